//! Headings of narrow columns, below a band with the name of their category.

use super::cut::{cut, prefix};
use super::width::width;
use crate::catalogue::{Catalogue, CategoryId, Project, ProjectId};

/// The fewest columns in which a cut name ends with an ellipsis.
const SHORTEST_WITH_ELLIPSIS: usize = 5;

/// What the headings of all projects of a category begin with, up to a hyphen or space: "AIR-" of AIR-A and
/// AIR-B. Empty if there is nothing, or if the name of the category does not have it as a word; but of names in full,
/// which have no room in a heading, whatever they begin with.
pub(crate) fn common_start(catalogue: &Catalogue, category: CategoryId) -> &str {
    let record = &catalogue.categories[category];
    let mut headings = record.projects.iter().map(|&id| catalogue.projects[id].heading());
    let Some(first) = headings.next().filter(|_| record.projects.len() > 1) else { return "" };
    let is_separator = |letter: char| letter == '-' || letter == ' ';
    let shared = headings.fold(first, |shared, heading| {
        let letters = shared.char_indices().zip(heading.chars());
        let same = letters.take_while(|((_, one), other)| one == other).last();
        let length = same.map_or(0, |((at, letter), _)| at + letter.len_utf8());
        shared.get(..length).unwrap_or_default()
    });
    let end = shared.rfind(is_separator).map_or(0, |at| at + 1);
    let start = first.get(..end).unwrap_or_default();
    let word = start.trim_end_matches(is_separator);
    let mut words = record.name.split(|letter: char| !letter.is_alphanumeric());
    let is_name = |&id: &ProjectId| {
        let Project { label, acronym, .. } = &catalogue.projects[id];
        label.is_none() && acronym.is_none()
    };
    let is_left_out = words.any(|other| other == word) || record.projects.iter().all(is_name);
    if !word.is_empty() && is_left_out { start } else { "" }
}

/// The name of a category for a band of some columns: in full, or the word that all its headings begin with, or the
/// beginning of the name.
pub(crate) fn band(name: &str, start: &str, columns: usize, ellipsis: &str) -> String {
    let word = start.trim_end_matches(['-', ' ']);
    if width(name) <= columns {
        name.to_owned()
    } else if !word.is_empty() && width(word) <= columns {
        word.to_owned()
    } else if columns < SHORTEST_WITH_ELLIPSIS {
        prefix(name, columns).trim_end().to_owned()
    } else {
        cut(name, columns, ellipsis).into_owned()
    }
}
