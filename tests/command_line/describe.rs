//! `hvp describe` and `hvp --plain`: views in plain sentences.

use super::{hvp_reading, json, printed};

#[test]
fn every_view_is_described_in_sentences() {
    for (view, words) in [
        ("browse", "MAWI has the most, 26 countries."),
        ("matrix", "Italy takes part in the most, 22 of 29 projects."),
        ("countries", "Italy is in 22 of 29 projects."),
        ("time", "Due next:"),
        ("map", "Map: 29 projects"),
        ("background", "Introduction"),
    ] {
        let text = printed(&["describe", "--view", view]);
        assert!(text.contains(words), "{view}: {text}");
        assert!(text.contains("Source: NATO, 3 Mar 2025"), "{text}");
    }
    let text = printed(&["describe", "country:DEU"]);
    assert!(text.contains("Browse: 16 projects of 29, filtered by country:DEU"), "{text}");
    assert_eq!(json(&["describe", "--view", "map"])["view"], "map");
}

#[test]
fn plain_answers_lines_without_escapes() {
    let answer = hvp_reading("time\ncountry:DEU\nfoo:x\nall\nhelp\nquit\nmap\n", &["--plain"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    for words in [
        "Browse: 29 projects",
        "Time: 29 projects",
        "Time: 16 projects of 29, filtered by country:DEU",
        "foo",
        "The views are 1 Browse,",
    ] {
        assert!(answer.out.contains(words), "{words}: {}", answer.out);
    }
    assert!(!answer.out.contains('\u{1b}') && !answer.out.contains("Map:"), "{}", answer.out);
}

#[test]
fn plain_finds_walks_and_acts_by_name() {
    let lines = "matrix\nfind cram\nnext hit\nmatrix\nread\norder\nfind zzzz\n\"map\"\nquit\n";
    let answer = hvp_reading(lines, &["--plain"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    for words in [
        "Hit 1 of 2",
        "not listed in Rapidly Deployable Mobile Counter Rockets, Artillery and Mortar (C-RAM)",
        "Hit 2 of 2\nBackground:",
        "(7 countries, established). (NATO, 3 Mar 2025, https://",
        "Countries by count",
        "“zzzz” is found nowhere",
        "filtered by \"map\".",
    ] {
        assert!(answer.out.contains(words), "{words}: {}", answer.out);
    }
    let help = hvp_reading("time\nhelp\n", &["--plain"]).out;
    assert!(help.contains("next event") && !help.contains("transpose"), "{help}");
}

#[test]
fn nothing_stands_out_where_nothing_is_left() {
    let text = hvp_reading("country:ISL lead:HUN\n", &["--plain", "--view", "matrix"]).out;
    let (_, left) = text.split_once("Matrix: 0 projects of 29").unwrap();
    assert!(!left.contains("most"), "{text}");
}
