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

impl FoldedWord {
    /// The plural that is looked for in running text too, unless the word must be found letter for letter.
    pub(crate) fn plural(&self) -> Option<String> {
        if self.exact { None } else { plural(&self.text) }
    }
}

/// The plural of a word that does not begin with the singular: `capabilities` of `capability`.
pub(crate) fn plural(word: &str) -> Option<String> {
    let stem = word.strip_suffix('y')?;
    stem.chars().nth(FEWEST_LETTERS - 1).map(|_| format!("{stem}ies"))
}

/// The fewest letters before the ending of a word whose plural is looked for.
const FEWEST_LETTERS: usize = 3;
