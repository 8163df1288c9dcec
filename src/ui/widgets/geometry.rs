//! Areas within areas.

use ratatui::layout::{Margin, Position, Rect};

/// The area inside a border.
pub(crate) fn inside(area: Rect) -> Rect {
    area.inner(Margin::new(1, 1))
}

/// The area without a column at each side.
pub(crate) fn margins(area: Rect) -> Rect {
    let margin = area.width.min(1);
    Rect { x: area.x + margin, width: area.width.saturating_sub(2 * margin), ..area }
}

/// The area inside the border of an overlay, below its first `rows` rows.
pub(crate) fn below(overlay: Rect, rows: u16) -> Rect {
    let area = inside(overlay);
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// The row of an area that contains a position.
pub(crate) fn row_in(area: Rect, at: Position) -> Option<usize> {
    area.contains(at).then(|| usize::from(at.y - area.y))
}

/// The number of rows of an area.
pub(crate) fn height(area: Rect) -> usize {
    usize::from(area.height)
}
