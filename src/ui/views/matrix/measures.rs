//! The space that a matrix needs.

use crate::app::views::matrix::MatrixState;
use crate::app::world::World;
use crate::catalogue::CountryId;
use crate::query::{Mark, Query, Target};
use crate::text::width::width;

use crate::ui::widgets::pen::cells;

/// The fewest columns of the totals of the rows.
const TOTAL: u16 = 4;
/// The columns beside a name: pointer and mark before it, a gap after it.
const BESIDE_NAME: u16 = 3;
/// The columns of the legend in the corner.
const LEGEND: u16 = 17;
/// The narrowest names, and the widest.
const LEAST_NAME: u16 = 12;
const WIDEST_NAME: u16 = 44;
/// The widest columns, unless the totals below them need more.
const WIDEST: u16 = 4;
/// The shortest bar that is worth wider columns.
const BAR: u16 = 8;
/// The most letters of a heading that count.
const MOST_LETTERS: usize = 40;

/// The sizes that the layout of a matrix depends on, measured once per matrix, so that laying out a frame
/// does not take longer for a large catalogue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct MatrixMeasures {
    pub(crate) columns: u16,
    pub(crate) rows: u16,
    /// The width of the longest name of a row.
    name: u16,
    /// The width of the longest acronym, if projects are the rows.
    pub(crate) short_name: u16,
    /// The letters of the longest heading.
    pub(crate) heading: u16,
    /// The digits of the largest total of a column, and of the largest total beside the rows or in the corner.
    digits: u16,
    total_digits: u16,
    /// The digits of the largest count in a cell; 0 if no category is collapsed.
    count_digits: u16,
    /// The largest total of a row and of a column, for the bars.
    pub(crate) most_of_row: usize,
    pub(crate) most_of_column: usize,
}

impl MatrixMeasures {
    pub(crate) fn of(world: &World, state: &MatrixState) -> Self {
        let World { catalogue, query, .. } = world;
        let matrix = &state.matrix;
        let rows = matrix.rows.iter().filter_map(|line| line.subject.project());
        let acronyms = rows.filter_map(|id| catalogue.projects[id].acronym.as_deref());
        let short = acronyms.map(width).max().unwrap_or(0);
        let short = short.min(MOST_LETTERS);
        let name = |subject: Target| {
            let has_acronym = |id| catalogue.projects[id].acronym.is_some();
            let beside = if subject.project().is_some_and(has_acronym) { short + 2 } else { 0 };
            beside + width(subject.name(catalogue))
        };
        let names = matrix.rows.iter().map(|line| name(line.subject));
        let headings = matrix.columns.iter().map(|line| {
            let sign = usize::from(sign_of(query, line.subject).is_some());
            sign + line.subject.heading(catalogue).chars().take(MOST_LETTERS).count()
        });
        let of_category = |id| matrix.collapsed(id).map_or(0, |set| set.iter().count());
        let counts = state.options.collapsed.iter().map(|&id| of_category(id));
        let most = |lines: &[crate::query::analysis::matrix::Line]| {
            lines.iter().map(|line| line.total).max().unwrap_or(0)
        };
        let digits = |number: usize| cells(number.to_string().len());
        let (most_of_row, most_of_column) = (most(&matrix.rows), most(&matrix.columns));
        Self {
            columns: cells(matrix.columns.len()),
            rows: cells(matrix.rows.len()),
            name: cells(names.max().unwrap_or(0)),
            short_name: cells(short),
            heading: cells(headings.max().unwrap_or(1)).max(1),
            digits: digits(most_of_column),
            total_digits: digits(matrix.total.max(most_of_row)),
            count_digits: counts.max().map_or(0, digits),
            most_of_row,
            most_of_column,
        }
    }

    /// The screen columns of a column of the matrix: the chosen width, or else two, or more if the whole
    /// matrix fits beside full names and bars. Counts in cells always have a gap between them.
    pub(crate) fn cell_width(&self, chosen: Option<u16>, room: u16) -> u16 {
        let counts = if self.count_digits > 0 { self.count_digits + 1 } else { 1 };
        if let Some(chosen) = chosen {
            return chosen.max(counts);
        }
        let around = self.full_name_width(room).saturating_add(self.least_total_width());
        let fits = |wide: &u16| {
            let bars = if *wide > 2 { BAR } else { 0 };
            self.columns.saturating_mul(*wide).saturating_add(around).saturating_add(bars) <= room
        };
        let least = counts.max(2);
        let widest = WIDEST.max(self.digits + 1).max(least);
        (least..=widest).rev().find(fits).unwrap_or(least)
    }

    /// The columns for the totals of the rows and the total of all, with a gap before them.
    fn least_total_width(&self) -> u16 {
        TOTAL.max(self.total_digits + 1)
    }

    fn full_name_width(&self, room: u16) -> u16 {
        self.name.clamp(LEGEND, WIDEST_NAME).saturating_add(BESIDE_NAME).min(room / 2)
    }

    /// Whether all columns fit on the screen.
    fn fits(&self, cell_width: u16, room: u16) -> bool {
        let grid = self.columns.saturating_mul(cell_width);
        let names = LEAST_NAME.min(self.full_name_width(room));
        grid.saturating_add(names).saturating_add(self.least_total_width()) <= room
    }

    /// The columns for the totals of the rows. The number of hidden columns above them must fit too.
    pub(crate) fn total_width(&self, cell_width: u16, room: u16) -> u16 {
        let least = self.least_total_width();
        if self.fits(cell_width, room) {
            least
        } else {
            least.max(cells(self.columns.to_string().len()) + 3)
        }
    }

    /// The columns for the names of the rows: for the longest name, or fewer if the cells need the room. There is
    /// always room for a column of the matrix.
    pub(crate) fn names_width(&self, room: u16, cell_width: u16) -> u16 {
        let full = self.full_name_width(room);
        let grid = self.columns.saturating_mul(cell_width);
        let total = self.total_width(cell_width, room);
        let left = room.saturating_sub(grid).saturating_sub(total);
        let beside_one_column = room.saturating_sub(total + cell_width);
        left.max(LEAST_NAME.min(full)).min(full).min(beside_one_column)
    }

    /// The rows of the totals. If they are too wide for a cell, they are written digit under digit, but in cells
    /// of one screen column, where the digits of neighbours would touch, bars stand for them.
    pub(crate) fn total_rows(&self, cell_width: u16) -> u16 {
        if self.digits < cell_width || cell_width == 1 { 1 } else { self.digits }
    }
}

/// The mark of the country of a line, if it has one.
pub(crate) fn sign_of(query: &Query, subject: Target) -> Option<Mark> {
    let marked = |country: CountryId| match query.country_mark(country) {
        Mark::Off => None,
        mark @ (Mark::With | Mark::Without) => Some(mark),
    };
    subject.country().and_then(marked)
}
