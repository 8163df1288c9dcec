//! The hits of the last search, to walk through one by one.

use crate::query::SearchResult;

/// The hits of the last search, for going from one to the next.
#[derive(Debug, Default)]
pub(crate) struct Walk {
    pub(crate) hits: Vec<SearchResult>,
    /// The index of the current hit.
    pub(crate) place: usize,
}

impl Walk {
    pub(crate) fn current(&self) -> Option<SearchResult> {
        self.hits.get(self.place).copied()
    }

    /// Moves to the next or previous hit, cyclically.
    pub(crate) fn step(&mut self, forward: bool) -> Option<SearchResult> {
        let count = self.hits.len();
        let step = if forward { 1 } else { count.saturating_sub(1) };
        self.place = (self.place + step).checked_rem(count)?;
        self.current()
    }
}
