//! Finding one word: which entries have it, and by which rule.
//!
//! The cheap rules come first and each goes over the whole catalogue in one pass; only entries whose
//! letters allow it are examined one by one, and typos are only considered where no entry has the word.
//! By every rule but initials and typos, an entry that matches a word matches its prefixes, so the
//! matches of a prefix are the candidates for a longer word.

pub(crate) mod lists;
pub(crate) mod needle;
pub(crate) mod rules;

use std::thread;

use crate::catalogue::Catalogue;

use super::entry_match::EntryMatch;
use super::index::Index;
use super::letter_masks::{first_pairs, letters};
use super::tier::Tier;
use super::typo;

use lists::keep_within;
use rules::{
    by_letters, in_bodies_of, in_body, in_names, in_order, initials, most_wholeness, occurrence,
    typos,
};

pub(crate) use lists::merge;
pub(crate) use needle::Needle;
pub(crate) use rules::in_bodies;

/// How exactly a word must match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tolerance {
    /// Letter for letter: phrases, and negated words.
    Exact,
    /// Fuzzy letters and one typo are allowed.
    Fuzzy,
}

/// Where to search for a word.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Scope<'a> {
    /// Only these entries, in the order of the index; all if none are given.
    pub(crate) within: Option<&'a [u32]>,
    /// The matches of a prefix of the word, with the same tolerance and among the same entries.
    pub(crate) beginning: Option<&'a [EntryMatch]>,
}

/// Every entry in scope that has the folded word, in the order of the index, each once.
///
/// Typos are only considered if no entry has the word letter for letter, in scope or not: fuzzy letters
/// are no better a guess.
pub(crate) fn find(
    catalogue: &Catalogue,
    index: &Index,
    word: &str,
    tolerance: Tolerance,
    scope: &Scope<'_>,
) -> Vec<EntryMatch> {
    if word.is_empty() {
        return Vec::new();
    }
    // The typos of a prefix are no candidates for the word.
    let beginning = scope
        .beginning
        .filter(|matches| matches.iter().all(|found| found.tier != Tier::Typo))
        .map(|matches| matches.iter().map(|found| found.entry).collect::<Vec<_>>());
    let entries = beginning.as_deref().or(scope.within);
    // For many entries, a few passes over everything are faster than examining each.
    let few = entries.filter(|entries| entries.len() * 8 < index.entries.len());
    let (mut matches, mut is_certain) = match few {
        Some(entries) => (one_by_one(catalogue, index, word, tolerance, entries), false),
        None => everywhere(catalogue, index, word, tolerance, entries),
    };
    if tolerance == Tolerance::Fuzzy {
        let initials = initials(index, word);
        is_certain |= !initials.is_empty();
        matches = merge(matches, initials);
    }
    if let Some(entries) = scope.within {
        keep_within(&mut matches, entries);
    }
    // We only looked at candidates; before guessing at typos, make sure no other entry has the word.
    let is_guess = tolerance == Tolerance::Fuzzy
        && typo::is_candidate(word)
        && !is_certain
        && (entries.is_none() || !is_anywhere(catalogue, index, word));
    if is_guess {
        let mut slips = typos(index, word);
        if let Some(entries) = scope.within {
            keep_within(&mut slips, entries);
        }
        matches = merge(matches, slips);
    }
    matches
}

/// The entries with a name that has the word with one typo, if no entry has it letter for letter.
pub(crate) fn slips(catalogue: &Catalogue, index: &Index, word: &str) -> Vec<EntryMatch> {
    if typo::is_candidate(word) && !is_anywhere(catalogue, index, word) {
        typos(index, word)
    } else {
        Vec::new()
    }
}

/// Whether an entry has the word letter for letter or as its initials.
fn is_anywhere(catalogue: &Catalogue, index: &Index, word: &str) -> bool {
    everywhere(catalogue, index, word, Tolerance::Exact, None).1
        || !initials(index, word).is_empty()
}

/// Every entry that has the word in a name or in running text, found in a few passes over everything,
/// and whether one has it letter for letter. If entries are given, only their names are searched.
fn everywhere(
    catalogue: &Catalogue,
    index: &Index,
    word: &str,
    tolerance: Tolerance,
    entries: Option<&[u32]>,
) -> (Vec<EntryMatch>, bool) {
    let by_names = || {
        let exact = in_names(index, word, entries);
        let is_certain = !exact.is_empty();
        match tolerance {
            Tolerance::Exact => (exact, is_certain),
            Tolerance::Fuzzy => {
                let fuzzy = in_order(index, word, entries, &exact);
                (merge(exact, fuzzy), is_certain)
            }
        }
    };
    let by_texts = || in_bodies(catalogue, index, word);
    let ((names, is_certain), texts) = match entries {
        Some(entries) if entries.len() * 4 < index.entries.len() => {
            let names = by_names();
            let texts = in_bodies_of(catalogue, index, word, entries, &names.0);
            (names, texts)
        }
        Some(_) | None if index.bodies(catalogue).text.len() >= LONG => at_once(by_names, by_texts),
        Some(_) | None => (by_names(), by_texts()),
    };
    let is_certain = is_certain || !texts.is_empty();
    (merge(names, texts), is_certain)
}

/// From this many bytes on, running text is searched in a thread of its own: starting one costs as much
/// as searching a few hundred kilobytes.
const LONG: usize = 1 << 20;

/// Runs two functions at the same time and returns both results.
fn at_once<T, U: Send>(one: impl FnOnce() -> T, other: impl Fn() -> U + Sync) -> (T, U) {
    thread::scope(|scope| {
        // If no thread can be started, they run one after the other.
        let thread = thread::Builder::new().spawn_scoped(scope, &other).ok();
        let one = one();
        let answer = thread.and_then(|thread| thread.join().ok());
        (one, answer.unwrap_or_else(&other))
    })
}

/// The matches among the entries given, examined one by one.
fn one_by_one(
    catalogue: &Catalogue,
    index: &Index,
    word: &str,
    tolerance: Tolerance,
    entries: &[u32],
) -> Vec<EntryMatch> {
    let (needle, most) = (Needle::new(word), most_wholeness(word));
    let (wanted, pairs) = (letters(word), first_pairs(word));
    let bodies = index.bodies(catalogue);
    let has_word = |position: u32| {
        let entry = index.entries.get(position as usize)?;
        let mask = index.masks.get(position as usize)?;
        let in_name = (mask & wanted == wanted).then(|| {
            let fields = index.fields_of(entry);
            let start = fields.first().map_or(0, |field| field.range().start);
            let exact = needle.find_all(index.names_of(entry).as_bytes()).filter_map(|at| {
                let at = start + at.start..start + at.end;
                let field = *fields.iter().find(|field| at.start < field.range().end)?;
                let tier = occurrence(index, field, at);
                Some(EntryMatch { entry: position, tier, field: Some(field.kind), score: 0 })
            });
            let has_pairs = || {
                index.lead_pairs.get(position as usize).is_some_and(|leads| leads & pairs == pairs)
            };
            let fuzzy = || match tolerance {
                Tolerance::Fuzzy if has_pairs() => by_letters(index, word, position, entry),
                Tolerance::Fuzzy | Tolerance::Exact => None,
            };
            exact.reduce(EntryMatch::better).or_else(fuzzy)
        });
        in_name.flatten().or_else(|| in_body(bodies, &needle, most, position))
    };
    entries.iter().copied().filter_map(has_word).collect()
}
