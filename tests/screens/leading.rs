//! Opening hits: projects, places in their texts, terms; and what happens to the typed text and the filter.

use ratatui::layout::Position;

use super::harness::Harness;
use super::search::hits;
use super::search_page::page;

#[test]
fn a_term_leads_to_its_page_and_leaves_the_filter_alone() {
    // The source page names NISRF in one project, and CNAD in none.
    let browser = Harness::new(120, 36).keys("/country:ISL<a-enter>/nisrf<enter>");
    browser.shows(&["❯7 Background", "NATO ISR Force", "In the text of", "RPAS", "1 project"]);
    let browser = Harness::new(80, 24).keys("/cnad<enter>");
    assert_eq!(browser.panes()[1], "CNAD");
    assert!(browser.prose(1).contains("Senior NATO committee of the top national officials"));
    browser.shows_no("In the text of");
    assert_eq!(browser.keys("2<bs>").panes()[1], "CNAD");
    // MOU is only part of longer words, which do not count.
    let browser = Harness::new(120, 36).keys("/mou");
    assert!(hits(&browser)[0].contains("MOU"), "{:?}", hits(&browser));
    browser.keys("<enter>").shows_no("In the text of");
    let browser = Harness::new(120, 36).keys("/gbad<down><enter>");
    assert_eq!(browser.panes()[2], "Modular GBAD");
    // Terms are walked to as well: the term is the first hit.
    let browser = browser.keys("N");
    browser.shows(&["Hit 1 of 3", "❯7 Background"]);
    assert_eq!(browser.panes()[1], "GBAD");
}

#[test]
fn the_text_of_the_catalogue_itself_is_found_and_read() {
    // The page: "the Ministers of Defence involved in a project sign a Letter of Intent", then an MOU, which is
    // legally binding.
    let browser = Harness::new(80, 24).keys("/legally binding");
    let found = hits(&browser);
    assert!(found[1].starts_with("How a project comes about"), "{found:#?}");
    assert!(found[1].ends_with("in text  background"), "{found:#?}");
    let browser = browser.keys("<down><enter>");
    assert_eq!(browser.panes()[1], "How a project comes about");
    assert_eq!(browser.style_of("legally"), browser.style_of("binding"));
    let browser = browser.keys("N");
    browser.shows(&["Hit 1 of 2"]);
    assert_eq!(browser.panes()[1], "MOU");
    for (words, title) in
        [("economies of scale", "Highlights"), ("invest in equipment", "Introduction")]
    {
        let browser = Harness::new(120, 36).keys(&format!("/{words}<down><enter>"));
        assert_eq!(browser.panes()[1], title);
    }
}

#[test]
fn what_is_called_exactly_so_comes_before_all_that_is_called_so_in_part() {
    let browser = Harness::new(80, 30).keys("/gbad");
    let found = hits(&browser);
    assert!(found[0].starts_with("❯ GBAD") && found[0].ends_with("glossary"), "{found:#?}");
    assert!(found[1].starts_with("Modular GBAD") && found[1].ends_with("11"), "{found:#?}");
}

#[test]
fn a_word_of_the_text_is_seen_and_marked_where_its_hit_leads() {
    let browser = Harness::new(80, 24).keys("/wales<enter>");
    assert_eq!(browser.panes()[2], "ABDM");
    let at = browser.place_of("Wales");
    let hit = browser.style_at(at);
    assert_ne!(hit, browser.style_at(Position { x: at.x - 2, ..at }));
    // Another project is shown from its beginning.
    let browser = browser.keys("<left><down><up>");
    assert!(browser.prose(2).starts_with("Air Battle Decisive Munitions"), "{}", browser.text());
    // The words of a filter are highlighted too.
    let browser = Harness::new(120, 40).keys("/zadar<a-enter>");
    assert_eq!(browser.style_at(browser.place_of("Zadar")), hit);
}

#[test]
fn a_filter_of_words_that_name_something_becomes_that_and_says_so() {
    let browser = Harness::new(80, 24).keys("/germany<a-enter>");
    browser.shows(&["Read as country:DEU; write \"germany\" in quotation marks", "16 of 29"]);
    let browser = Harness::new(80, 24).keys("/denmark<a-enter>");
    browser.shows(&["Read as country:DNK", "12 of 29"]);
    let browser = Harness::new(80, 24).keys("/role norway<a-enter>");
    browser.shows(&["Only the text was searched; / Ctrl-Up finds role country:NOR"]);
}

#[test]
fn a_filter_that_takes_the_place_of_another_says_so_and_can_be_edited() {
    let browser = Harness::new(80, 24).keys("/country:DEU<a-enter>/");
    browser.shows(&["29 found, whatever the filter"]);
    let browser = browser.keys("<c-up>");
    browser.shows(&["/ country:DEU"]);
    let browser = browser.keys("|NLD<a-enter>");
    browser.shows(&["country:DEU|NLD", "The filter before it is gone; Backspace brings it back."]);
    browser.keys("<bs>").shows(&["country:DEU 16 of 29"]);
}

#[test]
fn n_walks_the_projects_of_a_filter_that_was_typed() {
    let browser = Harness::new(80, 24).keys("/mawi<enter>/drone<a-enter>");
    let first = browser.panes()[2].clone();
    let browser = browser.keys("n");
    browser.shows(&["Hit 2 of 3", "drone 3 of 29"]);
    assert_ne!(browser.panes()[2], first);
    // Walking starts from the project that is selected.
    let browser = Harness::new(80, 24).keys("/lbdm<enter>/category:ammunition<a-enter>");
    assert_eq!(browser.panes()[2], "LBDM");
    let browser = browser.keys("n");
    browser.shows(&["Hit 3 of 5"]);
    assert_eq!(browser.panes()[2], "MBDM");
}

#[test]
fn what_was_sought_is_seen_when_its_pane_is() {
    let browser = Harness::new(40, 20).keys("/wales<enter><enter>");
    browser.shows(&["Wales"]);
}

#[test]
fn what_made_it_a_match_is_seen_before_what_its_name_has_too() {
    // The name matches "role"; the purpose matches both words, "role" long before "norway".
    let browser = Harness::new(100, 24).keys("/role norway");
    let hit = hits(&browser).iter().position(|row| row.contains("MRTT-C")).unwrap();
    let browser = browser.keys(&"<down>".repeat(hit));
    let page = page(&browser);
    assert!(page.iter().any(|row| row.contains("Norway")), "{page:#?}");
    let browser = browser.keys("<enter>");
    assert!(browser.pane(2).iter().any(|row| row.contains("Norway")), "{}", browser.text());
}

#[test]
fn the_browser_begins_by_saying_what_words_may_mean() {
    let browser = Harness::new(80, 24).started_with("germany france");
    browser.shows(&["Read as country:DEU country:FRA; ", "9 of 29"]);
}

#[test]
fn keys_that_come_at_once_do_what_they_do_one_by_one() {
    for keys in ["jlj", "jlG", "jjl<down><enter>", "3jlj<enter>", "/wales<enter>lG"] {
        let one_by_one = Harness::new(80, 24).keys(keys);
        let at_once = Harness::new(80, 24).keys_at_once(keys);
        assert_eq!(at_once.text(), one_by_one.text(), "{keys}");
    }
}

#[test]
fn a_value_in_quotation_marks_is_completed_with_them() {
    let browser = Harness::new(80, 24).paste("country:\"United Kingdom\" air");
    let browser = browser.keys(&"<left>".repeat(13)).keys("<tab>");
    browser.shows(&["/ country:GBR air"]);
    for (typed, left, completed) in [
        ("country:FRA|GBR", 4, "/ country:FRA|GBR"),
        ("launched:2017..2018", 6, "/ launched:2017..2018"),
        ("country:FRA space", 13, "/ country:FRA space"),
    ] {
        let browser = Harness::new(80, 24).paste(typed).keys(&"<left>".repeat(left)).keys("<tab>");
        browser.shows(&[completed]);
    }
}

#[test]
fn the_ends_of_pasted_lines_are_spaces() {
    let browser = Harness::new(80, 24).paste("Counter-\rMobility\r\nx\ty");
    browser.shows(&["/ Counter- Mobility x y"]);
}

#[test]
fn moving_back_in_a_long_text_shows_what_comes_after_the_cursor() {
    let text = (0..40).map(|number| format!("{number:03}")).collect::<Vec<_>>().join(" ") + " ";
    let browser = Harness::new(80, 24).paste(&text);
    browser.shows(&["039"]);
    let browser = browser.keys(&"<left>".repeat(80));
    let cursor = browser.text_cursor().unwrap();
    let after = &browser.inside("╭ Search")[0].chars().skip(usize::from(cursor.x) - 4).count();
    assert!(*after > 15, "{}", browser.text());
    browser.keys("<home>").shows(&["/ 000 001"]);
}

#[test]
fn the_smallest_box_shows_a_hit_or_why_there_is_none() {
    let browser = Harness::new(40, 6).keys("/mawi");
    assert!(hits(&browser)[0].contains("MAWI"), "{}", browser.text());
    Harness::new(40, 6).keys("/zzzqq").shows(&["Nothing found"]);
}

#[test]
fn a_past_query_can_be_looked_at_without_losing_what_was_typed() {
    let browser = Harness::new(80, 24).keys("/mawi<enter>/cram<enter>");
    let browser = browser.keys("/half a na<c-up>");
    browser.shows(&["/ cram"]);
    let browser = browser.keys("<c-up><c-up>");
    browser.shows(&["/ mawi"]);
    let browser = browser.keys("<c-down><c-down>");
    browser.shows(&["/ half a na"]);
    // Without past queries the typed text stays.
    Harness::new(80, 24).keys("/half a na<c-up>").shows(&["/ half a na"]);
}

#[test]
fn moving_about_in_the_text_keeps_the_chosen_hit() {
    let browser = Harness::new(80, 24).keys("/battle decisive<down><down>");
    let before = hits(&browser);
    assert!(before[2].starts_with("❯ MBDM"), "{before:?}");
    let browser = browser.keys("<left><left><home>");
    assert_eq!(hits(&browser), before);
}

#[test]
fn a_word_is_completed_as_a_whole() {
    let browser = Harness::new(80, 24).keys("/countr:DEU<home><right><right><right><right><tab>");
    browser.shows(&["/ country:DEU"]);
    let browser = Harness::new(80, 24).keys("/gap cou<home><tab>");
    // The cursor is at the start, not in a word, so the completion is inserted as a new word.
    browser.shows(&["/ country: gap cou"]);
    let forward = Harness::new(80, 24).keys("/stage:<tab>");
    let back = Harness::new(80, 24).keys("/stage:<s-tab>");
    forward.shows(&["/ stage:being-established"]);
    back.shows(&["/ stage:completed"]);
}

#[test]
fn a_filter_is_found_again_however_long_it_is() {
    let long = "countr:DEU ".repeat(89) + "mawi";
    let browser = Harness::new(80, 24).paste(&long).keys("<a-enter>");
    browser.shows(&["1 of 29"]);
    let browser = browser.keys("F");
    browser.shows_no("1 of 29");
    browser.keys("<bs>").shows(&["1 of 29"]).shows_no("could not");
}
