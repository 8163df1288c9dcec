//! Flipping the branches of a tree so that neighbouring leaves are near.

use std::ops::Range;

use super::linkage::{Branch, Tree, average_linkage};
use crate::query::analysis::square::Square;

/// The most different sets for which an optimal leaf order is computed, in time that grows with their cube.
pub const MOST_SETS: usize = 2_000;

/// The items in the optimal leaf order of their tree. Of its two ends, the one given earlier comes first.
pub(super) fn optimal_leaf_order(distances: &Square<i32>) -> Vec<usize> {
    let mut order = optimal(&average_linkage(distances), distances);
    if order.last() < order.first() {
        order.reverse();
    }
    order
}

/// The items in the leaf order with the least sum of distances between neighbours, among all orders that the
/// tree allows: Z. Bar-Joseph, D. K. Gifford and T. S. Jaakkola, "Fast optimal leaf
/// ordering for hierarchical clustering", Bioinformatics 17, suppl. 1 (2001).
///
/// The time grows with the cube of the leaves at most, the memory with their square.
pub(crate) fn optimal(tree: &Tree, distances: &Square<i32>) -> Vec<usize> {
    let mut ordering = Ordering {
        tree,
        distances: distances.arranged(&tree.leaves, |far| far),
        least: Square::zero(tree.leaves.len()),
    };
    for branch in &tree.branches {
        ordering.measure(branch);
    }
    let places = ordering.trace();
    places.into_iter().filter_map(|place| tree.leaves.get(place)).copied().collect()
}

struct Ordering<'a> {
    tree: &'a Tree,
    /// The distances between leaves, by their places in the tree.
    distances: Square<i32>,
    /// For two leaves, the least length of a path that has them at its ends and visits all leaves of the
    /// lowest branch that contains both.
    least: Square<i32>,
}

impl Ordering<'_> {
    /// Computes the least lengths for each pair of ends, one in each child of a branch.
    fn measure(&mut self, branch: &Branch) {
        let &Branch { start, middle, end, .. } = branch;
        let mut to_right = vec![0; end - middle];
        let mut lengths = vec![0; end - middle];
        for left in start..middle {
            self.reach(left, branch, &mut to_right);
            self.cross(branch, &to_right, &mut lengths);
            for (right, &length) in (middle..end).zip(&lengths) {
                self.least.set_both(left, right, length);
            }
        }
    }

    /// The least length, for each leaf of the right child, of a path from `left` through all leaves of the left
    /// child and on to that leaf.
    fn reach(&self, left: usize, branch: &Branch, to_right: &mut [i32]) {
        to_right.fill(i32::MAX);
        let lengths = self.least.row(left);
        for inner in self.opposite(branch.start..branch.middle, branch.left, left) {
            let length = lengths.get(inner).copied().unwrap_or(0);
            let steps = self.distances.row(inner).get(branch.middle..branch.end);
            shorten(to_right, length, steps.unwrap_or_default());
        }
    }

    /// Extends the paths of [`reach`](Self::reach) through all leaves of the right child: the least length for
    /// each leaf as the end.
    fn cross(&self, branch: &Branch, to_right: &[i32], lengths: &mut [i32]) {
        lengths.fill(i32::MAX);
        for (inner, &length) in (branch.middle..branch.end).zip(to_right) {
            let ends = self.opposite(branch.middle..branch.end, branch.right, inner);
            let within = ends.start - branch.middle..ends.end - branch.middle;
            let rest = self.least.row(inner).get(ends);
            if let Some(lengths) = lengths.get_mut(within) {
                shorten(lengths, length, rest.unwrap_or_default());
            }
        }
    }

    /// The leaves at which a path over all leaves of a child can end if it begins at `place`: those of the other
    /// half of the child, or `place` itself if the child is a leaf.
    fn opposite(&self, child: Range<usize>, branch: Option<usize>, place: usize) -> Range<usize> {
        match branch.and_then(|branch| self.tree.branches.get(branch)) {
            None => child,
            Some(branch) if place < branch.middle => branch.middle..child.end,
            Some(branch) => child.start..branch.middle,
        }
    }

    /// The places of the leaves in the best order.
    fn trace(&self) -> Vec<usize> {
        let Some(root) = self.tree.branches.last() else {
            return (0..self.tree.leaves.len()).collect();
        };
        let ends = (root.start..root.middle)
            .flat_map(|left| (root.middle..root.end).map(move |right| (left, right)));
        let Some(ends) = ends.min_by_key(|&(left, right)| self.least.get(left, right)) else {
            return Vec::new();
        };
        let mut places = Vec::with_capacity(self.tree.leaves.len());
        let mut open = vec![(Some(self.tree.branches.len() - 1), ends)];
        while let Some((branch, (first, last))) = open.pop() {
            match branch.and_then(|branch| self.tree.branches.get(branch)) {
                None => places.push(first),
                Some(branch) => {
                    let [before, after] = self.split(branch, first, last);
                    open.extend([after, before]);
                }
            }
        }
        places
    }

    /// The two children in the order in which the best path from `first` to `last` visits them, each with the
    /// ends of its part of the path.
    fn split(&self, branch: &Branch, first: usize, last: usize) -> [Part; 2] {
        let left = (branch.start..branch.middle, branch.left);
        let right = (branch.middle..branch.end, branch.right);
        let (from, to) = if first < branch.middle { (left, right) } else { (right, left) };
        let ends = self.opposite(from.0, from.1, first);
        let begins = self.opposite(to.0, to.1, last);
        let steps = ends.flat_map(|end| begins.clone().map(move |begin| (end, begin)));
        let length = |&(end, begin): &(usize, usize)| {
            self.least.get(first, end)
                + self.distances.get(end, begin)
                + self.least.get(begin, last)
        };
        let (end, begin) = steps.min_by_key(length).unwrap_or((first, last));
        [(from.1, (first, end)), (to.1, (begin, last))]
    }
}

/// The index of a child, if it is a branch, and the first and last leaf of the path over it.
type Part = (Option<usize>, (usize, usize));

/// Replaces each length by `base` plus its step where that is less.
fn shorten(lengths: &mut [i32], base: i32, steps: &[i32]) {
    for (length, &step) in lengths.iter_mut().zip(steps) {
        *length = (*length).min(base + step);
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::{ProptestConfig, Strategy, proptest};

    use super::*;
    use crate::query::analysis::seriation::linkage::average_linkage;

    fn table() -> impl Strategy<Value = Square<i32>> {
        (1_usize..=7).prop_flat_map(|size| {
            vec(0..20, size * size).prop_map(move |numbers| {
                let mut table = Square::zero(size);
                for row in 0..size {
                    for column in 0..row {
                        table.set_both(row, column, *numbers.get(row * size + column).unwrap());
                    }
                }
                table
            })
        })
    }

    fn length(order: &[usize], distances: &Square<i32>) -> i32 {
        order
            .windows(2)
            .map(|pair| distances.get(*pair.first().unwrap(), *pair.last().unwrap()))
            .sum()
    }

    /// Every order of the leaves that the tree allows.
    fn orders(tree: &Tree, branch: Option<usize>, leaf: usize) -> Vec<Vec<usize>> {
        let Some(&Branch { start, middle, left, right, .. }) =
            branch.map(|branch| tree.branches.get(branch).unwrap())
        else {
            return vec![vec![*tree.leaves.get(leaf).unwrap()]];
        };
        let (left, right) = (orders(tree, left, start), orders(tree, right, middle));
        let pairs = left.iter().flat_map(|left| right.iter().map(move |right| (left, right)));
        pairs
            .flat_map(|(left, right)| [[&**left, right].concat(), [&**right, left].concat()])
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

        #[test]
        fn no_order_that_the_tree_allows_is_shorter(distances in table()) {
            let tree = average_linkage(&distances);
            let all = orders(&tree, tree.branches.len().checked_sub(1), 0);
            assert_eq!(all.len(), 1 << (distances.size() - 1));
            let shortest = all.iter().map(|order| length(order, &distances)).min().unwrap();
            let mut found = optimal(&tree, &distances);
            assert_eq!(length(&found, &distances), shortest);
            assert!(all.contains(&found));
            found.sort_unstable();
            assert!(found.into_iter().eq(0..distances.size()));
        }

        #[test]
        fn the_nearest_two_are_joined(distances in table()) {
            let tree = average_linkage(&distances);
            let pairs = (0..distances.size()).flat_map(|row| (0..row).map(move |column| (row, column)));
            let Some(least) = pairs.map(|(row, column)| distances.get(row, column)).min() else {
                return Ok(());
            };
            let leaf = |place: usize| *tree.leaves.get(place).unwrap();
            let joined = tree.branches.iter().filter(|branch| branch.end - branch.start == 2);
            let mut lengths = joined.map(|branch| distances.get(leaf(branch.start), leaf(branch.middle)));
            assert!(lengths.any(|length| length == least));
        }
    }
}
