//! Finding the terms of the glossary in running text.

use std::cmp::Reverse;
use std::ops::Range;

use crate::catalogue::{Catalogue, TermId};

use super::mentions::PLURAL;
use super::names_in_texts::joins;

/// The terms of a glossary with their first words.
#[derive(Debug, Default)]
pub struct GlossaryWords<'a> {
    /// In the order of the first words. Of two terms that begin alike, the longer one is meant where it stands, and is
    /// first.
    terms: Vec<(&'a str, &'a str, TermId)>,
}

impl<'a> GlossaryWords<'a> {
    /// The terms of a catalogue's glossary.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        let terms = catalogue.glossary.iter().map(|(id, entry)| {
            let first = entry.term.split(|letter| !joins(letter)).next().unwrap_or_default();
            (first, entry.term.as_str(), id)
        });
        let mut terms: Vec<_> = terms.filter(|(first, ..)| !first.is_empty()).collect();
        terms.sort_by_key(|&(first, term, _)| (first, Reverse(term.len())));
        Self { terms }
    }

    /// The terms with this first word.
    fn beginning_with(&self, word: &str) -> &[(&'a str, &'a str, TermId)] {
        let start = self.terms.partition_point(|&(first, ..)| first < word);
        let terms = self.terms.get(start..).unwrap_or_default();
        let end = terms.partition_point(|&(first, ..)| first == word);
        terms.get(..end).unwrap_or_default()
    }

    /// The terms in a text, each as a word of its own and spelled as in the glossary or with the “s” of a plural, in
    /// reading order.
    pub fn in_text(&self, text: &str) -> Vec<(Range<usize>, TermId)> {
        let mut found = Vec::new();
        let (mut at, mut before) = (0, None);
        while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let begins_word = joins(letter) && !before.is_some_and(joins);
            let term = if begins_word { self.at(text, at) } else { None };
            if let Some((length, id)) = term {
                found.push((at..at + length, id));
                before = text.get(at..at + length).and_then(|term| term.chars().next_back());
                at += length;
            } else {
                before = Some(letter);
                at += letter.len_utf8();
            }
        }
        found
    }

    /// The term that begins at a word, with its length in the text.
    fn at(&self, text: &str, at: usize) -> Option<(usize, TermId)> {
        let rest = text.get(at..)?;
        let word = rest.split(|letter| !joins(letter)).next()?;
        let ends = |after: &str| !after.chars().next().is_some_and(joins);
        let length = |term: &str| {
            let after = rest.strip_prefix(term)?;
            let after = if ends(after) { after } else { after.strip_prefix(PLURAL)? };
            ends(after).then(|| rest.len() - after.len())
        };
        let words = [Some(word), word.strip_suffix(PLURAL)];
        let mut terms = words.into_iter().flatten().flat_map(|word| self.beginning_with(word));
        terms.find_map(|&(_, term, id)| Some((length(term)?, id)))
    }
}
