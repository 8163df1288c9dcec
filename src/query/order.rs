//! The orders in which rows and columns can be put. All are stable: ties keep catalogue order.

use std::cmp::Reverse;

use crate::catalogue::{Catalogue, CountryId, ProjectId};

use super::fold::fold_text;
use super::select::Selection;

/// An order of projects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ProjectOrder {
    /// As listed, by category; the best match first where words were asked for.
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
}

impl ProjectOrder {
    /// Every order, in the order they are offered.
    pub const ALL: [Self; 5] =
        [Self::Catalogue, Self::Name, Self::Count, Self::Stage, Self::Launched];

    /// What the order is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Catalogue => "catalogue",
            Self::Name => "name",
            Self::Count => "count",
            Self::Stage => "stage",
            Self::Launched => "launch",
        }
    }

    /// The order after this one, around.
    #[must_use]
    pub fn next(self) -> Self {
        after(self, &Self::ALL)
    }

    /// Puts projects in this order.
    pub fn sort(self, catalogue: &Catalogue, projects: &mut [ProjectId]) {
        let project = |id: &ProjectId| &catalogue.projects[*id];
        match self {
            Self::Catalogue => {}
            Self::Name => projects.sort_by_cached_key(|id| fold_text(project(id).in_sentence())),
            Self::Count => projects.sort_by_key(|id| Reverse(project(id).participants.len())),
            Self::Stage => projects.sort_by_key(|id| project(id).stage),
            Self::Launched => projects.sort_by_key(|id| {
                let launched = project(id).launched();
                (launched.is_none(), launched.map(crate::catalogue::When::span))
            }),
        }
    }
}

/// An order of countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CountryOrder {
    /// By name.
    #[default]
    Name,
    /// The most projects of the selection first.
    Count,
}

impl CountryOrder {
    /// Every order, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Name, Self::Count];

    /// What the order is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Count => "count",
        }
    }

    /// The order after this one, around.
    #[must_use]
    pub fn next(self) -> Self {
        after(self, &Self::ALL)
    }

    /// Puts countries in this order.
    pub fn sort(self, catalogue: &Catalogue, selection: &Selection, countries: &mut [CountryId]) {
        let country = |id: &CountryId| &catalogue.countries[*id];
        match self {
            Self::Name => countries.sort_by_cached_key(|id| fold_text(&country(id).name)),
            Self::Count => {
                countries.sort_by_key(|id| Reverse(country(id).projects.shared(&selection.set)));
            }
        }
    }
}

/// The element after `this` in a list that holds it, around.
fn after<T: Copy + PartialEq>(this: T, all: &[T]) -> T {
    let next = all.iter().skip_while(|&&one| one != this).nth(1);
    next.or(all.first()).copied().unwrap_or(this)
}
