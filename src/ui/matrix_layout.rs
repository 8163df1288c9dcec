//! The parts of the matrix on a screen of any size.

use ratatui::layout::Rect;

use crate::app::App;
use crate::query::matrix::Matrix;

use super::text::{cells, width};

/// The longest heading, in rows.
const LONGEST_HEADING: u16 = 10;
/// Columns for a row's total.
const TOTAL: u16 = 4;
/// The longest bar of a row's total.
const LONGEST_BAR: u16 = 30;

/// ```text
/// corner   headings              ·
/// names    cells        total bar
/// totals of the columns          ·
/// sentence
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct MatrixAreas {
    /// Legend and orders.
    pub(crate) corner: Rect,
    pub(crate) headings: Rect,
    pub(crate) names: Rect,
    pub(crate) cells: Rect,
    pub(crate) row_totals: Rect,
    pub(crate) bars: Rect,
    pub(crate) column_totals: Rect,
    pub(crate) sentence: Rect,
    /// Columns of the screen for one project.
    pub(crate) cell_width: u16,
}

impl MatrixAreas {
    pub(crate) fn new(app: &App, body: Rect) -> Self {
        let matrix = &app.grid.matrix;
        let sentence_rows = if body.height >= 14 { 2 } else { 1 };
        let cell_width = cell_width(app, matrix, body.width);
        let names = names_width(app, matrix, body.width, cell_width);
        let total_rows = total_rows(matrix, cell_width);
        let room = body.height.saturating_sub(sentence_rows + total_rows);
        let heading_rows = heading_rows(app, matrix).min((room / 2).max(1)).min(room);
        let grid_rows = (room - heading_rows).min(cells(matrix.rows.len()));

        let grid_room = body.width.saturating_sub(names + TOTAL);
        let shown = (grid_room / cell_width.max(1)).min(cells(matrix.columns.len()));
        let grid_width = shown * cell_width;
        let bar_room = grid_room - grid_width;
        let bar = if bar_room >= 6 { (bar_room - 1).min(LONGEST_BAR) } else { 0 };

        let at = |x: u16, y: u16, width: u16, height: u16| Rect {
            x: body.x + x,
            y: body.y + y,
            width,
            height,
        };
        let below = heading_rows + grid_rows;
        Self {
            corner: at(0, 0, names, heading_rows),
            headings: at(names, 0, grid_width, heading_rows),
            names: at(0, heading_rows, names, grid_rows),
            cells: at(names, heading_rows, grid_width, grid_rows),
            row_totals: at(
                names + grid_width,
                heading_rows,
                TOTAL.min(body.width - names),
                grid_rows,
            ),
            bars: at(body.width - bar_room + 1, heading_rows, bar, grid_rows).intersection(body),
            column_totals: at(0, below, body.width, total_rows).intersection(body),
            sentence: at(0, body.height.saturating_sub(sentence_rows), body.width, sentence_rows)
                .intersection(body),
            cell_width,
        }
    }

    /// How many projects are seen.
    pub(crate) fn columns(&self) -> usize {
        usize::from(self.cells.width / self.cell_width.max(1))
    }
}

/// Two columns a project, or three where all of them fit so.
fn cell_width(app: &App, matrix: &Matrix, room: u16) -> u16 {
    let names = names_width(app, matrix, room, 3);
    let wide = cells(matrix.columns.len()).saturating_mul(3).saturating_add(names + TOTAL);
    if wide <= room { 3 } else { 2 }
}

/// The longest name with the pointer before it, or less where the projects need the room.
fn names_width(app: &App, matrix: &Matrix, room: u16, cell_width: u16) -> u16 {
    const POINTER: usize = 2;
    const LEAST: u16 = 12;
    // A name that no screen has room for need not be measured in full.
    let longest = matrix.rows.iter().map(|&(id, _)| width(&app.catalogue.countries[id].name));
    let wanted = cells(longest.max().unwrap_or(0).max(17) + POINTER + 1).min(room / 2);
    let grid = cells(matrix.columns.len()).saturating_mul(cell_width);
    let left = room.saturating_sub(grid).saturating_sub(TOTAL);
    left.clamp(LEAST.min(wanted), wanted)
}

fn heading_rows(app: &App, matrix: &Matrix) -> u16 {
    let headings = matrix.columns.iter().map(|&(id, _)| {
        app.catalogue.projects[id].heading().chars().take(usize::from(LONGEST_HEADING)).count()
    });
    cells(headings.max().unwrap_or(1)).max(1)
}

/// Totals stand upright, digit under digit, where there is no room for them side by side.
fn total_rows(matrix: &Matrix, cell_width: u16) -> u16 {
    let most = matrix.columns.iter().map(|&(_, count)| count).max().unwrap_or(0);
    let digits = cells(most.to_string().len());
    if digits < cell_width { 1 } else { digits }
}
