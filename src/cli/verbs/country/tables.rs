//! A country's profile as tables: its projects, its absences, its partners.

use crate::catalogue::Catalogue;
use crate::cli::output::table::Table;
use crate::cli::verbs::names::{role_key, short_names};
use crate::query::analysis::profile::{Participation, Partner, Profile};
use crate::text::noun;
use crate::text::number;
use crate::text::number::two_decimals;

/// For programs: a row a selected project; where the country is not listed, its role is empty.
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

/// For people: what it is in. The longest comes last, so that one long name leaves no gaps in the rest.
pub(crate) fn projects(catalogue: &Catalogue, profile: &Profile) -> Table {
    let mut table = Table::new(&["category", "project", "stage", "role", "name"]);
    for presence in &profile.categories {
        for &Participation { project, stage, role } in &presence.projects {
            table.rows.push(vec![
                catalogue.categories[presence.category].name.clone(),
                catalogue.projects[project].short_name().to_owned(),
                catalogue.stages[stage].name.clone(),
                noun::role(&catalogue.terms, role).to_owned(),
                catalogue.projects[project].name.clone(),
            ]);
        }
    }
    table
}

/// For people: what it is absent from, a row a category.
pub(crate) fn absences(catalogue: &Catalogue, profile: &Profile) -> Table {
    let mut table = Table::new(&["category", "#count", "projects"]);
    for presence in profile.categories.iter().filter(|row| !row.absent.is_empty()) {
        table.rows.push(vec![
            catalogue.categories[presence.category].name.clone(),
            presence.absent.len().to_string(),
            short_names(catalogue, &presence.absent),
        ]);
    }
    table
}

/// With whom it works, the most shared projects first.
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
