//! The list of the views, with the state of each.

pub(crate) mod background;
pub(crate) mod browse;
pub(crate) mod countries;
pub(crate) mod map;
pub(crate) mod matrix;
pub(crate) mod overlap;
pub(crate) mod time;

use super::action::View;
use super::view_state::ViewState;
use super::world::World;

/// Defines [`Views`] from a list of views with the types of their states.
macro_rules! views {
    ($($view:ident => $name:ident: $state:ty,)+) => {
        #[derive(Debug)]
        pub(crate) struct Views {
            $(pub(crate) $name: $state,)+
        }

        impl Views {
            /// The initial state of every view.
            pub(crate) fn new(world: &World) -> Self {
                Self { $($name: <$state>::new(world),)+ }
            }

            pub(crate) fn get(&self, view: View) -> &dyn ViewState {
                match view {
                    $(View::$view => &self.$name,)+
                }
            }

            pub(crate) fn get_mut(&mut self, view: View) -> &mut dyn ViewState {
                match view {
                    $(View::$view => &mut self.$name,)+
                }
            }
        }
    };
}

views! {
    Browse => browse: browse::BrowseState,
    Matrix => matrix: matrix::MatrixState,
    Countries => countries: countries::CountriesState,
    Overlap => overlap: overlap::OverlapState,
    Time => time: time::TimeState,
    Map => map: map::MapState,
    Background => background: background::BackgroundState,
}
