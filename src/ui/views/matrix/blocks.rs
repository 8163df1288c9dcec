//! What is in the cells of the matrix that share one place on the screen.

use super::scale::Scale;
use crate::app::views::matrix::MatrixState;
use crate::catalogue::Catalogue;

/// The dots of a braille letter from its first row to its last, those of the left column first.
const DOTS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];

/// What the cells that share one place contain.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Block {
    /// The number of cells that are not empty.
    pub(crate) filled: usize,
    /// The dots of a braille letter; of half blocks, the upper and the lower row.
    pub(crate) dots: u8,
}

/// The blocks of a matrix, line by line, counted once per matrix and scale.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    /// The version of the matrix and the scale.
    counted: Option<(u64, Scale)>,
    all: Vec<Block>,
    across: usize,
    /// The cells of the fullest block.
    pub(crate) most: usize,
}

impl Blocks {
    /// Counts the blocks, unless this has been done.
    pub(crate) fn count(&mut self, catalogue: &Catalogue, state: &MatrixState, scale: Scale) {
        if self.counted == Some((state.version, scale)) {
            return;
        }
        let matrix = &state.matrix;
        let (wide, high) = (usize::from(scale.columns), usize::from(scale.rows));
        let across = matrix.columns.len().div_ceil(wide);
        let mut blocks = vec![Block::default(); across * matrix.rows.len().div_ceil(high)];
        for (y, row) in matrix.rows.iter().enumerate() {
            for (x, column) in matrix.columns.iter().enumerate() {
                let is_filled = matrix.meeting(catalogue, row.subject, column.subject).is_some();
                let block = blocks.get_mut(y / high * across + x / wide).filter(|_| is_filled);
                let Some(block) = block else { continue };
                block.filled += 1;
                let dot = DOTS.get(x % wide).and_then(|dots| dots.get(y % high));
                block.dots |= dot.copied().unwrap_or(0);
            }
        }
        let most = blocks.iter().map(|block| block.filled).max().unwrap_or(0);
        *self = Self { counted: Some((state.version, scale)), all: blocks, across, most };
    }

    pub(crate) fn at(&self, row: usize, column: usize) -> Block {
        self.all.get(row * self.across + column).copied().unwrap_or_default()
    }
}
