//! What an overlay is on the screen: placed over the body, drawn, and pointed at.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::view_state::Seen;
use crate::catalogue::Catalogue;

use super::style::look::Look;

/// An overlay on the screen.
pub(crate) trait OverlayScreen {
    /// Where it lies over the body.
    fn area(&self, body: Rect) -> Rect;

    /// Whether it lies at the right edge, so that the view is read beside it.
    fn is_beside_the_view(&self) -> bool {
        false
    }

    /// How many rows of it are seen, and as `lines` how many it has as drawn.
    fn seen(&self, look: &Look, area: Rect) -> Seen;

    /// Draws it.
    fn draw(&self, catalogue: &Catalogue, look: &Look, area: Rect, buffer: &mut Buffer);

    /// Where the terminal's cursor stands, if it has a text field.
    fn text_cursor(&self, _area: Rect) -> Option<Position> {
        None
    }

    /// What is at a place of the screen.
    fn spot(&self, area: Rect, at: Position) -> Option<Spot>;
}

/// In the middle of the body, at most so wide and high.
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

/// At the right edge of the body.
pub(crate) fn at_the_side(body: Rect) -> Rect {
    let width = (body.width * 2 / 5).clamp(body.width.min(36), 48).min(body.width);
    Rect { x: body.right() - width, width, ..body }
}
