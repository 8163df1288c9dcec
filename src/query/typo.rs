//! One slip of the finger: a letter wrong, missing or too many, or two neighbours swapped.

use std::ops::Range;

/// The shortest word in which a slip is forgiven: in a shorter one it makes another word.
const FEWEST_LETTERS: usize = 4;

/// The longest: nobody types more by hand, and the cost grows with its square.
const MOST_LETTERS: usize = 40;

/// The first word of `text` that is `word` but for one slip, or that begins with it.
///
/// Both must be folded. The distance is that of Damerau and Levenshtein (optimal string alignment).
pub(super) fn find(
    word: &str,
    text: &str,
    is_start: impl Fn(usize) -> bool,
) -> Option<Range<usize>> {
    let letters = word.chars().count();
    if !(FEWEST_LETTERS..=MOST_LETTERS).contains(&letters) || word.contains(' ') {
        return None;
    }
    let starts = text.char_indices().map(|(at, _)| at).filter(|&at| is_start(at));
    for start in starts {
        let rest = text.get(start..)?;
        let end = rest.find(' ').unwrap_or(rest.len());
        let found = rest.get(..end)?;
        // The beginnings of the word that can be one letter away, longest first, then all of it.
        let cuts = (letters.saturating_sub(1)..=letters + 1).rev();
        for length in cuts {
            let Some(beginning) = first_letters(found, length) else {
                continue;
            };
            if strsim::osa_distance(word, beginning) == 1 {
                return Some(start..start + beginning.len());
            }
        }
    }
    None
}

/// The first `length` letters of a text that has as many.
fn first_letters(text: &str, length: usize) -> Option<&str> {
    let mut ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    text.get(..ends.nth(length)?)
}

#[cfg(test)]
mod tests {
    use super::find;

    fn in_name(word: &str) -> Option<std::ops::Range<usize>> {
        let text = "multinational ammunition warehousing";
        find(word, text, |at| at == 0 || text.as_bytes()[at - 1] == b' ')
    }

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        assert_eq!(in_name("amunition"), Some(14..24));
        assert_eq!(in_name("ammuntiion"), Some(14..24));
        assert_eq!(in_name("ammunitjon"), Some(14..24));
        assert_eq!(in_name("wrehouse"), None);
        assert_eq!(in_name("wrehousing"), Some(25..36));
        assert_eq!(in_name("amm"), None);
    }
}
