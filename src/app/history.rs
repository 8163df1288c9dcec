//! The places one has been, for going back and forward.

use crate::catalogue::{CategoryId, CountryId, ProjectId};
use crate::query::{Query, Target};

use super::App;
use super::action::View;
use super::views::browse::Pane;

/// How many places are remembered.
const MOST: usize = 100;

/// Where one is: enough to return there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) view: View,
    pub(crate) pane: Pane,
    pub(crate) category: Option<CategoryId>,
    pub(crate) project: Option<ProjectId>,
    /// What the row and the column of the matrix are about.
    pub(crate) cell: [Option<Target>; 2],
    pub(crate) country: Option<CountryId>,
    pub(crate) pair: Option<(CountryId, CountryId)>,
    /// The row of the comparison.
    pub(crate) combination: Option<usize>,
    pub(crate) query: Query,
}

/// Places behind and ahead.
#[derive(Debug, Default)]
pub(crate) struct History {
    behind: Vec<Place>,
    ahead: Vec<Place>,
}

impl History {
    /// Remembers the place that is left for another.
    pub(crate) fn leave(&mut self, place: Place) {
        self.ahead.clear();
        if self.behind.last() != Some(&place) {
            self.behind.push(place);
        }
        if self.behind.len() > MOST {
            self.behind.remove(0);
        }
    }

    /// The place before this one.
    pub(crate) fn back(&mut self, here: Place) -> Option<Place> {
        let place = self.behind.pop()?;
        self.ahead.push(here);
        Some(place)
    }

    /// The place that going back left.
    pub(crate) fn forward(&mut self, here: Place) -> Option<Place> {
        let place = self.ahead.pop()?;
        self.behind.push(here);
        Some(place)
    }
}

impl App {
    fn place(&self) -> Place {
        Place {
            view: self.view,
            pane: self.browse.focus,
            category: self.browse.category(&self.catalogue),
            project: self.browse.project(),
            cell: self.grid.cell(),
            country: self.countries.selected(),
            pair: self.overlap.selected_pair(),
            combination: self.overlap.comparison.as_ref().map(|one| one.cursor.selected),
            query: self.query.clone(),
        }
    }

    /// Goes somewhere, remembering where one was.
    pub(super) fn go(&mut self, change: impl FnOnce(&mut Self)) {
        let here = self.place();
        change(self);
        if self.place() != here {
            self.history.leave(here);
        }
    }

    pub(super) fn back(&mut self) {
        match self.history.back(self.place()) {
            Some(place) => self.return_to(place),
            None => self.message = Some("There is nowhere to go back to.".to_owned()),
        }
    }

    pub(super) fn forward(&mut self) {
        match self.history.forward(self.place()) {
            Some(place) => self.return_to(place),
            None => self.message = Some("There is nowhere to go forward to.".to_owned()),
        }
    }

    fn return_to(&mut self, place: Place) {
        let Place { view, pane, category, project, cell, country, pair, combination, query } =
            place;
        if self.query != query {
            self.select_by(query);
        }
        self.view = view;
        self.browse.focus = pane;
        self.select_category(category);
        self.browse.refresh(&self.catalogue, project);
        self.grid.go_to(cell);
        self.settle();
        if let Some(country) = country {
            self.select_country(country);
        }
        if let Some(pair) = pair {
            self.overlap.go_to(pair);
        }
        if let (Some(comparison), Some(row)) = (&mut self.overlap.comparison, combination) {
            comparison.cursor.select(row, comparison.rows());
        }
    }
}
