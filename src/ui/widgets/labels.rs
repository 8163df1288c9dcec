//! Names beside each other in lists, and where they match what was searched for.

use std::ops::Range;

use crate::catalogue::{Catalogue, Project};
use crate::query::{Hit, SearchTerm, Tier, highlight_names, occurrences};
use crate::text::width::width;

use super::pen::cells;

/// The widest acronym beside a project's name.
pub(crate) const WIDEST_ACRONYM: usize = 10;

/// The acronym, or the label of a project whose acronym is longer than most.
pub(crate) fn acronym(project: &Project) -> Option<&str> {
    let acronym = project.acronym.as_deref()?;
    let label = project.label.as_deref().filter(|_| width(acronym) > WIDEST_ACRONYM);
    Some(label.unwrap_or(acronym))
}

/// Columns of the longest name of a country.
pub(crate) fn country_names_width(catalogue: &Catalogue) -> u16 {
    let names = catalogue.countries.iter().map(|(_, country)| width(&country.name));
    cells(names.max().unwrap_or(0))
}

/// The matching letters in the names of a hit. A hit in running text has the words letter for letter, so
/// near matches in its names are not marked.
pub(crate) fn hits(
    names: [&str; 2],
    wanted: &[SearchTerm],
    hit: Option<&Hit>,
) -> [Vec<Range<usize>>; 2] {
    if hit.is_some_and(|hit| hit.tier == Tier::Body) {
        names.map(|name| occurrences(name, wanted))
    } else {
        highlight_names(names, wanted)
    }
}
