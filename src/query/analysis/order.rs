//! The orders in which rows and columns can be put. All are stable: ties keep the order given, which is
//! catalogue order unless the query has words.

use std::cmp::Reverse;

use crate::catalogue::{Catalogue, CountryId, IdSet, PartialDate, ProjectId, RowId, When};

use super::seriation::{Method, seriate};
use crate::query::search::fold::fold_text;
use crate::query::selection::select::Selection;

use super::option_value::OptionValue;
pub use super::sorting::Sorting;

/// An order of projects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ProjectOrder {
    /// As listed, by category; the best match first if the query has words.
    #[default]
    Catalogue,
    /// By acronym, or by name where there is none.
    Name,
    /// The most countries first.
    Count,
    /// The earliest stage first.
    Stage,
    /// The earliest launch first, unknown ones last.
    Launched,
    /// Projects with similar participants beside each other.
    Similarity,
}

impl OptionValue for ProjectOrder {
    const KEYS: &'static [(Self, &'static str)] = &[
        (Self::Catalogue, "catalogue"),
        (Self::Name, "name"),
        (Self::Count, "count"),
        (Self::Stage, "stage"),
        (Self::Launched, "launch"),
        (Self::Similarity, "similarity"),
    ];
}

/// An order of countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CountryOrder {
    /// By name.
    #[default]
    Name,
    /// The most projects of the selection first.
    Count,
    /// Countries with similar projects of the selection beside each other.
    Similarity,
    /// As listed.
    Catalogue,
}

impl OptionValue for CountryOrder {
    const KEYS: &'static [(Self, &'static str)] = &[
        (Self::Name, "name"),
        (Self::Count, "count"),
        (Self::Similarity, "similarity"),
        (Self::Catalogue, "catalogue"),
    ];
}

/// An order of the rows of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum TimelineOrder {
    /// The earliest launch first, unknown ones last.
    #[default]
    Launched,
    /// The earliest expected milestone first; behind them those that are past, and projects without one last.
    Expected,
    /// As listed, by category.
    Category,
}

impl OptionValue for TimelineOrder {
    const KEYS: &'static [(Self, &'static str)] = &[
        (Self::Launched, "launch"),
        (Self::Expected, "next milestone"),
        (Self::Category, "category"),
    ];
}

impl Sorting<TimelineOrder> {
    /// Sorts projects as of a day. Those without the date that the order asks for come last either way.
    pub fn sort_projects(
        self,
        catalogue: &Catalogue,
        today: PartialDate,
        projects: &mut [ProjectId],
    ) {
        let date = |id: ProjectId| match self.by {
            TimelineOrder::Launched => catalogue.projects[id].launched(),
            TimelineOrder::Expected => catalogue.projects[id].next_expected(today),
            TimelineOrder::Category => None,
        };
        projects.sort_unstable();
        if self.by == TimelineOrder::Category {
            self.reverse_all(projects);
        } else {
            self.sort_by_key(projects, |id| date(id).map(When::span));
            projects.sort_by_key(|&id| match date(id) {
                Some(date) => self.by == TimelineOrder::Expected && date.is_past(today),
                None => false,
            });
            projects.sort_by_key(|&id| date(id).is_none());
        }
    }
}

impl Sorting<ProjectOrder> {
    /// Sorts projects. Returns the method of seriation if they are ordered by similarity.
    pub fn sort_projects(
        self,
        catalogue: &Catalogue,
        projects: &mut [ProjectId],
    ) -> Option<Method> {
        let project = |id: ProjectId| &catalogue.projects[id];
        let launched = |id: ProjectId| project(id).launched();
        match self.by {
            ProjectOrder::Catalogue => self.reverse_all(projects),
            ProjectOrder::Name => {
                self.sort_by_key(projects, |id| fold_text(project(id).in_sentence()));
            }
            ProjectOrder::Count => {
                self.sort_by_key(projects, |id| Reverse(project(id).participants.len()));
            }
            ProjectOrder::Stage => {
                self.sort_by_key(projects, |id| project(id).stage);
                // Unknown stages come last either way.
                projects.sort_by_key(|&id| project(id).stage.is_none());
            }
            ProjectOrder::Launched => {
                self.sort_by_key(projects, |id| launched(id).map(When::span));
                // Unknown dates come last either way.
                projects.sort_by_key(|&id| launched(id).is_none());
            }
            ProjectOrder::Similarity => {
                let sets: Vec<_> = projects.iter().map(|&id| &project(id).participants).collect();
                return Some(self.by_similarity(&sets, projects));
            }
        }
        None
    }
}

impl Sorting<CountryOrder> {
    /// Sorts countries. Returns the method of seriation if they are ordered by similarity.
    pub fn sort_countries(
        self,
        catalogue: &Catalogue,
        selection: &Selection,
        countries: &mut [CountryId],
    ) -> Option<Method> {
        match self.by {
            CountryOrder::Name => {
                self.sort_by_key(countries, |id| fold_text(&catalogue.countries[id].name));
            }
            CountryOrder::Count => {
                self.sort_by_key(countries, |id| {
                    Reverse(selection.count_of_country(catalogue, id))
                });
            }
            CountryOrder::Similarity => {
                countries.sort_unstable();
                let selected = |&id: &CountryId| selection.of_country(catalogue, id);
                let sets: Vec<_> = countries.iter().map(selected).collect();
                let sets: Vec<_> = sets.iter().collect();
                return Some(self.by_similarity(&sets, countries));
            }
            CountryOrder::Catalogue => {
                countries.sort_unstable();
                self.reverse_all(countries);
            }
        }
        None
    }
}

impl<O: OptionValue> Sorting<O> {
    /// Reverses the comparison instead of the list, so that ties keep their order.
    fn sort_by_key<I: RowId, K: Ord>(self, ids: &mut [I], key: impl Fn(I) -> K) {
        if self.reversed {
            ids.sort_by_cached_key(|&id| Reverse(key(id)));
        } else {
            ids.sort_by_cached_key(|&id| key(id));
        }
    }

    fn reverse_all<I: RowId>(self, ids: &mut [I]) {
        if self.reversed {
            ids.reverse();
        }
    }

    fn by_similarity<I: RowId, J: RowId>(self, sets: &[&IdSet<J>], ids: &mut [I]) -> Method {
        let seriation = seriate(sets);
        let given = ids.to_vec();
        for (id, place) in ids.iter_mut().zip(seriation.order) {
            *id = given.get(place).copied().unwrap_or(*id);
        }
        self.reverse_all(ids);
        seriation.method
    }
}
