//! Finding one word: which entries have it, and by which rule.
//!
//! The cheap rules come first and each goes over the whole catalogue in one pass; only entries whose
//! letters allow it are looked at one by one, and a slip of the finger is only looked for where nothing
//! has the word as it is. Whatever has a word has its beginnings, by every rule but initials and slips, so that
//! a word that grows is only looked for where its beginning was.

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

/// How far a word may be from what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tolerance {
    /// It must be there letter for letter: phrases, and words that exclude.
    Exact,
    /// Fuzzy letters and one slip are allowed.
    Fuzzy,
}

/// Where a word is looked for.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Scope<'a> {
    /// Only these entries are wanted, in the order of the index; all, if there are none given.
    pub(crate) within: Option<&'a [u32]>,
    /// The answer for a beginning of the word with the same tolerance within the same entries.
    pub(crate) beginning: Option<&'a [EntryMatch]>,
}

/// Every entry in scope that has the folded word, in the order of the index, each once.
///
/// A slip is only looked for if the word is nowhere as it is, within the scope or without: letters in
/// order are no better a guess.
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
    // With slips in it the answer for the beginning says nothing.
    let beginning = scope
        .beginning
        .filter(|matches| matches.iter().all(|found| found.tier != Tier::Typo))
        .map(|matches| matches.iter().map(|found| found.entry).collect::<Vec<_>>());
    let entries = beginning.as_deref().or(scope.within);
    // With much to look at, a few passes over everything are faster than a look at each.
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
    // Of what was left out nothing is known but by looking there too.
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

/// The entries with a name that has the word but for one slip, where nothing has it as it is.
pub(crate) fn slips(catalogue: &Catalogue, index: &Index, word: &str) -> Vec<EntryMatch> {
    if typo::is_candidate(word) && !is_anywhere(catalogue, index, word) {
        typos(index, word)
    } else {
        Vec::new()
    }
}

/// Whether something has the word as it is, or has it for initials.
fn is_anywhere(catalogue: &Catalogue, index: &Index, word: &str) -> bool {
    everywhere(catalogue, index, word, Tolerance::Exact, None).1
        || !initials(index, word).is_empty()
}

/// Every entry that has the word in a name or in running text, in a few passes over everything, and whether
/// one has it as it is; names and letters in order are only looked for in the entries given, if any are.
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

/// So much running text is looked through beside the names, in a thread of its own: starting that takes
/// as long as to look through a few hundred kilobytes.
const LONG: usize = 1 << 20;

/// What two questions are answered, which are asked at the same time.
fn at_once<T, U: Send>(one: impl FnOnce() -> T, other: impl Fn() -> U + Sync) -> (T, U) {
    thread::scope(|scope| {
        // Without a thread to spare one comes after the other.
        let thread = thread::Builder::new().spawn_scoped(scope, &other).ok();
        let one = one();
        let answer = thread.and_then(|thread| thread.join().ok());
        (one, answer.unwrap_or_else(&other))
    })
}

/// The entries among those given that have the word, each looked at by itself.
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
