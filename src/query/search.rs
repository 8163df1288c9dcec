//! Finding by words: terms, the index of names and texts, ranking, and why something was found.

pub(crate) mod engine;
pub(crate) mod entry_match;
pub(crate) mod field_text;
pub mod fold;
pub(crate) mod fuzzy;
pub(crate) mod glossary_words;
pub(crate) mod highlight;
pub(crate) mod index;
pub(crate) mod lazy_index;
pub(crate) mod letter_masks;
pub(crate) mod mentions;
pub(crate) mod names_in_texts;
pub(crate) mod needle;
pub(crate) mod reason;
pub(crate) mod results;
pub(crate) mod rules;
pub(crate) mod scope;
pub(crate) mod term;
pub(crate) mod tier;
pub(crate) mod typo;
pub(crate) mod word;
