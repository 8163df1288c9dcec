//! `hvp overlap`: the numbers of projects that every two countries share.

pub(crate) mod tables;

use std::io::{self, Write};

use serde::Serialize;

use crate::app::Measure;
use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::overlap::Overlap;
use crate::query::analysis::sorting::Sorting;
use crate::query::{country_named, distinct};
use crate::text::combination::too_many_for_a_map;

use super::names::codes;
use crate::cli::args::verb::OverlapArguments;
use crate::cli::exit::Failure;
use crate::cli::output::number::four_decimals;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::svg::overlap::OverlapPicture;
use crate::cli::output::table::Table;
use crate::cli::query_answer::QueryAnswer;

use tables::OverlapTables;

/// The overlap of countries among the projects of a query.
pub(crate) struct OverlapReport<'a> {
    answer: QueryAnswer<'a>,
    overlap: Overlap,
    measure: Measure,
    order: Sorting<CountryOrder>,
}

#[derive(Serialize)]
struct Document<'a> {
    query: String,
    /// Codes, in the order of rows and columns.
    countries: Vec<&'a str>,
    /// Shared projects, with each country's own number on the diagonal.
    counts: Vec<&'a [u32]>,
    /// Jaccard indices, if they were requested.
    #[serde(skip_serializing_if = "Option::is_none")]
    jaccard: Option<Vec<Vec<f64>>>,
}

impl<'a> OverlapReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>, typed: &OverlapArguments) -> Result<Self, Failure> {
        let QueryAnswer { catalogue, selection, .. } = &answer;
        let mut countries = countries_named(catalogue, &typed.countries)?;
        if countries.is_empty() {
            countries = catalogue.countries.ids().collect();
        }
        if typed.hide_empty {
            countries.retain(|&id| selection.count_of_country(catalogue, id) > 0);
        }
        let order = typed.order.unwrap_or(CountryOrder::Similarity.into());
        let overlap = Overlap::among(catalogue, selection, order, countries);
        if let Some(refused) = overlap.refused {
            let message = too_many_for_a_map(refused);
            return Err(Failure::Usage(format!("{message}; name some with --countries")));
        }
        Ok(Self { answer, overlap, measure: typed.measure, order })
    }

    fn tables(&self) -> OverlapTables<'_> {
        let Self { answer, overlap, measure, order: _ } = self;
        OverlapTables { catalogue: answer.catalogue, overlap, measure: *measure }
    }

    fn indices(&self) -> Vec<Vec<f64>> {
        let size = self.overlap.countries.len();
        let index = |row, column| four_decimals(self.overlap.jaccard(row, column));
        let indices = |row| (0..size).map(|column| index(row, column)).collect();
        (0..size).map(indices).collect()
    }
}

impl Report for OverlapReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Countries(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        let Self { answer, overlap, measure, order: _ } = self;
        Document {
            query: answer.query_text(),
            countries: codes(answer.catalogue, &overlap.countries),
            counts: (0..overlap.countries.len()).map(|row| overlap.row(row)).collect(),
            jaccard: (*measure == Measure::Jaccard).then(|| self.indices()),
        }
    }

    fn records(&self) -> Table {
        self.tables().records()
    }

    fn write_text(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        self.tables().write_text(out, style)
    }

    fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        let tables = self.tables();
        tables.table().write_markdown(out)?;
        writeln!(out, "\n{}", tables.legend())
    }

    fn picture(&self) -> Option<String> {
        let Self { answer, overlap, measure, order } = self;
        let (measure, order, most) = (*measure, *order, overlap.most_shared());
        Some(OverlapPicture { answer, overlap, measure, order, most }.draw())
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
