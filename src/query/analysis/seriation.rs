//! Seriation: an order of sets in which neighbours are alike, so that blocks of a matrix become
//! visible.
//!
//! Sets are compared by Jaccard distance and joined into a tree by average linkage (`linkage`). The branches of
//! the tree are then flipped so that neighbouring leaves are as near as it allows (`leaf_order`). Of too many sets, the
//! elements are ordered so, and the sets by their elements (`mean_place`). For the field see I. Liiv, "Seriation and
//! matrix reordering methods: an historical overview", Statistical Analysis and Data Mining 3 (2010).

mod leaf_order;
mod linkage;
mod mean_place;

use std::collections::BTreeMap;

use crate::catalogue::{IdSet, RowId};

use super::ratio::ratio;
use super::square::Square;
use leaf_order::optimal_leaf_order;
use mean_place::by_mean_place;

pub use leaf_order::MOST_SETS;

/// The distance of two sets that share nothing, as a whole number. Whole numbers add up without rounding, so
/// that ties are ties; a path over [`MOST_SETS`] sets stays below 2³¹.
const FARTHEST: u64 = 1 << 20;

/// How sets were ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// The order of the leaves of a tree with the least sum of distances between neighbours.
    OptimalLeafOrder,
    /// By the mean place of the members, which are ordered by similarity: for more than [`MOST_SETS`] different sets.
    MeanPlace,
    /// The order given: no better one was found.
    AsGiven,
}

impl Method {
    /// The criterion used instead of similarity, if similarity was too costly.
    pub fn substitute(self) -> Option<&'static str> {
        (self == Self::MeanPlace).then_some("mean place of members")
    }
}

/// An order of sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seriation {
    /// For each place in the order, the index of the set in the list given.
    pub order: Vec<usize>,
    /// How the order was found.
    pub method: Method,
}

/// Puts sets in an order in which neighbours are alike.
///
/// Deterministic: the order depends only on the sets and their order. Equal sets stay together, in the order given.
/// Of the two ends, the one given earlier comes first; other ties go by the order given too. The sum of
/// [`distance`]s between neighbours is never more than that of the order given, which is the
/// answer if nothing better was found.
pub fn seriate<I: RowId>(sets: &[&IdSet<I>]) -> Seriation {
    let groups = equal_sets(sets);
    let first = |group: &Vec<usize>| group.first().and_then(|&place| sets.get(place)).copied();
    let different: Vec<&IdSet<I>> = groups.iter().filter_map(first).collect();
    let (found, method) = if different.len() <= MOST_SETS {
        let counts: Vec<usize> = different.iter().map(|set| set.len()).collect();
        let distances = Square::distances(&different, &counts, |one, other| one.shared(other));
        (optimal_leaf_order(&distances), Method::OptimalLeafOrder)
    } else {
        (by_mean_place(&different, sets), Method::MeanPlace)
    };
    let order: Vec<usize> =
        found.into_iter().filter_map(|group| groups.get(group)).flatten().copied().collect();
    let given: Vec<usize> = (0..sets.len()).collect();
    if path_length(sets, &order) < path_length(sets, &given) {
        Seriation { order, method }
    } else {
        Seriation { order: given, method: Method::AsGiven }
    }
}

/// The Jaccard distance: the elements of only one of two sets as a share of the elements of either,
/// 0 to 1. Two empty sets are alike: 0.
pub fn distance<I: RowId>(left: &IdSet<I>, right: &IdSet<I>) -> f64 {
    let either = left.either(right);
    ratio(either - left.shared(right), either)
}

/// The sum of the distances between neighbours when sets stand in this order.
pub fn path_length<I: RowId>(sets: &[&IdSet<I>], order: &[usize]) -> f64 {
    let neighbours = order.iter().zip(order.iter().skip(1));
    neighbours.filter_map(|(&left, &right)| Some(distance(sets.get(left)?, sets.get(right)?))).sum()
}

/// The indices of equal sets, grouped; groups are in the order of their first sets.
fn equal_sets<I: RowId>(sets: &[&IdSet<I>]) -> Vec<Vec<usize>> {
    let mut known: BTreeMap<Vec<I>, usize> = BTreeMap::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (place, set) in sets.iter().enumerate() {
        let group = *known.entry(set.iter().collect()).or_insert(groups.len());
        match groups.get_mut(group) {
            Some(group) => group.push(place),
            None => groups.push(vec![place]),
        }
    }
    groups
}

impl Square<i32> {
    /// The Jaccard distances between all pairs of sets with these counts of elements, as whole numbers.
    fn distances<T>(sets: &[T], counts: &[usize], shared: impl Fn(&T, &T) -> usize) -> Self {
        let mut distances = Self::zero(sets.len());
        for (row, (left, &here)) in sets.iter().zip(counts).enumerate() {
            for (column, (right, &there)) in sets.iter().zip(counts).enumerate().take(row) {
                let shared = shared(left, right);
                distances.set_both(row, column, whole_distance(shared, here + there - shared));
            }
        }
        distances
    }
}

/// The Jaccard distance of two sets as a whole number, from how many elements they share and how many are in
/// either. [`FARTHEST`] is a distance of 1.
fn whole_distance(shared: usize, either: usize) -> i32 {
    let (apart, either) = ((either - shared) as u64, either as u64);
    let rounded = (apart * FARTHEST + either / 2).checked_div(either);
    i32::try_from(rounded.unwrap_or(0)).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Origin, ProjectId, load};

    fn ids() -> Vec<ProjectId> {
        load(&Origin::BuiltIn).unwrap().catalogue.projects.ids().collect()
    }

    fn set(places: impl IntoIterator<Item = usize>) -> IdSet<ProjectId> {
        let ids = ids();
        IdSet::collect(ids.len(), places.into_iter().map(|place| *ids.get(place).unwrap()))
    }

    #[test]
    fn two_empty_sets_are_alike_and_an_empty_one_is_like_no_other() {
        assert!(distance(&set([]), &set([])).abs() < f64::EPSILON);
        assert!((distance(&set([]), &set([3])) - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn equal_sets_stay_together() {
        let (left, right) = (set(0..4), set(10..14));
        let seriation = seriate(&[&left, &right, &left, &right, &left]);
        assert_eq!(seriation.order, [0, 2, 4, 1, 3]);
        assert_eq!(seriation.method, Method::OptimalLeafOrder);
    }
}
