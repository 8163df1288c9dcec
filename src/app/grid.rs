//! Where one is in the membership matrix.

use crate::catalogue::{Catalogue, CountryId, ProjectId, Role};
use crate::query::Selection;
use crate::query::matrix::{Matrix, Options, Subject};
use crate::query::order::{CountryOrder, ProjectOrder};

use super::cursor::Cursor;
use super::details::countries;

/// The state of the matrix view.
#[derive(Debug)]
pub(crate) struct Grid {
    pub(crate) matrix: Matrix,
    pub(crate) row_order: CountryOrder,
    pub(crate) column_order: ProjectOrder,
    pub(crate) row: Cursor,
    pub(crate) column: Cursor,
    /// Goes up with every change of the matrix.
    pub(crate) version: u64,
}

impl Grid {
    pub(crate) fn new(catalogue: &Catalogue, selection: &Selection) -> Self {
        let (row_order, column_order) = (CountryOrder::default(), ProjectOrder::default());
        Self {
            matrix: matrix(catalogue, selection, row_order, column_order),
            row_order,
            column_order,
            row: Cursor::default(),
            column: Cursor::default(),
            version: 0,
        }
    }

    /// The country under the cursor.
    pub(crate) fn country(&self) -> Option<CountryId> {
        self.matrix.rows.get(self.row.selected)?.subject.country()
    }

    /// The project under the cursor.
    pub(crate) fn project(&self) -> Option<ProjectId> {
        self.matrix.columns.get(self.column.selected)?.subject.project()
    }

    /// Puts the cursor on a country and a project, where they are in the matrix.
    pub(crate) fn go_to(&mut self, country: Option<CountryId>, project: Option<ProjectId>) {
        if let Some(row) = country.and_then(|id| self.matrix.row_of(Subject::Country(id))) {
            self.row.selected = row;
        }
        if let Some(column) = project.and_then(|id| self.matrix.column_of(Subject::Project(id))) {
            self.column.selected = column;
        }
    }

    /// Makes the matrix anew and keeps the cursor on the same country and project.
    pub(crate) fn refresh(&mut self, catalogue: &Catalogue, selection: &Selection) {
        let (country, project) = (self.country(), self.project());
        self.version = self.version.wrapping_add(1);
        self.matrix = matrix(catalogue, selection, self.row_order, self.column_order);
        self.row.select(self.row.selected, self.matrix.rows.len());
        self.column.select(self.column.selected, self.matrix.columns.len());
        self.go_to(country, project);
    }

    /// What the cell under the cursor says, in one sentence: with the project's full name, then
    /// shorter, for whoever has less room.
    pub(crate) fn sentences(&self, catalogue: &Catalogue) -> Option<[String; 2]> {
        let (country, project) = (self.country()?, self.project()?);
        let role = catalogue.role(country, project);
        let record = &catalogue.projects[project];
        let full = match &record.acronym {
            Some(acronym) => format!("{} ({acronym})", record.name),
            None => record.name.clone(),
        };
        let stage = catalogue.stages[record.stage].name.to_lowercase();
        let count = record.participants.len();
        let subject = catalogue.countries[country].in_sentence();
        let mut letters = subject.chars();
        let subject = match letters.next() {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => String::new(),
        };
        Some([full.as_str(), record.in_sentence()].map(|name| match role {
            None => {
                let those = if count == 1 { "which has" } else { "with" };
                format!("{subject} is not listed in {name}, {those} {}; {stage}", countries(count))
            }
            Some(role) => {
                let verb = match role {
                    Role::Member | Role::Partner => "takes part in",
                    Role::Lead => "leads",
                };
                let partner = match role {
                    Role::Partner => {
                        format!(" as {} {}", article(catalogue), partner(catalogue))
                    }
                    Role::Member | Role::Lead => String::new(),
                };
                format!("{subject} {verb} {name}{partner}, one of {}; {stage}", countries(count))
            }
        }))
    }
}

fn matrix(
    catalogue: &Catalogue,
    selection: &Selection,
    rows: CountryOrder,
    columns: ProjectOrder,
) -> Matrix {
    let (countries, projects) = (rows.into(), columns.into());
    Matrix::new(catalogue, selection, &Options { countries, projects, ..Options::default() })
}

fn partner(catalogue: &Catalogue) -> &str {
    &catalogue.terms.partner.singular
}

/// "a" or "an", by the first letter of what a partner is called.
fn article(catalogue: &Catalogue) -> &'static str {
    let vowel = partner(catalogue).starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    if vowel { "an" } else { "a" }
}
