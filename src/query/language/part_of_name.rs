//! Values and saved queries of which a text is only part of the name.

use crate::catalogue::Catalogue;
use crate::query::search::fold::fold_text;
use crate::query::selection::facet::{Facet, Mark};

use super::field::Field;
use super::parse::parse;
use super::phrases::{Meaning, longest_phrase};
use super::query::{Clause, Query};

/// The fewest letters that are taken for part of a name.
const FEWEST_LETTERS: usize = 3;

/// The most letters that the last word may lack.
const MOST_MISSING: usize = 2;

/// The queries for the categories and stages with a part of their name as the words of a query, and the saved queries
/// that are called so.
pub(super) fn partly_named(catalogue: &Catalogue, query: &Query) -> Vec<Query> {
    let words: Option<Vec<String>> = query.clauses.iter().map(Clause::plain_word).collect();
    let words = without_fillers(catalogue, words.unwrap_or_default());
    let letters: usize = words.iter().map(|word| word.chars().count()).sum();
    let meaning = |word: &String| longest_phrase(catalogue, std::slice::from_ref(word));
    if letters < FEWEST_LETTERS || words.iter().all(|word| meaning(word).is_some()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for field in [Field::CATEGORY, Field::STAGE] {
        for value in field.kind.values(catalogue) {
            if has_words(&split(value.name(catalogue)), &words) {
                found.push(Query::default().narrowed(Facet { field, value }, Mark::With));
            }
        }
    }
    for saved in &catalogue.presets {
        let mut name = split(&saved.name);
        name.retain(|word| meaning(word).is_none());
        if has_words(&name, &words) && 2 * words.len() >= name.len() {
            found.extend(parse(&saved.query, catalogue));
        }
    }
    found
}

/// The folded words of a name.
fn split(name: &str) -> Vec<String> {
    fold_text(name).split(' ').map(str::to_owned).collect()
}

/// The words without those that say nothing.
fn without_fillers(catalogue: &Catalogue, mut words: Vec<String>) -> Vec<String> {
    words.retain(|word| {
        let meaning = longest_phrase(catalogue, std::slice::from_ref(word));
        !matches!(meaning, Some((Meaning::Filler | Meaning::Countries, _)))
    });
    words
}

/// Whether words stand side by side in a name; of the last the ending may be missing.
fn has_words(name: &[String], words: &[String]) -> bool {
    let is_same = |(name, word): (&String, &String), is_last: bool| {
        let missing = name.strip_prefix(word.as_str()).map(|ending| ending.chars().count());
        let is_long = word.chars().count() > FEWEST_LETTERS;
        missing.is_some_and(|count| count == 0 || (is_last && is_long && count <= MOST_MISSING))
    };
    !words.is_empty()
        && name.windows(words.len()).any(|part| {
            let pairs = part.iter().zip(words).enumerate();
            pairs.into_iter().all(|(place, pair)| is_same(pair, place + 1 == words.len()))
        })
}
