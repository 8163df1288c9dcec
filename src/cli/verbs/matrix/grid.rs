//! The membership matrix as a grid, for text and tables.

use std::io::{self, Write};

use crate::catalogue::Role;
use crate::cli::border::Border;
use crate::cli::output::grid::{Grid, GridLine};
use crate::cli::output::style::Style;
use crate::cli::output::table::{Align, TextTable};
use crate::cli::verbs::names::role_key;
use crate::query::Target;
use crate::query::analysis::matrix::{Cell, Line};
use crate::text::noun;
use crate::text::wording::BLANK;
use crate::ui::Glyphs;

use super::MatrixReport;

impl MatrixReport<'_> {
    /// The table for programs: `code,country,<project id>…,total`, or `id,project,<code>…,total`.
    pub(super) fn grid_records(&self) -> TextTable {
        let headings =
            if self.options.transposed { ["id", "project"] } else { ["code", "country"] };
        let key = |subject: Target| self.key(subject);
        let names = |subject| vec![key(subject), self.name(subject).to_owned()];
        self.grid(names, key, role_key).into_table(&headings, Align::Middle)
    }

    /// The table for people, with names and headings.
    pub(super) fn grid_table(&self) -> TextTable {
        let headings = if self.options.transposed { ["project"] } else { ["country"] };
        let names = |subject| vec![self.name(subject).to_owned()];
        self.grid(names, |subject| self.short_name(subject), role_key)
            .into_table(&headings, Align::Middle)
    }

    /// Prints the matrix with shapes for roles, and the legend.
    pub(super) fn write_grid(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        let catalogue = self.answer.catalogue;
        let glyphs = Glyphs::of(style.ascii);
        let names = |subject| vec![self.short_name(subject)];
        let heading = |subject: Target| subject.heading(catalogue).to_owned();
        self.grid(names, heading, |role| glyphs.role(role)).write(out, style)?;
        writeln!(out, "\n{}", self.legend(&glyphs))
    }

    /// The grid with totals. The functions format the names of a row, the heading of a column, and a role.
    fn grid(
        &self,
        names: impl Fn(Target) -> Vec<String>,
        heading: impl Fn(Target) -> String,
        role: impl Fn(Role) -> &'static str,
    ) -> Grid {
        let Self { answer, matrix, .. } = self;
        let cell = |row, column| match matrix.cell(answer.catalogue, row, column) {
            Some(Cell::Role(of)) => role(of).to_owned(),
            Some(Cell::Count(count)) => count.to_string(),
            None => String::new(),
        };
        let row = |(row, line): (usize, &Line)| GridLine {
            names: names(line.subject),
            cells: (0..matrix.columns.len()).map(|column| cell(row, column)).collect(),
            total: line.total.to_string(),
        };
        Grid {
            headings: matrix.columns.iter().map(|line| heading(line.subject)).collect(),
            full_headings: matrix
                .columns
                .iter()
                .map(|line| self.short_name(line.subject))
                .collect(),
            rows: matrix.rows.iter().enumerate().map(row).collect(),
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
        let has_counts = lines.into_iter().any(|line| line.subject.is_category());
        let counts =
            has_counts.then(|| format!("number: {} of the category", terms.project.plural));
        let parts = roles.into_iter().chain(counts).chain([BLANK.to_owned()]);
        parts.collect::<Vec<_>>().join("  ")
    }
}
