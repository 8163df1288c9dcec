//! The rules by which a word is found. Each gives its matches in the order of the index.

use std::ops::Range;

use memchr::memmem;

use super::entry_match::EntryMatch;
use super::field_text::NameKind;
use super::index::{Entry, Index, IndexedName};
use super::letter_masks::{first_pairs, letters};
use super::needle::{Needle, stands_alone};
use super::scope::Scope;
use super::tier::Tier;
use super::{fuzzy, typo};

/// Adds a match that is no earlier in the order of the index than those found before, and keeps the better
/// of two of the same entry.
fn add(matches: &mut Vec<EntryMatch>, found: EntryMatch) {
    match matches.last_mut() {
        Some(last) if last.entry == found.entry => *last = last.better(found),
        _ => matches.push(found),
    }
}

/// The entries in scope that have the word letter for letter in a name.
pub(crate) fn in_names(index: &Index, word: &str, scope: &Scope) -> Vec<EntryMatch> {
    let needle = Needle::new(word);
    let mut matches = Vec::new();
    let names = |entry| index.entries.get(entry).map_or(0..0, |entry| index.names_of(entry));
    for region in scope.regions(index.entries.len(), index.text.len(), names) {
        let text = index.text.get(region.clone()).unwrap_or_default();
        for at in needle.find_all(text.as_bytes()) {
            let at = region.start + at.start..region.start + at.end;
            let Some(field) = index.field_at(at.start) else { break };
            if scope.contains(field.entry) {
                let (tier, kind) = (occurrence(index, field, at), Some(field.kind));
                add(&mut matches, EntryMatch { entry: field.entry, tier, field: kind, score: 0 });
            }
        }
    }
    matches
}

/// The rule by which a name has what is at these bytes of the text.
fn occurrence(index: &Index, field: IndexedName, at: Range<usize>) -> Tier {
    let range = field.range();
    match field.kind {
        NameKind::Acronym if at == range => Tier::AcronymExact,
        NameKind::Acronym if at.start == range.start => Tier::AcronymPrefix,
        NameKind::Acronym => Tier::AcronymSubstring,
        NameKind::Name | NameKind::Alias if at == range => Tier::NameExact,
        NameKind::Name | NameKind::Alias if index.is_start(field, at.start) => Tier::WordPrefix,
        NameKind::Name | NameKind::Alias => Tier::Substring,
    }
}

/// The entries whose name has the word as its initials.
pub(crate) fn initials(index: &Index, word: &str) -> Vec<EntryMatch> {
    let mut matches = Vec::new();
    if word.len() < 2 || word.contains(' ') {
        return matches;
    }
    let line = format!("\n{word}\n");
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
        let field = Some(NameKind::Name);
        add(&mut matches, EntryMatch { entry, tier: Tier::Initials, field, score: 0 });
    }
    matches
}

/// The entries in scope with a name that has the letters of the word in order, without those in `known`,
/// whose matches are better.
pub(crate) fn by_letters(
    index: &Index,
    word: &str,
    scope: &Scope,
    known: &[EntryMatch],
) -> Vec<EntryMatch> {
    if !fuzzy::has_enough_letters(word) {
        return Vec::new();
    }
    let (mask, pairs) = (letters(word), first_pairs(word));
    let mut known = known.iter().peekable();
    let mut matches = Vec::new();
    let masks = index.masks.iter().zip(&index.lead_pairs);
    for (position, (letters, leads)) in (0_u32..).zip(masks) {
        if letters & mask != mask || leads & pairs != pairs || !scope.contains(position) {
            continue;
        }
        while known.next_if(|found| found.entry < position).is_some() {}
        if known.peek().is_none_or(|found| found.entry != position)
            && let Some(entry) = index.entries.get(position as usize)
        {
            matches.extend(letters_in_names(index, word, position, entry));
        }
    }
    matches
}

/// The best match of an entry's names by letters in order.
fn letters_in_names(index: &Index, word: &str, position: u32, entry: &Entry) -> Option<EntryMatch> {
    let in_field = |&field: &IndexedName| {
        let words = index.words_of(field);
        if field.kind == NameKind::Alias {
            return None;
        }
        let score = fuzzy::letters_in_order(word, index.text_of(field), words, field.kind)?.score;
        // Far beyond what a word of bounded length can score.
        let score = i32::try_from(score).unwrap_or(i32::MAX).min(MOST_SCORE);
        let in_acronym = if field.kind == NameKind::Acronym { MOST_SCORE } else { 0 };
        let (field, score) = (Some(field.kind), score + in_acronym);
        Some(EntryMatch { entry: position, tier: Tier::Subsequence, field, score })
    };
    index.fields_of(entry).iter().filter_map(in_field).reduce(EntryMatch::better)
}

/// No word scores more by its letters in a name. Letters within an acronym score this much more: they come
/// before those in any name.
const MOST_SCORE: i32 = 16_000;

/// The entries in scope with the word in their running text.
pub(crate) fn in_bodies(index: &Index, word: &str, scope: &Scope) -> Vec<EntryMatch> {
    let text = index.bodies.as_bytes();
    let needle = Needle::new(word);
    // A single letter is everywhere in most texts, so its place does not matter. Two letters are within many words.
    let count = word.chars().count();
    let most = if count > 1 { WHOLE_WORD } else { 0 };
    let least = if count == 2 { WHOLE_WORD } else { 0 };
    let mut matches = Vec::new();
    let mut ends = (0_u32..).zip(&index.body_ends).peekable();
    for region in scope.regions(index.entries.len(), text.len(), |entry| index.body_of(entry)) {
        let text = text.get(..region.end).unwrap_or_default();
        let mut from = region.start;
        while let Some(at) = needle.find(text, from) {
            while ends.next_if(|&(_, end)| *end as usize <= at.start).is_some() {}
            let Some(&(entry, &end)) = ends.peek() else { break };
            if !scope.contains(entry) {
                from = end as usize;
                continue;
            }
            let found = wholeness(text, &at).min(most);
            // There is no better in this text: the search goes on behind it.
            from = if found == most { end as usize } else { at.start + 1 };
            if found >= least {
                add(
                    &mut matches,
                    EntryMatch { entry, tier: Tier::Body, field: None, score: found },
                );
            }
        }
    }
    matches
}

/// The score of a word that is a whole one in running text.
const WHOLE_WORD: i32 = 2;

/// How much of a word what is at these bytes of running text is: all of it, its start, or neither.
fn wholeness(text: &[u8], at: &Range<usize>) -> i32 {
    match stands_alone(text, at) {
        (true, true) => WHOLE_WORD,
        (true, false) => 1,
        (false, _) => 0,
    }
}

/// The entries with a name in which one word begins as this word does but for a typo.
pub(crate) fn typos(index: &Index, word: &str) -> Vec<EntryMatch> {
    if !typo::may_have_typo(word) {
        return Vec::new();
    }
    // With one typo, all letters of the word but one are in the name.
    let masks: Vec<u64> =
        word.chars().map(|letter| letters(letter.encode_utf8(&mut [0; 4]))).collect();
    let mut matches = Vec::new();
    for ((position, entry), letters) in (0_u32..).zip(&index.entries).zip(&index.masks) {
        if masks.iter().filter(|mask| letters & **mask == 0).nth(1).is_some() {
            continue;
        }
        let slips = index.fields_of(entry).iter().filter_map(|&field| {
            let text = index.text_of(field);
            let range = typo::word_with_typo(word, text, index.words_of(field))?;
            let ends_word = matches!(text.as_bytes().get(range.end), None | Some(b' '));
            let score = match field.kind {
                NameKind::Acronym if range == (0..text.len()) => 2,
                _ if ends_word => 1,
                _ => 0,
            };
            Some(EntryMatch { entry: position, tier: Tier::Typo, field: Some(field.kind), score })
        });
        matches.extend(slips.reduce(EntryMatch::better));
    }
    matches
}
