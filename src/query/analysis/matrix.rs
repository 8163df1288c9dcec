//! The membership matrix: countries × projects, with totals.

use std::ops::Range;

use crate::catalogue::{Catalogue, CategoryId, CountryId, IdSet, ProjectId, Role};

use super::order::{CountryOrder, ProjectOrder};
use super::seriation::Method;
use super::sorting::Sorting;
use crate::query::selection::select::Selection;
use crate::query::target::Target;

/// How a matrix is to be laid out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The order of the countries.
    pub countries: Sorting<CountryOrder>,
    /// The order of the projects.
    pub projects: Sorting<ProjectOrder>,
    /// Whether countries and projects without a participation are left out.
    pub hide_empty: bool,
    /// The categories that are shown as one line of counts, where their first project would stand.
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

/// What stands where a row and a column meet. Nothing there is "not listed by the source".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// How the country takes part in the project.
    Role(Role),
    /// In how many projects of the category the country takes part: one at least.
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

/// Which countries and projects a matrix shows, in which order, with the totals on both edges.
///
/// A cell is asked for when it is needed ([`Matrix::cell`]), so that the cost of drawing depends on
/// what is seen. Shape: `rows.len()` countries × `columns.len()` projects or categories, or the other
/// way round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    /// From top to bottom.
    pub rows: Vec<Line>,
    /// From left to right.
    pub columns: Vec<Line>,
    /// All participations in the matrix: the sum of either edge.
    pub total: usize,
    /// How rows and columns were put in order, where it was by similarity.
    pub methods: Methods,
    /// How many rows and columns were left out because nothing is in them.
    pub hidden: usize,
    /// The selected projects of each collapsed category, by id.
    collapsed: Vec<(CategoryId, IdSet<ProjectId>)>,
}

/// How the two sides of a matrix were put in order; none where it was not by similarity.
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

    /// The matrix with rows for columns and columns for rows.
    #[must_use]
    pub fn transposed(self) -> Self {
        let Self { rows, columns, total, methods, hidden, collapsed } = self;
        let methods = Methods { rows: methods.columns, columns: methods.rows };
        Self { rows: columns, columns: rows, total, methods, hidden, collapsed }
    }

    /// The selected projects of a category that is collapsed.
    pub fn collapsed(&self, category: CategoryId) -> Option<&IdSet<ProjectId>> {
        let place = self.collapsed.binary_search_by_key(&category, |(id, _)| *id).ok()?;
        self.collapsed.get(place).map(|(_, projects)| projects)
    }

    /// What stands where a row and a column meet.
    pub fn cell(&self, catalogue: &Catalogue, row: usize, column: usize) -> Option<Cell> {
        let (row, column) = (self.rows.get(row)?, self.columns.get(column)?);
        self.meeting(catalogue, row.subject, column.subject)
    }

    /// What stands where the lines of two subjects meet, whichever of them is the row.
    pub fn meeting(&self, catalogue: &Catalogue, one: Target, other: Target) -> Option<Cell> {
        match (one, other) {
            (Target::Country(country), Target::Project(project))
            | (Target::Project(project), Target::Country(country)) => {
                catalogue.role(country, project).map(Cell::Role)
            }
            (Target::Country(country), Target::Category(category))
            | (Target::Category(category), Target::Country(country)) => {
                let projects = self.collapsed(category)?;
                let count = catalogue.countries[country].projects.shared(projects);
                (count > 0).then_some(Cell::Count(count))
            }
            _ => None,
        }
    }
}

/// The stretch of lines of each category, if every category is in one piece; nothing where a line has none.
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

/// The categories to collapse, once each, with their selected projects.
fn collapsed(
    catalogue: &Catalogue,
    selection: &Selection,
    wanted: &[CategoryId],
) -> Vec<(CategoryId, IdSet<ProjectId>)> {
    let ids = catalogue.categories.ids().filter(|id| wanted.contains(id));
    let projects = |id: CategoryId| {
        let all = catalogue.categories[id].projects.iter().copied();
        let selected = all.filter(|&project| selection.set.contains(project));
        IdSet::collect(catalogue.projects.len(), selected)
    };
    ids.map(|id| (id, projects(id))).collect()
}

fn countries(
    catalogue: &Catalogue,
    selection: &Selection,
    options: &Options,
) -> (Vec<Line>, Option<Method>) {
    let mut countries: Vec<CountryId> = catalogue.countries.ids().collect();
    let method = options.countries.sort_countries(catalogue, selection, &mut countries);
    let line = |id| Line {
        subject: Target::Country(id),
        total: catalogue.countries[id].projects.shared(&selection.set),
    };
    (countries.into_iter().map(line).collect(), method)
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Origin, load};
    use crate::query::language::query::Query;
    use crate::query::search::index::Index;

    #[test]
    fn both_edges_add_up_to_the_same_total() {
        let catalogue = load(&Origin::BuiltIn).unwrap().catalogue;
        let index = Index::new(&catalogue);
        let selection = Selection::new(&catalogue, &index, &Query::default());
        let matrix = Matrix::new(&catalogue, &selection, &Options::default());
        let columns: usize = matrix.columns.iter().map(|line| line.total).sum();
        let cells = (0..matrix.rows.len())
            .flat_map(|row| (0..matrix.columns.len()).map(move |column| (row, column)))
            .filter(|&(row, column)| matrix.cell(&catalogue, row, column).is_some())
            .count();
        assert_eq!((matrix.total, columns, cells), (338, 338, 338));
    }
}
