//! `hvp overlap`: how many projects every two countries share.

pub(crate) mod print;

use std::io::Write;

use serde::Serialize;

use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::overlap::Overlap;
use crate::query::{country_named, distinct};
use crate::text::combination::too_many_for_a_map;

use super::comparison;
use crate::cli::answer::Answered;
use crate::cli::args::choices::{Format, Measure, PictureFormat};
use crate::cli::args::verb::OverlapArguments;
use crate::cli::output::figure::rounded;
use crate::cli::output::json;
use crate::cli::output::json::Sourced;
use crate::cli::output::style::Style;
use crate::cli::output::svg;
use crate::cli::{Answer, WrongUse};

use print::Printed;
use svg::Measured;

#[derive(Serialize)]
struct Document<'a> {
    query: String,
    /// Codes, in the order of rows and columns.
    countries: Vec<&'a str>,
    /// Shared projects; each country's own number on the diagonal.
    counts: Vec<&'a [u32]>,
    /// Jaccard indices, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    jaccard: Option<Vec<Vec<f64>>>,
}

/// Prints how many of the projects that a query selects every two countries share.
pub(crate) fn overlap(
    out: &mut impl Write,
    catalogue: &Catalogue,
    answered: &Answered,
    typed: &OverlapArguments,
    style: Style,
) -> anyhow::Result<Answer> {
    let chosen = chosen(catalogue, &typed.countries)?;
    if let (false, Some(format)) = (chosen.is_empty(), written(typed.output.format)) {
        refuse_map_flags(typed)?;
        return comparison::compare(out, catalogue, answered, &chosen, format, style);
    }
    let selection = &answered.selection;
    let mut countries: Vec<CountryId> =
        if chosen.is_empty() { catalogue.countries.ids().collect() } else { chosen };
    if typed.hide_empty {
        countries.retain(|&id| catalogue.countries[id].projects.shared(&selection.set) > 0);
    }
    let order = typed.order.unwrap_or(CountryOrder::Similarity.into());
    let overlap = Overlap::among(catalogue, selection, order, countries);
    if let Some(refused) = overlap.refused {
        let message = too_many_for_a_map(refused);
        return Err(WrongUse::usage(format!("{message}; name some with --countries")).into());
    }
    let printed = Printed {
        catalogue,
        citation: answered.citation(catalogue),
        overlap: &overlap,
        measure: typed.measure,
    };
    match typed.output.format {
        PictureFormat::Json => {
            let document = document(catalogue, &overlap, typed.measure, answered.text(catalogue));
            json::write(out, &Sourced::new(catalogue, document))?;
        }
        _ if selection.projects.is_empty() || catalogue.countries.is_empty() => {}
        PictureFormat::Table => printed.table(out, style)?,
        PictureFormat::Csv => printed.csv(out)?,
        PictureFormat::Markdown => printed.markdown(out)?,
        PictureFormat::Svg => {
            let projects = selection.projects.len();
            let query = answered.text(catalogue);
            let measured = Measured { measure: typed.measure, order, projects };
            let picture = svg::overlap(catalogue, &overlap, measured, &query);
            out.write_all(picture.as_bytes())?;
        }
    }
    Ok(answered.finish_with_countries(catalogue))
}

/// The format of a comparison. The picture of some countries is the same as that of all, and compares
/// nothing.
fn written(format: PictureFormat) -> Option<Format> {
    match format {
        PictureFormat::Table => Some(Format::Table),
        PictureFormat::Json => Some(Format::Json),
        PictureFormat::Csv => Some(Format::Csv),
        PictureFormat::Markdown => Some(Format::Markdown),
        PictureFormat::Svg => None,
    }
}

/// What says how the map of all countries is made means nothing to a comparison.
fn refuse_map_flags(typed: &OverlapArguments) -> Result<(), WrongUse> {
    let flag = match typed {
        OverlapArguments { measure: Measure::Jaccard, .. } => "--measure",
        OverlapArguments { order: Some(_), .. } => "--order",
        OverlapArguments { hide_empty: true, .. } => "--hide-empty",
        OverlapArguments {
            measure: Measure::Count,
            order: None,
            hide_empty: false,
            query: _,
            output: _,
            countries: _,
        } => return Ok(()),
    };
    let message = format!("{flag} is not for a comparison; leave it or --countries out");
    Err(WrongUse::usage(message))
}

/// The countries that are to be compared, once each.
fn chosen(catalogue: &Catalogue, names: &[String]) -> Result<Vec<CountryId>, WrongUse> {
    let country = |name: &String| {
        country_named(catalogue, name.trim())
            .map_err(|unknown| WrongUse::usage(unknown.to_string()))
    };
    names.iter().map(country).collect::<Result<Vec<_>, _>>().map(distinct)
}

fn document<'a>(
    catalogue: &'a Catalogue,
    overlap: &'a Overlap,
    measure: Measure,
    query: String,
) -> Document<'a> {
    let rows = 0..overlap.countries.len();
    let indices = |row: usize| {
        let columns = 0..overlap.countries.len();
        columns.map(|column| rounded(overlap.jaccard(row, column))).collect()
    };
    let jaccard = match measure {
        Measure::Count => None,
        Measure::Jaccard => Some(rows.clone().map(indices).collect()),
    };
    let code = |&id: &CountryId| catalogue.countries[id].code.as_str();
    Document {
        query,
        countries: overlap.countries.iter().map(code).collect(),
        counts: rows.map(|row| overlap.row(row)).collect(),
        jaccard,
    }
}
