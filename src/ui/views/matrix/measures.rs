//! The space that a matrix needs.

use std::ops::Range;

use crate::app::views::matrix::{MatrixState, Zoom};
use crate::app::world::World;
use crate::catalogue::{Catalogue, CategoryId, CountryId};
use crate::query::analysis::matrix::CategoryMeasure;
use crate::query::{Mark, Query, Target};
use crate::text::width::width;

use crate::ui::widgets::pen::cells;

/// The columns beside a name: pointer and mark before it, a gap after it.
const BESIDE_NAME: u16 = 3;
/// The narrowest names, and the widest.
const LEAST_NAME: u16 = 12;
const WIDEST_NAME: u16 = 44;
/// The widest columns, unless totals or lying headings need more.
const WIDEST: u16 = 4;
/// The widest columns with lying headings, unless a word is longer.
const WIDEST_LYING: u16 = 14;
/// The widest columns with lying headings for the sake of the bands.
const WIDEST_BAND: u16 = 20;
/// The letters that a line of a heading needs if its words are cut, unless upright headings show no more.
const READABLE: u16 = 7;
/// The widest and the narrowest column of categories before the names of projects.
const WIDEST_CATEGORY: usize = 24;
const NARROWEST_CATEGORY: u16 = 10;
/// The shortest bar that is worth wider columns.
const BAR: u16 = 8;
/// The most letters of a heading that count.
const MOST_LETTERS: usize = 40;
/// The longest code of a country, and the longest short name of a project.
const LONGEST_CODE: usize = 10;

/// The sizes that the layout of a matrix depends on, measured once per matrix, so that laying out a frame
/// does not take longer for a large catalogue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct MatrixMeasures {
    pub(crate) columns: u16,
    pub(crate) rows: u16,
    /// The width of the longest name of a row.
    name: u16,
    /// The width of the longest category of a row with the gap behind it, if projects are the rows.
    category: u16,
    /// The width of the longest code of a row.
    pub(crate) code: u16,
    /// The width of the longest acronym, if projects are the rows.
    pub(crate) short_name: u16,
    /// The letters of the longest upright heading, its width if it lies, and the width of the longest word.
    pub(crate) heading: u16,
    lying_heading: u16,
    word: u16,
    /// The width of columns in which the bands name every category in full.
    band: u16,
    /// Whether a band above the headings names the categories.
    pub(crate) has_bands: bool,
    /// The digits of the largest total of a column; of a row and of all, whatever is marked.
    digits: u16,
    pub(crate) row_digits: u16,
    pub(crate) total_digits: u16,
    /// The width of the widest figure in a cell; 0 if no category is collapsed.
    pub(crate) count_digits: u16,
    /// The largest total of a row and of a column, for the bars.
    pub(crate) most_of_row: usize,
    pub(crate) most_of_column: usize,
}

/// The columns of the matrix on the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Pitch {
    /// The screen columns of a column.
    pub(crate) width: u16,
    /// Whether headings are written from left to right.
    pub(crate) lying: bool,
}

impl MatrixMeasures {
    pub(crate) fn of(world: &World, state: &MatrixState) -> Self {
        let catalogue = &world.catalogue;
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
        let codes = matrix.rows.iter().map(|line| width(line.subject.heading(catalogue)));
        let [mut heading, mut category, mut lying, mut longest] = [1; 4];
        for line in &matrix.columns {
            // A country may get a mark, which must not move the headings.
            let mark = usize::from(line.subject.country().is_some());
            let text = state.heading(catalogue, line.subject);
            let upright = if line.subject.is_category() { &mut category } else { &mut heading };
            *upright = (*upright).max(mark + text.chars().take(MOST_LETTERS).count());
            lying = lying.max(mark + width(text));
            let parts = text.split(' ').flat_map(|word| word.split_inclusive('-'));
            longest = parts.map(|part| mark + width(part)).max().unwrap_or(0).max(longest);
        }
        // One collapsed category beside projects must not make all upright headings higher.
        let is_all_collapsed = matrix.columns.iter().all(|line| line.subject.is_category());
        let heading = if is_all_collapsed { category } else { heading };
        let of_category = |id| matrix.collapsed(id).map_or(0, |set| set.iter().count());
        let counts = state.options.collapsed.iter().map(|&id| of_category(id));
        let most = |lines: &[crate::query::analysis::matrix::Line]| {
            lines.iter().map(|line| line.total).max().unwrap_or(0)
        };
        // A mark must move nothing, so the numbers of everything decide.
        let all: usize =
            catalogue.projects.iter().map(|(_, project)| project.participants.len()).sum();
        let own = catalogue.countries.ids().map(|id| catalogue.projects_of(id).len());
        let widest_row = own.max().unwrap_or(0).max(most(&matrix.rows));
        let digits = |number: usize| cells(number.to_string().len());
        let (most_of_row, most_of_column) = (most(&matrix.rows), most(&matrix.columns));
        Self {
            columns: cells(matrix.columns.len()),
            rows: cells(matrix.rows.len()),
            name: cells(names.max().unwrap_or(0)),
            category: category_width(catalogue, state),
            code: cells(codes.max().unwrap_or(0).min(LONGEST_CODE)),
            short_name: cells(short),
            heading: cells(heading),
            lying_heading: cells(lying),
            word: cells(longest),
            band: band_width(catalogue, state),
            has_bands: state.has_bands(),
            digits: digits(most_of_column),
            row_digits: digits(widest_row),
            total_digits: digits(all.max(widest_row)),
            count_digits: counts.max().map_or(0, |most| match state.measure {
                CategoryMeasure::Count => digits(most),
                CategoryMeasure::Share => cells(width("100%")),
                CategoryMeasure::Lift => digits(state.projects).max(cells(width("1.0"))),
            }),
            most_of_row,
            most_of_column,
        }
    }

    /// The columns for a zoom: as chosen, or else two screen columns wide, or more if the whole matrix fits
    /// beside full names and bars. Headings lie where a line has room for their words, or else for more letters
    /// than upright headings show. Counts in cells always have a gap between them.
    pub(crate) fn pitch(&self, zoom: Zoom, room: u16, highest: u16) -> Pitch {
        let counts = if self.count_digits > 0 { self.count_digits + 1 } else { 1 };
        if let Zoom::Columns(chosen) = zoom {
            let width = chosen.max(counts);
            return Pitch { width, lying: width > self.lying_heading };
        }
        let around = self.full_name_width(room).saturating_add(self.total_digits);
        let share = room.saturating_sub(around).checked_div(self.columns).unwrap_or(0);
        let has_more_letters = self.heading > highest && share > highest.min(READABLE);
        if share > self.word || has_more_letters {
            let widest = WIDEST_LYING.max(self.word + 1).min(self.lying_heading + 1);
            let width = widest.max(self.band.min(WIDEST_BAND)).min(share).max(counts);
            return Pitch { width, lying: true };
        }
        let fits = |wide: &u16| {
            let bars = if *wide > 2 { BAR } else { 0 };
            self.columns.saturating_mul(*wide).saturating_add(around).saturating_add(bars) <= room
        };
        let least = counts.max(2);
        let widest = WIDEST.max(self.digits + 1).max(least);
        let width = (least..=widest).rev().find(fits).unwrap_or(least);
        Pitch { width, lying: false }
    }

    /// The columns for the totals of the rows and the total of all. The gap of the last cell is before them,
    /// unless cells have none.
    fn least_total_width(&self, cell_width: u16) -> u16 {
        self.total_digits + u16::from(cell_width == 1)
    }

    fn full_name_width(&self, room: u16) -> u16 {
        (self.own_name_width() + self.category).min(room / 2)
    }

    /// The columns for a name without its category.
    fn own_name_width(&self) -> u16 {
        self.name.clamp(LEAST_NAME, WIDEST_NAME).saturating_add(BESIDE_NAME)
    }

    /// The columns for the categories of projects in the names of the rows; 0 if these have no room for them.
    pub(crate) fn category_column(&self, names: u16) -> u16 {
        let left = names.saturating_sub(self.own_name_width()).min(self.category);
        if left < NARROWEST_CATEGORY { 0 } else { left }
    }

    /// Whether all columns fit on the screen.
    fn fits(&self, cell_width: u16, room: u16) -> bool {
        let grid = self.columns.saturating_mul(cell_width);
        let names = LEAST_NAME.min(self.full_name_width(room));
        grid.saturating_add(names).saturating_add(self.least_total_width(cell_width)) <= room
    }

    /// The columns for the totals of the rows. The number of hidden columns above them must fit too.
    pub(crate) fn total_width(&self, cell_width: u16, room: u16) -> u16 {
        let least = self.least_total_width(cell_width);
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
}

/// The width of the longest category of projects that are rows, with the gap behind it; 0 without such rows.
fn category_width(catalogue: &Catalogue, state: &MatrixState) -> u16 {
    let has_rows = state.matrix.rows.iter().any(|line| line.subject.project().is_some());
    let categories = state.groups.iter().filter(|_| has_rows);
    let names = categories.map(|(id, _)| width(&catalogue.categories[*id].name) + 1);
    cells(names.max().unwrap_or(0).min(WIDEST_CATEGORY))
}

/// The width of columns in which the bands name every category in full; 0 without bands.
fn band_width(catalogue: &Catalogue, state: &MatrixState) -> u16 {
    let column = |(id, lines): &(CategoryId, Range<usize>)| {
        (width(&catalogue.categories[*id].name) + 1).div_ceil(lines.len().max(1))
    };
    let columns = state.groups.iter().filter(|_| state.has_bands()).map(column);
    cells(columns.max().unwrap_or(0))
}

/// The mark of the country of a line, if it has one.
pub(crate) fn sign_of(query: &Query, subject: Target) -> Option<Mark> {
    let marked = |country: CountryId| match query.country_mark(country) {
        Mark::Off => None,
        mark @ (Mark::With | Mark::Without) => Some(mark),
    };
    subject.country().and_then(marked)
}
