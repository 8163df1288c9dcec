//! The membership matrix as a picture.

use crate::catalogue::{Catalogue, Role};
use crate::cli::output::figure::counted;
use crate::query::analysis::matrix::{Cell, Line, Matrix, Options, Subject};
use crate::query::analysis::ratio::number;
use crate::query::analysis::sorting::{Order, Sorting};

use super::axis::{Axis, Group, NAME, Name};
use super::frame::{Anchor, FAINT, Frame, Heading, INK, MARGIN, RULE, SOFT, Sign};
use super::measure::width;

/// The least size of a cell, the length of the longest bar, the size of totals.
const CELL: f64 = 18.0;
const BAR: f64 = 64.0;
const TOTAL: f64 = 10.0;
const BAR_COLOUR: &str = "#9db2c9";

/// Draws the matrix: names, groups, roles as shapes, totals with bars on both edges, legend, source.
pub(crate) fn matrix(
    catalogue: &Catalogue,
    matrix: &Matrix,
    options: &Options,
    projects: usize,
    query: &str,
) -> String {
    let drawn = Drawn { catalogue, matrix };
    let (rows, columns) = (drawn.axis(&matrix.rows), drawn.axis(&matrix.columns));
    let heading = Heading::new(catalogue, drawn.subtitle(options, projects), query);
    let beside = rows.depth();
    let (mut frame, top) =
        Frame::new(beside + columns.length() + drawn.total_width() + BAR + 14.0, &heading);
    let (left, top) = (MARGIN + beside, top + columns.depth());
    drawn.ground(&mut frame, &rows, &columns, left, top);
    columns.above(&mut frame, left, top);
    rows.beside(&mut frame, left, top);
    drawn.cells(&mut frame, rows.cell, left, top);
    drawn.row_totals(&mut frame, rows.cell, left + columns.length(), top);
    let bottom = top + rows.length();
    drawn.column_totals(&mut frame, columns.cell, left, bottom);
    let corner = (left + columns.length() + 8.0 + drawn.total_width(), bottom + 11.0);
    frame.text(corner, TOTAL, INK, Anchor::End, &matrix.total.to_string(), None);
    frame.text((left - 6.0, bottom + 11.0), TOTAL, SOFT, Anchor::End, "total", None);
    let bottom = drawn.legend(&mut frame, bottom + 24.0 + BAR / 2.0 + 12.0);
    frame.finish(catalogue, &heading, bottom)
}

struct Drawn<'a> {
    catalogue: &'a Catalogue,
    matrix: &'a Matrix,
}

impl Drawn<'_> {
    /// "Membership: 34 countries ordered by similarity, 29 projects, 338 participations". Names and the
    /// order of the catalogue show by themselves.
    fn subtitle(&self, options: &Options, projects: usize) -> String {
        fn ordered<O: Order + Default>(order: Sorting<O>) -> String {
            let is_plain = order == Sorting::default();
            if is_plain { String::new() } else { format!(" ordered by {order}") }
        }
        let lines = self.matrix.rows.iter().chain(&self.matrix.columns);
        let countries = lines.filter(|line| line.subject.country().is_some()).count();
        let terms = &self.catalogue.terms.project;
        format!(
            "Membership: {}{}, {}{}, {}",
            counted(countries, "country", "countries"),
            ordered(options.countries),
            counted(projects, &terms.singular, &terms.plural),
            ordered(options.projects),
            counted(self.matrix.total, "participation", "participations"),
        )
    }

    fn axis(&self, lines: &[Line]) -> Axis {
        let most = lines.iter().map(|line| line.total).max().unwrap_or(0);
        let cell = CELL.max((width(&most.to_string(), TOTAL) + 3.0).ceil());
        let names = lines.iter().map(|line| self.name(line.subject)).collect();
        Axis { names, groups: self.groups(lines), cell }
    }

    fn name(&self, subject: Subject) -> Name {
        match subject {
            Subject::Country(id) => Name::only(&self.catalogue.countries[id].name),
            Subject::Category(id) => Name::only(&self.catalogue.categories[id].name),
            Subject::Project(id) => {
                let project = &self.catalogue.projects[id];
                Name { short: project.short_name().to_owned(), whole: project.name.clone() }
            }
        }
    }

    /// The categories, where each stands together; a collapsed one needs no heading of its own.
    fn groups(&self, lines: &[Line]) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut seen = Vec::new();
        for (place, line) in lines.iter().enumerate() {
            let Some(category) = line.subject.category(self.catalogue) else { return Vec::new() };
            if seen.last() == Some(&category) {
                groups.iter_mut().last().into_iter().for_each(|group| group.to = place + 1);
            } else if seen.contains(&category) {
                return Vec::new();
            } else {
                let name = match line.subject {
                    Subject::Category(_) => String::new(),
                    Subject::Country(_) | Subject::Project(_) => {
                        self.catalogue.categories[category].name.clone()
                    }
                };
                groups.push(Group { name, from: place, to: place + 1 });
                seen.push(category);
            }
        }
        groups
    }

    /// Stripes under the rows, and lines between the groups.
    fn ground(&self, frame: &mut Frame, rows: &Axis, columns: &Axis, left: f64, top: f64) {
        let (wide, high) = (columns.length(), rows.length());
        for row in (0..self.matrix.rows.len()).step_by(2) {
            let y = top + number(row) * rows.cell;
            frame.rectangle([left, y, wide, rows.cell], FAINT);
        }
        let above = if columns.groups.is_empty() { 0.0 } else { columns.depth() };
        for x in columns.borders() {
            frame.line([left + x, top - above, left + x, top + high]);
        }
        let beside = if rows.groups.is_empty() { 0.0 } else { rows.depth() };
        for y in rows.borders() {
            frame.line([left - beside, top + y, left + wide, top + y]);
        }
    }

    fn cells(&self, frame: &mut Frame, high: f64, left: f64, top: f64) {
        let wide = self.axis(&self.matrix.columns).cell;
        for row in 0..self.matrix.rows.len() {
            for column in 0..self.matrix.columns.len() {
                let x = left + (number(column) + 0.5) * wide;
                let y = top + (number(row) + 0.5) * high;
                match self.matrix.cell(self.catalogue, row, column) {
                    Some(Cell::Role(role)) => draw_role(frame, role, x, y),
                    Some(Cell::Count(count)) => {
                        let text = count.to_string();
                        frame.text((x, y), NAME, INK, Anchor::Middle, &text, None);
                    }
                    None => {}
                }
            }
        }
    }

    fn total_width(&self) -> f64 {
        width(&self.matrix.total.to_string(), TOTAL)
    }

    fn row_totals(&self, frame: &mut Frame, cell: f64, left: f64, top: f64) {
        let most = self.matrix.rows.iter().map(|line| line.total).max().unwrap_or(0).max(1);
        let edge = left + 8.0 + self.total_width();
        for (row, line) in self.matrix.rows.iter().enumerate() {
            let y = top + (number(row) + 0.5) * cell;
            frame.text((edge, y), TOTAL, INK, Anchor::End, &line.total.to_string(), None);
            let long = BAR * number(line.total) / number(most);
            frame.rectangle([edge + 5.0, y - 4.0, long, 8.0], BAR_COLOUR);
        }
    }

    fn column_totals(&self, frame: &mut Frame, cell: f64, left: f64, bottom: f64) {
        let most = self.matrix.columns.iter().map(|line| line.total).max().unwrap_or(0).max(1);
        for (column, line) in self.matrix.columns.iter().enumerate() {
            let x = left + (number(column) + 0.5) * cell;
            let text = line.total.to_string();
            frame.text((x, bottom + 11.0), TOTAL, INK, Anchor::Middle, &text, None);
            let long = BAR / 2.0 * number(line.total) / number(most);
            frame.rectangle([x - 4.0, bottom + 20.0, 8.0, long], BAR_COLOUR);
        }
    }

    /// Whether a cell shows the role.
    fn has(&self, wanted: Role) -> bool {
        let role = |row, column| self.matrix.cell(self.catalogue, row, column)?.role();
        let mut cells = (0..self.matrix.rows.len())
            .flat_map(|row| (0..self.matrix.columns.len()).map(move |column| (row, column)));
        cells.any(|(row, column)| role(row, column) == Some(wanted))
    }

    fn legend(&self, frame: &mut Frame, top: f64) -> f64 {
        let terms = &self.catalogue.terms;
        let role = |role: Role| {
            move |frame: &mut Frame, x: f64, y: f64| {
                draw_role(frame, role, x + 6.0, y);
            }
        };
        let (member, partner, lead) = (role(Role::Member), role(Role::Partner), role(Role::Lead));
        let digit = |frame: &mut Frame, x: f64, y: f64| {
            frame.text((x + 6.0, y), NAME, INK, Anchor::Middle, "3", None);
        };
        let blank = |frame: &mut Frame, x: f64, y: f64| {
            let attributes = [
                ("x", (x + 0.5).into()),
                ("y", (y - 5.5).into()),
                ("width", 11.0.into()),
                ("height", 11.0.into()),
                ("fill", "none".into()),
                ("stroke", RULE.into()),
            ];
            frame.shape("rect", &attributes);
        };
        let sign = |draw, meaning: &str| Sign { draw, width: 12.0, meaning: meaning.to_owned() };
        let mut signs: Vec<Sign<'_>> = Vec::new();
        for (role, draw, meaning) in [
            (Role::Member, &member as &dyn Fn(&mut Frame, f64, f64), &*terms.member.singular),
            (Role::Partner, &partner, &terms.partner.singular),
            (Role::Lead, &lead, "lead"),
        ] {
            if self.has(role) {
                signs.push(sign(draw, meaning));
            }
        }
        let lines = self.matrix.rows.iter().chain(&self.matrix.columns);
        if lines.into_iter().any(|line| matches!(line.subject, Subject::Category(_))) {
            let meaning = format!("{} of the category", terms.project.plural);
            signs.push(Sign { draw: &digit, width: 12.0, meaning });
        }
        signs.push(sign(&blank, "blank: not listed by the source"));
        frame.legend(&signs, top)
    }
}

/// A role at this place: a disc, a ring, or a larger diamond.
fn draw_role(frame: &mut Frame, role: Role, x: f64, y: f64) {
    const MEMBER: &str = "#1f4e79";
    const PARTNER: &str = "#b35900";
    const LEAD: &str = "#7a1f3d";
    let circle = |radius: f64, fill, line: f64| {
        [
            ("cx", x.into()),
            ("cy", y.into()),
            ("r", radius.into()),
            ("fill", fill),
            ("stroke", if line > 0.0 { PARTNER.into() } else { "none".into() }),
            ("stroke-width", line.into()),
        ]
    };
    match role {
        Role::Member => frame.shape("circle", &circle(4.5, MEMBER.into(), 0.0)),
        Role::Partner => frame.shape("circle", &circle(4.2, "#ffffff".into(), 2.0)),
        Role::Lead => {
            use super::xml::short;
            let far = 6.8;
            let corners = [(x, y - far), (x + far, y), (x, y + far), (x - far, y)];
            let corners = corners.map(|(x, y)| format!("{},{}", short(x), short(y))).join(" ");
            frame.shape("polygon", &[("points", corners.as_str().into()), ("fill", LEAD.into())]);
        }
    }
}
