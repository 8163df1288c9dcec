//! Cutting text to a width, never within a grapheme cluster.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use super::width::{Length, ascii_graphemes, width};

/// Cuts a text to at most `columns` columns of a terminal, never within a number. A text that was cut ends with
/// `ellipsis`.
pub(crate) fn cut<'a>(text: &'a str, columns: usize, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let Some(room) = columns.checked_sub(width(ellipsis)) else {
        return Cow::Borrowed(prefix(text, 0));
    };
    let kept = prefix(text, room);
    let is_digit = |letter: char| letter.is_ascii_digit();
    let is_in_number = text.get(kept.len()..).is_some_and(|rest| rest.starts_with(is_digit));
    let kept = if is_in_number && kept.ends_with(is_digit) {
        kept.trim_end_matches(is_digit).trim_end()
    } else {
        kept
    };
    Cow::Owned(format!("{kept}{ellipsis}"))
}

/// Cuts a text to at most `columns` columns of a terminal by replacing its middle with an ellipsis.
pub(crate) fn cut_middle(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let start = prefix(text, columns * 2 / 3);
    let mut room = columns.saturating_sub(width(start) + 1);
    let last = text.grapheme_indices(true).rev().map_while(|(at, grapheme)| {
        room = room.checked_sub(width(grapheme))?;
        Some(at)
    });
    let end = last.last().and_then(|at| text.get(at..)).unwrap_or_default();
    Cow::Owned(format!("{start}…{end}"))
}

/// The longest beginning of a text that fits in `columns` columns of a terminal.
pub(crate) fn prefix(text: &str, columns: usize) -> &str {
    if columns <= ascii_graphemes(text) {
        return text.get(..columns).unwrap_or_default();
    }
    prefix_by(text, columns, width)
}

/// The longest beginning of a text that fits in `room`, measured by `measure`.
pub(crate) fn prefix_by<L: Length>(text: &str, room: L, measure: impl Fn(&str) -> L) -> &str {
    let mut used = L::default();
    for (at, grapheme) in text.grapheme_indices(true) {
        used = used + measure(grapheme);
        if used > room {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_by_columns_at_graphemes() {
        assert_eq!(cut("Türkiye", 7, "…"), "Türkiye");
        assert_eq!(cut("Türkiye", 4, "…"), "Tür…");
        assert_eq!(cut("日本国", 4, "…"), "日…");
        assert_eq!(cut("e\u{301}e\u{301}e", 2, "…"), "e\u{301}…");
        assert_eq!(cut("abc", 0, "…"), "");
        assert_eq!(cut("e\u{301}tat", 2, "..."), "");
    }

    #[test]
    fn the_middle_is_cut_at_graphemes_and_a_flag_stays_whole() {
        assert_eq!(cut_middle("unexpected argument", 19), "unexpected argument");
        assert_eq!(cut_middle("unexpected argument", 10), "unexpe…ent");
        assert_eq!(cut_middle("a🇩🇰🇸🇪🇳🇴🇫🇮", 6), "a🇩🇰…🇫🇮");
        assert_eq!(cut_middle("abc", 0), "…");
    }

    #[test]
    fn a_number_is_never_cut() {
        let cuts =
            |text: &'static str| (0..=9).map(|columns| cut(text, columns, "…")).collect::<Vec<_>>();
        assert_eq!(
            cuts("1234 of 98")[4..],
            ["…", "1234…", "1234 …", "1234 o…", "1234 of…", "1234 of …"]
        );
        assert_eq!(cut("M3A", 2, "…"), "M…");
        assert_eq!(cut("10100", 4, ""), "");
    }

    #[test]
    fn a_text_is_cut_by_any_measure() {
        let half = |text: &str| 0.5 * if text == "m" { 2.0 } else { 1.0 };
        assert_eq!(prefix_by("simmer", 2.0, half), "sim");
    }
}
