//! Visited locations, for going back and forward.

use crate::query::Query;

use super::action::View;
use super::view_state::ViewPlace;
use super::world::Current;

/// The most locations that are remembered.
const MOST: usize = 100;

/// Everything needed to return to a place in the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Location {
    pub(crate) view: View,
    pub(crate) query: Query,
    pub(crate) current: Current,
    /// The place in each view, in the order of the tabs.
    pub(crate) places: [ViewPlace; View::ALL.len()],
}

/// Whether actions in a row choose a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Choosing {
    #[default]
    No,
    /// The action before this one did.
    Before,
    /// This action does.
    Now,
}

/// The locations to go back and forward to.
#[derive(Debug, Default)]
pub(crate) struct History {
    behind: Vec<Location>,
    ahead: Vec<Location>,
    choosing: Choosing,
}

impl History {
    /// Begins another action of the user.
    pub(crate) fn begin_action(&mut self) {
        let is_row = self.choosing == Choosing::Now;
        self.choosing = if is_row { Choosing::Before } else { Choosing::No };
    }

    /// Remembers a location before another category is chosen there. Of choices in a row, only the location
    /// before the first is remembered.
    pub(crate) fn leave_category(&mut self, place: Location) {
        if self.choosing == Choosing::No {
            self.leave(place);
        }
        self.choosing = Choosing::Now;
    }

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

    /// Whether there is a location to go back to.
    pub(crate) fn has_back(&self) -> bool {
        !self.behind.is_empty()
    }

    /// Whether there is a location to go forward to.
    pub(crate) fn has_forward(&self) -> bool {
        !self.ahead.is_empty()
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
