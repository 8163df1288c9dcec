//! The views on the screen, one folder each: layout, drawing, mouse targets.

pub(crate) mod browse;
pub(crate) mod countries;
pub(crate) mod matrix;
pub(crate) mod overlap;

use crate::app::View;

use super::view_screen::ViewScreen;

/// Defines [`Views`] from a list of views with the types of their layouts.
macro_rules! views {
    ($($view:ident => $name:ident: $screen:ty,)+) => {
        /// The layout of every view.
        #[derive(Debug, Default)]
        pub(crate) struct Views {
            $($name: $screen,)+
        }

        impl Views {
            pub(crate) fn get(&self, view: View) -> &dyn ViewScreen {
                match view {
                    $(View::$view => &self.$name,)+
                }
            }

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
