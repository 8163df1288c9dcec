//! The facets: values to filter by, each with the number of projects it would leave.

use super::harness::Harness;

#[test]
fn f_lists_what_can_be_asked_for_with_counts() {
    let browser = Harness::new(80, 100).keys("f");
    let words = |row: String| {
        let words: Vec<_> = row.trim_start_matches('❯').split_whitespace().collect();
        words.join(" ")
    };
    let rows: Vec<_> = browser.inside("╭ ❯Filter").into_iter().map(words).collect();
    for heading in ["Category", "Stage", "Launched", "Country"] {
        assert!(rows.iter().any(|row| row == heading), "{heading}: {rows:#?}");
    }
    for facet in ["Command and control 2", "Completed 1", "Established 15", "2014 1", "Italy 22"] {
        assert!(rows.iter().any(|row| row == facet), "{facet}: {rows:#?}");
    }
}

#[test]
fn a_facet_is_asked_for_then_its_absence_then_neither() {
    let browser = Harness::new(120, 36).keys("f<enter>");
    assert_eq!(browser.panes()[1], "Projects · 2 of 29");
    let browser = browser.keys("<enter>");
    browser.shows(&["-category:command-and-control", "27 of 29"]);
    browser.keys("<enter>").shows_no("F clears").shows_no("of 29 ·");
}

#[test]
fn esc_closes_the_facets_and_keeps_the_filter() {
    let browser = Harness::new(120, 36).keys("f<space><esc>");
    browser.shows_no("╭ ❯Filter");
    browser.shows(&["2 of 29"]);
    assert_eq!(browser.panes()[1], "Projects · 2 of 29");
}

#[test]
fn the_filter_is_cleared_in_the_facets_too() {
    let browser = Harness::new(120, 36).keys("f<down><enter><c-x>");
    browser.shows(&["╭ ❯Filter"]).shows_no("category:");
}

#[test]
fn typing_finds_a_value_and_esc_erases_it_first() {
    let browser = Harness::new(80, 24).keys("fswed");
    browser.shows(&["╭ ❯Filter: type to find", "/ swed", "❯   Sweden"]).shows_no("Stage");
    let browser = browser.keys("<enter>");
    browser.shows(&["country:SWE", "❯ + Sweden"]);
    let browser = browser.keys("<esc>");
    browser.shows(&["╭ ❯Filter", "Stage"]);
    browser.keys("<esc>").shows_no("╭ ❯Filter");
    Harness::new(80, 24).keys("fzzz").shows(&["No value is named so."]);
    // The heading of a field finds all of its values.
    Harness::new(80, 24).keys("fstage").shows(&["Being established", "Completed"]);
}

#[test]
fn between_two_values_of_a_category_stands_or_and_between_two_countries_and() {
    let browser = Harness::new(120, 60).keys("f<enter><down><enter>");
    browser.shows(&["+ Command and control", "+ or "]).shows_no("+ and ");
    browser.shows(&["category:command-and-control|"]);
    let browser = Harness::new(120, 60).keys("fcountry<enter><down><enter>");
    browser.shows(&["+ Albania", "+ and Australia"]).shows_no("+ or ");
}

#[test]
fn tab_leads_to_the_next_field_and_facets_of_two_fields_narrow() {
    let browser = Harness::new(120, 36).keys("f<enter><tab><enter><esc>");
    let line = browser.line_with("F clears");
    assert!(line.contains("category:command-and-control 2 · stage:"), "{line}");
}

#[test]
fn the_projects_are_seen_with_their_counts_beside_the_facets() {
    for width in [80, 100, 120, 200] {
        let browser = Harness::new(width, 36).keys("f");
        let row = browser.pane(1)[0].clone();
        assert!(row.starts_with("❯ ◕ C-SOCC") && row.ends_with(" 3"), "{width}: {row}");
    }
}
