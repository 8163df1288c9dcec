//! `hvp timeline`: milestones in date order.

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::PartialDate;
use crate::cli::args::choices::Format;
use crate::cli::args::verb::TimelineArguments;
use crate::cli::border::Border;
use crate::cli::exit::Failure;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::{COMFORTABLE_NOTE, Style};
use crate::cli::output::svg::timeline::TimelinePicture;
use crate::cli::output::table::{TextTable, escape_markdown};
use crate::cli::query_answer::QueryAnswer;
use crate::query::analysis::order::TimelineOrder;
use crate::query::analysis::sorting::Sorting;
use crate::query::analysis::timeline::{Event, Timeline, events, events_by_project, expected};
use crate::text::milestone;
use crate::text::noun::counted;

use super::names::ids;

/// The milestones of the projects of a query.
pub(crate) struct TimelineReport<'a> {
    answer: QueryAnswer<'a>,
    timeline: Timeline,
    after: Option<PartialDate>,
    today: PartialDate,
    /// The order of the projects, if the milestones are listed project by project.
    order: Option<Sorting<TimelineOrder>>,
}

impl<'a> TimelineReport<'a> {
    /// The milestones, with what is due as of a date.
    pub(crate) fn new(
        answer: QueryAnswer<'a>,
        typed: &TimelineArguments,
        today: PartialDate,
    ) -> Result<Self, Failure> {
        let TimelineArguments { after, order, .. } = *typed;
        if typed.today.is_some() && typed.output.format == Format::Svg {
            let message = "a picture does not tell what is due; leave --today or --format svg out";
            return Err(Failure::usage(message));
        }
        let timeline = Timeline::new(answer.catalogue, &answer.selection);
        Ok(Self { timeline, after, today: typed.today.unwrap_or(today), order, answer })
    }

    fn events(&self) -> Vec<Event<'_>> {
        let QueryAnswer { catalogue, selection, .. } = &self.answer;
        let Some(order) = self.order else {
            return events(catalogue, selection, self.after);
        };
        let mut projects = selection.projects.clone();
        order.sort_projects(catalogue, self.today, &mut projects);
        events_by_project(catalogue, &projects, self.after)
    }

    /// The number of milestones, what is due, and the projects without a date, a sentence each.
    fn summary(&self) -> Vec<String> {
        let QueryAnswer { catalogue, selection, .. } = &self.answer;
        let projects = counted(selection.projects.len(), &catalogue.terms.project);
        let count = milestone::counted(self.events().len());
        let after = self.after.map(|after| format!(" after {}", after.in_words()));
        let mut lines = vec![format!("{count} of {projects}{}", after.unwrap_or_default())];
        let expected = expected(catalogue, selection, self.today);
        let due = milestone::due(catalogue, &expected, self.today);
        lines.extend(due.into_iter().filter_map(|forms| forms.into_iter().next()));
        lines.extend(milestone::undated(catalogue, &self.timeline.undated));
        lines
    }

    fn rows(&self, row: impl Fn(Event<'_>) -> Vec<String>) -> Vec<Vec<String>> {
        self.events().into_iter().map(row).collect()
    }
}

impl Report for TimelineReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Projects(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        let catalogue = self.answer.catalogue;
        let event = |event: &Event<'_>| {
            let Event { project, milestone } = event;
            object! {
                date: milestone.date.to_string(),
                kind: milestone.kind,
                text: milestone.text.clone(),
                project: catalogue.projects[*project].id.clone(),
                overdue: event.is_overdue(self.today),
            }
        };
        object! {
            query: self.answer.query_text(),
            today: self.today.to_string(),
            events: self.events().iter().map(event).collect::<Vec<_>>(),
            undated: ids(catalogue, &self.timeline.undated),
        }
    }

    fn records(&self) -> TextTable {
        let rows = self.rows(|event| {
            let Event { project, milestone } = event;
            let project = &self.answer.catalogue.projects[project];
            let overdue = if event.is_overdue(self.today) { "yes" } else { "" };
            vec![
                milestone.date.to_string(),
                milestone::kind(milestone.kind).to_owned(),
                milestone.text.clone(),
                project.id.clone(),
                project.acronym.clone().unwrap_or_default(),
                project.name.clone(),
                overdue.to_owned(),
            ]
        });
        let headings = ["date", "kind", "text", "project", "acronym", "name", "overdue"];
        TextTable::new(&headings, rows)
    }

    fn table(&self) -> TextTable {
        let rows = self.rows(|Event { project, milestone }| {
            vec![
                milestone.date.in_words(),
                milestone::kind(milestone.kind).to_owned(),
                self.answer.catalogue.projects[project].in_sentence().to_owned(),
                milestone.text.clone(),
            ]
        });
        TextTable::new(&["date", "kind", "project", "milestone"], rows)
    }

    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        self.table().write_text(out, style)?;
        writeln!(out)?;
        let mut summary = self.summary().into_iter();
        summary.try_for_each(|sentence| style.write_wrapped(out, &sentence, COMFORTABLE_NOTE))
    }

    fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        self.table().write_markdown(out)?;
        for sentence in self.summary() {
            writeln!(out, "\n{}", escape_markdown(&sentence))?;
        }
        Ok(())
    }

    fn picture(&self) -> Option<String> {
        let Self { answer, timeline, after, order, today: _ } = self;
        let (after, order) = (*after, order.unwrap_or_default());
        Some(TimelinePicture { answer, timeline, after, order }.draw())
    }

    fn is_empty(&self) -> bool {
        self.answer.is_empty() || self.events().is_empty()
    }

    fn nothing(&self) -> Option<String> {
        let QueryAnswer { catalogue, selection, .. } = &self.answer;
        let last = events(catalogue, selection, None).pop();
        let last = last.map(|event| format!("; the last is {}", event.milestone.date.in_words()));
        let after = self.after.map(|after| format!(" after {}", after.in_words()));
        let [after, last] = [after, last].map(Option::unwrap_or_default);
        Some(format!("no milestone to list{after}{last}"))
    }

    fn missing_from_records(&self) -> Option<String> {
        milestone::undated(self.answer.catalogue, &self.timeline.undated)
    }
}
