//! The orders that the views begin with.

use crate::query::analysis::order::{CountryOrder, ProjectOrder, TimelineOrder};
use crate::query::analysis::sorting::Sorting;

use super::action::View;
use super::state::App;
use super::view_state::ViewPlace;

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
    /// Of the projects on the timeline.
    pub(crate) time: Option<Sorting<TimelineOrder>>,
}

impl App {
    /// Puts each view in the order that it is to begin with.
    pub(crate) fn begin_in_orders(&mut self, orders: &FirstOrders) {
        let FirstOrders { browse, matrix, matrix_columns, countries, overlap, time } = *orders;
        for (view, projects, countries, events) in [
            (View::Browse, browse, None, None),
            (View::Matrix, matrix_columns, matrix, None),
            (View::Countries, None, countries, None),
            (View::Overlap, None, overlap, None),
            (View::Time, None, None, time),
        ] {
            let state = self.views.get_mut(view);
            let before = state.place();
            let place = ViewPlace {
                projects: projects.unwrap_or(before.projects),
                countries: countries.unwrap_or(before.countries),
                events: events.unwrap_or(before.events),
                ..before
            };
            if place != before {
                state.return_to(&place, &self.world);
            }
        }
    }
}
