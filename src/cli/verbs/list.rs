//! `hvp list`: the projects a query selects, best first.

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::{ProjectId, When};
use crate::query::analysis::order::ProjectOrder;
use crate::query::analysis::sorting::Sorting;
use crate::query::{Hit, SearchTerm, Tier, reason, search_terms};

use super::project_records::project_records;
use crate::cli::border::Border;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::table::TextTable;
use crate::cli::query_answer::QueryAnswer;
use crate::text::passage::around;
use crate::text::stage;

/// The heading of the passages in which projects were found.
const FOUND_IN: &str = "found in";
/// The note under a table that is too narrow for the categories of the projects.
const CATEGORIES_LEFT_OUT: &str = "categories: on a wider terminal, or with --format csv";
/// The columns of a passage.
const PASSAGE: usize = 60;

/// The projects of a query, in an order.
pub(crate) struct ListReport<'a> {
    answer: QueryAnswer<'a>,
    projects: Vec<ProjectId>,
}

/// Why a project matches.
#[derive(Serialize)]
struct MatchReason {
    /// The rule of ranking that applies.
    tier: Tier,
    /// The field that matches.
    field: Option<&'static str>,
    /// The index of the text, if the field has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<usize>,
    /// The matching ranges of that text, as character positions: from, to (excluded).
    ranges: Vec<(usize, usize)>,
}

impl<'a> ListReport<'a> {
    /// The projects, or only the first of the order.
    pub(crate) fn new(
        answer: QueryAnswer<'a>,
        order: Sorting<ProjectOrder>,
        top: Option<usize>,
    ) -> Self {
        let mut projects = answer.selection.projects.clone();
        order.sort_projects(answer.catalogue, &mut projects);
        projects.truncate(top.unwrap_or(usize::MAX));
        Self { answer, projects }
    }

    /// The passage in which a project was found, unless its name shows that: "status: Launched in October."
    fn passage(&self, id: ProjectId, terms: &[SearchTerm]) -> String {
        let hit = self.answer.selection.hit(id).filter(|hit| hit.tier == Tier::Body);
        let found = hit.and_then(|hit| reason(self.answer.catalogue, hit, terms));
        let passage = found.and_then(|found| {
            let text = around(found.text, found.ranges.get(found.focus)?, PASSAGE);
            Some(format!("{}: {text}", found.field.in_words()))
        });
        passage.unwrap_or_default()
    }

    fn match_reason(&self, hit: &Hit, terms: &[SearchTerm]) -> MatchReason {
        let found = reason(self.answer.catalogue, hit, terms);
        MatchReason {
            tier: hit.tier,
            field: found.as_ref().map(|found| found.field.key()),
            item: found.as_ref().and_then(|found| found.item),
            ranges: found.map(|found| found.character_ranges()).unwrap_or_default(),
        }
    }
}

impl Report for ListReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Projects(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        let QueryAnswer { catalogue, query, selection, .. } = &self.answer;
        let terms = search_terms(query);
        let project = |&id: &ProjectId| {
            object! {
                #[serde(flatten)] record: catalogue.project_record(id),
                category: &catalogue.categories[catalogue.projects[id].category].id,
                r#match: selection.hit(id).map(|hit| self.match_reason(hit, &terms)),
            }
        };
        object! {
            query: self.answer.query_text(),
            projects: self.projects.iter().map(project).collect::<Vec<_>>(),
        }
    }

    fn records(&self) -> TextTable {
        project_records(self.answer.catalogue, &self.projects)
    }

    fn table(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let headings = ["acronym", "name", "category", "stage", "launched", "#countries", FOUND_IN];
        let terms = search_terms(&self.answer.query);
        let row = |&id: &ProjectId| {
            let project = &catalogue.projects[id];
            vec![
                project.acronym.clone().unwrap_or_default(),
                project.name.clone(),
                catalogue.categories[project.category].name.clone(),
                stage::name_of(catalogue, project).to_owned(),
                project.launched().map(When::in_words).unwrap_or_default(),
                project.participants.len().to_string(),
                self.passage(id, &terms),
            ]
        };
        let table = TextTable::new(&headings, self.projects.iter().map(row));
        table.without_empty("stage").without_empty(FOUND_IN)
    }

    /// Prints the table. Where the terminal is too narrow for it, the acronym stands before the name in one column,
    /// and the categories are left out.
    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        let table = self.table();
        if style.columns.is_none_or(|columns| table.width() <= columns) {
            table.write_text(out, style)?;
            return writeln!(out);
        }
        let table = table.joined("acronym", "name").without("category");
        table.write_text(out, style)?;
        writeln!(out, "\n{CATEGORIES_LEFT_OUT}")
    }
}
