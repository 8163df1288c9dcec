//! What the search box lists: everything a query finds, grouped by kind.

use crate::catalogue::Catalogue;

use super::index::{Index, Target};
use super::language::Query;
use super::search::{Hit, Memo, search_on};
use super::select::{Selection, allowed, wanted};
use super::tier::Tier;

/// Something found, and why; without words to look for there is no why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// What it leads to.
    pub target: Target,
    /// Why it is listed.
    pub hit: Option<Hit>,
}

impl Found {
    /// Whether it is called exactly what was looked for.
    fn is_exact(&self) -> bool {
        self.hit.is_some_and(|hit| matches!(hit.tier, Tier::AcronymExact | Tier::NameExact))
    }

    /// Whether it is one letter off what was looked for.
    pub fn is_by_slip(&self) -> bool {
        self.hit.is_some_and(|hit| hit.tier == Tier::Typo)
    }
}

/// Everything that a query finds: projects, and where it asks for words alone also countries,
/// categories, organisations and glossary terms.
///
/// What is called exactly so comes first. Of the rest things of one kind stay together, and the kind with
/// the best match comes first. Of equals projects come first, then countries, categories, organisations,
/// terms. What is one letter off comes after all else.
pub fn find(catalogue: &Catalogue, index: &Index, query: &Query) -> Vec<Found> {
    find_on(catalogue, index, query, &mut Memo::default())
}

/// The same, sooner where the search before was for a part of it.
pub fn find_on(catalogue: &Catalogue, index: &Index, query: &Query, memo: &mut Memo) -> Vec<Found> {
    let words = wanted(query);
    let allowed = allowed(catalogue, index, query);
    if words.is_empty() {
        let projects = Selection::of(catalogue, allowed).projects.into_iter();
        return projects.map(|id| Found { target: Target::Project(id), hit: None }).collect();
    }
    let hits = search_on(catalogue, index, &words, allowed.as_ref(), memo);
    let found = |hit: Hit| Found { target: hit.target, hit: Some(hit) };
    let mut found: Vec<Found> = hits.into_iter().map(found).collect();
    let mut best = [None::<u8>; KINDS];
    for found in found.iter().filter(|found| !found.is_exact()) {
        if let (Some(best), Some(hit)) = (best.get_mut(kind(found.target)), found.hit) {
            let reason = strength(hit.tier);
            *best = Some(best.map_or(reason, |best| best.min(reason)));
        }
    }
    // The sort is stable: within a kind the best stay first.
    found.sort_by_key(|found| {
        let kind = kind(found.target);
        let rest = best.get(kind).copied().flatten().filter(|_| !found.is_exact());
        (found.is_by_slip(), rest, kind)
    });
    found
}

const KINDS: usize = 5;

/// How good a reason a match is for its kind to come first: whether it is by acronym or by name does not
/// matter between kinds.
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
fn kind(target: Target) -> usize {
    match target {
        Target::Project(_) => 0,
        Target::Country(_) => 1,
        Target::Category(_) => 2,
        Target::Organisation(_) => 3,
        Target::Term(_) => 4,
    }
}
