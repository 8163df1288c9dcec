//! `hvp list`: the projects a query selects, best first.

use std::io::Write;

use serde::Serialize;

use crate::catalogue::{Catalogue, Milestone, Project, ProjectId, ProjectRecord};
use crate::query::{Tier, reason, wanted};

use crate::cli::Answer;
use crate::cli::answer::Answered;
use crate::cli::args::choices::Format;
use crate::cli::args::verb::ListArguments;
use crate::cli::output::json;
use crate::cli::output::json::Sourced;
use crate::cli::output::sheet::Sheet;
use crate::cli::output::style::Style;

#[derive(Serialize)]
struct Listing {
    query: String,
    projects: Vec<Listed>,
}

#[derive(Serialize)]
struct Listed {
    #[serde(flatten)]
    project: ProjectRecord,
    category: String,
    #[serde(rename = "match")]
    reason: Option<Matched>,
}

/// Why a project is listed.
#[derive(Serialize)]
struct Matched {
    /// The rule of ranking that holds.
    tier: Tier,
    /// Which text matches.
    field: Option<&'static str>,
    /// Which of the field's texts, from zero, where it has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<usize>,
    /// Where in that text, as pairs of character positions: from, to (excluded).
    ranges: Vec<(usize, usize)>,
}

/// Prints the projects that a query selects.
pub(crate) fn list(
    out: &mut impl Write,
    catalogue: &Catalogue,
    answered: &Answered,
    typed: &ListArguments,
    style: Style,
) -> anyhow::Result<Answer> {
    let Answered { query, selection, .. } = answered;
    let mut projects = selection.projects.clone();
    typed.order.sort_projects(catalogue, &mut projects);
    match typed.output.format {
        Format::Json => {
            let wanted = wanted(query);
            let listed = projects.iter().map(|&id| {
                let project = &catalogue.projects[id];
                let hit = selection.hit(id);
                Listed {
                    project: catalogue.project_record(id),
                    category: catalogue.categories[project.category].id.clone(),
                    reason: hit.map(|hit| {
                        let found = reason(catalogue, hit, &wanted);
                        Matched {
                            tier: hit.tier,
                            field: found.as_ref().map(|found| found.field.key()),
                            item: found.as_ref().and_then(|found| found.item),
                            ranges: found.map(|found| found.character_ranges()).unwrap_or_default(),
                        }
                    }),
                }
            });
            let listing = Listing { query: answered.text(catalogue), projects: listed.collect() };
            json::write(out, &Sourced::new(catalogue, listing))?;
        }
        _ if projects.is_empty() => {}
        Format::Table => short(catalogue, &projects).write_table(out, style)?,
        Format::Csv => full(catalogue, &projects).write_csv(out)?,
        Format::Markdown => {
            short(catalogue, &projects).write_markdown(out, &answered.citation(catalogue))?;
        }
    }
    Ok(answered.finish(catalogue))
}

/// The columns that people read.
fn short(catalogue: &Catalogue, projects: &[ProjectId]) -> Sheet {
    let mut sheet = Sheet::new(&["project", "name", "category", "stage", "launched", "#countries"]);
    for &id in projects {
        let project = &catalogue.projects[id];
        sheet.rows.push(vec![
            project.short_name().to_owned(),
            project.name.clone(),
            catalogue.categories[project.category].name.clone(),
            catalogue.stages[project.stage].name.clone(),
            project.launched().map(crate::catalogue::When::in_words).unwrap_or_default(),
            project.participants.len().to_string(),
        ]);
    }
    sheet
}

/// The columns that programs read: a line a project, codes separated by spaces. Every field of a
/// record is named, so that a new one is not left out.
pub(crate) fn full(catalogue: &Catalogue, projects: &[ProjectId]) -> Sheet {
    let mut sheet = Sheet::new(&[
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
    ]);
    for &project in projects {
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
            // In the order of the file, and here by date.
            milestones: _,
        } = catalogue.project_record(project);
        let project = &catalogue.projects[project];
        sheet.rows.push(vec![
            id,
            acronym.unwrap_or_default(),
            name,
            catalogue.categories[project.category].id.clone(),
            stage,
            project.launched().map(|date| date.to_string()).unwrap_or_default(),
            lead.unwrap_or_default(),
            participants.len().to_string(),
            participants.join(" "),
            organisations.join(" "),
            purpose,
            status,
            label.unwrap_or_default(),
            participation_note.unwrap_or_default(),
            milestones(project),
        ]);
    }
    sheet
}

/// The milestones in one cell, the earliest first: "2017-02 Launched Project launched; 2020-12 …".
fn milestones(project: &Project) -> String {
    let written = |milestone: &Milestone| {
        let Milestone { date, kind, text } = milestone;
        format!("{date} {} {text}", kind.name())
    };
    project.milestones_by_date().into_iter().map(written).collect::<Vec<_>>().join("; ")
}
