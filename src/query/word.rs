//! Finding one word: which entries have it, and by which rule.
//!
//! The cheap rules come first and each goes over the whole catalogue in one pass; only entries whose
//! letters allow it are looked at one by one, and a slip of the finger is only looked for where nothing
//! else was found. Whatever has a word has its beginnings, by every rule but initials and slips, so that
//! a word that grows is only looked for where its beginning was.

use memchr::memmem::{self, Finder};

use crate::catalogue::Catalogue;

use super::index::{Entry, Field, FieldKind, Index, count, letters};
use super::search::FoldedWord;
use super::tier::Tier;
use super::{subsequence, typo};

/// No word scores more by its letters in a name. Letters within an acronym score this much more: they come
/// before those in any name.
const MOST_SCORE: i32 = 16_000;

/// How one entry matches one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    /// Position of the entry in the index.
    pub(super) entry: u32,
    pub(super) tier: Tier,
    /// Which name, where the tier is about one.
    pub(super) field: Option<FieldKind>,
    /// Within a tier the higher is better. Of letters in order the fuzzy matcher's; of a slip 2 for a whole
    /// acronym, 1 for a whole word; zero in every other tier.
    pub(super) score: i32,
}

impl Match {
    /// What orders matches of the same entry: better first.
    fn key(&self) -> (Tier, i32, Option<FieldKind>) {
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

/// Whether whatever has a word that begins so has this beginning too. Letters in order are not looked
/// for in the shortest words, so that their answers lack what longer ones find.
pub(super) fn narrows(beginning: &FoldedWord) -> bool {
    beginning.exact || subsequence::is_candidate(&beginning.text)
}

/// Where a word is looked for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Scope<'a> {
    /// Only these entries are wanted, in the order of the index; all, if there are none given.
    pub(super) within: Option<&'a [u32]>,
    /// The answer for a beginning of the word with the same tolerance within the same entries.
    pub(super) beginning: Option<&'a [Match]>,
}

/// Every entry in scope that has the folded word, in the order of the index, each once.
///
/// A slip is only looked for if the word is nowhere at all, within the scope or without.
pub(super) fn find(
    catalogue: &Catalogue,
    index: &Index,
    word: &str,
    tolerance: Tolerance,
    scope: &Scope<'_>,
) -> Vec<Match> {
    if word.is_empty() {
        return Vec::new();
    }
    // With slips in it the answer for the beginning says nothing.
    let beginning = scope
        .beginning
        .filter(|matches| matches.first().is_some_and(|found| found.tier != Tier::Typo))
        .map(|matches| matches.iter().map(|found| found.entry).collect::<Vec<_>>());
    let entries = beginning.as_deref().or(scope.within);
    // With much to look at, a few passes over everything are faster than a look at each.
    let few = entries.filter(|entries| entries.len() * 16 < index.entries.len());
    let mut matches = match few {
        Some(entries) => one_by_one(catalogue, index, word, tolerance, entries),
        None => everywhere(catalogue, index, word, tolerance, entries),
    };
    if tolerance == Tolerance::Fuzzy {
        matches = merge(matches, initials(index, word));
    }
    if let Some(entries) = scope.within {
        keep_within(&mut matches, entries);
    }
    if matches.is_empty() && tolerance == Tolerance::Fuzzy && typo::is_candidate(word) {
        let is_anywhere = || {
            !everywhere(catalogue, index, word, tolerance, None).is_empty()
                || !initials(index, word).is_empty()
        };
        if scope.within.is_none() || !is_anywhere() {
            matches = typos(index, word);
        }
        if let Some(entries) = scope.within {
            keep_within(&mut matches, entries);
        }
    }
    matches
}

/// Every entry that has the word in a name or in running text, in a few passes over everything; letters in
/// order are only looked for in the entries given, if any are.
fn everywhere(
    catalogue: &Catalogue,
    index: &Index,
    word: &str,
    tolerance: Tolerance,
    entries: Option<&[u32]>,
) -> Vec<Match> {
    let mut matches = in_names(index, word, entries);
    if tolerance == Tolerance::Fuzzy {
        let fuzzy = match entries {
            Some(entries) => in_order(index, word, entries.iter().copied(), &matches),
            None => in_order(index, word, 0..count(index.entries.len()), &matches),
        };
        matches = merge(matches, fuzzy);
    }
    let bodies = match entries {
        Some(entries) if entries.len() * 4 < index.entries.len() => {
            in_bodies_of(catalogue, index, word, entries, &matches)
        }
        Some(_) | None => in_bodies(catalogue, index, word),
    };
    merge(matches, bodies)
}

/// Keeps the matches of the entries given; both are in the order of the index.
fn keep_within(matches: &mut Vec<Match>, entries: &[u32]) {
    let mut entries = entries;
    matches.retain(|found| {
        entries = gallop(entries, |entry| *entry < found.entry);
        entries.first() == Some(&found.entry)
    });
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

/// The tiers that a letter-for-letter occurrence in a name can have, in one pass over all names; those of
/// the entries given, if any are.
fn in_names(index: &Index, word: &str, entries: Option<&[u32]>) -> Vec<Match> {
    let mut matches: Vec<Match> = Vec::new();
    let mut wanted = entries;
    for at in memmem::find_iter(index.text.as_bytes(), word) {
        let Some(field) = index.field_at(at) else { break };
        let entry = field.entry;
        if let Some(entries) = &mut wanted {
            *entries = gallop(entries, |wanted| *wanted < entry);
            if entries.first() != Some(&entry) {
                continue;
            }
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

/// What is left of a list without its beginning for which `is_before` holds: the way doubles until it is
/// too far, so that a short way costs little and a long one not much more.
fn gallop<T>(list: &[T], is_before: impl Fn(&T) -> bool) -> &[T] {
    let mut reach = 1;
    while list.get(reach).is_some_and(&is_before) {
        reach *= 2;
    }
    let near = list.get(..reach).unwrap_or(list);
    list.get(near.partition_point(is_before)..).unwrap_or_default()
}

fn occurrence(index: &Index, field: Field, at: usize, length: usize) -> Tier {
    let range = field.range();
    let whole = at == range.start && at + length == range.end;
    match field.kind {
        FieldKind::Acronym if whole => Tier::AcronymExact,
        FieldKind::Acronym if at == range.start => Tier::AcronymPrefix,
        FieldKind::Acronym => Tier::AcronymSubstring,
        FieldKind::Name | FieldKind::Alias if whole => Tier::NameExact,
        FieldKind::Name | FieldKind::Alias if index.is_start(field, at) => Tier::WordPrefix,
        FieldKind::Name | FieldKind::Alias => Tier::Substring,
    }
}

/// The entries among those given that have the word, each looked at by itself.
fn one_by_one(
    catalogue: &Catalogue,
    index: &Index,
    word: &str,
    tolerance: Tolerance,
    entries: &[u32],
) -> Vec<Match> {
    let finder = Finder::new(word);
    let wanted = letters(word);
    let bodies = index.bodies(catalogue);
    let has_word = |position: u32| {
        let entry = index.entries.get(position as usize)?;
        let mask = index.masks.get(position as usize)?;
        let in_name = (mask & wanted == wanted).then(|| {
            let exact = index.fields_of(entry).iter().flat_map(|&field| {
                let (text, start) = (index.text_of(field).as_bytes(), field.range().start);
                finder.find_iter(text).map(move |at| Match {
                    entry: position,
                    tier: occurrence(index, field, start + at, word.len()),
                    field: Some(field.kind),
                    score: 0,
                })
            });
            let fuzzy = || match tolerance {
                Tolerance::Exact => None,
                Tolerance::Fuzzy => by_letters(index, word, position, entry),
            };
            exact.reduce(Match::better).or_else(fuzzy)
        });
        let in_body = || {
            let body = bodies.of(position as usize).as_bytes();
            finder.find(body).map(|_| in_body(position))
        };
        in_name.flatten().or_else(in_body)
    };
    entries.iter().copied().filter_map(has_word).collect()
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
        let place = index.initials_of.binary_search_by_key(&key, |&(at, _)| at);
        let Some(&(_, entry)) = place.ok().and_then(|place| index.initials_of.get(place)) else {
            continue;
        };
        if matches.last().is_none_or(|last| last.entry != entry) {
            let field = Some(FieldKind::Name);
            matches.push(Match { entry, tier: Tier::Initials, field, score: 0 });
        }
    }
    matches
}

/// Whether an entry is not among matches in the order of the index; to be asked of entries in that order.
fn not_among(known: &[Match]) -> impl FnMut(&u32) -> bool {
    let mut known = known.iter().peekable();
    move |position| {
        while known.next_if(|found| found.entry < *position).is_some() {}
        known.peek().is_none_or(|found| found.entry != *position)
    }
}

/// Those of the entries, which are in the order of the index, that are not among `known` and whose letters
/// hold the word in order.
fn in_order(
    index: &Index,
    word: &str,
    entries: impl Iterator<Item = u32>,
    known: &[Match],
) -> Vec<Match> {
    if !subsequence::is_candidate(word) {
        return Vec::new();
    }
    let (wanted, pairs) = (letters(word), subsequence::first_pairs(word));
    let may_have = |position: &u32| {
        let position = *position as usize;
        index.masks.get(position).is_some_and(|mask| mask & wanted == wanted)
            && index.soon.get(position).is_some_and(|soon| soon & pairs == pairs)
    };
    entries
        .filter(may_have)
        .filter(not_among(known))
        .filter_map(|position| {
            by_letters(index, word, position, index.entries.get(position as usize)?)
        })
        .collect()
}

/// The best of an entry's names that hold the letters of the word in order.
fn by_letters(index: &Index, word: &str, position: u32, entry: &Entry) -> Option<Match> {
    let in_field = |&field: &Field| {
        let words = index.words_of(field);
        let score = subsequence::find(word, index.text_of(field), words)?.score;
        // Far beyond what a word of bounded length can score.
        let score = i32::try_from(score).unwrap_or(i32::MAX).min(MOST_SCORE);
        let in_acronym = if field.kind == FieldKind::Acronym { MOST_SCORE } else { 0 };
        let kind = Some(field.kind);
        let score = score + in_acronym;
        Some(Match { entry: position, tier: Tier::Subsequence, field: kind, score })
    };
    index.fields_of(entry).iter().filter_map(in_field).reduce(Match::better)
}

/// Entries with the word in their running text, in the order of the index, in one pass over all of it.
pub(super) fn in_bodies(catalogue: &Catalogue, index: &Index, word: &str) -> Vec<Match> {
    let bodies = index.bodies(catalogue);
    let mut matches: Vec<Match> = Vec::new();
    let mut ends = (0_u32..).zip(&bodies.ends).peekable();
    let mut from = 0;
    let finder = Finder::new(word);
    // After a hit the search goes on behind the text it is in.
    while let Some(at) = bodies.text.as_bytes().get(from..).and_then(|rest| finder.find(rest)) {
        let at = from + at;
        while ends.next_if(|&(_, end)| *end as usize <= at).is_some() {}
        let Some(&(entry, &end)) = ends.peek() else { break };
        matches.push(in_body(entry));
        from = end as usize;
    }
    matches
}

/// Those of the entries, which are in the order of the index, that are not among `known` and have the word
/// in their running text.
fn in_bodies_of(
    catalogue: &Catalogue,
    index: &Index,
    word: &str,
    entries: &[u32],
    known: &[Match],
) -> Vec<Match> {
    let bodies = index.bodies(catalogue);
    let finder = Finder::new(word);
    let new = entries.iter().copied().filter(not_among(known));
    new.filter(|&entry| finder.find(bodies.of(entry as usize).as_bytes()).is_some())
        .map(in_body)
        .collect()
}

fn in_body(entry: u32) -> Match {
    Match { entry, tier: Tier::Body, field: None, score: 0 }
}

/// Entries with a name in which one word begins as the [candidate](typo::is_candidate) does but for a slip.
fn typos(index: &Index, word: &str) -> Vec<Match> {
    // With one slip, all letters of the word but one are in the name.
    let masks: Vec<u64> =
        word.chars().map(|letter| letters(letter.encode_utf8(&mut [0; 4]))).collect();
    let mut matches = Vec::new();
    for ((position, entry), letters) in (0_u32..).zip(&index.entries).zip(&index.masks) {
        if masks.iter().filter(|mask| letters & **mask == 0).nth(1).is_some() {
            continue;
        }
        let slips = index.fields_of(entry).iter().filter_map(|&field| {
            let text = index.text_of(field);
            let range = typo::find(word, text, index.words_of(field))?;
            let ends_word = matches!(text.as_bytes().get(range.end), None | Some(b' '));
            let score = match field.kind {
                FieldKind::Acronym if range == (0..text.len()) => 2,
                _ if ends_word => 1,
                _ => 0,
            };
            Some(Match { entry: position, tier: Tier::Typo, field: Some(field.kind), score })
        });
        matches.extend(slips.reduce(Match::better));
    }
    matches
}
