//! The fuzzy tier: letters in order, close together. The one place that knows `fuzzy-matcher`.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// The shortest word that is matched by its letters alone: fewer letters are in order nearly anywhere.
pub(super) const FEWEST_LETTERS: usize = 3;

/// The longest word and text, in bytes, that are handed to the matcher, whose cost is the product
/// of both.
const LONGEST: usize = 256;

/// A word found by its letters in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subsequence {
    /// The matcher's score: higher is better, and may be below zero.
    pub(super) score: i64,
    /// Byte positions in the text of the letters found, ascending.
    pub(super) positions: Vec<usize>,
}

/// Finds the letters of `word` in order in `text`, beginning where a word begins, within a span of at
/// most twice their number.
///
/// Both must be folded. Only the shortest such span is scored, by a matcher made for that one call: a
/// reused one depends on the calls before.
pub(super) fn find(
    word: &str,
    text: &str,
    is_start: impl Fn(usize) -> bool,
) -> Option<Subsequence> {
    if word.len() > LONGEST || word.chars().count() < FEWEST_LETTERS {
        return None;
    }
    let longest_span = 2 * word.chars().count();
    let first = word.chars().next()?;
    let span = text
        .char_indices()
        .filter(|&(at, letter)| letter == first && is_start(at))
        .filter_map(|(at, _)| Some((at, shortest_from(word, text.get(at..)?, longest_span)?)))
        .min_by_key(|&(_, length)| length);
    let (start, length) = span?;
    let window = text.get(start..start + length)?;
    let (score, indices) = SkimMatcherV2::default().smart_case().fuzzy_indices(window, word)?;
    let positions: Vec<usize> = window.char_indices().map(|(at, _)| start + at).collect();
    let positions =
        indices.iter().filter_map(|&index| positions.get(index).copied()).collect::<Vec<_>>();
    Some(Subsequence { score, positions })
}

/// The length in bytes of the shortest start of `text` that holds the letters of `word` in order, if
/// it has at most `longest_span` letters.
fn shortest_from(word: &str, text: &str, longest_span: usize) -> Option<usize> {
    let mut wanted = word.chars().peekable();
    for (at, letter) in text.char_indices().take(longest_span) {
        if wanted.peek() == Some(&letter) {
            wanted.next();
        }
        if wanted.peek().is_none() {
            return Some(at + letter.len_utf8());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(text: &str) -> impl Fn(usize) -> bool {
        |at| at == 0 || text.as_bytes().get(at - 1) == Some(&b' ')
    }

    #[test]
    fn letters_close_together_are_found_and_scattered_ones_are_not() {
        let text = "multinational ammunition warehousing initiative";
        let found = find("warhsing", text, starts(text)).unwrap();
        assert_eq!(found.positions, [25, 26, 27, 29, 32, 33, 34, 35]);
        assert_eq!(find("mawi", text, starts(text)), None);
        assert_eq!(find("ui", text, starts(text)), None);
    }

    #[test]
    fn the_same_call_gives_the_same_answer_whatever_came_before() {
        let text = "passive air surveillance sensors";
        let first = find("psssens", text, starts(text));
        for word in ["pass", "passs", "sens", "passive"] {
            let _ = find(word, text, starts(text));
        }
        assert_eq!(find("psssens", text, starts(text)), first);
    }
}
