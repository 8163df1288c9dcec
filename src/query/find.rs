//! What the search box lists: everything a query finds, grouped by kind.

use crate::catalogue::Catalogue;

use super::index::{Index, Target};
use super::language::{Query, Test};
use super::search::{Hit, search};
use super::select::{Selection, wanted};
use super::tier::Tier;

/// Something found, and why; without words to look for there is no why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// What it leads to.
    pub target: Target,
    /// Why it is listed.
    pub hit: Option<Hit>,
}

/// Everything that a query finds: projects, and where it asks for words alone also countries,
/// categories, organisations and glossary terms.
///
/// Things of one kind stay together. The kind with the best match comes first; of equals, projects,
/// then countries, categories, organisations, terms.
pub fn find(catalogue: &Catalogue, index: &Index, query: &Query) -> Vec<Found> {
    let selection = Selection::new(catalogue, index, query);
    let mut found: Vec<Found> = selection
        .projects
        .iter()
        .map(|&id| Found { target: Target::Project(id), hit: selection.hits.get(&id).copied() })
        .collect();
    let words = wanted(query);
    let words_alone =
        query.clauses.iter().all(|clause| !clause.negated && matches!(clause.test, Test::Text(_)));
    if words_alone && !words.is_empty() {
        let others = search(catalogue, index, &words).into_iter();
        let others = others.filter(|hit| !matches!(hit.target, Target::Project(_)));
        found.extend(others.map(|hit| Found { target: hit.target, hit: Some(hit) }));
    }
    let mut best = [None::<Tier>; KINDS];
    for Found { target, hit } in &found {
        if let (Some(best), Some(hit)) = (best.get_mut(kind(*target)), hit) {
            *best = Some(best.map_or(hit.tier, |tier| tier.min(hit.tier)));
        }
    }
    // The sort is stable: within a kind the best stay first.
    found.sort_by_key(|found| {
        let kind = kind(found.target);
        (best.get(kind).copied().flatten(), kind)
    });
    found
}

const KINDS: usize = 5;

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
