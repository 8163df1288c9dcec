//! When nothing is found: what was not found, and what to type instead.

use hvp::query::{explain_nothing, meant_country, nearest_spelling};

use super::page;
use super::searcher::built_in;

fn explained(text: &str) -> String {
    let searcher = built_in();
    assert!(searcher.projects(text).is_empty(), "{text} finds projects");
    explain_nothing(&searcher.catalogue, &searcher.index, &searcher.query(text))
}

#[test]
fn a_word_with_two_slips_is_named_with_the_nearest_spelling() {
    for (text, word, meant) in [
        ("wrehuosing", "wrehuosing", "warehousing"),
        ("amunitoin", "amunitoin", "ammunition"),
        ("Amunitoin", "amunitoin", "ammunition"),
        ("multinational wrehuosing", "wrehuosing", "warehousing"),
        ("survielanse", "survielanse", "surveillance"),
        ("itnerchangeabilty", "itnerchangeabilty", "interchangeability"),
        ("\"netherlends\"", "netherlends", "netherlands"),
        ("rotorkrafft country:DEU", "rotorkrafft", "rotorcraft"),
    ] {
        let searcher = built_in();
        let found = nearest_spelling(&searcher.catalogue, &searcher.index, &searcher.query(text));
        assert_eq!(found, Some((word.to_owned(), Some(meant.to_owned()))), "{text}");
        let explained = explained(text);
        assert!(explained.contains(&format!("“{word}”")), "{text}: {explained}");
        assert!(explained.contains(&format!("“{meant}”")), "{text}: {explained}");
    }
}

#[test]
fn a_word_like_no_other_is_named_alone() {
    for text in ["zzzqqq", "xylophone", "日本"] {
        let explained = explained(text);
        assert!(explained.contains(&format!("nothing has “{text}”")), "{explained}");
        assert!(!explained.contains("spelling"), "{explained}");
    }
}

#[test]
fn a_country_whose_name_is_in_no_text_leads_to_its_field() {
    for (text, field) in [
        ("iceland", "country:ISL"),
        ("ISL", "country:ISL"),
        ("Albania", "country:ALB"),
        ("north macedonia", "country:MKD"),
        ("czech republic", "country:CZE"),
    ] {
        let explained = explained(text);
        assert!(explained.contains(field), "{text}: {explained}");
        assert!(!built_in().projects(field).is_empty());
    }
}

#[test]
fn every_country_is_meant_by_its_code_and_its_name_and_by_nothing_else() {
    let searcher = built_in();
    let meant = |text: &str| meant_country(&searcher.catalogue, &searcher.query(text));
    for (code, name, _) in page::COUNTRIES {
        for text in [code.to_owned(), code.to_lowercase(), name.to_owned(), name.to_uppercase()] {
            assert_eq!(meant(&text), Some(format!("country:{code}")), "{text}");
        }
    }
    for text in ["", "mawi", "-iceland", "country:ISL", "iceland country:NOR", "icelan"] {
        assert_eq!(meant(text), None, "{text}");
    }
}

#[test]
fn fields_that_no_project_meets_together_are_not_taken_for_a_misspelling() {
    for text in ["country:ISL -country:NOR", "mawi -org:nspa", "launched:2016", "lead:DEU"] {
        let explained = explained(text);
        assert!(!explained.contains("nothing has"), "{text}: {explained}");
        assert!(explained.contains("leave a part out"), "{text}: {explained}");
    }
}
