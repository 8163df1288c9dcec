//! The areas of the screen.

use ratatui::layout::{Constraint, Layout, Rect};

use crate::app::App;

use super::overlays::on_screen;

/// The columns and rows of the smallest screen that is drawn.
const SMALLEST: (u16, u16) = (24, 6);

/// The areas of a screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Areas {
    /// Whether the screen is too small for anything but a notice.
    pub(crate) too_small: bool,
    pub(crate) title: Rect,
    /// The filter; empty if there is none.
    pub(crate) query: Rect,
    pub(crate) body: Rect,
    pub(crate) footer: Rect,
    pub(crate) overlay: Rect,
}

/// ```text
/// title
/// query, if any
/// body: a view, perhaps with an overlay on it
/// footer
/// ```
pub(crate) fn areas(app: &App, screen: Rect) -> Areas {
    let (width, height) = SMALLEST;
    if screen.width < width || screen.height < height {
        return Areas { too_small: true, title: screen, ..Areas::default() };
    }
    let query_rows = u16::from(!app.world.query.is_empty());
    let [title, query, body, footer] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(query_rows),
        Constraint::Min(0),
        Constraint::Length(1),
    ])
    .areas(screen);
    let overlay = app.overlay.as_ref().map(|overlay| on_screen(overlay).area(body));
    Areas { too_small: false, title, query, body, footer, overlay: overlay.unwrap_or_default() }
}
