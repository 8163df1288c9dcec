//! The hits of the last search, to walk through one by one.

use crate::query::SearchResult;

/// The hits of the last search, and which of them was gone to last.
#[derive(Debug, Default)]
pub(crate) struct Walk {
    pub(crate) hits: Vec<SearchResult>,
    pub(crate) place: usize,
}

impl Walk {
    /// The hit that was gone to last.
    pub(crate) fn current(&self) -> Option<SearchResult> {
        self.hits.get(self.place).copied()
    }

    /// Goes on to the next or previous hit, around.
    pub(crate) fn step(&mut self, forward: bool) -> Option<SearchResult> {
        let count = self.hits.len();
        let step = if forward { 1 } else { count.saturating_sub(1) };
        self.place = (self.place + step).checked_rem(count)?;
        self.current()
    }
}
