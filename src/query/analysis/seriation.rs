//! Seriation: an order of sets in which neighbours are alike, so that blocks of a matrix become
//! visible.
//!
//! Sets are as far apart as their Jaccard distance says. They are joined into a tree by average linkage
//! (`linkage`), and the tree is turned so that neighbouring leaves are as near as it allows
//! (`leaf_order`). For the field see I. Liiv, "Seriation and matrix reordering methods: an historical
//! overview", Statistical Analysis and Data Mining 3 (2010).

pub(crate) mod distance;
pub(crate) mod leaf_order;
pub(crate) mod linkage;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::catalogue::{IdSet, RowId};

use super::ratio::ratio;

use distance::Square;

/// The most different sets that are put into an optimal leaf order. Its time grows with their cube.
pub const MOST_SETS: usize = 2_000;

/// How sets were put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// The order of a tree's leaves with the least sum of distances between neighbours.
    OptimalLeafOrder,
    /// The largest first, then by their first members: for more than [`MOST_SETS`] different sets.
    CountThenMembers,
    /// As they were given: no other order that was tried is better.
    AsGiven,
}

impl Method {
    /// What is ordered by instead of similarity, if similarity was too costly.
    pub fn substitute(self) -> Option<&'static str> {
        (self == Self::CountThenMembers).then_some("count, then members")
    }
}

/// An order of sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seriation {
    /// The places of the sets in the list they were given in.
    pub order: Vec<usize>,
    /// How they were put in order.
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
        (optimal_leaf_order(&different), Method::OptimalLeafOrder)
    } else {
        (by_count(&different), Method::CountThenMembers)
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

/// The places of equal sets, by where the first of them stands.
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

fn optimal_leaf_order<I: RowId>(sets: &[&IdSet<I>]) -> Vec<usize> {
    let distances = Square::of(sets);
    let tree = linkage::average_linkage(&distances);
    let mut order = leaf_order::optimal(&tree, &distances);
    if order.last() < order.first() {
        order.reverse();
    }
    order
}

fn by_count<I: RowId>(sets: &[&IdSet<I>]) -> Vec<usize> {
    let mut order: Vec<(usize, &&IdSet<I>)> = sets.iter().enumerate().collect();
    order.sort_by_cached_key(|(_, set)| (Reverse(set.len()), set.iter().collect::<Vec<I>>()));
    order.into_iter().map(|(place, _)| place).collect()
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
    fn nothing_and_one_set_are_in_order() {
        assert_eq!(seriate::<ProjectId>(&[]).order, Vec::<usize>::new());
        assert_eq!(seriate(&[&set([1])]).order, [0]);
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

    #[test]
    fn a_shuffled_band_is_put_together_with_the_earlier_end_first() {
        let places = [3, 0, 5, 1, 4, 2];
        let rows: Vec<_> = places.iter().map(|&start| set(start..start + 4)).collect();
        let order = seriate(&rows.iter().collect::<Vec<_>>()).order;
        let starts: Vec<_> = order.iter().map(|&row| *places.get(row).unwrap()).collect();
        assert_eq!(starts, [0, 1, 2, 3, 4, 5]);
    }
}
