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

impl FoldedWord {
    fn tolerance(&self) -> Tolerance {
        if self.exact { Tolerance::Exact } else { Tolerance::Fuzzy }
    }
}

/// What the words of the last search were found in, so that a query that grows is only looked for there.
///
/// It never changes an answer, only how soon there is one. It belongs to one catalogue.
#[derive(Debug, Default)]
pub struct Memo {
    words: Vec<(FoldedWord, Vec<Match>)>,
}

impl Memo {
    /// The answer for a word, from that for itself or its longest known beginning.
    fn find(&self, catalogue: &Catalogue, index: &Index, wanted: &FoldedWord) -> Vec<Match> {
        let known = self
            .words
            .iter()
            .filter(|(word, _)| word.exact == wanted.exact && wanted.text.starts_with(&word.text))
            .filter(|(word, _)| word.text == wanted.text || word::narrows(word))
            .max_by_key(|(word, _)| word.text.len());
        match known {
            Some((word, matches)) if word.text == wanted.text => matches.clone(),
            known => {
                let among = known.map(|(_, matches)| matches.as_slice());
                word::find(catalogue, index, &wanted.text, wanted.tolerance(), among)
            }
        }
    }
}

/// Everything that has all the wanted texts, best first: by tier, then score, then the shorter name,
/// then the order of the index.
pub fn search(catalogue: &Catalogue, index: &Index, wanted: &[Wanted]) -> Vec<Hit> {
    search_on(catalogue, index, wanted, &mut Memo::default())
}

/// The same, sooner where the search before was for a part of it.
pub fn search_on(
    catalogue: &Catalogue,
    index: &Index,
    wanted: &[Wanted],
    memo: &mut Memo,
) -> Vec<Hit> {
    let mut matches = matching(catalogue, index, wanted, memo);
    promote(index, wanted, &mut matches);
    let mut ranked: Vec<(u64, u32, Match)> = matches
        .into_iter()
        .map(|found| {
            let length = index.entries.get(found.entry as usize).map_or(0, |entry| entry.length);
            (rank(&found, length), found.entry, found)
        })
        .collect();
    ranked.sort_unstable_by_key(|&(rank, entry, _)| (rank, entry));
    ranked
        .iter()
        .filter_map(|&(_, _, Match { entry, tier, field, score })| {
            let target = index.entries.get(entry as usize)?.target;
            Some(Hit { target, tier, field, score })
        })
        .collect()
}

/// Tier, score and length as one number: the smaller, the better. Scores beyond 16 bits are as good as
/// the best or the worst.
fn rank(found: &Match, length: u32) -> u64 {
    let score = found.score.clamp(i64::from(i16::MIN), i64::from(i16::MAX));
    let worse = u64::try_from(i64::from(i16::MAX) - score).unwrap_or(0);
    ((found.tier as u64) << 56) | (worse << 32) | u64::from(length)
}

/// Every entry that has all the wanted texts, in the order of the index.
fn matching(
    catalogue: &Catalogue,
    index: &Index,
    wanted: &[Wanted],
    memo: &mut Memo,
) -> Vec<Match> {
    let mut answers: Vec<(FoldedWord, Vec<Match>)> = Vec::new();
    let mut matches: Option<Vec<Match>> = None;
    for Wanted { any_of } in wanted {
        let mut any: Vec<Match> = Vec::new();
        for word in any_of {
            let found = memo.find(catalogue, index, word);
            any.extend_from_slice(&found);
            answers.push((word.clone(), found));
        }
        if any_of.len() > 1 {
            best_of_each(&mut any);
        }
        matches = Some(match matches {
            Some(matches) => weakest_of_both(matches, any),
            None => any,
        });
    }
    memo.words = answers;
    matches.unwrap_or_default()
}

/// Keeps the best match of each entry, in the order of the index.
fn best_of_each(matches: &mut Vec<Match>) {
    matches.sort_by_key(|found| found.entry);
    matches.dedup_by(|later, kept| {
        let same = later.entry == kept.entry;
        if same {
            *kept = kept.better(*later);
        }
        same
    });
}

/// The entries in both lists, each with the weaker of its matches.
fn weakest_of_both(mut matches: Vec<Match>, others: Vec<Match>) -> Vec<Match> {
    let mut others = others.into_iter().peekable();
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
fn promote(index: &Index, wanted: &[Wanted], matches: &mut [Match]) {
    if wanted.len() < 2 {
        return;
    }
    let only = |wanted: &Wanted| match wanted.any_of.as_slice() {
        [only] => Some(only.text.clone()),
        _ => None,
    };
    let Some(words) = wanted.iter().map(only).collect::<Option<Vec<String>>>() else { return };
    let joined = words.concat();
    for found in matches {
        let Some(entry) = index.entries.get(found.entry as usize) else { continue };
        for &field in index.fields_of(entry) {
            let letters = || index.text_of(field).bytes().filter(|byte| *byte != b' ');
            let begins = letters().take(joined.len()).eq(joined.bytes());
            let whole = begins && letters().count() == joined.len();
            let tier = match field.kind {
                _ if !begins => continue,
                FieldKind::Acronym if whole => Tier::AcronymExact,
                FieldKind::Acronym => Tier::AcronymPrefix,
                FieldKind::Name | FieldKind::Alias if whole => Tier::NameExact,
                FieldKind::Name | FieldKind::Alias => continue,
            };
            let better = Match { tier, field: Some(field.kind), score: 0, ..*found };
            *found = found.better(better);
        }
    }
}

/// What has the text letter for letter, in its names or its running text: what a word that excludes
/// means. In the order of the index.
pub(super) fn containing(catalogue: &Catalogue, index: &Index, wanted: &Wanted) -> Vec<Target> {
    let mut found: Vec<Match> = Vec::new();
    for word in &wanted.any_of {
        found.extend(word::find(catalogue, index, &word.text, Tolerance::Exact, None));
    }
    best_of_each(&mut found);
    found.iter().filter_map(|found| Some(index.entries.get(found.entry as usize)?.target)).collect()
}
