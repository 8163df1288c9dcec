//! Comparing countries: the projects that each combination of them shares.
//!
//! The exact combinations are the *exclusive intersections* of an `UpSet` plot, the "at least" counts the
//! inclusive ones: A. Lex, N. Gehlenborg, H. Strobelt, R. Vuillemot and H. Pfister, "`UpSet`:
//! visualization of intersecting sets", IEEE Transactions on Visualization and Computer Graphics 20
//! (2014).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{Catalogue, CountryId, ProjectId};

use super::option_value::OptionValue;
use super::overlap::TooManyCountries;
use super::sorting::Sorting;
use crate::query::distinct::distinct;
use crate::query::language::field::Field;
use crate::query::language::query::{Clause, Query, Test};
use crate::query::language::value::Value;
use crate::query::selection::facet::{Facet, Mark};
use crate::query::selection::select::Selection;

/// The most countries that can be compared: a query has to be able to name all of them.
pub const MOST_CHOSEN: usize = 32;
/// The most countries of which also the combinations without a project are listed, 1,023 in all.
pub const MOST_WITH_EMPTY: usize = 10;

/// An order of combinations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CombinationOrder {
    /// The most projects first.
    #[default]
    Size,
    /// The most countries first, then the most projects.
    Degree,
}

impl OptionValue for CombinationOrder {
    const KEYS: &'static [(Self, &'static str)] = &[(Self::Size, "size"), (Self::Degree, "degree")];
}

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

    /// Adds the combinations that no project has, in the order of the chosen countries.
    ///
    /// # Errors
    /// When more than [`MOST_WITH_EMPTY`] countries are compared.
    pub fn with_empty(mut self) -> Result<Self, TooManyCountries> {
        let count = self.chosen.len();
        if count > MOST_WITH_EMPTY {
            return Err(TooManyCountries { count, most: MOST_WITH_EMPTY });
        }
        let known: BTreeSet<Vec<bool>> =
            self.combinations.iter().map(|part| part.members.clone()).collect();
        for bits in 1_usize..1 << count {
            let members: Vec<bool> = (0..count).map(|place| bits >> place & 1 == 1).collect();
            if !known.contains(&members) {
                self.combinations.push(Combination { members, projects: Vec::new() });
            }
        }
        Ok(self)
    }

    /// Sorts the combinations; ties by their first projects, in catalogue order.
    pub fn sort(&mut self, order: Sorting<CombinationOrder>) {
        let key = |part: &Combination| {
            let degree = part.members.iter().filter(|is_member| **is_member).count();
            let size = part.projects.len();
            match order.by {
                CombinationOrder::Size => (size, 0),
                CombinationOrder::Degree => (degree, size),
            }
        };
        self.combinations.sort_by_key(|part| part.projects.first().copied());
        if order.reversed {
            self.combinations.sort_by_key(key);
        } else {
            self.combinations.sort_by_key(|part| Reverse(key(part)));
        }
    }

    /// How many projects have at least so many of the chosen countries, whichever.
    pub fn some_count(&self, least: usize) -> usize {
        self.with_some(least).map(|part| part.projects.len()).sum()
    }

    /// The projects that have at least so many of the chosen countries, in catalogue order.
    pub fn some_projects(&self, least: usize) -> Vec<ProjectId> {
        let mut projects: Vec<_> =
            self.with_some(least).flat_map(|part| part.projects.iter().copied()).collect();
        projects.sort_unstable();
        projects
    }

    /// The combinations of at least so many countries.
    fn with_some(&self, least: usize) -> impl Iterator<Item = &Combination> {
        let degree = |part: &Combination| part.members.iter().filter(|member| **member).count();
        self.combinations.iter().filter(move |part| degree(part) >= least)
    }

    /// The given query, narrowed to the projects that have at least so many of the chosen countries.
    pub fn some_query(&self, query: &Query, least: usize) -> Query {
        let countries: Vec<Value> = self.chosen.iter().copied().map(Value::Country).collect();
        let test = match least {
            1 => Test::Field(Field::COUNTRY, countries),
            _ => Test::AtLeast(least, Field::COUNTRY, countries),
        };
        let mut query = query.clone();
        query.clauses.push(Clause { negated: false, test });
        query
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
