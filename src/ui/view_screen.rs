//! The interface for views on the screen: layout, drawing, mouse targets.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::view_state::Viewport;
use crate::app::{App, Spot};

use super::style::look::Look;

/// The area of a view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Body {
    pub(crate) area: Rect,
    /// The area of an overlay over its right end, if there is one.
    pub(crate) covered: Option<Rect>,
}

impl Body {
    /// The part of an area that the overlay does not cover; all of it if less than 12 columns were left.
    pub(crate) fn uncovered(&self, part: Rect) -> Rect {
        let Some(over) = self.covered else { return part };
        let room = over.x.saturating_sub(part.x);
        if room < part.width && room >= 12 { Rect { width: room, ..part } } else { part }
    }
}

/// The layout of a view, kept from frame to frame.
pub(crate) trait ViewScreen {
    /// Lays out the view. Returns how much of it is visible.
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport;

    /// Draws the view as last laid out.
    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer);

    /// The panes with borders of their own, from left to right. An overlay covers whole panes, or the view.
    fn panes(&self) -> Vec<Rect> {
        Vec::new()
    }

    /// The mouse target at a position.
    fn spot(&self, app: &App, at: Position) -> Option<Spot>;
}
