//! The views on the screen, one folder each: where its parts go, how they are drawn, what is under the
//! pointer.

pub(crate) mod browse;
pub(crate) mod countries;
pub(crate) mod matrix;
pub(crate) mod overlap;

use crate::app::View;

use super::view_screen::ViewScreen;
use browse::screen::BrowseScreen;
use countries::screen::CountriesScreen;
use matrix::screen::MatrixScreen;
use overlap::screen::OverlapScreen;

/// Every view on the screen.
#[derive(Debug, Default)]
pub(crate) struct Views {
    browse: BrowseScreen,
    matrix: MatrixScreen,
    countries: CountriesScreen,
    overlap: OverlapScreen,
}

impl Views {
    /// A view, to draw.
    pub(crate) fn get(&self, view: View) -> &dyn ViewScreen {
        match view {
            View::Browse => &self.browse,
            View::Matrix => &self.matrix,
            View::Countries => &self.countries,
            View::Overlap => &self.overlap,
        }
    }

    /// A view, to lay out.
    pub(crate) fn get_mut(&mut self, view: View) -> &mut dyn ViewScreen {
        match view {
            View::Browse => &mut self.browse,
            View::Matrix => &mut self.matrix,
            View::Countries => &mut self.countries,
            View::Overlap => &mut self.overlap,
        }
    }
}
