//! `hvp matrix`: the membership matrix as text, JSON, CSV, Markdown or a picture.

pub(crate) mod document;
pub(crate) mod tables;

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::{Catalogue, CategoryId};
use crate::query::analysis::matrix::{Matrix, Options};
use crate::query::category_named;

use crate::cli::args::verb::MatrixArguments;
use crate::cli::exit::Failure;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::svg::matrix::MatrixPicture;
use crate::cli::output::table::Table;
use crate::cli::query_answer::QueryAnswer;

use document::document;
use tables::MatrixTables;

/// The matrix of all countries and the projects of a query.
pub(crate) struct MatrixReport<'a> {
    answer: QueryAnswer<'a>,
    options: Options,
    matrix: Matrix,
}

impl<'a> MatrixReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>, typed: &MatrixArguments) -> Result<Self, Failure> {
        let options = Options {
            countries: typed.order,
            projects: typed.columns,
            hide_empty: typed.hide_empty,
            collapsed: collapsed(answer.catalogue, &typed.collapse)?,
            transposed: typed.transpose,
        };
        let matrix = Matrix::new(answer.catalogue, &answer.selection, &options);
        Ok(Self { answer, options, matrix })
    }

    fn tables(&self) -> MatrixTables<'_> {
        MatrixTables {
            catalogue: self.answer.catalogue,
            matrix: &self.matrix,
            transposed: self.options.transposed,
        }
    }
}

impl Report for MatrixReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Countries(&self.answer)
    }

    /// The lists are countries by projects, even if the matrix is transposed.
    fn document(&self) -> impl Serialize {
        let query = self.answer.query_text();
        if self.options.transposed {
            document(self.answer.catalogue, &self.matrix.clone().transposed(), query)
        } else {
            document(self.answer.catalogue, &self.matrix, query)
        }
    }

    fn records(&self) -> Table {
        self.tables().records()
    }

    fn table(&self) -> Table {
        self.tables().table()
    }

    fn write_text(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        self.tables().write_text(out, style)
    }

    fn picture(&self) -> Option<String> {
        let Self { answer, options, matrix } = self;
        Some(MatrixPicture { answer, options, matrix }.draw())
    }
}

/// The categories of some ids or names; all for "all".
fn collapsed(catalogue: &Catalogue, names: &[String]) -> Result<Vec<CategoryId>, Failure> {
    let mut found = Vec::new();
    for name in names {
        match category_named(catalogue, name) {
            Ok(id) => found.push(id),
            Err(_) if name.eq_ignore_ascii_case("all") => found.extend(catalogue.categories.ids()),
            Err(message) => {
                return Err(Failure::Usage(format!("{message} (“all” is every category)")));
            }
        }
    }
    Ok(found)
}
