//! The parts of the matrix on a screen of any size.

use ratatui::layout::Rect;

use crate::catalogue::Catalogue;
use crate::query::matrix::Matrix;

use super::text::{cells, width};

/// The longest heading, in rows.
const LONGEST_HEADING: u16 = 10;
/// Columns for a row's total.
const TOTAL: u16 = 4;
/// The longest bar of a row's total.
const LONGEST_BAR: u16 = 60;

/// The least of a heading that is worth its rows.
const SHORTEST_HEADING: u16 = 3;
/// Columns of most sentences in their shorter form.
const SENTENCE: u16 = 95;

/// As many rows as the sentence needs, but some are kept for the cells.
fn sentence_rows(body: Rect) -> u16 {
    let least = if body.height >= 14 { 2 } else { 1 };
    let most = if body.height < 8 { body.height.saturating_sub(1) } else { body.height / 2 };
    SENTENCE.div_ceil(body.width.max(1)).max(least).min(most).max(1)
}

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
    pub(crate) fn new(measures: &Measures, body: Rect) -> Self {
        let sentence_rows = sentence_rows(body);
        let cell_width = measures.cell_width(body.width);
        let names = measures.names_width(body.width, cell_width);
        let total_rows = measures.total_rows(cell_width);
        let beside_sentence = body.height.saturating_sub(sentence_rows);
        let room = beside_sentence.saturating_sub(total_rows);
        let heading_rows = measures.heading.min(room / 2);
        // Of headings cut to a letter or two nobody reads anything: there the sentence tells.
        let is_told = heading_rows < measures.heading.min(SHORTEST_HEADING);
        let (room, heading_rows, total_rows) =
            if is_told { (beside_sentence, 0, 0) } else { (room, heading_rows, total_rows) };
        let grid_rows = (room - heading_rows).min(measures.rows);

        let grid_room = body.width.saturating_sub(names + TOTAL);
        let shown = (grid_room / cell_width.max(1)).min(measures.columns);
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
        // Under the totals, with a line between where there is room.
        let lowest = body.height.saturating_sub(sentence_rows);
        let sentence = (below + total_rows + 1).min(lowest);
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
            sentence: at(0, sentence, body.width, sentence_rows).intersection(body),
            cell_width,
        }
    }

    /// How many projects are seen.
    pub(crate) fn columns(&self) -> usize {
        usize::from(self.cells.width / self.cell_width.max(1))
    }
}

/// What a matrix needs to be laid out, measured once: the layout of a frame must not depend on how
/// many projects there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Measures {
    /// Projects and countries.
    columns: u16,
    rows: u16,
    /// Columns of the longest country name.
    name: u16,
    /// Letters of the longest heading.
    heading: u16,
    /// Digits of the largest total of a project.
    digits: u16,
    /// The largest total of a country.
    pub(crate) most: usize,
}

impl Measures {
    pub(crate) fn of(catalogue: &Catalogue, matrix: &Matrix) -> Self {
        let names = matrix.rows.iter().filter_map(|line| line.subject.country());
        let names = names.map(|id| width(&catalogue.countries[id].name));
        let headings = matrix.columns.iter().filter_map(|line| line.subject.project());
        let headings = headings.map(|id| {
            let letters = catalogue.projects[id].heading().chars();
            letters.take(usize::from(LONGEST_HEADING)).count()
        });
        let largest = matrix.columns.iter().map(|line| line.total).max().unwrap_or(0);
        Self {
            columns: cells(matrix.columns.len()),
            rows: cells(matrix.rows.len()),
            name: cells(names.max().unwrap_or(0)),
            heading: cells(headings.max().unwrap_or(1)).max(1),
            digits: cells(largest.to_string().len()),
            most: matrix.rows.iter().map(|line| line.total).max().unwrap_or(0),
        }
    }

    /// Two columns a project, or as many more as all of them have room for.
    fn cell_width(&self, room: u16) -> u16 {
        const WIDEST: u16 = 4;
        let fits = |wide: &u16| {
            let grid = self.columns.saturating_mul(*wide);
            grid.saturating_add(self.names_width(room, *wide) + TOTAL) <= room
        };
        (3..=WIDEST).rev().find(fits).unwrap_or(2)
    }

    /// The longest name with the pointer before it, or less where the projects need the room.
    fn names_width(&self, room: u16, cell_width: u16) -> u16 {
        const POINTER: u16 = 2;
        /// The legend needs as much.
        const LEGEND: u16 = 17;
        const LEAST: u16 = 12;
        let wanted = (self.name.max(LEGEND).saturating_add(POINTER + 1)).min(room / 2);
        let grid = self.columns.saturating_mul(cell_width);
        let left = room.saturating_sub(grid).saturating_sub(TOTAL);
        left.clamp(LEAST.min(wanted), wanted)
    }

    /// Totals stand upright, digit under digit, where there is no room for them side by side.
    fn total_rows(&self, cell_width: u16) -> u16 {
        if self.digits < cell_width { 1 } else { self.digits }
    }
}
