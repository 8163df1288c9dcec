//! Combinations of countries in words.

use crate::catalogue::Catalogue;
use crate::query::analysis::combinations::{Combination, Combinations};
use crate::query::analysis::groups::{Group, MOST_EXAMINED};
use crate::query::analysis::overlap::TooManyCountries;

use super::{list, noun};

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

/// "at least 2 of the 3: 9"
pub fn some(all: &Combinations, least: usize) -> String {
    format!("{}: {}", some_of(all, least), all.some_count(least))
}

/// "at least 2 of the 3"
pub(crate) fn some_of(all: &Combinations, least: usize) -> String {
    format!("at least {least} of the {}", all.chosen.len())
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

/// "4 countries together in 7 projects"
pub fn together(catalogue: &Catalogue, group: &Group) -> String {
    let countries = noun::countries(group.countries.len());
    let projects = noun::counted(group.projects.len(), &catalogue.terms.project);
    format!("{countries} together in {projects}")
}

/// The message that no two countries share enough projects to be a group.
pub fn no_group(catalogue: &Catalogue, fewest: usize) -> String {
    let projects = noun::counted(fewest, &catalogue.terms.project);
    format!("no two countries are together in {projects}; ask for fewer")
}

/// The message that groups may be missing because there were too many sets of countries to try.
pub fn stopped_early(catalogue: &Catalogue) -> String {
    let projects = &catalogue.terms.project.plural;
    format!(
        "stopped after {MOST_EXAMINED} sets of countries, so that groups may be missing; \
         ask for more {projects} a group, or narrow the query"
    )
}
