//! Which projects are named in each other's text.

use std::collections::HashSet;

use memchr::memmem::Finder;

use crate::catalogue::{Catalogue, Project, ProjectId};

/// The projects that the running text of `project` names, and those whose text names it; each in
/// catalogue order.
///
/// Of a large catalogue, most names are told from the text by their first word alone, and most texts by
/// one pass for the name.
pub fn mentions(catalogue: &Catalogue, project: ProjectId) -> (Vec<ProjectId>, Vec<ProjectId>) {
    let record = &catalogue.projects[project];
    let words: HashSet<&str> =
        texts(record).flat_map(|text| text.split(|letter| !joins(letter))).collect();
    let may_be_named = |name: &str| {
        let first = name.split(|letter| !joins(letter)).next().unwrap_or_default();
        words.contains(first)
    };
    let finders: Vec<Finder<'_>> = names(record).map(Finder::new).collect();
    let others = || catalogue.projects.iter().filter(|&(id, _)| id != project);
    let named = others()
        .filter(|(_, other)| {
            let mut candidates = names(other).filter(|name| may_be_named(name));
            candidates.any(|name| {
                let finder = Finder::new(name);
                texts(record).any(|text| contains_word(text, &finder))
            })
        })
        .map(|(id, _)| id)
        .collect();
    let naming = others()
        .filter(|(_, other)| {
            texts(other).any(|text| finders.iter().any(|finder| contains_word(text, finder)))
        })
        .map(|(id, _)| id)
        .collect();
    (named, naming)
}

/// What a project is called in text: its acronym and its full name.
fn names(project: &Project) -> impl Iterator<Item = &str> {
    let names = [project.acronym.as_deref(), Some(project.name.as_str())];
    names.into_iter().flatten().filter(|name| !name.is_empty())
}

/// The running text of a project.
fn texts(project: &Project) -> impl Iterator<Item = &str> {
    let note = project.participation_note.as_deref();
    [Some(project.purpose.as_str()), Some(project.status.as_str()), note].into_iter().flatten()
}

/// Whether a letter beside a word makes it part of a longer one.
fn joins(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-'
}

/// Whether what is looked for stands in `text` with no letter, digit or hyphen beside it.
fn contains_word(text: &str, finder: &Finder<'_>) -> bool {
    let length = finder.needle().len();
    finder.find_iter(text.as_bytes()).any(|at| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + length..).and_then(|after| after.chars().next());
        !before.is_some_and(joins) && !after.is_some_and(joins)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_inside_another_is_not_a_mention() {
        let contains = |text: &str, name: &str| contains_word(text, &Finder::new(name));
        assert!(contains("a strand of Modular GBAD.", "Modular GBAD"));
        assert!(!contains("a fleet under MRTT-C", "MRTT"));
        assert!(!contains("MUSIC", "MUS"));
        assert!(contains("(MUS)", "MUS"));
    }
}
