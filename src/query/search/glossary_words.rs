//! Finding the terms of the glossary in running text.

use std::collections::HashMap;
use std::ops::Range;

use crate::catalogue::{Catalogue, TermId};

use super::mentions::{PLURAL, joins};

/// The terms of a glossary by their first words.
#[derive(Debug, Default)]
pub struct GlossaryWords<'a> {
    by_first_word: HashMap<&'a str, Vec<(&'a str, TermId)>>,
}

impl<'a> GlossaryWords<'a> {
    /// The terms of a catalogue's glossary.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        let mut words = Self::default();
        for (id, entry) in catalogue.glossary.iter() {
            let first = entry.term.split(|letter| !joins(letter)).next().unwrap_or_default();
            if !first.is_empty() {
                words.by_first_word.entry(first).or_default().push((&entry.term, id));
            }
        }
        // Of two terms that begin alike, the longer one is meant where it stands.
        for terms in words.by_first_word.values_mut() {
            terms.sort_by_key(|(term, _)| std::cmp::Reverse(term.len()));
        }
        words
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
        let terms = words.into_iter().flatten().filter_map(|word| self.by_first_word.get(word));
        terms.flatten().find_map(|&(term, id)| Some((length(term)?, id)))
    }
}
