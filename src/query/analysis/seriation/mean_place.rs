//! An order of many sets by where their elements stand, once the elements are seriated: the barycentre method of
//! E. Mäkinen and H. Siirtola, "The barycenter heuristic and the reorderable matrix", Informatica 29 (2005).

use fixedbitset::FixedBitSet;

use crate::catalogue::{IdSet, RowId};
use crate::query::analysis::ratio::ratio;
use crate::query::analysis::square::Square;

use super::leaf_order::{MOST_SETS, optimal_leaf_order};

/// The indices of different sets, by the mean place of their elements; ties stay as given, and an empty set comes last.
/// Elements stand beside those that are in the same of all sets, or as given if there are more than [`MOST_SETS`].
pub(super) fn by_mean_place<I: RowId>(different: &[&IdSet<I>], all: &[&IdSet<I>]) -> Vec<usize> {
    let places = places_of_elements(all);
    let mean = |set: &IdSet<I>| {
        let sum = set.iter().filter_map(|id| places.get(id.index())).sum();
        if set.is_empty() { f64::INFINITY } else { ratio(sum, set.len()) }
    };
    let mut order: Vec<_> = different.iter().map(|set| mean(set)).enumerate().collect();
    order.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    order.into_iter().map(|(place, _)| place).collect()
}

/// For each element, its place among all elements.
fn places_of_elements<I: RowId>(sets: &[&IdSet<I>]) -> Vec<usize> {
    let elements = sets.iter().filter_map(|set| set.iter().next_back());
    let count = elements.map(|last| last.index() + 1).max().unwrap_or(0);
    if count > MOST_SETS {
        return (0..count).collect();
    }
    let mut having = vec![FixedBitSet::with_capacity(sets.len()); count];
    for (place, set) in sets.iter().enumerate() {
        for element in set.iter() {
            if let Some(having) = having.get_mut(element.index()) {
                having.insert(place);
            }
        }
    }
    let counts: Vec<usize> = having.iter().map(|sets| sets.count_ones(..)).collect();
    let distances = Square::distances(&having, &counts, FixedBitSet::intersection_count);
    let mut places = vec![0; count];
    for (place, element) in optimal_leaf_order(&distances).into_iter().enumerate() {
        if let Some(of_element) = places.get_mut(element) {
            *of_element = place;
        }
    }
    places
}
