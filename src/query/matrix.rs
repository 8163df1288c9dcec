//! The membership matrix: countries × projects, with totals.

use crate::catalogue::{Catalogue, CountryId, ProjectId, Role};

use super::order::{CountryOrder, ProjectOrder};
use super::select::Selection;

/// Which countries and projects a matrix shows, in which order, with the totals on both edges.
///
/// A cell is asked for when it is needed ([`Matrix::cell`]), so that the cost of drawing depends on
/// what is seen. Shape: `rows.len()` countries × `columns.len()` projects.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// Each country with the number of its projects among the columns.
    pub rows: Vec<(CountryId, usize)>,
    /// Each project with the number of its countries.
    pub columns: Vec<(ProjectId, usize)>,
    /// All participations in the matrix: the sum of either edge.
    pub total: usize,
}

impl Matrix {
    /// The matrix of all countries and the selected projects.
    pub fn new(
        catalogue: &Catalogue,
        selection: &Selection,
        rows: CountryOrder,
        columns: ProjectOrder,
    ) -> Self {
        let mut countries: Vec<CountryId> = catalogue.countries.ids().collect();
        rows.sort(catalogue, selection, &mut countries);
        let mut projects = selection.projects.clone();
        columns.sort(catalogue, &mut projects);
        let rows: Vec<_> = countries
            .into_iter()
            .map(|id| (id, catalogue.countries[id].projects.shared(&selection.set)))
            .collect();
        let columns = projects
            .into_iter()
            .map(|id| (id, catalogue.projects[id].participants.len()))
            .collect();
        let total = rows.iter().map(|&(_, count)| count).sum();
        Self { rows, columns, total }
    }

    /// How the country of a row takes part in the project of a column.
    pub fn cell(&self, catalogue: &Catalogue, row: usize, column: usize) -> Option<Role> {
        let &(country, _) = self.rows.get(row)?;
        let &(project, _) = self.columns.get(column)?;
        catalogue.role(country, project)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Origin, load};
    use crate::query::{Index, Query};

    #[test]
    fn both_edges_add_up_to_the_same_total() {
        let catalogue = load(&Origin::BuiltIn).unwrap().catalogue;
        let index = Index::new(&catalogue);
        let selection = Selection::new(&catalogue, &index, &Query::default());
        let matrix = Matrix::new(&catalogue, &selection, CountryOrder::Count, ProjectOrder::Count);
        let columns: usize = matrix.columns.iter().map(|&(_, count)| count).sum();
        let cells = (0..matrix.rows.len())
            .flat_map(|row| (0..matrix.columns.len()).map(move |column| (row, column)))
            .filter(|&(row, column)| matrix.cell(&catalogue, row, column).is_some())
            .count();
        assert_eq!((matrix.total, columns, cells), (338, 338, 338));
    }
}
