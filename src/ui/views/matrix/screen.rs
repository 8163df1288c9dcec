//! The layout of the matrix view, kept from frame to frame.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::view_state::Viewport;
use crate::app::{App, Spot};

use super::MatrixView;
use super::areas::MatrixAreas;
use super::blocks::Blocks;
use super::head::{headline, status_line};
use super::headings::most_lines;
use super::measures::MatrixMeasures;
use crate::ui::style::glyphs::Glyphs;
use crate::ui::style::look::Look;
use crate::ui::view_screen::{Body, ViewScreen};
use crate::ui::widgets::geometry::row_in;

/// The matrix, laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct MatrixScreen {
    areas: MatrixAreas,
    measures: MatrixMeasures,
    /// The version of the matrix that `measures` is for.
    measured: Option<u64>,
    blocks: Blocks,
}

impl ViewScreen for MatrixScreen {
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport {
        let (world, state) = (&app.world, &app.views.matrix);
        if self.measured != Some(state.version) {
            self.measures = MatrixMeasures::of(world, state);
            self.measured = Some(state.version);
        }
        let (area, ascii) = (body.uncovered(body.area), app.settings.ascii);
        let heading_lines = |width| most_lines(&world.catalogue, state, width);
        self.areas = MatrixAreas::new(&self.measures, state.zoom, area, ascii, heading_lines);
        let look = Look::of(app.settings);
        [self.areas.headline, self.areas.filter, self.areas.legend] =
            status_line(world, &look, state, &self.areas);
        if let Some(scale) = self.areas.scale {
            self.blocks.count(&world.catalogue, state, scale);
        }
        let (rows, columns) = (self.areas.rows(), self.areas.columns());
        Viewport { rows, columns, ..Viewport::default() }
    }

    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer) {
        let view = MatrixView {
            world: &app.world,
            state: &app.views.matrix,
            areas: &self.areas,
            measures: &self.measures,
            blocks: &self.blocks,
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
            let wide = areas.scale.map_or(1, |scale| usize::from(scale.columns));
            Some(column * wide + state.column.offset).filter(|&at| at < state.matrix.columns.len())
        };
        if areas.headings.contains(at) {
            return column(areas.headings).map(Spot::ColumnName);
        }
        let row = |area: Rect| {
            let high = areas.scale.map_or(1, |scale| usize::from(scale.rows));
            let row = row_in(area, at)? * high + state.row.offset;
            (row < state.matrix.rows.len()).then_some(row)
        };
        if areas.names.contains(at) {
            return row(areas.names).map(Spot::RowName);
        }
        let row = row(areas.cells)?;
        Some(Spot::Cell { row, column: column(areas.cells)? })
    }
}
