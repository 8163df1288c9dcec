//! The membership matrix as a picture.

use std::ops::Range;

use crate::catalogue::Role;
use crate::cli::query_answer::QueryAnswer;
use crate::query::Target;
use crate::query::analysis::matrix::{Cell, Line, Matrix, Options, groups};
use crate::query::analysis::ratio::number;
use crate::query::analysis::sorting::{Order, Sorting};
use crate::text::noun;
use crate::text::wording::BLANK;

use super::axis::{Axis, Group, NAME, Name};
use super::frame::{
    Anchor, Area, FAINT, Frame, Heading, INK, Lettering, MARGIN, Point, RULE, SOFT, Sign,
};
use super::measure::width;
use super::xml::{element, short};

/// The least size of a cell, the length of the longest bar, the font size of totals.
const CELL: f64 = 18.0;
const BAR: f64 = 64.0;
const TOTAL: f64 = 10.0;
const BAR_COLOUR: &str = "#9db2c9";

pub(crate) struct MatrixPicture<'a> {
    pub(crate) answer: &'a QueryAnswer<'a>,
    pub(crate) options: &'a Options,
    pub(crate) matrix: &'a Matrix,
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
        let (rows, columns) = (self.axis(&self.matrix.rows), self.axis(&self.matrix.columns));
        let heading = Heading::new(self.answer, self.subtitle());
        let beside = rows.depth();
        let (mut frame, top) =
            Frame::new(beside + columns.length() + self.total_width() + BAR + 14.0, &heading);
        let (left, top) = (MARGIN + beside, top + columns.depth());
        let layout = Layout { rows, columns, left, top };
        self.ground(&mut frame, &layout);
        layout.columns.above(&mut frame, left, top);
        layout.rows.beside(&mut frame, left, top);
        self.cells(&mut frame, &layout);
        self.row_totals(&mut frame, &layout);
        self.column_totals(&mut frame, &layout);
        let (right, bottom) = (layout.right() + 8.0 + self.total_width(), layout.bottom());
        let lettering = |colour| Lettering::new(TOTAL, colour).anchored(Anchor::End);
        let total = self.matrix.total.to_string();
        let y = bottom + 11.0;
        frame.text(Point { x: right, y }, lettering(INK), &total, None);
        frame.text(Point { x: left - 6.0, y }, lettering(SOFT), "total", None);
        let bottom = self.legend(&mut frame, bottom + 24.0 + BAR / 2.0 + 12.0);
        frame.finish(self.answer, &heading, bottom)
    }

    /// "Membership: 34 countries ordered by similarity, 29 projects, 338 participations". The default orders
    /// are not mentioned.
    fn subtitle(&self) -> String {
        fn ordered<O: Order + Default>(order: Sorting<O>) -> String {
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
        let cell = CELL.max((width(&most.to_string(), TOTAL) + 3.0).ceil());
        let names = lines.iter().map(|line| self.name(line.subject)).collect();
        Axis { names, groups: self.groups(lines), cell }
    }

    fn name(&self, subject: Target) -> Name {
        let catalogue = self.answer.catalogue;
        match subject.project() {
            None => Name::only(subject.name(catalogue)),
            Some(id) => {
                let project = &catalogue.projects[id];
                Name { short: project.in_sentence().to_owned(), whole: project.name.clone() }
            }
        }
    }

    /// The categories, if the order keeps each together. A collapsed one needs no heading.
    fn groups(&self, lines: &[Line]) -> Vec<Group> {
        let catalogue = self.answer.catalogue;
        let groups = groups(catalogue, lines).unwrap_or_default().into_iter();
        let group = |(category, place): (_, Range<usize>)| {
            let is_collapsed =
                lines.get(place.start).is_some_and(|line| line.subject.is_category());
            let name = &catalogue.categories[category].name;
            let name = if is_collapsed { String::new() } else { name.clone() };
            Group { name, from: place.start, to: place.end }
        };
        groups.map(group).collect()
    }

    /// Draws stripes under the rows, and lines between the categories.
    fn ground(&self, frame: &mut Frame, layout: &Layout) {
        let Layout { rows, columns, left, top } = layout;
        for row in (0..self.matrix.rows.len()).step_by(2) {
            let y = top + number(row) * rows.cell;
            let stripe = Area { x: *left, y, width: columns.length(), height: rows.cell };
            frame.rectangle(stripe, FAINT);
        }
        let above = if columns.groups.is_empty() { 0.0 } else { columns.depth() };
        for x in columns.borders() {
            let x = left + x;
            frame.line(Point { x, y: top - above }, Point { x, y: layout.bottom() });
        }
        let beside = if rows.groups.is_empty() { 0.0 } else { rows.depth() };
        for y in rows.borders() {
            let y = top + y;
            frame.line(Point { x: left - beside, y }, Point { x: layout.right(), y });
        }
    }

    fn cells(&self, frame: &mut Frame, layout: &Layout) {
        for row in 0..self.matrix.rows.len() {
            for column in 0..self.matrix.columns.len() {
                let at = Point { x: layout.x(column), y: layout.y(row) };
                match self.matrix.cell(self.answer.catalogue, row, column) {
                    Some(Cell::Role(role)) => draw_role(frame, role, at),
                    Some(Cell::Count(count)) => {
                        let lettering = Lettering::new(NAME, INK).anchored(Anchor::Middle);
                        frame.text(at, lettering, &count.to_string(), None);
                    }
                    None => {}
                }
            }
        }
    }

    fn total_width(&self) -> f64 {
        width(&self.matrix.total.to_string(), TOTAL)
    }

    fn row_totals(&self, frame: &mut Frame, layout: &Layout) {
        let most = self.matrix.rows.iter().map(|line| line.total).max().unwrap_or(0).max(1);
        let edge = layout.right() + 8.0 + self.total_width();
        let lettering = Lettering::new(TOTAL, INK).anchored(Anchor::End);
        for (row, line) in self.matrix.rows.iter().enumerate() {
            let y = layout.y(row);
            frame.text(Point { x: edge, y }, lettering, &line.total.to_string(), None);
            let long = BAR * number(line.total) / number(most);
            let bar = Area { x: edge + 5.0, y: y - 4.0, width: long, height: 8.0 };
            frame.rectangle(bar, BAR_COLOUR);
        }
    }

    fn column_totals(&self, frame: &mut Frame, layout: &Layout) {
        let most = self.matrix.columns.iter().map(|line| line.total).max().unwrap_or(0).max(1);
        let bottom = layout.bottom();
        let lettering = Lettering::new(TOTAL, INK).anchored(Anchor::Middle);
        for (column, line) in self.matrix.columns.iter().enumerate() {
            let x = layout.x(column);
            let at = Point { x, y: bottom + 11.0 };
            frame.text(at, lettering, &line.total.to_string(), None);
            let long = BAR / 2.0 * number(line.total) / number(most);
            let bar = Area { x: x - 4.0, y: bottom + 20.0, width: 8.0, height: long };
            frame.rectangle(bar, BAR_COLOUR);
        }
    }

    /// Whether any cell shows a role.
    fn has(&self, sought: Role) -> bool {
        let role = |row, column| self.matrix.cell(self.answer.catalogue, row, column)?.role();
        let mut cells = (0..self.matrix.rows.len())
            .flat_map(|row| (0..self.matrix.columns.len()).map(move |column| (row, column)));
        cells.any(|(row, column)| role(row, column) == Some(sought))
    }

    fn legend(&self, frame: &mut Frame, top: f64) -> f64 {
        let terms = &self.answer.catalogue.terms;
        let role = |role| {
            let draw = move |frame: &mut Frame, Point { x, y }| {
                draw_role(frame, role, Point { x: x + 6.0, y });
            };
            Sign::new(12.0, noun::role(terms, role), draw)
        };
        let roles = [Role::Member, Role::Partner, Role::Lead].into_iter();
        let mut signs: Vec<Sign> = roles.filter(|&role| self.has(role)).map(role).collect();
        let lines = self.matrix.rows.iter().chain(&self.matrix.columns);
        if lines.into_iter().any(|line| line.subject.is_category()) {
            let meaning = format!("{} of the category", terms.project.plural);
            signs.push(Sign::new(12.0, meaning, |frame, Point { x, y }| {
                let lettering = Lettering::new(NAME, INK).anchored(Anchor::Middle);
                frame.text(Point { x: x + 6.0, y }, lettering, "3", None);
            }));
        }
        signs.push(Sign::new(12.0, BLANK, |frame, Point { x, y }| {
            let area = Area { x: x + 0.5, y: y - 5.5, width: 11.0, height: 11.0 };
            frame.boxed(area, "none", RULE);
        }));
        frame.legend(&signs, top)
    }
}

/// Draws a role at a position: a disc, a ring, or a larger diamond.
fn draw_role(frame: &mut Frame, role: Role, Point { x, y }: Point) {
    const MEMBER: &str = "#1f4e79";
    const PARTNER: &str = "#b35900";
    const LEAD: &str = "#7a1f3d";
    let circle = |radius, line, fill, stroke| {
        let lengths = [("cx", x), ("cy", y), ("r", radius), ("stroke-width", line)];
        element("circle", &lengths, &[("fill", fill), ("stroke", stroke)])
    };
    match role {
        Role::Member => frame.shape(circle(4.5, 0.0, MEMBER, "none")),
        Role::Partner => frame.shape(circle(4.2, 2.0, "#ffffff", PARTNER)),
        Role::Lead => {
            let far = 6.8;
            let corners = [(x, y - far), (x + far, y), (x, y + far), (x - far, y)];
            let corners = corners.map(|(x, y)| format!("{},{}", short(x), short(y))).join(" ");
            frame.shape(element("polygon", &[], &[("points", &corners), ("fill", LEAD)]));
        }
    }
}
