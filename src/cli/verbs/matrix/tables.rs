//! The membership matrix as tables and as a grid.

use std::io::{self, Write};

use crate::catalogue::{Catalogue, Role};
use crate::cli::output::grid::{Grid, GridLine};
use crate::cli::output::style::Style;
use crate::cli::output::table::{Align, Column, Table};
use crate::cli::verbs::names::role_key;
use crate::query::Target;
use crate::query::analysis::matrix::{Cell, Line, Matrix};
use crate::text::noun;
use crate::text::wording::BLANK;
use crate::ui::Glyphs;

pub(crate) struct MatrixTables<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) matrix: &'a Matrix,
    /// Whether projects are the rows.
    pub(crate) transposed: bool,
}

impl MatrixTables<'_> {
    fn cells(&self, row: usize) -> impl Iterator<Item = Option<Cell>> + '_ {
        let columns = 0..self.matrix.columns.len();
        columns.map(move |column| self.matrix.cell(self.catalogue, row, column))
    }

    /// The table for programs: `code,country,<project id>…,total`, or `id,project,<code>…,total`. The last row
    /// has the totals.
    pub(crate) fn records(&self) -> Table {
        let first = if self.transposed { ["id", "project"] } else { ["code", "country"] };
        let keys = self.matrix.columns.iter().map(|line| self.key(line.subject));
        let headings = first.map(str::to_owned).into_iter().chain(keys);
        let names = |line: &Line| vec![self.key(line.subject), self.name(line.subject).to_owned()];
        self.with_totals(headings, names, vec!["total".to_owned(), String::new()])
    }

    /// The table for people, with names and headings.
    pub(crate) fn table(&self) -> Table {
        let first = if self.transposed { "project" } else { "country" };
        let headings =
            self.matrix.columns.iter().map(|line| self.short_name(line.subject).to_owned());
        let headings = [first.to_owned()].into_iter().chain(headings);
        let name = |line: &Line| vec![self.name(line.subject).to_owned()];
        self.with_totals(headings, name, vec!["total".to_owned()])
    }

    /// A table of rows with their names and totals, and a last row with the totals of the columns.
    fn with_totals(
        &self,
        headings: impl Iterator<Item = String>,
        names: impl Fn(&Line) -> Vec<String>,
        total: Vec<String>,
    ) -> Table {
        let mut columns: Vec<Column> =
            headings.map(|heading| Column::new(heading, Align::Middle)).collect();
        columns.iter_mut().take(total.len()).for_each(|column| column.align = Align::Start);
        columns.push(Column::new("total", Align::End));
        let row = |(row, line): (usize, &Line)| {
            let cells = self.cells(row).map(written);
            names(line).into_iter().chain(cells).chain([line.total.to_string()]).collect()
        };
        let mut rows: Vec<Vec<String>> = self.matrix.rows.iter().enumerate().map(row).collect();
        rows.push(total.into_iter().chain(self.totals()).chain([self.total()]).collect());
        Table { columns, rows }
    }

    /// Prints the matrix as a grid, and the legend.
    pub(crate) fn write_text(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        let glyphs = Glyphs::of(style.ascii);
        let shown = |cell: Option<Cell>| match cell {
            Some(Cell::Role(role)) => glyphs.role(role).to_owned(),
            Some(Cell::Count(count)) => count.to_string(),
            None => String::new(),
        };
        let row = |(row, line): (usize, &Line)| GridLine {
            name: self.short_name(line.subject).to_owned(),
            cells: self.cells(row).map(shown).collect(),
            total: line.total.to_string(),
        };
        let heading = |line: &Line| line.subject.heading(self.catalogue).to_owned();
        let grid = Grid {
            headings: self.matrix.columns.iter().map(heading).collect(),
            rows: self.matrix.rows.iter().enumerate().map(row).collect(),
            totals: Some(GridLine {
                name: "total".to_owned(),
                cells: self.totals().collect(),
                total: self.total(),
            }),
        };
        grid.write(out, style)?;
        writeln!(out, "\n{}", self.legend(&glyphs))
    }

    fn totals(&self) -> impl Iterator<Item = String> + '_ {
        self.matrix.columns.iter().map(|line| line.total.to_string())
    }

    fn total(&self) -> String {
        self.matrix.total.to_string()
    }

    /// The name of a record in CSV. A category has a prefix, since a project may have the same id.
    fn key(&self, subject: Target) -> String {
        let code = subject.code(self.catalogue);
        if subject.is_category() { format!("category:{code}") } else { code.to_owned() }
    }

    fn name(&self, subject: Target) -> &str {
        subject.name(self.catalogue)
    }

    /// The name of a row of the grid or a column of the table: of a project the acronym, if it has one.
    fn short_name(&self, subject: Target) -> &str {
        match subject.project() {
            Some(id) => self.catalogue.projects[id].in_sentence(),
            None => self.name(subject),
        }
    }

    fn legend(&self, glyphs: &Glyphs) -> String {
        let roles = [Role::Member, Role::Partner, Role::Lead].map(|role| {
            format!("{} {}", glyphs.role(role), noun::role(&self.catalogue.terms, role))
        });
        let lines = self.matrix.rows.iter().chain(&self.matrix.columns);
        let has_counts = lines.into_iter().any(|line| line.subject.is_category());
        let projects = &self.catalogue.terms.project.plural;
        let counts = has_counts.then(|| format!("number: {projects} of the category"));
        let parts = roles.into_iter().chain(counts).chain([BLANK.to_owned()]);
        parts.collect::<Vec<_>>().join("  ")
    }
}

/// The text of a cell in CSV and Markdown.
fn written(cell: Option<Cell>) -> String {
    match cell {
        Some(Cell::Role(role)) => role_key(role).to_owned(),
        Some(Cell::Count(count)) => count.to_string(),
        None => String::new(),
    }
}
