//! The filter: a query that narrows every view until it is cleared.

use super::harness::Harness;

/// With Germany and the Netherlands, without France: five projects of the source page.
const QUERY: &str = "country:DEU country:NLD -country:FRA";

/// What each clause of it leaves.
const CHIPS: &str = "country:DEU 16 · country:NLD 13 · -country:FRA 5 of 29";

fn filtered(width: u16, height: u16) -> Harness {
    Harness::new(width, height).keys(&format!("/{QUERY}<a-enter>"))
}

#[test]
fn what_is_typed_can_be_kept_as_the_filter_of_every_view() {
    let browser = filtered(120, 36);
    browser.shows_no("╭ Search");
    browser.shows(&[CHIPS]);
    assert_eq!(browser.panes()[1], "Projects · 5 of 29");
    assert!(browser.footer().ends_with("5 projects"));
    let starts = ["❯ ◕ NFTE", "◕ MRTT-C", "◔ Modular GBAD", "◔ Gap Crossing", "◔ Counter-Mobility"];
    for (row, start) in browser.pane(1).iter().zip(starts) {
        assert!(row.starts_with(start), "{row}");
    }
    let browser = browser.keys("2");
    browser.shows(&["34 countries by name · 5 projects", CHIPS]).shows_no("MAWI");
}

#[test]
fn the_counts_of_the_categories_are_those_of_the_filter() {
    let rows = filtered(120, 36).pane(0);
    let counts: Vec<usize> =
        rows.iter().filter_map(|row| row.rsplit_once(' ')?.1.parse().ok()).collect();
    assert_eq!(counts, [5, 0, 1, 1, 1, 2, 0, 0, 0]);
}

#[test]
fn a_category_that_the_filter_empties_says_where_to_look() {
    let browser = filtered(80, 24).keys("<left><down>");
    assert_eq!(browser.panes()[1], "Projects · 0 of 29");
    browser.shows(&["None here matches", "shows everything."]);
    assert!(browser.keys("<right><enter><down>y").effects().is_empty());
}

#[test]
fn capital_f_clears_the_filter_and_says_when_there_is_none() {
    let browser = filtered(80, 24).keys("F");
    browser.shows_no("country:");
    assert_eq!(browser.panes()[1], "Projects · 29");
    assert!(browser.selected_in(1).unwrap().contains("NFTE"), "the selection stays");
    let browser = browser.keys("F");
    assert_eq!(browser.footer(), " There is no filter: everything is shown.");
}

#[test]
fn the_filter_belongs_to_the_way_back() {
    let browser = filtered(80, 24).keys("F<bs>");
    browser.shows(&[CHIPS]);
    let browser = browser.keys("<bs>");
    browser.shows_no("5 of 29");
    browser.keys("<a-right>").shows(&["5 of 29"]);
}

#[test]
fn the_words_of_the_filter_are_highlighted_and_the_best_match_is_first() {
    let browser = Harness::new(120, 36).keys("/rotorcraft<a-enter>");
    assert_eq!(browser.panes()[1], "Projects · 1 of 29");
    let browser = Harness::new(120, 36).keys("/abdm|mawi<a-enter><down>");
    let listed = browser.pane(1);
    assert!(listed[0].contains("ABDM") && listed[1].contains("MAWI"), "{listed:?}");
    let hit = browser.style_of("ABDM");
    let plain = browser.style_of("ir Battle");
    assert_ne!(hit, plain);
}

#[test]
fn a_filter_that_leaves_nothing_says_so_in_every_view() {
    let browser = Harness::new(80, 24).keys("/zzqqx<a-enter>");
    assert_eq!(browser.panes()[1], "Projects · 0 of 29");
    browser.shows(&["No project matches", "0 of 29"]);
    let browser = browser.keys("2");
    browser.shows(&["No project matches", "0 of 29"]);
    assert!(browser.footer().ends_with("0 projects"), "{}", browser.footer());
    let browser = browser.keys("<down><right><enter>yF");
    browser.shows(&["29 projects"]);
}

#[test]
fn entering_what_the_filter_hides_clears_it_and_says_so() {
    let browser = filtered(80, 24).keys("/mawi<enter>");
    assert_eq!(browser.panes()[2], "MAWI");
    assert_eq!(
        browser.footer(),
        " The filter was cleared to show this project; Backspace brings it back."
    );
}

#[test]
fn a_filter_that_leaves_nothing_says_why_to_its_end_on_80_columns() {
    let browser = Harness::new(80, 24).keys("/amunitoin<a-enter>");
    let footer = browser.footer();
    assert!(footer.starts_with(" “amunitoin” is found nowhere; nearest: “ammunition”"), "{footer}");
    assert!(!footer.ends_with('…'), "{footer}");
    browser.shows(&["No project matches. F"]);
}

#[test]
fn a_query_that_a_message_names_is_one_key_away() {
    let browser = Harness::new(80, 24).keys("/norwy<a-enter>");
    browser.shows(&["/ Ctrl-Up finds it. No project matches, but country:NOR asks for Norway"]);
    let browser = browser.keys("/<c-up><down><enter>");
    browser.shows(&["country:NOR 15 of 29"]);
    // Conditions that do not go together have no other spelling.
    let browser = Harness::new(80, 24).keys("/mawi -org:nspa<a-enter>");
    assert_eq!(browser.footer(), " Drop a condition: / Ctrl-Up edits the filter.");
    browser.keys("/<c-up>").shows(&["/ mawi -org:NSPA"]);
    // The matrix has its sentence, so the footer does not repeat it.
    let matrix = Harness::new(80, 24).keys("2<space>").keys(&format!("{}<space>", "j".repeat(15)));
    assert_eq!(matrix.text().matches("No project matches").count(), 1, "{}", matrix.text());
}

#[test]
fn what_has_no_room_of_a_filter_is_left_out_in_whole_parts() {
    let many =
        format!("{QUERY} category:ammunition|space-technologies launched:2020..2024 count:>=10");
    for (width, view, line) in [
        (80, "2", "34 countries · 5 projects    country:DEU · country:NLD · -country:FRA 5 of 29"),
        (60, "2", "34 countries · 5 projects    country:DEU · 2 more 5 of 29"),
        (60, "6", "3 conditions 5 of 29"),
        (80, "3", "country:DEU · 2 more 5 of 29"),
    ] {
        filtered(width, 24).keys(view).shows(&[line]);
    }
    for (width, line) in [
        (120, "category:ammunition|space-technologies · 2 more 0 of 29"),
        (80, "country:DEU · country:NLD · -country:FRA · 3 more 0 of 29"),
    ] {
        Harness::new(width, 24).keys(&format!("/{many}<a-enter>")).shows(&[line]);
    }
    // A number never stands without its noun.
    for width in 40..=120 {
        let matrix = Harness::new(width, 24).keys(&format!("/{many}<a-enter>2"));
        let line = matrix.screen()[1].clone();
        assert!(line.starts_with(" 34 countries") || line.starts_with("34 countries"), "{line}");
        assert!(!line.contains(" 0 by") && !line.contains('…'), "{line}");
    }
}
