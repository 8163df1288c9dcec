//! Completeness of the texts: the numbers, names, acronyms and introductions of the page.

use std::collections::BTreeMap;

use hvp::catalogue::Project;

use super::page;
use super::words;
use super::{built_in, participants, project, rows};

/// Whether the text contains one of the alternatives in `wanted`, as whole words unless it ends with a `*`.
fn mentions(text: &str, wanted: &str) -> bool {
    let text = text.to_lowercase().replace('\u{a0}', " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let inside = |end: Option<char>| end.is_some_and(char::is_alphanumeric);
    wanted.to_lowercase().split('|').any(|words| {
        let stem = words.trim().trim_end_matches('*');
        let starred = words.trim().ends_with('*');
        text.match_indices(stem).any(|(start, found)| {
            let (before, rest) = text.split_at(start);
            let after = rest.strip_prefix(found).and_then(|rest| rest.chars().next());
            !inside(before.chars().next_back()) && (starred || !inside(after))
        })
    })
}

/// Those of the expected words, separated by semicolons, that the text does not contain.
fn missing<'a>(text: &str, wanted: &'a str) -> Vec<&'a str> {
    let wanted = wanted.split(';').map(str::trim);
    wanted.filter(|words| !mentions(text, words)).collect()
}

/// All running text of a project.
fn prose(project: &Project) -> String {
    let note = project.participation_note.as_deref().unwrap_or_default();
    let mut text = [&project.purpose, note, &project.status].join("\n");
    for milestone in &project.milestones {
        text.extend(["\n", &milestone.date.to_string(), " ", &milestone.text]);
    }
    text
}

#[test]
fn the_german_led_cluster_supports_cbrn_df_without_germany_taking_part() {
    let catalogue = built_in();
    assert!(!participants(catalogue, "cbrn-df").contains("Germany"));
    let note = project(catalogue, "cbrn-df").1.participation_note.as_deref();
    let wanted = "support*; German-led|Germany; CBRN Cluster; Framework Nation Concept";
    assert_eq!(missing(note.unwrap(), wanted), Vec::<&str>::new());
}

#[test]
fn every_dated_event_says_what_happened() {
    let catalogue = built_in();
    for (id, date, _, wanted) in page::MILESTONES {
        let (_, row) = project(catalogue, id);
        let mut milestones = row.milestones.iter();
        let milestone = milestones.find(|row| row.date.to_string() == date).unwrap();
        assert!(mentions(&milestone.text, wanted), "{id}, {date}: {}", milestone.text);
    }
}

#[test]
fn a_label_is_short_and_never_an_invented_acronym() {
    for (_, row) in built_in().projects.iter() {
        assert!(row.acronym.is_some() || row.label.is_some() || row.name.len() <= 10);
        let Some(label) = &row.label else { continue };
        assert!(label.chars().count() <= 10, "{label}");
        let known = format!("{} {}", row.name, row.acronym.as_deref().unwrap_or_default());
        for word in label.split(|letter: char| !letter.is_alphanumeric()) {
            let shouted = word.len() > 1 && !word.contains(char::is_lowercase);
            assert!(!shouted || known.contains(word), "{label}: {word}");
        }
    }
}

#[test]
fn every_number_and_named_thing_of_a_project_is_kept() {
    let catalogue = built_in();
    let table = rows(words::OF_PROJECTS, ':');
    assert_eq!(table.len(), 29);
    let mut lost = Vec::new();
    for (id, wanted) in &table {
        let text = prose(project(catalogue, id).1);
        let absent = missing(&text, wanted);
        lost.extend(absent.iter().map(|words| format!("{id}: {words}")));
    }
    assert!(lost.is_empty(), "not mentioned:\n{}", lost.join("\n"));
}

#[test]
fn every_category_has_its_introduction() {
    let catalogue = built_in();
    let table = rows(words::OF_CATEGORIES, ':');
    assert_eq!(table.len(), 8);
    let mut lost = Vec::new();
    for ((name, wanted), (_, category)) in table.iter().zip(catalogue.categories.iter()) {
        assert_eq!(name, &category.name);
        let absent = missing(&category.summary, wanted);
        lost.extend(absent.iter().map(|words| format!("{name}: {words}")));
    }
    assert!(lost.is_empty(), "not mentioned:\n{}", lost.join("\n"));
}

#[test]
fn the_background_tells_what_such_projects_are_and_how_one_comes_about() {
    let catalogue = built_in();
    assert_eq!(catalogue.title, "NATO High Visibility Projects");
    assert!(mentions(&catalogue.publisher, "NATO|North Atlantic Treaty Organization"));
    assert_eq!(catalogue.updated.to_string(), "2025-03-03");
    let url = "https://www.nato.int/cps/en/natohq/topics_163289.htm";
    assert_eq!(catalogue.source, url);
    let mut text = catalogue.summary.clone();
    text.extend(catalogue.highlights.iter().map(|row| format!("\n{row}")));
    text.extend(catalogue.sections.iter().map(|row| format!("\n{}\n{}", row.title, row.text)));
    for (_, wanted) in rows(words::OF_BACKGROUND, ':') {
        assert_eq!(missing(&text, &wanted), Vec::<&str>::new());
    }
}

#[test]
fn every_acronym_of_the_page_is_in_the_glossary_as_the_page_expands_it() {
    let catalogue = built_in();
    let plain = |text: &str| text.to_lowercase().trim_end_matches('s').replace('-', " ");
    let entries = catalogue.glossary.iter();
    let found: BTreeMap<_, _> = entries
        .map(|(_, row)| (row.term.as_str(), row.expansion.as_deref().unwrap_or("-")))
        .collect();
    let mut wrong = Vec::new();
    let expected = rows(words::GLOSSARY, '|');
    for (term, expansion) in &expected {
        let given = found.get(term.as_str()).copied();
        if given.map(plain) != Some(plain(expansion)) {
            wrong.push(format!("{term}: {expansion}, not {given:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let named = |term: &str| expected.iter().any(|(known, _)| known == term);
    let guessed = found.iter().find(|(term, given)| !named(term) && **given != "-");
    assert_eq!(guessed, None, "expanded, and not by the page");
}
