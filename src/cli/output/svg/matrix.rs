//! The membership matrix as a picture.

use std::ops::Range;

use crate::catalogue::{Role, Terms};
use crate::cli::query_answer::QueryAnswer;
use crate::query::Target;
use crate::query::analysis::matrix::{CategoryMeasure, Cell, Line, Matrix, Options, groups};
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::ratio::{number, ratio};
use crate::query::analysis::sorting::Sorting;
use crate::text::noun;
use crate::text::number::{percent, short_lift};
use crate::text::wording::BLANK;

use super::axis::{Axis, NAME, Name, NameGroup};
use super::measure::estimated_width;
use super::picture::{
    Anchor, Area, FAINT, INK, Lettering, MARGIN, Picture, Point, RULE, SOFT, Sign,
};
use super::shade::ShadedText;

/// The least size of a cell, the length of the longest bar, the font size of totals.
const CELL: f64 = 18.0;
const BAR: f64 = 64.0;
const TOTAL: f64 = 10.0;
const BAR_COLOUR: &str = "#9db2c9";

pub(crate) struct MatrixPicture<'a> {
    pub(crate) answer: &'a QueryAnswer<'a>,
    pub(crate) options: &'a Options,
    pub(crate) matrix: &'a Matrix,
    /// The measure in the cells of collapsed categories.
    pub(crate) measure: CategoryMeasure,
}

/// The axes, and the left and top edges of the cells.
struct Layout {
    rows: Axis,
    columns: Axis,
    left: f64,
    top: f64,
}

impl Layout {
    /// The vertical middle of a row.
    fn y(&self, row: usize) -> f64 {
        self.top + (number(row) + 0.5) * self.rows.cell
    }

    /// The horizontal middle of a column.
    fn x(&self, column: usize) -> f64 {
        self.left + (number(column) + 0.5) * self.columns.cell
    }

    fn right(&self) -> f64 {
        self.left + self.columns.length()
    }

    fn bottom(&self) -> f64 {
        self.top + self.rows.length()
    }
}

impl MatrixPicture<'_> {
    /// Draws names, groups, roles as shapes, totals with bars on both edges, legend and source.
    pub(crate) fn draw(&self) -> String {
        let (rows, mut columns) = (self.axis(&self.matrix.rows), self.axis(&self.matrix.columns));
        columns.cell = columns.cell.max(self.shaded_width());
        let content = rows.depth() + columns.length() + self.total_width() + BAR + 14.0;
        let (mut picture, top) = Picture::new(self.answer, self.subtitle(), content);
        let (left, top) = (MARGIN + rows.depth(), top + columns.depth());
        let layout = Layout { rows, columns, left, top };
        self.ground(&mut picture, &layout);
        layout.columns.above(&mut picture, Point { x: left, y: top });
        layout.rows.beside(&mut picture, Point { x: left, y: top });
        self.cells(&mut picture, &layout);
        self.row_totals(&mut picture, &layout);
        self.column_totals(&mut picture, &layout);
        let (right, bottom) = (layout.right() + 8.0 + self.total_width(), layout.bottom());
        let lettering = |colour| Lettering::new(TOTAL, colour).anchored(Anchor::End);
        let total = self.matrix.total.to_string();
        let y = bottom + 11.0;
        picture.text(Point { x: right, y }, lettering(INK), total.as_str());
        picture.text(Point { x: left - 6.0, y }, lettering(SOFT), "total");
        let bottom = self.legend(&mut picture, bottom + 24.0 + BAR / 2.0 + 12.0);
        picture.finish(bottom)
    }

    /// "Membership: 34 countries ordered by similarity, 29 projects, 338 participations". The default orders
    /// are not mentioned.
    fn subtitle(&self) -> String {
        fn ordered<O: OptionValue + Default>(order: Sorting<O>) -> String {
            let is_plain = order == Sorting::default();
            if is_plain { String::new() } else { format!(" ordered by {order}") }
        }
        let lines = self.matrix.rows.iter().chain(&self.matrix.columns);
        let countries = lines.filter(|line| line.subject.country().is_some()).count();
        let projects = self.answer.selection.projects.len();
        format!(
            "Membership: {}{}, {}{}, {}",
            noun::countries(countries),
            ordered(self.options.countries),
            noun::counted(projects, &self.answer.catalogue.terms.project),
            ordered(self.options.projects),
            noun::participations(self.matrix.total),
        )
    }

    fn axis(&self, lines: &[Line]) -> Axis {
        let most = lines.iter().map(|line| line.total).max().unwrap_or(0);
        let cell = CELL.max((estimated_width(&most.to_string(), TOTAL) + 3.0).ceil());
        let names = lines.iter().map(|line| self.name(line.subject)).collect();
        Axis { names, groups: self.groups(lines), cell }
    }

    fn name(&self, subject: Target) -> Name {
        let catalogue = self.answer.catalogue;
        match subject.project() {
            None => Name::only(subject.name(catalogue)),
            Some(id) => Name::of_project(&catalogue.projects[id]),
        }
    }

    /// The categories, if the order keeps each together. A collapsed one needs no heading.
    fn groups(&self, lines: &[Line]) -> Vec<NameGroup> {
        let catalogue = self.answer.catalogue;
        let groups = groups(catalogue, lines).unwrap_or_default().into_iter();
        let group = |(category, place): (_, Range<usize>)| {
            let is_collapsed =
                lines.get(place.start).is_some_and(|line| line.subject.is_category());
            let name = &catalogue.categories[category].name;
            let name = if is_collapsed { String::new() } else { name.clone() };
            NameGroup { name, from: place.start, to: place.end }
        };
        groups.map(group).collect()
    }

    /// Draws stripes under the rows, and lines between the categories.
    fn ground(&self, picture: &mut Picture<'_>, layout: &Layout) {
        let Layout { rows, columns, left, top } = layout;
        for row in (0..self.matrix.rows.len()).step_by(2) {
            let y = top + number(row) * rows.cell;
            let stripe = Area { x: *left, y, width: columns.length(), height: rows.cell };
            picture.rectangle(stripe, FAINT);
        }
        let above = if columns.groups.is_empty() { 0.0 } else { columns.depth() };
        for x in columns.borders() {
            let x = left + x;
            picture.line(Point { x, y: top - above }, Point { x, y: layout.bottom() });
        }
        let beside = if rows.groups.is_empty() { 0.0 } else { rows.depth() };
        for y in rows.borders() {
            let y = top + y;
            picture.line(Point { x: left - beside, y }, Point { x: layout.right(), y });
        }
    }

    /// The cells that are not empty, each with its row and column.
    fn filled_cells(&self) -> impl Iterator<Item = (usize, usize, Cell)> {
        let Self { answer, matrix, .. } = self;
        (0..matrix.rows.len()).flat_map(move |row| {
            (0..matrix.columns.len()).filter_map(move |column| {
                Some((row, column, matrix.cell(answer.catalogue, row, column)?))
            })
        })
    }

    fn cells(&self, picture: &mut Picture<'_>, layout: &Layout) {
        let lettering = Lettering::new(NAME, INK).anchored(Anchor::Middle);
        for (row, column, cell) in self.filled_cells() {
            let at = Point { x: layout.x(column), y: layout.y(row) };
            match cell {
                Cell::Role(role) => draw_role(picture, role, at),
                Cell::Count(count) => match self.shaded(row, column, count) {
                    Some(value) => {
                        let (width, height) = (layout.columns.cell, layout.rows.cell);
                        let (x, y) = (at.x - width / 2.0, at.y - height / 2.0);
                        value.draw(picture, Area { x, y, width, height });
                    }
                    None => picture.text(at, lettering, count.to_string().as_str()),
                },
            }
        }
    }

    /// The measure of a country in a collapsed category that has so many of its projects; none for the number.
    fn shaded(&self, row: usize, column: usize, count: usize) -> Option<ShadedText> {
        let Matrix { rows, columns, .. } = self.matrix;
        let (mut country, mut category) = (rows.get(row)?, columns.get(column)?);
        if self.options.transposed {
            (country, category) = (category, country);
        }
        let all = self.answer.selection.projects.len();
        match self.measure {
            CategoryMeasure::Count => None,
            CategoryMeasure::Share => Some(share(count, self.matrix.size_of(category.subject))),
            CategoryMeasure::Lift => {
                Some(shaded_lift(self.matrix.lift(country, category, count, all)))
            }
        }
    }

    /// The width of the widest measure with its margins.
    fn shaded_width(&self) -> f64 {
        let cells = self.filled_cells().filter_map(|(row, column, cell)| match cell {
            Cell::Count(count) => self.shaded(row, column, count),
            Cell::Role(_) => None,
        });
        let width = |value: ShadedText| (estimated_width(&value.text, TOTAL) + 6.0).ceil();
        cells.map(width).fold(0.0, f64::max)
    }

    fn total_width(&self) -> f64 {
        estimated_width(&self.matrix.total.to_string(), TOTAL)
    }

    fn row_totals(&self, picture: &mut Picture<'_>, layout: &Layout) {
        let most = self.matrix.rows.iter().map(|line| line.total).max().unwrap_or(0).max(1);
        let edge = layout.right() + 8.0 + self.total_width();
        let lettering = Lettering::new(TOTAL, INK).anchored(Anchor::End);
        for (row, line) in self.matrix.rows.iter().enumerate() {
            let y = layout.y(row);
            picture.text(Point { x: edge, y }, lettering, line.total.to_string().as_str());
            let long = BAR * number(line.total) / number(most);
            let bar = Area { x: edge + 5.0, y: y - 4.0, width: long, height: 8.0 };
            picture.rectangle(bar, BAR_COLOUR);
        }
    }

    fn column_totals(&self, picture: &mut Picture<'_>, layout: &Layout) {
        let most = self.matrix.columns.iter().map(|line| line.total).max().unwrap_or(0).max(1);
        let bottom = layout.bottom();
        let lettering = Lettering::new(TOTAL, INK).anchored(Anchor::Middle);
        for (column, line) in self.matrix.columns.iter().enumerate() {
            let x = layout.x(column);
            let at = Point { x, y: bottom + 11.0 };
            picture.text(at, lettering, line.total.to_string().as_str());
            let long = BAR / 2.0 * number(line.total) / number(most);
            let bar = Area { x: x - 4.0, y: bottom + 20.0, width: 8.0, height: long };
            picture.rectangle(bar, BAR_COLOUR);
        }
    }

    /// The legend of the shades, and what they measure.
    fn scale(&self) -> Vec<Sign> {
        let projects = &self.answer.catalogue.terms.project.plural;
        let (steps, meaning): (Vec<_>, _) = match self.measure {
            CategoryMeasure::Count => return Vec::new(),
            CategoryMeasure::Share => (
                [5, 25, 50, 75, 100].map(|part| share(part, 100)).into(),
                format!("share of the {projects} of the category"),
            ),
            CategoryMeasure::Lift => (
                [0.5, 1.0, 2.0, 4.0].map(shaded_lift).into(),
                "lift, × chance (1.0 is what chance would give)".to_owned(),
            ),
        };
        let meaning = Sign::new(0.0, meaning, |_, _| {});
        [meaning].into_iter().chain(steps.into_iter().map(ShadedText::sign)).collect()
    }

    fn legend(&self, picture: &mut Picture<'_>, top: f64) -> f64 {
        let terms = &self.answer.catalogue.terms;
        let has = |role| self.filled_cells().any(|(_, _, cell)| cell.role() == Some(role));
        let mut signs = role_signs(terms, has);
        let lines = self.matrix.rows.iter().chain(&self.matrix.columns);
        let has_categories = lines.into_iter().any(|line| line.subject.is_category());
        if has_categories && self.measure != CategoryMeasure::Count {
            signs.extend(self.scale());
        } else if has_categories {
            let meaning = format!("{} of the category", terms.project.plural);
            signs.push(Sign::new(12.0, meaning, |picture, Point { x, y }| {
                let lettering = Lettering::new(NAME, INK).anchored(Anchor::Middle);
                picture.text(Point { x: x + 6.0, y }, lettering, "3");
            }));
        }
        signs.push(blank_sign());
        picture.legend(&signs, top)
    }
}

/// A share in a cell: the larger, the darker.
fn share(part: usize, whole: usize) -> ShadedText {
    ShadedText { text: percent(part, whole), shade: ratio(part, whole) }
}

/// A lift in a cell. 1 is the middle of the shades, and no lift is beyond them.
fn shaded_lift(lift: f64) -> ShadedText {
    ShadedText { text: short_lift(lift), shade: lift / (1.0 + lift) }
}

/// Draws a role at a position: a disc, a ring, or a larger diamond.
pub(crate) fn draw_role(picture: &mut Picture<'_>, role: Role, at: Point) {
    match role {
        Role::Member => picture.disc(at, "#1f4e79"),
        Role::Partner => picture.ring(at, "#b35900"),
        Role::Lead => picture.diamond(at, 6.8, "#7a1f3d"),
    }
}

/// The signs of the roles that a picture has, for its legend.
pub(crate) fn role_signs(terms: &Terms, has: impl Fn(Role) -> bool) -> Vec<Sign> {
    let sign = |role| {
        Sign::new(12.0, noun::role(terms, role), move |picture, Point { x, y }| {
            draw_role(picture, role, Point { x: x + 6.0, y });
        })
    };
    let roles = [Role::Member, Role::Partner, Role::Lead].into_iter();
    roles.filter(|&role| has(role)).map(sign).collect()
}

/// The sign of a cell without a role.
pub(crate) fn blank_sign() -> Sign {
    Sign::new(12.0, BLANK, |picture, Point { x, y }| {
        let area = Area { x: x + 0.5, y: y - 5.5, width: 11.0, height: 11.0 };
        picture.boxed(area, "none", RULE);
    })
}
