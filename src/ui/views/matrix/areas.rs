//! The areas of the parts of the matrix.

use ratatui::layout::Rect;

use super::measures::MatrixMeasures;
use crate::ui::widgets::pen::cells;

/// The longest bar of a row's total, and the highest of a column's.
const LONGEST_BAR: u16 = 60;
const HIGHEST_BAR: u16 = 8;
/// The longest bar for a total of one.
const BAR_OF_ONE: u16 = 3;
/// The shortest part of a heading that is worth its rows.
const SHORTEST_HEADING: u16 = 3;
/// The highest heading, unless there is much room.
const HIGHEST_HEADING: u16 = 10;
/// The rows of the legend in the corner.
const LEGEND: u16 = 6;
/// The least height of the body for a headline.
const LOWEST_WITH_HEADLINE: u16 = 12;
/// The width of most sentences in their shorter form.
const SENTENCE: u16 = 95;

/// The rows of the sentence: as many as it needs, while rows for the cells are kept.
fn sentence_rows(body: Rect) -> u16 {
    let least = if body.height >= 14 { 2 } else { 1 };
    let most = if body.height < 8 { body.height.saturating_sub(1) } else { body.height / 2 };
    SENTENCE.div_ceil(body.width.max(1)).max(least).min(most).max(1)
}

/// ```text
/// headline
/// legend, if the corner is too low for it
/// corner   headings              ·
/// names    cells        total bar
///          bars
/// totals of the columns          ·
/// sentence
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct MatrixAreas {
    /// The numbers of countries and projects, and their orders.
    pub(crate) headline: Rect,
    /// The filter, at the right end of the headline.
    pub(crate) filter: Rect,
    pub(crate) legend: Rect,
    /// Contains the legend if it is high enough.
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
}

/// The heights of the parts, from top to bottom.
struct Rows {
    headline: u16,
    legend: u16,
    headings: u16,
    grid: u16,
    bars: u16,
    totals: u16,
    sentence: u16,
}

impl Rows {
    fn new(measures: &MatrixMeasures, cell_width: u16, body: Rect) -> Self {
        let sentence = sentence_rows(body);
        let headline = u16::from(body.height >= LOWEST_WITH_HEADLINE);
        let totals = measures.total_rows(cell_width);
        let beside = body.height.saturating_sub(sentence + headline);
        let room = beside.saturating_sub(totals);
        let highest = HIGHEST_HEADING.min(room.div_ceil(2)).max(room / 3);
        let headings = measures.heading.min(highest);
        // Headings of a letter or two are useless; the sentence names the column instead.
        let is_too_low = headings < measures.heading.min(SHORTEST_HEADING);
        let (room, headings, totals) =
            if is_too_low { (beside, 0, 0) } else { (room, headings, totals) };
        let legend = u16::from(!is_too_low && headings < LEGEND && room >= headings + LEGEND);
        let room = room.saturating_sub(headings + legend);
        let grid = room.min(measures.rows);
        // An empty line stays between the totals and the sentence.
        let spare = room.saturating_sub(grid + 1);
        let highest = HIGHEST_BAR.min(cells(measures.most_of_column));
        let bars = if spare >= 2 && totals > 0 { spare.min(highest) } else { 0 };
        Self { headline, legend, headings, grid, bars, totals, sentence }
    }
}

impl MatrixAreas {
    pub(crate) fn new(measures: &MatrixMeasures, width: Option<u16>, body: Rect) -> Self {
        let cell_width = measures.cell_width(width, body.width);
        let total = measures.total_width(cell_width, body.width);
        let names = measures.names_width(body.width, cell_width);
        let rows = Rows::new(measures, cell_width, body);

        let grid_room = body.width.saturating_sub(names + total);
        let shown = (grid_room / cell_width.max(1)).min(measures.columns);
        let grid_width = shown * cell_width;
        let bar_room = grid_room - grid_width;
        let longest = LONGEST_BAR.min(cells(measures.most_of_row).saturating_mul(BAR_OF_ONE));
        let bar = if bar_room >= 6 { (bar_room - 1).min(longest) } else { 0 };

        let at = |x: u16, y: u16, width: u16, height: u16| {
            Rect { x: body.x + x, y: body.y + y, width, height }.intersection(body)
        };
        let legend = rows.headline;
        let headings = legend + rows.legend;
        let grid = headings + rows.headings;
        let bars = grid + rows.grid;
        let totals = bars + rows.bars;
        // Below the totals, after an empty line if there is room.
        let lowest = body.height.saturating_sub(rows.sentence);
        let sentence = (totals + rows.totals + 1).min(lowest);
        let after = names + grid_width;
        Self {
            headline: at(0, 0, body.width, rows.headline),
            filter: Rect::default(),
            legend: at(0, legend, body.width, rows.legend),
            corner: at(0, headings, names, rows.headings),
            headings: at(names, headings, grid_width, rows.headings),
            names: at(0, grid, names, rows.grid),
            cells: at(names, grid, grid_width, rows.grid),
            row_totals: at(after, grid, total, rows.grid),
            row_bars: at(after + total + 1, grid, bar, rows.grid),
            column_bars: at(names, bars, grid_width, rows.bars),
            column_totals: at(0, totals, body.width, rows.totals),
            sentence: at(0, sentence, body.width, rows.sentence),
            cell_width,
        }
    }

    /// The number of visible columns of the matrix.
    pub(crate) fn columns(&self) -> usize {
        usize::from(self.cells.width / self.cell_width.max(1))
    }

    pub(crate) fn has_legend_in_corner(&self) -> bool {
        self.corner.height >= LEGEND
    }
}
