//! Folding: which differences it removes, which it keeps, and mapping back to the original.

use std::ops::Range;

use hvp::query::search::fold::{Folded, fold, fold_into, fold_text};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::{Index, select};
use proptest::test_runner::TestCaseError;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::searcher::cases;

/// Letters, marks and signs that folding treats specially.
const PIECES: [&str; 48] = [
    "a",
    "B",
    "z",
    "0",
    "9",
    " ",
    "  ",
    "-",
    "&",
    ".",
    "'",
    "\t",
    "\n",
    "\r\n",
    "\u{a0}",
    "\u{2003}",
    "é",
    "e\u{301}",
    "\u{301}",
    "ü",
    "İ",
    "ı",
    "ß",
    "ẞ",
    "æ",
    "Œ",
    "ø",
    "Ł",
    "đ",
    "þ",
    "ﬁ",
    "ﬄ",
    "Ǆ",
    "½",
    "①",
    "ﷺ",
    "ａ",
    "日",
    "한",
    "\u{1112}\u{1161}",
    "क्षि",
    "\u{200d}",
    "\u{200b}",
    "😀",
    "👩‍👩‍👧",
    "\u{1f1e9}\u{1f1ea}",
    "\u{a8}",
    "Ω",
];

/// Any text, with more characters that are hard to fold than random text has.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let pieces = vec(select(PIECES.as_slice()), 0..14).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => pieces, 1 => any::<String>()]
}

/// The byte positions between graphemes, including both ends.
pub(crate) fn edges(text: &str) -> Vec<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
}

/// Asserts that ranges are not empty, in order, disjoint, and end at graphemes.
pub(crate) fn are_whole_graphemes(
    ranges: &[Range<usize>],
    text: &str,
) -> Result<(), TestCaseError> {
    let edges = edges(text);
    for range in ranges {
        prop_assert!(range.start < range.end && range.end <= text.len(), "{:?}", ranges);
        prop_assert!(edges.contains(&range.start) && edges.contains(&range.end), "{:?}", ranges);
    }
    prop_assert!(ranges.windows(2).all(|pair| pair[0].end < pair[1].start), "{:?}", ranges);
    Ok(())
}

/// The folded letters in these ranges of a text.
pub(crate) fn letters(text: &str, ranges: &[Range<usize>]) -> String {
    let folded = ranges.iter().flat_map(|range| text[range.clone()].graphemes(true)).map(fold_text);
    folded.collect::<String>().replace(' ', "")
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_folded_text_is_words_of_small_letters_and_digits(text in text()) {
        let folded = fold_text(&text);
        prop_assert_eq!(folded.trim(), folded.as_str());
        prop_assert!(!folded.contains("  "), "{:?}", folded);
        for letter in folded.chars().filter(|letter| *letter != ' ') {
            let small = letter.to_lowercase().eq([letter]);
            prop_assert!(letter.is_alphanumeric() && small, "{letter}");
        }
        prop_assert_eq!(fold_text(&folded), folded, "folded twice");
    }

    #[test]
    fn every_way_of_folding_gives_the_same(text in text(), before in text()) {
        let Folded { text: folded, inner_starts, .. } = fold(&text);
        prop_assert_eq!(&fold_text(&text), &folded);
        let (mut into, mut starts) = (fold_text(&before) + "\n", Vec::new());
        let at = into.len();
        fold_into(&text, &mut into, &mut starts);
        prop_assert_eq!(&into[at..], folded.as_str());
        let starts: Vec<usize> = starts.iter().map(|start| *start as usize - at).collect();
        prop_assert_eq!(&starts, &inner_starts);
        prop_assert!(starts.is_sorted_by(|one, other| one < other));
        for start in starts {
            let before = folded.get(..start).and_then(|before| before.chars().next_back());
            prop_assert!(before.is_some_and(|letter| letter != ' ') && start < folded.len());
        }
    }

    #[test]
    fn the_way_back_leads_to_whole_graphemes_that_fold_to_it(
        text in text(), from in any::<Index>(), to in any::<Index>(),
    ) {
        let folded = fold(&text);
        let bounds: Vec<usize> =
            folded.text.char_indices().map(|(at, _)| at).chain([folded.text.len()]).collect();
        let (from, to) = (bounds[from.index(bounds.len())], bounds[to.index(bounds.len())]);
        let range = from.min(to)..from.max(to);
        let wanted = folded.text[range.clone()].replace(' ', "");
        let origin = folded.origin(range);
        are_whole_graphemes(&origin, &text)?;
        prop_assert_eq!(origin.is_empty(), wanted.is_empty());
        prop_assert!(letters(&text, &origin).contains(&wanted), "{:?}", origin);
    }

    #[test]
    fn either_form_of_an_accent_folds_the_same(text in text()) {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(fold_text(&composed), fold_text(&decomposed));
        prop_assert_eq!(fold_text(&composed), fold_text(&text));
    }

    #[test]
    fn punctuation_and_marks_anywhere_are_forgotten(
        text in text(), at in any::<Index>(), sign in select(b"-.,&/'()".as_slice()),
    ) {
        let bounds: Vec<usize> =
            text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let at = bounds[at.index(bounds.len())];
        let (before, after) = text.split_at(at);
        for sign in [char::from(sign), '\u{301}'] {
            prop_assert_eq!(fold_text(&format!("{before}{sign}{after}")), fold_text(&text));
        }
    }

    #[test]
    fn case_is_forgotten(text in "[a-zA-Z0-9 À-ÖØ-öø-ſа-яА-Яα-ρσ-ωΑ-ΡΣ-Ω-]{0,12}") {
        prop_assert_eq!(fold_text(&text.to_lowercase()), fold_text(&text));
        prop_assert_eq!(fold_text(&text.to_uppercase()), fold_text(&text));
    }

    #[test]
    fn a_letter_without_accent_folds_the_same_beside_one_with(
        text in "[a-zA-Z \t\n\u{b}\u{c}.-]{0,8}",
    ) {
        let beside = fold_text(&format!("{text} é"));
        let alone = format!("{} e", fold_text(&text));
        prop_assert_eq!(beside, alone.trim_start());
    }
}

#[test]
fn letters_that_no_rule_decomposes_are_spelled_as_people_type_them() {
    for (text, folded) in [
        ("Łódź", "lodz"),
        ("ŁÓDŹ", "lodz"),
        ("Türkiye", "turkiye"),
        ("TÜRKİYE", "turkiye"),
        ("Diyarbakır", "diyarbakir"),
        ("Ærø", "aero"),
        ("Œuvre", "oeuvre"),
        ("Straße", "strasse"),
        ("Đorđe", "dorde"),
        ("Þórður", "thordur"),
        ("CBRN-D&I", "cbrndi"),
        ("surface-to-air", "surfacetoair"),
        ("Test, Evaluation", "test evaluation"),
        ("Ελλάς", "ελλασ"),
    ] {
        assert_eq!(fold_text(text), folded, "{text}");
    }
}
