//! A country's profile as tables: its projects, its absences, its partners.

use crate::cli::output::table::TextTable;
use crate::cli::verbs::names::{project_names, role_key};
use crate::query::analysis::profile::{Participation, Partner, Presence};
use crate::text::country_page::MOST_OF_A_CATEGORY;
use crate::text::number::{self, two_decimals};
use crate::text::{list, noun, stage};

use super::CountryReport;

impl CountryReport<'_> {
    /// The table for programs, with one row per selected project. The role is empty if the country is not listed.
    pub(super) fn project_records(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let rows = self.profile.categories.iter().flat_map(|presence| {
            let present = presence.projects.iter().map(|one| (one.project, role_key(one.role)));
            let absent = presence.absent.iter().map(|&project| (project, ""));
            present.chain(absent).map(|(id, role)| {
                let project = &catalogue.projects[id];
                vec![
                    catalogue.categories[presence.category].id.clone(),
                    project.id.clone(),
                    project.name.clone(),
                    project.stage.map(|id| catalogue.stages[id].id.clone()).unwrap_or_default(),
                    project.launched().map(|date| date.to_string()).unwrap_or_default(),
                    role.to_owned(),
                ]
            })
        });
        TextTable::new(&["category", "project", "name", "stage", "launched", "role"], rows)
    }

    /// The projects of the country. Names come last, so that a long one leaves no gap.
    pub(super) fn projects(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let rows = self.profile.categories.iter().flat_map(|presence| {
            presence.projects.iter().map(|&Participation { project, role }| {
                let project = &catalogue.projects[project];
                vec![
                    catalogue.categories[presence.category].name.clone(),
                    project.acronym.clone().unwrap_or_default(),
                    stage::name_of(catalogue, project).to_owned(),
                    noun::role(&catalogue.terms, role).to_owned(),
                    project.name.clone(),
                ]
            })
        });
        let headings = ["category", "acronym", "stage", "role", "name"];
        TextTable::new(&headings, rows).without_empty("stage")
    }

    /// The projects that do not list the country, with one row per category.
    pub(super) fn absences(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let row = |Presence { category, projects: _, absent }: &Presence| {
            let (named, others) = list::first(absent, MOST_OF_A_CATEGORY);
            let others = if others > 0 { format!(" and {others} more") } else { String::new() };
            vec![
                catalogue.categories[*category].name.clone(),
                absent.len().to_string(),
                project_names(catalogue, named) + &others,
            ]
        };
        let categories = self.profile.categories.iter().filter(|row| !row.absent.is_empty());
        TextTable::new(&["category", "#count", "projects"], categories.map(row))
    }

    /// The partners of the country, the most shared projects first.
    pub(super) fn partners(&self) -> TextTable {
        let row = |&Partner { country, shared, either, lift, .. }: &Partner| {
            let country = &self.answer.catalogue.countries[country];
            vec![
                country.name.clone(),
                country.code.clone(),
                shared.to_string(),
                two_decimals(shared, either),
                number::short_lift(lift),
            ]
        };
        let headings = ["country", "code", "#shared", "#jaccard", "#lift"];
        TextTable::new(&headings, self.profile.partners.iter().map(row))
    }
}
