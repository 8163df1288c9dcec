//! Text with control characters, or that disguises what it says.

use hvp::catalogue::Severity;
use hvp::catalogue::clean::is_unsafe;
use unicode_segmentation::UnicodeSegmentation;

use super::{edited, loads, only, refusals};

/// The place of the only warning about the edited catalogue, and its first country's name.
#[track_caller]
fn mended(old: &str, new: &str) -> (String, String) {
    let loaded = loads(&edited(&[(old, new)]));
    let warning = only(loaded.warnings.iter().cloned().collect());
    assert_eq!(warning.severity, Severity::Warning);
    assert!(warning.message.contains("were taken out"), "{warning}");
    assert!(warning.message.contains("remove them from the file"), "{warning}");
    assert!(!warning.to_string().contains(is_unsafe), "{warning:?}");
    let countries = loaded.catalogue.countries;
    let first = countries.ids().next().unwrap();
    (warning.place, countries[first].name.clone())
}

#[test]
fn a_control_sequence_in_a_name_is_taken_out_with_a_warning_that_names_the_place() {
    for sequence in [
        r"Alpha\u{1b}]0;owned\u{7}land",
        "Alpha\u{1b}]0;owned\u{7}land",
        r"Alpha\x1b]0;owned\x07land",
    ] {
        let (place, name) = mended("Alphaland", sequence);
        assert_eq!(place, "country AAA, name");
        assert_eq!(name, "Alpha]0;ownedland");
    }
}

#[test]
fn eight_bit_controls_nul_and_delete_are_taken_out() {
    let (place, name) = mended("Alphaland", r"Alpha\u{9b}\u{0}\u{7f}land");
    assert_eq!((place.as_str(), name.as_str()), ("country AAA, name", "Alphaland"));
}

#[test]
fn a_bidirectional_override_is_taken_out_with_a_warning_that_names_the_place() {
    for hidden in ["\u{202e}", "\u{2066}", "\u{200f}", "\u{2029}\u{202c}"] {
        let (place, name) = mended("Alphaland", &format!("Alpha{hidden}land"));
        assert_eq!(place, "country AAA, name");
        assert_eq!(name.replace(' ', ""), "Alphaland");
    }
}

#[test]
fn five_thousand_combining_marks_are_cut_to_a_few() {
    let piled = format!("Alphaland{}", "\u{301}".repeat(5_000));
    let (place, name) = mended("Alphaland", &piled);
    assert_eq!(place, "country AAA, name");
    assert!(name.chars().count() < 20, "{}", name.chars().count());
}

#[test]
fn no_other_character_piles_up_on_one_place_either() {
    // Marks alternating with joiners, joiners, emoji modifiers, prepended signs, leading jamo: each run is one
    // grapheme and so one cell (Unicode Standard Annex 29, rules GB6 and GB9).
    for unit in ["\u{301}\u{200d}", "\u{200d}", "\u{1f3fd}", "\u{600}", "\u{1100}"] {
        let piled = format!("Alphaland{}", unit.repeat(5_000));
        let loaded = loads(&edited(&[("Alphaland", &piled)]));
        let countries = loaded.catalogue.countries;
        let name = &countries[countries.ids().next().unwrap()].name;
        let graphemes = name.graphemes(true).map(|cell| cell.chars().count());
        let most = graphemes.max().unwrap();
        assert!(most < 100, "{unit:?}: {most} characters in a cell");
    }
}

#[test]
fn what_people_write_is_left_as_it_is() {
    for name in ["Türkiye", "می‌خواهم", "क्‍ष", "한국", "👩🏽‍👩🏽‍👧🏽‍👦🏽", "🇳🇴", "e\u{301}\u{323}"]
    {
        let loaded = loads(&edited(&[("Alphaland", name)]));
        assert!(loaded.warnings.is_empty(), "{name}: {}", loaded.warnings);
        let countries = loaded.catalogue.countries;
        assert_eq!(countries[countries.ids().next().unwrap()].name, name);
    }
}

#[test]
fn every_kind_of_text_is_cleaned_with_a_place_of_its_own() {
    for (old, place) in [
        ("\"Test\"", "title"),
        ("\"Nobody\"", "publisher"),
        ("lines.\"", "summary"),
        ("\"Why\"", "sections"),
        ("To test.\"", "section “Why”"),
        ("\"members\"", "terms"),
        ("\"Begun\"", "stage begun"),
        ("Work goes on.\"", "stage begun"),
        ("\"the Betaland\"", "country BBB, aliases"),
        ("\"Organisation of Tests\"", "organisation ORG"),
        ("\"Things\"", "category things, name"),
        ("All there is.\"", "category things, summary"),
        ("\"First Test\"", "project first, name"),
        ("\"FST\"", "project first, acronym"),
        ("\"2nd\"", "project second, label"),
        ("To be the first.\"", "project first, purpose"),
        ("\"Under way.\"", "project first, status"),
        ("\"Launch\"", "project first, milestones"),
        ("expansion: \"First Test\"", "glossary, FST"),
        ("\"All of it\"", "presets"),
        ("\"count:>=1\"", "preset “All of it”, query"),
        ("\"No less.\"", "preset “All of it”, note"),
    ] {
        let start = old.trim_end_matches('"');
        let dirty = format!("{start}\u{1b}\"");
        assert_eq!(mended(old, &dirty).0, place, "{old}");
    }
}

#[test]
fn codes_and_ids_are_cleaned_before_they_are_looked_up() {
    mended("lead: \"AAA\"", "lead: \"A\u{200b}AA\"");
    mended("stage: \"begun\"", "stage: \"be\u{1b}gun\"");
    mended("id: \"second\"", "id: \"sec\u{202e}ond\"");
}

#[test]
fn an_error_that_quotes_the_file_quotes_it_safely() {
    for (old, new) in [
        ("[\"ORG\"]", "[\"\u{1b}[31mred\"]"),
        ("\"2020-12\"", "\"\u{1b}[2J\u{202e}soon\""),
        ("id: \"second\"", "id: \"\u{1b}[31m\""),
        ("format: 1", "format: \"\u{1b}[31m\""),
        ("standing: Partner", "standing: \"\u{1b}[31m\""),
        ("standing: Partner", "standing: \u{1b}[31m"),
        ("publisher:", "r#publi\u{202e}sher:"),
    ] {
        for problem in refusals(&edited(&[(old, new)])) {
            assert!(!problem.to_string().contains(is_unsafe), "{new:?}: {problem:?}");
        }
    }
}

#[test]
fn warnings_are_listed_with_the_errors_when_both_are_found() {
    let text = edited(&[("Alphaland", "Alpha\u{7}land"), ("2020-12", "2020-13")]);
    let found: Vec<_> = refusals(&text).into_iter().map(|row| (row.severity, row.place)).collect();
    let expected = [
        (Severity::Warning, "country AAA, name".to_owned()),
        (Severity::Error, "project first, milestones".to_owned()),
    ];
    assert_eq!(found, expected);
}
