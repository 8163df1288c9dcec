//! Applying motions to the matrix.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::text::citation::cited;
use crate::text::standing_out;
use crate::text::wording;

use super::MatrixState;
use crate::app::action::{Motion, Side, Spot};
use crate::app::cursor::Cursor;
use crate::app::view_state::{Decision, ViewPlace, ViewState, Viewport};
use crate::app::world::{Current, World};

impl MatrixState {
    fn follow(&mut self, motion: Motion) {
        self.row.follow(motion, self.matrix.rows.len());
        self.column.follow_sideways(motion, self.matrix.columns.len());
    }

    /// Moves the cursor to the first line of the next category; backwards, of this category or else the one
    /// before.
    fn step_category(&mut self, forward: bool, world: &World) {
        let here = self.cursor_of_projects().selected;
        let lines = self.project_lines();
        let category = |place: usize| {
            lines.get(place).and_then(|line| line.subject.category(&world.catalogue))
        };
        let starts = |&place: &usize| place == 0 || category(place) != category(place - 1);
        let place = if forward {
            (here + 1..lines.len()).find(starts)
        } else {
            (0..here).rev().find(starts)
        };
        if let Some(place) = place {
            self.cursor_of_projects().selected = place;
        }
    }

    fn cursor_of_projects(&mut self) -> &mut Cursor {
        if self.options.transposed { &mut self.row } else { &mut self.column }
    }

    /// Opens a project or a category; puts the next mark on a country.
    fn open(subject: Option<Target>) -> Decision {
        match subject {
            Some(Target::Country(id)) => Decision::Mark(id),
            Some(target) => Decision::GoTo(target),
            None => Decision::Say("There is nothing to open here.".to_owned()),
        }
    }

    /// Selects the clicked cell or line, or opens it if it is selected already.
    fn point(&mut self, spot: Spot, world: &World) -> Decision {
        let (rows, columns) = (self.matrix.rows.len(), self.matrix.columns.len());
        match spot {
            Spot::Cell { row, column } => {
                if (self.row.selected, self.column.selected) == (row, column) {
                    return Self::open(self.project_subject());
                }
                self.row.select(row, rows);
                self.column.select(column, columns);
            }
            Spot::RowName(row) if self.row.selected == row => {
                return Self::open(self.row_subject());
            }
            Spot::RowName(row) => self.row.select(row, rows),
            Spot::ColumnName(column) => self.column.select(column, columns),
            Spot::Headings => return self.next_order(Side::Rows, world),
            Spot::CountryOrder => return self.next_order(self.side_of_countries(), world),
            Spot::ProjectOrder => return self.next_order(self.side_of_projects(), world),
            _ => {}
        }
        Decision::Nothing
    }

    fn scroll(&mut self, spot: Spot, by: isize) {
        match spot {
            Spot::Cell { .. } | Spot::RowName(_) | Spot::Headings => {
                self.row.scroll(by, self.matrix.rows.len());
            }
            Spot::ColumnName(_) | Spot::CountryOrder | Spot::ProjectOrder => {
                self.column.scroll(by, self.matrix.columns.len());
            }
            _ => {}
        }
    }
}

impl ViewState for MatrixState {
    fn refresh(&mut self, world: &World) {
        if self.built_for_revision != Some(world.revision) {
            let unmarked = world.query.clone().unmarked();
            let is_marking = self.built_for_revision.is_some() && unmarked == self.unmarked;
            self.built_for_revision = Some(world.revision);
            self.unmarked = unmarked;
            if is_marking {
                self.rebuild_in_place(world);
            } else {
                self.rebuild(world);
            }
        }
        if let Some(cell) = self.go_to.take() {
            self.move_to_both(cell, &world.catalogue);
        }
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Category { forward } => self.step_category(forward, world),
            Motion::Open => return Self::open(self.project_subject()),
            Motion::Close => return Decision::Outermost,
            Motion::Order(side) => return self.next_order(side, world),
            Motion::Reverse(side) => return self.reverse(side, world),
            Motion::Collapse => return self.collapse(world),
            Motion::CollapseAll => self.collapse_all(world),
            Motion::HideEmpty => return self.hide_empty(world),
            Motion::Transpose => self.transpose(world),
            Motion::NextWidth => return self.next_zoom(),
            Motion::NextMeasure => return self.next_measure(),
            Motion::Point(spot) => return self.point(spot, world),
            Motion::Scroll(spot, by) => self.scroll(spot, by),
            _ => self.follow(motion),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, _world: &World) -> bool {
        match motion {
            Motion::Open | Motion::Collapse => self.project_subject().is_none(),
            Motion::NextWidth => self.matrix.rows.is_empty() || self.matrix.columns.is_empty(),
            Motion::NextMeasure => self.collapsed == 0,
            Motion::Order(Side::Rows) | Motion::Reverse(Side::Rows) => self.matrix.rows.is_empty(),
            Motion::Order(Side::Columns) | Motion::Reverse(Side::Columns) => {
                self.matrix.columns.is_empty()
            }
            Motion::HideEmpty => !self.options.hide_empty && !self.has_empty_line(),
            Motion::Close => true,
            _ => false,
        }
    }

    fn fit(&mut self, viewport: Viewport) {
        self.row.fit(self.matrix.rows.len(), viewport.rows);
        self.column.fit(self.matrix.columns.len(), viewport.columns);
    }

    fn place(&self) -> ViewPlace {
        let here = self.go_to.unwrap_or_else(|| [self.row_subject(), self.column_subject()]);
        let (projects, countries) = (self.options.projects, self.options.countries);
        ViewPlace { on: here, projects, countries, ..ViewPlace::default() }
    }

    /// Moves the cursor when the matrix is next shown, because building it can be slow.
    fn return_to(&mut self, place: &ViewPlace, _world: &World) {
        let orders = (place.projects, place.countries);
        if orders != (self.options.projects, self.options.countries) {
            (self.options.projects, self.options.countries) = orders;
            self.built_for_revision = None;
        }
        self.go_to = Some(place.on);
    }

    fn current(&self) -> Current {
        Current {
            project: self.project_subject().and_then(Target::project),
            country: self.country_subject().and_then(Target::country),
        }
    }

    fn stand(&mut self, world: &World) {
        let Current { project, country } = world.current;
        let current = [project.map(Target::Project), country.map(Target::Country)];
        self.move_to_both(current, &world.catalogue);
    }

    fn go_to(&mut self, target: Target, catalogue: &Catalogue) -> bool {
        self.move_to(catalogue, target)
    }

    fn can_copy(&self) -> bool {
        self.row_subject().is_some() && self.column_subject().is_some()
    }
    fn describe(&self, world: &World) -> Vec<String> {
        let catalogue = &world.catalogue;
        let sentence = self.sentences(catalogue, usize::MAX).map(|[full, _]| full);
        let busiest = standing_out::busiest(catalogue, &world.selection);
        let largest = standing_out::largest(catalogue, &world.selection);
        let shown = self.left_out();
        let kept = (shown > 0).then(|| {
            format!("{shown} more have kept their places, though the marks leave them out")
        });
        sentence
            .into_iter()
            .chain(kept)
            .chain(busiest)
            .chain(largest)
            .map(wording::sentence)
            .collect()
    }

    fn copy(&self, world: &World) -> Option<String> {
        let [sentence, _] = self.sentences(&world.catalogue, usize::MAX)?;
        Some(cited(&world.catalogue, &world.query, &format!("{sentence}.")))
    }
}
