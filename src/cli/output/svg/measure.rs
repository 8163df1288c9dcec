//! Estimating the width of a text, since only the reader's machine knows its fonts.
//!
//! The rule, in parts of the font size: narrow letters and signs 0.42; capitals, `w` and other scripts
//! 0.78; `m`, `M`, `W`, `%`, `@` and dashes 1; what terminals draw two columns wide 1.05; combining
//! marks 0; everything else 0.65. That is the width of the wider fonts that stand in for `sans-serif`
//! (Verdana, `DejaVu` Sans); others are narrower.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::text::cut::prefix_by;
use crate::text::wrap::{Room, wrap_by};

/// The estimated width of a text in a font of this size.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    text.graphemes(true).map(|grapheme| size * parts(grapheme)).sum()
}

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

/// A text that fits, perhaps cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FittedText {
    pub(crate) text: String,
    pub(crate) was_cut: bool,
}

/// Cuts a text to a width.
pub(crate) fn cut(text: &str, size: f64, most: f64) -> FittedText {
    let measure = |text: &str| width(text, size);
    if measure(text) <= most {
        return FittedText { text: text.to_owned(), was_cut: false };
    }
    let kept = prefix_by(text, most - measure("…"), measure);
    FittedText { text: format!("{}…", kept.trim_end()), was_cut: true }
}

/// Wraps a text to a width and a number of lines. The last line is cut if needed.
pub(crate) fn wrap(text: &str, size: f64, most: f64, lines: usize) -> Vec<FittedText> {
    let room = Room { first: most, rest: most, lines };
    let ranges = wrap_by(text, room, |text| width(text, size)).into_iter();
    ranges.map(|range| cut(text.get(range).unwrap_or_default(), size, most)).collect()
}

#[cfg(test)]
mod tests {
    use super::{cut, width, wrap};

    #[test]
    fn what_is_cut_or_wrapped_is_never_wider_than_allowed() {
        for text in ["Sea", "A name of several words", "WWWWWWWWWWWWWWWW", "国名国名国名国名国名"]
        {
            for most in [20.0, 40.0, 80.0, 400.0] {
                let short = cut(text, 10.0, most);
                assert!(width(&short.text, 10.0) <= most, "{short:?}");
                assert_eq!(short.was_cut, short.text != text);
                for lines in 1..4 {
                    let found = wrap(text, 10.0, most, lines);
                    assert!(found.len() <= lines);
                    assert!(found.iter().all(|line| width(&line.text, 10.0) <= most), "{found:?}");
                }
            }
        }
        let text = |text: &str, most: f64, between: &str| {
            let lines = wrap(text, 10.0, most, 3);
            assert!(lines.iter().all(|line| !line.was_cut));
            lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(between)
        };
        assert_eq!(text("国名国名国名国名国名", 60.0, ""), "国名国名国名国名国名");
        assert_eq!(text("A name of several words", 80.0, " "), "A name of several words");
    }
}
