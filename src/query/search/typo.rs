//! One slip of the finger: a letter wrong, missing or too many, or two neighbours swapped.

use std::ops::Range;

/// The shortest word in which a slip is forgiven: in a shorter one it makes another word.
const FEWEST_LETTERS: usize = 4;

/// The shortest word that may be the beginning of another with a slip: a shorter one nearly begins too many.
const FEWEST_OF_BEGINNING: usize = 6;

/// The longest: nobody types more by hand.
const MOST_LETTERS: usize = 40;

/// Whether typos are considered in a word of this length.
pub(crate) fn may_have_typo(word: &str) -> bool {
    (FEWEST_LETTERS..=MOST_LETTERS).contains(&word.chars().count()) && !word.contains(' ')
}

/// The first word of `text`, of those at `starts`, that is `word` but for one typo, or else, for a longer word, the first
/// that begins so; both must be folded, and the word one that [may have a typo](may_have_typo).
///
/// One slip is distance 1 of Damerau and Levenshtein (optimal string alignment).
pub(crate) fn word_with_typo(
    word: &str,
    text: &str,
    starts: impl Iterator<Item = usize>,
) -> Option<Range<usize>> {
    let may_begin = word.chars().count() >= FEWEST_OF_BEGINNING;
    let mut first = None;
    for start in starts {
        let Some(rest) = text.get(start..) else { continue };
        let length = rest.find([' ', '\n']).unwrap_or(rest.len());
        match rest.get(..length).and_then(|found| beginning(word, found)) {
            Some(whole) if whole == length => return Some(start..start + whole),
            Some(part) if may_begin => first = first.or(Some(start..start + part)),
            Some(_) | None => {}
        }
    }
    first
}

/// How many bytes of `text` are `word` with one slip; nothing where there is none, or more.
fn beginning(word: &str, text: &str) -> Option<usize> {
    let same = word.char_indices().zip(text.chars()).take_while(|((_, left), right)| left == right);
    let same: usize = same.map(|((_, letter), _)| letter.len_utf8()).sum();
    let (word, rest) = (word.get(same..)?, text.get(same..)?);
    let (first, word_on) = split_first(word)?;
    if rest.is_empty() {
        // The last letter is one too many.
        return word_on.is_empty().then_some(same);
    }
    let (second, word_on_on) = split_first(word_on).unwrap_or((' ', ""));
    let (wrong, rest_on) = split_first(rest)?;
    let swapped = split_first(rest_on).filter(|&(next, _)| wrong == second && next == first);
    // Swapped neighbours explain more of the text than two letters that are each wrong.
    if let Some((_, rest_on_on)) = swapped
        && rest_on_on.starts_with(word_on_on)
    {
        return Some(same + wrong.len_utf8() + first.len_utf8() + word_on_on.len());
    }
    if rest_on.starts_with(word_on) {
        Some(same + wrong.len_utf8() + word_on.len())
    } else if rest_on.starts_with(word) {
        Some(same + wrong.len_utf8() + word.len())
    } else if rest.starts_with(word_on) {
        Some(same + word_on.len())
    } else {
        None
    }
}

fn split_first(text: &str) -> Option<(char, &str)> {
    let mut letters = text.chars();
    letters.next().map(|first| (first, letters.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_name(word: &str) -> Option<Range<usize>> {
        let text = "multinational ammunition warehousing";
        word_with_typo(word, text, [0, 14, 25].into_iter())
    }

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        assert_eq!(in_name("amunition"), Some(14..24));
        assert_eq!(in_name("ammuntiion"), Some(14..24));
        assert_eq!(in_name("ammunitjon"), Some(14..24));
        assert_eq!(in_name("ammunitiion"), Some(14..24));
        assert_eq!(in_name("ammunitionz"), Some(14..24));
        assert_eq!(in_name("wrehousing"), Some(25..36));
        assert_eq!(in_name("wrehuosing"), None);
        assert_eq!(in_name("ammnuitoin"), None);
    }

    #[test]
    fn a_whole_word_comes_before_one_that_only_begins_so() {
        let text = "ammunitions ammunition";
        assert_eq!(word_with_typo("amunition", text, [0, 12].into_iter()), Some(12..22));
        assert_eq!(word_with_typo("amunition", text, [0].into_iter()), Some(0..10));
    }

    #[test]
    fn short_and_endless_words_are_left_alone() {
        assert!(may_have_typo("mawi") && !may_have_typo("amm") && !may_have_typo("two words"));
        assert!(!may_have_typo(&"a".repeat(41)));
    }
}
