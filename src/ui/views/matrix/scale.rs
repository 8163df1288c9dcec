//! How many cells of the whole matrix share one place on the screen.

use ratatui::layout::Rect;

use super::measures::MatrixMeasures;

/// How the cells of the matrix that share one place on the screen are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Two rows as half blocks.
    Halves,
    /// Four rows of two columns as dots.
    Dots,
    /// Any number as a shade, by how full they are.
    Shades,
}

/// The number of rows and columns of the matrix that share one place on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scale {
    pub(crate) columns: u16,
    pub(crate) rows: u16,
    pub(crate) shape: Shape,
}

impl Scale {
    /// The scale that makes the whole matrix fit: half blocks if they are enough, then dots, then shades.
    pub(crate) fn new(measures: &MatrixMeasures, room: Rect, ascii: bool) -> Self {
        let fits = |scale: &Self| {
            measures.columns.div_ceil(scale.columns) <= room.width
                && measures.rows.div_ceil(scale.rows) <= room.height
        };
        let halves = Self { columns: 1, rows: 2, shape: Shape::Halves };
        let dots = Self { columns: 2, rows: 4, shape: Shape::Dots };
        let shades = Self {
            columns: measures.columns.div_ceil(room.width.max(1)).max(1),
            rows: measures.rows.div_ceil(room.height.max(1)).max(1),
            shape: Shape::Shades,
        };
        [halves, dots]
            .into_iter()
            .filter(|scale| !(ascii && scale.shape == Shape::Dots))
            .find(fits)
            .unwrap_or(shades)
    }

    /// Whether a line has two rows.
    pub(crate) fn is_pair(self) -> bool {
        self.shape == Shape::Halves
    }
}
