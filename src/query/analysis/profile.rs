//! A country's profile: where it stands, what it is in and with whom.

use std::cmp::Reverse;

use crate::catalogue::{Catalogue, CategoryId, CountryId, IdSet, ProjectId, Role, StageId, When};

use super::ratio::{lift, ratio};
use crate::query::language::query::Query;
use crate::query::selection::facet::{Facet, Mark};
use crate::query::selection::select::Selection;

/// The profile of one country within a selection.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// The country.
    pub country: CountryId,
    /// How many of the selected projects it is in.
    pub count: usize,
    /// Where it stands among all countries by that count.
    pub rank: Rank,
    /// Each category that has selected projects, in catalogue order.
    pub categories: Vec<Presence>,
    /// The other countries it shares a project with: the most shared first, ties in catalogue order.
    pub partners: Vec<Partner>,
    /// The earliest launch among its projects, where one is known.
    pub first: Option<Launch>,
    /// The latest.
    pub latest: Option<Launch>,
}

/// A place in the order of all countries by count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rank {
    /// From 1; countries with equal counts share a place.
    pub place: usize,
    /// The other countries with this place, in catalogue order.
    pub with: Vec<CountryId>,
    /// How many countries there are.
    pub of: usize,
}

/// What a country is in, and absent from, of one category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// The category.
    pub category: CategoryId,
    /// The selected projects it is in, in catalogue order.
    pub projects: Vec<Participation>,
    /// The selected projects where the source does not list it, in catalogue order.
    pub absent: Vec<ProjectId>,
}

/// That a country is in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Participation {
    /// The project.
    pub project: ProjectId,
    /// How far it has come.
    pub stage: StageId,
    /// How the country takes part.
    pub role: Role,
}

/// Another country, and how closely it works with this one.
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
    /// How many times more of the selected projects they share than they would by chance, which is one
    /// ([`lift`]).
    pub lift: f64,
}

/// When projects were launched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Launch {
    /// The date.
    pub date: When,
    /// The projects launched then, in catalogue order.
    pub projects: Vec<ProjectId>,
}

impl Profile {
    /// The profile of a country within a selection.
    pub fn new(catalogue: &Catalogue, selection: &Selection, country: CountryId) -> Self {
        let projects = selection.of_country(catalogue, country);
        Self {
            country,
            count: projects.len(),
            rank: Rank::new(catalogue, selection, country),
            categories: presences(catalogue, selection, country),
            partners: partners(catalogue, selection, country),
            first: launch(catalogue, &projects, |dates| {
                dates.into_iter().min_by_key(|date| date.span())
            }),
            latest: launch(catalogue, &projects, |dates| {
                dates.into_iter().max_by_key(|date| date.span())
            }),
        }
    }

    /// In how many categories it is, of how many that have selected projects.
    pub fn breadth(&self) -> (usize, usize) {
        let present = self.categories.iter().filter(|category| !category.projects.is_empty());
        (present.count(), self.categories.len())
    }

    /// The query that selects its projects, from the query that selected all.
    pub fn query(&self, query: &Query) -> Query {
        query.clone().narrowed(Facet::country(self.country), Mark::With)
    }

    /// The query that selects the projects where it is not listed.
    pub fn absent_query(&self, query: &Query) -> Query {
        query.clone().narrowed(Facet::country(self.country), Mark::Without)
    }

    /// The query that selects what it shares with another country.
    pub fn shared_query(&self, query: &Query, partner: CountryId) -> Query {
        self.query(query).narrowed(Facet::country(partner), Mark::With)
    }
}

impl Rank {
    fn new(catalogue: &Catalogue, selection: &Selection, country: CountryId) -> Self {
        let counts: Vec<(CountryId, usize)> = catalogue
            .countries
            .iter()
            .map(|(id, row)| (id, row.projects.shared(&selection.set)))
            .collect();
        let own = catalogue.countries[country].projects.shared(&selection.set);
        let before = counts.iter().filter(|&&(_, count)| count > own).count();
        let equal = counts.iter().filter(|&&(id, count)| count == own && id != country);
        Self { place: before + 1, with: equal.map(|&(id, _)| id).collect(), of: counts.len() }
    }
}

fn presences(catalogue: &Catalogue, selection: &Selection, country: CountryId) -> Vec<Presence> {
    let presence = |(category, row): (CategoryId, &crate::catalogue::Category)| {
        let all = row.projects.iter().copied().filter(|&id| selection.set.contains(id));
        let (mut projects, mut absent) = (Vec::new(), Vec::new());
        for project in all {
            match catalogue.role(country, project) {
                Some(role) => {
                    let stage = catalogue.projects[project].stage;
                    projects.push(Participation { project, stage, role });
                }
                None => absent.push(project),
            }
        }
        Presence { category, projects, absent }
    };
    let has_any = |row: &Presence| !row.projects.is_empty() || !row.absent.is_empty();
    catalogue.categories.iter().map(presence).filter(has_any).collect()
}

fn partners(catalogue: &Catalogue, selection: &Selection, country: CountryId) -> Vec<Partner> {
    let own = selection.of_country(catalogue, country);
    let (all, count) = (selection.set.len(), own.len());
    let partner = |(id, row): (CountryId, &crate::catalogue::Country)| {
        let shared = own.shared(&row.projects);
        if shared == 0 || id == country {
            return None;
        }
        let theirs = row.projects.shared(&selection.set);
        let either = count + theirs - shared;
        Some(Partner {
            country: id,
            shared,
            either,
            jaccard: ratio(shared, either),
            lift: lift(shared, all, count, theirs),
        })
    };
    let mut partners: Vec<Partner> = catalogue.countries.iter().filter_map(partner).collect();
    partners.sort_by_key(|partner| Reverse(partner.shared));
    partners
}

/// The earliest or latest launch among projects.
fn launch(
    catalogue: &Catalogue,
    projects: &IdSet<ProjectId>,
    pick: impl Fn(Vec<When>) -> Option<When>,
) -> Option<Launch> {
    let launched = |id: ProjectId| catalogue.projects[id].launched();
    let date = pick(projects.iter().filter_map(launched).collect())?;
    let same = projects.iter().filter(|&id| launched(id) == Some(date));
    Some(Launch { date, projects: same.collect() })
}
