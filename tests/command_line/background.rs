//! `hvp about` and `hvp glossary`: the catalogue's own text.

use super::{csv, hvp, json, page, printed};

#[test]
fn about_has_the_text_of_the_page_and_its_categories() {
    let document = json(&["about"]);
    let sections = document["sections"].as_array().unwrap();
    let titles: Vec<_> = sections.iter().map(|one| one["title"].as_str().unwrap()).collect();
    for title in ["Introduction", "Highlights", "How a project comes about"] {
        assert!(titles.contains(&title), "{titles:?}");
    }
    for (name, _) in page::CATEGORIES {
        assert!(titles.contains(&name), "{titles:?}");
    }
    let text = printed(&["about"]);
    assert!(text.contains("Memorandum of") && text.contains("Source: NATO, 3 Mar 2025"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    assert!(printed(&["about", "--ascii"]).is_ascii());
    assert!(printed(&["about", "--format", "markdown"]).contains("## How a project comes about"));
    assert_eq!(csv(&printed(&["about", "--format", "csv"]))[0], ["title", "text"]);
}

#[test]
fn the_glossary_has_every_acronym_of_the_page_and_where_it_is_used() {
    let document = json(&["glossary"]);
    let terms = document["terms"].as_array().unwrap();
    let term = |name: &str| terms.iter().find(|one| one["term"] == name).unwrap();
    assert_eq!(term("NISRF")["projects"], serde_json::json!(["rpas"]));
    assert_eq!(term("CNAD")["projects"], serde_json::json!([]));
    assert_eq!(term("NSPA")["expansion"], "NATO Support and Procurement Agency");
    let rows = csv(&printed(&["glossary", "--format", "csv"]));
    assert_eq!(rows[0], ["term", "expansion", "note", "projects"]);
    assert_eq!(rows.len(), terms.len() + 1);
}

#[test]
fn one_term_is_shown_by_glossary_and_by_show() {
    let text = printed(&["glossary", "nisrf"]);
    assert!(text.contains("NATO ISR Force") && text.contains("RPAS"), "{text}");
    assert_eq!(printed(&["show", "NISRF"]), text);
    hvp(&["glossary", "NISFR"]).assert_refused(1, &["NISFR", "NISRF"]);
    // A project is meant before a term.
    assert!(printed(&["show", "MAWI"]).contains("26 countries"));
}
