//! Suggestions: the queries that words may mean, and the nearest spelling of unknown words.

use std::collections::HashSet;

use crate::catalogue::{Catalogue, nearest};

use super::part_of_name::partly_named;
use super::query::{Clause, Query, Text};
use super::reading::{Reading, reading};
use crate::query::distinct::distinct;
use crate::query::search::engine::{Hit, search};
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

/// What may be meant by the words of a query: its reading; or a category, a stage or a saved query with these words in
/// its name. Only the reading of all words may select nothing.
pub fn offers(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
    reading: Option<Reading>,
) -> Vec<Offer> {
    let selects = |query: &Query| !Selection::new(catalogue, index, query).projects.is_empty();
    let partial = match reading {
        Some(Reading::Whole(query)) => return vec![Offer { query, is_whole: true }],
        Some(Reading::Partial(query)) => vec![query],
        Some(Reading::Refused(_)) => Vec::new(),
        None => partly_named(catalogue, query),
    };
    let partial = partial.into_iter().filter(selects);
    partial.map(|query| Offer { query, is_whole: false }).collect()
}

/// What may be meant by words that no project has: the record that has them.
pub fn offer_elsewhere(catalogue: &Catalogue, index: &Index, query: &Query) -> Option<Offer> {
    let hit = elsewhere(catalogue, index, query).filter(|hit| hit.field.is_some())?;
    let query = Query::default().narrowed(Facet::of(hit.target)?, Mark::With);
    Some(Offer { query, is_whole: false })
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

/// The shortest word for which another is guessed.
const FEWEST_LETTERS: usize = 4;

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
    if count < FEWEST_LETTERS {
        return Some((word, None));
    }
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
    /// Its words can be read as fields.
    Meant {
        /// The query for the fields.
        query: Query,
        /// The number of projects it selects.
        count: usize,
    },
    /// One of its words is in no record.
    UnknownWord {
        /// The word, as typed.
        word: String,
        /// The most similar word of a project.
        nearest: Option<String>,
    },
    /// Its words are a name of a record that is not a project.
    Elsewhere(Target),
    /// Its words are in the text of a record that is not a project.
    ElsewhereInText(Target),
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
    let meant = offers(catalogue, index, query, reading(catalogue, query)).into_iter().next();
    if let Some(Offer { query, .. }) = meant {
        let count = Selection::new(catalogue, index, &query).projects.len();
        return NoMatch::Meant { query, count };
    }
    if let Some((word, nearest)) = nearest_spelling(catalogue, index, query) {
        return NoMatch::UnknownWord { word, nearest };
    }
    match elsewhere(catalogue, index, query) {
        Some(Hit { target, field: Some(_), .. }) => NoMatch::Elsewhere(target),
        Some(Hit { target, field: None, .. }) => NoMatch::ElsewhereInText(target),
        None if query.clauses.len() > 1 => NoMatch::UnmetTogether,
        None => NoMatch::Unmet,
    }
}

/// The best match for the words of a query, if it is not a project and no mere guess.
fn elsewhere(catalogue: &Catalogue, index: &Index, query: &Query) -> Option<Hit> {
    let words = query.clauses.iter().filter(|clause| clause.required_texts().is_some());
    let words = Query { clauses: words.cloned().collect() };
    if words.is_empty() {
        return None;
    }
    let found = find(catalogue, index, &words).first()?.hit?;
    found.target.project().is_none().then_some(found)
}
