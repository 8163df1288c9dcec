//! Which projects are named in each other's text.

use fixedbitset::FixedBitSet;
use memchr::memmem::{self, Finder};

use crate::catalogue::{Catalogue, Project, ProjectId};

use super::engine::search;
use super::field_text::{NameKind, for_each_field};
use super::fold::fold_text;
use super::index::Index;
use super::term::SearchTerm;
use super::word;
use crate::query::target::Target;

/// The projects that the running text of `project` names, and those whose text names it; each in
/// catalogue order.
///
/// The folded text of the index rules out most projects; only the others are compared letter by letter.
pub fn mentions(
    catalogue: &Catalogue,
    index: &Index,
    project: ProjectId,
) -> (Vec<ProjectId>, Vec<ProjectId>) {
    let record = &catalogue.projects[project];
    let mut named = perhaps_named(index, record);
    named.retain(|&id| id != project && names_the(record, &catalogue.projects[id]));
    let mut naming = perhaps_naming(catalogue, index, record);
    naming.retain(|&id| id != project && names_the(&catalogue.projects[id], record));
    (named, naming)
}

/// The projects that have a term among their names or in their running text, as a word of its own; the best
/// match first.
pub fn naming(catalogue: &Catalogue, index: &Index, term: &str) -> Vec<ProjectId> {
    let terms = [SearchTerm::phrase(term)];
    let finder = Finder::new(term);
    let has_it = |target: Target| {
        let mut found = false;
        for_each_field(catalogue, target, |text| {
            found = found || contains_word(text.text, &finder);
        });
        found
    };
    let hits = search(catalogue, index, &terms).into_iter();
    hits.filter(|hit| has_it(hit.target)).filter_map(|hit| hit.target.project()).collect()
}

/// Whether the running text of one project names the other.
fn names_the(one: &Project, other: &Project) -> bool {
    names(other).any(|name| {
        let finder = Finder::new(name);
        texts(one).any(|text| contains_word(text, &finder))
    })
}

/// The projects that have a name whose letters are in the text of this one, in catalogue order.
fn perhaps_named(index: &Index, record: &Project) -> Vec<ProjectId> {
    let text: String = texts(record).flat_map(|text| [fold_text(text), "\n".to_owned()]).collect();
    let mut pairs = FixedBitSet::with_capacity(1 << 16);
    text.as_bytes().windows(2).filter_map(first_pair).for_each(|pair| pairs.insert(pair));
    let is_in_text = |name: &str| {
        // The first two letters rule out most names.
        first_pair(name.as_bytes()).is_none_or(|pair| pairs.contains(pair))
            && memmem::find(text.as_bytes(), name.as_bytes()).is_some()
    };
    let fields = index.fields.iter().filter(|field| field.kind != NameKind::Alias);
    let named = fields.filter(|&&field| is_in_text(index.text_of(field)));
    let mut projects: Vec<_> = named
        .filter_map(|field| index.entries.get(field.entry as usize)?.target.project())
        .collect();
    projects.dedup();
    projects
}

/// The first two bytes as a number below 65,536.
fn first_pair(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [first, second, ..] => Some(usize::from(u16::from_be_bytes([*first, *second]))),
        _ => None,
    }
}

/// The projects whose text holds the letters of a name of this one, in catalogue order.
fn perhaps_naming(catalogue: &Catalogue, index: &Index, record: &Project) -> Vec<ProjectId> {
    let folded = names(record).map(fold_text).filter(|name| !name.is_empty());
    let found = folded.flat_map(|name| word::in_bodies(catalogue, index, &name));
    let mut projects: Vec<_> = found
        .filter_map(|found| index.entries.get(found.entry as usize)?.target.project())
        .collect();
    projects.sort_unstable();
    projects.dedup();
    projects
}

/// What a project is called in text: its acronym and its full name.
fn names(project: &Project) -> impl Iterator<Item = &str> {
    let names = [project.acronym.as_deref(), Some(project.name.as_str())];
    names.into_iter().flatten().filter(|name| !name.is_empty())
}

/// The running text of a project but for its milestones, which tell of itself.
fn texts(project: &Project) -> impl Iterator<Item = &str> {
    let note = project.participation_note.as_deref();
    [Some(project.purpose.as_str()), Some(project.status.as_str()), note].into_iter().flatten()
}

/// Whether a letter beside a word makes it part of a longer one.
fn joins(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-'
}

/// Whether `text` contains the word with no letter, digit or hyphen beside it.
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
