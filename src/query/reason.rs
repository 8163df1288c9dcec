//! Why something was found: which of its texts holds what was looked for, and where in it.

use std::ops::Range;

use crate::catalogue::Catalogue;

use super::highlight::{highlight, occurrences};
use super::passage::{Passage, TextField, each_passage};
use super::search::{Hit, Wanted};

/// Which text made something a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason<'a> {
    /// What the text is.
    pub field: TextField,
    /// Which of the field's texts it is, from zero, where it has several.
    pub item: Option<usize>,
    /// The text as it stands in the catalogue.
    pub text: &'a str,
    /// Which of its bytes were looked for: whole graphemes, ascending, apart.
    pub ranges: Vec<Range<usize>>,
}

impl Reason<'_> {
    /// The ranges counted in characters (Unicode code points), as pairs of from and to (excluded).
    pub fn character_ranges(&self) -> Vec<(usize, usize)> {
        let characters = |at: usize| self.text.get(..at).map_or(0, |text| text.chars().count());
        self.ranges.iter().map(|range| (characters(range.start), characters(range.end))).collect()
    }
}

/// The text of a target, of the kind that the hit is about, that holds most of what is wanted, the first of
/// equals. Of running text, what no name has counts first: that made it a match.
pub fn reason<'a>(catalogue: &'a Catalogue, hit: &Hit, wanted: &[Wanted]) -> Option<Reason<'a>> {
    let mut names = Vec::new();
    let mut candidates = Vec::new();
    each_passage(catalogue, hit.target, |passage| {
        if passage.kind == hit.field {
            candidates.push(passage);
        } else if passage.kind.is_some() {
            names.push(passage.text);
        }
    });
    let holds = |text: &str, one: &Wanted| !occurrences(text, std::slice::from_ref(one)).is_empty();
    let is_text = hit.field.is_none();
    let deciding: Vec<&Wanted> = wanted
        .iter()
        .filter(|one| !is_text || !names.iter().any(|name| holds(name, one)))
        .collect();
    let found = candidates.into_iter().filter_map(|Passage { field, item, text, .. }| {
        let ranges = if is_text { occurrences(text, wanted) } else { highlight(text, wanted) };
        if ranges.is_empty() {
            return None;
        }
        let deciding = deciding.iter().filter(|one| holds(text, one)).count();
        Some((deciding, Reason { field, item, text, ranges }))
    });
    let better = |best: (usize, Reason<'a>), next: (usize, Reason<'a>)| {
        if next.0 > best.0 { next } else { best }
    };
    found.reduce(better).map(|(_, reason)| reason)
}
