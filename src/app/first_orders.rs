//! The orders that the views begin with.

use crate::query::analysis::order::{CountryOrder, ProjectOrder};
use crate::query::analysis::sorting::Sorting;

use super::action::View;
use super::state::App;

/// The orders that the views begin with; none for the order that a view has by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct FirstOrders {
    /// Of the projects in Browse.
    pub(crate) browse: Option<Sorting<ProjectOrder>>,
    /// Of the countries in the matrix.
    pub(crate) matrix: Option<Sorting<CountryOrder>>,
    /// Of the projects in the matrix.
    pub(crate) matrix_columns: Option<Sorting<ProjectOrder>>,
    /// Of the list of countries.
    pub(crate) countries: Option<Sorting<CountryOrder>>,
    /// Of the countries in the overlap.
    pub(crate) overlap: Option<Sorting<CountryOrder>>,
}

impl App {
    /// Puts each view in the order that it is to begin with.
    pub(crate) fn begin_in_orders(&mut self, orders: &FirstOrders) {
        let FirstOrders { browse, matrix, matrix_columns, countries, overlap } = *orders;
        for (view, projects, countries) in [
            (View::Browse, browse, None),
            (View::Matrix, matrix_columns, matrix),
            (View::Countries, None, countries),
            (View::Overlap, None, overlap),
        ] {
            if projects.is_none() && countries.is_none() {
                continue;
            }
            let state = self.views.get_mut(view);
            let mut place = state.place();
            place.projects = projects.unwrap_or(place.projects);
            place.countries = countries.unwrap_or(place.countries);
            state.return_to(&place, &self.world);
        }
    }
}
