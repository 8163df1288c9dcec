//! The interface for overlays on the screen: placing, drawing, mouse targets.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::view_state::Viewport;
use crate::catalogue::Catalogue;

use super::style::look::Look;

/// An overlay on the screen.
pub(crate) trait OverlayScreen {
    fn area(&self, body: Rect) -> Rect;

    /// Whether it is at the right edge, so that the view beside it stays readable.
    fn is_beside_the_view(&self) -> bool {
        false
    }

    /// The number of visible rows and, as `lines`, of all its rows.
    fn viewport(&self, look: &Look, area: Rect) -> Viewport;

    fn draw(&self, catalogue: &Catalogue, look: &Look, area: Rect, buffer: &mut Buffer);

    /// The position of the terminal's cursor, if it has a text field.
    fn text_cursor(&self, _area: Rect) -> Option<Position> {
        None
    }

    /// The mouse target at a position.
    fn spot(&self, area: Rect, at: Position) -> Option<Spot>;
}

/// An area in the middle of the body, of limited size.
pub(crate) fn centred(body: Rect, widest: u16, highest: u16) -> Rect {
    let width = body.width.saturating_sub(4).clamp(body.width.min(24), widest).min(body.width);
    let margin = if body.height > 16 { 2 } else { 0 };
    Rect {
        x: body.x + (body.width - width) / 2,
        y: body.y + margin / 2,
        width,
        height: body.height.saturating_sub(margin).min(highest),
    }
}

/// An area at the right edge of the body.
pub(crate) fn at_the_side(body: Rect) -> Rect {
    let width = (body.width * 2 / 5).clamp(body.width.min(36), 48).min(body.width);
    Rect { x: body.right() - width, width, ..body }
}
