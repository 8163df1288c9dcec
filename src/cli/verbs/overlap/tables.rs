//! The overlap as tables and as a grid.

use std::io::{self, Write};

use crate::app::Measure;
use crate::catalogue::{Catalogue, CountryId};
use crate::cli::output::grid::{Grid, GridLine};
use crate::cli::output::number::four_decimals;
use crate::cli::output::style::Style;
use crate::cli::output::table::{Align, Column, Table};
use crate::query::analysis::overlap::Overlap;
use crate::text::number::{narrow_decimals, two_decimals};
use crate::ui::Glyphs;

pub(crate) struct OverlapTables<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) overlap: &'a Overlap,
    pub(crate) measure: Measure,
}

impl OverlapTables<'_> {
    /// The table for programs: `code,country,<code>…`.
    pub(crate) fn records(&self) -> Table {
        let mut table = Table::new(&["code", "country"]);
        table.columns.extend(self.columns());
        let index = |row, column| four_decimals(self.overlap.jaccard(row, column)).to_string();
        for (row, &id) in self.overlap.countries.iter().enumerate() {
            let country = &self.catalogue.countries[id];
            let names = [country.code.clone(), country.name.clone()];
            table.rows.push(names.into_iter().chain(self.cells(row, index)).collect());
        }
        table
    }

    /// The table for people: `country | <code>…`.
    pub(crate) fn table(&self) -> Table {
        let mut table = Table::new(&["country"]);
        table.columns.extend(self.columns());
        let index = |row, column| {
            two_decimals(self.overlap.shared(row, column), self.overlap.either(row, column))
        };
        for (row, &id) in self.overlap.countries.iter().enumerate() {
            let name = self.catalogue.countries[id].name.clone();
            table.rows.push([name].into_iter().chain(self.cells(row, index)).collect());
        }
        table
    }

    fn columns(&self) -> impl Iterator<Item = Column> + '_ {
        let code = |&id: &CountryId| self.catalogue.countries[id].code.clone();
        self.overlap.countries.iter().map(move |id| Column::new(code(id), Align::End))
    }

    /// The cells of a row. `index` formats a Jaccard index.
    fn cells(
        &self,
        row: usize,
        index: impl Fn(usize, usize) -> String,
    ) -> impl Iterator<Item = String> {
        (0..self.overlap.countries.len()).map(move |column| match self.measure {
            Measure::Shared => self.overlap.shared(row, column).to_string(),
            Measure::Jaccard => index(row, column),
        })
    }

    /// Prints the overlap as a grid, with a dot for no shared project.
    pub(crate) fn write_text(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        let nothing = Glyphs::of(style.ascii).dot;
        let index = |row, column| {
            narrow_decimals(self.overlap.shared(row, column), self.overlap.either(row, column))
        };
        let shown = |row, (column, cell)| match self.overlap.shared(row, column) {
            0 => nothing.to_owned(),
            _ => cell,
        };
        let line = |(row, &id): (usize, &CountryId)| GridLine {
            name: self.catalogue.countries[id].name.clone(),
            cells: self.cells(row, index).enumerate().map(|cell| shown(row, cell)).collect(),
            total: String::new(),
        };
        let grid = Grid {
            headings: self.columns().map(|column| column.heading.into_owned()).collect(),
            rows: self.overlap.countries.iter().enumerate().map(line).collect(),
            totals: None,
        };
        grid.write(out, style)?;
        writeln!(out, "\n{}  {nothing} none", style.plain(&self.legend()))
    }

    pub(crate) fn legend(&self) -> String {
        let projects = &self.catalogue.terms.project.plural;
        match self.measure {
            Measure::Shared => {
                format!("number: {projects} that both are in; on the diagonal, a country’s own")
            }
            Measure::Jaccard => {
                format!("number: the Jaccard index, {projects} of both by {projects} of either")
            }
        }
    }
}
