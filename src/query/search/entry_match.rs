//! How one entry of the index matches one word.

use super::field_text::NameKind;
use super::tier::Tier;

/// How one entry matches one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EntryMatch {
    /// Position of the entry in the index.
    pub(crate) entry: u32,
    pub(crate) tier: Tier,
    /// Which name, where the tier is about one.
    pub(crate) field: Option<NameKind>,
    /// Within a tier the higher is better. Of letters in order the fuzzy matcher's; of a slip 2 for a whole
    /// acronym, 1 for a whole word; of running text 2 for a whole word, 1 for the start of one; zero in
    /// every other tier.
    pub(crate) score: i32,
}

impl EntryMatch {
    /// What orders matches of the same entry: better first.
    fn key(&self) -> (Tier, i32, Option<NameKind>) {
        (self.tier, -self.score, self.field)
    }

    /// The better of two ways in which the same entry matches.
    pub(crate) fn better(self, other: Self) -> Self {
        if other.key() < self.key() { other } else { self }
    }
}
