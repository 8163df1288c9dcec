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
pub(crate) fn of_project(
    catalogue: &Catalogue,
    project: &Project,
    milestone: Option<&Milestone>,
) -> String {
    let name = name_of(project);
    let Some(Milestone { date, kind: of, text }) = milestone else {
        return format!("{name} · the source gives no date");
    };
    let kind = kind(*of);
    // "Project launched" says no more than its kind does.
    let mut words = text.split_whitespace().map(str::to_lowercase);
    let is_kind = words.all(|word| word == kind || word == catalogue.terms.project.singular);
    let text = if is_kind { String::new() } else { format!(" · {text}") };
    let unknown = if project.launched().is_none() { " · launch date unknown" } else { "" };
    format!("{name} · {kind} {}{text}{unknown}", date.in_words())
}

/// A sentence in forms of different lengths, from the longest; the first names the most.
pub(crate) type Forms = Vec<String>;

/// What is due next, and what is past its expected date: a sentence each, as far as there is anything to say. Shorter
/// forms name fewer milestones, then by the first clause of their texts, and the last without any text.
pub(crate) fn due(
    catalogue: &Catalogue,
    expected: &Expected<'_>,
    today: PartialDate,
) -> Vec<Forms> {
    let name = |Event { project, milestone }: &Event<'_>, clauses: usize| {
        let name =
            format!("{} {}", catalogue.projects[*project].in_sentence(), milestone.date.in_words());
        let clauses = milestone.text.split(", ").take(clauses);
        std::iter::once(name.as_str()).chain(clauses).collect::<Vec<_>>().join(", ")
    };
    let named = |events: &[Event<'_>], most: usize, clauses: usize| {
        let names = events.iter().take(most).map(|event| name(event, clauses));
        let more = events.len().saturating_sub(most);
        let more = (more > 0).then(|| format!("{more} more: expected:any"));
        names.chain(more).collect::<Vec<_>>().join(" · ")
    };
    let forms = |events: &[Event<'_>], before: &str, after: &str| -> Forms {
        let in_full = (1..=MOST_NAMED).rev().map(|most| named(events, most, usize::MAX));
        let in_short = [(2, 1), (1, 1), (MOST_NAMED, 0)];
        let all = in_full.chain(in_short.map(|(most, clauses)| named(events, most, clauses)));
        all.map(|names| format!("{before}{names}{after}")).collect()
    };
    let Expected { due, past } = expected;
    let mut sentences = Vec::new();
    if !due.is_empty() {
        sentences.push(forms(due, "Due next: ", ""));
    }
    if !past.is_empty() {
        let on = if today.first_day() == today.last_day() { "on" } else { "before" };
        let before = format!("Past its date {on} {}: ", today.in_words());
        let after = format!("; the source is of {}", catalogue.updated.in_words());
        sentences.push(forms(past, &before, &after));
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
