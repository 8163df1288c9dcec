//! Finding one word: which entries have it, and by which rule.
//!
//! The cheap rules come first and each goes over the whole catalogue in one pass; only entries whose
//! letters allow it are handed to the fuzzy matcher, and a slip of the finger is only looked for where
//! nothing else was found.

use memchr::memmem;

use crate::catalogue::Catalogue;

use super::index::{Field, FieldKind, Index, letters};
use super::subsequence;
use super::tier::Tier;
use super::typo;

/// How one entry matches one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    /// Position of the entry in the index.
    pub(super) entry: u32,
    pub(super) tier: Tier,
    /// Which name, where the tier is about one.
    pub(super) field: Option<FieldKind>,
    /// Of the fuzzy matcher; zero in every other tier.
    pub(super) score: i64,
}

impl Match {
    /// What orders matches of the same entry: better first.
    fn key(&self) -> (Tier, i64, Option<FieldKind>) {
        (self.tier, -self.score, self.field)
    }

    /// The better of two ways in which the same entry matches.
    pub(super) fn better(self, other: Self) -> Self {
        if other.key() < self.key() { other } else { self }
    }
}

/// How far a word may be from what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tolerance {
    /// It must be there letter for letter: phrases, and words that exclude.
    Exact,
    /// Fuzzy letters and one slip are allowed.
    Fuzzy,
}

/// Every entry that has the folded word, in the order of the index, each once.
pub(super) fn find(
    catalogue: &Catalogue,
    index: &Index,
    word: &str,
    tolerance: Tolerance,
) -> Vec<Match> {
    if word.is_empty() {
        return Vec::new();
    }
    let mut matches = in_names(index, word);
    matches = merge(matches, initials(index, word));
    if tolerance == Tolerance::Fuzzy {
        let fuzzy = in_order(index, word, &matches);
        matches = merge(matches, fuzzy);
    }
    matches = merge(matches, in_bodies(catalogue, index, word));
    if matches.is_empty() && tolerance == Tolerance::Fuzzy {
        matches = typos(index, word);
    }
    matches
}

/// Joins two lists in the order of the index, keeping the better match of an entry in both.
fn merge(left: Vec<Match>, right: Vec<Match>) -> Vec<Match> {
    if right.is_empty() {
        return left;
    }
    let mut merged: Vec<Match> = Vec::with_capacity(left.len() + right.len());
    let mut right = right.into_iter().peekable();
    for match_left in left {
        while let Some(earlier) = right.next_if(|other| other.entry < match_left.entry) {
            merged.push(earlier);
        }
        let same = right.next_if(|other| other.entry == match_left.entry);
        merged.push(same.map_or(match_left, |other| match_left.better(other)));
    }
    merged.extend(right);
    merged
}

/// The tiers that a letter-for-letter occurrence in a name can have.
fn in_names(index: &Index, word: &str) -> Vec<Match> {
    let mut matches: Vec<Match> = Vec::new();
    let mut fields = index.fields.iter().copied().peekable();
    let mut entry = 0_u32;
    let mut entries = index.entries.iter().peekable();
    for at in memmem::find_iter(index.text.as_bytes(), word) {
        while fields.next_if(|field| field.range().end <= at).is_some() {}
        let Some(&field) = fields.peek() else { break };
        while entries
            .next_if(|owner| {
                index.fields_of(owner).last().is_none_or(|last| last.range().end <= at)
            })
            .is_some()
        {
            entry += 1;
        }
        let tier = occurrence(index, field, at, word.len());
        let found = Match { entry, tier, field: Some(field.kind), score: 0 };
        match matches.last_mut() {
            Some(last) if last.entry == entry => *last = last.better(found),
            _ => matches.push(found),
        }
    }
    matches
}

fn occurrence(index: &Index, field: Field, at: usize, length: usize) -> Tier {
    let range = field.range();
    let whole = at == range.start && at + length == range.end;
    match field.kind {
        FieldKind::Acronym if whole => Tier::AcronymExact,
        FieldKind::Acronym if at == range.start => Tier::AcronymPrefix,
        FieldKind::Acronym => Tier::AcronymSubstring,
        FieldKind::Name | FieldKind::Alias if whole => Tier::NameExact,
        FieldKind::Name | FieldKind::Alias if index.is_start(at) => Tier::WordPrefix,
        FieldKind::Name | FieldKind::Alias => Tier::Substring,
    }
}

fn initials(index: &Index, word: &str) -> Vec<Match> {
    if word.len() < 2 || word.contains(' ') {
        return Vec::new();
    }
    let line = format!("\n{word}\n");
    let mut matches: Vec<Match> = Vec::new();
    // Neighbouring lines share a line feed, so that the search goes on from it.
    let mut from = 0;
    while let Some(at) =
        index.initials.as_bytes().get(from..).and_then(|rest| memmem::find(rest, line.as_bytes()))
    {
        let start = from + at + 1;
        from = start + word.len();
        let key = u32::try_from(start).unwrap_or(u32::MAX);
        let Ok(place) = index.initials_of.binary_search_by_key(&key, |&(at, _)| at) else {
            continue;
        };
        let Some(&(_, entry)) = index.initials_of.get(place) else {
            continue;
        };
        if matches.last().is_none_or(|last| last.entry != entry) {
            let field = Some(FieldKind::Name);
            matches.push(Match { entry, tier: Tier::Initials, field, score: 0 });
        }
    }
    matches
}

/// Entries not among `known` whose letters hold the word in order.
fn in_order(index: &Index, word: &str, known: &[Match]) -> Vec<Match> {
    if word.contains(' ') || word.chars().count() < subsequence::FEWEST_LETTERS {
        return Vec::new();
    }
    let wanted = letters(word);
    let mut known = known.iter().peekable();
    let mut matches = Vec::new();
    for (position, entry) in (0_u32..).zip(&index.entries) {
        let is_known = known.next_if(|found| found.entry == position).is_some();
        if is_known || entry.mask & wanted != wanted {
            continue;
        }
        let best = index
            .fields_of(entry)
            .iter()
            .filter_map(|&field| {
                let start = field.range().start;
                let found =
                    subsequence::find(word, index.text_of(field), |at| index.is_start(start + at))?;
                Some((found.score, field.kind))
            })
            .max_by_key(|&(score, kind)| (score, std::cmp::Reverse(kind)));
        if let Some((score, kind)) = best {
            let tier = Tier::Subsequence;
            matches.push(Match { entry: position, tier, field: Some(kind), score });
        }
    }
    matches
}

fn in_bodies(catalogue: &Catalogue, index: &Index, word: &str) -> Vec<Match> {
    let bodies = index.bodies(catalogue);
    let mut matches: Vec<Match> = Vec::new();
    let mut ends = (0_u32..).zip(&bodies.ends).peekable();
    for at in memmem::find_iter(bodies.text.as_bytes(), word) {
        while ends.next_if(|&(_, end)| *end as usize <= at).is_some() {}
        let Some(&(entry, _)) = ends.peek() else {
            break;
        };
        if matches.last().is_none_or(|last| last.entry != entry) {
            matches.push(Match { entry, tier: Tier::Body, field: None, score: 0 });
        }
    }
    matches
}

fn typos(index: &Index, word: &str) -> Vec<Match> {
    let mut matches = Vec::new();
    for (position, entry) in (0_u32..).zip(&index.entries) {
        let field = index.fields_of(entry).iter().find(|&&field| {
            let start = field.range().start;
            typo::find(word, index.text_of(field), |at| index.is_start(start + at)).is_some()
        });
        if let Some(field) = field {
            let field = Some(field.kind);
            matches.push(Match { entry: position, tier: Tier::Typo, field, score: 0 });
        }
    }
    matches
}
