//! Suggestions: fields for words that name a value, and the nearest spelling of unknown words.

use std::collections::{HashMap, HashSet};

use crate::catalogue::{Catalogue, nearest};

use super::field::Field;
use super::query::{Clause, Query, Test, Text};
use super::value::ValueKind;
use crate::query::distinct::distinct;
use crate::query::search::engine::search;
use crate::query::search::entry_match::EntryMatch;
use crate::query::search::fold::fold_text;
use crate::query::search::index::Index;
use crate::query::search::letter_masks::letters;
use crate::query::search::results::find;
use crate::query::search::word;
use crate::query::selection::facet::Facet;
use crate::query::selection::select::{Selection, search_term};
use crate::query::target::Target;

/// The fields that the words of a query may mean: `country:AAA` for the name of a country, and likewise for
/// organisations, stages and categories. Empty if no word is such a name.
pub fn meant_fields(catalogue: &Catalogue, query: &Query) -> Query {
    let names = names(catalogue);
    let mut clauses = Vec::new();
    let mut rest = query.clauses.as_slice();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if let Some(clause) = one_of(first, &names) {
            clauses.push(clause);
        } else if let Some((clause, words)) = longest_name(first, after, &names) {
            clauses.push(clause);
            rest = after.get(words..).unwrap_or_default();
        }
    }
    Query { clauses }
}

/// The facet that each folded name means.
type Names = HashMap<String, Facet>;

/// The fields whose values people name in plain words. If two values share a name, it means the first.
const NAMED: [Field; 4] = [Field::COUNTRY, Field::ORGANISATION, Field::STAGE, Field::CATEGORY];

fn names(catalogue: &Catalogue) -> Names {
    let mut names = Names::new();
    for field in NAMED {
        // Nobody types the ids of stages and categories as words.
        let has_codes = matches!(field.kind, ValueKind::Country | ValueKind::Organisation);
        for value in (field.offered)(catalogue) {
            for name in value.names(catalogue).skip(usize::from(!has_codes)) {
                names.entry(fold_text(&name)).or_insert(Facet { field, value });
            }
        }
    }
    names
}

/// The clause for alternative texts that all name values of one field.
fn one_of(clause: &Clause, names: &Names) -> Option<Clause> {
    let Test::Text(texts) = &clause.test else { return None };
    let meant = texts.iter().map(|text| names.get(&fold_text(&text.text)));
    let meant: Vec<_> = meant.collect::<Option<_>>()?;
    let field = meant.first().filter(|_| meant.len() > 1)?.field;
    let values = meant.iter().map(|facet| facet.value).collect();
    let is_one_field = meant.iter().all(|other| other.field == field);
    is_one_field.then_some(Clause { negated: clause.negated, test: Test::Field(field, values) })
}

/// The clause for the longest name that begins with the word of `first`, and how many of the following clauses are
/// part of the name.
fn longest_name(first: &Clause, after: &[Clause], names: &Names) -> Option<(Clause, usize)> {
    let word = |clause: &Clause| match &clause.test {
        Test::Text(texts) if clause.negated == first.negated && texts.len() == 1 => {
            texts.first().map(|text| fold_text(&text.text))
        }
        Test::Text(_) | Test::Field(..) => None,
    };
    let mut joined = word(first)?;
    let mut longest = names.get(&joined).map(|named| (named, 0));
    for (count, word) in (1..).zip(after.iter().map_while(word)) {
        joined = format!("{joined} {word}");
        longest = names.get(&joined).map(|named| (named, count)).or(longest);
    }
    let (facet, words) = longest?;
    let test = Test::Field(facet.field, vec![facet.value]);
    Some((Clause { negated: first.negated, test }, words))
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
    /// Its words name values of fields: the query for those fields.
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
    let meant = meant_fields(catalogue, query);
    if !meant.is_empty() {
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
