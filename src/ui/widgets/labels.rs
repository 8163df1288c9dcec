//! Names in lists, and the highlights in them.

use std::ops::Range;

use crate::catalogue::{Catalogue, Project};
use crate::query::{Hit, SearchTerm, Tier, highlight_names, occurrences};
use crate::text::width::width;

use super::pen::cells;

/// The widest acronym that counts for the column of acronyms in a list. Behind a longer one the name begins
/// later.
const WIDEST_ACRONYM: usize = 10;

/// The width of the column of acronyms in a list of projects.
pub(crate) fn acronyms_width<'a>(projects: impl Iterator<Item = &'a Project>) -> usize {
    let widths = projects.filter_map(|project| project.acronym.as_deref()).map(width);
    widths.filter(|&width| width <= WIDEST_ACRONYM).max().unwrap_or(0)
}

pub(crate) fn country_names_width(catalogue: &Catalogue) -> u16 {
    let names = catalogue.countries.iter().map(|(_, country)| width(&country.name));
    cells(names.max().unwrap_or(0))
}

/// The ranges to highlight in the two names of a hit. For a hit in running text, only exact matches are
/// highlighted, since fuzzy ones had no part in finding it.
pub(crate) fn hits(
    names: [&str; 2],
    terms: &[SearchTerm],
    hit: Option<&Hit>,
) -> [Vec<Range<usize>>; 2] {
    if hit.is_some_and(|hit| hit.tier == Tier::Body) {
        names.map(|name| occurrences(name, terms))
    } else {
        highlight_names(names, terms)
    }
}
