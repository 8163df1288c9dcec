//! Every two countries that share projects, in order.

use std::cmp::Reverse;

use crate::catalogue::CountryId;

use super::overlap::Overlap;
use super::ratio::{lift, ratio};

/// Two countries and the projects they share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The one that comes first in the catalogue.
    pub one: CountryId,
    /// The other country.
    pub other: CountryId,
    /// How many projects both are in.
    pub shared: usize,
    /// How many projects at least one of them is in.
    pub either: usize,
    /// The shared projects by those expected if both took part at random: [`lift`].
    pub lift: f64,
}

impl Pair {
    /// The Jaccard index of the two, 0 to 1.
    pub fn jaccard(&self) -> f64 {
        ratio(self.shared, self.either)
    }
}

/// Every two countries of an overlap that counts so many projects, the most shared first.
pub fn most_shared_first(overlap: &Overlap, projects: usize) -> Vec<Pair> {
    let mut pairs = pairs(overlap, projects);
    pairs.sort_by_key(|pair| (Reverse(pair.shared), pair.either, pair.one, pair.other));
    pairs
}

/// Every two countries of an overlap that counts so many projects, the highest Jaccard index first.
pub fn most_alike_first(overlap: &Overlap, projects: usize) -> Vec<Pair> {
    let mut pairs = pairs(overlap, projects);
    pairs.sort_by(|one, other| {
        let alike = other.jaccard().total_cmp(&one.jaccard());
        let place = |pair: &Pair| (Reverse(pair.shared), pair.one, pair.other);
        alike.then_with(|| place(one).cmp(&place(other)))
    });
    pairs
}

fn pairs(overlap: &Overlap, projects: usize) -> Vec<Pair> {
    let pair = |(row, column): (usize, usize)| {
        let shared = overlap.shared(row, column);
        let (&one, &other) = (overlap.countries.get(row)?, overlap.countries.get(column)?);
        Some(Pair {
            one: one.min(other),
            other: one.max(other),
            shared,
            either: overlap.either(row, column),
            lift: lift(shared, projects, overlap.own(row), overlap.own(column)),
        })
    };
    let size = overlap.countries.len();
    let places = (0..size).flat_map(|row| (row + 1..size).map(move |column| (row, column)));
    places.filter_map(pair).collect()
}
