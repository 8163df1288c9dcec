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
    let of_project = |project: ProjectId| {
        let milestones = catalogue.projects[project].milestones.iter();
        milestones.map(move |milestone| Event { project, milestone })
    };
    let ends_later = |event: &Event<'_>| {
        after.is_none_or(|after| event.milestone.date.span().1 > after.last_day())
    };
    let mut events: Vec<_> = selection.set.iter().flat_map(of_project).filter(ends_later).collect();
    events.sort_by_key(|event| event.milestone.date.span());
    events
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
    let last_day = |event: &Event<'_>| event.milestone.date.span().1;
    events.sort_by_key(last_day);
    let (past, due) = events.into_iter().partition(|one| one.milestone.date.is_past(today));
    Expected { due, past }
}
