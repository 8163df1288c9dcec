//! Laying out the matrix: orders, collapsed categories, what is hidden, which side is which.

use crate::catalogue::CategoryId;
use crate::query::Target;
use crate::query::analysis::sorting::Sorting;

use crate::app::App;
use crate::app::action::View;
use crate::text::wording::{capitalised, with_method};

/// A side of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Rows,
    Columns,
}

impl App {
    /// Puts a side of the matrix in the next order, forwards.
    pub(crate) fn order_matrix(&mut self, side: Side) {
        let (countries, projects) = (self.grid.options.countries, self.grid.options.projects);
        if self.is_of_countries(side) {
            self.grid.options.countries = Sorting::from(countries.by.next());
        } else {
            self.grid.options.projects = Sorting::from(projects.by.next());
        }
        self.arranged();
        self.say_order(side);
    }

    /// Turns the order of a side round.
    pub(crate) fn reverse_matrix(&mut self, side: Side) {
        let of_countries = self.is_of_countries(side);
        let options = &mut self.grid.options;
        if of_countries {
            options.countries = options.countries.flipped();
        } else {
            options.projects = options.projects.flipped();
        }
        self.arranged();
        self.say_order(side);
    }

    fn is_of_countries(&self, side: Side) -> bool {
        (side == Side::Columns) == self.grid.options.transposed
    }

    /// The side where the countries stand.
    pub(crate) fn side_of_countries(&self) -> Side {
        if self.grid.options.transposed { Side::Columns } else { Side::Rows }
    }

    /// The side where the projects stand.
    pub(crate) fn side_of_projects(&self) -> Side {
        if self.grid.options.transposed { Side::Rows } else { Side::Columns }
    }

    fn say_order(&mut self, side: Side) {
        let methods = self.grid.matrix.methods;
        let method = match side {
            Side::Rows => methods.rows,
            Side::Columns => methods.columns,
        };
        let (what, order) = if self.is_of_countries(side) {
            ("Countries".to_owned(), self.grid.options.countries.name())
        } else {
            let plural = &self.catalogue.terms.project.plural;
            (capitalised(plural), self.grid.options.projects.name())
        };
        self.message = Some(format!("{what} by {}", with_method(order, method)));
    }

    /// Makes the matrix anew after its options changed.
    fn arranged(&mut self) {
        self.grid.refresh(&self.catalogue, &self.selection);
    }

    /// Collapses the category under the cursor to its counts, or opens it again.
    pub(crate) fn collapse(&mut self) {
        let subject = self.grid.project_subject();
        let Some(category) = subject.and_then(|subject| subject.category(&self.catalogue)) else {
            self.message = Some("There is no category here to collapse.".to_owned());
            return;
        };
        self.grid.toggle(category);
        self.arranged();
    }

    /// Collapses every category, or opens them all again.
    pub(crate) fn collapse_all(&mut self) {
        let all: Vec<CategoryId> = self.catalogue.categories.ids().collect();
        let collapsed = &mut self.grid.options.collapsed;
        *collapsed = if collapsed.len() < all.len() { all } else { Vec::new() };
        self.arranged();
    }

    /// Hides rows and columns with nothing in them, or shows them again.
    pub(crate) fn hide_empty(&mut self) {
        let options = &mut self.grid.options;
        options.hide_empty = !options.hide_empty;
        let hides = options.hide_empty;
        self.arranged();
        self.message = Some(match (hides, self.grid.matrix.hidden) {
            (false, _) => "Empty rows and columns are shown.".to_owned(),
            (true, 0) => "No row or column is empty.".to_owned(),
            (true, 1) => "1 empty row or column is hidden.".to_owned(),
            (true, hidden) => format!("{hidden} empty rows and columns are hidden."),
        });
    }

    /// Makes rows columns and columns rows.
    pub(crate) fn transpose(&mut self) {
        self.grid.transpose(&self.catalogue, &self.selection);
    }

    /// Enters what the cell under the cursor is about: the project, or the collapsed category.
    pub(crate) fn open_cell(&mut self) {
        match self.grid.project_subject() {
            Some(subject) => self.open_subject(subject),
            None => self.message = Some("There is nothing to open here.".to_owned()),
        }
    }

    /// Enters a project or a category; a country gets its next mark.
    fn open_subject(&mut self, subject: Target) {
        match subject.country() {
            Some(id) => self.mark_country(id),
            None => self.go_to(subject),
        }
    }

    /// Selects a row, and enters one that is selected already.
    pub(crate) fn point_at_row(&mut self, row: usize) {
        if self.grid.row.selected == row
            && let Some(subject) = self.grid.row_subject()
        {
            return self.open_subject(subject);
        }
        self.grid.row.select(row, self.grid.matrix.rows.len());
    }

    /// Selects a column, and enters one that is selected already.
    pub(crate) fn point_at_column(&mut self, column: usize) {
        if self.grid.column.selected == column
            && let Some(subject) = self.grid.column_subject()
        {
            return self.open_subject(subject);
        }
        self.grid.column.select(column, self.grid.matrix.columns.len());
    }

    /// The next width of the columns.
    pub(crate) fn next_density(&mut self) {
        self.grid.density = self.grid.density.next();
        self.message = Some(match self.grid.density.width() {
            None => "Columns as wide as the screen allows: 2 to 4".to_owned(),
            Some(width) => format!("Columns {width} wide"),
        });
    }

    /// A page of columns to the right or the left.
    pub(crate) fn page_sideways(&mut self, right: bool) {
        let page = self.viewport.matrix_columns.saturating_sub(1).max(1);
        let by = isize::try_from(page).unwrap_or(isize::MAX);
        let columns = self.grid.matrix.columns.len();
        self.grid.column.step(if right { by } else { -by }, columns);
    }

    /// To the first line of the next category, or of this or the one before.
    pub(crate) fn step_category(&mut self, forward: bool) {
        if self.view != View::Matrix {
            return;
        }
        let grid = &self.grid;
        let here = if grid.options.transposed { grid.row.selected } else { grid.column.selected };
        let lines = grid.project_lines();
        let category =
            |place: usize| lines.get(place).and_then(|line| line.subject.category(&self.catalogue));
        let starts = |&place: &usize| place == 0 || category(place) != category(place - 1);
        let place = if forward {
            (here + 1..lines.len()).find(starts)
        } else {
            (0..here).rev().find(starts)
        };
        let Some(place) = place else { return };
        if self.grid.options.transposed {
            self.grid.row.selected = place;
        } else {
            self.grid.column.selected = place;
        }
    }
}
