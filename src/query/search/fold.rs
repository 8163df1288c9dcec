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

/// Where folded letters go. One walk over a text serves the index, which keeps no way back, and
/// the highlights, which need it.
trait Sink {
    fn push(&mut self, letter: char, origin: &Range<usize>, inner_start: bool);
}

impl Sink for Folded {
    fn push(&mut self, letter: char, origin: &Range<usize>, inner_start: bool) {
        if inner_start {
            self.inner_starts.push(self.text.len());
        }
        self.text.push(letter);
        self.origins.extend((0..letter.len_utf8()).map(|_| origin.clone()));
    }
}

/// A folded text without a way back, appended to `text`.
struct Plain<'a> {
    text: &'a mut String,
    inner_starts: &'a mut Vec<u32>,
}

impl Sink for Plain<'_> {
    fn push(&mut self, letter: char, _origin: &Range<usize>, inner_start: bool) {
        if inner_start {
            self.inner_starts.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        }
        self.text.push(letter);
    }
}

/// Folds a text and remembers where each letter came from.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    walk(text, &mut folded);
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
    if text.is_ascii() {
        fold_ascii(text, into, inner_starts);
    } else {
        walk(text, &mut Plain { text: into, inner_starts });
    }
}

/// What [`walk`] does, a run of words with single spaces at a time: most of a catalogue is such text.
fn fold_ascii(text: &str, into: &mut String, inner_starts: &mut Vec<u32>) {
    let begin = into.len();
    let mut rest = text;
    while let Some(start) = rest.bytes().position(|byte| byte.is_ascii_alphanumeric()) {
        let (gap, run) = rest.split_at_checked(start).unwrap_or_default();
        if into.len() > begin {
            if gap.contains(char::is_whitespace) {
                into.push(' ');
            } else {
                inner_starts.push(u32::try_from(into.len()).unwrap_or(u32::MAX));
            }
        }
        let (run, after) = run.split_at_checked(run_length(run.as_bytes())).unwrap_or_default();
        into.push_str(run);
        rest = after;
    }
    if let Some(folded) = into.get_mut(begin..) {
        folded.make_ascii_lowercase();
    }
}

/// How many bytes at the start are letters and digits, or single spaces between them.
fn run_length(text: &[u8]) -> usize {
    /// How many bytes are looked at together, which compilers make a few instructions of.
    const BLOCK: usize = 8;
    let goes_on = |byte: u8, next: u8| {
        byte.is_ascii_alphanumeric() | ((byte == b' ') & next.is_ascii_alphanumeric())
    };
    let mut rest = text;
    while let (Some(bytes), Some(nexts)) =
        (rest.first_chunk::<BLOCK>(), rest.get(1..).and_then(|rest| rest.first_chunk::<BLOCK>()))
        && bytes.iter().zip(nexts).fold(true, |all, (&byte, &next)| all & goes_on(byte, next))
    {
        rest = rest.get(BLOCK..).unwrap_or_default();
    }
    let nexts = rest.iter().skip(1).chain([&b'.']);
    let tail = rest.iter().zip(nexts).position(|(&byte, &next)| !goes_on(byte, next));
    text.len() - rest.len() + tail.unwrap_or(rest.len())
}

/// What separates the letter to come from the one before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Punctuation,
    Space,
}

fn walk(text: &str, sink: &mut impl Sink) {
    let mut gap = Gap::None;
    let mut begun = false;
    let mut letter = |character: char, origin: &Range<usize>, gap: &mut Gap| {
        if *gap == Gap::Space && begun {
            sink.push(' ', origin, false);
        }
        sink.push(character, origin, *gap == Gap::Punctuation && begun);
        *gap = Gap::None;
        begun = true;
    };
    if text.is_ascii() {
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
    fn runs_of_ascii_are_folded_as_letter_by_letter() {
        for text in [
            "C-RAM",
            " (a)  b-\tc/ d.",
            "",
            "--",
            "x--y z",
            "A\u{b}B",
            "CBRN-D&I 2",
            "a b  c d ",
            "a -b",
        ] {
            assert_folds_as_walked(text);
        }
    }

    #[test]
    fn a_run_ends_where_it_does_however_long_it_is() {
        for length in 0..40 {
            let run: String = "aB cd9ef ".chars().cycle().take(length).collect();
            for end in ["", " ", "  ", "-", " -", "- ", ".", "-x", " x", "  x", " y-Z w"] {
                assert_folds_as_walked(&format!("{run}{end}"));
                assert_folds_as_walked(&format!("{run}{end}{run}"));
            }
        }
    }

    fn assert_folds_as_walked(text: &str) {
        let mut folded = ("x".to_owned(), Vec::new());
        let mut walked = folded.clone();
        fold_into(text, &mut folded.0, &mut folded.1);
        walk(text, &mut Plain { text: &mut walked.0, inner_starts: &mut walked.1 });
        assert_eq!(folded, walked, "{text:?}");
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
