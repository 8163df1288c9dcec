//! Suggestions: the queries that words may mean, and the nearest spelling of unknown words.

use std::collections::HashSet;

use crate::catalogue::{Catalogue, nearest};

use super::query::{Clause, Query, Text};
use super::reading::{Reading, categories_with, reading};
use crate::query::distinct::distinct;
use crate::query::search::engine::search;
use crate::query::search::entry_match::EntryMatch;
use crate::query::search::fold::fold_text;
use crate::query::search::index::Index;
use crate::query::search::letter_masks::letters;
use crate::query::search::results::find;
use crate::query::search::word;
use crate::query::selection::facet::{Facet, Mark};
use crate::query::selection::select::{Selection, search_term};
use crate::query::target::Target;

/// A query that may be meant by another, whose words were only looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The query.
    pub query: Query,
    /// Whether every word of the other query is part of it.
    pub is_whole: bool,
}

impl Offer {
    /// The query for one facet, which some words may mean.
    fn only(facet: Facet) -> Self {
        Self { query: Query::default().narrowed(facet, Mark::With), is_whole: false }
    }
}

/// What may be meant by the words of a query: its reading, or a category with these words in its name.
pub fn offers(catalogue: &Catalogue, query: &Query, reading: Option<Reading>) -> Vec<Offer> {
    match reading {
        Some(Reading::Whole(query)) => vec![Offer { query, is_whole: true }],
        Some(Reading::Partial(query)) => vec![Offer { query, is_whole: false }],
        Some(Reading::Refused(_)) => Vec::new(),
        None => {
            let categories = categories_with(catalogue, query).into_iter();
            categories.map(|id| Offer::only(Facet::category(id))).collect()
        }
    }
}

/// What may be meant by words that no project has: the record that has them.
pub fn offer_elsewhere(catalogue: &Catalogue, index: &Index, query: &Query) -> Option<Offer> {
    elsewhere(catalogue, index, query).and_then(Facet::of).map(Offer::only)
}

/// The words of a query, as typed, that match selected projects only with a typo.
pub fn words_by_slip(index: &Index, query: &Query, selection: &Selection) -> Vec<String> {
    let is_selected = |found: &EntryMatch| {
        let target = index.entries.get(found.entry as usize).map(|entry| entry.target);
        let project = target.and_then(Target::project);
        project.is_some_and(|project| selection.set.contains(project))
    };
    let is_slip = |text: &&Text| {
        let slips = || word::slips(index, &fold_text(&text.text));
        !text.quoted && slips().iter().any(is_selected)
    };
    let texts = query.clauses.iter().filter_map(Clause::required_texts).flatten();
    distinct(texts.filter(is_slip).map(|text| text.text.clone()))
}

/// For a query that finds nothing: the first of its words that no record has, as typed, and the most similar word
/// of a project.
pub fn nearest_spelling(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
) -> Option<(String, Option<String>)> {
    let is_missing = |texts: &&[Text]| search(index, &[search_term(texts)], None).is_empty();
    let missing = query.clauses.iter().filter_map(Clause::required_texts).find(is_missing)?;
    let word = missing.first()?.text.trim().to_owned();
    let folded = fold_text(&word);
    // At least two letters in three must be the same.
    let count = folded.chars().count();
    let lengths = (count * 2 / 3).max(3)..=count * 3 / 2;
    let mask = letters(&folded);
    let is_near = |known: &&str| {
        let others = (letters(known) & !mask).count_ones() as usize;
        lengths.contains(&known.chars().count()) && others * 3 <= count.max(known.len())
    };
    let texts = [index.names_of_projects(catalogue), index.texts_of_projects(catalogue)];
    let words = texts.into_iter().flat_map(|text| text.split(['\n', ' ']));
    let known: HashSet<&str> = words.filter(is_near).collect();
    let mut known: Vec<&str> = known.into_iter().collect();
    known.sort_unstable();
    let meant = nearest(&folded, known).map(str::to_owned);
    Some((word, meant))
}

/// Why a query selects no project, and what might be meant instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoMatch {
    /// The catalogue has no project.
    EmptyCatalogue,
    /// Its words can be read as fields: the query for those.
    Meant(Query),
    /// One of its words is in no record.
    UnknownWord {
        /// The word, as typed.
        word: String,
        /// The most similar word of a project.
        nearest: Option<String>,
    },
    /// Its words match a record that is not a project.
    Elsewhere(Target),
    /// It has one clause, which no project meets.
    Unmet,
    /// It has several clauses, and no project meets all of them.
    UnmetTogether,
}

/// Finds out why a query selects no project.
pub fn no_match(catalogue: &Catalogue, index: &Index, query: &Query) -> NoMatch {
    if catalogue.projects.is_empty() {
        return NoMatch::EmptyCatalogue;
    }
    if let Some(Reading::Whole(meant) | Reading::Partial(meant)) = reading(catalogue, query) {
        return NoMatch::Meant(meant);
    }
    if let Some((word, nearest)) = nearest_spelling(catalogue, index, query) {
        return NoMatch::UnknownWord { word, nearest };
    }
    match elsewhere(catalogue, index, query) {
        Some(target) => NoMatch::Elsewhere(target),
        None if query.clauses.len() > 1 => NoMatch::UnmetTogether,
        None => NoMatch::Unmet,
    }
}

/// The best match for the words of a query, if it is not a project.
fn elsewhere(catalogue: &Catalogue, index: &Index, query: &Query) -> Option<Target> {
    let words = query.clauses.iter().filter(|clause| clause.required_texts().is_some());
    let words = Query { clauses: words.cloned().collect() };
    if words.is_empty() {
        return None;
    }
    let found = find(catalogue, index, &words).first()?.target;
    found.project().is_none().then_some(found)
}
