//! Searching by words: every term must match, and the best matches come first.

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

/// The matches of the last search, term by term, so that a query that extends it only searches among
/// them.
///
/// A cache never changes a result, only how fast it is there. It belongs to one catalogue.
#[derive(Debug, Default)]
pub struct SearchCache {
    within: Option<IdSet<ProjectId>>,
    terms: Vec<TermCache>,
}

/// The matches of one term among the entries that match the terms before it.
#[derive(Debug)]
struct TermCache {
    term: SearchTerm,
    /// The best match of each matching entry, in the order of the index.
    found: Vec<EntryMatch>,
}

impl TermCache {
    /// Searches for a term. Takes the matches of `known` if it is for the same term, and only searches
    /// among them if it is for a prefix of the term.
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

/// All entries that match every term, best first: by tier, then score, then the shorter name, then the
/// order of the index.
pub fn search(catalogue: &Catalogue, index: &Index, terms: &[SearchTerm]) -> Vec<Hit> {
    search_on(catalogue, index, terms, None, &mut SearchCache::default())
}

/// Like [`search`], but only among the projects of a set, if one is given, and faster if `cache` is
/// from a search that this one extends.
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

/// Like [`search_on`], unsorted: hits in index order, each with its [rank] as sort key (smaller is
/// better).
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

/// Every entry that matches all the terms, in the order of the index. Each term is only searched for
/// among the entries that match those before it.
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
            // The matches of later terms were found among other entries.
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

/// The entries that contain a term letter for letter, in a name or in running text, in the order of the
/// index. A negated term excludes these.
pub(crate) fn containing(catalogue: &Catalogue, index: &Index, term: &SearchTerm) -> Vec<Target> {
    let find = |word: &FoldedWord| {
        word::find(catalogue, index, &word.text, Tolerance::Exact, &Scope::default())
    };
    let found = term.any_of.iter().map(find).reduce(word::merge).unwrap_or_default();
    found.iter().filter_map(|found| Some(index.entries.get(found.entry as usize)?.target)).collect()
}
