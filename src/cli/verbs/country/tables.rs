//! A country's profile as tables: its projects, its absences, its partners.

use crate::catalogue::Catalogue;
use crate::cli::output::table::Table;
use crate::cli::verbs::names::{project_names, role_key};
use crate::query::analysis::profile::{Participation, Partner, Profile};
use crate::text::noun;
use crate::text::number::{self, two_decimals};

/// The table for programs, with one row per selected project. The role is empty if the country is not listed.
pub(crate) fn records(catalogue: &Catalogue, profile: &Profile) -> Table {
    let mut table = Table::new(&["category", "project", "name", "stage", "launched", "role"]);
    for presence in &profile.categories {
        let present = presence.projects.iter().map(|one| (one.project, role_key(one.role)));
        let absent = presence.absent.iter().map(|&project| (project, ""));
        for (id, role) in present.chain(absent) {
            let project = &catalogue.projects[id];
            table.rows.push(vec![
                catalogue.categories[presence.category].id.clone(),
                project.id.clone(),
                project.name.clone(),
                catalogue.stages[project.stage].id.clone(),
                project.launched().map(|date| date.to_string()).unwrap_or_default(),
                role.to_owned(),
            ]);
        }
    }
    table
}

/// The projects of the country. Names come last, so that a long one leaves no gap.
pub(crate) fn projects(catalogue: &Catalogue, profile: &Profile) -> Table {
    let mut table = Table::new(&["category", "acronym", "stage", "role", "name"]);
    for presence in &profile.categories {
        for &Participation { project, stage, role } in &presence.projects {
            table.rows.push(vec![
                catalogue.categories[presence.category].name.clone(),
                catalogue.projects[project].acronym.clone().unwrap_or_default(),
                catalogue.stages[stage].name.clone(),
                noun::role(&catalogue.terms, role).to_owned(),
                catalogue.projects[project].name.clone(),
            ]);
        }
    }
    table
}

/// The projects that do not list the country, with one row per category.
pub(crate) fn absences(catalogue: &Catalogue, profile: &Profile) -> Table {
    let mut table = Table::new(&["category", "#count", "projects"]);
    for presence in profile.categories.iter().filter(|row| !row.absent.is_empty()) {
        table.rows.push(vec![
            catalogue.categories[presence.category].name.clone(),
            presence.absent.len().to_string(),
            project_names(catalogue, &presence.absent),
        ]);
    }
    table
}

/// The partners of the country, the most shared projects first.
pub(crate) fn partners(catalogue: &Catalogue, profile: &Profile) -> Table {
    let mut table = Table::new(&["country", "code", "#shared", "#jaccard", "#lift"]);
    for &Partner { country, shared, either, lift, .. } in &profile.partners {
        let country = &catalogue.countries[country];
        table.rows.push(vec![
            country.name.clone(),
            country.code.clone(),
            shared.to_string(),
            two_decimals(shared, either),
            number::lift(lift),
        ]);
    }
    table
}
