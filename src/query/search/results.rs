//! What the search box lists: everything a query finds, grouped by kind.

use crate::catalogue::Catalogue;

use super::engine::{Hit, SearchCache, ranked_on};
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

impl SearchResult {
    /// Whether it matches only with a typo.
    pub fn is_by_slip(&self) -> bool {
        self.hit.as_ref().is_some_and(is_slip)
    }
}

/// Everything that a query finds: projects, and if it consists of words alone also countries,
/// categories, organisations and glossary terms.
///
/// Exact names come first. After them results of one kind stay together, the kind with the best match
/// first; of equal kinds projects come first, then countries, categories, organisations, terms. Matches
/// with a typo come last.
pub fn find(catalogue: &Catalogue, index: &Index, query: &Query) -> Vec<SearchResult> {
    find_on(catalogue, index, query, &mut SearchCache::default()).into_vec()
}

/// Like [`find`], but reuses `cache` when this query extends the previous one, and sorts lazily: call
/// [`SearchResults::order`] before reading.
pub fn find_on(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
    cache: &mut SearchCache,
) -> SearchResults {
    let words = search_terms(query);
    let allowed = allowed(catalogue, index, query);
    if words.is_empty() {
        let projects = Selection::of(catalogue, allowed).projects.into_iter();
        let found = |id| (0, SearchResult { target: Target::Project(id), hit: None });
        return SearchResults { found: projects.map(found).collect(), ordered: usize::MAX };
    }
    let hits = ranked_on(catalogue, index, &words, allowed.as_ref(), cache);
    let mut best = [None::<u8>; KINDS];
    for (_, hit) in hits.iter().filter(|(_, hit)| !is_exact(hit) && !is_slip(hit)) {
        if let Some(best) = best.get_mut(kind(hit.target)) {
            let reason = strength(hit.tier);
            *best = Some(best.map_or(reason, |best| best.min(reason)));
        }
    }
    let key = |place: usize, rank: u64, hit: &Hit| {
        let kind = kind(hit.target);
        let rest = best.get(kind).copied().flatten().filter(|_| !is_exact(hit));
        let group = rest.map_or(0, |best| best + 1);
        let group = (u128::from(is_slip(hit)) << 8 | u128::from(group)) << 8 | kind as u128;
        // Places are in the order of the index, and a catalogue has no more than 32 bits of them.
        group << 96 | u128::from(rank) << 32 | place as u128
    };
    let found = hits.iter().enumerate().map(|(place, &(rank, hit))| {
        (key(place, rank, &hit), SearchResult { target: hit.target, hit: Some(hit) })
    });
    SearchResults { found: found.collect(), ordered: 0 }
}

/// The results of a search, sorted lazily: few are ever looked at.
#[derive(Debug, Clone, Default)]
pub struct SearchResults {
    /// Each with its sort key: smaller is better.
    found: Vec<(u128, SearchResult)>,
    /// How many are sorted; none of the others is better.
    ordered: usize,
}

/// The fewest that are sorted at once.
const FEWEST_ORDERED: usize = 1_000;

impl SearchResults {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The number of results before those with a typo, if there are any with one.
    pub fn before_slips(&self) -> Option<usize> {
        let others = self.found.iter().filter(|(_, found)| !found.is_by_slip()).count();
        (others < self.len()).then_some(others)
    }

    /// Sorts at least the best `count`.
    pub fn order(&mut self, count: usize) {
        if count.min(self.len()) <= self.ordered {
            return;
        }
        let wanted = count.max(FEWEST_ORDERED).max(self.ordered.saturating_mul(2));
        let rest = self.found.get_mut(self.ordered..).unwrap_or_default();
        let wanted = wanted - self.ordered;
        let best = if wanted < rest.len() {
            rest.select_nth_unstable_by_key(wanted, |&(key, _)| key).0
        } else {
            rest
        };
        best.sort_unstable_by_key(|&(key, _)| key);
        self.ordered += best.len();
    }

    /// The result at a place among those sorted.
    pub fn get(&self, place: usize) -> Option<&SearchResult> {
        self.found.get(place).map(|(_, found)| found)
    }

    /// All results, sorted.
    pub fn into_vec(mut self) -> Vec<SearchResult> {
        self.order(self.len());
        self.found.into_iter().map(|(_, found)| found).collect()
    }
}

/// Whether a name is exactly the query.
fn is_exact(hit: &Hit) -> bool {
    matches!(hit.tier, Tier::AcronymExact | Tier::NameExact)
}

fn is_slip(hit: &Hit) -> bool {
    hit.tier == Tier::Typo
}

const KINDS: usize = 5;

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
fn kind(target: Target) -> usize {
    match target {
        Target::Project(_) => 0,
        Target::Country(_) => 1,
        Target::Category(_) => 2,
        Target::Organisation(_) => 3,
        Target::Term(_) => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Origin, load};

    #[test]
    fn whatever_is_put_in_order_first_all_is_in_order_in_the_end() {
        let catalogue = load(&Origin::BuiltIn).unwrap().catalogue;
        let target = Target::Project(catalogue.projects.ids().next().unwrap());
        // Each number below 5,003, which is prime, once.
        let keys: Vec<u128> = (0..5_003).map(|place| place * 1_009 % 5_003).collect();
        let found = || keys.iter().map(|&key| (key, SearchResult { target, hit: None })).collect();
        for steps in [vec![1], vec![10, 900, 1_000, 1_001, 1_500], vec![5_002, 5_003], vec![9_999]]
        {
            let mut findings = SearchResults { found: found(), ordered: 0 };
            for count in steps {
                findings.order(count);
                let first = findings.found.iter().take(count).map(|&(key, _)| key);
                assert!(first.eq(0..u128::try_from(count.min(5_003)).unwrap()), "{count}");
            }
            findings.order(findings.len());
            assert!(findings.found.iter().map(|&(key, _)| key).eq(0..5_003));
        }
    }
}
