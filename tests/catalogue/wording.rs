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
fn a_label_is_short_and_of_the_words_of_the_name() {
    for (_, row) in built_in().projects.iter() {
        assert!(row.acronym.is_some() || row.label.is_some() || row.name.len() <= 10);
        let Some(label) = &row.label else { continue };
        assert!(label.chars().count() <= 10, "{label}");
        let known = format!("{} {}", row.name, row.acronym.as_deref().unwrap_or_default());
        for word in label.split([' ', '-']) {
            let of_the_name = |whole: &str| shortens(word, whole);
            assert!(known.split([' ', '-']).any(of_the_name), "{label}: {word}");
        }
    }
}

/// Whether a word is this one, its beginning with a full stop, or its first, some, and its last letters.
fn shortens(word: &str, whole: &str) -> bool {
    let (word, whole) = (word.to_lowercase(), whole.to_lowercase());
    if let Some(beginning) = word.strip_suffix('.') {
        return whole.starts_with(beginning);
    }
    let mut rest = whole.chars();
    let ends =
        [word.chars().next(), word.chars().last()] == [whole.chars().next(), whole.chars().last()];
    ends && word.chars().all(|letter| rest.any(|other| other == letter))
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
fn nothing_is_said_of_a_project_that_the_page_does_not_say() {
    let catalogue = built_in();
    let mut added = Vec::new();
    for (id, unwanted) in rows(words::OVERSTATED, ':') {
        let record = project(catalogue, &id).1;
        let text = [&prose(record), "\n", record.label.as_deref().unwrap_or_default()].concat();
        let found = unwanted.split(';').filter(|words| mentions(&text, words));
        added.extend(found.map(|words| format!("{id}: {}", words.trim())));
    }
    assert!(added.is_empty(), "said, and not by the page:\n{}", added.join("\n"));
}

#[test]
fn the_summary_says_that_all_such_initiatives_deliver_what_security_needs() {
    let summary = &built_in().summary;
    let deliver = summary.split(". ").find(|sentence| mentions(sentence, "deliver*")).unwrap();
    let wanted = "multinational initiatives; key defence capabilities; need|needs|needed|require*";
    assert_eq!(missing(deliver, wanted), Vec::<&str>::new());
}

#[test]
fn the_areas_that_the_projects_address_are_not_those_that_nato_helps_to_find() {
    let highlights = &built_in().highlights;
    let about = |wanted| highlights.iter().find(|row| missing(row, wanted).is_empty());
    let addressed = about(
        "projects address; air-to-air refuelling; ammunition; maritime uncrewed systems; \
         command and control; training",
    );
    assert!(addressed.is_some_and(|row| !mentions(row, "drones|missile defence")));
    let helped = about(
        "helps|helping; Allies and partner countries; multinational capability cooperation; develop*; \
         High Visibility Projects; air-to-air refuelling; ammunition; drones; air and missile defence; \
         command and control; training",
    );
    assert!(helped.is_some_and(|row| !mentions(row, "maritime uncrewed systems")));
}

#[test]
fn hungary_is_the_only_lead_of_a_project_and_not_the_only_lead() {
    let catalogue = built_in();
    let preset = catalogue.presets.iter().find(|row| row.query == "lead:HUN").unwrap();
    assert!(mentions(preset.note.as_deref().unwrap(), "project|projects"));
    let mut terms = catalogue.glossary.iter().map(|(_, row)| row);
    let cluster = terms.find(|row| row.term == "CBRN Cluster").unwrap();
    let wanted = "Germany|German-led; CBRN-DF; Framework Nation Concept";
    assert_eq!(missing(cluster.note.as_deref().unwrap(), wanted), Vec::<&str>::new());
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
    assert!(
        !mentions(&text, "the search does not end"),
        "countries discuss areas; nobody searches"
    );
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
