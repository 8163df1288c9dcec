//! Co-participation as text, CSV and Markdown.

use std::io::{self, Write};

use crate::catalogue::{Catalogue, CountryId};
use crate::cli::args::choices::Measure;
use crate::cli::output::figure::{narrow_ratio, rounded, short_ratio};
use crate::cli::output::grid::{Grid, GridLine};
use crate::cli::output::sheet::escape_markdown;
use crate::cli::output::style::Style;
use crate::query::analysis::overlap::Overlap;
use crate::ui::Glyphs;

/// An overlap to print.
pub(crate) struct Printed<'a> {
    pub(crate) catalogue: &'a Catalogue,
    /// The line under the table.
    pub(crate) citation: String,
    pub(crate) overlap: &'a Overlap,
    pub(crate) measure: Measure,
}

impl Printed<'_> {
    fn size(&self) -> usize {
        self.overlap.countries.len()
    }

    /// What is said of the countries of a row and a column, in full.
    fn written(&self, row: usize, column: usize) -> String {
        match self.measure {
            Measure::Count => self.overlap.shared(row, column).to_string(),
            Measure::Jaccard => rounded(self.overlap.jaccard(row, column)).to_string(),
        }
    }

    /// Header `code,country,<code>…`.
    pub(crate) fn csv(&self, out: &mut impl Write) -> anyhow::Result<()> {
        let mut csv = csv::Writer::from_writer(out);
        let code = |&id: &CountryId| self.catalogue.countries[id].code.clone();
        let names = ["code", "country"].map(str::to_owned).into_iter();
        csv.write_record(names.chain(self.overlap.countries.iter().map(code)))?;
        for (row, id) in self.overlap.countries.iter().enumerate() {
            let names = [code(id), self.catalogue.countries[*id].name.clone()].into_iter();
            let cells = (0..self.size()).map(|column| self.written(row, column));
            csv.write_record(names.chain(cells))?;
        }
        csv.flush()?;
        Ok(())
    }

    pub(crate) fn markdown(&self, out: &mut impl Write) -> io::Result<()> {
        let codes = self.overlap.countries.iter().map(|&id| &self.catalogue.countries[id].code);
        let codes: Vec<String> = codes.map(|code| escape_markdown(code)).collect();
        writeln!(out, "| country | {} |", codes.join(" | "))?;
        writeln!(out, "| --- |{}", " --: |".repeat(self.size()))?;
        for (row, &id) in self.overlap.countries.iter().enumerate() {
            let cells: Vec<String> = (0..self.size())
                .map(|column| match self.measure {
                    Measure::Count => self.overlap.shared(row, column).to_string(),
                    Measure::Jaccard => short_ratio(self.overlap.jaccard(row, column)),
                })
                .collect();
            let name = escape_markdown(&self.catalogue.countries[id].name);
            writeln!(out, "| {name} | {} |", cells.join(" | "))?;
        }
        writeln!(out, "\n{}\n\n{}", self.reading(), self.citation)
    }

    /// Names to the left, codes above; nothing shared is a dot.
    pub(crate) fn table(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        let nothing = Glyphs::of(style.ascii).dot;
        let cell = |row, column| match self.measure {
            _ if self.overlap.shared(row, column) == 0 => nothing.to_owned(),
            Measure::Count => self.overlap.shared(row, column).to_string(),
            Measure::Jaccard => narrow_ratio(self.overlap.jaccard(row, column)),
        };
        let row = |(row, &id): (usize, &CountryId)| GridLine {
            name: self.catalogue.countries[id].name.clone(),
            cells: (0..self.size()).map(|column| cell(row, column)).collect(),
            total: String::new(),
        };
        let codes = self.overlap.countries.iter().map(|&id| &self.catalogue.countries[id].code);
        let grid = Grid {
            headings: codes.cloned().collect(),
            rows: self.overlap.countries.iter().enumerate().map(row).collect(),
            totals: None,
        };
        grid.write(out, style)?;
        writeln!(out, "\n{}  {nothing} none", style.plain(&self.reading()))?;
        writeln!(out, "{}", self.citation)
    }

    /// What a number says.
    fn reading(&self) -> String {
        let projects = &self.catalogue.terms.project.plural;
        match self.measure {
            Measure::Count => {
                format!("number: {projects} that both are in; on the diagonal, a country’s own")
            }
            Measure::Jaccard => {
                format!("number: the Jaccard index, {projects} of both by {projects} of either")
            }
        }
    }
}
