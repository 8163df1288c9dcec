//! Estimating the width of a text, since only the reader's machine knows its fonts.
//!
//! The rule, in parts of the font size: narrow letters and signs 0.42; capitals, `w` and other scripts
//! 0.78; `m`, `M`, `W`, `%`, `@` and dashes 1; what terminals draw two columns wide 1.05; combining
//! marks 0; everything else 0.65. That is the width of the wider fonts that stand in for `sans-serif`
//! (Verdana, `DejaVu` Sans); others are narrower.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::text::cut::prefix_by;
use crate::text::wrap::{Room, wrap_by};

/// The estimated width of a text in a font of this size.
pub(crate) fn estimated_width(text: &str, size: f64) -> f64 {
    text.graphemes(true).map(|grapheme| size * parts(grapheme)).sum()
}

/// The width of a letter with its marks, in parts of the font size.
fn parts(grapheme: &str) -> f64 {
    if grapheme.width() > 1 {
        return 1.05;
    }
    match grapheme.chars().next() {
        Some(
            'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|',
        ) => 0.42,
        Some('m' | 'M' | 'W' | '%' | '@' | '—' | '…' | '×') => 1.0,
        Some('w') => 0.82,
        Some(letter) if letter.is_uppercase() => 0.78,
        Some(letter) if letter.width() == Some(0) => 0.0,
        Some(letter) if letter.is_ascii() => 0.65,
        Some(letter) if ('\u{c0}'..'\u{250}').contains(&letter) => 0.65,
        Some(_) => 0.78,
        None => 0.0,
    }
}

/// A text that fits, and the whole text if that is longer.
#[derive(Debug, Clone)]
pub(crate) struct FittedText<'a> {
    pub(crate) text: Cow<'a, str>,
    /// For a tooltip.
    pub(crate) whole: Option<&'a str>,
}

impl<'a> From<&'a str> for FittedText<'a> {
    fn from(text: &'a str) -> Self {
        Self { text: text.into(), whole: None }
    }
}

/// Cuts a text to a width.
pub(crate) fn fitted(text: &str, size: f64, most: f64) -> FittedText<'_> {
    let measure = |text: &str| estimated_width(text, size);
    if measure(text) <= most {
        return text.into();
    }
    let kept = prefix_by(text, most - measure("…"), measure);
    FittedText { text: format!("{}…", kept.trim_end()).into(), whole: Some(text) }
}

/// Wraps a text to a width and a number of lines. The last line is cut if needed.
pub(crate) fn wrapped(text: &str, size: f64, most: f64, lines: usize) -> Vec<FittedText<'_>> {
    let room = Room { first: most, rest: most, lines };
    let ranges = wrap_by(text, room, |text| estimated_width(text, size)).into_iter();
    let mut lines: Vec<FittedText<'_>> =
        ranges.map(|range| fitted(text.get(range).unwrap_or_default(), size, most)).collect();
    if lines.iter().any(|line| line.whole.is_some()) {
        for line in &mut lines {
            line.whole = Some(text);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{estimated_width, fitted, wrapped};

    #[test]
    fn what_is_cut_or_wrapped_is_never_wider_than_allowed() {
        for text in ["Sea", "A name of several words", "WWWWWWWWWWWWWWWW", "国名国名国名国名国名"]
        {
            for most in [20.0, 40.0, 80.0, 400.0] {
                let short = fitted(text, 10.0, most);
                assert!(estimated_width(&short.text, 10.0) <= most, "{short:?}");
                assert_eq!(short.whole.is_some(), short.text != text);
                for lines in 1..4 {
                    let found = wrapped(text, 10.0, most, lines);
                    assert!(found.len() <= lines);
                    assert!(
                        found.iter().all(|line| estimated_width(&line.text, 10.0) <= most),
                        "{found:?}"
                    );
                }
            }
        }
        let text = |text: &str, most: f64, between: &str| {
            let lines = wrapped(text, 10.0, most, 3);
            assert!(lines.iter().all(|line| line.whole.is_none()));
            lines.iter().map(|line| &*line.text).collect::<Vec<_>>().join(between)
        };
        assert_eq!(text("国名国名国名国名国名", 60.0, ""), "国名国名国名国名国名");
        assert_eq!(text("A name of several words", 80.0, " "), "A name of several words");
    }
}
