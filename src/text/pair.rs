//! The sentence about what two countries share.

use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::overlap::Overlap;
use crate::query::analysis::ratio::lift;

use super::noun::noun;
use super::number;
use super::wording::capitalised;

/// The sentence for a cell of the overlap: "Alphaland and Betaland share 18 projects: 75% of the 24 projects
/// either is in; 1.2 × chance". None if there is no such cell.
pub(crate) fn sentence(
    catalogue: &Catalogue,
    overlap: &Overlap,
    row: usize,
    column: usize,
    projects: usize,
) -> Option<String> {
    let name = |id: CountryId| catalogue.countries[id].in_sentence();
    let noun = |count| noun(count, &catalogue.terms.project);
    let (&one, &other) = (overlap.countries.get(row)?, overlap.countries.get(column)?);
    let (own, others) = (overlap.own(row), overlap.own(column));
    let subject = capitalised(name(one));
    if one == other {
        return Some(format!("{subject} takes part in {own} of {projects} {}", noun(projects)));
    }
    let shared = overlap.shared(row, column);
    let either = overlap.either(row, column);
    let names = format!("{subject} and {}", name(other));
    if shared == 0 {
        return Some(format!("{names} share none of the {either} {} either is in", noun(either)));
    }
    Some(format!(
        "{names} share {shared} {}: {} of the {either} {} either is in; {} × chance",
        noun(shared),
        number::percent(shared, either),
        noun(either),
        number::short_lift(lift(shared, projects, own, others))
    ))
}
