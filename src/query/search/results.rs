//! What the search box lists: everything a query finds, grouped by kind.

use crate::catalogue::Catalogue;

use super::engine::{Hit, Rank, ranked};
use super::index::Index;
use super::tier::Tier;
use crate::query::language::query::Query;
use crate::query::selection::select::{Selection, allowed, search_terms};
use crate::query::target::Target;

/// A record found, and its hit; a query without words has no hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchResult {
    /// The record.
    pub target: Target,
    /// How it matches.
    pub hit: Option<Hit>,
}

/// Everything that a query finds: projects, and if it consists of words alone also countries,
/// categories, organisations, glossary terms and background text.
///
/// Exact names come first. After them results of one kind stay together, the kind with the best match
/// first; of equal kinds projects come first, then countries, categories, organisations, terms,
/// background text. Matches with a typo come last.
pub fn find(catalogue: &Catalogue, index: &Index, query: &Query) -> Vec<SearchResult> {
    let words = search_terms(query);
    let allowed = allowed(catalogue, index, query);
    if words.is_empty() {
        let projects = Selection::of(catalogue, allowed).projects.into_iter();
        return projects
            .map(|id| SearchResult { target: Target::Project(id), hit: None })
            .collect();
    }
    let mut hits = ranked(index, &words, allowed.as_ref());
    let mut best = [None::<u8>; KINDS];
    for (_, hit) in hits.iter().filter(|(_, hit)| !is_exact(hit) && !is_typo(hit)) {
        if let Some(best) = best.get_mut(usize::from(kind(hit.target))) {
            let reason = strength(hit.tier);
            *best = Some(best.map_or(reason, |best| best.min(reason)));
        }
    }
    hits.sort_by_cached_key(|(rank, hit)| {
        let kind = kind(hit.target);
        let best_of_kind = best.get(usize::from(kind)).copied().flatten();
        // Exact names have none, and so come first.
        (is_typo(hit), best_of_kind.filter(|_| !is_exact(hit)), kind, *rank)
    });
    let result = |(_, hit): (Rank, Hit)| SearchResult { target: hit.target, hit: Some(hit) };
    hits.into_iter().map(result).collect()
}

/// Whether a name is exactly the query.
fn is_exact(hit: &Hit) -> bool {
    matches!(hit.tier, Tier::AcronymExact | Tier::NameExact)
}

fn is_typo(hit: &Hit) -> bool {
    hit.tier == Tier::Typo
}

const KINDS: usize = 6;

/// How strongly a match puts its kind first. Between kinds, acronyms and names count alike.
fn strength(tier: Tier) -> u8 {
    match tier {
        Tier::AcronymExact | Tier::NameExact => 0,
        Tier::AcronymPrefix | Tier::Initials | Tier::WordPrefix => 1,
        Tier::AcronymSubstring | Tier::Substring => 2,
        Tier::Subsequence => 3,
        Tier::Typo => 4,
        Tier::Body => 5,
    }
}

/// The place of a kind among equals.
fn kind(target: Target) -> u8 {
    match target {
        Target::Project(_) => 0,
        Target::Country(_) => 1,
        Target::Category(_) => 2,
        Target::Organisation(_) => 3,
        Target::Term(_) => 4,
        Target::Section(_) => 5,
    }
}
