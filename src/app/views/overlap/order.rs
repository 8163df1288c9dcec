//! The orders of Overlap: of the countries of the map, or of the combinations in a comparison.

use std::str::FromStr;

use crate::query::analysis::combinations::CombinationOrder;
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::sorting::{Sorting, UnknownOrder};

/// An order of the countries of the map, or of the combinations in a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OverlapOrder {
    Countries(Sorting<CountryOrder>),
    Combinations(Sorting<CombinationOrder>),
}

impl FromStr for OverlapOrder {
    type Err = UnknownOrder;

    /// Reads an order of either kind: no name is in both.
    /// The error gives the nearest known name, or the names of the orders of countries.
    fn from_str(text: &str) -> Result<Self, UnknownOrder> {
        text.parse().map(Self::Countries).or_else(|unknown| {
            let combinations = text.parse().map(Self::Combinations);
            combinations.map_err(|other: UnknownOrder| if other.is_near { other } else { unknown })
        })
    }
}
