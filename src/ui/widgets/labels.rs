//! Names in lists, and the highlights in them.

use std::ops::Range;

use crate::catalogue::{Catalogue, Project};
use crate::query::{Hit, SearchTerm, Tier, highlight_names, occurrences};
use crate::text::width::width;

use super::pen::cells;
use crate::ui::style::glyphs::Glyphs;

/// The widest acronym that counts for the column of acronyms in a list. Behind a longer one the name begins
/// later.
const WIDEST_ACRONYM: usize = 10;

/// The width of the column of acronyms in a list of projects.
pub(crate) fn acronyms_width<'a>(projects: impl Iterator<Item = &'a Project>) -> usize {
    let widths = projects.filter_map(|project| project.acronym.as_deref()).map(width);
    widths.filter(|&width| width <= WIDEST_ACRONYM).max().unwrap_or(0)
}

/// The width of the longest name of a list, which is long in a large catalogue: of the first thousand.
pub(crate) fn names_width<'a>(names: impl Iterator<Item = &'a str>) -> u16 {
    cells(names.take(1000).map(width).max().unwrap_or(0))
}

/// The numbers of rows or columns before and behind a page of a list of `count`.
pub(crate) fn beyond(offset: usize, page: usize, count: usize) -> [usize; 2] {
    [offset, count.saturating_sub(offset + page)]
}

/// The numbers of what is hidden at the left, the right, above and below: "▸ 3  ▾ 12".
pub(crate) fn hidden_signs(glyphs: &Glyphs, hidden: [usize; 4]) -> String {
    let signs = [glyphs.more_left, glyphs.more_right, glyphs.more_up, glyphs.more_down];
    let hidden = signs.iter().zip(hidden).filter(|(_, count)| *count > 0);
    hidden.map(|(sign, count)| format!("{sign} {count}")).collect::<Vec<_>>().join("  ")
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
