//! `hvp overlap --contained`: the projects whose participants are all in another.

use serde::Serialize;

use crate::catalogue::ProjectId;
use crate::query::analysis::similar::containing;

use super::names::{ids, project_names};
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::table::TextTable;
use crate::cli::query_answer::QueryAnswer;

/// The contained projects among those of a query.
pub(crate) struct ContainedReport<'a> {
    answer: QueryAnswer<'a>,
    /// Each with the other selected projects that have all its participants.
    contained: Vec<(ProjectId, Vec<ProjectId>)>,
}

impl<'a> ContainedReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>) -> Self {
        let QueryAnswer { catalogue, selection, .. } = &answer;
        let within = |&id: &ProjectId| {
            let mut others = containing(catalogue, id);
            others.retain(|&other| selection.set.contains(other));
            (!others.is_empty()).then_some((id, others))
        };
        let contained = selection.projects.iter().filter_map(within).collect();
        Self { answer, contained }
    }
}

impl Report for ContainedReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Projects(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        let catalogue = self.answer.catalogue;
        let project = |(id, others): &(ProjectId, Vec<ProjectId>)| {
            object! {
                project: &catalogue.projects[*id].id,
                count: catalogue.projects[*id].participants.len(),
                contained_in: ids(catalogue, others),
            }
        };
        object! {
            query: self.answer.query_text(),
            contained: self.contained.iter().map(project).collect::<Vec<_>>(),
        }
    }

    fn records(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let row = |(id, others): &(ProjectId, Vec<ProjectId>)| {
            let project = &catalogue.projects[*id];
            let count = project.participants.len().to_string();
            vec![project.id.clone(), count, ids(catalogue, others).join(" ")]
        };
        TextTable::new(&["project", "#count", "contained_in"], self.contained.iter().map(row))
    }

    fn table(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let row = |(id, others): &(ProjectId, Vec<ProjectId>)| {
            let project = &catalogue.projects[*id];
            let count = project.participants.len().to_string();
            vec![project.in_sentence().to_owned(), count, project_names(catalogue, others)]
        };
        TextTable::new(&["project", "#countries", "contained in"], self.contained.iter().map(row))
    }

    fn is_empty(&self) -> bool {
        self.contained.is_empty()
    }

    fn nothing(&self) -> Option<String> {
        let project = &self.answer.catalogue.terms.project.singular;
        Some(format!("no {project} has all its participants in another"))
    }
}
