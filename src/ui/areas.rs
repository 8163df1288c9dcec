//! Where everything goes: one pure function from the size of the screen and the state to named areas.

use ratatui::layout::{Constraint, Layout, Rect};

use crate::app::{App, Overlay, ThemeName, View};

use super::views::browse::areas as browse_layout;
use super::views::browse::areas::{BrowseAreas, Needs};
use super::views::countries::{CountriesAreas, names_width};
use super::views::matrix::areas::MatrixAreas;
use super::views::matrix::measures::Measures;
use super::views::overlap::areas as overlap_layout;
use super::views::overlap::areas::OverlapAreas;
use super::widgets::pen::cells;

/// The smallest screen on which anything is shown.
const SMALLEST: (u16, u16) = (24, 6);

/// The areas of a screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Areas {
    /// Whether the screen is too small for anything but a notice.
    pub(crate) too_small: bool,
    pub(crate) title: Rect,
    /// The query, where there is one.
    pub(crate) query: Rect,
    pub(crate) footer: Rect,
    pub(crate) browse: BrowseAreas,
    pub(crate) matrix: MatrixAreas,
    pub(crate) countries: CountriesAreas,
    pub(crate) overlap: OverlapAreas,
    pub(crate) overlay: Rect,
}

/// What is inside a border.
pub(crate) fn inside(area: Rect) -> Rect {
    area.inner(ratatui::layout::Margin::new(1, 1))
}

/// ```text
/// title
/// query, if any
/// body: a view, perhaps with an overlay on it
/// footer
/// ```
pub(crate) fn areas(app: &App, needs: Needs, measures: &Measures, screen: Rect) -> Areas {
    let (width, height) = SMALLEST;
    if screen.width < width || screen.height < height {
        return Areas { too_small: true, title: screen, ..Areas::default() };
    }
    let query_rows = u16::from(!app.query.is_empty());
    let [title, query, body, footer] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(query_rows),
        Constraint::Min(0),
        Constraint::Length(1),
    ])
    .areas(screen);
    let mut areas = Areas { title, query, footer, ..Areas::default() };
    match app.view {
        View::Browse => areas.browse = browse_layout::panes(&app.browse, needs, body),
        View::Matrix => {
            // What the facets leave is seen beside them.
            let room = match app.overlay {
                Some(Overlay::Facets(_)) => beside(body, side(body)),
                None | Some(Overlay::Search(_) | Overlay::Queries(_) | Overlay::Help(_)) => body,
            };
            areas.matrix = MatrixAreas::new(measures, app.grid.density, room);
        }
        View::Countries => {
            let names = names_width(&app.catalogue);
            areas.countries = CountriesAreas::new(&app.countries, names, body);
        }
        View::Overlap => {
            let colours = app.settings.colour && app.settings.theme != ThemeName::Mono;
            let measures = overlap_layout::Measures::of(&app.catalogue, &app.overlap, colours);
            areas.overlap = OverlapAreas::new(&app.overlap, measures, body);
        }
    }
    areas.overlay = match &app.overlay {
        None => Rect::default(),
        Some(Overlay::Search(_)) => overlay(body, 120, 44),
        Some(Overlay::Help(_)) => overlay(body, if body.width < 150 { 96 } else { 160 }, u16::MAX),
        Some(Overlay::Queries(list)) => {
            let rows = list.lines.len().saturating_add(2);
            overlay(body, 110, cells(rows))
        }
        Some(Overlay::Facets(_)) => {
            let facets = side(body);
            areas.browse.projects = beside(areas.browse.projects, facets);
            facets
        }
    };
    areas
}

/// At the right edge of the body.
fn side(body: Rect) -> Rect {
    let width = (body.width * 2 / 5).clamp(body.width.min(36), 48).min(body.width);
    Rect { x: body.right() - width, width, ..body }
}

/// As much of a pane as is left of what lies over its right end, so that its counts are seen.
fn beside(pane: Rect, over: Rect) -> Rect {
    let room = over.x.saturating_sub(pane.x);
    if room < pane.width && room >= 12 { Rect { width: room, ..pane } } else { pane }
}

/// In the middle of the body, at most so wide and high.
fn overlay(body: Rect, widest: u16, highest: u16) -> Rect {
    let width = body.width.saturating_sub(4).clamp(body.width.min(24), widest).min(body.width);
    let margin = if body.height > 16 { 2 } else { 0 };
    Rect {
        x: body.x + (body.width - width) / 2,
        y: body.y + margin / 2,
        width,
        height: body.height.saturating_sub(margin).min(highest),
    }
}
