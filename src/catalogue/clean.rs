//! Making text from a file safe to print.
//!
//! Terminals act on control characters, and bidirectional overrides disguise what a text says (Unicode
//! Technical Report 36, section 3.5). Both are removed once, at load, so that no other code has to care.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// The most combining marks that a base character keeps: more than any script needs.
const MOST_MARKS: usize = 8;

/// The most characters that a grapheme keeps: more than any emoji or syllable has.
const MOST_PARTS: usize = 32;

/// Whether a text may have more than one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// Names, codes, titles: a line break becomes a space.
    One,
    /// Running text: line feeds stay.
    Many,
}

/// Removes everything that a terminal would act on. Returns whether anything was removed.
///
/// Carriage returns before line feeds are dropped and tabs become spaces; neither counts as a removal.
pub fn clean(text: &str, lines: Lines) -> (Cow<'_, str>, bool) {
    let line_feed = if lines == Lines::Many { b'\n' } else { b' ' };
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~') || byte == line_feed;
    // Without an early end, so that many bytes are compared at once.
    if text.bytes().fold(true, |all, byte| all & is_plain(byte)) {
        return (Cow::Borrowed(text), false);
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut marks = 0;
    let mut damaged = false;
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        marks = if is_combining_mark(character) { marks + 1 } else { 0 };
        match character {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' if lines == Lines::Many => cleaned.push('\n'),
            '\n' | '\t' | '\u{2028}' | '\u{2029}' => cleaned.push(' '),
            _ if marks > MOST_MARKS || is_unsafe(character) => damaged = true,
            _ => cleaned.push(character),
        }
    }
    // Of a grapheme, only the first character can be ASCII.
    if cleaned.chars().filter(|character| !character.is_ascii()).count() >= MOST_PARTS {
        damaged |= shorten_graphemes(&mut cleaned);
    }
    if cleaned == text { (Cow::Borrowed(text), damaged) } else { (Cow::Owned(cleaned), damaged) }
}

/// Shortens graphemes of too many characters, which would all share one cell of the screen. Returns
/// whether there were any.
fn shorten_graphemes(text: &mut String) -> bool {
    let too_long = |grapheme: &str| grapheme.chars().nth(MOST_PARTS).is_some();
    if !text.graphemes(true).any(too_long) {
        return false;
    }
    let parts = text.graphemes(true).flat_map(|grapheme| grapheme.chars().take(MOST_PARTS));
    *text = parts.collect();
    true
}

/// Whether a character acts on the terminal or is invisible: controls (C0, DEL, C1), bidirectional marks,
/// embeddings, overrides and isolates, invisible joiners, fillers and format controls, and tag characters.
///
/// The zero-width joiner and non-joiner and variation selectors are safe: several scripts need them.
pub fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{061c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
            | '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180e}' | '\u{3164}' | '\u{ffa0}' | '\u{13430}'..='\u{1343f}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_of_any_script_is_left_alone() {
        for text in ["Türkiye", "Łódź", "日本", "می‌خواهم", "two\nlines", "e\u{301}"]
        {
            assert_eq!(clean(text, Lines::Many), (Cow::Borrowed(text), false));
        }
    }

    #[test]
    fn what_a_terminal_would_act_on_is_taken_out() {
        for (text, safe) in [
            ("\u{1b}[31mred", "[31mred"),
            ("a\u{202e}b\u{9b}c\0\u{7f}", "abc"),
            ("a\u{200b}b\u{feff}", "ab"),
            ("a\u{180e}b\u{ad}c\u{34f}d\u{17b4}e\u{13430}f\u{1bca0}g\u{1d173}h", "abcdefgh"),
        ] {
            assert_eq!(clean(text, Lines::One), (Cow::Owned(safe.to_owned()), true));
        }
        let piled = format!("e{}", "\u{301}".repeat(5000));
        assert_eq!(clean(&piled, Lines::One).0.chars().count(), 1 + MOST_MARKS);
    }

    #[test]
    fn line_breaks_become_spaces_where_there_is_one_line() {
        assert_eq!(clean("a\r\nb\tc", Lines::One), (Cow::Owned("a b c".to_owned()), false));
        assert_eq!(clean("a\r\nb", Lines::Many), (Cow::Owned("a\nb".to_owned()), false));
    }
}
