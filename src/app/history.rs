//! The places one has been, for going back and forward.

use crate::catalogue::{CategoryId, CountryId, ProjectId};

use super::action::View;
use super::browse::Pane;

/// How many places are remembered.
const MOST: usize = 100;

/// Where one is: enough to return there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) view: View,
    pub(crate) pane: Pane,
    pub(crate) category: Option<CategoryId>,
    pub(crate) project: Option<ProjectId>,
    pub(crate) cell: (Option<CountryId>, Option<ProjectId>),
    pub(crate) country: Option<CountryId>,
    pub(crate) pair: Option<(CountryId, CountryId)>,
    pub(crate) query: String,
}

/// Places behind and ahead.
#[derive(Debug, Default)]
pub(crate) struct History {
    behind: Vec<Place>,
    ahead: Vec<Place>,
}

impl History {
    /// Remembers the place that is left for another.
    pub(crate) fn leave(&mut self, place: Place) {
        self.ahead.clear();
        if self.behind.last() != Some(&place) {
            self.behind.push(place);
        }
        if self.behind.len() > MOST {
            self.behind.remove(0);
        }
    }

    /// The place before this one.
    pub(crate) fn back(&mut self, here: Place) -> Option<Place> {
        let place = self.behind.pop()?;
        self.ahead.push(here);
        Some(place)
    }

    /// The place that going back left.
    pub(crate) fn forward(&mut self, here: Place) -> Option<Place> {
        let place = self.ahead.pop()?;
        self.behind.push(here);
        Some(place)
    }
}
