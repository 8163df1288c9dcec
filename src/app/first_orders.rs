//! The orders that the views begin with.

use crate::query::analysis::combinations::CombinationOrder;
use crate::query::analysis::order::{CountryOrder, ProjectOrder, TimelineOrder};
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
    /// Of the combinations in a comparison.
    pub(crate) comparison: Option<Sorting<CombinationOrder>>,
    /// Of the projects on the timeline.
    pub(crate) time: Option<Sorting<TimelineOrder>>,
}

impl App {
    /// Puts each view in the order that it is to begin with.
    pub(crate) fn begin_in_orders(&mut self, orders: &FirstOrders) {
        let FirstOrders { browse, matrix, matrix_columns, countries, overlap, comparison, time } =
            *orders;
        for view in View::ALL {
            let state = self.views.get_mut(view);
            let before = state.place();
            let mut place = before;
            match view {
                View::Browse => set(&mut place.projects, browse),
                View::Matrix => {
                    set(&mut place.countries, matrix);
                    set(&mut place.projects, matrix_columns);
                }
                View::Countries => set(&mut place.countries, countries),
                View::Overlap => {
                    set(&mut place.countries, overlap);
                    set(&mut place.combinations, comparison);
                }
                View::Time => set(&mut place.events, time),
                View::Map | View::Background => {}
            }
            if place != before {
                state.return_to(&place, &self.world);
            }
        }
    }
}

fn set<O: Copy>(order: &mut O, first: Option<O>) {
    *order = first.unwrap_or(*order);
}
