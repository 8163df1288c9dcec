//! What the search box lists: everything a query finds, grouped by kind.

use std::collections::HashSet;

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
    find_lazily(catalogue, index, query).into_vec()
}

/// Everything that a query finds, sorted lazily: call [`SearchResults::order`] before reading.
pub fn find_lazily(catalogue: &Catalogue, index: &Index, query: &Query) -> SearchResults {
    let words = search_terms(query);
    let allowed = allowed(catalogue, index, query);
    if words.is_empty() {
        let projects = Selection::of(catalogue, allowed).projects.into_iter();
        let found = |id| SearchResult { target: Target::Project(id), hit: None };
        let results: Vec<_> = projects.map(found).collect();
        let keys = (0..).zip(&results).map(|(place, _)| ResultKey::of_place(place)).collect();
        return SearchResults { results, keys, ordered: usize::MAX };
    }
    let hits = ranked(index, &words, allowed.as_ref());
    let mut best = [None::<u8>; KINDS];
    for (_, hit) in hits.iter().filter(|(_, hit)| !is_exact(hit) && !is_typo(hit)) {
        if let Some(best) = best.get_mut(usize::from(kind(hit.target))) {
            let reason = strength(hit.tier);
            *best = Some(best.map_or(reason, |best| best.min(reason)));
        }
    }
    let key = |(place, (rank, hit)): (u32, &(Rank, Hit))| {
        let kind = kind(hit.target);
        let best_of_kind = best.get(usize::from(kind)).copied().flatten();
        let best_of_kind = best_of_kind.filter(|_| !is_exact(hit));
        ResultKey { is_typo: is_typo(hit), best_of_kind, kind, rank: Some(*rank), place }
    };
    let keys = (0..).zip(&hits).map(key).collect();
    let result = |(_, hit): (Rank, Hit)| SearchResult { target: hit.target, hit: Some(hit) };
    SearchResults { results: hits.into_iter().map(result).collect(), keys, ordered: 0 }
}

/// What orders the results of a search: the smaller, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct ResultKey {
    /// Whether it matches only with a typo.
    is_typo: bool,
    /// How strongly the best match of its kind does; none for exact names, which come first.
    best_of_kind: Option<u8>,
    kind: u8,
    /// None if the query has no words.
    rank: Option<Rank>,
    /// Its place in the order of the index.
    place: u32,
}

impl ResultKey {
    /// The key where only the order of the index counts.
    fn of_place(place: u32) -> Self {
        Self { is_typo: false, best_of_kind: None, kind: 0, rank: None, place }
    }
}

/// The results of a search, sorted lazily: few are ever looked at.
#[derive(Debug, Clone, Default)]
pub struct SearchResults {
    /// In the order of the index.
    results: Vec<SearchResult>,
    /// A key for each result, best first as far as they are sorted.
    keys: Vec<ResultKey>,
    /// How many keys are sorted; none of the others is better.
    ordered: usize,
}

/// The fewest that are sorted at once.
const FEWEST_ORDERED: usize = 1_000;

impl SearchResults {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Whether a project is among them.
    pub fn has_projects(&self) -> bool {
        // Projects are the first in the order of the index.
        self.results.first().is_some_and(|first| first.target.project().is_some())
    }

    /// The number of results before those with a typo, if there are any with one.
    pub fn before_typos(&self) -> Option<usize> {
        let others = self.keys.iter().filter(|key| !key.is_typo).count();
        (others < self.len()).then_some(others)
    }

    /// Takes out each result that is about the same as another result, and returns those others.
    pub fn merge(&mut self, same: impl Fn(Target) -> Option<Target>) -> HashSet<Target> {
        let results = &self.results;
        let is_found = |target: &Target| results.iter().any(|other| other.target == *target);
        let mut others = HashSet::new();
        self.keys.retain(|key| {
            let result = results.get(key.place as usize);
            let other = result.and_then(|result| same(result.target)).filter(is_found);
            others.extend(other);
            other.is_none()
        });
        others
    }

    /// Sorts at least the best `count`.
    pub fn order(&mut self, count: usize) {
        if count.min(self.len()) <= self.ordered {
            return;
        }
        let wanted = count.max(FEWEST_ORDERED).max(self.ordered.saturating_mul(2));
        let rest = self.keys.get_mut(self.ordered..).unwrap_or_default();
        let wanted = wanted - self.ordered;
        let best = if wanted < rest.len() { rest.select_nth_unstable(wanted).0 } else { rest };
        best.sort_unstable();
        self.ordered += best.len();
    }

    /// The result at a place among those sorted.
    pub fn get(&self, place: usize) -> Option<&SearchResult> {
        self.results.get(self.keys.get(place)?.place as usize)
    }

    /// All results, sorted.
    pub fn into_vec(mut self) -> Vec<SearchResult> {
        self.order(self.len());
        (0..self.len()).filter_map(|place| self.get(place).copied()).collect()
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_put_in_order_first_all_is_in_order_in_the_end() {
        // Each number below 5,003, which is prime, once.
        let keys = (0..5_003).map(|place| ResultKey::of_place(place * 1_009 % 5_003));
        for steps in [vec![1], vec![10, 900, 1_000, 1_001, 1_500], vec![5_002, 5_003], vec![9_999]]
        {
            let keys = keys.clone().collect();
            let mut results = SearchResults { results: Vec::new(), keys, ordered: 0 };
            for count in steps {
                results.order(count);
                let first = results.keys.iter().take(count).map(|key| key.place);
                assert!(first.eq(0..u32::try_from(count.min(5_003)).unwrap()), "{count}");
            }
            results.order(results.len());
            assert!(results.keys.iter().map(|key| key.place).eq(0..5_003));
        }
    }
}
