//! `hvp groups`: the sets of countries that are together in many projects.

use std::io::{self, Write};

use serde::Serialize;

use crate::query::analysis::groups::{Group, GroupKind, Groups};
use crate::query::language;
use crate::text::combination::{no_group, stopped_early, together};
use crate::text::list;

use super::names::{codes, ids, project_names, write_names};
use crate::cli::args::verb::GroupsArguments;
use crate::cli::border::Border;
use crate::cli::exit::Conclusion;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::table::TextTable;
use crate::cli::query_answer::{QueryAnswer, list_command};

/// The groups of countries among the projects of a query.
pub(crate) struct GroupsReport<'a> {
    answer: QueryAnswer<'a>,
    /// The fewest projects of a group.
    fewest: usize,
    groups: Groups,
}

impl<'a> GroupsReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>, typed: &GroupsArguments) -> Self {
        let QueryAnswer { catalogue, selection, .. } = &answer;
        let kind = if typed.closed { GroupKind::Closed } else { GroupKind::Maximal };
        let mut groups = Groups::new(catalogue, selection, typed.projects, kind);
        groups.groups.truncate(typed.top.unwrap_or(usize::MAX));
        Self { answer, fewest: typed.projects, groups }
    }

    fn query(&self, group: &Group) -> String {
        language::print(&group.query(&self.answer.query), self.answer.catalogue)
    }
}

impl Report for GroupsReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Projects(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        let catalogue = self.answer.catalogue;
        let group = |group: &Group| {
            object! {
                countries: codes(catalogue, &group.countries),
                projects: ids(catalogue, &group.projects),
                count: group.projects.len(),
                query: self.query(group),
            }
        };
        object! {
            query: self.answer.query_text(),
            groups: self.groups.groups.iter().map(group).collect::<Vec<_>>(),
            complete: self.groups.is_complete,
        }
    }

    fn records(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let row = |group: &Group| {
            vec![
                codes(catalogue, &group.countries).join(" "),
                group.countries.len().to_string(),
                group.projects.len().to_string(),
                ids(catalogue, &group.projects).join(" "),
                self.query(group),
            ]
        };
        let headings = ["countries", "#size", "#count", "projects", "query"];
        TextTable::new(&headings, self.groups.groups.iter().map(row))
    }

    fn table(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let row = |group: &Group| {
            vec![
                group.countries.len().to_string(),
                list::country_names(catalogue, &group.countries).join(", "),
                group.projects.len().to_string(),
                project_names(catalogue, &group.projects),
            ]
        };
        let headings = ["#size", "countries", "#count", "projects"];
        TextTable::new(&headings, self.groups.groups.iter().map(row))
    }

    /// Prints one paragraph per group.
    ///
    /// ```text
    /// 2 countries together in 3 projects
    ///   Alphaland, Betaland
    ///   FST; SND; THRD
    ///   hvp list 'country:AAA country:BBB'
    /// ```
    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        let catalogue = self.answer.catalogue;
        for group in &self.groups.groups {
            out.heading(&together(catalogue, group), style)?;
            writeln!(out)?;
            let countries = group.countries.iter().map(|&id| &*catalogue.countries[id].name);
            write_names(out, countries, ", ", style)?;
            let projects = group.projects.iter().map(|&id| catalogue.projects[id].in_sentence());
            write_names(out, projects, "; ", style)?;
            writeln!(out, "  {}\n", list_command(&self.query(group)))?;
        }
        Ok(())
    }

    fn is_empty(&self) -> bool {
        self.groups.groups.is_empty()
    }

    fn conclusion(&self) -> Conclusion {
        let catalogue = self.answer.catalogue;
        let mut conclusion = if self.answer.is_empty() || !self.groups.groups.is_empty() {
            self.answer.conclusion()
        } else {
            Conclusion::nothing(no_group(catalogue, self.fewest))
        };
        if !self.groups.is_complete {
            conclusion.messages.push(stopped_early(catalogue));
        }
        conclusion
    }
}
