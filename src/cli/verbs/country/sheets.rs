//! A country's profile as tables: its projects, its absences, its partners.

use std::io::{self, Write};

use crate::cli::output::sheet::{Sheet, citation, escape_markdown, short_names};
use crate::cli::verbs::matrix;
use crate::query::analysis::profile::{Participation, Partner};
use crate::text::number::two_decimals;

use super::{MEASURES, Profiled};

impl Profiled<'_> {
    /// For programs: a row a selected project; where the country is not listed, its role is empty.
    pub(crate) fn projects_csv(&self) -> Sheet {
        let catalogue = self.catalogue;
        let mut sheet = Sheet::new(&["category", "project", "name", "stage", "launched", "role"]);
        for presence in &self.profile.categories {
            let present = presence.projects.iter().map(|one| (one.project, matrix::word(one.role)));
            let absent = presence.absent.iter().map(|&project| (project, ""));
            for (id, role) in present.chain(absent) {
                let project = &catalogue.projects[id];
                sheet.rows.push(vec![
                    catalogue.categories[presence.category].id.clone(),
                    project.id.clone(),
                    project.name.clone(),
                    catalogue.stages[project.stage].id.clone(),
                    project.launched().map(|date| date.to_string()).unwrap_or_default(),
                    role.to_owned(),
                ]);
            }
        }
        sheet
    }

    /// For people: what it is in. The longest comes last, so that one long name leaves no gaps in the rest.
    pub(crate) fn projects(&self) -> Sheet {
        let catalogue = self.catalogue;
        let mut sheet = Sheet::new(&["category", "project", "stage", "role", "name"]);
        for presence in &self.profile.categories {
            for &Participation { project, stage, role } in &presence.projects {
                sheet.rows.push(vec![
                    catalogue.categories[presence.category].name.clone(),
                    catalogue.projects[project].short_name().to_owned(),
                    catalogue.stages[stage].name.clone(),
                    self.role(role).to_owned(),
                    catalogue.projects[project].name.clone(),
                ]);
            }
        }
        sheet
    }

    /// For people: what it is absent from, a row a category.
    pub(crate) fn absences(&self) -> Sheet {
        let mut sheet = Sheet::new(&["category", "#count", "projects"]);
        for presence in self.profile.categories.iter().filter(|row| !row.absent.is_empty()) {
            sheet.rows.push(vec![
                self.catalogue.categories[presence.category].name.clone(),
                presence.absent.len().to_string(),
                short_names(self.catalogue, &presence.absent),
            ]);
        }
        sheet
    }

    /// With whom it works, the most shared projects first.
    pub(crate) fn partners(&self) -> Sheet {
        let mut sheet = Sheet::new(&["country", "code", "#shared", "#jaccard", "#lift"]);
        for &Partner { country, shared, either, jaccard: _, lift } in &self.profile.partners {
            let country = &self.catalogue.countries[country];
            sheet.rows.push(vec![
                country.name.clone(),
                country.code.clone(),
                shared.to_string(),
                two_decimals(shared, either),
                format!("{lift:.2}"),
            ]);
        }
        sheet
    }

    /// The facts, then a table of each kind with the line of the source under the last.
    pub(crate) fn markdown(&self, out: &mut impl Write) -> io::Result<()> {
        let (title, facts) = self.facts();
        writeln!(out, "## {}\n", escape_markdown(&title))?;
        for fact in facts {
            writeln!(out, "- {}", escape_markdown(&fact))?;
        }
        writeln!(out, "\n### Takes part in\n")?;
        self.projects().write_markdown(out, "")?;
        writeln!(out, "### Not listed in\n")?;
        self.absences().write_markdown(out, "")?;
        writeln!(out, "### Works with\n")?;
        let origin = format!("{MEASURES}\n\n{}", citation(self.catalogue));
        self.partners().write_markdown(out, &origin)
    }
}
