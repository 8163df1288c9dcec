//! The layout of the matrix view, kept from frame to frame.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::view_state::Viewport;
use crate::app::{App, Spot};

use super::MatrixView;
use super::areas::MatrixAreas;
use super::head::{headline, least_headline};
use super::measures::MatrixMeasures;
use crate::ui::style::glyphs::Glyphs;
use crate::ui::style::look::Look;
use crate::ui::view_screen::{Body, ViewScreen};
use crate::ui::widgets::filter_line::beside;
use crate::ui::widgets::geometry::{height, row_in};

/// The matrix, laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct MatrixScreen {
    areas: MatrixAreas,
    measures: MatrixMeasures,
    /// The version of the matrix that `measures` is for.
    measured: Option<u64>,
}

impl ViewScreen for MatrixScreen {
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport {
        let (world, state) = (&app.world, &app.views.matrix);
        if self.measured != Some(state.version) {
            self.measures = MatrixMeasures::of(world, state);
            self.measured = Some(state.version);
        }
        self.areas = MatrixAreas::new(&self.measures, state.width, body.uncovered(body.area));
        let look = Look::of(app.settings);
        let needed = least_headline(&world.catalogue, state, &look.glyphs);
        [self.areas.headline, self.areas.filter] =
            beside(world, &look, self.areas.headline, needed);
        let (rows, columns) = (height(self.areas.names), self.areas.columns());
        Viewport { rows, columns, ..Viewport::default() }
    }

    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer) {
        let view = MatrixView {
            world: &app.world,
            state: &app.views.matrix,
            areas: &self.areas,
            measures: &self.measures,
            look,
        };
        view.draw(buffer);
    }

    fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        let (areas, state) = (&self.areas, &app.views.matrix);
        if areas.headline.contains(at) {
            let glyphs = Glyphs::of(app.settings.ascii);
            let room = usize::from(areas.headline.width);
            let parts = headline(&app.world.catalogue, state, &glyphs, room);
            let mut here =
                parts.iter().filter(|(columns, _)| columns.contains(&(at.x - areas.headline.x)));
            return here.next().and_then(|(_, part)| part.spot);
        }
        if areas.corner.contains(at) {
            return Some(Spot::Headings);
        }
        let column = |area: Rect| {
            let column = usize::from((at.x - area.x) / areas.cell_width.max(1));
            Some(column + state.column.offset).filter(|&at| at < state.matrix.columns.len())
        };
        if areas.headings.contains(at) {
            return column(areas.headings).map(Spot::ColumnName);
        }
        let row = |area: Rect| {
            let row = row_in(area, at)? + state.row.offset;
            (row < state.matrix.rows.len()).then_some(row)
        };
        if areas.names.contains(at) {
            return row(areas.names).map(Spot::RowName);
        }
        let row = row(areas.cells)?;
        Some(Spot::Cell { row, column: column(areas.cells)? })
    }
}
