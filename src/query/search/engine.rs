//! Finding things by words: every word must match, and the best come first.

use crate::catalogue::{Catalogue, IdSet, ProjectId};

use super::entry_match::EntryMatch;
use super::field_text::NameKind;
use super::index::Index;
use super::term::{FoldedWord, SearchTerm};
use super::tier::Tier;
use super::word;
use super::word::{Scope, Tolerance};
use crate::query::distinct::distinct;
use crate::query::target::Target;

/// One thing found, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What it leads to.
    pub target: Target,
    /// The rule by which it matches: of several words, the weakest.
    pub tier: Tier,
    /// Which name matches, where the rule is about one.
    pub field: Option<NameKind>,
    /// Within a tier, the higher is better: how well letters are in order, how much of a word a slip leaves or
    /// running text has.
    pub score: i32,
}

/// What the last search found for each word, so that a query that grows is only looked for there.
///
/// It never changes an answer, only how soon there is one. It belongs to one catalogue.
#[derive(Debug, Default)]
pub struct SearchCache {
    within: Option<IdSet<ProjectId>>,
    terms: Vec<TermCache>,
}

/// What was found for one term among what the texts before it left.
#[derive(Debug)]
struct TermCache {
    term: SearchTerm,
    /// Every entry found, with the best of its matches, in the order of the index.
    found: Vec<EntryMatch>,
}

impl TermCache {
    /// Looks for a term; sooner where `known` is the answer for it, or for a beginning of it, in the
    /// same place.
    fn new(
        catalogue: &Catalogue,
        index: &Index,
        term: &SearchTerm,
        within: Option<&[u32]>,
        known: Option<Self>,
    ) -> Self {
        let mut beginning = None;
        if let Some(known) = known {
            if known.term == *term {
                return known;
            }
            beginning = Some(known.found).filter(|_| known.term.begins(term));
        }
        let scope = Scope { within, beginning: beginning.as_deref() };
        let find =
            |word: &FoldedWord| word::find(catalogue, index, &word.text, tolerance(word), &scope);
        let found = term.any_of.iter().map(find).reduce(word::merge).unwrap_or_default();
        Self { term: term.clone(), found }
    }
}

fn tolerance(word: &FoldedWord) -> Tolerance {
    if word.exact { Tolerance::Exact } else { Tolerance::Fuzzy }
}

/// Everything that has all the terms, best first: by tier, then score, then the shorter name,
/// then the order of the index.
pub fn search(catalogue: &Catalogue, index: &Index, terms: &[SearchTerm]) -> Vec<Hit> {
    search_on(catalogue, index, terms, None, &mut SearchCache::default())
}

/// The same among the projects of a set alone, if one is given; sooner where the search before was for
/// a part of it.
pub fn search_on(
    catalogue: &Catalogue,
    index: &Index,
    terms: &[SearchTerm],
    within: Option<&IdSet<ProjectId>>,
    cache: &mut SearchCache,
) -> Vec<Hit> {
    let mut ranked = ranked_on(catalogue, index, terms, within, cache);
    // The sort is stable, so that equals stay in the order of the index.
    ranked.sort_by_key(|&(rank, _)| rank);
    ranked.into_iter().map(|(_, hit)| hit).collect()
}

/// The same in the order of the index, each with its [rank]: of two the better has the smaller, and of
/// equals the earlier is first.
pub(crate) fn ranked_on(
    catalogue: &Catalogue,
    index: &Index,
    terms: &[SearchTerm],
    within: Option<&IdSet<ProjectId>>,
    cache: &mut SearchCache,
) -> Vec<(u64, Hit)> {
    let mut matches = matching(catalogue, index, terms, within, cache);
    promote(index, terms, &mut matches);
    let ranked = |found: &EntryMatch| {
        let EntryMatch { entry, tier, field, score } = *found;
        let entry = index.entries.get(entry as usize)?;
        Some((rank(found, entry.length), Hit { target: entry.target, tier, field, score }))
    };
    matches.iter().filter_map(ranked).collect()
}

/// Tier, score and length as one number: the smaller, the better. Scores beyond 16 bits are as good as
/// the best or the worst.
fn rank(found: &EntryMatch, length: u32) -> u64 {
    let score = found.score.clamp(i32::from(i16::MIN), i32::from(i16::MAX));
    let worse = u64::try_from(i32::from(i16::MAX) - score).unwrap_or(0);
    ((found.tier as u64) << 56) | (worse << 32) | u64::from(length)
}

/// Every entry that has all the terms, in the order of the index. Each text is only looked for in
/// what those before it left.
fn matching(
    catalogue: &Catalogue,
    index: &Index,
    terms: &[SearchTerm],
    within: Option<&IdSet<ProjectId>>,
    cache: &mut SearchCache,
) -> Vec<EntryMatch> {
    if cache.within.as_ref() != within {
        *cache = SearchCache { within: within.cloned(), terms: Vec::new() };
    }
    let mut known = std::mem::take(&mut cache.terms).into_iter();
    let mut left: Option<Vec<u32>> =
        within.map(|projects| projects.iter().map(Index::entry_of).collect());
    let mut matches: Option<Vec<EntryMatch>> = None;
    for term in distinct(terms) {
        let before = known.next();
        if before.as_ref().is_none_or(|before| before.term != *term) {
            // What was known of later texts was found among something else.
            known = Vec::new().into_iter();
        }
        let step = TermCache::new(catalogue, index, term, left.as_deref(), before);
        let both = match matches {
            Some(matches) => weakest_of_both(matches, &step.found),
            None => step.found.clone(),
        };
        cache.terms.push(step);
        left = Some(both.iter().map(|found| found.entry).collect());
        matches = Some(both);
    }
    matches.unwrap_or_default()
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

/// What has the text letter for letter, in its names or its running text: what a word that excludes
/// means. In the order of the index.
pub(crate) fn containing(catalogue: &Catalogue, index: &Index, term: &SearchTerm) -> Vec<Target> {
    let find = |word: &FoldedWord| {
        word::find(catalogue, index, &word.text, Tolerance::Exact, &Scope::default())
    };
    let found = term.any_of.iter().map(find).reduce(word::merge).unwrap_or_default();
    found.iter().filter_map(|found| Some(index.entries.get(found.entry as usize)?.target)).collect()
}
