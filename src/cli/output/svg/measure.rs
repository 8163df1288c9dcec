//! How wide a text will be, which only the reader's machine knows: an estimate on the safe side.
//!
//! The rule, in parts of the font size: narrow letters and signs 0.42; capitals, `w` and other scripts
//! 0.78; `m`, `M`, `W`, `%`, `@` and dashes 1; what terminals draw two columns wide 1.05; combining
//! marks 0; everything else 0.65. That is the width of the wider fonts that stand in for `sans-serif`
//! (Verdana, `DejaVu` Sans); others are narrower.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

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

/// The text in at most so much width, and whether it was cut.
pub(crate) fn cut(text: &str, size: f64, most: f64) -> (String, bool) {
    if width(text, size) <= most {
        return (text.to_owned(), false);
    }
    let mut kept = String::new();
    let mut used = width("…", size);
    for grapheme in text.graphemes(true) {
        used += size * parts(grapheme);
        if used > most {
            break;
        }
        kept.push_str(grapheme);
    }
    (format!("{}…", kept.trim_end()), true)
}

/// The text in at most so many lines of at most so much width, and whether it was cut. Lines end
/// between words, and where a word is too long for one, within it.
pub(crate) fn wrap(text: &str, size: f64, most: f64, lines: usize) -> (Vec<String>, bool) {
    let mut wrapped: Vec<String> = Vec::new();
    let mut rest: Vec<&str> = text.split_whitespace().rev().collect();
    while let Some(word) = rest.pop() {
        let is_last = wrapped.len() + 1 >= lines;
        if !is_last && width(word, size) > most {
            let (line, remainder) = part(word, size, most);
            wrapped.push(line.to_owned());
            rest.push(remainder);
            continue;
        }
        let mut line = word.to_owned();
        while let Some(next) = rest.last() {
            let longer = format!("{line} {next}");
            if !is_last && width(&longer, size) > most {
                break;
            }
            line = longer;
            rest.pop();
        }
        let (line, was_cut) = cut(&line, size, most);
        wrapped.push(line);
        if was_cut {
            return (wrapped, true);
        }
    }
    (wrapped, false)
}

/// As much of a word as fits, one letter at least, and what is left of it.
fn part(word: &str, size: f64, most: f64) -> (&str, &str) {
    let mut used = 0.0;
    let mut letters = word.grapheme_indices(true);
    let end = letters.find(|&(at, grapheme)| {
        used += size * parts(grapheme);
        at > 0 && used > most
    });
    let at = end.map_or(word.len(), |(at, _)| at);
    word.split_at_checked(at).unwrap_or((word, ""))
}

#[cfg(test)]
mod tests {
    use super::{cut, width, wrap};

    #[test]
    fn what_is_cut_or_wrapped_is_never_wider_than_allowed() {
        for text in ["Sea", "A name of several words", "WWWWWWWWWWWWWWWW", "国名国名国名国名国名"]
        {
            for most in [20.0, 40.0, 80.0, 400.0] {
                let (short, was_cut) = cut(text, 10.0, most);
                assert!(width(&short, 10.0) <= most && was_cut == (short != text), "{short}");
                for lines in 1..4 {
                    let (lines_found, _) = wrap(text, 10.0, most, lines);
                    assert!(lines_found.len() <= lines);
                    let fits =
                        |line: &String| width(line, 10.0) <= most || line.chars().count() == 1;
                    assert!(lines_found.iter().all(fits));
                }
            }
        }
        let (lines, was_cut) = wrap("国名国名国名国名国名", 10.0, 60.0, 3);
        assert_eq!((lines.concat().as_str(), was_cut), ("国名国名国名国名国名", false));
        let (lines, was_cut) = wrap("A name of several words", 10.0, 80.0, 3);
        assert_eq!((lines.join(" ").as_str(), was_cut), ("A name of several words", false));
    }
}
