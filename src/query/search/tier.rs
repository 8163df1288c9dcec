//! How well something matches, best first: the first rule that holds.

use serde::Serialize;

/// The rules of ranking in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// The whole acronym or code.
    AcronymExact,
    /// The beginning of the acronym or code.
    AcronymPrefix,
    /// The whole name or another spelling.
    NameExact,
    /// The first letters of the name's words.
    Initials,
    /// Part of the acronym or code.
    AcronymSubstring,
    /// Each word begins a word of the names.
    WordPrefix,
    /// Each word is somewhere in the names.
    Substring,
    /// The letters, in order and close together.
    Subsequence,
    /// One letter wrong, missing, too many, or two swapped.
    Typo,
    /// Each word is in the running text.
    Body,
}
