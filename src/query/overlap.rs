//! Co-participation: how many projects every two countries share.

use crate::catalogue::{Catalogue, CountryId, IdSet, ProjectId};

use super::order::{CountryOrder, Sorting};
use super::select::Selection;
use super::seriation::Method;

/// How many of the selected projects every two countries share, with each country's own number on the
/// diagonal. Shape: `countries.len()` × `countries.len()`, symmetric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The countries of the rows, and of the columns.
    pub countries: Vec<CountryId>,
    /// How they were put in order, if by similarity.
    pub method: Option<Method>,
    /// Row by row.
    counts: Vec<usize>,
}

impl Overlap {
    /// The overlap of all countries of the catalogue.
    pub fn new(catalogue: &Catalogue, selection: &Selection, order: Sorting<CountryOrder>) -> Self {
        let all: Vec<CountryId> = catalogue.countries.ids().collect();
        Self::among(catalogue, selection, order, all)
    }

    /// The overlap of some countries.
    pub fn among(
        catalogue: &Catalogue,
        selection: &Selection,
        order: Sorting<CountryOrder>,
        mut countries: Vec<CountryId>,
    ) -> Self {
        let method = order.sort_countries(catalogue, selection, &mut countries);
        let selected = |&id: &CountryId| selected(catalogue, selection, id);
        let sets: Vec<IdSet<ProjectId>> = countries.iter().map(selected).collect();
        let size = sets.len();
        let mut counts = vec![0; size * size];
        for (row, left) in sets.iter().enumerate() {
            for (column, right) in sets.iter().enumerate().take(row + 1) {
                let shared = left.shared(right);
                for place in [row * size + column, column * size + row] {
                    if let Some(count) = counts.get_mut(place) {
                        *count = shared;
                    }
                }
            }
        }
        Self { countries, method, counts }
    }

    /// How many projects the countries of a row and a column share; 0 beyond the edges.
    pub fn shared(&self, row: usize, column: usize) -> usize {
        self.row(row).get(column).copied().unwrap_or(0)
    }

    /// How many projects the country of a row is in.
    pub fn own(&self, row: usize) -> usize {
        self.shared(row, row)
    }

    /// How many projects the country of a row shares with that of each column.
    pub fn row(&self, row: usize) -> &[usize] {
        let size = self.countries.len();
        self.counts.get(row * size..(row + 1) * size).unwrap_or_default()
    }

    /// The Jaccard index of the countries of a row and a column, 0 to 1: the projects they share as a
    /// share of the projects of either; 0 where neither has any.
    pub fn jaccard(&self, row: usize, column: usize) -> f64 {
        let shared = self.shared(row, column);
        let either = self.own(row) + self.own(column) - shared;
        if either == 0 { 0.0 } else { as_f64(shared) / as_f64(either) }
    }

    /// The most projects that two different countries share: the end of a scale.
    pub fn most_shared(&self) -> usize {
        let rows = (0..self.countries.len()).map(|row| self.row(row).get(..row));
        rows.flatten().flatten().copied().max().unwrap_or(0)
    }

    /// The row, and column, of a country.
    pub fn place_of(&self, country: CountryId) -> Option<usize> {
        self.countries.iter().position(|&id| id == country)
    }
}

/// The selected projects of a country.
pub(super) fn selected(
    catalogue: &Catalogue,
    selection: &Selection,
    country: CountryId,
) -> IdSet<ProjectId> {
    catalogue.countries[country].projects.intersection(&selection.set)
}

/// A count as a number to divide.
pub(super) fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
