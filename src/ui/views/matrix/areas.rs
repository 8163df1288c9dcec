//! The areas of the parts of the matrix.

use ratatui::layout::Rect;

use super::measures::{MatrixMeasures, Pitch};
use super::scale::Scale;
use crate::app::views::matrix::Zoom;
use crate::ui::widgets::geometry::margins;
use crate::ui::widgets::pen::cells;

/// The longest bar of a row's total, and the highest of a column's.
const LONGEST_BAR: u16 = 24;
const HIGHEST_BAR: u16 = 8;
/// The highest bar of a column's total below the whole matrix, where the sums of many columns hardly differ.
const HIGHEST_OF_WHOLE: u16 = 2;
/// The longest bar for a total of one.
const BAR_OF_ONE: u16 = 3;
/// The fewest rows of headings that are worth showing.
const LOWEST_HEADING: u16 = 3;
/// The fewest rows of cells below headings and above totals.
const LOWEST_GRID: u16 = 3;
/// The least height of the body for a headline.
const LOWEST_WITH_HEADLINE: u16 = 6;
/// The least width of the body for margins.
const LEAST_WITH_MARGINS: u16 = 40;
/// The columns in which a sentence fits on one row, and the width of most sentences in their shorter form.
const ONE_ROW: u16 = 70;
const SENTENCE: u16 = 95;

/// The rows of the sentence: as many as it needs, while rows for the cells are kept.
fn sentence_rows(body: Rect) -> u16 {
    if body.width >= ONE_ROW {
        return 1;
    }
    let headline = u16::from(body.height >= LOWEST_WITH_HEADLINE);
    let least = body.height.saturating_sub(1 + headline);
    let most = if body.height < 8 { least } else { body.height / 2 };
    SENTENCE.div_ceil(body.width.max(1)).min(most).max(1)
}

/// ```text
/// headline                 filter  legend
///          bands
/// corner   headings                  ·
/// names    cells            total  bar
///          bars
/// totals of the columns              ·
/// sentence
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct MatrixAreas {
    /// The numbers of countries and projects, and their orders.
    pub(crate) headline: Rect,
    /// The filter, behind the headline.
    pub(crate) filter: Rect,
    /// The legend: in the corner, or at the right end of the line; empty where neither has room.
    pub(crate) legend: Rect,
    /// The names of the categories above their columns.
    pub(crate) bands: Rect,
    pub(crate) corner: Rect,
    pub(crate) headings: Rect,
    pub(crate) names: Rect,
    pub(crate) cells: Rect,
    pub(crate) row_totals: Rect,
    pub(crate) row_bars: Rect,
    pub(crate) column_bars: Rect,
    pub(crate) column_totals: Rect,
    pub(crate) sentence: Rect,
    /// The screen columns of one column of the matrix.
    pub(crate) cell_width: u16,
    /// Whether headings are written from left to right.
    pub(crate) headings_lie: bool,
    /// The rows and columns of the matrix in a cell, if the whole matrix is on the screen.
    pub(crate) scale: Option<Scale>,
}

/// The heights of the parts, from top to bottom.
struct Rows {
    headline: u16,
    bands: u16,
    headings: u16,
    grid: u16,
    bars: u16,
    totals: u16,
    gap: u16,
    sentence: u16,
}

/// The widths of the parts, from left to right.
#[derive(Clone, Copy)]
struct Columns {
    names: u16,
    grid: u16,
    total: u16,
}

impl Rows {
    /// Divides the rows of the body, for a heading and cells of these heights at most.
    fn new(measures: &MatrixMeasures, heading: u16, grid: u16, body: Rect) -> Self {
        let mut sentence = sentence_rows(body);
        let headline = u16::from(body.height >= LOWEST_WITH_HEADLINE);
        let beside = body.height.saturating_sub(sentence + headline);
        let bands = u16::from(measures.has_bands && beside > LOWEST_GRID);
        let room = beside.saturating_sub(bands);
        let headings =
            heading.min(highest_heading(body).max(room.saturating_sub(1).saturating_sub(grid)));
        // Headings of a letter or two are useless; the sentence names the column instead.
        let is_too_low = room < headings + 1 + LOWEST_GRID.min(grid);
        let (headings, totals) = if is_too_low { (0, 0) } else { (headings, 1) };
        let room = room.saturating_sub(headings + totals);
        let grid = room.min(grid);
        let mut spare = room - grid;
        if spare > 0 && sentence == 1 {
            (sentence, spare) = (2, spare - 1);
        }
        let gap = spare.min(1);
        let highest = HIGHEST_BAR.min(measures.rows);
        let bars = if spare > 2 && totals > 0 { (spare - gap).min(highest) } else { 0 };
        Self { headline, bands, headings, grid, bars, totals, gap, sentence }
    }
}

/// The most rows of headings while there are rows to show: with their band, a quarter of the screen.
fn highest_heading(body: Rect) -> u16 {
    // The title and the footer are part of the screen.
    (body.height.saturating_add(2) / 4).saturating_sub(1).max(LOWEST_HEADING)
}

impl MatrixAreas {
    /// Lays out a matrix. `heading_lines` are the lines of its headings in columns of a width.
    pub(crate) fn new(
        measures: &MatrixMeasures,
        zoom: Zoom,
        body: Rect,
        ascii: bool,
        heading_lines: impl Fn(u16) -> u16,
    ) -> Self {
        let body = if body.width < LEAST_WITH_MARGINS { body } else { margins(body) };
        if zoom == Zoom::Whole {
            return Self::whole(measures, body, ascii);
        }
        let Pitch { width, lying } = measures.pitch(zoom, body.width, highest_heading(body));
        let total = measures.total_width(width, body.width);
        let names = measures.names_width(body.width, width);
        let heading = if lying { heading_lines(width) } else { measures.heading };
        let rows = Rows::new(measures, heading, measures.rows, body);
        let shown = (body.width.saturating_sub(names + total) / width.max(1)).min(measures.columns);
        let areas = Self { cell_width: width, headings_lie: lying, ..Self::default() };
        let columns = Columns { names, grid: shown * width, total };
        areas.placed(measures, &rows, columns, body)
    }

    /// The areas for the whole matrix: as many rows and columns to a cell as it needs.
    fn whole(measures: &MatrixMeasures, body: Rect, ascii: bool) -> Self {
        // Pointer and gap, and the marks and codes of two rows.
        let names = (2 + 2 * (1 + measures.code)).min(body.width / 2);
        let pair = 2 * (measures.row_digits + 1);
        let total = pair.max(measures.total_digits + 1).min(body.width / 3);
        let rows = Rows::new(measures, 1, u16::MAX, body);
        let room = Rect {
            width: body.width.saturating_sub(names + total),
            height: rows.grid,
            ..Rect::default()
        };
        let scale = Scale::new(measures, room, ascii);
        let across = measures.columns.div_ceil(scale.columns.max(1));
        let width = if scale.is_pair() { (room.width / across.max(1)).clamp(1, 4) } else { 1 };
        let down = measures.rows.div_ceil(scale.rows.max(1));
        let rows = Rows::new(measures, 1, down, body);
        let rows = Rows { bars: rows.bars.min(HIGHEST_OF_WHOLE), ..rows };
        let areas = Self { cell_width: width, scale: Some(scale), ..Self::default() };
        let columns = Columns { names, grid: across * width, total };
        areas.placed(measures, &rows, columns, body)
    }

    /// Places the parts, with these widths of the names, the cells and the totals.
    fn placed(self, measures: &MatrixMeasures, rows: &Rows, columns: Columns, body: Rect) -> Self {
        let Columns { names, grid: grid_width, total } = columns;
        let bar_room = body.width.saturating_sub(names + total + grid_width);
        let longest = LONGEST_BAR.min(cells(measures.most_of_row).saturating_mul(BAR_OF_ONE));
        let is_whole = self.scale.is_some_and(Scale::is_pair);
        let bar = if bar_room >= 6 && !is_whole { (bar_room - 1).min(longest) } else { 0 };
        let at = |x: u16, y: u16, width: u16, height: u16| {
            let (x, y) = (body.x.saturating_add(x), body.y.saturating_add(y));
            Rect { x, y, width, height }.intersection(body)
        };
        let headings = rows.headline + rows.bands;
        let grid = headings + rows.headings;
        let bars = grid + rows.grid;
        let totals = bars + rows.bars;
        let lowest = body.height.saturating_sub(rows.sentence);
        let sentence = (totals + rows.totals + rows.gap).min(lowest);
        let after = names + grid_width;
        Self {
            headline: at(0, 0, body.width, rows.headline),
            bands: at(names, rows.headline, grid_width, rows.bands),
            corner: at(0, headings, names, rows.headings),
            headings: at(names, headings, grid_width, rows.headings),
            names: at(0, grid, names, rows.grid),
            cells: at(names, grid, grid_width, rows.grid),
            row_totals: at(after, grid, total, rows.grid),
            row_bars: at(after + total + 1, grid, bar, rows.grid),
            column_bars: at(names, bars, grid_width, rows.bars),
            column_totals: at(0, totals, body.width, rows.totals),
            sentence: at(0, sentence, body.width, rows.sentence),
            ..self
        }
    }

    /// The number of visible columns of the matrix.
    pub(crate) fn columns(&self) -> usize {
        let scale = self.scale.map_or(1, |scale| usize::from(scale.columns));
        usize::from(self.cells.width / self.cell_width.max(1)) * scale
    }

    /// The number of visible rows of the matrix.
    pub(crate) fn rows(&self) -> usize {
        usize::from(self.names.height) * self.scale.map_or(1, |scale| usize::from(scale.rows))
    }
}
