//! Which countries work together: a map of every two, and the comparison of those that the query asks for.

pub(crate) mod comparison;
mod update;

use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::overlap::Overlap;
use crate::query::analysis::sorting::Sorting;
use crate::query::{Facet, Mark, Query};

use crate::app::cursor::Cursor;
use crate::app::view_state::Seen;
use crate::app::world::Data;
use crate::text::{number, pair};
use comparison::{Base, Comparison};

/// What a cell of the map says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Measure {
    /// How many projects both countries are in.
    #[default]
    Shared,
    /// These as a share of the projects of either.
    Jaccard,
}

impl Measure {
    /// The other one.
    pub(crate) fn next(self) -> Self {
        match self {
            Self::Shared => Self::Jaccard,
            Self::Jaccard => Self::Shared,
        }
    }

    /// What it is called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Shared => "shared projects",
            Self::Jaccard => "Jaccard index, %",
        }
    }
}

/// A pane of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum OverlapPane {
    /// The map of every two countries.
    #[default]
    Map,
    /// The comparison of the chosen ones.
    Comparison,
}

/// The state of the view.
#[derive(Debug)]
pub(crate) struct OverlapState {
    pub(crate) overlap: Overlap,
    /// How many projects the map counts: those of the comparison beside it, else the selected ones.
    pub(crate) projects: usize,
    pub(crate) order: Sorting<CountryOrder>,
    pub(crate) measure: Measure,
    /// The end of the scale of each measure.
    most: (usize, usize),
    pub(crate) row: Cursor,
    pub(crate) column: Cursor,
    /// Where the query asks for countries: what it is without them.
    pub(crate) base: Option<Base>,
    pub(crate) comparison: Option<Comparison>,
    pub(crate) focus: OverlapPane,
    pub(crate) zoomed: bool,
    /// The revision of the selection that the map shows.
    built_for: Option<u64>,
    seen: Seen,
}

impl OverlapState {
    pub(crate) fn new(data: &Data<'_>) -> Self {
        let order = CountryOrder::Similarity.into();
        Self {
            overlap: Overlap::among(data.catalogue, data.selection, order, Vec::new()),
            projects: 0,
            order,
            measure: Measure::default(),
            most: (0, 0),
            row: Cursor::default(),
            column: Cursor::default(),
            base: None,
            comparison: None,
            focus: OverlapPane::default(),
            zoomed: false,
            built_for: None,
            seen: Seen::default(),
        }
    }

    /// The countries of the row and the column under the cursor.
    pub(crate) fn selected_pair(&self) -> Option<(CountryId, CountryId)> {
        let country = |cursor: Cursor| self.overlap.countries.get(cursor.selected).copied();
        Some((country(self.row)?, country(self.column)?))
    }

    /// Puts the cursor on two countries.
    fn go_to(&mut self, (row, column): (CountryId, CountryId)) {
        for (cursor, country) in [(&mut self.row, row), (&mut self.column, column)] {
            if let Some(place) = self.overlap.place_of(country) {
                cursor.selected = place;
            }
        }
    }

    /// Builds the map and stays on the same countries. It counts what the query selects without the
    /// countries it asks for: of the projects of a country, that country would have every one.
    fn build_map(&mut self, data: &Data<'_>) {
        let pair = self.selected_pair();
        let counted = self.base.as_ref().map_or(data.selection, |base| &base.selection);
        self.overlap = Overlap::new(data.catalogue, counted, self.order);
        self.projects = counted.projects.len();
        self.most = (self.overlap.most_shared(), self.most_alike());
        let count = self.overlap.countries.len();
        self.row.select(self.row.selected, count);
        self.column.select(self.column.selected, count);
        match pair {
            Some(pair) => self.go_to(pair),
            None => self.go_to_closest(),
        }
    }

    /// The Jaccard index of two countries in whole hundredths.
    fn hundredths(&self, row: usize, column: usize) -> usize {
        number::hundredths(self.overlap.shared(row, column), self.overlap.either(row, column))
    }

    fn most_alike(&self) -> usize {
        let count = self.overlap.countries.len();
        let pairs = (0..count).flat_map(|row| (0..row).map(move |column| (row, column)));
        pairs.map(|(row, column)| self.hundredths(row, column)).max().unwrap_or(0)
    }

    /// What a cell says in the measure, and the end of the scale; the diagonal says the own count.
    pub(crate) fn value(&self, row: usize, column: usize) -> (usize, usize) {
        match self.measure {
            Measure::Shared => (self.overlap.shared(row, column), self.most.0),
            Measure::Jaccard if row == column => (self.overlap.own(row), self.most.1),
            Measure::Jaccard => (self.hundredths(row, column), self.most.1),
        }
    }

    /// Digits of the largest number of the map.
    pub(crate) fn digits(&self) -> usize {
        let count = self.overlap.countries.len();
        let own = (0..count).map(|row| self.overlap.own(row)).max().unwrap_or(0);
        let most = match self.measure {
            Measure::Shared => own,
            Measure::Jaccard => own.max(self.most.1),
        };
        most.to_string().len().max(2)
    }

    /// Puts the cursor on the first two countries that share the most.
    fn go_to_closest(&mut self) {
        let count = self.overlap.countries.len();
        let most = self.most.0;
        let mut pairs =
            (0..count).flat_map(|row| (row + 1..count).map(move |column| (row, column)));
        let closest = pairs.find(|&(row, column)| self.overlap.shared(row, column) == most);
        if let Some((row, column)) = closest {
            (self.row.selected, self.column.selected) = (row, column);
        }
    }

    /// The query that selects what the countries under the cursor share, of what the map counts.
    fn shared_query(&self, query: &Query) -> Option<Query> {
        let (row, column) = self.selected_pair()?;
        let query = self.base.as_ref().map_or(query, |base| &base.query);
        let both = [row, column].into_iter();
        Some(both.fold(query.clone(), |query, id| query.narrowed(Facet::country(id), Mark::With)))
    }

    /// The sentence of the cell under the cursor.
    pub(crate) fn sentence(&self, catalogue: &Catalogue) -> Option<String> {
        let cell = [self.row.selected, self.column.selected];
        pair::sentence(catalogue, &self.overlap, cell, self.projects)
    }
}
