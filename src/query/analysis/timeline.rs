//! The dated events of selected projects: in date order, counted by year, and what is due by a date.

use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, Milestone, MilestoneKind, PartialDate, ProjectId};

use crate::query::selection::select::Selection;

/// A milestone with its project.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// The project.
    pub project: ProjectId,
    /// The milestone.
    pub milestone: &'a Milestone,
}

impl Event<'_> {
    /// Whether it is expected, and its date was over on that day.
    pub fn is_overdue(&self, today: PartialDate) -> bool {
        let Milestone { kind, date, .. } = self.milestone;
        *kind == MilestoneKind::Expected && date.is_past(today)
    }
}

/// The launches of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaunchYear {
    /// The year.
    pub year: i16,
    /// How many projects were launched in it.
    pub launches: usize,
    /// How many were launched up to its end.
    pub total: usize,
}

/// When the selected projects were launched, and the years that their milestones span.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The first and the last year with a milestone; none if no project has one.
    pub years: Option<(i16, i16)>,
    /// Each year with a launch, from the earliest.
    pub launches: Vec<LaunchYear>,
    /// How many projects have no date of launch.
    pub undated_launches: usize,
    /// The projects without any milestone, in catalogue order.
    pub undated: Vec<ProjectId>,
}

impl Timeline {
    /// The timeline of the selected projects.
    pub fn new(catalogue: &Catalogue, selection: &Selection) -> Self {
        let mut timeline = Self::default();
        let mut by_year: BTreeMap<i16, usize> = BTreeMap::new();
        for id in selection.set.iter() {
            let project = &catalogue.projects[id];
            match project.launched() {
                Some(date) => *by_year.entry(date.from().year()).or_default() += 1,
                None => timeline.undated_launches += 1,
            }
            for Milestone { date, .. } in &project.milestones {
                let (from, to) = (date.from().year(), date.to().year());
                let (first, last) = timeline.years.unwrap_or((from, to));
                timeline.years = Some((first.min(from), last.max(to)));
            }
            if project.milestones.is_empty() {
                timeline.undated.push(id);
            }
        }
        let mut total = 0;
        timeline.launches.extend(by_year.into_iter().map(|(year, launches)| {
            total += launches;
            LaunchYear { year, launches, total }
        }));
        timeline
    }
}

/// Every milestone of the selected projects, from the earliest; with `after`, only those that end later.
pub fn events<'a>(
    catalogue: &'a Catalogue,
    selection: &Selection,
    after: Option<PartialDate>,
) -> Vec<Event<'a>> {
    let projects: Vec<_> = selection.set.iter().collect();
    let mut events = events_by_project(catalogue, &projects, after);
    events.sort_by_key(|event| event.milestone.date.span());
    events
}

/// Every milestone of some projects, project by project, from the earliest of each; with `after`, only those that
/// end later.
pub fn events_by_project<'a>(
    catalogue: &'a Catalogue,
    projects: &[ProjectId],
    after: Option<PartialDate>,
) -> Vec<Event<'a>> {
    let of_project = |&project: &ProjectId| {
        let milestones = catalogue.projects[project].milestones_by_date().into_iter();
        milestones.map(move |milestone| Event { project, milestone })
    };
    let ends_later = |event: &Event<'_>| {
        after.is_none_or(|after| event.milestone.date.span().1 > after.last_day())
    };
    projects.iter().flat_map(of_project).filter(ends_later).collect()
}

/// The expected milestones of the selected projects, each part from the one due first.
#[derive(Debug, Clone, Default)]
pub struct Expected<'a> {
    /// Those whose date is not over.
    pub due: Vec<Event<'a>>,
    /// Those whose date is over.
    pub past: Vec<Event<'a>>,
}

/// The expected milestones of the selected projects, as of a date.
pub fn expected<'a>(
    catalogue: &'a Catalogue,
    selection: &Selection,
    today: PartialDate,
) -> Expected<'a> {
    let mut events = events(catalogue, selection, None);
    events.retain(|event| event.milestone.kind == MilestoneKind::Expected);
    events.sort_by_key(|event| event.milestone.date.span().1);
    let (past, due) = events.into_iter().partition(|event| event.is_overdue(today));
    Expected { due, past }
}
