//! Commands that were typed wrongly end with exit code 2 and a message on what to type instead.

use super::{file, hvp, json, printed, texts};

#[test]
fn a_query_that_cannot_be_read_is_told_with_the_column_and_the_nearest_known_name() {
    for (query, column, words) in [
        ("contry:FRA", "column 1", ["there is no field “contry:”", "did you mean “country:”?"]),
        ("mawi contry:FRA", "column 6", ["contry:", "country:"]),
        ("country:FRX", "column 9", ["unknown country “FRX”", "did you mean “FRA”?"]),
        ("country:Germny", "column 9", ["unknown country “Germny”", "“Germany”"]),
        ("country:FRA|GERX|DEU", "column 13", ["GERX", "unknown country"]),
        ("-country:FRX", "column 10", ["unknown country “FRX”", "“FRA”"]),
        ("stage:establishd", "column 7", ["unknown stage", "“established”"]),
        ("category:amunition", "column 10", ["unknown category", "“ammunition”"]),
        ("lead:HUX", "column 6", ["unknown country", "“HUN”"]),
        ("org:NSPB", "column 5", ["unknown organisation", "“NSPA”"]),
        ("launched:soon", "column 10", ["“soon” is not a date", "2020-12"]),
        ("count:many", "column 7", ["many", "number"]),
        ("\"unfinished", "column 1", ["quotation mark", "\""]),
    ] {
        for verb in [&["list"][..], &["matrix"], &["overlap"], &["export"], &[]] {
            let answer = hvp(&[verb, &[query]].concat());
            answer.assert_refused(2, &["hvp: ", &format!("{column}:")]);
            let message = answer.err.to_lowercase();
            for word in words {
                assert!(message.contains(&word.to_lowercase()), "{word}: {message}");
            }
        }
    }
}

#[test]
fn in_a_document_a_query_that_cannot_be_read_leaves_nothing_that_looks_like_an_answer() {
    hvp(&["list", "contry:FRA", "--format", "json"]).assert_refused(2, &["country:"]);
}

#[test]
fn an_exclusion_may_be_an_argument_of_its_own() {
    let once = json(&["list", "country:DEU country:NLD -country:FRA"]);
    for arguments in [
        ["list", "country:DEU", "country:NLD", "-country:FRA"],
        ["list", "-country:FRA", "country:DEU", "country:NLD"],
        ["list", "country:DEU", "!country:FRA", "country:NLD"],
    ] {
        let found = json(&arguments);
        assert_eq!(texts(&found["projects"], "id"), texts(&once["projects"], "id"));
    }
    let records = printed(&["country:DEU", "country:NLD", "-country:FRA"]);
    assert_eq!(records.lines().take_while(|line| !line.is_empty()).count(), 1 + 5);
}

#[test]
fn after_two_dashes_everything_is_a_query() {
    let without = json(&["list", "!munitions"]);
    for arguments in [
        &["list", "--format", "json", "--", "-munitions"][..],
        &["list", "-munitions", "--format", "json"],
    ] {
        let found = serde_json::from_str::<serde_json::Value>(&printed(arguments)).unwrap();
        assert_eq!(texts(&found["projects"], "id"), texts(&without["projects"], "id"));
    }
    assert_eq!(hvp(&["list", "--", "-x"]).code, 0);
}

#[test]
fn a_dash_with_a_value_that_flags_take_is_not_an_exclusion() {
    let path = file("dash.ron", super::SMALL);
    assert!(printed(&["list", "--data", &path]).contains("First Test"));
    assert_eq!(super::hvp_reading(super::SMALL, &["--data", "-", "list"]).code, 0);
    assert_eq!(super::hvp_reading(super::SMALL, &["list", "--data", "-"]).code, 0);
}

#[test]
fn a_short_flag_for_the_help_is_still_one() {
    assert_eq!(printed(&["-h"]).lines().next(), printed(&["--help"]).lines().next());
    assert_eq!(printed(&["-V"]), printed(&["--version"]));
}

#[test]
fn an_unknown_flag_is_wrong_use() {
    hvp(&["--bogus"]).assert_refused(2, &["--bogus"]);
    hvp(&["list", "--bogus"]).assert_refused(2, &["--bogus"]);
    hvp(&["list", "--formt", "json"]).assert_refused(2, &["--formt", "--format"]);
}

#[test]
fn an_unknown_format_is_wrong_use_and_the_known_ones_are_named() {
    for verb in [&["list"][..], &["matrix"], &["show", "mawi"], &["check", "absent.ron"]] {
        let answer = hvp(&[verb, &["--format", "xml"]].concat());
        answer.assert_refused(2, &["xml", "table", "json", "csv", "markdown"]);
    }
    hvp(&["export", "--format", "xml"]).assert_refused(2, &["xml", "json", "ron", "csv"]);
}

#[test]
fn an_unknown_order_and_an_unknown_colour_are_wrong_use() {
    hvp(&["list", "--order", "size"]).assert_refused(2, &["size", "count"]);
    hvp(&["list", "--color", "maybe"]).assert_refused(2, &["maybe", "always"]);
}

#[test]
fn a_verb_without_what_it_needs_is_wrong_use() {
    hvp(&["show"]).assert_refused(2, &["<PROJECT>"]);
    hvp(&["check"]).assert_refused(2, &["<FILE>"]);
}

#[test]
fn a_query_of_a_million_letters_is_refused_and_not_printed_whole() {
    let answer = hvp(&["list", &"a".repeat(100_000)]);
    answer.assert_refused(2, &["1000"]);
    assert!(answer.err.chars().count() < 1_000, "{}", answer.err);
}

#[test]
fn nothing_matched_is_not_an_error_but_is_said() {
    let answer = hvp(&["list", "zzzqqq"]);
    answer.assert_refused(1, &["hvp: no project", "zzzqqq"]);
}
