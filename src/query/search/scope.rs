//! Where a word is searched for: everywhere, or only in entries that an earlier part of the query left.

use std::iter;
use std::ops::Range;

use fixedbitset::FixedBitSet;

/// The entries among which a word is searched for.
#[derive(Debug, Default)]
pub(crate) struct Scope(Option<FixedBitSet>);

impl Scope {
    /// Only these entries.
    pub(crate) fn only(entries: impl Iterator<Item = u32>) -> Self {
        Self(Some(entries.map(|entry| entry as usize).collect()))
    }

    /// Whether every entry is in scope.
    pub(crate) fn is_everything(&self) -> bool {
        self.0.is_none()
    }

    /// Whether an entry is in scope.
    pub(crate) fn contains(&self, entry: u32) -> bool {
        self.0.as_ref().is_none_or(|entries| entries.contains(entry as usize))
    }

    /// The parts of a text to look through: for few entries the part of each, else the whole, because one
    /// pass is then faster. `part` gives the part of an entry, `count` is how many entries there are in all.
    pub(crate) fn regions(
        &self,
        count: usize,
        length: usize,
        part: impl Fn(usize) -> Range<usize>,
    ) -> Vec<Range<usize>> {
        match &self.0 {
            Some(entries) if entries.count_ones(..) * 8 < count => {
                entries.ones().map(part).collect()
            }
            Some(_) | None => iter::once(0..length).collect(),
        }
    }
}
