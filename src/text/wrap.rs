//! Wrapping text at spaces.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::width::{Length, width};

/// The room for wrapped lines.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room<L> {
    /// The width of the first line, which may begin after a marker.
    pub(crate) first: L,
    /// The width of every other line.
    pub(crate) rest: L,
    /// The most lines. The last one keeps the rest of the text, however long.
    pub(crate) lines: usize,
}

/// Wraps a text to `columns` columns of a terminal.
pub(crate) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let room = Room { first: columns, rest: columns, lines: usize::MAX };
    let ranges = wrap_by(text, room, width).into_iter();
    ranges.map(|range| text.get(range).unwrap_or_default().to_owned()).collect()
}

/// The bytes of each line, without trailing spaces. A word that is wider than a line is broken between
/// graphemes, at least one per line. An empty text gives one empty line.
pub(crate) fn wrap_by<L: Length>(
    text: &str,
    room: Room<L>,
    measure: impl Fn(&str) -> L,
) -> Vec<Range<usize>> {
    let mut lines = Lines { text, room, measure, done: Vec::new(), line: 0..0, used: L::default() };
    for word in words(text) {
        if lines.is_last() {
            break;
        }
        lines.add(word);
    }
    lines.finish()
}

/// The bytes of each word. Words are separated by spaces; a no-break space is part of a word.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split(' ').filter_map(move |word| {
        let start = at;
        at += word.len() + 1;
        (!word.is_empty()).then(|| start..start + word.len())
    })
}

/// Fills lines word by word.
struct Lines<'a, L, M> {
    text: &'a str,
    room: Room<L>,
    measure: M,
    done: Vec<Range<usize>>,
    /// The bytes of the current line.
    line: Range<usize>,
    /// The width of the current line.
    used: L,
}

impl<L: Length, M: Fn(&str) -> L> Lines<'_, L, M> {
    fn is_last(&self) -> bool {
        self.done.len() + 1 >= self.room.lines
    }

    fn room_here(&self) -> L {
        if self.done.is_empty() { self.room.first } else { self.room.rest }
    }

    fn measured(&self, bytes: Range<usize>) -> L {
        (self.measure)(self.text.get(bytes).unwrap_or_default())
    }

    /// Adds a word: to the current line if it fits, else to a new line, else broken into parts.
    fn add(&mut self, word: Range<usize>) {
        if self.extend(word.end) {
            return;
        }
        let is_new = self.line.is_empty() && self.room_here() >= self.room.rest;
        if is_new {
            self.line = word.start..word.start;
        } else {
            self.break_before(word.start);
        }
        if self.extend(word.end) {
            return;
        }
        let text = self.text.get(word.clone()).unwrap_or_default();
        for (at, grapheme) in text.grapheme_indices(true) {
            if self.is_last() {
                return;
            }
            let end = word.start + at + grapheme.len();
            if !self.extend(end) {
                if !self.line.is_empty() {
                    self.break_word(word.start + at);
                }
                self.line.end = end;
                self.used = self.measured(self.line.clone());
            }
        }
    }

    /// Extends the current line up to a byte, if that fits. Returns whether it does.
    fn extend(&mut self, end: usize) -> bool {
        let used = self.used + self.measured(self.line.end..end);
        let fits = used <= self.room_here();
        if fits {
            (self.line.end, self.used) = (end, used);
        }
        fits
    }

    /// Breaks a word before a byte, or behind the last slash before that: an address is read in parts.
    fn break_word(&mut self, start: usize) {
        let part = self.text.get(self.line.start..start).unwrap_or_default();
        let slash = part.rfind('/').map(|at| self.line.start + at + 1);
        self.line.end = slash.unwrap_or(start);
        self.break_before(self.line.end);
    }

    fn break_before(&mut self, start: usize) {
        self.done.push(self.line.clone());
        (self.line, self.used) = (start..start, L::default());
    }

    fn finish(mut self) -> Vec<Range<usize>> {
        if self.is_last() {
            self.line.end = self.text.len();
        }
        self.done.push(self.line);
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limited(text: &str, first: usize, rest: usize, lines: usize) -> Vec<&str> {
        let ranges = wrap_by(text, Room { first, rest, lines }, width).into_iter();
        ranges.map(|range| text.get(range).unwrap()).collect()
    }

    #[test]
    fn text_wraps_by_display_width() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("日本国日本国", 5), ["日本", "国日", "本国"]);
        assert_eq!(wrap("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrap("", 3), [""]);
        assert_eq!(wrap("日本", 1), ["日", "本"]);
        assert_eq!(wrap("a b", 0), ["a", "b"]);
    }

    #[test]
    fn an_address_is_broken_behind_a_slash() {
        assert_eq!(
            wrap("see https://a.example/bb/cc.html", 16),
            ["see", "https://", "a.example/bb/", "cc.html"]
        );
        assert_eq!(wrap("abcdefghij/k", 4), ["abcd", "efgh", "ij/k"]);
    }

    #[test]
    fn spaces_stay_within_a_line_and_go_at_its_ends() {
        assert_eq!(wrap("one  two   three ", 8), ["one  two", "three"]);
        assert_eq!(wrap("  one", 8), ["  one"]);
        assert_eq!(wrap("two\u{a0}words here", 9), ["two\u{a0}words", "here"]);
    }

    #[test]
    fn the_first_line_may_be_shorter_and_the_last_keeps_the_rest() {
        let text = "one two three four five";
        assert_eq!(limited(text, 5, 9, 9), ["one", "two three", "four five"]);
        assert_eq!(limited(text, 2, 9, 9), ["", "one two", "three", "four five"]);
        assert_eq!(limited(text, 5, 9, 2), ["one", "two three four five"]);
        assert_eq!(limited(text, 5, 9, 1), [text]);
        assert_eq!(limited("abcdefgh", 3, 3, 2), ["abc", "defgh"]);
    }

    #[test]
    fn a_text_is_wrapped_by_any_measure() {
        let room = Room { first: 2.0, rest: 2.0, lines: 9 };
        let narrow =
            wrap_by("a bc def", room, |text| 0.5 * f64::from(u16::try_from(text.len()).unwrap()));
        assert_eq!(narrow, [0..4, 5..8]);
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        let text = "Multinational ammunition, Türkiye’s 日本 and a-very-long-word-indeed, that is.";
        for columns in 2..40 {
            for line in wrap(text, columns) {
                assert!(width(&line) <= columns, "{columns}: {line:?}");
            }
        }
    }
}
