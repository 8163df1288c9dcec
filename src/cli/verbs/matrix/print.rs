//! The membership matrix as text, CSV and Markdown.

use std::io::{self, Write};

use crate::catalogue::{Catalogue, Role};
use crate::cli::output::grid::{Grid, GridLine};
use crate::cli::output::sheet::escape_markdown;
use crate::cli::output::style::Style;
use crate::query::Target;
use crate::query::analysis::matrix::{Cell, Line, Matrix};
use crate::ui::Glyphs;

use super::word;

/// A matrix to print.
pub(crate) struct Printed<'a> {
    pub(crate) catalogue: &'a Catalogue,
    /// The line under the table.
    pub(crate) citation: String,
    pub(crate) matrix: &'a Matrix,
    /// Whether projects are the rows.
    pub(crate) transposed: bool,
}

impl Printed<'_> {
    fn cells(&self, row: usize) -> impl Iterator<Item = Option<Cell>> + '_ {
        let columns = 0..self.matrix.columns.len();
        columns.map(move |column| self.matrix.cell(self.catalogue, row, column))
    }

    /// Header `code,country,<project id>…,total`, or `id,project,<code>…,total`; the last row is the
    /// totals.
    pub(crate) fn csv(&self, out: &mut impl Write) -> anyhow::Result<()> {
        let mut csv = csv::Writer::from_writer(out);
        let first = if self.transposed { ["id", "project"] } else { ["code", "country"] };
        let first = first.map(str::to_owned);
        let keys = self.matrix.columns.iter().map(|line| self.key(line.subject));
        csv.write_record(first.into_iter().chain(keys).chain(["total".to_owned()]))?;
        for (row, line) in self.matrix.rows.iter().enumerate() {
            let names = [self.key(line.subject), self.name(line.subject).to_owned()];
            let total = line.total.to_string();
            csv.write_record(names.into_iter().chain(self.cells(row).map(written)).chain([total]))?;
        }
        let names = ["total".to_owned(), String::new()];
        csv.write_record(names.into_iter().chain(self.totals()).chain([self.total()]))?;
        csv.flush()?;
        Ok(())
    }

    pub(crate) fn markdown(&self, out: &mut impl Write) -> io::Result<()> {
        let line = |cells: &mut dyn Iterator<Item = String>| {
            let cells: Vec<String> = cells.map(|cell| escape_markdown(&cell)).collect();
            format!("| {} |", cells.join(" | "))
        };
        let one = |text: &str| std::iter::once(text.to_owned());
        let corner = if self.transposed { "project" } else { "country" };
        let headings = self.matrix.columns.iter().map(|line| self.cell_heading(line.subject));
        writeln!(out, "{}", line(&mut one(corner).chain(headings).chain(one("total"))))?;
        let rules = std::iter::repeat_n(":-:".to_owned(), self.matrix.columns.len());
        writeln!(out, "{}", line(&mut one("---").chain(rules).chain(one("--:"))))?;
        for (row, Line { subject, total }) in self.matrix.rows.iter().enumerate() {
            let cells = self.cells(row).map(written);
            let mut all = one(self.name(*subject)).chain(cells).chain([total.to_string()]);
            writeln!(out, "{}", line(&mut all))?;
        }
        let mut last = one("total").chain(self.totals()).chain([self.total()]);
        writeln!(out, "{}", line(&mut last))?;
        writeln!(out, "\n{}", self.citation)
    }

    /// Headings from top to bottom, two columns a project; totals on both edges; the legend.
    pub(crate) fn table(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        let glyphs = Glyphs::of(style.ascii);
        let shown = |cell: Option<Cell>| match cell {
            Some(Cell::Role(role)) => glyphs.role(role).to_owned(),
            Some(Cell::Count(count)) => count.to_string(),
            None => String::new(),
        };
        let row = |(row, line): (usize, &Line)| GridLine {
            name: self.cell_name(line.subject),
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
        writeln!(out, "\n{}", self.legend(&glyphs))?;
        writeln!(out, "{}", self.citation)
    }

    fn totals(&self) -> impl Iterator<Item = String> + '_ {
        self.matrix.columns.iter().map(|line| line.total.to_string())
    }

    fn total(&self) -> String {
        self.matrix.total.to_string()
    }

    /// What CSV calls it.
    fn key(&self, subject: Target) -> String {
        let code = subject.code(self.catalogue);
        // As a query asks for it; a project may have the same id.
        if subject.is_category() { format!("category:{code}") } else { code.to_owned() }
    }

    fn name(&self, subject: Target) -> &str {
        subject.name(self.catalogue)
    }

    /// What heads a column.
    fn cell_heading(&self, subject: Target) -> String {
        match subject.project() {
            Some(id) => self.catalogue.projects[id].heading().to_owned(),
            None => self.name(subject).to_owned(),
        }
    }

    /// What a row of text is called.
    fn cell_name(&self, subject: Target) -> String {
        match subject.project() {
            Some(id) => self.catalogue.projects[id].short_name().to_owned(),
            None => self.name(subject).to_owned(),
        }
    }

    fn legend(&self, glyphs: &Glyphs) -> String {
        let terms = &self.catalogue.terms;
        let roles = [
            (Role::Member, terms.member.singular.as_str()),
            (Role::Partner, &terms.partner.singular),
            (Role::Lead, "lead"),
        ];
        let roles = roles.map(|(role, name)| format!("{} {name}", glyphs.role(role)));
        let lines = self.matrix.rows.iter().chain(&self.matrix.columns);
        let has_counts = lines.into_iter().any(|line| line.subject.is_category());
        let counts = if has_counts { "  number: projects of the category" } else { "" };
        format!("{}{counts}  blank: not listed by the source", roles.join("  "))
    }
}

/// A cell in CSV and Markdown.
fn written(cell: Option<Cell>) -> String {
    match cell {
        Some(Cell::Role(role)) => word(role).to_owned(),
        Some(Cell::Count(count)) => count.to_string(),
        None => String::new(),
    }
}
