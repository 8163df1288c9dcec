//! The areas of the parts of Overlap.

use ratatui::layout::Rect;

use crate::app::views::overlap::{OverlapPane, OverlapState};
use crate::catalogue::Catalogue;

use crate::ui::widgets::labels::country_names_width;
use crate::ui::widgets::pen::cells;

/// The least width for a list beside the map.
const BESIDE: u16 = 100;
/// The narrowest and the widest list beside the map.
const NARROWEST_LIST: u16 = 38;
const WIDEST_LIST: u16 = 76;
/// The rows of the headings, for codes of three letters.
const HEADING: u16 = 3;
/// The widest cell, unless the numbers need more.
const WIDEST: u16 = 5;
/// The longest name that is never cut, and the pointer before it with the gap after it.
const LONGEST_NAME: u16 = 24;
const AROUND_NAME: u16 = 3;
/// The shortest part of a name that is worth reading.
const SHORTEST_NAME: u16 = 8;
/// The least height for the status line.
const LOWEST_WITH_LINE: u16 = 5;

/// ```text
/// about                          hidden rows and columns
/// corner   headings
/// names    cells                 │ list
/// sentence                       │
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct OverlapAreas {
    pub(crate) about: Rect,
    /// The filter, at the right end of the line.
    pub(crate) filter: Rect,
    pub(crate) corner: Rect,
    pub(crate) headings: Rect,
    pub(crate) names: Rect,
    pub(crate) cells: Rect,
    pub(crate) sentence: Rect,
    /// With its border; empty if hidden.
    pub(crate) list: Rect,
    /// The screen columns of one country.
    pub(crate) cell_width: u16,
    /// Whether neighbouring numbers would touch, so that only one column of them is written.
    pub(crate) is_narrow: bool,
}

/// The sizes that the layout of the map depends on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct OverlapMeasures {
    countries: u16,
    /// The width of the longest name.
    name: u16,
    /// The digits of the largest number.
    digits: u16,
    /// Whether cells may be narrower than a number and a gap.
    may_be_narrow: bool,
}

impl OverlapMeasures {
    /// Measures the map. Cells may be narrow, because shades show their values, unless the map is zoomed.
    pub(crate) fn of(catalogue: &Catalogue, state: &OverlapState) -> Self {
        Self {
            countries: cells(state.overlap.countries.len()),
            name: country_names_width(catalogue),
            digits: cells(state.digits()),
            may_be_narrow: !state.zoomed,
        }
    }

    /// The columns of the names and of a cell: wide if all countries fit, narrow if only then all fit.
    fn columns(self, room: u16) -> (u16, u16) {
        let names = self.name.min(LONGEST_NAME) + AROUND_NAME;
        let shortest = names.min(SHORTEST_NAME + AROUND_NAME);
        let apart = self.digits + 1;
        let grid = |wide: u16| self.countries.saturating_mul(wide);
        let fits = |names: u16, wide: u16| grid(wide).saturating_add(names) <= room;
        let wide = (apart..=WIDEST.max(apart)).rev().find(|&wide| fits(names, wide));
        let cell = match wide {
            Some(wide) => return (names, wide),
            None if fits(shortest, apart) => apart,
            None if self.may_be_narrow && fits(shortest, self.digits) => self.digits,
            None => return (names.min(room / 3), apart),
        };
        (room.saturating_sub(grid(cell)).clamp(shortest, names), cell)
    }
}

impl OverlapAreas {
    pub(crate) fn new(state: &OverlapState, measures: OverlapMeasures, body: Rect) -> Self {
        let alone = state.zoomed || body.width < BESIDE;
        let line = u16::from(body.height >= LOWEST_WITH_LINE);
        let about = Rect { height: line, ..body };
        let body = Rect { y: body.y + line, height: body.height - line, ..body };
        let mut areas = Self { about, ..Self::default() };
        let map = match state.visible_list() {
            Some(_) if alone && state.focus != OverlapPane::Map => {
                areas.list = body;
                return areas;
            }
            Some(_) if !alone => {
                let share = body.width * 38 / 100;
                let width = share.clamp(NARROWEST_LIST, WIDEST_LIST);
                areas.list = Rect { x: body.right() - width, width, ..body };
                Rect { width: body.width - width - 1, ..body }
            }
            Some(_) | None => body,
        };
        let margin = map.width.min(1);
        areas.map(measures, Rect { x: map.x + margin, width: map.width - margin, ..map });
        areas
    }

    fn map(&mut self, measures: OverlapMeasures, map: Rect) {
        let (names, cell_width) = measures.columns(map.width);
        let sentence_rows = if map.height >= 13 { 2 } else { 1 };
        let sentence_rows = if map.width < 60 { sentence_rows + 1 } else { sentence_rows };
        let heading = if map.height >= 8 { HEADING } else { 0 };
        let room = map.height.saturating_sub(sentence_rows + heading);
        let rows = room.min(measures.countries);
        let shown = (map.width.saturating_sub(names) / cell_width.max(1)).min(measures.countries);
        let grid = shown * cell_width;
        let at = |x: u16, y: u16, width: u16, height: u16| {
            Rect { x: map.x + x, y: map.y + y, width, height }.intersection(map)
        };
        let below = heading + rows;
        let lowest = map.height.saturating_sub(sentence_rows);
        self.corner = at(0, 0, names, heading);
        self.headings = at(names, 0, grid, heading);
        self.names = at(0, heading, names, rows);
        self.cells = at(names, heading, grid, rows);
        self.sentence = at(0, (below + 1).min(lowest), map.width, sentence_rows);
        self.cell_width = cell_width;
        self.is_narrow = cell_width <= measures.digits;
    }

    /// Leaves only the sentence, under the first line.
    pub(crate) fn leave_no_map(&mut self) {
        let none = Rect::default();
        (self.corner, self.headings, self.names, self.cells) = (none, none, none, none);
        self.sentence.y = self.sentence.y.min(self.about.bottom().saturating_add(1));
    }

    /// The number of visible columns.
    pub(crate) fn columns(&self) -> usize {
        usize::from(self.cells.width / self.cell_width.max(1))
    }
}
