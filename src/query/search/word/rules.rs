//! The rules by which a word is found in names and in running text, one at a time.

use std::ops::Range;

use memchr::memmem;

use crate::catalogue::Catalogue;

use super::lists::gallop;
use super::needle::{Needle, stands_alone};
use crate::query::search::entry_match::EntryMatch;
use crate::query::search::field_text::NameKind;
use crate::query::search::index::bodies::BodyText;
use crate::query::search::index::{Entry, Index, IndexedName};
use crate::query::search::letter_masks::{first_pairs, letters};
use crate::query::search::tier::Tier;
use crate::query::search::{fuzzy as subsequence, typo};

/// No word scores more by its letters in a name. Letters within an acronym score this much more: they come
/// before those in any name.
const MOST_SCORE: i32 = 16_000;

/// The tiers that a letter-for-letter occurrence in a name can have, in one pass over all names; those of
/// the entries given, if any are.
pub(crate) fn in_names(index: &Index, word: &str, entries: Option<&[u32]>) -> Vec<EntryMatch> {
    let mut matches: Vec<EntryMatch> = Vec::new();
    let mut wanted = entries;
    for at in Needle::new(word).find_all(index.text.as_bytes()) {
        let Some(field) = index.field_at(at.start) else { break };
        let entry = field.entry;
        if let Some(entries) = &mut wanted {
            *entries = gallop(entries, |wanted| *wanted < entry);
            if entries.first() != Some(&entry) {
                continue;
            }
        }
        let tier = occurrence(index, field, at);
        let found = EntryMatch { entry, tier, field: Some(field.kind), score: 0 };
        match matches.last_mut() {
            Some(last) if last.entry == entry => *last = last.better(found),
            _ => matches.push(found),
        }
    }
    matches
}

/// The rule by which a field has what is at these bytes of the text.
pub(crate) fn occurrence(index: &Index, field: IndexedName, at: Range<usize>) -> Tier {
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

pub(crate) fn initials(index: &Index, word: &str) -> Vec<EntryMatch> {
    if word.len() < 2 || word.contains(' ') {
        return Vec::new();
    }
    let line = format!("\n{word}\n");
    let mut matches: Vec<EntryMatch> = Vec::new();
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
            let field = Some(NameKind::Name);
            matches.push(EntryMatch { entry, tier: Tier::Initials, field, score: 0 });
        }
    }
    matches
}

/// Whether an entry is not among matches in the order of the index; to be asked of entries in that order.
fn not_among(known: &[EntryMatch]) -> impl FnMut(&u32) -> bool {
    let mut known = known.iter().peekable();
    move |position| {
        while known.next_if(|found| found.entry < *position).is_some() {}
        known.peek().is_none_or(|found| found.entry != *position)
    }
}

/// Fuzzy matches among the entries given, or all, without those in `known`; everything in the order of
/// the index.
pub(crate) fn in_order(
    index: &Index,
    word: &str,
    entries: Option<&[u32]>,
    known: &[EntryMatch],
) -> Vec<EntryMatch> {
    if !subsequence::is_candidate(word) {
        return Vec::new();
    }
    let (wanted, pairs) = (letters(word), first_pairs(word));
    let may_have = |mask: u64, leads: u128| mask & wanted == wanted && leads & pairs == pairs;
    let mut is_new = not_among(known);
    let mut found = Vec::new();
    let mut look_at = |position: u32| {
        if is_new(&position)
            && let Some(entry) = index.entries.get(position as usize)
        {
            found.extend(by_letters(index, word, position, entry));
        }
    };
    let masks = index.masks.iter().copied().zip(index.lead_pairs.iter().copied());
    match entries {
        None => (0..).zip(masks).for_each(|(position, (mask, leads))| {
            if may_have(mask, leads) {
                look_at(position);
            }
        }),
        Some(entries) => entries.iter().for_each(|&position| {
            let at = position as usize;
            let (mask, leads) = (index.masks.get(at), index.lead_pairs.get(at));
            if mask.zip(leads).is_some_and(|(mask, leads)| may_have(*mask, *leads)) {
                look_at(position);
            }
        }),
    }
    found
}

/// The best fuzzy match of an entry's names.
pub(crate) fn by_letters(
    index: &Index,
    word: &str,
    position: u32,
    entry: &Entry,
) -> Option<EntryMatch> {
    let in_field = |&field: &IndexedName| {
        let words = index.words_of(field);
        let score = subsequence::find(word, index.text_of(field), words, field.kind)?.score;
        // Far beyond what a word of bounded length can score.
        let score = i32::try_from(score).unwrap_or(i32::MAX).min(MOST_SCORE);
        let in_acronym = if field.kind == NameKind::Acronym { MOST_SCORE } else { 0 };
        let kind = Some(field.kind);
        let score = score + in_acronym;
        Some(EntryMatch { entry: position, tier: Tier::Subsequence, field: kind, score })
    };
    index.fields_of(entry).iter().filter_map(in_field).reduce(EntryMatch::better)
}

/// The entries with the word in their running text, in the order of the index, found in one pass.
pub(crate) fn in_bodies(catalogue: &Catalogue, index: &Index, word: &str) -> Vec<EntryMatch> {
    let bodies = index.bodies(catalogue);
    let text = bodies.text.as_bytes();
    let needle = Needle::new(word);
    let most = most_wholeness(word);
    let mut matches: Vec<EntryMatch> = Vec::new();
    let mut ends = (0_u32..).zip(&bodies.ends).peekable();
    let mut from = 0;
    while let Some(at) = needle.find(text, from) {
        while ends.next_if(|&(_, end)| *end as usize <= at.start).is_some() {}
        let Some(&(entry, &end)) = ends.peek() else { break };
        let score = wholeness(text, &at).min(most);
        // There is no better in this text: the search goes on behind it.
        from = if score == most { end as usize } else { at.start + 1 };
        match matches.last_mut() {
            Some(last) if last.entry == entry => last.score = last.score.max(score),
            _ => matches.push(EntryMatch { entry, tier: Tier::Body, field: None, score }),
        }
    }
    matches
}

/// The matches in running text among the entries given, without those in `known`; everything in the
/// order of the index.
pub(crate) fn in_bodies_of(
    catalogue: &Catalogue,
    index: &Index,
    word: &str,
    entries: &[u32],
    known: &[EntryMatch],
) -> Vec<EntryMatch> {
    let bodies = index.bodies(catalogue);
    let (needle, most) = (Needle::new(word), most_wholeness(word));
    let new = entries.iter().copied().filter(not_among(known));
    new.filter_map(|entry| in_body(bodies, &needle, most, entry)).collect()
}

/// The match of an entry's running text, with a score of at most `most`.
pub(crate) fn in_body(
    bodies: &BodyText,
    needle: &Needle<'_>,
    most: i32,
    entry: u32,
) -> Option<EntryMatch> {
    let text = bodies.of(entry as usize).as_bytes();
    let mut best = None;
    for at in needle.find_all(text) {
        best = best.max(Some(wholeness(text, &at).min(most)));
        if best == Some(most) {
            break;
        }
    }
    best.map(|score| EntryMatch { entry, tier: Tier::Body, field: None, score })
}

/// The score of a word that is a whole one in running text.
const WHOLE_WORD: i32 = 2;

/// The best score to look for in a text. A single letter is everywhere in most texts, so its place does
/// not matter.
pub(crate) fn most_wholeness(word: &str) -> i32 {
    if word.chars().nth(1).is_some() { WHOLE_WORD } else { 0 }
}

/// How much of a word what is at these bytes of running text is: all of it, its start, or neither.
fn wholeness(text: &[u8], at: &Range<usize>) -> i32 {
    match stands_alone(text, at) {
        (true, true) => WHOLE_WORD,
        (true, false) => 1,
        (false, _) => 0,
    }
}

/// Entries with a name in which one word begins as the [candidate](typo::is_candidate) does but for a slip.
pub(crate) fn typos(index: &Index, word: &str) -> Vec<EntryMatch> {
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
