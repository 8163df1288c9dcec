//! Areas within areas.

use ratatui::layout::{Margin, Position, Rect};

/// What is inside a border.
pub(crate) fn inside(area: Rect) -> Rect {
    area.inner(Margin::new(1, 1))
}

/// What is left of an area where text keeps a column from the border.
pub(crate) fn margins(area: Rect) -> Rect {
    let margin = area.width.min(1);
    Rect { x: area.x + margin, width: area.width.saturating_sub(2 * margin), ..area }
}

/// What is inside the border of an overlay, under so many rows of it.
pub(crate) fn below(overlay: Rect, rows: u16) -> Rect {
    let area = inside(overlay);
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// The row of an area that a place is on.
pub(crate) fn row_in(area: Rect, at: Position) -> Option<usize> {
    area.contains(at).then(|| usize::from(at.y - area.y))
}

/// The rows of an area.
pub(crate) fn height(area: Rect) -> usize {
    usize::from(area.height)
}
