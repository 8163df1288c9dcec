//! Square tables, and the distances between sets as whole numbers.

use crate::catalogue::{IdSet, RowId};

/// The distance of two sets that share nothing. Whole numbers add up without rounding, so that ties
/// are ties; a path over [`MOST_SETS`](super::MOST_SETS) sets stays below 2³¹.
const FARTHEST: u64 = 1 << 20;

/// A square table of numbers.
#[derive(Debug)]
pub(crate) struct Square<T> {
    size: usize,
    /// Row by row.
    cells: Vec<T>,
}

impl<T: Copy + Default> Square<T> {
    /// A table of so many rows and columns, all zero.
    pub(crate) fn zero(size: usize) -> Self {
        Self { size, cells: vec![T::default(); size * size] }
    }

    /// How many rows and columns it has.
    pub(crate) fn size(&self) -> usize {
        self.size
    }

    /// A row, or nothing beyond the last.
    pub(crate) fn row(&self, row: usize) -> &[T] {
        let start = row * self.size;
        self.cells.get(start..start + self.size).unwrap_or_default()
    }

    /// A cell, or zero beyond the edges.
    pub(crate) fn get(&self, row: usize, column: usize) -> T {
        self.row(row).get(column).copied().unwrap_or_default()
    }

    /// Writes a cell and the one that mirrors it.
    pub(crate) fn set_both(&mut self, row: usize, column: usize, value: T) {
        for place in [row * self.size + column, column * self.size + row] {
            if let Some(cell) = self.cells.get_mut(place) {
                *cell = value;
            }
        }
    }

    /// A table with its rows and columns in this order, and each cell mapped.
    pub(crate) fn arranged<U>(&self, order: &[usize], change: impl Fn(T) -> U) -> Square<U> {
        let row = |&row: &usize| order.iter().map(move |&column| self.get(row, column));
        Square { size: order.len(), cells: order.iter().flat_map(row).map(change).collect() }
    }
}

impl Square<i32> {
    /// The Jaccard distance of each set from each other.
    pub(crate) fn of<I: RowId>(sets: &[&IdSet<I>]) -> Self {
        let counts: Vec<usize> = sets.iter().map(|set| set.len()).collect();
        let mut distances = Self::zero(sets.len());
        for (row, (left, &here)) in sets.iter().zip(&counts).enumerate() {
            for (column, (right, &there)) in sets.iter().zip(&counts).enumerate().take(row) {
                let shared = left.shared(right);
                distances.set_both(row, column, whole(shared, here + there - shared));
            }
        }
        distances
    }
}

/// The distance of two sets from how many elements they share and how many are in either, as a whole
/// number, to the nearest.
fn whole(shared: usize, either: usize) -> i32 {
    let (apart, either) = ((either - shared) as u64, either as u64);
    let rounded = (apart * FARTHEST + either / 2).checked_div(either);
    i32::try_from(rounded.unwrap_or(0)).unwrap_or(i32::MAX)
}
