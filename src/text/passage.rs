//! The part of a long text around what was found in it.

use std::ops::Range;

use super::cut::cut;
use super::width::width;

/// The part of a text around a range of bytes, on one line of at most `columns` columns. It begins with a word, and
/// an ellipsis stands for what is left out on either side.
pub(crate) fn around(text: &str, focus: &Range<usize>, columns: usize) -> String {
    const ELLIPSIS: &str = "…";
    let before = text.get(..focus.start).unwrap_or_default();
    let is_short = |&at: &usize| {
        let lead = before.get(at..).unwrap_or_default();
        width(lead) + width(ELLIPSIS) <= columns / 3
    };
    let spaces = before.match_indices(char::is_whitespace);
    let words = spaces.map(|(at, space)| at + space.len());
    let start = [0].into_iter().chain(words).find(is_short).unwrap_or(focus.start);
    let start = if width(text) <= columns { 0 } else { start };
    let begins = if start > 0 { ELLIPSIS } else { "" };
    let passage = format!("{begins}{}", text.get(start..).unwrap_or_default());
    cut(&passage.replace('\n', " "), columns, ELLIPSIS).into_owned()
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn a_passage_begins_with_a_word_and_has_what_was_found() {
        let text = "The quick brown fox jumps over the lazy dog and sleeps";
        let part = |word: &str, columns| {
            let at = text.find(word).unwrap();
            around(text, &(at..at + word.len()), columns)
        };
        assert_eq!(part("lazy", 100), text);
        assert_eq!(part("quick", 24), "The quick brown fox jum…");
        assert_eq!(part("lazy", 24), "…the lazy dog and sleeps");
        assert_eq!(part("lazy", 6), "…lazy…");
        assert_eq!(part("sleeps", 30), "…dog and sleeps");
    }
}
