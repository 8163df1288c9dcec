//! Why a record was found: which of its texts matches, and where.

use std::ops::Range;

use crate::catalogue::Catalogue;

use super::engine::Hit;
use super::field_text::{FieldText, TextField, for_each_field, for_each_name};
use super::highlight::{highlight, occurrences};
use super::term::SearchTerm;
use super::tier::Tier;

/// Which text made something a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason<'a> {
    /// What the text is.
    pub field: TextField,
    /// Which of the field's texts it is, from zero, where it has several.
    pub item: Option<usize>,
    /// The text as it stands in the catalogue.
    pub text: &'a str,
    /// The byte ranges that match: whole graphemes, ascending, apart.
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

/// The terms that decided a hit in running text: those that no name of the record contains, or all if
/// names contain all.
fn deciding(catalogue: &Catalogue, hit: &Hit, terms: &[SearchTerm]) -> Vec<SearchTerm> {
    let mut deciding = terms.to_vec();
    for_each_name(catalogue, hit.target, |name| deciding.retain(|one| !holds(name.text, one)));
    if deciding.is_empty() { terms.to_vec() } else { deciding }
}

/// The terms that a page is scrolled to: those that decided a hit in running text; none for a hit in a name,
/// which is at the top.
pub fn deciding_in_text(
    catalogue: &Catalogue,
    hit: Option<Hit>,
    terms: &[SearchTerm],
) -> Vec<SearchTerm> {
    let in_text = hit.filter(|hit| hit.tier == Tier::Body);
    in_text.map(|hit| deciding(catalogue, &hit, terms)).unwrap_or_default()
}

fn holds(text: &str, one: &SearchTerm) -> bool {
    !occurrences(text, std::slice::from_ref(one)).is_empty()
}

/// The text of a record, of the kind that the hit is about, that contains most of the terms; the first
/// of equals. In running text only deciding terms count.
pub fn reason<'a>(catalogue: &'a Catalogue, hit: &Hit, terms: &[SearchTerm]) -> Option<Reason<'a>> {
    let is_text = hit.field.is_none();
    let deciding = if is_text { deciding(catalogue, hit, terms) } else { terms.to_vec() };
    let mut best: Option<(usize, Reason<'a>)> = None;
    for_each_field(catalogue, hit.target, |text| {
        let FieldText { kind, field, item, text } = text;
        if kind != hit.field {
            return;
        }
        let ranges = if is_text { occurrences(text, terms) } else { highlight(text, terms) };
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
