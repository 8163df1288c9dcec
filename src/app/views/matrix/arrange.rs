//! Arranging the matrix: orders, collapsed categories, hidden lines, transposition.

use crate::catalogue::CategoryId;
use crate::text::wording::{capitalised, with_method};

use super::MatrixState;
use crate::app::action::Side;
use crate::app::view_state::Decision;
use crate::app::world::Data;

impl MatrixState {
    /// Sorts a side of the matrix by the next order, not reversed.
    pub(super) fn next_order(&mut self, side: Side, data: &Data<'_>) -> Decision {
        if self.has_countries(side) {
            self.options.countries = self.options.countries.next();
        } else {
            self.options.projects = self.options.projects.next();
        }
        self.rebuild(data);
        self.order_of(side, data)
    }

    pub(super) fn reverse(&mut self, side: Side, data: &Data<'_>) -> Decision {
        if self.has_countries(side) {
            self.options.countries = self.options.countries.flipped();
        } else {
            self.options.projects = self.options.projects.flipped();
        }
        self.rebuild(data);
        self.order_of(side, data)
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

    fn order_of(&self, side: Side, data: &Data<'_>) -> Decision {
        let method = match side {
            Side::Rows => self.matrix.methods.rows,
            Side::Columns => self.matrix.methods.columns,
        };
        let (what, order) = if self.has_countries(side) {
            ("Countries".to_owned(), self.options.countries.to_string())
        } else {
            let plural = &data.catalogue.terms.project.plural;
            (capitalised(plural), self.options.projects.to_string())
        };
        Decision::Say(format!("{what} by {}", with_method(order, method)))
    }

    /// Collapses the category under the cursor to its counts, or expands it.
    pub(super) fn collapse(&mut self, data: &Data<'_>) -> Decision {
        let subject = self.project_subject();
        let Some(category) = subject.and_then(|subject| subject.category(data.catalogue)) else {
            return Decision::Say("There is no category here to collapse.".to_owned());
        };
        let collapsed = &mut self.options.collapsed;
        match collapsed.iter().position(|&id| id == category) {
            Some(place) => drop(collapsed.remove(place)),
            None => collapsed.push(category),
        }
        self.rebuild(data);
        Decision::Nothing
    }

    /// Collapses every category, or expands them all.
    pub(super) fn collapse_all(&mut self, data: &Data<'_>) {
        let all: Vec<CategoryId> = data.catalogue.categories.ids().collect();
        let collapsed = &mut self.options.collapsed;
        *collapsed = if collapsed.len() < all.len() { all } else { Vec::new() };
        self.rebuild(data);
    }

    /// Hides empty rows and columns, or shows them again.
    pub(super) fn hide_empty(&mut self, data: &Data<'_>) -> Decision {
        self.options.hide_empty = !self.options.hide_empty;
        self.rebuild(data);
        Decision::Say(match (self.options.hide_empty, self.matrix.hidden) {
            (false, _) => "Empty rows and columns are shown.".to_owned(),
            (true, 0) => "No row or column is empty.".to_owned(),
            (true, 1) => "1 empty row or column is hidden.".to_owned(),
            (true, hidden) => format!("{hidden} empty rows and columns are hidden."),
        })
    }

    /// Exchanges rows and columns. The cursor stays on the same cell.
    pub(super) fn transpose(&mut self, data: &Data<'_>) {
        let here = [self.row_subject(), self.column_subject()];
        self.options.transposed = !self.options.transposed;
        std::mem::swap(&mut self.row, &mut self.column);
        self.rebuild(data);
        self.put_on_both(here, data.catalogue);
    }

    /// Uses the next width of the columns.
    pub(super) fn next_width(&mut self) -> Decision {
        self.density = self.density.next();
        Decision::Say(match self.density.width() {
            None => "Columns as wide as the screen allows: 2 to 4".to_owned(),
            Some(width) => format!("Columns {width} wide"),
        })
    }
}
