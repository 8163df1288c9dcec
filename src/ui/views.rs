//! The views on the screen, one folder each: layout, drawing, mouse targets.

pub(crate) mod background;
pub(crate) mod browse;
pub(crate) mod countries;
pub(crate) mod map;
pub(crate) mod matrix;
pub(crate) mod overlap;
pub(crate) mod time;

use crate::app::View;

use super::view_screen::ViewScreen;

/// Defines [`ViewScreens`] from a list of views with the types of their layouts.
macro_rules! views {
    ($($view:ident => $name:ident: $screen:ty,)+) => {
        #[derive(Debug, Default)]
        pub(crate) struct ViewScreens {
            $($name: $screen,)+
        }

        impl ViewScreens {
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
    Browse => browse: browse::BrowseScreen,
    Matrix => matrix: matrix::screen::MatrixScreen,
    Countries => countries: countries::CountriesScreen,
    Overlap => overlap: overlap::OverlapScreen,
    Time => time: time::TimeScreen,
    Map => map: map::MapScreen,
    Background => background: background::BackgroundScreen,
}
