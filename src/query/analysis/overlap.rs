//! Co-participation: how many projects each pair of countries shares.

use crate::catalogue::{Catalogue, CountryId, IdSet, ProjectId};

use super::order::CountryOrder;
use super::ratio::ratio;
use super::seriation::Method;
use super::sorting::Sorting;
use super::square::Square;
use crate::query::selection::select::Selection;

/// The most countries that are compared pairwise: their counts take 16 MB.
pub const MOST_COUNTRIES: usize = 2_000;

/// The error that there are more countries than can be compared at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooManyCountries {
    /// The number of countries.
    pub count: usize,
    /// The greatest number allowed.
    pub most: usize,
}

/// How many of the selected projects each pair of countries shares, with each country's own count on the
/// diagonal. Shape: `countries.len()` × `countries.len()`, symmetric.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overlap {
    /// The countries of the rows, and of the columns.
    pub countries: Vec<CountryId>,
    /// The method of seriation, if they are ordered by similarity.
    pub method: Option<Method>,
    /// Why `countries` is empty, if there are too many.
    pub refused: Option<TooManyCountries>,
    counts: Square<u32>,
}

impl Overlap {
    /// The overlap of all countries of the catalogue.
    pub fn new(catalogue: &Catalogue, selection: &Selection, order: Sorting<CountryOrder>) -> Self {
        let all: Vec<CountryId> = catalogue.countries.ids().collect();
        Self::among(catalogue, selection, order, all)
    }

    /// The overlap of some countries; empty if there are too many.
    pub fn among(
        catalogue: &Catalogue,
        selection: &Selection,
        order: Sorting<CountryOrder>,
        mut countries: Vec<CountryId>,
    ) -> Self {
        if countries.len() > MOST_COUNTRIES {
            let count = countries.len();
            let refused = Some(TooManyCountries { count, most: MOST_COUNTRIES });
            return Self { refused, ..Self::default() };
        }
        let method = order.sort_countries(catalogue, selection, &mut countries);
        let selected = |&id: &CountryId| selection.of_country(catalogue, id);
        let sets: Vec<IdSet<ProjectId>> = countries.iter().map(selected).collect();
        let mut counts = Square::zero(sets.len());
        for (row, left) in sets.iter().enumerate() {
            for (column, right) in sets.iter().enumerate().take(row + 1) {
                let shared = u32::try_from(left.shared(right)).unwrap_or(u32::MAX);
                counts.set_both(row, column, shared);
            }
        }
        Self { countries, method, refused: None, counts }
    }

    /// How many projects the countries of a row and a column share; 0 beyond the edges.
    pub fn shared(&self, row: usize, column: usize) -> usize {
        as_count(self.counts.get(row, column))
    }

    /// How many projects the country of a row is in.
    pub fn own(&self, row: usize) -> usize {
        self.shared(row, row)
    }

    /// How many projects the country of a row shares with the country of each column.
    pub fn row(&self, row: usize) -> &[u32] {
        self.counts.row(row)
    }

    /// The Jaccard index of the countries of a row and a column, 0 to 1: shared projects as a share of the
    /// projects of either; 0 where neither has any.
    pub fn jaccard(&self, row: usize, column: usize) -> f64 {
        ratio(self.shared(row, column), self.either(row, column))
    }

    /// How many projects the country of a row, the country of a column, or both are in.
    pub fn either(&self, row: usize, column: usize) -> usize {
        self.own(row) + self.own(column) - self.shared(row, column)
    }

    /// The most projects that two different countries share: the end of a scale.
    pub fn most_shared(&self) -> usize {
        let rows = (0..self.countries.len()).map(|row| self.row(row).get(..row));
        rows.flatten().flatten().max().map_or(0, |&count| as_count(count))
    }

    /// The row, and column, of a country.
    pub fn place_of(&self, country: CountryId) -> Option<usize> {
        self.countries.iter().position(|&id| id == country)
    }
}

fn as_count(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
