//! The membership matrix: countries × projects, with totals.

use std::collections::HashMap;
use std::ops::Range;

use super::option_value::OptionValue;
use crate::catalogue::{Catalogue, CategoryId, CountryId, IdSet, ProjectId, Role};

use super::order::{CountryOrder, ProjectOrder};
use super::ratio::lift;
use super::seriation::Method;
use super::sorting::Sorting;
use crate::query::selection::select::Selection;
use crate::query::target::Target;

/// The layout of a matrix.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The order of the countries.
    pub countries: Sorting<CountryOrder>,
    /// The order of the projects.
    pub projects: Sorting<ProjectOrder>,
    /// Whether countries and projects without a participation are left out.
    pub hide_empty: bool,
    /// The categories that are shown as one line of counts, at the position of their first project.
    pub collapsed: Vec<CategoryId>,
    /// Whether projects are the rows and countries the columns.
    pub transposed: bool,
}

/// A row or column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Line {
    /// What it is about: a country, a project, or the selected projects of a category.
    pub subject: Target,
    /// The participations in it.
    pub total: usize,
}

/// The content of a cell. An empty cell, "not listed by the source", is `None` instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// How the country takes part in the project.
    Role(Role),
    /// The number of projects of the category that the country takes part in, at least one.
    Count(usize),
}

impl Cell {
    /// The role, if the cell is that of a project.
    pub fn role(self) -> Option<Role> {
        match self {
            Self::Role(role) => Some(role),
            Self::Count(_) => None,
        }
    }
}

/// A measure of a country's projects in a collapsed category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CategoryMeasure {
    /// How many of the category's projects the country is in.
    #[default]
    Count,
    /// That number by the number of the category's projects.
    Share,
    /// That number by the one expected if the country's projects were spread evenly over all: [`super::ratio::lift`].
    Lift,
}

impl OptionValue for CategoryMeasure {
    const KEYS: &'static [(Self, &'static str)] =
        &[(Self::Count, "count"), (Self::Share, "share"), (Self::Lift, "lift")];
}

/// The membership matrix: the countries and projects it shows, in order, with the totals on both edges.
///
/// Cells are computed on demand ([`Matrix::cell`]), so that drawing costs only what is visible. Shape:
/// `rows.len()` countries × `columns.len()` projects or categories, or transposed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    /// From top to bottom.
    pub rows: Vec<Line>,
    /// From left to right.
    pub columns: Vec<Line>,
    /// The participations in the matrix: the sum of either edge.
    pub total: usize,
    /// The methods of seriation, where rows or columns are ordered by similarity.
    pub methods: Methods,
    /// How many empty rows and columns were left out.
    pub hidden: usize,
    /// The selected projects of each collapsed category, by id.
    collapsed: Vec<(CategoryId, IdSet<ProjectId>)>,
}

/// The methods of seriation of both sides of a matrix; none for a side that is not ordered by similarity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Methods {
    /// The rows.
    pub rows: Option<Method>,
    /// The columns.
    pub columns: Option<Method>,
}

impl Matrix {
    /// The matrix of all countries and the selected projects.
    pub fn new(catalogue: &Catalogue, selection: &Selection, options: &Options) -> Self {
        let collapsed = collapsed(catalogue, selection, &options.collapsed);
        let (mut rows, by_row) = countries(catalogue, selection, options);
        let (mut columns, by_column) = projects(catalogue, selection, options, &collapsed);
        let all = rows.len() + columns.len();
        if options.hide_empty {
            rows.retain(|line| line.total > 0);
            columns.retain(|line| line.total > 0);
        }
        let hidden = all - rows.len() - columns.len();
        let total = rows.iter().map(|line| line.total).sum();
        let methods = Methods { rows: by_row, columns: by_column };
        let matrix = Self { rows, columns, total, methods, hidden, collapsed };
        if options.transposed { matrix.transposed() } else { matrix }
    }

    /// The matrix with rows and columns exchanged.
    #[must_use]
    pub fn transposed(self) -> Self {
        let Self { rows, columns, total, methods, hidden, collapsed } = self;
        let methods = Methods { rows: methods.columns, columns: methods.rows };
        Self { rows: columns, columns: rows, total, methods, hidden, collapsed }
    }

    /// This matrix with the lines of an earlier one at their places: a line that only the earlier one has stays,
    /// without participations. None if it lacks a line of this matrix.
    pub fn in_place_of(self, earlier: &Self) -> Option<Self> {
        let rows = kept(&self.rows, &earlier.rows)?;
        let columns = kept(&self.columns, &earlier.columns)?;
        let shown = rows.len() + columns.len() - self.rows.len() - self.columns.len();
        Some(Self { rows, columns, hidden: self.hidden.saturating_sub(shown), ..self })
    }

    /// The selected projects of a collapsed category.
    pub fn collapsed(&self, category: CategoryId) -> Option<&IdSet<ProjectId>> {
        let place = self.collapsed.binary_search_by_key(&category, |(id, _)| *id).ok()?;
        self.collapsed.get(place).map(|(_, projects)| projects)
    }

    /// How many selected projects a collapsed category has; 0 for any other subject.
    pub fn size_of(&self, subject: Target) -> usize {
        match subject {
            Target::Category(category) => self.collapsed(category).map_or(0, IdSet::len),
            _ => 0,
        }
    }

    /// The lift of a country in a collapsed category that has so many of its projects, among so many in all.
    pub(crate) fn lift(&self, country: &Line, category: &Line, count: usize, all: usize) -> f64 {
        lift(count, all, country.total, self.size_of(category.subject))
    }

    /// The content of a cell, by row and column.
    pub fn cell(&self, catalogue: &Catalogue, row: usize, column: usize) -> Option<Cell> {
        let (row, column) = (self.rows.get(row)?, self.columns.get(column)?);
        self.meeting(catalogue, row.subject, column.subject)
    }

    /// The content of the cell of two subjects, whichever of them is the row.
    pub fn meeting(&self, catalogue: &Catalogue, one: Target, other: Target) -> Option<Cell> {
        match (one, other) {
            (Target::Country(country), Target::Project(project))
            | (Target::Project(project), Target::Country(country)) => {
                catalogue.role(country, project).map(Cell::Role)
            }
            (Target::Country(country), Target::Category(category))
            | (Target::Category(category), Target::Country(country)) => {
                let projects = self.collapsed(category)?;
                let count = catalogue.projects_of(country).shared(projects);
                (count > 0).then_some(Cell::Count(count))
            }
            _ => None,
        }
    }
}

/// The range of lines of each category, if the lines of every category are adjacent. None if they are not, or
/// if a line has no category.
pub fn groups(catalogue: &Catalogue, lines: &[Line]) -> Option<Vec<(CategoryId, Range<usize>)>> {
    let mut groups: Vec<(CategoryId, Range<usize>)> = Vec::new();
    let mut known = IdSet::empty(catalogue.categories.len());
    for (place, line) in lines.iter().enumerate() {
        let category = line.subject.category(catalogue)?;
        match groups.last_mut() {
            Some((last, lines)) if *last == category => lines.end = place + 1,
            _ if known.contains(category) => return None,
            _ => {
                known.insert(category);
                groups.push((category, place..place + 1));
            }
        }
    }
    Some(groups)
}

/// The lines of an earlier side of a matrix, with the totals of now: none for a line that is left out. None if
/// the earlier side lacks a line.
fn kept(lines: &[Line], earlier: &[Line]) -> Option<Vec<Line>> {
    let mut totals: HashMap<Target, usize> =
        lines.iter().map(|line| (line.subject, line.total)).collect();
    let line = |&Line { subject, .. }: &Line| {
        let total = totals.remove(&subject).unwrap_or(0);
        Line { subject, total }
    };
    let kept = earlier.iter().map(line).collect();
    totals.is_empty().then_some(kept)
}

/// The categories to collapse, by id, each with its selected projects.
fn collapsed(
    catalogue: &Catalogue,
    selection: &Selection,
    wanted: &[CategoryId],
) -> Vec<(CategoryId, IdSet<ProjectId>)> {
    let ids = catalogue.categories.ids().filter(|id| wanted.contains(id));
    let projects =
        |id| IdSet::collect(catalogue.projects.len(), selection.of_category(catalogue, id));
    ids.map(|id| (id, projects(id))).collect()
}

/// The lines of the countries, and the method of seriation if they are ordered by similarity.
fn countries(
    catalogue: &Catalogue,
    selection: &Selection,
    options: &Options,
) -> (Vec<Line>, Option<Method>) {
    let mut countries: Vec<CountryId> = catalogue.countries.ids().collect();
    let method = options.countries.sort_countries(catalogue, selection, &mut countries);
    let line = |id| Line {
        subject: Target::Country(id),
        total: selection.count_of_country(catalogue, id),
    };
    (countries.into_iter().map(line).collect(), method)
}

/// The lines of the projects and collapsed categories, and the method of seriation if they are ordered by
/// similarity.
fn projects(
    catalogue: &Catalogue,
    selection: &Selection,
    options: &Options,
    collapsed: &[(CategoryId, IdSet<ProjectId>)],
) -> (Vec<Line>, Option<Method>) {
    let mut projects = selection.projects.clone();
    let method = options.projects.sort_projects(catalogue, &mut projects);
    let mut open: Vec<_> = collapsed.iter().collect();
    let count = |id: ProjectId| catalogue.projects[id].participants.len();
    let line = |id: ProjectId| {
        let category = catalogue.projects[id].category;
        if !collapsed.iter().any(|&(id, _)| id == category) {
            return Some(Line { subject: Target::Project(id), total: count(id) });
        }
        let at = open.iter().position(|(id, _)| *id == category)?;
        let (_, projects) = open.swap_remove(at);
        let total = projects.iter().map(count).sum();
        Some(Line { subject: Target::Category(category), total })
    };
    (projects.into_iter().filter_map(line).collect(), method)
}
