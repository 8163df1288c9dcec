//! The views: the one list of them, and the state of each.

pub(crate) mod browse;
pub(crate) mod countries;
pub(crate) mod matrix;
pub(crate) mod overlap;

use super::action::View;
use super::view_state::ViewState;
use super::world::Data;
use browse::BrowseState;
use countries::CountriesState;
use matrix::MatrixState;
use overlap::OverlapState;

/// The state of every view.
#[derive(Debug)]
pub(crate) struct Views {
    pub(crate) browse: BrowseState,
    pub(crate) matrix: MatrixState,
    pub(crate) countries: CountriesState,
    pub(crate) overlap: OverlapState,
}

impl Views {
    /// Every view at its start.
    pub(crate) fn new(data: &Data<'_>) -> Self {
        Self {
            browse: BrowseState::new(),
            matrix: MatrixState::new(data),
            countries: CountriesState::new(),
            overlap: OverlapState::new(data),
        }
    }

    /// The state of a view, to read.
    pub(crate) fn get(&self, view: View) -> &dyn ViewState {
        match view {
            View::Browse => &self.browse,
            View::Matrix => &self.matrix,
            View::Countries => &self.countries,
            View::Overlap => &self.overlap,
        }
    }

    /// The state of a view, to change.
    pub(crate) fn get_mut(&mut self, view: View) -> &mut dyn ViewState {
        match view {
            View::Browse => &mut self.browse,
            View::Matrix => &mut self.matrix,
            View::Countries => &mut self.countries,
            View::Overlap => &mut self.overlap,
        }
    }
}
