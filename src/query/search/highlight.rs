//! Which letters of a shown text made it a match.

use std::ops::Range;

use super::field_text::NameKind;
use super::fold::{Folded, fold};
use super::needle::Needle;
use super::term::SearchTerm;
use super::{fuzzy, typo};

/// Byte ranges of `original` that hold the terms: whole graphemes, ascending, apart.
///
/// Letter-for-letter occurrences first, at the start of a word if there is one; then initials, letters
/// in order, and one slip, as the ranking has them.
pub fn highlight(original: &str, terms: &[SearchTerm]) -> Vec<Range<usize>> {
    let [ranges] = highlight_names([original], terms);
    ranges
}

/// Like [`highlight`], for several names of one record: if one name contains a word letter for letter,
/// fuzzy letters in the others are not marked.
pub fn highlight_names<const N: usize>(
    originals: [&str; N],
    terms: &[SearchTerm],
) -> [Vec<Range<usize>>; N] {
    let mut ranges = [const { Vec::new() }; N];
    if terms.is_empty() {
        return ranges;
    }
    let texts = originals.map(Text::new);
    for word in terms.iter().flat_map(|term| &term.any_of) {
        let mut found = texts.each_ref().map(|text| text.occurrences(&word.text));
        if !word.exact && found.iter().all(Vec::is_empty) {
            found = texts.each_ref().map(|text| text.by_letters(&word.text));
        }
        for (ranges, found) in ranges.iter_mut().zip(found) {
            ranges.extend(found);
        }
    }
    ranges.map(join)
}

/// Byte ranges of `original` that hold the terms letter for letter, or their plurals: whole graphemes, ascending,
/// apart.
pub fn occurrences(original: &str, terms: &[SearchTerm]) -> Vec<Range<usize>> {
    if terms.is_empty() {
        return Vec::new();
    }
    let text = Text::new(original);
    let words = terms.iter().flat_map(|term| &term.any_of);
    let found = words.flat_map(|word| {
        let plural = word.plural().map(|plural| text.occurrences(&plural)).unwrap_or_default();
        text.occurrences(&word.text).into_iter().chain(plural)
    });
    join(found.collect())
}

/// A folded text with where its words start.
struct Text {
    folded: Folded,
    /// Ascending.
    starts: Vec<usize>,
}

impl Text {
    fn new(original: &str) -> Self {
        let folded = fold(original);
        let mut starts: Vec<usize> = folded.text.match_indices(' ').map(|(at, _)| at + 1).collect();
        starts.push(0);
        starts.extend(&folded.inner_starts);
        starts.sort_unstable();
        Self { folded, starts }
    }

    /// Where a word is letter for letter, in the original: at starts of words if it is at one.
    fn occurrences(&self, word: &str) -> Vec<Range<usize>> {
        if word.is_empty() {
            return Vec::new();
        }
        let needle = Needle::new(word);
        let mut found: Vec<_> = needle.find_all(self.folded.text.as_bytes()).collect();
        let is_start = |range: &Range<usize>| self.starts.binary_search(&range.start).is_ok();
        if found.iter().any(is_start) {
            found.retain(is_start);
        }
        self.origins(found)
    }

    /// Where the letters of a word are that has no occurrence, in the original.
    fn by_letters(&self, word: &str) -> Vec<Range<usize>> {
        let (text, starts) = (self.folded.text.as_str(), self.starts.as_slice());
        if word.is_empty() {
            return Vec::new();
        }
        let found = initials(word, text, starts)
            .or_else(|| {
                // Of the kinds, an acronym is read the most freely.
                let (starts, kind) = (starts.iter().copied(), NameKind::Acronym);
                let found = fuzzy::letters_in_order(word, text, starts, kind)?;
                Some(letters(&found.positions, text))
            })
            .or_else(|| {
                let starts = starts.iter().copied();
                let range =
                    typo::may_have_typo(word).then(|| typo::word_with_typo(word, text, starts))?;
                range.map(|range| vec![range])
            });
        self.origins(found.unwrap_or_default())
    }

    fn origins(&self, found: Vec<Range<usize>>) -> Vec<Range<usize>> {
        found.into_iter().flat_map(|range| self.folded.origin(range)).collect()
    }
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
    use crate::query::search::term::FoldedWord;

    fn shown(original: &str, words: &[&str]) -> String {
        let terms: Vec<SearchTerm> = words
            .iter()
            .map(|text| SearchTerm {
                any_of: vec![FoldedWord { text: (*text).to_owned(), exact: false }],
            })
            .collect();
        let mut marked = original.to_owned();
        for range in highlight(original, &terms).into_iter().rev() {
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
