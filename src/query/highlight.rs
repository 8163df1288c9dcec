//! Which letters of a shown text made it a match.

use std::ops::Range;

use super::fold::fold;
use super::search::Wanted;
use super::{subsequence, typo};

/// Byte ranges of `original` that hold the wanted texts: whole graphemes, ascending, apart.
///
/// Letter-for-letter occurrences first, at the start of a word if there is one; then initials, letters
/// in order, and one slip, as the ranking has them.
pub fn highlight(original: &str, wanted: &[Wanted]) -> Vec<Range<usize>> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let folded = fold(original);
    let text = folded.text.as_str();
    let mut starts: Vec<usize> = text.match_indices(' ').map(|(at, _)| at + 1).collect();
    starts.push(0);
    starts.extend(&folded.inner_starts);
    starts.sort_unstable();
    let mut ranges = Vec::new();
    for word in wanted.iter().flat_map(|wanted| &wanted.any_of) {
        for found in occurrences(&word.text, text, &starts, word.exact) {
            ranges.extend(folded.origin(found));
        }
    }
    join(ranges)
}

fn occurrences(word: &str, text: &str, starts: &[usize], exact: bool) -> Vec<Range<usize>> {
    if word.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<usize> = text.match_indices(word).map(|(at, _)| at).collect();
    if found.iter().any(|at| starts.binary_search(at).is_ok()) {
        found.retain(|at| starts.binary_search(at).is_ok());
    }
    if !found.is_empty() || exact {
        return found.into_iter().map(|at| at..at + word.len()).collect();
    }
    initials(word, text, starts)
        .or_else(|| {
            subsequence::find(word, text, starts.iter().copied())
                .map(|found| letters(&found.positions, text))
        })
        .or_else(|| {
            let range =
                typo::is_candidate(word).then(|| typo::find(word, text, starts.iter().copied()))?;
            range.map(|range| vec![range])
        })
        .unwrap_or_default()
}

/// The first letters of the words, where they spell the word: of all words, or of those longer than
/// three letters.
fn initials(word: &str, text: &str, starts: &[usize]) -> Option<Vec<Range<usize>>> {
    if starts.len() < 2 {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let long = starts.iter().copied().zip(ends).filter(|&(start, end)| {
        text.get(start..end).is_some_and(|part| part.trim_end().chars().count() > 3)
    });
    let long: Vec<usize> = long.map(|(start, _)| start).collect();
    [starts, long.as_slice()].into_iter().find_map(|starts| {
        let ranges = letters(starts, text);
        let spelled: String = ranges.iter().filter_map(|range| text.get(range.clone())).collect();
        (spelled == word).then_some(ranges)
    })
}

/// The range of the letter at each position.
fn letters(positions: &[usize], text: &str) -> Vec<Range<usize>> {
    let letter = |&at: &usize| {
        let length = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        at..at + length
    };
    positions.iter().map(letter).collect()
}

/// Sorts ranges and joins those that touch.
fn join(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::search::FoldedWord;

    fn shown(original: &str, words: &[&str]) -> String {
        let wanted: Vec<Wanted> = words
            .iter()
            .map(|text| Wanted {
                any_of: vec![FoldedWord { text: (*text).to_owned(), exact: false }],
            })
            .collect();
        let mut marked = original.to_owned();
        for range in highlight(original, &wanted).into_iter().rev() {
            marked.insert(range.end, ']');
            marked.insert(range.start, '[');
        }
        marked
    }

    #[test]
    fn the_letters_that_match_are_marked() {
        assert_eq!(shown("C-RAM", &["cram"]), "[C]-[RAM]");
        assert_eq!(shown("Türkiye", &["turk"]), "[Türk]iye");
        assert_eq!(shown("Gap Crossing", &["cross", "gap"]), "[Gap] [Cross]ing");
        assert_eq!(
            shown("Next Generation Rotorcraft", &["ngr"]),
            "[N]ext [G]eneration [R]otorcraft"
        );
        assert_eq!(shown("Ammunition", &["ammunitiom"]), "[Ammunition]");
        assert_eq!(shown("Ammunition", &["xyz"]), "Ammunition");
        assert_eq!(shown("Ærø", &["aero"]), "[Ærø]");
    }
}
