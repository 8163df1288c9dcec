//! Milestones in words, and what is due.

use crate::catalogue::{Catalogue, Milestone, MilestoneKind, PartialDate, Project, ProjectId};
use crate::query::analysis::timeline::{Event, Expected};

use super::list;

/// The most milestones that a sentence names.
const MOST_NAMED: usize = 4;

/// The word for a kind of milestone.
pub(crate) fn kind(kind: MilestoneKind) -> &'static str {
    match kind {
        MilestoneKind::Launched => "launched",
        MilestoneKind::Reached => "reached",
        MilestoneKind::Expected => "expected",
    }
}

/// "FST, First Test", or only the name.
pub(crate) fn name_of(project: &Project) -> String {
    match &project.acronym {
        Some(acronym) => format!("{acronym}, {}", project.name),
        None => project.name.clone(),
    }
}

/// "FST, First Test · expected 2027 · First delivery"; without a milestone, that no date is given.
pub(crate) fn of_project(project: &Project, milestone: Option<&Milestone>) -> String {
    let name = name_of(project);
    let Some(Milestone { date, kind: of, text }) = milestone else {
        return format!("{name} · the source gives no date");
    };
    let unknown = if project.launched().is_none() { " · launch date not given" } else { "" };
    format!("{name} · {} {} · {text}{unknown}", kind(*of), date.in_words())
}

/// What is due next, and what is past its expected date: a sentence each, as far as there is anything to say,
/// with what is expected or without.
pub(crate) fn due(
    catalogue: &Catalogue,
    expected: &Expected<'_>,
    today: PartialDate,
    in_full: bool,
) -> Vec<String> {
    let name = |Event { project, milestone }: &Event<'_>| {
        let name = catalogue.projects[*project].in_sentence();
        let text = if in_full { format!(", {}", milestone.text) } else { String::new() };
        format!("{name} {}{text}", milestone.date.in_words())
    };
    let named = |events: &[Event<'_>]| {
        let names = events.iter().take(MOST_NAMED).map(name);
        let more = events.len().saturating_sub(MOST_NAMED);
        let more = (more > 0).then(|| format!("{more} more: expected:any"));
        names.chain(more).collect::<Vec<_>>().join(" · ")
    };
    let Expected { due, past } = expected;
    let mut sentences = Vec::new();
    if !due.is_empty() {
        sentences.push(format!("Due next: {}", named(due)));
    }
    if !past.is_empty() {
        let on = if today.first_day() == today.last_day() { "on" } else { "before" };
        let (today, page) = (today.in_words(), catalogue.updated.in_words());
        let named = named(past);
        sentences.push(format!("Past its date {on} {today}: {named}; the source is of {page}"));
    }
    sentences
}

/// The number of milestones: "1 milestone", "42 milestones".
pub(crate) fn counted(count: usize) -> String {
    format!("{count} milestone{}", if count == 1 { "" } else { "s" })
}

/// The projects without any date, in a sentence; none if all have one.
pub(crate) fn undated(catalogue: &Catalogue, projects: &[ProjectId]) -> Option<String> {
    let (first, others) = list::first(projects, MOST_NAMED);
    let names: Vec<&str> = first.iter().map(|&id| catalogue.projects[id].in_sentence()).collect();
    let names = if others > 0 {
        format!("{} and {others} more", names.join(", "))
    } else {
        list::and(&names)
    };
    (!projects.is_empty()).then(|| format!("Without any date: {names}"))
}
