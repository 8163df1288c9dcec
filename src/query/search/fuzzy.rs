//! The fuzzy tier: letters in order, close together. The one place that knows `fuzzy-matcher`.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::field_text::NameKind;

/// The shortest word that is matched by its letters alone: fewer letters are in order nearly anywhere.
pub(crate) const FEWEST_LETTERS: usize = 3;

/// The shortest word that is matched by its letters in a name, and the most letters among which they may stand there. A
/// longer word has as much room as in an acronym.
const FEWEST_IN_NAME: usize = 4;
const MOST_OF_FEWEST: usize = 6;

/// The longest word, in bytes, that is handed to the matcher, whose cost is the product of word and
/// text.
const LONGEST: usize = 256;

/// A word found by its letters in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Subsequence {
    /// The matcher's score: higher is better, and may be below zero.
    pub(crate) score: i64,
    /// Byte positions in the text of the letters found, ascending.
    pub(crate) positions: Vec<usize>,
}

/// Whether a word is matched by its letters at all.
pub(crate) fn has_enough_letters(word: &str) -> bool {
    word.len() <= LONGEST && word.chars().nth(FEWEST_LETTERS - 1).is_some() && !word.contains(' ')
}

/// Finds the letters of `word` in order in `text`, beginning at one of the starts of words and close together:
/// of its first letters any three or more lie within a span of at most twice their number. In a name, of which nearly
/// any holds three letters, they are at least four and lie within one word; four of them have less room. A word is also
/// found by its first letter and its end of at least four letters.
///
/// Both must be folded. Only the shortest such span is scored, by a matcher made for that one call: a
/// reused one depends on the calls before.
pub(crate) fn letters_in_order(
    word: &str,
    text: &str,
    starts: impl Iterator<Item = usize>,
    kind: NameKind,
) -> Option<Subsequence> {
    let count = word.chars().count();
    let is_name = kind != NameKind::Acronym;
    if !has_enough_letters(word) || (is_name && count < FEWEST_IN_NAME) {
        return None;
    }
    let most = if is_name && count == FEWEST_IN_NAME { MOST_OF_FEWEST } else { usize::MAX };
    let end = if is_name { ' ' } else { '\n' };
    let first = word.as_bytes().first();
    let starts: Vec<usize> = starts.filter(|&at| text.as_bytes().get(at) == first).collect();
    let close = starts
        .iter()
        .filter_map(|&at| Some((at, length_of(word, text.get(at..)?.split(end).next()?)?)))
        .min_by_key(|&(_, length)| length)
        .filter(|&(at, length)| {
            text.get(at..at + length).is_some_and(|window| window.chars().nth(most).is_none())
        });
    let ends = || starts.iter().find_map(|&at| Some((at, length_to_end(word, text.get(at..)?)?)));
    let (start, length) = close.or_else(ends)?;
    let window = text.get(start..start + length)?;
    let (score, indices) = SkimMatcherV2::default().fuzzy_indices(window, word)?;
    let positions: Vec<usize> = window.char_indices().map(|(at, _)| start + at).collect();
    let positions =
        indices.iter().filter_map(|&index| positions.get(index).copied()).collect::<Vec<_>>();
    Some(Subsequence { score, positions })
}

/// The length in bytes of the word that `text` begins with, if the rest of `word` after its first letter is its end:
/// `nlink` of `northlink`.
fn length_to_end(word: &str, text: &str) -> Option<usize> {
    let whole = text.split(' ').next()?;
    let mut letters = word.chars();
    letters.next()?;
    let end = letters.as_str();
    let is_long = end.chars().nth(FEWEST_LETTERS).is_some();
    (is_long && whole.len() > word.len() && whole.ends_with(end)).then_some(whole.len())
}

/// The length in bytes of the shortest start of `text` that holds the letters of `word` in order and
/// close together.
fn length_of(word: &str, text: &str) -> Option<usize> {
    let mut wanted = word.chars().peekable();
    let mut found = 0;
    for (span, (at, letter)) in (1_usize..).zip(text.char_indices()) {
        if span > 2 * (found + 1).max(FEWEST_LETTERS) {
            return None;
        }
        if wanted.next_if_eq(&letter).is_some() {
            found += 1;
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

    fn starts(text: &str) -> impl Iterator<Item = usize> {
        std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1))
    }

    #[test]
    fn letters_close_together_are_found_and_scattered_ones_are_not() {
        let text = "multinational ammunition warehousing initiative";
        let found = letters_in_order("warhsing", text, starts(text), NameKind::Name).unwrap();
        assert_eq!(found.positions, [25, 26, 27, 29, 32, 33, 34, 35]);
        assert_eq!(letters_in_order("mawi", text, starts(text), NameKind::Acronym), None);
        assert_eq!(letters_in_order("ui", text, starts(text), NameKind::Acronym), None);
    }

    #[test]
    fn a_short_word_has_less_room_in_a_name() {
        for (word, text, in_name) in [
            ("sea", "special", false),
            ("cost", "composite", false),
            ("gpc", "gap crossing", false),
            ("gcr", "gcxr", false),
            ("srvl", "surveillance", false),
            ("trns", "transport", true),
        ] {
            assert_eq!(
                letters_in_order(word, text, starts(text), NameKind::Name).is_some(),
                in_name,
                "{word}"
            );
            assert!(
                letters_in_order(word, text, starts(text), NameKind::Acronym).is_some(),
                "{word}"
            );
        }
    }

    #[test]
    fn the_same_call_gives_the_same_answer_whatever_came_before() {
        let text = "passive air surveillance sensors";
        let first = letters_in_order("psssens", text, starts(text), NameKind::Name);
        for word in ["pass", "passs", "sens", "passive"] {
            let _ = letters_in_order(word, text, starts(text), NameKind::Name);
        }
        assert_eq!(letters_in_order("psssens", text, starts(text), NameKind::Name), first);
    }
}
