//! The state of the membership matrix: its cursor, orders and layout options.

mod arrange;
mod options;
mod update;

use std::collections::HashSet;
use std::ops::Range;

use crate::catalogue::{Catalogue, CategoryId, IdSet, RowId};
use crate::query::analysis::matrix::{CategoryMeasure, Line, Matrix, Options, groups};
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::ratio::lift;
use crate::query::{Query, Target};

use crate::app::cursor::Cursor;
use crate::app::view_state::ViewState;
use crate::app::world::World;
use crate::text::heading::common_start;
use crate::text::{number, participation};

/// How large the matrix is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Zoom {
    /// As wide as the screen allows, at least two screen columns a column.
    #[default]
    Fitting,
    /// This many screen columns a column.
    Columns(u16),
    /// Every row and column on one screen: two rows a line, or as many as needed.
    Whole,
}

impl OptionValue for Zoom {
    /// From near to far.
    const KEYS: &'static [(Self, &'static str)] = &[
        (Self::Fitting, "fitting"),
        (Self::Columns(3), "3"),
        (Self::Columns(2), "2"),
        (Self::Columns(1), "1"),
        (Self::Whole, "whole"),
    ];
}

#[derive(Debug, Default)]
pub(crate) struct MatrixState {
    /// Rebuilt only when the query or the options change, because sorting can be slow.
    pub(crate) matrix: Matrix,
    pub(crate) options: Options,
    /// The measure in the cells of collapsed categories.
    pub(crate) measure: CategoryMeasure,
    pub(crate) zoom: Zoom,
    pub(crate) row: Cursor,
    pub(crate) column: Cursor,
    /// Counts the changes of the matrix.
    pub(crate) version: u64,
    /// The lines of each category; none if the order separates projects of one category.
    pub(crate) groups: Vec<(CategoryId, Range<usize>)>,
    /// The projects and collapsed categories that the marks leave out and that keep their places until the
    /// matrix is arranged anew, so that marking a country moves nothing on the screen.
    left_out: HashSet<Target>,
    /// The query without its marks of countries.
    unmarked: Query,
    /// The query for which rows and columns got their places.
    arranged_for: Query,
    /// Whether they have kept them under other marks.
    is_kept: bool,
    /// The length of what all headings of a category begin with and is left out of them, by category.
    starts: Vec<usize>,
    /// The number of collapsed categories on the screen.
    pub(crate) collapsed: usize,
    /// The number of selected projects.
    pub(crate) projects: usize,
    /// The revision of the selection that the matrix shows.
    built_for_revision: Option<u64>,
    /// The records to move the cursor to when the matrix is next shown.
    go_to: Option<[Option<Target>; 2]>,
}

impl MatrixState {
    /// The initial state. The matrix is built when it is first shown.
    pub(crate) fn new(world: &World) -> Self {
        let catalogue = &world.catalogue;
        let start = |id| common_start(catalogue, id).len();
        Self { starts: catalogue.categories.ids().map(start).collect(), ..Self::default() }
    }

    /// The record of the row under the cursor.
    pub(crate) fn row_subject(&self) -> Option<Target> {
        Some(self.matrix.rows.get(self.row.selected)?.subject)
    }

    /// The record of the column under the cursor.
    pub(crate) fn column_subject(&self) -> Option<Target> {
        Some(self.matrix.columns.get(self.column.selected)?.subject)
    }

    /// Whether a band above the columns names each category.
    pub(crate) fn has_bands(&self) -> bool {
        let is_open = |(_, lines): &(CategoryId, Range<usize>)| {
            let first = self.matrix.columns.get(lines.start);
            first.is_some_and(|line| !line.subject.is_category())
        };
        !self.options.transposed && self.groups.iter().any(is_open)
    }

    /// The heading of a column. What all headings of a category begin with is left to the band above them.
    pub(crate) fn heading<'a>(&self, catalogue: &'a Catalogue, subject: Target) -> &'a str {
        let heading = subject.heading(catalogue);
        let in_band = subject.project().filter(|_| self.has_bands());
        let category = in_band.map(|id| catalogue.projects[id].category);
        let start = category.map_or(0, |id| self.start_length(id));
        heading.get(start..).filter(|rest| !rest.is_empty()).unwrap_or(heading)
    }

    /// What all headings of a category begin with.
    pub(crate) fn heading_start<'a>(&self, catalogue: &'a Catalogue, id: CategoryId) -> &'a str {
        let first = catalogue.categories[id].projects.first();
        let heading = first.map_or("", |&id| catalogue.projects[id].heading());
        heading.get(..self.start_length(id)).unwrap_or_default()
    }

    fn start_length(&self, category: CategoryId) -> usize {
        self.starts.get(category.index()).copied().unwrap_or(0)
    }

    /// The project or collapsed category under the cursor.
    pub(crate) fn project_subject(&self) -> Option<Target> {
        if self.options.transposed { self.row_subject() } else { self.column_subject() }
    }

    /// The country under the cursor.
    fn country_subject(&self) -> Option<Target> {
        if self.options.transposed { self.column_subject() } else { self.row_subject() }
    }

    /// The sentence about the cell under the cursor: in full, then a shorter form for a line of some columns.
    pub(crate) fn sentences(&self, catalogue: &Catalogue, columns: usize) -> Option<[String; 2]> {
        let country = self.country()?;
        let subject = self.project_subject()?;
        if let Some(project) = subject.project() {
            return Some(participation::in_project(catalogue, country, project, columns));
        }
        let category = subject.category(catalogue)?;
        let selected = self.matrix.collapsed(category).into_iter().flat_map(IdSet::iter);
        let selected: Vec<_> = selected.collect();
        let of_country = self.country_lines().get(self.place_of_country())?.total;
        let takes_part = |&&id: &&_| catalogue.role(country, id).is_some();
        let count = selected.iter().filter(takes_part).count();
        let figure = (self.measure != CategoryMeasure::Count && count > 0)
            .then(|| self.figure(subject, count, of_country));
        let unit = if self.measure == CategoryMeasure::Lift { " × chance" } else { "" };
        let note = figure.map(|figure| format!(" ({figure}{unit})")).unwrap_or_default();
        Some(participation::in_category(catalogue, country, category, &selected, &note))
    }

    /// The figure in the cell of a collapsed category, for a country that is in so many of its projects and in
    /// `of_country` projects in all.
    pub(crate) fn figure(&self, category: Target, count: usize, of_country: usize) -> String {
        let of_category = self.matrix.size_of(category);
        match self.measure {
            CategoryMeasure::Count => count.to_string(),
            CategoryMeasure::Share => number::percent(count, of_category),
            CategoryMeasure::Lift => {
                number::short_lift(lift(count, self.projects, of_country, of_category))
            }
        }
    }

    /// The place of the country under the cursor among the lines of its side.
    fn place_of_country(&self) -> usize {
        if self.options.transposed { self.column.selected } else { self.row.selected }
    }

    /// The lines of the projects and collapsed categories.
    pub(crate) fn project_lines(&self) -> &[Line] {
        if self.options.transposed { &self.matrix.rows } else { &self.matrix.columns }
    }

    pub(crate) fn country_lines(&self) -> &[Line] {
        if self.options.transposed { &self.matrix.columns } else { &self.matrix.rows }
    }

    /// Whether a project or collapsed category is shown although the marks leave it out.
    pub(crate) fn is_left_out(&self, subject: Target) -> bool {
        !self.left_out.is_empty() && self.left_out.contains(&subject)
    }

    /// The number of projects and collapsed categories that are shown although the marks leave them out.
    pub(crate) fn left_out(&self) -> usize {
        self.left_out.len()
    }

    /// Whether the line of a project belongs to every second category.
    pub(crate) fn is_in_even_group(&self, place: usize) -> bool {
        self.group_of(place).is_some_and(|group| group % 2 == 1)
    }

    /// Whether the line of a project is the first of its category, where projects of a category are together.
    pub(crate) fn starts_group(&self, place: usize) -> bool {
        self.groups.iter().any(|(_, lines)| lines.start == place)
    }

    /// Whether the line of a project is the last of its category and another category follows.
    pub(crate) fn ends_group(&self, place: usize) -> bool {
        let group = self.group_of(place).filter(|group| group + 1 < self.groups.len());
        let lines = group.and_then(|group| self.groups.get(group));
        lines.is_some_and(|(_, lines)| lines.end == place + 1)
    }

    fn group_of(&self, place: usize) -> Option<usize> {
        let group = self.groups.partition_point(|(_, lines)| lines.end <= place);
        (group < self.groups.len()).then_some(group)
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
        self.arranged_for.clone_from(&world.query);
        self.show(Matrix::new(&world.catalogue, &world.selection, &self.options), world);
    }

    /// Rebuilds the matrix after countries were marked: every row and column keeps its place on the screen.
    fn rebuild_in_place(&mut self, world: &World) {
        let matrix = Matrix::new(&world.catalogue, &world.selection, &self.options);
        match matrix.in_place_of(&self.matrix) {
            Some(matrix) => self.show(matrix, world),
            None => self.rebuild(world),
        }
    }

    fn show(&mut self, matrix: Matrix, world: &World) {
        let here = [self.row_subject(), self.column_subject()];
        self.version = self.version.wrapping_add(1);
        self.projects = world.selection.projects.len();
        self.matrix = matrix;
        let lines = self.project_lines();
        let is_left_out = |subject: &Target| match *subject {
            Target::Project(id) => !world.selection.set.contains(id),
            Target::Category(id) => self.matrix.collapsed(id).is_some_and(IdSet::is_empty),
            _ => false,
        };
        let left_out = lines.iter().map(|line| line.subject).filter(is_left_out).collect();
        let collapsed = lines.iter().filter(|line| line.subject.is_category()).count();
        self.groups = groups(&world.catalogue, lines).unwrap_or_default();
        (self.left_out, self.collapsed) = (left_out, collapsed);
        self.is_kept = self.arranged_for != world.query;
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
