//! Why something was found: which of its texts holds what was looked for, and where in it.

use std::ops::Range;

use crate::catalogue::Catalogue;

use super::engine::{Hit, Wanted};
use super::field_text::{Passage, TextField, each_name, each_passage};
use super::highlight::{highlight, occurrences};

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
    /// The place among them of the first that made it a match.
    pub focus: usize,
}

impl Reason<'_> {
    /// The ranges counted in characters (Unicode code points), as pairs of from and to (excluded).
    pub fn character_ranges(&self) -> Vec<(usize, usize)> {
        let characters = |at: usize| self.text.get(..at).map_or(0, |text| text.chars().count());
        self.ranges.iter().map(|range| (characters(range.start), characters(range.end))).collect()
    }
}

/// Those of the wanted texts that made a hit one by its running text: those that none of its names has, or
/// all where each is in a name.
pub fn deciding(catalogue: &Catalogue, hit: &Hit, wanted: &[Wanted]) -> Vec<Wanted> {
    let mut deciding = wanted.to_vec();
    each_name(catalogue, hit.target, |name| deciding.retain(|one| !holds(name.text, one)));
    if deciding.is_empty() { wanted.to_vec() } else { deciding }
}

fn holds(text: &str, one: &Wanted) -> bool {
    !occurrences(text, std::slice::from_ref(one)).is_empty()
}

/// The text of a target, of the kind that the hit is about, that holds most of what is wanted, the first of
/// equals. Of running text, what no name has counts first: that made it a match.
pub fn reason<'a>(catalogue: &'a Catalogue, hit: &Hit, wanted: &[Wanted]) -> Option<Reason<'a>> {
    let is_text = hit.field.is_none();
    let deciding = if is_text { deciding(catalogue, hit, wanted) } else { wanted.to_vec() };
    let mut best: Option<(usize, Reason<'a>)> = None;
    each_passage(catalogue, hit.target, |passage| {
        let Passage { kind, field, item, text } = passage;
        if kind != hit.field {
            return;
        }
        let ranges = if is_text { occurrences(text, wanted) } else { highlight(text, wanted) };
        let count = deciding.iter().filter(|one| holds(text, one)).count();
        if ranges.is_empty() || best.as_ref().is_some_and(|(most, _)| *most >= count) {
            return;
        }
        let first = occurrences(text, &deciding).first().map(|range| range.start);
        let focus = ranges.iter().position(|range| first.is_some_and(|at| range.contains(&at)));
        best = Some((count, Reason { field, item, text, ranges, focus: focus.unwrap_or(0) }));
    });
    best.map(|(_, reason)| reason)
}
