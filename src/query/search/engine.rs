//! Searching by words: every term must match, and the best matches come first.

use std::cmp::Reverse;

use crate::catalogue::{IdSet, ProjectId};

use super::entry_match::EntryMatch;
use super::field_text::NameKind;
use super::index::Index;
use super::scope::Scope;
use super::term::{FoldedWord, SearchTerm};
use super::tier::Tier;
use super::word;
use super::word::Tolerance;
use crate::query::distinct::distinct;
use crate::query::target::Target;

/// A record found, and how it matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub target: Target,
    /// The rule by which it matches: of several words, the weakest.
    pub tier: Tier,
    /// Which name matches, where the rule is about one.
    pub field: Option<NameKind>,
    /// Within a tier, higher is better; what it measures depends on the tier.
    pub score: i32,
}

fn tolerance(word: &FoldedWord) -> Tolerance {
    if word.exact { Tolerance::Exact } else { Tolerance::Fuzzy }
}

/// All entries that match every term, best first: by tier, then score, then the shorter name, then the
/// order of the index. Only the projects of a set, if one is given.
pub fn search(index: &Index, terms: &[SearchTerm], within: Option<&IdSet<ProjectId>>) -> Vec<Hit> {
    let mut ranked = ranked(index, terms, within);
    // The sort is stable, so that equals stay in the order of the index.
    ranked.sort_by_key(|&(rank, _)| rank);
    ranked.into_iter().map(|(_, hit)| hit).collect()
}

/// The hits of a [`search`] in the order of the index, each with its rank.
pub(crate) fn ranked(
    index: &Index,
    terms: &[SearchTerm],
    within: Option<&IdSet<ProjectId>>,
) -> Vec<(Rank, Hit)> {
    let mut matches = matching(index, terms, within);
    promote(index, terms, &mut matches);
    demote_expectations(index, terms, &mut matches);
    let ranked = |found: &EntryMatch| {
        let EntryMatch { entry, tier, field, score } = *found;
        let entry = index.entries.get(entry as usize)?;
        let rank = Rank { tier, score: Reverse(score), length: entry.length };
        Some((rank, Hit { target: entry.target, tier, field, score }))
    };
    matches.iter().filter_map(ranked).collect()
}

/// What orders hits: the smaller, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rank {
    tier: Tier,
    score: Reverse<i32>,
    /// Length of the folded name in bytes.
    length: u32,
}

/// Every entry that matches all the terms, in the order of the index. Each term is only searched for
/// among the entries that match those before it.
fn matching(
    index: &Index,
    terms: &[SearchTerm],
    within: Option<&IdSet<ProjectId>>,
) -> Vec<EntryMatch> {
    let mut scope = match within {
        Some(projects) => Scope::only(projects.iter().map(Index::entry_of)),
        None => Scope::default(),
    };
    let mut matches: Option<Vec<EntryMatch>> = None;
    for term in distinct(terms) {
        let find =
            |word: &FoldedWord| word::entries_with(index, &word.text, tolerance(word), &scope);
        let found = either(term, find);
        let both = match matches {
            Some(matches) => weakest_of_both(matches, &found),
            None => found,
        };
        scope = Scope::only(both.iter().map(|found| found.entry));
        matches = Some(both);
    }
    matches.unwrap_or_default()
}

/// The entries that match one of the alternatives of a term, each with its best match.
fn either(term: &SearchTerm, find: impl Fn(&FoldedWord) -> Vec<EntryMatch>) -> Vec<EntryMatch> {
    term.any_of.iter().map(find).reduce(word::merge).unwrap_or_default()
}

/// The entries in both lists, each with the weaker of its matches.
fn weakest_of_both(mut matches: Vec<EntryMatch>, others: &[EntryMatch]) -> Vec<EntryMatch> {
    let mut others = others.iter().copied().peekable();
    matches.retain_mut(|found| {
        while others.next_if(|other| other.entry < found.entry).is_some() {}
        let Some(other) = others.next_if(|other| other.entry == found.entry) else { return false };
        if other.better(*found) == *found {
            *found = other;
        }
        true
    });
    matches
}

/// Several words may together be one acronym or name: `cbrn pe`, `gap crossing`.
fn promote(index: &Index, terms: &[SearchTerm], matches: &mut [EntryMatch]) {
    if terms.len() < 2 {
        return;
    }
    let only = |term: &SearchTerm| match term.any_of.as_slice() {
        [only] => Some(only.text.clone()),
        _ => None,
    };
    let Some(words) = terms.iter().map(only).collect::<Option<Vec<String>>>() else { return };
    let joined = words.concat().replace(' ', "");
    for found in matches {
        let Some(entry) = index.entries.get(found.entry as usize) else { continue };
        for &field in index.fields_of(entry) {
            let letters = || index.text_of(field).bytes().filter(|byte| *byte != b' ');
            let begins = letters().take(joined.len()).eq(joined.bytes());
            let whole = begins && letters().count() == joined.len();
            let tier = match field.kind {
                _ if !begins => continue,
                NameKind::Acronym if whole => Tier::AcronymExact,
                NameKind::Acronym => Tier::AcronymPrefix,
                NameKind::Name | NameKind::Alias if whole => Tier::NameExact,
                NameKind::Name | NameKind::Alias => continue,
            };
            let better = EntryMatch { tier, field: Some(field.kind), score: 0, ..*found };
            *found = found.better(better);
        }
    }
}

/// What is only expected comes after what is said otherwise, if it is said in several words.
fn demote_expectations(index: &Index, terms: &[SearchTerm], matches: &mut [EntryMatch]) {
    let words = || terms.iter().flat_map(|term| &term.any_of);
    if terms.len() < 2 && !words().any(|word| word.text.contains(' ')) {
        return;
    }
    let has_all = |text: &str| {
        let has = |term: &SearchTerm| term.any_of.iter().any(|word| text.contains(&word.text));
        terms.iter().all(has)
    };
    for found in matches.iter_mut().filter(|found| found.tier == Tier::Body) {
        if index.only_expects(found.entry, has_all) {
            found.score -= EXPECTED;
        }
    }
}

/// How much an expectation loses: more than a whole word scores.
const EXPECTED: i32 = 10;

/// The entries that contain a term letter for letter, in a name or in running text, in the order of the
/// index. A negated term excludes these.
pub(crate) fn containing(index: &Index, term: &SearchTerm) -> Vec<Target> {
    let everything = Scope::default();
    let find =
        |word: &FoldedWord| word::entries_with(index, &word.text, Tolerance::Exact, &everything);
    let found = either(term, find);
    found.iter().filter_map(|found| Some(index.entries.get(found.entry as usize)?.target)).collect()
}
