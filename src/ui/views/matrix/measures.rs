//! What a matrix needs of the screen.

use crate::app::views::matrix::{Density, MatrixState};
use crate::catalogue::{Catalogue, CountryId};
use crate::query::selection::country_marks::Marks;
use crate::query::{Mark, Query, Target};
use crate::text::marks::marks;
use crate::text::width::width;

use crate::ui::widgets::pen::cells;

/// Columns for a row's total.
const TOTAL: u16 = 4;
/// Before a name: the pointer and a mark. After it: a gap.
const BESIDE_NAME: u16 = 3;
/// Columns that the legend needs in the corner.
const LEGEND: u16 = 17;
/// The narrowest names, and the widest.
const LEAST_NAME: u16 = 12;
const WIDEST_NAME: u16 = 44;
/// The widest columns.
const WIDEST: u16 = 4;
/// The shortest bar that is worth wider columns.
const BAR: u16 = 8;
/// The most letters of a heading that are counted.
const MOST_LETTERS: usize = 40;

/// What a matrix needs to be laid out, measured once: the layout of a frame must not depend on how
/// much there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Measures {
    pub(crate) columns: u16,
    pub(crate) rows: u16,
    /// Columns of the longest name of a row.
    name: u16,
    /// Columns of the longest heading of a project, where projects are the rows.
    pub(crate) short_name: u16,
    /// Letters of the longest heading.
    pub(crate) heading: u16,
    /// Digits of the largest total of a column.
    digits: u16,
    /// Digits of the largest count in a cell; none where no category is collapsed.
    count_digits: u16,
    /// The largest total of a row and of a column, for the bars.
    pub(crate) most_of_row: usize,
    pub(crate) most_of_column: usize,
    /// Columns of what is said of the marked countries; none where no country is marked.
    pub(crate) marks: u16,
}

impl Measures {
    pub(crate) fn of(
        catalogue: &Catalogue,
        query: &Query,
        selected: usize,
        state: &MatrixState,
    ) -> Self {
        let matrix = &state.matrix;
        let short = matrix.rows.iter().filter_map(|line| line.subject.project());
        let short = short.map(|id| width(catalogue.projects[id].heading())).max().unwrap_or(0);
        let short = short.min(MOST_LETTERS);
        let name = |subject: Target| {
            let beside = if subject.project().is_some() { short + 2 } else { 0 };
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
        let most_of_column = most(&matrix.columns);
        Self {
            columns: cells(matrix.columns.len()),
            rows: cells(matrix.rows.len()),
            name: cells(names.max().unwrap_or(0)),
            short_name: cells(short),
            heading: cells(headings.max().unwrap_or(1)).max(1),
            digits: digits(most_of_column),
            count_digits: counts.max().map_or(0, digits),
            most_of_row: most(&matrix.rows),
            most_of_column,
            marks: cells(width(&marks(catalogue, &Marks::of(query), selected))),
        }
    }

    /// Two columns, or as many more as all of the matrix has room for beside whole names and bars;
    /// unless a width is asked for.
    pub(crate) fn cell_width(&self, density: Density, room: u16) -> u16 {
        let around = self.wanted_name(room).saturating_add(TOTAL);
        let fits = |wide: &u16| {
            let bars = if *wide > 2 { BAR } else { 0 };
            self.columns.saturating_mul(*wide).saturating_add(around).saturating_add(bars) <= room
        };
        let least = 2.max(self.count_digits + 1).min(WIDEST);
        density.width().unwrap_or_else(|| (least..=WIDEST).rev().find(fits).unwrap_or(least))
    }

    fn wanted_name(&self, room: u16) -> u16 {
        self.name.clamp(LEGEND, WIDEST_NAME).saturating_add(BESIDE_NAME).min(room / 2)
    }

    /// Whether all columns are seen at once.
    fn fits(&self, cell_width: u16, room: u16) -> bool {
        let grid = self.columns.saturating_mul(cell_width);
        let names = LEAST_NAME.min(self.wanted_name(room));
        grid.saturating_add(names).saturating_add(TOTAL) <= room
    }

    /// Columns for the totals of the rows: as many as the mark over them needs that says how many
    /// columns are not seen.
    pub(crate) fn total_width(&self, cell_width: u16, room: u16) -> u16 {
        if self.fits(cell_width, room) {
            TOTAL
        } else {
            TOTAL.max(cells(self.columns.to_string().len()) + 3)
        }
    }

    /// The longest name with what stands beside it, or less where the columns need the room.
    pub(crate) fn names_width(&self, room: u16, cell_width: u16) -> u16 {
        let wanted = self.wanted_name(room);
        let grid = self.columns.saturating_mul(cell_width);
        let left = room.saturating_sub(grid).saturating_sub(TOTAL);
        left.max(LEAST_NAME.min(wanted)).min(wanted)
    }

    /// Totals stand upright, digit under digit, where there is no room for them side by side.
    pub(crate) fn total_rows(&self, cell_width: u16) -> u16 {
        if self.digits < cell_width { 1 } else { self.digits }
    }
}

/// The mark on a line, where it is about a country that has one.
pub(crate) fn sign_of(query: &Query, subject: Target) -> Option<Mark> {
    let marked = |country: CountryId| match query.country_mark(country) {
        Mark::Off => None,
        mark @ (Mark::With | Mark::Without) => Some(mark),
    };
    subject.country().and_then(marked)
}
