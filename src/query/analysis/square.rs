//! Square tables of numbers.

/// A square table of numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Square<T> {
    size: usize,
    /// Row by row.
    cells: Vec<T>,
}

impl<T: Copy + Default> Square<T> {
    /// A table of `size` rows and columns, all zero.
    pub(crate) fn zero(size: usize) -> Self {
        Self { size, cells: vec![T::default(); size * size] }
    }

    /// How many rows and columns it has.
    pub(crate) fn size(&self) -> usize {
        self.size
    }

    /// The cells of a row; none beyond the last row.
    pub(crate) fn row(&self, row: usize) -> &[T] {
        let start = row * self.size;
        self.cells.get(start..start + self.size).unwrap_or_default()
    }

    /// The number in a cell; zero beyond the edges.
    pub(crate) fn get(&self, row: usize, column: usize) -> T {
        self.row(row).get(column).copied().unwrap_or_default()
    }

    /// Sets a cell and its mirror image, to keep the table symmetric.
    pub(crate) fn set_both(&mut self, row: usize, column: usize, value: T) {
        for place in [row * self.size + column, column * self.size + row] {
            if let Some(cell) = self.cells.get_mut(place) {
                *cell = value;
            }
        }
    }

    /// The table with its rows and columns in this order, and every number mapped.
    pub(crate) fn arranged<U>(&self, order: &[usize], change: impl Fn(T) -> U) -> Square<U> {
        let row = |&row: &usize| order.iter().map(move |&column| self.get(row, column));
        Square { size: order.len(), cells: order.iter().flat_map(row).map(change).collect() }
    }
}
