//! The state of the membership matrix: its cursor, orders and layout options.

mod arrange;
mod options;
mod update;

use crate::catalogue::{Catalogue, IdSet};
use crate::query::Target;
use crate::query::analysis::matrix::{Line, Matrix, Options, groups};

use crate::app::cursor::Cursor;
use crate::app::view_state::ViewState;
use crate::app::world::World;
use crate::text::participation;

/// The widest column that can be chosen, in screen columns.
const WIDEST_CHOICE: u16 = 3;

/// The state of the matrix view.
#[derive(Debug, Default)]
pub(crate) struct MatrixState {
    /// Rebuilt only when the query or the options change, because sorting can be slow.
    pub(crate) matrix: Matrix,
    pub(crate) options: Options,
    /// The chosen width of the columns; none for two screen columns, or up to four if the whole matrix fits.
    pub(crate) width: Option<u16>,
    pub(crate) row: Cursor,
    pub(crate) column: Cursor,
    /// Counts the changes of the matrix.
    pub(crate) version: u64,
    /// For each project or collapsed category, whether its category is shaded: every second one is. Empty if
    /// the order separates projects of one category.
    bands: Vec<bool>,
    /// The number of collapsed categories on the screen.
    pub(crate) collapsed: usize,
    /// The revision of the selection that the matrix shows.
    built_for_revision: Option<u64>,
    /// The records to move the cursor to when the matrix is next shown.
    go_to: Option<[Option<Target>; 2]>,
}

impl MatrixState {
    /// The initial state. The matrix is built when it is first shown.
    pub(crate) fn new(_world: &World) -> Self {
        Self::default()
    }

    /// The record of the row under the cursor.
    pub(crate) fn row_subject(&self) -> Option<Target> {
        Some(self.matrix.rows.get(self.row.selected)?.subject)
    }

    /// The record of the column under the cursor.
    pub(crate) fn column_subject(&self) -> Option<Target> {
        Some(self.matrix.columns.get(self.column.selected)?.subject)
    }

    /// The project or collapsed category under the cursor.
    pub(crate) fn project_subject(&self) -> Option<Target> {
        if self.options.transposed { self.row_subject() } else { self.column_subject() }
    }

    /// The country under the cursor.
    fn country_subject(&self) -> Option<Target> {
        if self.options.transposed { self.column_subject() } else { self.row_subject() }
    }

    /// The sentence about the cell under the cursor: in full, then a shorter form.
    pub(crate) fn sentences(&self, catalogue: &Catalogue) -> Option<[String; 2]> {
        let country = self.country()?;
        let subject = self.project_subject()?;
        if let Some(project) = subject.project() {
            return Some(participation::in_project(catalogue, country, project));
        }
        let category = subject.category(catalogue)?;
        let selected = self.matrix.collapsed(category).into_iter().flat_map(IdSet::iter);
        let selected: Vec<_> = selected.collect();
        Some(participation::in_category(catalogue, country, category, &selected))
    }

    /// The lines of the projects and collapsed categories.
    pub(crate) fn project_lines(&self) -> &[Line] {
        if self.options.transposed { &self.matrix.rows } else { &self.matrix.columns }
    }

    pub(crate) fn country_lines(&self) -> &[Line] {
        if self.options.transposed { &self.matrix.columns } else { &self.matrix.rows }
    }

    /// Whether the line of a project is shaded, as every second category is.
    pub(crate) fn band(&self, place: usize) -> bool {
        self.bands.get(place).copied().unwrap_or(false)
    }

    /// Whether the line of a project is the last of its category and another category follows.
    pub(crate) fn ends_group(&self, place: usize) -> bool {
        let next = self.bands.get(place + 1);
        next.is_some_and(|&next| next != self.band(place))
    }

    /// Moves the cursor to the line of a record. A project of a collapsed category stands for the category,
    /// and an expanded category for its first project. Returns whether there is a line.
    fn move_to(&mut self, catalogue: &Catalogue, subject: Target) -> bool {
        let category = subject.category(catalogue);
        let first = |lines: &[Line]| {
            let same = lines.iter().position(|line| line.subject == subject);
            let near = |line: &Line| {
                let other = line.subject.category(catalogue) == category;
                other && (line.subject.project().is_none() || subject.project().is_none())
            };
            same.or_else(|| lines.iter().position(|line| category.is_some() && near(line)))
        };
        if let Some(row) = first(&self.matrix.rows) {
            self.row.selected = row;
        } else if let Some(column) = first(&self.matrix.columns) {
            self.column.selected = column;
        } else {
            return false;
        }
        true
    }

    /// Rebuilds the matrix. The cursor stays on the same row and column.
    fn rebuild(&mut self, world: &World) {
        let here = [self.row_subject(), self.column_subject()];
        self.version = self.version.wrapping_add(1);
        self.matrix = Matrix::new(&world.catalogue, &world.selection, &self.options);
        self.bands = bands(&world.catalogue, self.project_lines());
        let is_category = |line: &&Line| matches!(line.subject, Target::Category(_));
        self.collapsed = self.project_lines().iter().filter(is_category).count();
        self.row.select(self.row.selected, self.matrix.rows.len());
        self.column.select(self.column.selected, self.matrix.columns.len());
        self.move_to_both(here, &world.catalogue);
    }

    fn move_to_both(&mut self, cell: [Option<Target>; 2], catalogue: &Catalogue) {
        for subject in cell.into_iter().flatten() {
            self.move_to(catalogue, subject);
        }
    }
}

/// For each line, whether it belongs to every second category. Empty if the order separates categories.
fn bands(catalogue: &Catalogue, lines: &[Line]) -> Vec<bool> {
    let groups = groups(catalogue, lines).unwrap_or_default();
    groups
        .into_iter()
        .enumerate()
        .flat_map(|(place, (_, lines))| lines.map(move |_| place % 2 == 1))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::app::App;
    use crate::app::action::{Action, View};
    use crate::app::settings::Settings;
    use crate::catalogue::{Origin, load};

    #[test]
    fn the_matrix_is_made_anew_only_where_it_is_shown() {
        let catalogue = load(&Origin::BuiltIn).unwrap().catalogue;
        let mut app = App::new(catalogue, Settings::default());
        app.show(View::Matrix);
        let (made, all) = (app.views.matrix.version, app.views.matrix.matrix.columns.len());
        app.show(View::Browse);
        app.set_query("launched:2024").unwrap();
        assert_eq!(app.views.matrix.version, made);
        app.apply(Action::Show(View::Matrix));
        assert_eq!(app.views.matrix.version, made + 1);
        assert!(app.views.matrix.matrix.columns.len() < all);
        app.show(View::Browse);
        app.show(View::Matrix);
        assert_eq!(app.views.matrix.version, made + 1);
    }
}
