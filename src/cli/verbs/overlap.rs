//! `hvp overlap`: the numbers of projects that every two countries share.

use std::io::{self, Write};

use serde::Serialize;

use crate::app::{Measure, OverlapOrder};
use crate::catalogue::{Catalogue, CountryId, CountryRecord};
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::overlap::Overlap;
use crate::query::analysis::ratio::ratio;
use crate::query::analysis::sorting::Sorting;
use crate::query::{country_named, distinct};
use crate::text::combination::too_many_for_a_map;
use crate::text::number::{narrow_decimals, two_decimals};
use crate::ui::Glyphs;

use super::names::codes;
use crate::cli::args::overlap::OverlapArguments;
use crate::cli::border::Border;
use crate::cli::exit::Failure;
use crate::cli::output::grid::{Grid, GridLine};
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::svg::overlap::OverlapPicture;
use crate::cli::output::table::{Align, TextTable, escape_markdown};
use crate::cli::query_answer::QueryAnswer;
use crate::text::number::four_decimals;

/// The overlap of countries among the projects of a query.
pub(crate) struct OverlapReport<'a> {
    answer: QueryAnswer<'a>,
    overlap: Overlap,
    measure: Measure,
    order: Sorting<CountryOrder>,
}

impl<'a> OverlapReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>, typed: &OverlapArguments) -> Result<Self, Failure> {
        let order = match typed.order {
            Some(OverlapOrder::Countries(order)) => order,
            Some(OverlapOrder::Combinations(_)) | None => CountryOrder::Similarity.into(),
        };
        let overlap = overlap_of(&answer, typed, order)?;
        Ok(Self { answer, overlap, measure: typed.measure, order })
    }

    fn indices(&self) -> Vec<Vec<f64>> {
        let columns = 0..self.overlap.countries.len();
        let index = |row, column| four_decimals(self.overlap.jaccard(row, column));
        let indices = |row| columns.clone().map(|column| index(row, column)).collect();
        columns.clone().map(indices).collect()
    }

    /// The grid of all cells. The functions format the names of a row, and the Jaccard index of `part` of `whole`.
    fn grid(
        &self,
        names: impl Fn(&CountryRecord) -> Vec<String>,
        index: impl Fn(usize, usize) -> String,
    ) -> Grid {
        let Self { answer, overlap, measure, order: _ } = self;
        let countries = || overlap.countries.iter().map(|&id| &answer.catalogue.countries[id]);
        let cell = |row, column| match measure {
            Measure::Shared => overlap.shared(row, column).to_string(),
            Measure::Jaccard => index(overlap.shared(row, column), overlap.either(row, column)),
        };
        let row = |(row, country): (usize, &CountryRecord)| GridLine {
            names: names(country),
            cells: (0..overlap.countries.len()).map(|column| cell(row, column)).collect(),
            total: String::new(),
        };
        Grid {
            headings: countries().map(|country| country.code.clone()).collect(),
            full_headings: countries().map(|country| country.code.clone()).collect(),
            rows: countries().enumerate().map(row).collect(),
            totals: None,
        }
    }

    fn legend(&self) -> String {
        let projects = &self.answer.catalogue.terms.project.plural;
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

impl Report for OverlapReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Countries(&self.answer)
    }

    fn notice(&self) -> Option<String> {
        self.answer.notice(["--countries"; 2])
    }

    fn document(&self) -> impl Serialize {
        let Self { answer, overlap, measure, order: _ } = self;
        let indices = || object! { jaccard: self.indices() };
        object! {
            query: answer.query_text(),
            countries: codes(answer.catalogue, &overlap.countries),
            counts: (0..overlap.countries.len()).map(|row| overlap.row(row)).collect::<Vec<_>>(),
            #[serde(flatten)] jaccard: (*measure == Measure::Jaccard).then(indices),
        }
    }

    /// The table for programs: `code,country,<code>…`.
    fn records(&self) -> TextTable {
        let names = |country: &CountryRecord| vec![country.code.clone(), country.name.clone()];
        let index = |part, whole| four_decimals(ratio(part, whole)).to_string();
        self.grid(names, index).into_table(&["code", "country"], Align::End)
    }

    fn table(&self) -> TextTable {
        let names = |country: &CountryRecord| vec![country.name.clone()];
        self.grid(names, two_decimals).into_table(&["country"], Align::End)
    }

    /// Prints the overlap as a grid, with a dot for no shared project.
    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        let mut grid = self.grid(|country| vec![country.name.clone()], narrow_decimals);
        let nothing = Glyphs::of(style.ascii).dot;
        let cells = grid.rows.iter_mut().flat_map(|line| &mut line.cells);
        cells.filter(|cell| *cell == "0").for_each(|cell| nothing.clone_into(cell));
        grid.write(out, style)?;
        writeln!(out, "\n{}  {nothing} none", style.plain(&self.legend()))
    }

    fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        self.table().write_markdown(out)?;
        writeln!(out, "\n{}", escape_markdown(&self.legend()))
    }

    fn picture(&self) -> Option<String> {
        let Self { answer, overlap, measure, order } = self;
        let (measure, order, most) = (*measure, *order, overlap.most_shared());
        Some(OverlapPicture { answer, overlap, measure, order, most }.draw())
    }
}

/// The overlap of the countries that were named, or of all.
pub(crate) fn overlap_of(
    answer: &QueryAnswer<'_>,
    typed: &OverlapArguments,
    order: Sorting<CountryOrder>,
) -> Result<Overlap, Failure> {
    let QueryAnswer { catalogue, selection, .. } = answer;
    let mut countries = countries_named(catalogue, &typed.countries)?;
    if countries.is_empty() {
        countries = catalogue.countries.ids().collect();
    }
    if typed.hide_empty {
        countries.retain(|&id| selection.count_of_country(catalogue, id) > 0);
    }
    let overlap = Overlap::among(catalogue, selection, order, countries);
    match overlap.refused {
        Some(refused) => {
            let message = too_many_for_a_map(refused);
            Err(Failure::Usage(format!("{message}; name some with --countries")))
        }
        None => Ok(overlap),
    }
}

/// The countries of some codes, names or aliases, without duplicates.
pub(crate) fn countries_named(
    catalogue: &Catalogue,
    names: &[String],
) -> Result<Vec<CountryId>, Failure> {
    let country = |name: &String| country_named(catalogue, name.trim());
    let countries = names.iter().map(country).collect::<Result<Vec<_>, _>>();
    countries.map(distinct).map_err(Failure::usage)
}
