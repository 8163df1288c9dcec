//! The facets overlay: every value to filter by, with the number of projects it would leave.

use tui_input::Input;

use crate::query::language::{Clause, Test};
use crate::query::{FacetCount, FacetGroup, Mark, facets};

use crate::app::action::{Direction, Motion, Spot};
use crate::app::cursor::Cursor;
use crate::app::keymap::Context;
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Decision, Viewport};
use crate::app::world::World;
use crate::text::citation::cited;
use crate::text::noun::counted;

use super::row_filter::{RowFilter, erase};

/// The list of facets with its cursor.
#[derive(Debug, Default)]
pub(crate) struct FacetList {
    pub(crate) input: Input,
    /// The fields with the values that match the typed text.
    groups: Vec<FacetGroup>,
    pub(crate) cursor: Cursor,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FacetLine<'a> {
    Heading(&'a str),
    /// A value, with the word between it and the required value before it in the field: "or" if a project has
    /// only one value of the field, else "and".
    Value(FacetCount, Option<&'static str>),
}

impl FacetList {
    pub(crate) fn new(world: &World) -> Self {
        let mut list = Self::default();
        list.refresh(world);
        list.cursor.selected = 1;
        list
    }

    /// Headings and values, in order.
    pub(crate) fn lines(&self) -> impl Iterator<Item = FacetLine<'_>> {
        self.groups.iter().flat_map(|group| {
            let mut is_first = true;
            let values = group.values.iter().map(move |value| {
                let is_required = value.mark == Mark::With;
                let word = if value.facet.field.is_exclusive { "or" } else { "and" };
                let word = (is_required && !is_first).then_some(word);
                is_first &= !is_required;
                FacetLine::Value(*value, word)
            });
            std::iter::once(FacetLine::Heading(group.name)).chain(values)
        })
    }

    pub(crate) fn count(&self) -> usize {
        self.groups.iter().map(|group| group.values.len() + 1).sum()
    }

    /// The value under the cursor.
    fn selected(&self) -> Option<FacetCount> {
        match self.lines().nth(self.cursor.selected)? {
            FacetLine::Value(value, _) => Some(value),
            FacetLine::Heading(_) => None,
        }
    }

    /// Follows a motion along the list, skipping headings.
    fn follow(&mut self, motion: Motion) {
        let lines: Vec<FacetLine<'_>> = self.lines().collect();
        let is_value = |line: usize| matches!(lines.get(line), Some(FacetLine::Value(..)));
        self.cursor = self.cursor.moved(motion, lines.len(), is_value);
    }

    /// Moves to the first value of the next group; backwards, of this group or else the one before.
    fn step_group(&mut self, forward: bool) {
        let here = self.cursor.selected;
        let is_heading = |line: &FacetLine<'_>| matches!(line, FacetLine::Heading(_));
        let lines = self.lines().enumerate().filter(|(_, line)| is_heading(line));
        let starts: Vec<usize> = lines.map(|(heading, _)| heading + 1).collect();
        let start = if forward {
            starts.iter().find(|&&start| start > here)
        } else {
            starts.iter().rfind(|&&start| start < here)
        };
        self.cursor.selected = start.copied().unwrap_or(here);
    }

    /// Puts the next mark on the selected value.
    fn mark(&self, world: &World) -> Decision {
        let Some(selected) = self.selected() else { return Decision::Nothing };
        let mut query = world.query.clone();
        query.set_mark(selected.facet, selected.mark.next());
        Decision::Filter(query)
    }
}

impl OverlayState for FacetList {
    fn context(&self) -> Context {
        Context::Facets
    }

    fn input(&self) -> Option<&Input> {
        Some(&self.input)
    }

    fn input_mut(&mut self) -> Option<&mut Input> {
        Some(&mut self.input)
    }

    fn text_changed(&mut self, world: &World) {
        self.refresh(world);
        self.cursor.selected = 1;
    }

    /// Finds the values that match the typed text, and counts the projects that each would leave.
    fn refresh(&mut self, world: &World) {
        let filter = RowFilter::new(&self.input);
        self.groups = facets(&world.catalogue, world.index(), &world.query, &world.selection);
        for FacetGroup { name, values } in &mut self.groups {
            let title = |value: &FacetCount| value.facet.value.title(&world.catalogue);
            values.retain(|value| filter.matches(&format!("{name} {}", title(value))));
        }
        self.groups.retain(|group| !group.values.is_empty());
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Step(Direction::Left) => self.step_group(false),
            Motion::Step(Direction::Right) => self.step_group(true),
            Motion::Pane { forward } => self.step_group(forward),
            Motion::MarkFacet => return self.mark(world),
            Motion::Point(Spot::OverlayRow(row)) => {
                self.cursor.select(row, self.count());
                return self.mark(world);
            }
            Motion::Close if erase(&mut self.input) => self.text_changed(world),
            Motion::Close => return Decision::Leave,
            _ => self.follow(motion),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, _world: &World) -> bool {
        matches!(motion, Motion::MarkFacet | Motion::Pane { .. }) && self.groups.is_empty()
    }

    /// The value with the number of projects that it would leave.
    fn copy(&self, world: &World) -> Option<String> {
        let FacetCount { facet, count, .. } = self.selected()?;
        let catalogue = &world.catalogue;
        let mut query = world.query.clone();
        query.set_mark(facet, Mark::Off);
        if facet.field.is_exclusive {
            let is_other = |clause: &Clause| !matches!(&clause.test, Test::Field(field, _) if *field == facet.field && !clause.negated);
            query.clauses.retain(is_other);
        }
        let query = query.narrowed(facet, Mark::With);
        let count = counted(count, &catalogue.terms.project);
        Some(cited(catalogue, &query, &format!("{}: {count}", facet.value.title(catalogue))))
    }

    fn fit(&mut self, viewport: Viewport) {
        self.cursor.fit(self.count(), viewport.rows);
    }
}
