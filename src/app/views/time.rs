//! The state of the timeline: its rows, the event under the cursor, the scale.

mod axis;
mod options;
mod update;

use crate::catalogue::{Catalogue, Milestone, ProjectId};
use crate::query::analysis::order::TimelineOrder;
use crate::query::analysis::sorting::Sorting;
use crate::query::analysis::timeline::{Timeline, expected};
use crate::text::milestone::{self, Forms};

use crate::app::cursor::Cursor;
use crate::app::world::World;
use axis::Day;
pub(crate) use axis::{Axis, Scale};

#[derive(Debug, Default)]
pub(crate) struct TimeState {
    /// The selected projects in order.
    pub(crate) rows: Vec<ProjectId>,
    pub(crate) cursor: Cursor,
    pub(crate) order: Sorting<TimelineOrder>,
    /// The event of the selected project under the cursor, in date order.
    pub(crate) event: usize,
    pub(crate) timeline: Timeline,
    /// What is due next, and what is past its date.
    pub(crate) due: Vec<Forms>,
    pub(crate) axis: Axis,
    pub(crate) scale: Scale,
    /// The first and the last day of the event under the cursor, and whether to scroll to it.
    days: Option<(Day, Day)>,
    scrolls: bool,
    /// The revision of the selection that the timeline shows.
    built_for_revision: Option<u64>,
}

impl TimeState {
    /// A timeline without rows, until the view is shown.
    pub(crate) fn new(_world: &World) -> Self {
        Self::default()
    }

    pub(crate) fn selected(&self) -> Option<ProjectId> {
        self.rows.get(self.cursor.selected).copied()
    }

    /// The number of events of the selected project.
    fn events(&self, catalogue: &Catalogue) -> usize {
        self.selected().map_or(0, |id| catalogue.projects[id].milestones.len())
    }

    /// The milestone under the cursor.
    pub(crate) fn milestone<'a>(&self, catalogue: &'a Catalogue) -> Option<&'a Milestone> {
        let milestones = catalogue.projects[self.selected()?].milestones_by_date();
        milestones.get(self.event.min(milestones.len().saturating_sub(1))).copied()
    }

    /// The project and the milestone under the cursor, in a sentence.
    pub(crate) fn sentence(&self, catalogue: &Catalogue) -> Option<String> {
        let project = &catalogue.projects[self.selected()?];
        Some(milestone::of_project(catalogue, project, self.milestone(catalogue)))
    }

    /// The first and the last year on the axis: those of the milestones and of the source.
    fn years(&self, world: &World) -> (i16, i16) {
        let page = world.catalogue.updated.year();
        let (first, last) = self.timeline.years.unwrap_or((page, page));
        (first.min(page), last.max(page))
    }

    /// Rebuilds the rows and the figures. The cursor stays on the same project.
    fn rebuild(&mut self, world: &World) {
        let World { catalogue, selection, .. } = world;
        let here = self.selected();
        self.timeline = Timeline::new(catalogue, selection);
        let due_date = world.due_date();
        let expected = expected(catalogue, selection, due_date);
        self.due = milestone::due(catalogue, &expected, due_date);
        self.rows.clone_from(&selection.projects);
        self.order.sort_projects(catalogue, due_date, &mut self.rows);
        self.built_for_revision = Some(world.revision);
        self.axis = Axis::new(self.scale, self.years(world), self.axis.page);
        self.cursor.select(self.cursor.selected, self.rows.len());
        if let Some(project) = here {
            self.go(project, catalogue);
        }
        self.go_to_event(self.event, catalogue);
    }

    /// Moves the cursor to the first event of a project, if the project has a row. Returns whether it has.
    fn go(&mut self, project: ProjectId, catalogue: &Catalogue) -> bool {
        let row = self.rows.iter().position(|&id| id == project);
        if let Some(row) = row.filter(|&row| row != self.cursor.selected) {
            self.cursor.select(row, self.rows.len());
            self.go_to_event(0, catalogue);
        }
        row.is_some()
    }

    /// Moves the cursor to an event of the selected project.
    fn go_to_event(&mut self, event: usize, catalogue: &Catalogue) {
        self.event = event;
        self.days = self.milestone(catalogue).map(|milestone| milestone.date.span());
        self.scrolls = true;
    }
}
