//! Texts that are not queries: the place of the error, the error, and the remedy.

use hvp::query::QueryError;
use hvp::query::language::{Clause, Test, Text};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;

use super::searcher::{built_in, cases};

/// Each text with the column of its error, in characters from 1, and words of the message.
pub(crate) const ERRORS: &[(&str, usize, &[&str])] = &[
    // An unknown field, with the nearest one.
    ("contry:DEU", 1, &["“contry:”", "mean “country:”", "quotation marks"]),
    ("cuontry:DEU", 1, &["“country:”"]),
    ("CONTRY:DEU", 1, &["“CONTRY:”", "“country:”"]),
    ("kategory:ammunition", 1, &["“category:”"]),
    ("stge:completed", 1, &["“stage:”"]),
    ("leed:HUN", 1, &["“lead:”"]),
    ("orgs:NSPA", 1, &["“org:”"]),
    ("stanging:partner", 1, &["“standing:”"]),
    ("lauched:2024", 1, &["“launched:”"]),
    ("cuont:5", 1, &["“count:”"]),
    ("mawi contry:DEU", 6, &["“country:”"]),
    ("-contry:DEU", 2, &["“country:”"]),
    ("country:DEU  !stge:completed", 15, &["“stage:”"]),
    ("\"Türkiye\" contry:DEU", 11, &["“country:”"]),
    ("Tu\u{308}rkiye contry:DEU", 10, &["“country:”"]),
    ("http://nato.int", 1, &["“http:”", "country", "count", "quotation marks"]),
    // The beginning of several fields.
    ("co:DEU", 1, &["“co:”", "country: or count:"]),
    ("coun:DEU", 1, &["country: or count:"]),
    ("s:completed", 1, &["stage: or standing:"]),
    ("gap -sta:completed", 6, &["stage: or standing:"]),
    ("l:HUN", 1, &["lead: or launched:"]),
    // An unknown value, with the nearest one.
    ("country:Germny", 9, &["“Germny”", "mean “Germany”"]),
    ("country:Grece", 9, &["“Greece”"]),
    ("country:DEW", 9, &["“DEU”"]),
    ("country:Turkiey", 9, &["“Turk"]),
    ("country:DEU|FRX", 13, &["“FRX”", "“FRA”"]),
    ("-country:DEU|\"Untied Kingdom\"", 14, &["“United Kingdom”"]),
    ("lead:Hungry", 6, &["country", "“Hungary”"]),
    ("mawi stage:establishd", 12, &["stage", "“established”"]),
    ("stage:delivering", 7, &["unknown stage “delivering”", "“Established and delivering”"]),
    ("category:amunition", 10, &["category", "“ammunition”"]),
    ("category:\"air and misile defence\"", 10, &["“Air and missile defence”"]),
    ("org:NSPB", 5, &["organisation", "“NSPA”"]),
    ("standing:partnr", 10, &["standing", "“partner”"]),
    ("country:XYZ", 9, &["unknown country “XYZ”"]),
    ("country:日本", 9, &["unknown country “日本”"]),
    ("country:...", 9, &["“...”"]),
    ("country:macedonia", 9, &["mean “North Macedonia”"]),
    ("standing:x", 10, &["known are “member”, “partner”"]),
    // The beginning of several values.
    ("country:slov", 9, &["“slov”", "“Slovakia”, “Slovenia”"]),
    ("country:united", 9, &["“United Kingdom”", "“United States”", "quotation marks"]),
    ("country:united air", 9, &["“United Kingdom”"]),
    ("country:DEU|austr", 13, &["“Austria”", "“Australia”"]),
    ("stage:est", 7, &["established", "established-and-delivering"]),
    // Text that is not a date, a number or a range.
    ("launched:>=", 10, &["date after “>=”"]),
    ("launched >=", 10, &["date after “>=”"]),
    ("launched:..", 10, &["date after “..”"]),
    ("launched > tank", 10, &["tank"]),
    ("launched:2020-13", 10, &["“2020-13”", "months run from 01 to 12"]),
    ("launched:2021-02-29", 10, &["no such day"]),
    ("launched:soon..", 10, &["“soon”"]),
    ("launched:soon", 10, &["“soon”", "2020-12"]),
    ("launched:2020|soon", 15, &["“soon”"]),
    ("count:>=99999999999999999999", 7, &["99999999999999999999", "4294967295"]),
    ("count:4294967296", 7, &["4294967295"]),
    ("count:many", 7, &["“many”", "not a count"]),
    ("count:-1", 7, &["“-1”", "not a count"]),
    ("count:3..x", 7, &["“3..x”", "not a count"]),
    ("count:1.5", 7, &["not a count"]),
    ("count:3 .. 6", 9, &["without spaces"]),
    ("gap launched:2014 – 2018", 19, &["without spaces"]),
    ("-“gap", 2, &["quotation mark is not closed"]),
    ("count:>", 7, &["number after “>”"]),
    ("count:4|many", 9, &["“many”"]),
    // A field without a value.
    ("country:", 9, &["after “country:” comes", "code"]),
    ("country: DEU", 9, &["after “country:” comes"]),
    ("country:|DEU", 9, &["after “country:” comes"]),
    ("country:DEU|", 13, &["after “country:” comes"]),
    ("country:\" \"", 9, &["after “country:” comes"]),
    ("gap -launched:", 15, &["after “launched:” comes", "2024"]),
    // Signs and fields where they have no meaning.
    ("country:!FRA", 9, &["“!”", "before the whole"]),
    ("country:DEU|-FRA", 13, &["“-”", "before the whole"]),
    ("stage:-completed", 7, &["“-”", "before the whole"]),
    ("tank|-bridge", 6, &["“-”", "before the whole"]),
    ("country:–FRA", 9, &["“–”", "before the whole"]),
    ("tank|\u{2212}bridge", 6, &["“\u{2212}”", "before the whole"]),
    ("-–gap", 2, &["one sign"]),
    ("!!country:DEU", 2, &["one sign"]),
    ("-!gap", 2, &["one sign"]),
    ("--gap", 2, &["one sign"]),
    ("tank|country:DEU", 6, &["“country:”", "one of several words"]),
    ("tank|contry:DEU", 6, &["“country:”"]),
    ("country:DEU|country:FRA", 13, &["another value of “country:”"]),
    // Signs without the text that they belong to.
    ("-", 1, &["“-”", "straight after"]),
    ("!", 1, &["“!”", "straight after"]),
    ("gap -", 5, &["“-”", "straight after"]),
    ("- gap", 1, &["“-”", "straight after"]),
    ("a|", 3, &["word is missing"]),
    ("|a", 1, &["word is missing"]),
    ("a||b", 3, &["word is missing"]),
    ("-|a", 2, &["word is missing"]),
    ("\"\"", 1, &["word is missing"]),
    ("a\"b\"", 2, &["space before “\"”"]),
    ("\"a\"b", 4, &["space before “b”"]),
    ("country:DEU\"x\"", 12, &["space before “\"”"]),
    ("\"gap crossing", 1, &["quotation mark is not closed"]),
    ("gap \"cross", 5, &["quotation mark is not closed"]),
    ("country:\"United", 9, &["quotation mark is not closed"]),
    ("gap \"cross\" \"", 13, &["quotation mark is not closed"]),
    ("-\"", 2, &["quotation mark is not closed"]),
];

/// Asserts that each text is an error at its column, with its words.
#[track_caller]
pub(crate) fn are_refused(errors: &[(&str, usize, &[&str])]) {
    let mut wrong = Vec::new();
    for &(text, column, words) in errors {
        let parsed = built_in().parse(text);
        let right =
            parsed.as_ref().err().is_some_and(|QueryError { column: found, message, .. }| {
                let says = |word: &&str| message.to_lowercase().contains(&word.to_lowercase());
                *found == column && words.iter().all(says)
            });
        if !right {
            wrong.push(format!("{text}: {parsed:?}, not {column}: {words:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_error_has_its_column_says_what_is_wrong_and_what_was_meant() {
    are_refused(ERRORS);
}

#[test]
fn a_range_that_runs_backwards_is_an_error_and_not_an_empty_list() {
    for (text, column) in [
        ("launched:2022..2020", 10),
        ("launched:2021-10..2021-02", 10),
        ("-launched:2022..2020", 11),
        ("count:8..4", 7),
    ] {
        let parsed = built_in().parse(text);
        assert!(parsed.is_err(), "{text} is read as {parsed:?}");
        assert_eq!(parsed.unwrap_err().column, column, "{text}");
    }
}

/// Texts without a letter or a digit.
const PUNCTUATION: [&str; 12] =
    [".", "...", "&&&", "()", "?", "'", "…", "—", "😀", "\u{301}", "\u{200b}", "$£€"];

#[test]
fn text_of_only_punctuation_is_an_error_where_it_stands() {
    for text in PUNCTUATION {
        for (before, column) in [("", 1), ("gap \"", 5), ("\"", 1), ("gap|", 5), ("-", 2)] {
            let after = if before.ends_with('"') { "\"" } else { "" };
            let error = built_in().parse(&format!("{before}{text}{after}")).unwrap_err();
            assert_eq!(error.column, column, "{before}{text}: {error}");
            assert!(error.message.contains("no letter or digit"), "{error}");
        }
    }
}

#[test]
fn punctuation_between_words_asks_for_nothing() {
    for text in PUNCTUATION {
        let query = built_in().query(&format!("{text} gap {text} crossing"));
        assert_eq!(query, built_in().query("gap crossing"), "{text}");
    }
    assert_eq!(built_in().projects("CBRN D & I")[0], "cbrn-di");
}

#[test]
fn a_dash_before_a_word_leaves_out_and_one_between_words_does_not() {
    for dash in ["\u{2212}", "–"] {
        let query = built_in().query(&format!("{dash}country:DEU air {dash} space"));
        assert_eq!(query, built_in().query("-country:DEU air space"), "{dash}");
    }
}

#[test]
fn a_name_of_several_words_needs_no_quotation_marks() {
    for (bare, quoted) in [
        ("country:North Macedonia", "country:\"North Macedonia\""),
        ("air country:united kingdom space", "air country:\"United Kingdom\" space"),
        ("-country:DEU|United States", "-country:DEU|USA"),
        ("stage:established and delivering", "stage:established-and-delivering"),
        ("category:Air and missile defence", "category:air-and-missile-defence"),
        ("category:air and missile -gap", "category:air-and-missile-defence -gap"),
        ("standing:NATO partner", "standing:partner"),
        ("country:north macedonia|albania", "country:MKD|ALB"),
        (
            "category:space technologies|air and missile defence gap",
            "category:\"space technologies\"|\"air and missile defence\" gap",
        ),
        ("stage:being established|completed -gap", "stage:being-established|completed -gap"),
    ] {
        assert_eq!(built_in().query(bare), built_in().query(quoted), "{bare}");
    }
    // These words are not part of a name.
    for (bare, clauses) in [
        ("country:DEU space", 2),
        ("stage:completed air", 2),
        ("stage:established tank", 2),
        ("stage:established a", 2),
    ] {
        assert_eq!(built_in().query(bare).clauses.len(), clauses, "{bare}");
    }
}

#[test]
fn typographic_quotation_marks_are_quotation_marks() {
    for (one, other) in [
        ("-“counter mobility”", "-\"counter mobility\""),
        ("„air to air“ tank", "\"air to air\" tank"),
        ("country:“North Macedonia”", "country:MKD"),
    ] {
        assert_eq!(built_in().query(one), built_in().query(other), "{one}");
    }
    assert_eq!(built_in().projects("-“counter mobility”").len(), 28);
}

#[test]
fn a_range_may_be_open_at_either_end() {
    for (open, closed) in [
        ("launched:2023..", "launched:>=2023"),
        ("launched:..2020-10", "launched:<=2020-10"),
        ("count:20..", "count:>=20"),
        ("-count:..3", "-count:<=3"),
    ] {
        assert_eq!(built_in().query(open), built_in().query(closed), "{open}");
    }
}

#[test]
fn a_hundred_kilobytes_are_refused_without_being_read() {
    let marks = "e".to_owned() + &"\u{301}".repeat(50_000);
    for text in ["a".repeat(100_000), "a ".repeat(50_000), "\"".repeat(100_000), marks] {
        let error = built_in().parse(&text).unwrap_err();
        assert_eq!(error.column, 1_001);
        assert!(error.message.contains("1000 characters") && error.message.len() < 200, "{error}");
    }
    assert!(built_in().parse(&"é".repeat(1_000)).is_ok());
    assert_eq!(built_in().parse(&"é".repeat(1_001)).unwrap_err().column, 1_001);
}

#[test]
fn an_error_reads_as_a_place_and_a_sentence() {
    let error = built_in().parse("gap contry:DEU").unwrap_err();
    assert_eq!(error.to_string(), format!("column 5: {}", error.message));
}

#[test]
fn an_unknown_name_in_capitals_is_compared_without_case() {
    for (text, meant) in [
        ("country:GERMNY", "germany"),
        ("country:germny", "germany"),
        ("stage:COMPLETD", "completed"),
    ] {
        let error = built_in().parse(text).unwrap_err();
        let message = error.message.to_lowercase();
        assert!(message.contains(&format!("mean “{meant}”")), "{error}");
    }
}

#[test]
fn what_is_between_quotation_marks_is_text_whatever_it_looks_like() {
    for text in ["contry:DEU", "-gap", "a|b", "country:", "x: y", "launched:2024"] {
        let query = built_in().query(&format!("\"{text}\""));
        let texts = Test::Text(vec![Text { text: text.to_owned(), quoted: true }]);
        assert_eq!(query.clauses, [Clause { negated: false, test: texts }]);
    }
}

#[test]
fn text_in_any_script_gives_an_answer() {
    for text in ["שלום", "مرحبا بالعالم", "日本 語", "क्षि", "می‌خواهم", "ｶﾞ", "ﷺ", "Ελλάς", "ไทย"]
    {
        assert!(built_in().find(text).is_empty(), "{text}");
    }
    for text in ["e\u{301}\u{301}\u{301}", "\u{1f1e9}\u{1f1ea} x", "a\u{a8}b", "x\u{200d}y", "¹"] {
        let answer = built_in().parse(text).map(|_| built_in().find(text).len());
        assert!(answer.is_ok() || answer.is_err_and(|error| error.column == 1), "{text}");
    }
}

#[test]
fn marks_directions_and_widths_do_not_hide_a_word() {
    for text in [
        "\u{202e}mawi\u{202c}",
        "\u{200b}ma\u{200b}wi",
        "\u{301}mawi",
        "ma\u{301}w\u{308}i",
        "ＭＡＷＩ",
        "𝐌𝐀𝐖𝐈",
        "\u{feff}MAWI",
        "máwí",
    ] {
        assert_eq!(built_in().projects(text), ["mawi"], "{text}");
    }
}

/// Pieces of text that have a meaning in the query language.
const PIECES: [&str; 40] = [
    " ",
    " ",
    " ",
    "-",
    "!",
    "|",
    "\"",
    ":",
    "..",
    ">=",
    "<=",
    ">",
    "<",
    "country:",
    "category:",
    "cat:",
    "stage:",
    "lead:",
    "org:",
    "standing:",
    "launched:",
    "count:",
    "c:",
    "DEU",
    "nld",
    "\"United Kingdom\"",
    "ammunition",
    "completed",
    "NSPA",
    "partner",
    "2024",
    "2020-10",
    "unknown",
    "20",
    "mawi",
    "gap",
    "C-RAM",
    "Türkiye",
    "\u{301}",
    "é",
];

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => select(PIECES.as_slice()).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn any_string_is_a_query_or_an_error_with_a_place(
        text in prop_oneof![any::<String>(), pieces()],
    ) {
        match built_in().parse(&text) {
            Ok(query) => prop_assert_eq!(query.is_empty(), text.trim().is_empty()),
            Err(error) => {
                prop_assert!((1..=text.chars().count() + 1).contains(&error.column), "{}", error);
                prop_assert!(!error.message.is_empty());
            }
        }
    }
}
