//! A country's profile: its rank, its projects, and its partners.

use std::cmp::Reverse;

use crate::catalogue::{Catalogue, CategoryId, CountryId, IdSet, ProjectId, Role, When};

use super::ratio::{lift, ratio};
use crate::query::language::field::Field;
use crate::query::language::query::Query;
use crate::query::language::range::RangeTest;
use crate::query::language::value::Value;
use crate::query::selection::facet::{Facet, Mark};
use crate::query::selection::select::Selection;

/// The profile of one country within a selection.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// The country.
    pub country: CountryId,
    /// How many of the selected projects it is in.
    pub count: usize,
    /// Its rank among all countries by that count.
    pub rank: CountryRank,
    /// Each category that has selected projects, in catalogue order.
    pub categories: Vec<Presence>,
    /// The other countries it shares a project with: the most shared first, ties in catalogue order.
    pub partners: Vec<Partner>,
    /// The earliest launch among its projects, if one is known.
    pub first: Option<Launch>,
    /// The latest launch among its projects, if one is known.
    pub latest: Option<Launch>,
}

/// A rank among all countries by count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryRank {
    /// The rank, from 1; countries with equal counts share it.
    pub place: usize,
    /// The number of projects that each country of this rank is in.
    pub count: usize,
    /// The other countries of this rank, in catalogue order.
    pub with: Vec<CountryId>,
    /// How many countries there are.
    pub of: usize,
}

/// The projects of a category that a country takes part in, and those it does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// The category.
    pub category: CategoryId,
    /// The selected projects it is in, in catalogue order.
    pub projects: Vec<Participation>,
    /// The selected projects where the source does not list it, in catalogue order.
    pub absent: Vec<ProjectId>,
}

/// The participation of a country in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Participation {
    /// The project.
    pub project: ProjectId,
    /// How the country takes part.
    pub role: Role,
}

/// Another country that shares projects with the country of a profile.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Partner {
    /// The other country.
    pub country: CountryId,
    /// How many projects both are in.
    pub shared: usize,
    /// How many projects either is in.
    pub either: usize,
    /// The Jaccard index: shared projects as a share of the projects of either, 0 to 1.
    pub jaccard: f64,
    /// How many times more projects they share than expected by chance ([`lift`]).
    pub lift: f64,
}

/// A launch date, and the projects launched then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Launch {
    /// The date.
    pub date: When,
    /// The projects, in catalogue order.
    pub projects: Vec<ProjectId>,
}

impl Profile {
    /// The profile of a country within a selection.
    pub fn new(catalogue: &Catalogue, selection: &Selection, country: CountryId) -> Self {
        let projects = selection.of_country(catalogue, country);
        let launched = |id: ProjectId| catalogue.projects[id].launched();
        let dates = || projects.iter().filter_map(launched);
        let launch = |date| {
            let same = projects.iter().filter(|&id| launched(id) == Some(date));
            Launch { date, projects: same.collect() }
        };
        Self {
            country,
            count: projects.len(),
            rank: CountryRank::new(catalogue, selection, country),
            categories: presences(catalogue, selection, country),
            partners: partners(catalogue, selection, country),
            first: dates().min_by_key(|date| date.span()).map(launch),
            latest: dates().max_by_key(|date| date.span()).map(launch),
        }
    }

    /// The number of categories in which it has a project, and of all categories with selected projects.
    pub fn breadth(&self) -> (usize, usize) {
        let present = self.categories.iter().filter(|category| !category.projects.is_empty());
        (present.count(), self.categories.len())
    }

    /// The other countries that it shares no project with, in catalogue order.
    pub fn unshared(&self, catalogue: &Catalogue) -> Vec<CountryId> {
        let partners = self.partners.iter().map(|partner| partner.country).chain([self.country]);
        let partners = IdSet::collect(catalogue.countries.len(), partners);
        catalogue.countries.ids().filter(|&id| !partners.contains(id)).collect()
    }

    /// The given query, narrowed to its projects.
    pub fn query(&self, query: &Query) -> Query {
        query.clone().narrowed(Facet::country(self.country), Mark::With)
    }

    /// The given query, narrowed to its projects of a launch date.
    pub fn launch_query(&self, query: &Query, launch: &Launch) -> Query {
        let (from, to) = (launch.date.from(), launch.date.to());
        let date = if from == to { RangeTest::Is(from) } else { RangeTest::Between(from, to) };
        let facet = Facet { field: Field::LAUNCHED, value: Value::Date(date) };
        self.query(query).narrowed(facet, Mark::With)
    }

    /// The given query, narrowed to the projects that do not list it.
    pub fn absent_query(&self, query: &Query) -> Query {
        query.clone().narrowed(Facet::country(self.country), Mark::Without)
    }
}

impl CountryRank {
    fn new(catalogue: &Catalogue, selection: &Selection, country: CountryId) -> Self {
        let count = |id| selection.count_of_country(catalogue, id);
        let own = count(country);
        let before = catalogue.countries.ids().filter(|&id| count(id) > own).count();
        let equal = catalogue.countries.ids().filter(|&id| count(id) == own && id != country);
        let (with, of) = (equal.collect(), catalogue.countries.len());
        Self { place: before + 1, count: own, with, of }
    }
}

fn presences(catalogue: &Catalogue, selection: &Selection, country: CountryId) -> Vec<Presence> {
    let presence = |category| {
        let (mut projects, mut absent) = (Vec::new(), Vec::new());
        for project in selection.of_category(catalogue, category) {
            match catalogue.role(country, project) {
                Some(role) => {
                    projects.push(Participation { project, role });
                }
                None => absent.push(project),
            }
        }
        Presence { category, projects, absent }
    };
    let has_any = |row: &Presence| !row.projects.is_empty() || !row.absent.is_empty();
    catalogue.categories.ids().map(presence).filter(has_any).collect()
}

fn partners(catalogue: &Catalogue, selection: &Selection, country: CountryId) -> Vec<Partner> {
    let own = selection.of_country(catalogue, country);
    let (all, count) = (selection.set.len(), own.len());
    let partner = |id| {
        let shared = own.shared(catalogue.projects_of(id));
        if shared == 0 || id == country {
            return None;
        }
        let theirs = selection.count_of_country(catalogue, id);
        let either = count + theirs - shared;
        Some(Partner {
            country: id,
            shared,
            either,
            jaccard: ratio(shared, either),
            lift: lift(shared, all, count, theirs),
        })
    };
    let mut partners: Vec<Partner> = catalogue.countries.ids().filter_map(partner).collect();
    partners.sort_by_key(|partner| Reverse(partner.shared));
    partners
}
