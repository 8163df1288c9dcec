//! What is searched for: folded words and phrases.

use super::fold::fold_text;

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
}

/// A folded word or phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoldedWord {
    /// The folded text.
    pub text: String,
    /// Whether it must be found letter for letter, without fuzzy letters or typos.
    pub exact: bool,
}
