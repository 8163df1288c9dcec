//! The interface for overlays on the screen: placing, drawing, mouse targets.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::view_state::Viewport;
use crate::catalogue::Catalogue;

use super::style::look::Look;
use super::widgets::geometry::height;
use super::widgets::text_pane::Wrapping;

/// The layout of an overlay, kept from frame to frame.
#[derive(Debug, Default)]
pub(crate) struct OverlayLayout {
    pub(crate) area: Rect,
    /// The area of its rows.
    pub(crate) list: Rect,
    /// The number of visible rows and, as `lines`, of all its rows.
    pub(crate) viewport: Viewport,
    /// The wrapped lines of the help.
    pub(crate) help: Vec<WrappedLine>,
    /// The area of the completions of the search box.
    pub(crate) drop_down: Rect,
    /// The page below the rows of the search box.
    pub(crate) page: PageLayout,
}

/// A line of the help on the screen.
#[derive(Debug, Default)]
pub(crate) struct WrappedLine {
    /// The index of the line of the help that it is a part of.
    pub(crate) line: usize,
    pub(crate) keys: String,
    pub(crate) text: String,
    pub(crate) is_heading: bool,
}

impl WrappedLine {
    pub(crate) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// The layout of a page below the rows of an overlay.
#[derive(Debug, Default)]
pub(crate) struct PageLayout {
    pub(crate) area: Rect,
    pub(crate) wrapping: Wrapping,
    /// The first visible line.
    pub(crate) scroll: usize,
}

impl OverlayLayout {
    /// The layout of an overlay with a list of `lines` rows.
    pub(crate) fn new(area: Rect, list: Rect, lines: usize) -> Self {
        let viewport = Viewport { rows: height(list), lines, ..Viewport::default() };
        Self { area, list, viewport, ..Self::default() }
    }
}

pub(crate) trait OverlayScreen {
    /// Whether it is at the right edge, so that the view beside it stays readable.
    fn is_beside_the_view(&self) -> bool {
        false
    }

    /// Lays out the overlay on the body of the screen, given the layout of the last frame.
    fn fit(&self, look: &Look, body: Rect, layout: &mut OverlayLayout);

    fn draw(&self, catalogue: &Catalogue, look: &Look, layout: &OverlayLayout, buffer: &mut Buffer);

    /// The mouse target at a position.
    fn spot(&self, layout: &OverlayLayout, at: Position) -> Option<Spot>;
}

/// The widest area that an overlay covers from side to side.
const COVERED: u16 = 100;

/// The least width of panes that are enough for an overlay.
const ENOUGH: u16 = 72;

/// The area for an overlay: as many panes of the view, from the right, as are wide enough for it. Without such panes,
/// and in a narrow body, the whole body.
pub(crate) fn panes_for_overlay(panes: &[Rect], body: Rect) -> Rect {
    if body.width <= COVERED {
        return body;
    }
    let mut right = panes.iter().rev().filter(|pane| !pane.is_empty()).scan(None, |all, &pane| {
        let union = all.map_or(pane, |all: Rect| all.union(pane));
        *all = Some(union);
        *all
    });
    right.find(|panes| panes.width >= ENOUGH).unwrap_or(body)
}

/// An area in the middle of a part of the body, of limited size; of a narrow part, its whole width.
pub(crate) fn centred(body: Rect, widest: u16, highest: u16) -> Rect {
    if body.width <= COVERED {
        return Rect { height: body.height.min(highest), ..body };
    }
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
