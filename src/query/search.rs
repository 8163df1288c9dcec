//! Finding things by words: every word must match, and the best come first.

use crate::catalogue::Catalogue;

use super::index::{FieldKind, Index, Target};
use super::tier::Tier;
use super::word::{self, Match, Tolerance};

/// One thing found, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What it leads to.
    pub target: Target,
    /// The rule by which it matches: of several words, the weakest.
    pub tier: Tier,
    /// Which name matches, where the rule is about one.
    pub field: Option<FieldKind>,
    /// Of the fuzzy matcher, where the rule is [`Tier::Subsequence`].
    pub score: i64,
}

/// A text that must be found, in one of several ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The alternatives, folded, any of which will do.
    pub any_of: Vec<FoldedWord>,
}

/// A folded word or phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoldedWord {
    /// The folded text.
    pub text: String,
    /// Whether it must be found as it is, without fuzzy letters or slips.
    pub exact: bool,
}

/// Everything that has all the wanted texts, best first: by tier, then score, then the shorter name,
/// then the order of the index.
pub fn search(catalogue: &Catalogue, index: &Index, wanted: &[Wanted]) -> Vec<Hit> {
    let mut matches = matching(catalogue, index, wanted);
    promote(index, wanted, &mut matches);
    let key = |found: &Match| {
        let length = index.entries.get(found.entry as usize).map_or(0, |entry| entry.length);
        (found.tier, -found.score, length, found.entry)
    };
    matches.sort_unstable_by_key(key);
    matches
        .iter()
        .filter_map(|found| {
            let Match { entry, tier, field, score } = *found;
            let target = index.entries.get(entry as usize)?.target;
            Some(Hit { target, tier, field, score })
        })
        .collect()
}

/// Every entry that has all the wanted texts, in the order of the index.
fn matching(catalogue: &Catalogue, index: &Index, wanted: &[Wanted]) -> Vec<Match> {
    let mut wanted = wanted.iter().map(|wanted| any_of(catalogue, index, wanted));
    let Some(mut matches) = wanted.next() else {
        return Vec::new();
    };
    for others in wanted {
        let mut others = others.into_iter().peekable();
        matches.retain_mut(|found| {
            while others.next_if(|other| other.entry < found.entry).is_some() {}
            let Some(other) = others.next_if(|other| other.entry == found.entry) else {
                return false;
            };
            if other.better(*found) == *found {
                *found = other;
            }
            true
        });
    }
    matches
}

fn any_of(catalogue: &Catalogue, index: &Index, wanted: &Wanted) -> Vec<Match> {
    let mut found: Vec<Match> = Vec::new();
    for FoldedWord { text, exact } in &wanted.any_of {
        let tolerance = if *exact { Tolerance::Exact } else { Tolerance::Fuzzy };
        found.extend(word::find(catalogue, index, text, tolerance));
    }
    if wanted.any_of.len() > 1 {
        found.sort_by_key(|found| found.entry);
        found.dedup_by(|later, kept| {
            let same = later.entry == kept.entry;
            if same {
                *kept = kept.better(*later);
            }
            same
        });
    }
    found
}

/// Several words may together be one acronym or name: `cbrn pe`, `gap crossing`.
fn promote(index: &Index, wanted: &[Wanted], matches: &mut [Match]) {
    if wanted.len() < 2 {
        return;
    }
    let words: Option<Vec<&str>> = wanted
        .iter()
        .map(|wanted| match wanted.any_of.as_slice() {
            [only] => Some(only.text.as_str()),
            _ => None,
        })
        .collect();
    let Some(words) = words else { return };
    let joined = words.concat();
    for found in matches {
        let Some(entry) = index.entries.get(found.entry as usize) else {
            continue;
        };
        for &field in index.fields_of(entry) {
            let text: String = index.text_of(field).split(' ').collect();
            let tier = match field.kind {
                FieldKind::Acronym if text == joined => Tier::AcronymExact,
                FieldKind::Acronym if text.starts_with(&joined) => Tier::AcronymPrefix,
                FieldKind::Name | FieldKind::Alias if text == joined => Tier::NameExact,
                _ => continue,
            };
            let better = Match { tier, field: Some(field.kind), score: 0, ..*found };
            *found = found.better(better);
        }
    }
}

/// Whether each entry has the text letter for letter, in its names or its running text: what a word
/// that excludes means. In the order of the index.
pub(super) fn containing(catalogue: &Catalogue, index: &Index, wanted: &Wanted) -> Vec<Target> {
    let exact = Wanted {
        any_of: wanted
            .any_of
            .iter()
            .map(|word| FoldedWord { text: word.text.clone(), exact: true })
            .collect(),
    };
    any_of(catalogue, index, &exact)
        .iter()
        .filter_map(|found| Some(index.entries.get(found.entry as usize)?.target))
        .collect()
}
