//! The membership matrix as a grid, for text and tables.

use std::io::{self, Write};

use crate::catalogue::Role;
use crate::cli::args::choices::CellValues;
use crate::cli::border::Border;
use crate::cli::output::grid::{Grid, GridLine};
use crate::cli::output::style::Style;
use crate::cli::output::table::{Align, TextTable};
use crate::cli::verbs::names::role_key;
use crate::query::Target;
use crate::query::analysis::matrix::{CategoryMeasure, Cell, Line};
use crate::query::analysis::ratio::ratio;
use crate::text::noun;
use crate::text::number::four_decimals;
use crate::text::number::{percent, short_lift};
use crate::text::wording::BLANK;
use crate::ui::Glyphs;

use super::MatrixReport;

/// How the content of a cell is written: a role, a share of a whole, a lift.
struct CellText<R, S, L> {
    role: R,
    share: S,
    lift: L,
}

impl MatrixReport<'_> {
    /// The table for programs: `code,country,<project id>…`, or `id,project,<code>…`; `total` if asked for.
    pub(super) fn grid_records(&self) -> TextTable {
        let headings =
            if self.options.transposed { ["id", "project"] } else { ["code", "country"] };
        let key = |subject: Target| self.key(subject);
        let names = |subject| vec![key(subject), self.name(subject).to_owned()];
        let share = |part, whole| four_decimals(ratio(part, whole)).to_string();
        let text =
            CellText { role: self.role(), share, lift: |lift| four_decimals(lift).to_string() };
        let mut grid = self.grid(names, key, &text);
        if !self.totals {
            grid.totals = None;
        }
        grid.into_table(&headings, Align::Middle)
    }

    /// The table for people, with names and headings.
    pub(super) fn grid_table(&self) -> TextTable {
        let headings = if self.options.transposed { ["project"] } else { ["country"] };
        let names = |subject| vec![self.name(subject).to_owned()];
        let text = CellText { role: self.role(), share: percent, lift: short_lift };
        self.grid(names, |subject| self.short_name(subject), &text)
            .into_table(&headings, Align::Middle)
    }

    /// Prints the matrix with shapes for roles, and the legend.
    pub(super) fn write_grid(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        let catalogue = self.answer.catalogue;
        let glyphs = Glyphs::of(style.ascii);
        let names = |subject| vec![self.short_name(subject)];
        let heading = |subject: Target| subject.heading(catalogue).to_owned();
        let role = |role| glyphs.role(role);
        let text = CellText { role, share: percent, lift: short_lift };
        self.grid(names, heading, &text).write(out, style)?;
        writeln!(out, "\n{}", self.legend(&glyphs))
    }

    /// The word for a role, or a 1, in a table.
    fn role(&self) -> impl Fn(Role) -> &'static str {
        match self.values {
            CellValues::Role => role_key,
            CellValues::One => |_| "1",
        }
    }

    /// The grid with totals. The functions format the names of a row and the heading of a column.
    fn grid(
        &self,
        names: impl Fn(Target) -> Vec<String>,
        heading: impl Fn(Target) -> String,
        text: &CellText<
            impl Fn(Role) -> &'static str,
            impl Fn(usize, usize) -> String,
            impl Fn(f64) -> String,
        >,
    ) -> Grid {
        let Self { answer, matrix, .. } = self;
        let count = |count: usize, row: &Line, column: &Line| {
            let row_is_country = column.subject.is_category();
            let (country, category) = if row_is_country { (row, column) } else { (column, row) };
            match self.measure {
                CategoryMeasure::Count => count.to_string(),
                CategoryMeasure::Share => (text.share)(count, matrix.size_of(category.subject)),
                CategoryMeasure::Lift => (text.lift)(self.lift(country, category, count)),
            }
        };
        let cell = |row: &Line, column: &Line| match matrix.meeting(
            answer.catalogue,
            row.subject,
            column.subject,
        ) {
            Some(Cell::Role(of)) => (text.role)(of).to_owned(),
            Some(Cell::Count(of)) => count(of, row, column),
            None => String::new(),
        };
        let row = |line: &Line| GridLine {
            names: names(line.subject),
            cells: matrix.columns.iter().map(|column| cell(line, column)).collect(),
            total: line.total.to_string(),
        };
        Grid {
            headings: matrix.columns.iter().map(|line| heading(line.subject)).collect(),
            full_headings: matrix
                .columns
                .iter()
                .map(|line| self.short_name(line.subject))
                .collect(),
            rows: matrix.rows.iter().map(row).collect(),
            totals: Some(GridLine {
                names: vec!["total".to_owned()],
                cells: matrix.columns.iter().map(|line| line.total.to_string()).collect(),
                total: matrix.total.to_string(),
            }),
        }
    }

    /// The name of a record in CSV. A category has a prefix, since a project may have the same id.
    fn key(&self, subject: Target) -> String {
        let code = subject.code(self.answer.catalogue);
        if subject.is_category() { format!("category:{code}") } else { code.to_owned() }
    }

    fn name(&self, subject: Target) -> &str {
        subject.name(self.answer.catalogue)
    }

    /// The name for people: of a project its acronym, if it has one.
    fn short_name(&self, subject: Target) -> String {
        match subject.project() {
            Some(id) => self.answer.catalogue.projects[id].in_sentence().to_owned(),
            None => self.name(subject).to_owned(),
        }
    }

    fn legend(&self, glyphs: &Glyphs) -> String {
        let terms = &self.answer.catalogue.terms;
        let roles = [Role::Member, Role::Partner, Role::Lead]
            .map(|role| format!("{} {}", glyphs.role(role), noun::role(terms, role)));
        let lines = self.matrix.rows.iter().chain(&self.matrix.columns);
        let mut lines = lines.map(|line| line.subject);
        let has_counts = lines.clone().any(Target::is_category);
        let has_roles = lines.any(|subject| subject.project().is_some());
        let projects = &terms.project.plural;
        let counts = has_counts.then(|| match self.measure {
            CategoryMeasure::Count => format!("number: {projects} of the category"),
            CategoryMeasure::Share => format!("number: share of the {projects} of the category"),
            CategoryMeasure::Lift => format!(
                "number: lift, {projects} of the category × all {projects} / \
                 ({projects} of the country × all of the category); 1 is chance"
            ),
        });
        let roles = roles.into_iter().filter(|_| has_roles || !has_counts);
        let parts = roles.chain(counts).chain([BLANK.to_owned()]);
        parts.collect::<Vec<_>>().join("  ")
    }
}
