//! What is searched for: folded words and phrases.

use super::fold::fold_text;
use super::fuzzy;

/// A part of a query that must be found: one of several words or phrases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchTerm {
    /// The alternatives.
    pub any_of: Vec<FoldedWord>,
}

impl SearchTerm {
    /// A term that must be found letter for letter.
    pub fn phrase(text: &str) -> Self {
        Self { any_of: vec![FoldedWord { text: fold_text(text), exact: true }] }
    }

    /// Whether every match of the other term also matches this one, its prefix, so that these matches can
    /// serve as candidates. Not true of short fuzzy words: fuzzy matching is stricter for them.
    pub(super) fn begins(&self, other: &Self) -> bool {
        let ([before], [word]) = (self.any_of.as_slice(), other.any_of.as_slice()) else {
            return false;
        };
        before.exact == word.exact
            && word.text.starts_with(&before.text)
            && (before.text == word.text || before.exact || fuzzy::is_free(&before.text))
    }
}

/// A folded word or phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoldedWord {
    /// The folded text.
    pub text: String,
    /// Whether it must be found letter for letter, without fuzzy letters or typos.
    pub exact: bool,
}
