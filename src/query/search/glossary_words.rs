//! Finding the terms of the glossary in running text.

use std::ops::Range;

use fixedbitset::FixedBitSet;

use crate::catalogue::{Catalogue, TermId};

use super::mentions::PLURAL;
use super::names_in_texts::joins;

/// The terms of a glossary with their first words.
#[derive(Debug, Default)]
pub struct GlossaryWords<'a> {
    terms: Vec<(&'a str, &'a str, TermId)>,
    /// The first bytes of the terms, which rule out most words of a text.
    first_bytes: FixedBitSet,
}

impl<'a> GlossaryWords<'a> {
    /// The terms of a catalogue's glossary.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        let mut first_bytes = FixedBitSet::with_capacity(1 << u8::BITS);
        let terms = catalogue.glossary.iter().filter_map(|(id, entry)| {
            let first = entry.term.split(|letter| !joins(letter)).next()?;
            first_bytes.insert(first_byte(first)?);
            Some((first, entry.term.as_str(), id))
        });
        Self { terms: terms.collect(), first_bytes }
    }

    /// The terms in a text, each as a word of its own and spelled as in the glossary or with the “s” of a plural, in
    /// reading order.
    pub fn in_text(&self, text: &str) -> Vec<(Range<usize>, TermId)> {
        let mut found: Vec<(Range<usize>, TermId)> = Vec::new();
        let mut at = 0;
        for part in text.split_inclusive(|letter| !joins(letter)) {
            let word = part.trim_end_matches(|letter| !joins(letter));
            let is_free = found.last().is_none_or(|(before, _)| before.end <= at);
            let is_first = first_byte(word).is_some_and(|byte| self.first_bytes.contains(byte));
            let rest = text.get(at..).filter(|_| is_free && is_first);
            if let Some((length, id)) = rest.and_then(|rest| self.at(rest, word)) {
                found.push((at..at + length, id));
            }
            at += part.len();
        }
        found
    }

    /// The longest term at the beginning of the rest of a text, with its length there. `word` is the first word of the rest.
    fn at(&self, rest: &str, word: &str) -> Option<(usize, TermId)> {
        let ends = |after: &str| !after.chars().next().is_some_and(joins);
        let length = |term: &str| {
            let after = rest.strip_prefix(term)?;
            let after = if ends(after) { after } else { after.strip_prefix(PLURAL)? };
            ends(after).then(|| rest.len() - after.len())
        };
        let singular = word.strip_suffix(PLURAL);
        let is_first = |first: &str| first == word || Some(first) == singular;
        let terms = self.terms.iter().filter(|(first, ..)| is_first(first));
        terms
            .filter_map(|&(_, term, id)| Some((length(term)?, id)))
            .max_by_key(|&(length, _)| length)
    }
}

/// The first byte of a word, if it has one.
fn first_byte(word: &str) -> Option<usize> {
    word.bytes().next().map(usize::from)
}
