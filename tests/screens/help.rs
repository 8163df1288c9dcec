//! The help: every key, filtered by typing.

use hvp::app::View;
use hvp::app::keymap::{Context, TABLE};

use super::harness::Harness;

/// The contexts that are active in each view, with the keys that lead to the view.
const VIEWS: [(&str, [Context; 4]); 7] = [
    ("", [Context::View(View::Browse), Context::Lists, Context::Views, Context::Always]),
    ("2", [Context::View(View::Matrix), Context::Lists, Context::Views, Context::Always]),
    ("3", [Context::View(View::Countries), Context::Lists, Context::Views, Context::Always]),
    ("4", [Context::View(View::Overlap), Context::Lists, Context::Views, Context::Always]),
    ("7", [Context::View(View::Background), Context::Lists, Context::Views, Context::Always]),
    ("6", [Context::View(View::Map), Context::Lists, Context::Views, Context::Always]),
    ("5", [Context::View(View::Time), Context::Lists, Context::Views, Context::Always]),
];

#[test]
fn the_help_tells_every_key_of_the_view() {
    for (view, contexts) in VIEWS {
        for opener in ["?", "<f1>"] {
            let browser = Harness::new(120, 36).keys(view).keys(opener);
            let mut seen = browser.text();
            let mut help = browser;
            for _ in 0..10 {
                help = help.keys("<pgdn>");
                seen.push_str(&help.text());
            }
            for row in TABLE.iter().filter(|row| contexts.contains(&row.context)) {
                // A long sentence is wrapped to the next line.
                let sentence: String = row.help.chars().take(30).collect();
                let line = seen.lines().find(|line| line.contains(&sentence));
                assert!(line.is_some(), "{view}{opener}: {sentence}");
                let first = row.keys[0].to_string();
                assert!(seen.contains(&format!(" {first} ")), "{view}{opener}: {first}");
            }
        }
    }
}

#[test]
fn every_sentence_of_the_help_can_be_read_to_its_end() {
    for (width, height) in [(44, 300), (80, 300), (120, 300), (200, 60)] {
        let mut help = Harness::new(width, height).keys("?");
        for row in TABLE {
            help = help.keys("<c-u>").paste(row.help);
            // The sentence follows the keys, perhaps on more than one line.
            let rows = help.inside("╭ Help");
            let words: Vec<_> = rows.iter().skip(2).flat_map(|row| row.split(' ')).collect();
            let mut left = words.into_iter();
            for word in row.help.split(' ') {
                assert!(left.any(|one| one == word), "{width}: {}:\n{}", row.help, help.text());
            }
        }
    }
}

#[test]
fn a_wide_screen_shows_the_help_in_two_columns() {
    let help = Harness::new(200, 120).keys("?");
    help.shows(&["In Browse", "In a text field", "Erase everything", "Quit at once"]);
    let lines = |help: &Harness| help.text().replace('❯', " ");
    let last = lines(&help);
    assert_eq!(lines(&help.keys("<pgdn>")), last, "all of it is seen");
}

#[test]
fn the_keys_of_the_view_come_before_those_of_other_views() {
    for (view, own, other) in [("", "In Browse", "In Matrix"), ("2", "In Matrix", "In Browse")] {
        let help = Harness::new(100, 200).keys(view).keys("?");
        // The box is lower than the screen.
        let mut lines = help.screen();
        lines.extend(help.keys("<pgdn>").screen());
        let place = |text: &str| lines.iter().position(|line| line.contains(text));
        assert!(place(own).is_some() && place(other).is_some(), "{lines:#?}");
        assert!(place(own) < place(other), "{view}");
    }
}

#[test]
fn typing_filters_the_help() {
    let help = Harness::new(80, 24).keys("?whole screen");
    help.shows_no("Zoom the pane").shows_no("Quit at once");
    let help = Harness::new(80, 24).keys("?zoom the");
    help.shows(&["? zoom the", "In Browse", "z ", "Zoom the pane"]);
    help.shows_no("Quit");
    let help = help.keys("<c-u>ctrl-f");
    help.shows(&["Ctrl-F", "Search"]).shows_no("Zoom the pane");
}

#[test]
fn a_filter_that_leaves_no_key_says_so() {
    let help = Harness::new(80, 24).keys("?zzqqx");
    help.shows(&["No key does that."]);
    help.keys("<c-u>").shows(&["In lists and tables"]);
}

#[test]
fn the_help_scrolls_to_its_last_key_and_back() {
    let mut help = Harness::new(80, 24).keys("?");
    let top = help.text();
    for _ in 0..30 {
        help = help.keys("<pgdn>");
    }
    help.shows(&["a number of countries"]);
    let last = help.text();
    let mut help = help.keys("<down>");
    assert_eq!(help.text(), last);
    for _ in 0..30 {
        help = help.keys("<pgup>");
    }
    assert_eq!(help.text(), top);
}

#[test]
fn closing_the_help_puts_everything_back_as_it_was() {
    for place in ["", "/mawi<enter><pgdn>", "2jjl"] {
        let browser = Harness::new(80, 24).keys(place);
        let before = browser.buffer().clone();
        for close in ["<esc><esc>", "<f1><f1>"] {
            let browser = Harness::new(80, 24).keys(place).keys("?pane").keys(close);
            assert_eq!(browser.buffer(), &before, "{place}, {close}");
        }
    }
}

#[test]
fn the_footer_names_keys_that_do_what_it_says() {
    let browser = Harness::new(80, 24);
    for hint in ["/ search", "? help", "Enter open", "Tab pane"] {
        assert!(browser.footer().contains(hint), "{}", browser.footer());
    }
    let browser = browser.keys("/air");
    for hint in ["Enter go there", "Ctrl-O keep as filter", "Esc cancel"] {
        assert!(browser.footer().contains(hint), "{}", browser.footer());
    }
}

#[test]
fn the_count_in_the_footer_keeps_its_distance_from_the_hints() {
    for keys in ["", "2", "3", "4", "p", "i", "f", "/air", "?"] {
        let mut browser = Harness::new(80, 24).keys(keys);
        let is_covered = ["/air", "?", "p", "i"].contains(&keys);
        for width in 40..=140 {
            browser.resize(width, 24);
            let footer = browser.footer();
            match footer.strip_suffix("29 projects") {
                Some(hints) => assert!(hints.ends_with("   "), "{keys}, {width}: {footer}"),
                // The view's own keys need its room.
                None => assert!(width < 90 || is_covered, "{keys}, {width}: {footer}"),
            }
        }
    }
}

#[test]
fn no_key_is_hinted_at_twice() {
    for keys in ["", "2", "3", "4", "p", "i", "f", "/air", "?"] {
        let footer = Harness::new(200, 24).keys(keys).footer();
        for key in ["Enter ", "Esc ", "Tab ", "/ "] {
            assert!(footer.matches(&format!("  {key}")).count() <= 1, "{keys}: {footer}");
        }
        assert!(!(footer.starts_with(" Enter") && footer.contains("  Enter")), "{keys}: {footer}");
    }
}

#[test]
fn the_help_tells_of_the_query_language_too() {
    let browser = Harness::new(80, 24).keys("?either");
    browser.shows(&["In a query", "one|other", "either word"]);
    let browser = Harness::new(80, 24).keys("?launched");
    browser.shows(&["launched:", "2020..2022"]);
}

#[test]
fn no_entry_goes_on_in_the_other_column() {
    for height in 30..=70 {
        let help = Harness::new(200, height).keys("2?");
        let top = help.place_of("╭ Help");
        let right = top.x + 81;
        let first = (right..right + 4).map(|x| help.buffer()[(x, top.y + 3)].symbol());
        assert_ne!(first.collect::<String>().trim(), "", "{height}:\n{}", help.text());
    }
}
