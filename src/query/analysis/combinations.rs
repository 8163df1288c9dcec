//! Comparing countries: the projects that each combination of them shares.
//!
//! The exact combinations are the *exclusive intersections* of an `UpSet` plot, the "at least" counts the
//! inclusive ones: A. Lex, N. Gehlenborg, H. Strobelt, R. Vuillemot and H. Pfister, "`UpSet`:
//! visualization of intersecting sets", IEEE Transactions on Visualization and Computer Graphics 20
//! (2014).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, CountryId, ProjectId};

use super::overlap::TooManyCountries;
use crate::query::distinct::distinct;
use crate::query::language::query::Query;
use crate::query::selection::facet::{Facet, Mark};
use crate::query::selection::select::Selection;

/// The most countries that can be compared: a query has to be able to name all of them.
pub const MOST_CHOSEN: usize = 32;

/// The selected projects, grouped by which of the chosen countries take part in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Combinations {
    /// The countries that are compared, in the order they were chosen.
    pub chosen: Vec<CountryId>,
    /// The combinations that have a project, the one with the most projects first; ties by their first
    /// projects, in catalogue order.
    pub combinations: Vec<Combination>,
    /// The projects without any of the countries, in catalogue order.
    pub none: Vec<ProjectId>,
}

/// Some of the chosen countries, and the projects in which exactly these of them take part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Combination {
    /// For each chosen country, whether it is in the combination.
    pub members: Vec<bool>,
    /// The projects, in catalogue order.
    pub projects: Vec<ProjectId>,
}

impl Combinations {
    /// Compares countries within a selection. A country that is given twice counts once.
    ///
    /// # Errors
    /// When there are more than [`MOST_CHOSEN`].
    pub fn new(
        catalogue: &Catalogue,
        selection: &Selection,
        countries: &[CountryId],
    ) -> Result<Self, TooManyCountries> {
        let chosen = distinct(countries.iter().copied());
        if chosen.len() > MOST_CHOSEN {
            return Err(TooManyCountries { count: chosen.len(), most: MOST_CHOSEN });
        }
        let mut parts: BTreeMap<Vec<bool>, Vec<ProjectId>> = BTreeMap::new();
        for project in selection.set.iter() {
            let participants = &catalogue.projects[project].participants;
            let members = chosen.iter().map(|&id| participants.contains(id)).collect();
            parts.entry(members).or_default().push(project);
        }
        let none = parts.remove(&vec![false; chosen.len()]).unwrap_or_default();
        Ok(Self { chosen, combinations: ordered(parts), none })
    }

    /// How many projects have at least the countries of a combination. Counted on demand: there can be many
    /// combinations, and few are shown.
    pub fn at_least_count(&self, combination: &Combination) -> usize {
        let includes = |other: &&Combination| {
            other.members.iter().zip(&combination.members).all(|(has, needs)| has >= needs)
        };
        self.combinations.iter().filter(includes).map(|other| other.projects.len()).sum()
    }

    /// The countries of a combination, in the order they were chosen.
    pub fn countries(&self, combination: &Combination) -> Vec<CountryId> {
        let members = self.chosen.iter().zip(&combination.members);
        members.filter(|&(_, &is_member)| is_member).map(|(&id, _)| id).collect()
    }

    /// The given query, narrowed to the projects that have exactly the countries of a combination.
    pub fn exact_query(&self, query: &Query, combination: &Combination) -> Query {
        let members = self.chosen.iter().zip(&combination.members);
        members.fold(query.clone(), |query, (&country, &is_member)| {
            let mark = if is_member { Mark::With } else { Mark::Without };
            query.narrowed(Facet::country(country), mark)
        })
    }

    /// The given query, narrowed to the projects that have at least the countries of a combination.
    pub fn at_least_query(&self, query: &Query, combination: &Combination) -> Query {
        let countries = self.countries(combination).into_iter();
        countries.fold(query.clone(), |query, country| {
            query.narrowed(Facet::country(country), Mark::With)
        })
    }

    /// The given query, narrowed to the projects that have none of the chosen countries.
    pub fn none_query(&self, query: &Query) -> Query {
        self.chosen.iter().fold(query.clone(), |query, &country| {
            query.narrowed(Facet::country(country), Mark::Without)
        })
    }
}

fn ordered(parts: BTreeMap<Vec<bool>, Vec<ProjectId>>) -> Vec<Combination> {
    let parts = parts.into_iter();
    let mut combinations: Vec<Combination> =
        parts.map(|(members, projects)| Combination { members, projects }).collect();
    combinations.sort_by_key(|part| (Reverse(part.projects.len()), part.projects.first().copied()));
    combinations
}
