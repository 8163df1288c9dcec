//! `hvp matrix`: the membership matrix as text, JSON, CSV, Markdown or a picture.

pub(crate) mod document;
pub(crate) mod print;

use std::io::Write;

use crate::catalogue::{Catalogue, CategoryId, Role};
use crate::query::analysis::matrix::{Matrix, Options};
use crate::query::category_named;

use crate::cli::answer::Answered;
use crate::cli::args::choices::PictureFormat;
use crate::cli::args::verb::MatrixArguments;
use crate::cli::output::json;
use crate::cli::output::json::Sourced;
use crate::cli::output::style::Style;
use crate::cli::output::svg;
use crate::cli::{Answer, WrongUse};

use print::Printed;

/// What a cell says, in every format but the table.
pub(crate) fn word(role: Role) -> &'static str {
    match role {
        Role::Member => "member",
        Role::Partner => "partner",
        Role::Lead => "lead",
    }
}

/// Prints the matrix of all countries and the projects that a query selects.
pub(crate) fn matrix(
    out: &mut impl Write,
    catalogue: &Catalogue,
    answered: &Answered,
    typed: &MatrixArguments,
    style: Style,
) -> anyhow::Result<Answer> {
    let options = Options {
        countries: typed.order,
        projects: typed.columns,
        hide_empty: typed.hide_empty,
        collapsed: collapsed(catalogue, &typed.collapse)?,
        transposed: typed.transpose,
    };
    let matrix = Matrix::new(catalogue, &answered.selection, &options);
    let printed = Printed {
        catalogue,
        citation: answered.citation(catalogue),
        matrix: &matrix,
        transposed: typed.transpose,
    };
    let is_empty = answered.selection.projects.is_empty() || catalogue.countries.is_empty();
    match typed.output.format {
        PictureFormat::Json => {
            // Its lists are countries by projects either way.
            let upright = if typed.transpose { matrix.transposed() } else { matrix };
            let membership = document::membership(catalogue, &upright, answered.text(catalogue));
            json::write(out, &Sourced::new(catalogue, membership))?;
        }
        _ if is_empty => {}
        PictureFormat::Table => printed.table(out, style)?,
        PictureFormat::Csv => printed.csv(out)?,
        PictureFormat::Markdown => printed.markdown(out)?,
        PictureFormat::Svg => {
            let projects = answered.selection.projects.len();
            let query = answered.text(catalogue);
            let picture = svg::matrix(catalogue, &matrix, &options, projects, &query);
            out.write_all(picture.as_bytes())?;
        }
    }
    Ok(answered.finish_with_countries(catalogue))
}

/// The categories of these ids or names, or all.
fn collapsed(catalogue: &Catalogue, names: &[String]) -> Result<Vec<CategoryId>, WrongUse> {
    let mut found = Vec::new();
    for name in names {
        match category_named(catalogue, name) {
            Ok(id) => found.push(id),
            Err(_) if name.eq_ignore_ascii_case("all") => found.extend(catalogue.categories.ids()),
            Err(message) => return Err(WrongUse::usage(format!("{message} “all” is every one"))),
        }
    }
    Ok(found)
}
