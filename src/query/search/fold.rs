//! Folding text so that what people type meets what is written: case, accents and punctuation are
//! forgotten, and a map leads back to whole graphemes of the original.
//!
//! Letters are decomposed by NFKD (Unicode Standard Annex 15), marks dropped, the few Latin letters
//! that have no decomposition spelled out. Words stay separated by one space; punctuation inside a
//! word is dropped, and what follows it still counts as the start of a word: `A-BC` folds to `abc`
//! with words starting at `a` and at `b`.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// A folded text with the way back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// Lower-case letters and digits, words separated by one space.
    pub text: String,
    /// Byte positions in `text` where a word starts after dropped punctuation, ascending.
    pub inner_starts: Vec<usize>,
    /// For each byte of `text`, the bytes of the grapheme it came from.
    origins: Vec<Range<usize>>,
}

impl Folded {
    /// The byte ranges of the original that `range` of the folded text came from, joined where they
    /// touch: whole graphemes, ascending.
    pub fn origin(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for (offset, origin) in
            self.origins.get(range.clone()).unwrap_or_default().iter().enumerate()
        {
            if self.text.as_bytes().get(range.start + offset) == Some(&b' ') {
                continue;
            }
            match ranges.last_mut() {
                Some(last) if origin.start <= last.end => last.end = last.end.max(origin.end),
                _ => ranges.push(origin.clone()),
            }
        }
        ranges
    }
}

/// Folds a text and remembers where each letter came from.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    walk(text, |letter, origin, is_inner_start| {
        if is_inner_start {
            folded.inner_starts.push(folded.text.len());
        }
        folded.text.push(letter);
        folded.origins.extend((0..letter.len_utf8()).map(|_| origin.clone()));
    });
    folded
}

/// Folds a text and forgets where each letter came from.
pub fn fold_text(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded, &mut Vec::new());
    folded
}

/// Appends the folded text to `into`, and to `inner_starts` the positions in `into` where words start
/// after dropped punctuation.
pub fn fold_into(text: &str, into: &mut String, inner_starts: &mut Vec<u32>) {
    into.reserve(text.len());
    walk(text, |letter, _, is_inner_start| {
        if is_inner_start {
            inner_starts.push(offset(into.len()));
        }
        into.push(letter);
    });
}

/// What separates the letter to come from the one before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Punctuation,
    Space,
}

/// Calls `take` with every letter of the folded text, the bytes of `text` that the letter is from, and
/// whether a word starts with it after dropped punctuation.
fn walk(text: &str, mut take: impl FnMut(char, &Range<usize>, bool)) {
    let mut gap = Gap::None;
    let mut begun = false;
    let mut letter = |character: char, origin: &Range<usize>, gap: &mut Gap| {
        if *gap == Gap::Space && begun {
            take(' ', origin, false);
        }
        take(character, origin, *gap == Gap::Punctuation && begun);
        *gap = Gap::None;
        begun = true;
    };
    if text.is_ascii() {
        // Most of a catalogue is ASCII, whose letters need no tables.
        for (start, byte) in text.bytes().enumerate() {
            if byte.is_ascii_alphanumeric() {
                letter(byte.to_ascii_lowercase().into(), &(start..start + 1), &mut gap);
            } else {
                gap = wider(gap, char::from(byte).is_whitespace());
            }
        }
        return;
    }
    for (start, grapheme) in text.grapheme_indices(true) {
        let origin = start..start + grapheme.len();
        for character in grapheme.nfkd().filter(|&character| !is_combining_mark(character)) {
            if character.is_alphanumeric() {
                for lower in character.to_lowercase().filter(|&lower| !is_combining_mark(lower)) {
                    for &plain in spelled_out(&lower) {
                        letter(plain, &origin, &mut gap);
                    }
                }
            } else {
                gap = wider(gap, character.is_whitespace());
            }
        }
    }
}

fn wider(gap: Gap, is_space: bool) -> Gap {
    if is_space || gap == Gap::Space { Gap::Space } else { Gap::Punctuation }
}

/// Latin letters that NFKD leaves whole, as people without them on the keyboard type them; and the
/// sigma that ends a word, which has the same capital as any other.
fn spelled_out(letter: &char) -> &[char] {
    match letter {
        'ß' => &['s', 's'],
        'æ' => &['a', 'e'],
        'œ' => &['o', 'e'],
        'þ' => &['t', 'h'],
        'ø' => &['o'],
        'ł' => &['l'],
        'đ' | 'ð' => &['d'],
        'ı' => &['i'],
        'ς' => &['σ'],
        _ => std::slice::from_ref(letter),
    }
}

/// A position as the index keeps it, in 32 bits: a catalogue has at most 256 MiB.
pub(crate) fn offset(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_punctuation_are_forgotten() {
        for (text, folded) in [
            ("Türkiye", "turkiye"),
            ("TÜRKİYE", "turkiye"),
            ("C-RAM", "cram"),
            ("CBRN-D&I", "cbrndi"),
            ("Łódź", "lodz"),
            ("Straße  Ærø", "strasse aero"),
            ("Test, Evaluation", "test evaluation"),
            ("a – b", "a b"),
            ("  (x) ", "x"),
            ("ﬁne", "fine"),
            ("…", ""),
        ] {
            assert_eq!(fold_text(text), folded, "{text}");
            assert_eq!(fold(text).text, folded, "{text}");
        }
    }

    #[test]
    fn a_word_starts_after_punctuation_too() {
        assert_eq!(fold("C-RAM").inner_starts, [1]);
        assert_eq!(fold("Counter-Mobility").inner_starts, [7]);
        assert_eq!(fold("(Counter) Mobility").inner_starts, [] as [usize; 0]);
    }

    #[test]
    fn the_way_back_gives_whole_graphemes() {
        let original = "Tu\u{308}rkiye";
        assert_eq!(fold(original).origin(0..2), vec![0..4]);
        let ligature = fold("ﬁne");
        assert_eq!(ligature.origin(1..2), vec![0..3]);
        let joined = fold("C-RAM");
        assert_eq!(joined.origin(0..4), [0..1, 2..5]);
    }
}
