//! The text field of the search box: letters, the cursor, pastes of any size.

use ratatui::layout::Position;

use super::harness::Harness;
use super::search::hits;

#[test]
fn typing_q_in_the_box_types_it() {
    let browser = Harness::new(80, 24).keys("/qQ");
    browser.shows(&["╭ Search", "/ qQ"]);
    assert!(browser.effects().is_empty());
}

#[test]
fn a_letter_with_ctrl_or_alt_types_nothing() {
    let browser = Harness::new(80, 24).keys("/ma<c-x><a-x><c-y>w");
    browser.shows(&["/ maw"]);
}

#[test]
fn the_cursor_stands_after_what_is_typed_and_nowhere_else() {
    let browser = Harness::new(80, 24);
    assert_eq!(browser.text_cursor(), None);
    let browser = browser.keys("/ma");
    let Position { x, y } = browser.place_of("/ ma");
    assert_eq!(browser.text_cursor(), Some(Position { x: x + 4, y }));
    let browser = browser.keys("<left>");
    assert_eq!(browser.text_cursor(), Some(Position { x: x + 3, y }));
    assert_eq!(browser.keys("<esc>").text_cursor(), None);
}

#[test]
fn the_cursor_counts_columns_and_not_letters() {
    let browser = Harness::new(80, 24).keys("/日本");
    let Position { x, y } = browser.place_of("/ 日本");
    assert_eq!(browser.text_cursor(), Some(Position { x: x + 6, y }));
}

#[test]
fn what_is_typed_can_be_edited() {
    let edits = [
        ("/awi<home>m", "mawi"),
        ("/mawii<bs>", "mawi"),
        ("/mxawi<home><right><del>", "mawi"),
        ("/mai<left>w", "mawi"),
        ("/gap mawi<c-a><c-e><c-w>apss", "gap apss"),
        ("/gap crossing<c-u>mawi", "mawi"),
    ];
    for (keys, text) in edits {
        let browser = Harness::new(80, 24).keys(keys);
        assert!(browser.line_with(&format!("/ {text}")).contains(&format!("/ {text}  ")), "{keys}");
    }
}

#[test]
fn a_text_longer_than_the_field_shows_its_end_with_the_cursor() {
    let text = "multinational ".repeat(12);
    let browser = Harness::new(60, 20).keys(&format!("/{text}mawi"));
    let Position { x, y } = browser.place_of("multinational mawi");
    let cursor = browser.text_cursor().unwrap();
    assert_eq!(cursor.y, y);
    assert_eq!(cursor.x, x + 18);
}

#[test]
fn a_typed_letter_is_shown_before_it_is_looked_for() {
    let browser = Harness::new(80, 24).keys("/mawiqq");
    assert!(browser.echo().contains("/ mawiqq "), "{}", browser.echo());
    assert!(browser.echo().contains("❯ MAWI"), "what was found before stays");
    browser.shows(&["/ mawiqq", "Nothing found"]);
    let browser = Harness::new(80, 24).keys("/mawi");
    assert!(browser.echo().contains("/ mawi "), "{}", browser.echo());
    assert_eq!(browser.keys("<enter>").panes()[2], "MAWI");
}

#[test]
fn a_paste_opens_the_box_and_is_looked_for() {
    let browser = Harness::new(80, 24).paste("CBRN-D&I");
    browser.shows(&["╭ Search", "/ CBRN-D&I"]);
    assert!(hits(&browser)[0].starts_with("❯ CBRN-D&I"));
    assert_eq!(browser.keys("<enter>").panes()[2], "CBRN-D&I");
}

#[test]
fn a_paste_goes_where_the_cursor_is() {
    let browser = Harness::new(80, 24).keys("/mi<left>").paste("aw");
    browser.shows(&["/ mawi "]);
    let at = browser.place_of("/ mawi");
    assert_eq!(browser.text_cursor(), Some(Position { x: at.x + 5, y: at.y }));
}

#[test]
fn lines_and_control_characters_that_are_pasted_do_no_harm() {
    let browser = Harness::new(80, 24).paste("\u{1b}]0;x\u{7}\r\nmawi\n\u{202e}");
    let odd = browser.cells().iter().find(|cell| {
        cell.symbol().chars().any(|letter| letter.is_control() || letter == '\u{202e}')
    });
    assert_eq!(odd, None);
    let browser = Harness::new(80, 24).paste("mawi\r\n");
    assert!(hits(&browser)[0].starts_with("❯ MAWI"), "{:?}", hits(&browser));
}

#[test]
fn a_paste_into_the_help_filters_it() {
    let browser =
        Harness::new(80, 24).keys("?").paste("clipboard mouse").keys("<c-u>").paste("zoom");
    browser.shows(&["Help", "? zoom"]).shows_no("╭ Search");
}

#[test]
fn a_paste_of_100_kilobytes_is_answered() {
    for text in ["a".repeat(100_000), "mawi ".repeat(20_000), "\"日本|".repeat(12_500)] {
        let browser = Harness::new(120, 36).paste(&text);
        browser.shows(&["╭ Search", "at most 1000 characters", "shorten it"]);
        // The program still reacts.
        let browser = browser.keys("x<left><bs><home><del><end><c-u>mawi");
        assert!(hits(&browser)[0].starts_with("❯ MAWI"), "{:?}", hits(&browser));
    }
}

#[test]
fn the_longest_query_allowed_is_answered() {
    for text in ["mawi ".repeat(199), "a".repeat(1000), "country:DEU ".repeat(80)] {
        let browser = Harness::new(120, 36).paste(text.trim());
        browser.shows(&["╭ Search"]).shows_no("shorten it");
    }
}

#[test]
fn tab_completes_a_field_and_then_its_value() {
    let browser = Harness::new(80, 24).keys("/sta<tab>");
    browser.shows(&["/ stage:"]);
    let browser = Harness::new(80, 24).keys("/stage:c<tab>");
    browser.shows(&["/ stage:completed "]);
    assert_eq!(hits(&browser).len(), 1);
    assert!(hits(&browser)[0].starts_with("❯ M3A"), "{:?}", hits(&browser));
}

#[test]
fn n_walks_the_hits_of_the_last_search_and_capital_n_walks_back() {
    let browser = Harness::new(80, 24).keys("/battle decisive<enter>");
    assert_eq!(browser.panes()[2], "ABDM");
    let browser = browser.keys("nn");
    assert_eq!(browser.panes()[2], "MBDM");
    assert!(browser.footer().starts_with(" Hit 3 of "), "{}", browser.footer());
    assert_eq!(browser.keys("N").panes()[2], "LBDM");
}
