//! How much room a text takes: columns of a terminal, or whatever a picture measures in.

use std::iter::repeat_n;
use std::ops::Add;

use unicode_width::UnicodeWidthStr;

/// A unit in which text is measured; its default is no length.
pub(crate) trait Length: Copy + Default + PartialOrd + Add<Output = Self> {}

impl Length for usize {}
impl Length for f64 {}

/// Columns that a text takes on a terminal.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// The text filled up with spaces at its end.
pub(crate) fn pad_end(text: &str, columns: usize) -> String {
    text.chars().chain(spaces(text, columns)).collect()
}

/// The text filled up with spaces before it, so that it ends at the last column.
pub(crate) fn pad_start(text: &str, columns: usize) -> String {
    spaces(text, columns).chain(text.chars()).collect()
}

fn spaces(text: &str, columns: usize) -> impl Iterator<Item = char> {
    repeat_n(' ', columns.saturating_sub(width(text)))
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
