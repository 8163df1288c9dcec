//! Projects as a table for programs, with every field of a file.

use crate::catalogue::{Catalogue, Milestone, Project, ProjectId, ProjectRecord};
use crate::cli::output::table::TextTable;

/// The table of projects, with codes separated by spaces. Every field of a record is named here, so that the
/// compiler reports a new one.
pub(crate) fn project_records(catalogue: &Catalogue, projects: &[ProjectId]) -> TextTable {
    let headings = [
        "id",
        "acronym",
        "name",
        "category",
        "stage",
        "launched",
        "lead",
        "#count",
        "participants",
        "organisations",
        "purpose",
        "status",
        "label",
        "participation_note",
        "milestones",
    ];
    let row = |&project: &ProjectId| {
        let ProjectRecord {
            id,
            acronym,
            label,
            name,
            purpose,
            participants,
            lead,
            organisations,
            participation_note,
            stage,
            status,
            // Written by date instead.
            milestones: _,
        } = catalogue.project_record(project);
        let project = &catalogue.projects[project];
        vec![
            id,
            acronym.unwrap_or_default(),
            name,
            catalogue.categories[project.category].id.clone(),
            stage.unwrap_or_default(),
            project.launched().map(|date| date.to_string()).unwrap_or_default(),
            lead.unwrap_or_default(),
            participants.iter().count().to_string(),
            participants.join(" "),
            organisations.join(" "),
            purpose,
            status,
            label.unwrap_or_default(),
            participation_note.unwrap_or_default(),
            milestones(project),
        ]
    };
    TextTable::new(&headings, projects.iter().map(row))
}

/// The milestones in one cell, the earliest first: "2017-02 Launched Project launched; 2020-12 …".
fn milestones(project: &Project) -> String {
    let written = |milestone: &Milestone| {
        let Milestone { date, kind, text } = milestone;
        format!("{date} {} {text}", kind.name())
    };
    project.milestones_by_date().into_iter().map(written).collect::<Vec<_>>().join("; ")
}
