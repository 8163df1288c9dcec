//! Which projects are named in each other's text.

use crate::catalogue::{Catalogue, Project, ProjectId};

/// The projects that the running text of `project` names, and those whose text names it; each in
/// catalogue order.
pub fn mentions(catalogue: &Catalogue, project: ProjectId) -> (Vec<ProjectId>, Vec<ProjectId>) {
    let record = &catalogue.projects[project];
    let others = || catalogue.projects.iter().filter(|&(id, _)| id != project);
    let named = others().filter(|(_, other)| names(record, other)).map(|(id, _)| id).collect();
    let naming = others().filter(|(_, other)| names(other, record)).map(|(id, _)| id).collect();
    (named, naming)
}

/// Whether the text of `teller` names `other` by its acronym or full name, as a word of its own.
fn names(teller: &Project, other: &Project) -> bool {
    let wanted = [other.acronym.as_deref(), Some(other.name.as_str())];
    let texts =
        [Some(teller.purpose.as_str()), Some(&teller.status), teller.participation_note.as_deref()];
    texts
        .into_iter()
        .flatten()
        .any(|text| wanted.into_iter().flatten().any(|name| contains_word(text, name)))
}

/// Whether `word` stands in `text` with no letter, digit or hyphen beside it.
fn contains_word(text: &str, word: &str) -> bool {
    let joins = |letter: char| letter.is_alphanumeric() || letter == '-';
    !word.is_empty()
        && text.match_indices(word).any(|(at, found)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
            !before.is_some_and(joins) && !after.is_some_and(joins)
        })
}

#[cfg(test)]
mod tests {
    use super::contains_word;

    #[test]
    fn a_name_inside_another_is_not_a_mention() {
        assert!(contains_word("a strand of Modular GBAD.", "Modular GBAD"));
        assert!(!contains_word("a fleet under MRTT-C", "MRTT"));
        assert!(!contains_word("MUSIC", "MUS"));
        assert!(contains_word("(MUS)", "MUS"));
    }
}
