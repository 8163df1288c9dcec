//! The layout of Browse, kept from frame to frame.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::app::view_state::Viewport;
use crate::app::views::browse::Pane;
use crate::app::{App, Spot};
use crate::query::search_terms;

use super::BrowseView;
use super::areas::{BrowseAreas, Needs};
use crate::ui::style::look::Look;
use crate::ui::view_screen::{Body, ViewScreen};
use crate::ui::widgets::geometry::{height, inside, row_in};
use crate::ui::widgets::text_pane::Wrapping;

/// Browse, laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct BrowseScreen {
    areas: BrowseAreas,
    details: Wrapping,
    /// The widths that the panes need for this catalogue.
    needs: Option<Needs>,
}

impl ViewScreen for BrowseScreen {
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport {
        let needs = *self.needs.get_or_insert_with(|| Needs::of(&app.world.catalogue));
        let browse = &mut app.views.browse;
        self.areas = BrowseAreas::new(browse, needs, body.area);
        self.areas.projects = body.uncovered(self.areas.projects);
        Viewport {
            rows: height(inside(self.areas.projects)),
            side_rows: height(inside(self.areas.categories)),
            lines: self.details.fit(&mut browse.details, self.areas.details),
            ..Viewport::default()
        }
    }

    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer) {
        let view = BrowseView {
            catalogue: &app.world.catalogue,
            browse: &app.views.browse,
            selection: &app.world.selection,
            terms: &search_terms(&app.world.query),
            areas: &self.areas,
            wrapped: &self.details.wrapped,
            look,
        };
        view.render(buffer.area, buffer);
    }

    fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        let browse = &app.views.browse;
        let row = |pane: Rect, offset: usize| row_in(inside(pane), at).map(|row| row + offset);
        if let Some(row) = row(self.areas.pane(Pane::Categories), browse.categories.offset) {
            return (row <= browse.counts.len()).then_some(Spot::SideRow(row));
        }
        if let Some(row) = row(self.areas.pane(Pane::Projects), browse.projects.offset) {
            return (row < browse.rows.len()).then_some(Spot::Row(row));
        }
        self.details.spot(&browse.details, self.areas.details, at)
    }
}
