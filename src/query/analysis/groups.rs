//! Groups of countries that recur: the sets of countries that are together in many projects.
//!
//! A set of countries is *closed* if no other country is in all the projects that they share, and *maximal* if no
//! further country leaves enough shared projects. Closed sets are enumerated by prefix-preserving closure extension,
//! which reaches each of them once and needs no memory of those found before: T. Uno, T. Asai, Y. Uchida and
//! H. Arimura, "An efficient algorithm for enumerating closed patterns in transaction databases", Discovery
//! Science 2004.

use std::cmp::Reverse;

use crate::catalogue::{Catalogue, CountryId, IdSet, ProjectId, RowId};

use crate::query::language::query::Query;
use crate::query::selection::facet::{Facet, Mark};
use crate::query::selection::select::Selection;

/// The most closed sets that are examined. There can be exponentially many.
pub const MOST_EXAMINED: usize = 50_000;

/// Which of the sets of countries with enough shared projects are groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum GroupKind {
    /// Those to which no country can be added.
    #[default]
    Maximal,
    /// Those to which no country can be added without losing a shared project.
    Closed,
}

/// Countries that are together in projects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// At least two, in catalogue order.
    pub countries: Vec<CountryId>,
    /// All selected projects in which all of them take part, in catalogue order.
    pub projects: Vec<ProjectId>,
}

/// The groups of countries that are together in at least some number of the selected projects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups {
    /// The largest first, then the one with the most projects, then in catalogue order.
    pub groups: Vec<Group>,
    /// Whether these are all. If more than [`MOST_EXAMINED`] sets had to be examined, or as many as were allowed,
    /// some groups may be missing; those listed are right.
    pub is_complete: bool,
}

impl Group {
    /// The given query, narrowed to the projects of the group.
    pub fn query(&self, query: &Query) -> Query {
        let countries = self.countries.iter();
        countries.fold(query.clone(), |query, &id| query.narrowed(Facet::country(id), Mark::With))
    }
}

impl Groups {
    /// The groups of countries that share at least so many of the selected projects, and at least one.
    pub fn new(
        catalogue: &Catalogue,
        selection: &Selection,
        projects: usize,
        kind: GroupKind,
    ) -> Self {
        Self::tried(catalogue, selection, projects, kind, MOST_EXAMINED)
    }

    /// These groups, as far as they are found by examining at most so many closed sets.
    pub(crate) fn tried(
        catalogue: &Catalogue,
        selection: &Selection,
        projects: usize,
        kind: GroupKind,
        most: usize,
    ) -> Self {
        let search = GroupSearch::new(catalogue, selection, projects.max(1));
        let mut open: Vec<ClosedSet> = search.root(selection).into_iter().collect();
        let mut groups = Vec::new();
        let mut examined = 0;
        while let Some(set) = open.pop() {
            if examined == most {
                break;
            }
            examined += 1;
            let is_maximal = search.extend(&set, &mut open);
            let is_listed = match kind {
                GroupKind::Maximal => is_maximal,
                GroupKind::Closed => true,
            };
            if is_listed && set.countries.len() > 1 {
                groups.push(set.into_group());
            }
        }
        groups.sort_by(|one, other| {
            let size = |group: &Group| Reverse((group.countries.len(), group.projects.len()));
            size(one).cmp(&size(other)).then_with(|| one.countries.cmp(&other.countries))
        });
        Self { groups, is_complete: examined < most || open.is_empty() }
    }
}

/// A closed set of countries with the projects they share.
struct ClosedSet {
    countries: IdSet<CountryId>,
    projects: IdSet<ProjectId>,
    /// How many countries of the catalogue, from its first, can no longer be added.
    core: usize,
}

impl ClosedSet {
    fn into_group(self) -> Group {
        Group {
            countries: self.countries.iter().collect(),
            projects: self.projects.iter().collect(),
        }
    }
}

/// The countries from which groups are made.
struct GroupSearch {
    /// Each country in enough projects, with them.
    countries: Vec<(CountryId, IdSet<ProjectId>)>,
    /// The size of the catalogue.
    universe: usize,
    /// The fewest shared projects of a group.
    fewest: usize,
}

impl GroupSearch {
    fn new(catalogue: &Catalogue, selection: &Selection, fewest: usize) -> Self {
        let countries = catalogue.countries.ids();
        let countries = countries.map(|id| (id, selection.of_country(catalogue, id)));
        Self {
            countries: countries.filter(|(_, projects)| projects.len() >= fewest).collect(),
            universe: catalogue.countries.len(),
            fewest,
        }
    }

    /// The countries of all selected projects, if there are enough projects.
    fn root(&self, selection: &Selection) -> Option<ClosedSet> {
        let none = IdSet::empty(self.universe);
        let set = selection.set.clone();
        (set.len() >= self.fewest).then(|| self.closure(&none, set, 0))
    }

    /// Pushes the closed sets of which this one is the parent, and tells whether it is maximal.
    fn extend(&self, set: &ClosedSet, open: &mut Vec<ClosedSet>) -> bool {
        let mut is_maximal = true;
        for (country, projects) in &self.countries {
            if set.countries.contains(*country) || set.projects.shared(projects) < self.fewest {
                continue;
            }
            is_maximal = false;
            let core = country.index();
            if core < set.core {
                continue;
            }
            let shared = set.projects.intersection(projects);
            let is_in_all = |(id, of): &(CountryId, IdSet<ProjectId>)| {
                !set.countries.contains(*id) && shared.is_within(of)
            };
            // Were an earlier country to join as well, the set would be reached from there.
            let mut earlier = self.countries.iter().take_while(|(id, _)| id.index() < core);
            if !earlier.any(is_in_all) {
                open.push(self.closure(&set.countries, shared, core + 1));
            }
        }
        is_maximal
    }

    /// The closed set of the countries that are in all of some projects, which include the given countries.
    fn closure(
        &self,
        countries: &IdSet<CountryId>,
        projects: IdSet<ProjectId>,
        core: usize,
    ) -> ClosedSet {
        let mut countries = countries.clone();
        for (id, of) in &self.countries {
            if projects.is_within(of) {
                countries.insert(*id);
            }
        }
        ClosedSet { countries, projects, core }
    }
}
