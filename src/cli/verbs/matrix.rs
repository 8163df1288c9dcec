//! `hvp matrix`: the membership matrix as text, JSON, CSV, Markdown or a picture.

pub(crate) mod grid;
pub(crate) mod long;

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::{Catalogue, CategoryId};
use crate::query::analysis::matrix::{CategoryMeasure, Cell, Line, Matrix, Options};
use crate::query::analysis::ratio::{number, ratio};
use crate::query::category_named;

use crate::cli::args::choices::{CellValues, Format};
use crate::cli::args::verb::MatrixArguments;
use crate::cli::border::Border;
use crate::cli::exit::Failure;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::svg::matrix::MatrixPicture;
use crate::cli::output::table::TextTable;
use crate::cli::query_answer::QueryAnswer;
use crate::cli::verbs::names::role_key;
use crate::text::number::four_decimals;

/// The most cells of a matrix, all of which are in memory while it is printed: up to some 600 MB.
const MOST_CELLS: usize = 10_000_000;

/// The matrix of all countries and the projects of a query.
pub(crate) struct MatrixReport<'a> {
    answer: QueryAnswer<'a>,
    options: Options,
    matrix: Matrix,
    /// The measure in the cells of collapsed categories.
    measure: CategoryMeasure,
    /// What the tables have where a country takes part.
    values: CellValues,
    /// Whether CSV and JSON have totals.
    totals: bool,
}

impl<'a> MatrixReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>, typed: &MatrixArguments) -> Result<Self, Failure> {
        refuse_unheeded_flags(typed)?;
        let options = Options {
            countries: typed.order,
            projects: typed.columns,
            hide_empty: typed.hide_empty,
            collapsed: collapsed(answer.catalogue, &typed.collapse)?,
            transposed: typed.transpose,
        };
        let matrix = Matrix::new(answer.catalogue, &answer.selection, &options);
        let (rows, columns) = (matrix.rows.len(), matrix.columns.len());
        let cells = rows.saturating_mul(columns);
        if cells > MOST_CELLS {
            return Err(Failure::Usage(format!(
                "{rows} × {columns} are {cells} cells, and {MOST_CELLS} are the most that are printed at once; \
                 leave some out with a query, --hide-empty or --collapse"
            )));
        }
        let MatrixArguments { measure, values, totals, .. } = *typed;
        Ok(Self { answer, options, matrix, measure, values, totals })
    }

    /// The part of the document with the totals of each list of lines.
    fn totals(&self, countries: &[Line], columns: &[Line]) -> impl Serialize + use<> {
        let (categories, projects): (Vec<&Line>, Vec<&Line>) =
            columns.iter().partition(|line| line.subject.is_category());
        let totals = |lines: &[&Line]| lines.iter().map(|line| line.total).collect::<Vec<_>>();
        object! {
            totals: object! {
                countries: countries.iter().map(|line| line.total).collect::<Vec<_>>(),
                projects: totals(&projects),
                categories: totals(&categories),
                all: self.matrix.total,
            },
        }
    }

    /// The lift of a country in a collapsed category that has so many of its projects.
    fn lift(&self, country: &Line, category: &Line, count: usize) -> f64 {
        self.matrix.lift(country, category, count, self.answer.selection.projects.len())
    }
}

impl Report for MatrixReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Countries(&self.answer)
    }

    /// The lists are countries by projects, even if the matrix is transposed.
    fn document(&self) -> impl Serialize {
        let Self { answer, options, matrix, .. } = self;
        let (mut countries, mut columns) = (&matrix.rows, &matrix.columns);
        if options.transposed {
            (countries, columns) = (columns, countries);
        }
        let is_category = |line: &&Line| line.subject.is_category();
        let (categories, projects): (Vec<&Line>, Vec<&Line>) =
            columns.iter().partition(is_category);
        let code = |line: &Line| line.subject.code(answer.catalogue);
        let codes = |lines: &[&Line]| lines.iter().map(|line| code(line)).collect::<Vec<_>>();
        let cell = |country: &Line, column: &Line| {
            matrix.meeting(answer.catalogue, country.subject, column.subject)
        };
        let roles = |country: &Line| {
            let role = |project: &&Line| cell(country, project)?.role().map(role_key);
            projects.iter().map(role).collect::<Vec<_>>()
        };
        let count = |country: &Line, category: &Line| match cell(country, category) {
            Some(Cell::Count(count)) => count,
            Some(Cell::Role(_)) | None => 0,
        };
        let counts = |country: &Line| {
            categories.iter().map(|category| count(country, category)).collect::<Vec<_>>()
        };
        let measured = |country: &Line| {
            let measured = |category: &&Line| {
                let count = count(country, category);
                four_decimals(match self.measure {
                    CategoryMeasure::Count => number(count),
                    CategoryMeasure::Share => ratio(count, matrix.size_of(category.subject)),
                    CategoryMeasure::Lift => self.lift(country, category, count),
                })
            };
            categories.iter().map(measured).collect::<Vec<_>>()
        };
        let all = || countries.iter().map(measured).collect::<Vec<_>>();
        let collapsed = || {
            object! {
                categories: codes(&categories),
                counts: countries.iter().map(counts).collect::<Vec<_>>(),
                #[serde(flatten)]
                shares: (self.measure == CategoryMeasure::Share).then(|| object! { share: all() }),
                #[serde(flatten)]
                lifts: (self.measure == CategoryMeasure::Lift).then(|| object! { lift: all() }),
            }
        };
        object! {
            query: answer.query_text(),
            countries: countries.iter().map(code).collect::<Vec<_>>(),
            projects: codes(&projects),
            cells: countries.iter().map(roles).collect::<Vec<_>>(),
            #[serde(flatten)] collapsed: (!categories.is_empty()).then(collapsed),
            #[serde(flatten)] totals: self.totals.then(|| self.totals(countries, columns)),
        }
    }

    fn records(&self) -> TextTable {
        self.grid_records()
    }

    fn table(&self) -> TextTable {
        self.grid_table()
    }

    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        self.write_grid(out, style)
    }

    fn picture(&self) -> Option<String> {
        let Self { answer, options, matrix, measure, .. } = self;
        Some(MatrixPicture { answer, options, matrix, measure: *measure }.draw())
    }
}

/// Refuses flags that the format or the other flags leave without effect.
fn refuse_unheeded_flags(typed: &MatrixArguments) -> Result<(), Failure> {
    let MatrixArguments { output, collapse, measure, totals, values, .. } = typed;
    let has_values = matches!(output.format, Format::Csv | Format::Markdown);
    let message = if *measure != CategoryMeasure::Count && collapse.is_empty() {
        "--measure is for collapsed categories; add --collapse all"
    } else if *values != CellValues::Role && !has_values {
        "--values is for --format csv and markdown; leave it out or add one of them"
    } else if *totals && output.format == Format::Svg {
        "a picture has no other totals; leave --totals out"
    } else {
        return Ok(());
    };
    Err(Failure::usage(message))
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
