//! Arranging the matrix: orders, collapsed categories, hidden lines, transposition.

use crate::catalogue::CategoryId;
use crate::query::analysis::matrix::CategoryMeasure;
use crate::query::analysis::option_value::OptionValue;
use crate::text::wording::{capitalised, with_method};

use super::{MatrixState, Zoom};
use crate::app::action::Side;
use crate::app::view_state::Decision;
use crate::app::world::World;

impl MatrixState {
    /// Sorts a side of the matrix by the next order, not reversed.
    pub(super) fn next_order(&mut self, side: Side, world: &World) -> Decision {
        if self.has_countries(side) {
            self.options.countries = self.options.countries.next();
        } else {
            self.options.projects = self.options.projects.next();
        }
        self.rebuild(world);
        self.order_of(side, world)
    }

    pub(super) fn reverse(&mut self, side: Side, world: &World) -> Decision {
        if self.has_countries(side) {
            self.options.countries = self.options.countries.flipped();
        } else {
            self.options.projects = self.options.projects.flipped();
        }
        self.rebuild(world);
        self.order_of(side, world)
    }

    fn has_countries(&self, side: Side) -> bool {
        side == self.side_of_countries()
    }

    pub(super) fn side_of_countries(&self) -> Side {
        if self.options.transposed { Side::Columns } else { Side::Rows }
    }

    pub(super) fn side_of_projects(&self) -> Side {
        if self.options.transposed { Side::Rows } else { Side::Columns }
    }

    fn order_of(&self, side: Side, world: &World) -> Decision {
        let method = match side {
            Side::Rows => self.matrix.methods.rows,
            Side::Columns => self.matrix.methods.columns,
        };
        let (what, order) = if self.has_countries(side) {
            ("Countries".to_owned(), self.options.countries.to_string())
        } else {
            let plural = &world.catalogue.terms.project.plural;
            (capitalised(plural), self.options.projects.to_string())
        };
        Decision::Say(format!("{what} by {}", with_method(order, method)))
    }

    /// Collapses the category under the cursor to its counts, or expands it.
    pub(super) fn collapse(&mut self, world: &World) -> Decision {
        let subject = self.project_subject();
        let Some(category) = subject.and_then(|subject| subject.category(&world.catalogue)) else {
            return Decision::Say("There is no category here to collapse.".to_owned());
        };
        let collapsed = &mut self.options.collapsed;
        match collapsed.iter().position(|&id| id == category) {
            Some(place) => drop(collapsed.remove(place)),
            None => collapsed.push(category),
        }
        self.rebuild(world);
        Decision::Nothing
    }

    /// Collapses every category, or expands them all.
    pub(super) fn collapse_all(&mut self, world: &World) {
        let all: Vec<CategoryId> = world.catalogue.categories.ids().collect();
        let collapsed = &mut self.options.collapsed;
        *collapsed = if collapsed.len() < all.len() { all } else { Vec::new() };
        self.rebuild(world);
    }

    /// Measures collapsed categories in the next way.
    pub(super) fn next_measure(&mut self) -> Decision {
        if self.collapsed == 0 {
            return Decision::Say(
                "The measure is of collapsed categories: X collapses all.".to_owned(),
            );
        }
        let (next, name) = match self.measure {
            CategoryMeasure::Count => (CategoryMeasure::Share, "share of the category"),
            CategoryMeasure::Share => (CategoryMeasure::Lift, "lift, × chance"),
            CategoryMeasure::Lift => (CategoryMeasure::Count, "number in the category"),
        };
        self.set_measure(next);
        Decision::Say(format!("Each cell of a category: {name}"))
    }

    pub(super) fn set_measure(&mut self, measure: CategoryMeasure) {
        self.measure = measure;
        self.version = self.version.wrapping_add(1);
    }

    /// Hides empty rows and columns, or shows them again.
    pub(super) fn hide_empty(&mut self, world: &World) -> Decision {
        if !self.options.hide_empty && !self.has_empty_line() {
            return Decision::Say("No row or column is empty.".to_owned());
        }
        self.options.hide_empty = !self.options.hide_empty;
        self.rebuild(world);
        Decision::Say(match (self.options.hide_empty, self.matrix.hidden) {
            (false, _) => "Empty rows and columns are shown.".to_owned(),
            (true, 0) => "No row or column is empty.".to_owned(),
            (true, 1) => "1 empty row or column is hidden.".to_owned(),
            (true, hidden) => format!("{hidden} empty rows and columns are hidden."),
        })
    }

    /// Whether a row or a column has no participation.
    pub(super) fn has_empty_line(&self) -> bool {
        let mut lines = self.matrix.rows.iter().chain(&self.matrix.columns);
        lines.any(|line| line.total == 0)
    }

    /// Exchanges rows and columns. The cursor stays on the same cell.
    pub(super) fn transpose(&mut self, world: &World) {
        let here = [self.row_subject(), self.column_subject()];
        self.options.transposed = !self.options.transposed;
        std::mem::swap(&mut self.row, &mut self.column);
        self.rebuild(world);
        self.move_to_both(here, &world.catalogue);
    }

    /// Draws the matrix smaller, and after the smallest as large as the screen allows.
    pub(super) fn next_zoom(&mut self) -> Decision {
        self.zoom = self.zoom.next();
        Decision::Say(match self.zoom {
            Zoom::Fitting => "Columns as wide as the screen allows".to_owned(),
            Zoom::Columns(_) if self.collapsed > 0 => {
                "Columns as narrow as their numbers allow".to_owned()
            }
            Zoom::Columns(width) => format!("Columns {width} wide"),
            Zoom::Whole => "The whole matrix on one screen".to_owned(),
        })
    }
}
