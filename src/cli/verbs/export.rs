//! `hvp export`: the catalogue, whole or reduced by a query.

use serde::Serialize;

use crate::catalogue::{Document, ProjectId, validate};

use super::presets;
use super::project_records::project_records;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::table::TextTable;
use crate::cli::query_answer::QueryAnswer;

/// A catalogue with the projects that a query selects.
pub(crate) struct ExportReport<'a> {
    answer: QueryAnswer<'a>,
}

impl<'a> ExportReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>) -> Self {
        Self { answer }
    }
}

impl Report for ExportReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Dataset(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        let QueryAnswer { catalogue, query, selection, .. } = &self.answer;
        let document = catalogue.to_document(|id| selection.set.contains(id));
        if query.is_empty() { document } else { with_presets_that_select(document) }
    }

    fn records(&self) -> TextTable {
        let QueryAnswer { catalogue, selection, .. } = &self.answer;
        let is_selected = |&id: &ProjectId| selection.set.contains(id);
        let projects: Vec<ProjectId> = catalogue.projects.ids().filter(is_selected).collect();
        project_records(catalogue, &projects)
    }
}

/// Removes the saved queries that select nothing in the exported catalogue or cannot be parsed there.
fn with_presets_that_select(mut document: Document) -> Document {
    if document.presets.is_empty() {
        return document;
    }
    // An invalid export keeps its saved queries; loading it will report the problems.
    if let Ok((exported, _)) = validate(document.clone()) {
        document.presets = presets::selecting(&exported);
    }
    document
}
