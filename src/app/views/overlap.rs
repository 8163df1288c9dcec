//! The state of Overlap: a map of what every two countries share, the pairs of countries in order, the comparison
//! of the countries that the query requires, and the groups of countries that recur.

pub(crate) mod comparison;
pub(crate) mod lists;
pub(crate) mod options;
mod panes;
mod update;

use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::combinations::CombinationOrder;
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::overlap::Overlap;
use crate::query::analysis::sorting::Sorting;
use crate::query::{Facet, Mark, Query};

use crate::app::cursor::Cursor;
use crate::app::world::World;
use crate::text::{list, number, pair};
use comparison::{Base, Comparison};
use lists::{GroupList, PairList};

/// The most other pairs with the greatest value that are all named.
const MOST_NAMED: usize = 4;

/// The measure in the cells of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Measure {
    /// The number of projects that both countries are in.
    #[default]
    Shared,
    /// The shared projects divided by the projects of either country.
    Jaccard,
}

impl OptionValue for Measure {
    const KEYS: &'static [(Self, &'static str)] =
        &[(Self::Shared, "count"), (Self::Jaccard, "jaccard")];
}

impl Measure {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Shared => "shared projects",
            Self::Jaccard => "Jaccard index, %",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum OverlapPane {
    /// The map of every two countries.
    #[default]
    Map,
    /// Every two countries, in order.
    Pairs,
    /// The comparison of the required countries.
    Comparison,
    /// The groups of countries that recur.
    Groups,
}

impl OptionValue for OverlapPane {
    /// In the order in which the focus goes round.
    const KEYS: &'static [(Self, &'static str)] = &[
        (Self::Map, "map"),
        (Self::Pairs, "pairs"),
        (Self::Comparison, "comparison"),
        (Self::Groups, "groups"),
    ];
}

#[derive(Debug, Default)]
pub(crate) struct OverlapState {
    pub(crate) overlap: Overlap,
    /// The number of projects that the map counts: those of the base query if there is one, else the selected.
    pub(crate) projects: usize,
    pub(crate) order: Sorting<CountryOrder>,
    pub(crate) measure: Measure,
    /// The largest value of a pair by [`Measure::Shared`].
    most_shared: usize,
    /// The largest value of a pair by [`Measure::Jaccard`], in hundredths.
    most_alike: usize,
    pub(crate) row: Cursor,
    pub(crate) column: Cursor,
    /// The query without the countries it requires, if it requires any.
    pub(crate) base: Option<Base>,
    pub(crate) comparison: Option<Comparison>,
    pub(crate) combination_order: Sorting<CombinationOrder>,
    pub(crate) pairs: PairList,
    pub(crate) groups: GroupList,
    pub(crate) focus: OverlapPane,
    pub(crate) zoomed: bool,
    /// The revision of the selection that the map shows.
    built_for_revision: Option<u64>,
}

impl OverlapState {
    pub(crate) fn new(_world: &World) -> Self {
        Self { order: CountryOrder::Similarity.into(), ..Self::default() }
    }

    /// The countries of the row and the column under the cursor, if there is anything to share.
    pub(crate) fn selected_pair(&self) -> Option<(CountryId, CountryId)> {
        if self.projects == 0 {
            return None;
        }
        let country = |cursor: Cursor| self.overlap.countries.get(cursor.selected).copied();
        Some((country(self.row)?, country(self.column)?))
    }

    /// Moves the cursor to the cell of two countries.
    fn go_to_pair(&mut self, row: CountryId, column: CountryId) {
        for (cursor, country) in [(&mut self.row, row), (&mut self.column, column)] {
            if let Some(place) = self.overlap.place_of(country) {
                cursor.selected = place;
            }
        }
    }

    /// Rebuilds the map. The cursor stays on the same countries. The map counts the projects of the base
    /// query: among the projects of a required country, that country would be in every one.
    fn build_map(&mut self, world: &World) {
        let pair = self.selected_pair();
        let counted = self.base.as_ref().map_or(&world.selection, |base| &base.selection);
        self.overlap = Overlap::new(&world.catalogue, counted, self.order);
        self.projects = counted.projects.len();
        self.most_shared = self.overlap.most_shared();
        self.most_alike =
            self.pairs().map(|(row, column)| self.hundredths(row, column)).max().unwrap_or(0);
        let count = self.overlap.countries.len();
        self.row.select(self.row.selected, count);
        self.column.select(self.column.selected, count);
        match pair {
            Some((row, column)) => self.go_to_pair(row, column),
            None => self.go_to_greatest(),
        }
    }

    /// The Jaccard index of two countries, in whole hundredths.
    fn hundredths(&self, row: usize, column: usize) -> usize {
        number::hundredths(self.overlap.shared(row, column), self.overlap.either(row, column))
    }

    /// The row and the column of every two different countries, above the diagonal.
    fn pairs(&self) -> impl DoubleEndedIterator<Item = (usize, usize)> + use<> {
        let count = self.overlap.countries.len();
        (0..count).flat_map(move |row| (row + 1..count).map(move |column| (row, column)))
    }

    /// The value of a cell. The diagonal has each country's own count.
    pub(crate) fn value(&self, row: usize, column: usize) -> usize {
        match self.measure {
            Measure::Shared => self.overlap.shared(row, column),
            Measure::Jaccard if row == column => self.overlap.own(row),
            Measure::Jaccard => self.hundredths(row, column),
        }
    }

    /// The largest value outside the diagonal.
    pub(crate) fn most(&self) -> usize {
        match self.measure {
            Measure::Shared => self.most_shared,
            Measure::Jaccard => self.most_alike,
        }
    }

    /// The number of digits of the largest value in the map.
    pub(crate) fn digits(&self) -> usize {
        let count = self.overlap.countries.len();
        let own = (0..count).map(|row| self.overlap.own(row)).max().unwrap_or(0);
        let most = match self.measure {
            Measure::Shared => own,
            Measure::Jaccard => own.max(self.most_alike),
        };
        most.to_string().len().max(2)
    }

    /// The first pair with the greatest value.
    fn greatest(&self) -> Option<(usize, usize)> {
        // Of equal pairs, the first.
        self.pairs().rev().max_by_key(|&(row, column)| self.value(row, column))
    }

    /// Every pair with the greatest value.
    fn all_greatest(&self) -> Vec<(usize, usize)> {
        let is_greatest = |&(row, column): &(usize, usize)| self.value(row, column) == self.most();
        self.pairs().filter(is_greatest).collect()
    }

    /// The pairs with the greatest value: "Highest: Alphaland and Betaland share 18 projects: …; the same value:
    /// Alphaland with Gammaland, and 2 more pairs".
    fn highest(&self, catalogue: &Catalogue) -> Option<String> {
        let pairs = self.all_greatest();
        let ((row, column), others) = pairs.split_first()?;
        let most = pair::sentence(catalogue, &self.overlap, *row, *column, self.projects)?;
        let name = |place: usize| {
            let id = self.overlap.countries.get(place);
            id.map_or("", |&id| catalogue.countries[id].in_sentence())
        };
        let names =
            |&(row, column): &(usize, usize)| format!("{} with {}", name(row), name(column));
        let (first, more) = list::first(others, MOST_NAMED);
        let mut same: Vec<String> = first.iter().map(names).collect();
        same.extend((more > 0).then(|| format!("{more} more pairs")));
        let same = (!same.is_empty()).then(|| format!("; the same value: {}", list::and(&same)));
        Some(format!("Highest: {most}{}", same.unwrap_or_default()))
    }

    /// Moves the cursor to the first pair with the greatest value.
    fn go_to_greatest(&mut self) {
        if let Some((row, column)) = self.greatest() {
            (self.row.selected, self.column.selected) = (row, column);
        }
    }

    /// Moves the cursor to the row of a country, and there to the first column with the greatest value.
    /// Returns whether there is such a row.
    fn go_to_row(&mut self, country: CountryId) -> bool {
        let Some(row) = self.overlap.place_of(country) else { return false };
        let others = (0..self.overlap.countries.len()).rev().filter(|&column| column != row);
        let greatest = others.max_by_key(|&column| self.value(row, column));
        (self.row.selected, self.column.selected) = (row, greatest.unwrap_or(row));
        true
    }

    /// The query for the projects that both countries under the cursor are in, among those the map counts.
    fn shared_query(&self, query: &Query) -> Option<Query> {
        let (row, column) = self.selected_pair()?;
        let query = self.base.as_ref().map_or(query, |base| &base.query);
        let both = [row, column].into_iter();
        Some(both.fold(query.clone(), |query, id| query.narrowed(Facet::country(id), Mark::With)))
    }

    /// The sentence about the cell under the cursor.
    pub(crate) fn sentence(&self, catalogue: &Catalogue) -> Option<String> {
        self.selected_pair()?;
        let (row, column) = (self.row.selected, self.column.selected);
        pair::sentence(catalogue, &self.overlap, row, column, self.projects)
    }
}
