//! The layout of Overlap, kept from frame to frame.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::widgets::Widget;

use crate::app::view_state::Viewport;
use crate::app::{App, Spot, ThemeName};

use super::OverlapView;
use super::areas::{Measures, OverlapAreas};
use super::comparison::ComparisonAreas;
use crate::ui::style::look::Look;
use crate::ui::view_screen::{Body, ViewScreen};
use crate::ui::widgets::geometry::{height, row_in};

/// The overlap of countries, laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct OverlapScreen {
    areas: OverlapAreas,
}

impl ViewScreen for OverlapScreen {
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport {
        let (catalogue, state) = (&app.world.catalogue, &app.views.overlap);
        let colours = app.settings.colour && app.settings.theme != ThemeName::Mono;
        let measures = Measures::of(catalogue, state, colours);
        self.areas = OverlapAreas::new(state, measures, body.area);
        let combinations = state.comparison.as_ref().map_or(0, |comparison| {
            height(ComparisonAreas::new(catalogue, comparison, self.areas.comparison).rows)
        });
        Viewport {
            rows: height(self.areas.cells),
            columns: self.areas.columns(),
            side_rows: combinations,
            ..Viewport::default()
        }
    }

    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer) {
        let view = OverlapView {
            catalogue: &app.world.catalogue,
            state: &app.views.overlap,
            query: &app.world.query,
            areas: &self.areas,
            look,
        };
        view.render(buffer.area, buffer);
    }

    fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        let (areas, state) = (&self.areas, &app.views.overlap);
        if [areas.about, areas.corner, areas.headings].iter().any(|area| area.contains(at)) {
            return Some(Spot::Headings);
        }
        let count = state.overlap.countries.len();
        if let Some(row) = row_in(areas.names, at) {
            let row = row + state.row.offset;
            return (row < count).then_some(Spot::RowName(row));
        }
        if let Some(row) = row_in(areas.cells, at) {
            let row = row + state.row.offset;
            let column = usize::from((at.x - areas.cells.x) / areas.cell_width.max(1));
            let column = column + state.column.offset;
            return (row < count && column < count).then_some(Spot::Cell { row, column });
        }
        let comparison = state.comparison.as_ref()?;
        let pane = ComparisonAreas::new(&app.world.catalogue, comparison, areas.comparison);
        let row = row_in(pane.rows, at)? + comparison.cursor.offset;
        (row < comparison.rows()).then_some(Spot::SideRow(row))
    }
}
