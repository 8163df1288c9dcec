//! Loading files that are damaged, hostile, or have mistakes.
//!
//! Every refusal must name the problem, the place and the remedy; nothing may panic or hang.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "in a test, an edit that does not apply or a load that does not fail is a failure"
)]

mod any_text;
mod files;
mod records;
mod syntax;
mod unsafe_text;

use hvp::catalogue::{LoadedCatalogue, Problem, Problems, Severity, load_text};

/// A small valid catalogue: three countries, two projects.
const MINIMAL: &str = r#"(
    format: 1,
    title: "Test",
    publisher: "Nobody",
    source: "https://example.org/test",
    updated: "2024-01-31",
    summary: "A catalogue
of two lines.",
    sections: [(title: "Why", text: "To test.")],
    terms: (
        member: (singular: "member", plural: "members"),
        partner: (singular: "partner", plural: "partners"),
        project: (singular: "project", plural: "projects"),
    ),
    stages: [
        (id: "begun", name: "Begun", meaning: "Work goes on."),
        (id: "finished", name: "Finished", meaning: "Work is over."),
    ],
    countries: [
        (code: "AAA", name: "Alphaland", standing: Member, tile: (0, 0)),
        (code: "BBB", name: "Betaland", standing: Member, aliases: ["the Betaland"]),
        (code: "CCC", name: "Gammaland", standing: Partner),
    ],
    organisations: [(code: "ORG", name: "Organisation of Tests")],
    categories: [
        (
            id: "things",
            name: "Things",
            summary: "All there is.",
            projects: [
                (
                    id: "first",
                    acronym: "FST",
                    name: "First Test",
                    purpose: "To be the first.",
                    participants: ["AAA", "CCC"],
                    lead: "AAA",
                    organisations: ["ORG"],
                    stage: "begun",
                    status: "Under way.",
                    milestones: [(date: "2020-12", kind: Launched, text: "Launch")],
                ),
                (
                    id: "second",
                    label: "2nd",
                    name: "Second Test",
                    purpose: "To be the second.",
                    participants: ["AAA", "BBB"],
                    stage: "finished",
                    status: "Over.",
                ),
            ],
        ),
    ],
    glossary: [(term: "FST", expansion: "First Test")],
    presets: [(name: "All of it", query: "count:>=1", note: "No less.")],
)
"#;

/// The minimal catalogue with each first occurrence of a text replaced by another.
fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(MINIMAL.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old} is not in the catalogue");
        text.replacen(old, new, 1)
    })
}

fn loads(text: &str) -> LoadedCatalogue {
    load_text(text).expect("a usable catalogue")
}

/// The problems of a text; panics if it is accepted.
fn refusals(text: &str) -> Vec<Problem> {
    let error = load_text(text).expect_err("a refusal");
    let problems = error.downcast::<Problems>().expect("typed problems");
    assert!(problems.has_errors());
    problems.iter().cloned().collect()
}

/// The only item of a list; panics if there are others.
#[track_caller]
fn only<T: std::fmt::Debug>(things: Vec<T>) -> T {
    assert_eq!(things.len(), 1, "{things:#?}");
    things.into_iter().next().unwrap()
}

/// Asserts that the text has one problem, at this place, with all these words in its message.
#[track_caller]
fn assert_refused(text: &str, place: &str, words: &[&str]) {
    let problem = only(refusals(text));
    assert_eq!(problem.severity, Severity::Error);
    assert_eq!(problem.place, place);
    for word in words {
        assert!(problem.message.contains(word), "{word}: {}", problem.message);
    }
}

#[test]
fn the_minimal_catalogue_loads_without_a_warning() {
    let loaded = loads(MINIMAL);
    assert!(loaded.warnings.is_empty(), "{}", loaded.warnings);
    assert_eq!(loaded.catalogue.projects.len(), 2);
    assert_eq!(loaded.catalogue.participations(), 4);
}
