//! Finding one word: which entries have it, and by which rule.

use std::thread;

use super::entry_match::EntryMatch;
use super::index::Index;
use super::rules::{by_letters, in_bodies, in_names, initials, typos};
use super::scope::Scope;
use super::term::plural;

/// How exactly a word must match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tolerance {
    /// Letter for letter: phrases, and negated words.
    Exact,
    /// Fuzzy letters and one typo are allowed.
    Fuzzy,
}

/// Every entry in scope that has the folded word, in the order of the index, each once.
///
/// Typos are only considered if no entry has the word letter for letter or as its initials, in scope or
/// not: fuzzy letters are no better a guess.
pub(crate) fn entries_with(
    index: &Index,
    word: &str,
    tolerance: Tolerance,
    scope: &Scope,
) -> Vec<EntryMatch> {
    if word.is_empty() {
        return Vec::new();
    }
    let by_names = || {
        let names = in_names(index, word, scope);
        let letters = match tolerance {
            Tolerance::Fuzzy => by_letters(index, word, scope, &names),
            Tolerance::Exact => Vec::new(),
        };
        (names, letters)
    };
    let by_texts = || {
        let texts = in_bodies(index, word, scope);
        match plural(word).filter(|_| tolerance == Tolerance::Fuzzy) {
            Some(plural) => merge(texts, in_bodies(index, &plural, scope)),
            None => texts,
        }
    };
    let is_long = index.bodies.len() >= LONG;
    let ((names, letters), bodies) =
        if is_long { at_once(by_names, by_texts) } else { (by_names(), by_texts()) };
    let is_certain = !(names.is_empty() && bodies.is_empty());
    let mut found = merge(merge(names, letters), bodies);
    if tolerance == Tolerance::Fuzzy {
        let mut others = initials(index, word);
        if !is_certain && others.is_empty() {
            // Before guessing at typos, make sure that no entry out of scope has the word.
            others = if scope.is_everything() { typos(index, word) } else { slips(index, word) };
        }
        others.retain(|found| scope.contains(found.entry));
        found = merge(found, others);
    }
    found
}

/// From this many bytes on, running text is searched in a thread of its own. Starting one takes as long as
/// searching a few hundred kilobytes.
const LONG: usize = 1 << 20;

/// Runs two functions at the same time.
fn at_once<T, U: Send>(one: impl FnOnce() -> T, other: impl Fn() -> U + Sync) -> (T, U) {
    thread::scope(|scope| {
        // If no thread can be started, they run one after the other.
        let thread = thread::Builder::new().spawn_scoped(scope, &other).ok();
        let one = one();
        let result = thread.and_then(|thread| thread.join().ok());
        (one, result.unwrap_or_else(&other))
    })
}

/// The entries with a name that has the word with one typo, if no entry has it letter for letter or as its
/// initials.
pub(crate) fn slips(index: &Index, word: &str) -> Vec<EntryMatch> {
    let everything = Scope::default();
    let is_known = !entries_with(index, word, Tolerance::Exact, &everything).is_empty()
        || plural(word).is_some_and(|plural| !in_bodies(index, &plural, &everything).is_empty());
    if is_known || !initials(index, word).is_empty() { Vec::new() } else { typos(index, word) }
}

/// Joins two lists in the order of the index, keeping the better match of an entry in both.
pub(crate) fn merge(left: Vec<EntryMatch>, right: Vec<EntryMatch>) -> Vec<EntryMatch> {
    if right.is_empty() {
        return left;
    }
    let mut merged: Vec<EntryMatch> = Vec::with_capacity(left.len() + right.len());
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
