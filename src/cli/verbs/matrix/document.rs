//! The membership matrix as a JSON document.

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::query::analysis::matrix::{Cell, Line, Matrix};

use crate::cli::verbs::names::role_key;

#[derive(Serialize)]
pub(crate) struct MatrixDocument<'a> {
    query: String,
    /// Codes, in the order of the rows.
    countries: Vec<&'a str>,
    /// Ids, in the order of the columns.
    projects: Vec<&'a str>,
    /// A list for each country with a cell for each project.
    cells: Vec<Vec<Option<&'static str>>>,
    #[serde(flatten)]
    collapsed: Option<Collapsed<'a>>,
}

/// The collapsed categories.
#[derive(Serialize)]
struct Collapsed<'a> {
    /// Ids, in the order of the columns.
    categories: Vec<&'a str>,
    /// A list for each country with a number for each category.
    counts: Vec<Vec<usize>>,
}

/// The document of a matrix whose rows are the countries.
pub(crate) fn document<'a>(
    catalogue: &'a Catalogue,
    matrix: &Matrix,
    query: String,
) -> MatrixDocument<'a> {
    let is_category = |line: &&Line| line.subject.is_category();
    let (categories, projects): (Vec<&Line>, Vec<&Line>) =
        matrix.columns.iter().partition(is_category);
    let cell = |row: &Line, column: &Line| matrix.meeting(catalogue, row.subject, column.subject);
    let roles = |row: &Line| {
        let roles = projects.iter().map(|column| cell(row, column)?.role());
        roles.map(|role| role.map(role_key)).collect()
    };
    let counts = |row: &Line| {
        let count = |column: &&Line| match cell(row, column) {
            Some(Cell::Count(count)) => count,
            Some(Cell::Role(_)) | None => 0,
        };
        categories.iter().map(count).collect()
    };
    let collapsed = || Collapsed {
        categories: categories.iter().map(|line| line.subject.code(catalogue)).collect(),
        counts: matrix.rows.iter().map(counts).collect(),
    };
    MatrixDocument {
        query,
        countries: matrix.rows.iter().map(|line| line.subject.code(catalogue)).collect(),
        projects: projects.iter().map(|line| line.subject.code(catalogue)).collect(),
        cells: matrix.rows.iter().map(roles).collect(),
        collapsed: (!categories.is_empty()).then(collapsed),
    }
}
