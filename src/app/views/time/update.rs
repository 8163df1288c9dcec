//! Applying motions to the timeline.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::order::TimelineOrder;
use crate::query::analysis::sorting::Sorting;
use crate::text::citation::cited;
use crate::text::milestone;
use crate::text::wording;

use super::{Axis, Scale, TimeState};
use crate::app::action::{Action, Direction, Motion, Side, Spot, View};
use crate::app::view_state::{Decision, ViewPlace, ViewState, Viewport};
use crate::app::world::{Current, World};

impl TimeState {
    /// Moves to another row, and to the event there that is nearest in time.
    fn move_rows(&mut self, motion: Motion, world: &World) {
        let from = self.days.map(|(from, _)| self.axis.column(from));
        let row = self.cursor.selected;
        self.cursor.follow(motion, self.rows.len());
        if self.cursor.selected != row {
            self.go_near(from.unwrap_or(0), &world.catalogue);
        }
    }

    /// Moves to the event of the selected project that is nearest to a column of the axis.
    fn go_near(&mut self, column: usize, catalogue: &Catalogue) {
        let Some(project) = self.selected() else { return };
        let milestones = catalogue.projects[project].milestones_by_date();
        let distance = |place: &usize| {
            let date = milestones.get(*place).map(|milestone| milestone.date.span());
            let Some((from, to)) = date else { return usize::MAX };
            let (from, to) = (self.axis.column(from), self.axis.column(to));
            if (from..=to).contains(&column) {
                0
            } else {
                from.abs_diff(column).min(to.abs_diff(column))
            }
        };
        let event = (0..milestones.len()).min_by_key(distance).unwrap_or(0);
        self.go_to_event(event, catalogue);
    }

    /// Moves along the events of the selected project.
    fn move_events(&mut self, to: Direction, all: bool, world: &World) {
        let last = self.events(&world.catalogue).saturating_sub(1);
        let event = match (to, all) {
            (Direction::Left, true) => 0,
            (Direction::Right, true) => last,
            (Direction::Left, false) => self.event.min(last).saturating_sub(1),
            _ => (self.event + 1).min(last),
        };
        self.go_to_event(event, &world.catalogue);
    }

    fn page(&mut self, right: bool) {
        let page = isize::try_from(self.axis.page.saturating_sub(4).max(1)).unwrap_or(1);
        self.axis.scroll(if right { page } else { -page });
    }

    pub(super) fn set_scale(&mut self, scale: Scale, world: &World) -> Decision {
        self.scale = scale;
        self.axis = Axis::new(self.scale, self.years(world), self.axis.page);
        self.scrolls = true;
        Decision::Say(format!("Scale: {}", self.scale.key()))
    }

    pub(super) fn sort_by(&mut self, order: Sorting<TimelineOrder>, world: &World) -> Decision {
        self.order = order;
        self.rebuild(world);
        Decision::Say(format!("By {}", self.order))
    }

    fn open(&self) -> Decision {
        self.selected().map_or(Decision::Nothing, |id| Decision::GoTo(Target::Project(id)))
    }

    fn point(&mut self, spot: Spot, world: &World) -> Decision {
        let before = (self.cursor.selected, self.event);
        match spot {
            Spot::Row(row) if row == before.0 => {}
            Spot::Row(row) => {
                self.cursor.select(row, self.rows.len());
                self.go_to_event(0, &world.catalogue);
            }
            Spot::Cell { row, column } => {
                self.cursor.select(row, self.rows.len());
                self.go_near(column, &world.catalogue);
            }
            Spot::Headings => return self.sort_by(self.order.next(), world),
            _ => return Decision::Nothing,
        }
        let again = (self.cursor.selected, self.event) == before;
        if again { self.open() } else { Decision::Nothing }
    }
}

impl ViewState for TimeState {
    fn refresh(&mut self, world: &World) {
        if self.built_for_revision != Some(world.revision) {
            self.rebuild(world);
        }
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Step(to @ (Direction::Left | Direction::Right)) => {
                self.move_events(to, false, world);
            }
            Motion::End(to @ (Direction::Left | Direction::Right)) => {
                self.move_events(to, true, world);
            }
            Motion::Page(Direction::Left) => self.page(false),
            Motion::Page(Direction::Right) => self.page(true),
            Motion::Scroll(Spot::Row(_) | Spot::Cell { .. }, rows) => {
                self.cursor.scroll(rows, self.rows.len());
            }
            Motion::NextWidth => return self.set_scale(self.scale.next(), world),
            Motion::Order(Side::Rows) => return self.sort_by(self.order.next(), world),
            Motion::Reverse(Side::Rows) => return self.sort_by(self.order.flipped(), world),
            Motion::Open => return self.open(),
            Motion::Close => return Decision::Outermost,
            Motion::Point(spot) => return self.point(spot, world),
            Motion::Step(_) | Motion::End(_) | Motion::Page(_) => self.move_rows(motion, world),
            _ => {}
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, world: &World) -> bool {
        match motion {
            Motion::Open | Motion::Order(_) | Motion::Reverse(_) => self.rows.is_empty(),
            Motion::Step(Direction::Right) => self.event + 1 >= self.events(&world.catalogue),
            Motion::Close => true,
            _ => false,
        }
    }

    fn fit(&mut self, viewport: Viewport) {
        self.cursor.fit(self.rows.len(), viewport.rows);
        if self.axis.page != viewport.columns {
            let years = (self.axis.first, self.axis.last);
            self.axis = Axis::new(self.scale, years, viewport.columns);
            self.scrolls = true;
        }
        if let Some((from, to)) = self.days.filter(|_| std::mem::take(&mut self.scrolls)) {
            self.axis.show(self.axis.column(from), self.axis.column(to));
        }
    }

    fn place(&self) -> ViewPlace {
        ViewPlace {
            on: [self.selected().map(Target::Project), None],
            row: self.event,
            events: self.order,
            ..ViewPlace::default()
        }
    }

    fn return_to(&mut self, place: &ViewPlace, world: &World) {
        self.order = place.events;
        self.rebuild(world);
        if let Some(project) = place.on[0].and_then(Target::project) {
            self.go(project, &world.catalogue);
        }
        self.go_to_event(place.row, &world.catalogue);
    }

    fn current(&self) -> Current {
        Current { project: self.selected(), country: None }
    }

    fn stand(&mut self, world: &World) {
        if let Some(project) = world.current.project {
            self.go(project, &world.catalogue);
        }
    }

    fn go_to(&mut self, target: Target, catalogue: &Catalogue) -> bool {
        target.project().is_some_and(|project| self.go(project, catalogue))
    }

    fn country_hint(&self, world: &World) -> String {
        let countries = world.key(Action::Show(View::Countries));
        format!(
            "The timeline has no countries: Enter opens the project, {countries} lists all countries."
        )
    }

    fn describe(&self, world: &World) -> Vec<String> {
        let due = self.due.iter().filter_map(|forms| forms.first());
        let undated = milestone::undated(&world.catalogue, &self.timeline.undated);
        let sentence = self.sentence(&world.catalogue);
        sentence.into_iter().chain(due.cloned()).chain(undated).map(wording::sentence).collect()
    }

    fn copy(&self, world: &World) -> Option<String> {
        let sentence = self.sentence(&world.catalogue)?;
        Some(cited(&world.catalogue, &world.query, &sentence))
    }
}
