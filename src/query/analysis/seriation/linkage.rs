//! Average linkage: joining items into a tree, the nearest first.

use crate::query::analysis::square::Square;

/// A binary tree over items.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// The items in the order of the leaves.
    pub(crate) leaves: Vec<usize>,
    /// The branches, children before parents, the root last: one fewer than there are leaves.
    pub(crate) branches: Vec<Branch>,
}

/// A branch over the leaves from `start` to `end`; its children meet at `middle`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Branch {
    pub(crate) start: usize,
    pub(crate) middle: usize,
    pub(crate) end: usize,
    /// The index of the left child, if it is a branch and not a leaf.
    pub(crate) left: Option<usize>,
    /// The index of the right child, if it is a branch and not a leaf.
    pub(crate) right: Option<usize>,
}

/// A set of joined items. Its index is that of the earliest of them in the order given.
#[derive(Debug)]
struct Cluster {
    leaves: Vec<usize>,
    branch: Option<usize>,
}

/// The tree of average linkage, also called UPGMA (R. R. Sokal and C. D. Michener, "A statistical
/// method for evaluating systematic relationships", 1958), found by the nearest-neighbour chain (F.
/// Murtagh, "A survey of recent advances in hierarchical clustering algorithms", The Computer Journal
/// 26, 1983) in time that grows with the square of the items.
pub(crate) fn average_linkage(distances: &Square<i32>) -> Tree {
    Linkage::new(distances).tree()
}

struct Linkage {
    /// The sum of the distances between the items of two clusters: exact, so that ties are ties.
    sums: Square<u64>,
    /// The number of items of each cluster; 0 if it was joined to another.
    sizes: Vec<u64>,
    clusters: Vec<Cluster>,
    branches: Vec<Branch>,
}

impl Linkage {
    fn new(distances: &Square<i32>) -> Self {
        let items: Vec<usize> = (0..distances.size()).collect();
        let single = |item| Cluster { leaves: vec![item], branch: None };
        Self {
            sums: distances.arranged(&items, |far| u64::try_from(far).unwrap_or(0)),
            sizes: vec![1; items.len()],
            branches: Vec::with_capacity(items.len()),
            clusters: items.into_iter().map(single).collect(),
        }
    }

    fn tree(mut self) -> Tree {
        let joins = self.sizes.len().saturating_sub(1);
        let mut chain: Vec<usize> = Vec::new();
        while self.branches.len() < joins {
            let top = chain.pop().unwrap_or(0);
            let before = chain.last().copied();
            let Some(nearest) = self.nearest(top, before) else { break };
            if Some(nearest) == before {
                chain.pop();
                self.join(top.min(nearest), top.max(nearest));
            } else {
                chain.extend([top, nearest]);
            }
        }
        let leaves = self.clusters.into_iter().next().map(|cluster| cluster.leaves);
        placed(leaves.unwrap_or_default(), self.branches)
    }

    /// The cluster with the least average distance from a cluster. Ties go to `before`, then to the first.
    fn nearest(&self, from: usize, before: Option<usize>) -> Option<usize> {
        let row = self.sums.row(from);
        let mut nearest =
            before.and_then(|place| Some((place, *row.get(place)?, *self.sizes.get(place)?)));
        for (place, (&sum, &size)) in row.iter().zip(&self.sizes).enumerate() {
            // Averages are compared without dividing.
            let is_nearer =
                nearest.is_none_or(|(_, least, of_least)| sum * of_least < least * size);
            if size > 0 && place != from && is_nearer {
                nearest = Some((place, sum, size));
            }
        }
        nearest.map(|(place, _, _)| place)
    }

    /// Joins the cluster `from` to the earlier cluster `into`.
    fn join(&mut self, into: usize, from: usize) {
        for other in 0..self.sizes.len() {
            let sum = self.sums.get(into, other) + self.sums.get(from, other);
            self.sums.set_both(into, other, sum);
        }
        let branch = self.branches.len();
        let joined = self
            .clusters
            .get_mut(from)
            .map(|cluster| (std::mem::take(&mut cluster.leaves), cluster.branch));
        let (Some(cluster), Some((leaves, right))) = (self.clusters.get_mut(into), joined) else {
            return;
        };
        let middle = cluster.leaves.len();
        cluster.leaves.extend(leaves);
        let (left, end) = (cluster.branch.replace(branch), cluster.leaves.len());
        // Until the tree is complete, `start` is the first item of the cluster instead of its place.
        self.branches.push(Branch { start: into, middle, end, left, right });
        if let Some(size) = self.sizes.get_mut(into) {
            *size = end as u64;
        }
        if let Some(size) = self.sizes.get_mut(from) {
            *size = 0;
        }
    }
}

/// The finished tree: replaces the first item of each branch by its place among the leaves.
fn placed(leaves: Vec<usize>, mut branches: Vec<Branch>) -> Tree {
    let mut places = vec![0; leaves.len()];
    for (place, &item) in leaves.iter().enumerate() {
        if let Some(slot) = places.get_mut(item) {
            *slot = place;
        }
    }
    for branch in &mut branches {
        let start = places.get(branch.start).copied().unwrap_or(0);
        *branch =
            Branch { start, middle: start + branch.middle, end: start + branch.end, ..*branch };
    }
    Tree { leaves, branches }
}
