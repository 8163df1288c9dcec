//! What a view is on the screen: laid out for a size, drawn, and pointed at.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::view_state::Seen;
use crate::app::{App, Spot};

use super::style::look::Look;

/// Where a view is drawn.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Body {
    pub(crate) area: Rect,
    /// What lies over its right end and leaves the rest to be seen, if anything does.
    pub(crate) covered: Option<Rect>,
}

impl Body {
    /// As much of a part of the view as is left of what lies over its right end.
    pub(crate) fn uncovered(&self, part: Rect) -> Rect {
        let Some(over) = self.covered else { return part };
        let room = over.x.saturating_sub(part.x);
        if room < part.width && room >= 12 { Rect { width: room, ..part } } else { part }
    }
}

/// A view on the screen: what was worked out to draw it, kept from frame to frame.
pub(crate) trait ViewScreen {
    /// Lays the view out, and answers how much of it is seen.
    fn fit(&mut self, app: &mut App, body: Body) -> Seen;

    /// Draws the view as it was last laid out.
    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer);

    /// What is at a place of the view.
    fn spot(&self, app: &App, at: Position) -> Option<Spot>;
}
