//! Visited locations, for going back and forward.

use crate::query::Query;

use super::action::View;
use super::view_state::ViewPlace;

/// The most locations that are remembered.
const MOST: usize = 100;

/// Everything needed to return to a place in the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Location {
    pub(crate) view: View,
    pub(crate) query: Query,
    /// The place in each view, in the order of the tabs.
    pub(crate) places: [ViewPlace; View::ALL.len()],
}

/// The locations to go back and forward to.
#[derive(Debug, Default)]
pub(crate) struct History {
    behind: Vec<Location>,
    ahead: Vec<Location>,
}

impl History {
    /// Remembers a location before it is left.
    pub(crate) fn leave(&mut self, place: Location) {
        self.ahead.clear();
        if self.behind.last() != Some(&place) {
            self.behind.push(place);
        }
        if self.behind.len() > MOST {
            self.behind.remove(0);
        }
    }

    /// Goes back from `here`. Returns the previous location.
    pub(crate) fn back(&mut self, here: Location) -> Option<Location> {
        let place = self.behind.pop()?;
        self.ahead.push(here);
        Some(place)
    }

    /// Goes forward from `here`. Returns the location that going back left.
    pub(crate) fn forward(&mut self, here: Location) -> Option<Location> {
        let place = self.ahead.pop()?;
        self.behind.push(here);
        Some(place)
    }
}
