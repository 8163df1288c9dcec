//! The palette: every command by its name, with its keys, its value and its command line.

use hvp::app::keymap::{Context, TABLE};
use hvp::app::{Effect, View};

use super::catalogues::{large, parsed};
use super::harness::Harness;

/// The rows of the palette, without its field and its foot.
fn rows(palette: &Harness) -> Vec<String> {
    let rows = palette.inside("╭ Commands");
    rows.into_iter().skip(2).take_while(|row| !row.starts_with('$')).collect()
}

/// The row with the pointer.
fn selected(palette: &Harness) -> String {
    let rows = rows(palette);
    rows.iter().find_map(|row| row.strip_prefix("❯ ")).unwrap_or_default().to_owned()
}

/// The command line of the selected row.
fn command(palette: &Harness) -> String {
    let rows = palette.inside("╭ Commands");
    rows.iter().find_map(|row| row.strip_prefix("$ ")).unwrap_or_default().to_owned()
}

#[test]
fn the_palette_and_the_help_have_every_action_of_the_key_table() {
    let mut palette = Harness::new(120, 40).keys(":");
    let mut help = Harness::new(120, 40).keys("?");
    for row in TABLE {
        let words: String = row.help.chars().take(40).collect();
        let keys = row.keys.iter().map(ToString::to_string).collect::<Vec<_>>().join("  ");
        palette = palette.keys("<c-u>").paste(&words);
        let listed = rows(&palette);
        let is_row = |line: &&String| line.contains(&words) && line.contains(&keys);
        assert!(listed.iter().any(|line| is_row(&line)), "{words}, {keys}:\n{}", palette.text());
        help = help.keys("<c-u>").paste(&words);
        let start: String = words.chars().take(30).collect();
        assert!(help.inside("╭ Help").iter().skip(1).any(|line| line.contains(&start)), "{words}");
    }
}

#[test]
fn what_can_be_done_here_comes_first_and_nothing_of_it_is_refused() {
    for view in View::ALL {
        let open = || Harness::new(120, 100).keys(&format!("{}:", view.number()));
        let listed = rows(&open());
        let places = Context::all().map(Context::name);
        let labels: Vec<_> = places.chain(["Not now".to_owned()]).collect();
        let has_label = |row: &str| labels.iter().any(|label| row.contains(&format!("{label}: ")));
        let here = listed.iter().position(|row| has_label(row)).unwrap();
        assert!(here > 20, "{view:?}: {listed:#?}");
        assert!(listed.iter().skip(here).take(20).all(|row| has_label(row)), "{view:?}");
        for (row, name) in listed.iter().enumerate().take(here) {
            let done = open().keys_at_once(&"<down>".repeat(row)).keys("<enter>");
            let footer = done.footer();
            let refusals = [
                "Press q",
                "There is no",
                "No country is marked.",
                "No search yet",
                "to a country first",
            ];
            let is_refused = refusals.iter().any(|refusal| footer.contains(refusal));
            assert!(!is_refused, "{view:?}, {name}: {footer}");
            assert!(!done.text().contains("╭ Commands") || name.contains("Find any command"));
        }
    }
}

#[test]
fn an_action_of_another_view_is_done_there() {
    let browser = Harness::new(120, 36).keys(":transpose<enter>");
    browser.shows(&["❯2 Matrix", "29 projects by catalogue · 34 countries by name"]);
    for (view, name, shows) in [
        ("", "in overlap: next measure", "Each cell: Jaccard index"),
        ("2", "in time: next scale", "Scale: quarters"),
        ("5", "in countries: reverse", "Countries by count, reversed"),
        ("7", "in the search box: keep the text", "╭ Search"),
        ("3", "in the form for exporting: write", "╭ Export"),
    ] {
        Harness::new(120, 36).keys(view).keys(":").paste(name).keys("<enter>").shows(&[shows]);
    }
}

#[test]
fn the_argument_of_a_command_is_completed_and_used() {
    let palette = Harness::new(120, 36).keys(":theme li");
    assert_eq!((selected(&palette).as_str(), rows(&palette)[1].as_str()), ("theme light", ""));
    assert_eq!(command(&palette), "hvp --theme light");
    let light = palette.keys("<enter>");
    assert!(light.footer().contains("Theme: light"), "{}", light.footer());

    let palette = Harness::new(120, 36).keys(":goto maw<tab>");
    palette.shows(&["❯ goto mawi"]);
    assert_eq!(palette.keys("<enter>").panes()[2], "MAWI");
    // The matrix can show a country itself.
    Harness::new(120, 36).keys("2:goto norw<enter>").shows(&["❯2 Matrix", "❯ Norway"]);

    Harness::new(120, 36).keys(":view ti<enter>").shows(&["❯5 Time"]);

    let sorted = Harness::new(120, 36).keys("2jj:order cou<enter>");
    sorted.shows(&["34 countries by count", "❯ Austria"]);
    let none = Harness::new(120, 36).keys("6:order ");
    none.shows(&["Nothing here is called that."]);

    // A code is looked for here, not read as a query for projects.
    assert!(selected(&Harness::new(120, 36).keys(":goto nor")).starts_with("goto NOR"));
    let palette = Harness::new(120, 36).keys(":filter country:norw<down><enter>");
    palette.shows(&["❯ filter country:NOR"]);
    assert_eq!(command(&palette), "hvp list country:NOR");
    let filtered = palette.keys("<enter>");
    assert!(filtered.footer().ends_with("15 projects"), "{}", filtered.footer());
    let wrong = Harness::new(120, 36).keys(":filter foo:x<enter>");
    wrong.shows(&["╭ Commands", "there is no field"]);
}

#[test]
fn a_command_with_an_argument_waits_for_it() {
    let palette = Harness::new(120, 36).keys(":put the rows in order<enter>");
    palette.shows(&["❯ order catalogue", "  order similarity"]);
    let palette = palette.keys("<esc>");
    palette.shows(&["╭ Commands", "Zoom the pane"]);
    palette.keys("<esc>").shows_no("╭ Commands");
}

#[test]
fn values_keys_and_commands_are_shown() {
    let palette = Harness::new(120, 36).keys("2s:next row");
    assert!(selected(&palette).ends_with("count  s"), "{}", selected(&palette));
    assert_eq!(command(&palette), "hvp --view matrix --order similarity");
    let palette = Harness::new(120, 36).keys("2t:transpose");
    assert!(selected(&palette).ends_with("on  t"), "{}", selected(&palette));
    let palette = Harness::new(120, 36).keys("3/norway<enter>:profile of the country under");
    assert_eq!(command(&palette), "hvp country NOR");
    let copied = palette.keys("<c-y>");
    assert_eq!(copied.effects(), [Effect::Copy("hvp country NOR".to_owned())]);
    let palette = Harness::new(120, 36).keys(":next theme");
    assert!(selected(&palette).contains("dark"), "{}", selected(&palette));
    assert_eq!(command(&palette), "hvp --theme light");
}

#[test]
fn what_was_used_last_comes_first() {
    let browser = Harness::new(120, 36).keys(":theme light<enter>:count what is shown<enter><esc>");
    let palette = browser.keys(":");
    let listed = rows(&palette);
    assert!(listed[0].contains("Count what is shown"), "{listed:#?}");
    assert!(listed[1].contains("theme light"), "{listed:#?}");
}

#[test]
fn the_palette_opens_with_both_keys_but_not_in_a_text_field() {
    Harness::new(80, 24).keys("<c-p>").shows(&["╭ Commands"]);
    Harness::new(80, 24).keys("/:").shows_no("╭ Commands").shows(&["╭ Search"]);
    Harness::new(80, 24).keys("/<c-p>").shows_no("╭ Commands");
}

#[test]
fn the_help_does_what_is_chosen() {
    let zoomed = Harness::new(120, 36).keys("?zoom the pane<enter>");
    assert_eq!(zoomed.shows_no("╭ Help").panes().len(), 1);
    Harness::new(120, 36).keys("?launched:<enter>").shows(&["╭ Search", "launched:"]);
    let browser = Harness::new(120, 36).keys("?show who takes part<enter>");
    browser.shows(&["❯2 Matrix"]).shows_no("╭ Help");
    let help = Harness::new(80, 24).keys("?<down>");
    let clicked = help.click_on("Zoom the pane").shows(&["╭ Help"]).style_of("Zoom the pane");
    assert_eq!(clicked, Harness::new(80, 24).keys("?").style_of("To the next pane"));
}

#[test]
fn no_heading_of_the_help_stands_alone() {
    for (width, height) in [(80, 24), (200, 60)] {
        for view in [View::Browse, View::Overlap] {
            let mut help = Harness::new(width, height).keys(&format!("{}?", view.number()));
            for _ in 0..300 {
                let rows = help.inside("╭ Help");
                let (left, right): (Vec<_>, Vec<_>) = rows.iter().map(|row| halves(row)).unzip();
                for column in [left, right] {
                    let last = column.iter().rfind(|row| !row.trim().is_empty());
                    let is_heading = last.is_some_and(|row| is_heading(row));
                    assert!(!is_heading, "{width}x{height}, {view:?}:\n{}", help.text());
                }
                let before = help.text();
                help = help.keys("<down>");
                if help.text() == before {
                    break;
                }
            }
        }
    }
}

/// The two columns of a row of the help on a wide screen; elsewhere the second is empty.
fn halves(row: &str) -> (String, String) {
    let at = if row.chars().count() > 100 { 79 } else { usize::MAX };
    let left = row.chars().take(at).collect();
    (left, row.chars().skip(at).collect())
}

fn is_heading(row: &str) -> bool {
    Context::all().any(|context| row.trim() == context.name()) || row.trim() == "In a query"
}

#[test]
fn a_large_catalogue_has_a_palette_too() {
    let browser = Harness::of(&parsed(&large(250, 300)), 100, 30);
    browser.keys(":goto 9<enter>").shows_no("╭ Commands");
}
