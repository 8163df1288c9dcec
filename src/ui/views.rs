//! The views on the screen, one folder each: where its parts go, how they are drawn, what is under the
//! pointer.

pub(crate) mod browse;
pub(crate) mod countries;
pub(crate) mod matrix;
pub(crate) mod overlap;

use crate::app::View;

use super::view_screen::ViewScreen;

/// Makes [`Views`] from a list: a view, and where its screen is.
macro_rules! views {
    ($($view:ident => $name:ident: $screen:ty,)+) => {
        /// Every view on the screen.
        #[derive(Debug, Default)]
        pub(crate) struct Views {
            $($name: $screen,)+
        }

        impl Views {
            /// A view, to draw.
            pub(crate) fn get(&self, view: View) -> &dyn ViewScreen {
                match view {
                    $(View::$view => &self.$name,)+
                }
            }

            /// A view, to lay out.
            pub(crate) fn get_mut(&mut self, view: View) -> &mut dyn ViewScreen {
                match view {
                    $(View::$view => &mut self.$name,)+
                }
            }
        }
    };
}

views! {
    Browse => browse: browse::screen::BrowseScreen,
    Matrix => matrix: matrix::screen::MatrixScreen,
    Countries => countries: countries::screen::CountriesScreen,
    Overlap => overlap: overlap::screen::OverlapScreen,
}
