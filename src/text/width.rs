//! The width of text, in columns of a terminal or in other units.

use std::ops::Add;

use unicode_width::UnicodeWidthStr;

/// A unit of text width. Its default is zero.
pub(crate) trait Length: Copy + Default + PartialOrd + Add<Output = Self> {}

impl Length for usize {}
impl Length for f64 {}

/// The width of a text in columns of a terminal.
pub(crate) fn width(text: &str) -> usize {
    if ascii_graphemes(text) == text.len() { text.len() } else { text.width() }
}

/// The length of the beginning of a text in which every byte is a grapheme of one column. Looking for graphemes and
/// their widths takes most of the time of drawing (`benches/README.md`).
pub(crate) fn ascii_graphemes(text: &str) -> usize {
    let plain = text.bytes().take_while(|byte| (0x20..0x7f).contains(byte)).count();
    // The last one may have an accent.
    if plain == text.len() { plain } else { plain.saturating_sub(1) }
}

pub(crate) fn pad_end(text: &str, columns: usize) -> String {
    format!("{text}{}", padding(text, columns))
}

pub(crate) fn pad_start(text: &str, columns: usize) -> String {
    format!("{}{text}", padding(text, columns))
}

fn padding(text: &str, columns: usize) -> String {
    " ".repeat(columns.saturating_sub(width(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_counts_columns_and_not_characters() {
        assert_eq!(pad_end("日本", 6), "日本  ");
        assert_eq!(pad_start("e\u{301}", 3), "  e\u{301}");
        assert_eq!(pad_end("abc", 2), "abc");
    }
}
