//! `hvp describe` and `hvp --plain`: views in plain sentences.

use super::{hvp_reading, json, printed};

#[test]
fn every_view_is_described_in_sentences() {
    for (view, words) in [
        ("browse", "Browse: 29 projects"),
        ("matrix", "The most have ITA with 22"),
        ("countries", "Italy is in 22 of 29 projects"),
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
