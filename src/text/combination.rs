//! Combinations of countries in words.

use crate::catalogue::Catalogue;
use crate::query::analysis::combinations::{Combination, Combinations};
use crate::query::analysis::overlap::TooManyCountries;

use super::list;

/// "exactly A and B: 3"
pub fn exactly(catalogue: &Catalogue, all: &Combinations, combination: &Combination) -> String {
    let names = list::country_names(catalogue, &all.countries(combination));
    format!("exactly {}: {}", list::and(&names), combination.projects.len())
}

/// "at least A and B: 9"
pub fn at_least(catalogue: &Catalogue, all: &Combinations, combination: &Combination) -> String {
    let names = list::country_names(catalogue, &all.countries(combination));
    format!("at least {}: {}", list::and(&names), all.at_least_count(combination))
}

/// "without A, B or C: 4"
pub fn without(catalogue: &Catalogue, all: &Combinations) -> String {
    let names = list::country_names(catalogue, &all.chosen);
    format!("without {}: {}", list::or(&names), all.none.len())
}

/// The message that there are too many countries to compare.
pub fn too_many_to_compare(refused: TooManyCountries) -> String {
    let TooManyCountries { count, most } = refused;
    format!("{count} countries are too many to compare; choose {most} at most")
}

/// The message that there are too many countries for the overlap map.
pub fn too_many_for_a_map(refused: TooManyCountries) -> String {
    let TooManyCountries { count, most } = refused;
    format!("{count} countries are too many to put beside each other; {most} is the most")
}
