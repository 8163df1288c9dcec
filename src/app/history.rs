//! The places that were visited, for going back and forward.

use crate::query::Query;

use super::action::View;
use super::view_state::Place;

/// How many places are remembered.
const MOST: usize = 100;

/// A place in the program: enough to return there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Location {
    pub(crate) view: View,
    pub(crate) query: Query,
    /// The place in each view, in the order of the tabs.
    pub(crate) places: [Place; View::ALL.len()],
}

/// Places behind and ahead.
#[derive(Debug, Default)]
pub(crate) struct History {
    behind: Vec<Location>,
    ahead: Vec<Location>,
}

impl History {
    /// Remembers the place that is left for another.
    pub(crate) fn leave(&mut self, place: Location) {
        self.ahead.clear();
        if self.behind.last() != Some(&place) {
            self.behind.push(place);
        }
        if self.behind.len() > MOST {
            self.behind.remove(0);
        }
    }

    /// The place before this one.
    pub(crate) fn back(&mut self, here: Location) -> Option<Location> {
        let place = self.behind.pop()?;
        self.ahead.push(here);
        Some(place)
    }

    /// The place that going back left.
    pub(crate) fn forward(&mut self, here: Location) -> Option<Location> {
        let place = self.ahead.pop()?;
        self.behind.push(here);
        Some(place)
    }
}
