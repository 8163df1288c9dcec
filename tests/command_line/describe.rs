//! `hvp describe` and `hvp --plain`: views in plain sentences.

use super::{hvp, hvp_reading, json, printed};

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
    let lines = "matrix\nfind cram\nnext hit\nmatrix\nread\norder\nfind zzzz\n\"time\"\nquit\n";
    let answer = hvp_reading(lines, &["--plain"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    for words in [
        "Hit 1 of 2",
        "not listed in Rapidly Deployable Mobile Counter Rockets, Artillery and Mortar (C-RAM)",
        "Hit 2 of 2\nBackground:",
        "(7 countries, established). (NATO, 3 Mar 2025, https://",
        "Countries by count",
        "“zzzz” is found nowhere",
        "filtered by \"time\".",
    ] {
        assert!(answer.out.contains(words), "{words}: {}", answer.out);
    }
    let help = hvp_reading("time\nhelp\n", &["--plain"]).out;
    assert!(help.contains("next event") && !help.contains("transpose"), "{help}");
}

#[test]
fn nothing_stands_out_where_nothing_is_left() {
    let text = hvp_reading("", &["--plain", "--view", "matrix", "country:ISL lead:HUN"]).out;
    let (_, left) = text.split_once("Matrix: 0 projects of 29").unwrap();
    assert!(!left.contains("most"), "{text}");
}

#[test]
fn the_overlap_says_which_projects_it_counts() {
    let text = printed(&["describe", "--view", "overlap", "country:DEU"]);
    assert!(text.contains("counted here: all 29, with or without Germany"), "{text}");
    assert!(!text.contains("Only the projects of"), "{text}");
    let piped = hvp(&["--view", "overlap", "country:DEU"]);
    assert_eq!(piped.err, "hvp: Projects counted here: all 29, with or without Germany\n");
    assert_eq!(piped.out, printed(&["overlap"]));
    let all = printed(&["describe", "--view", "overlap"]);
    assert!(!all.contains("counted here"), "{all}");
    // Italy is in 18 projects with Spain, and in 18 with the United Kingdom.
    let ties = hvp_reading("overlap\ndown\nquit\n", &["--plain"]).out;
    let ties = ties.replace('\n', " ");
    assert!(ties.contains("Highest: Spain and Italy share 18 projects"), "{ties}");
    assert!(ties.contains("; the same value: Italy with the United Kingdom."), "{ties}");
}

#[test]
fn a_description_takes_the_state_of_the_view() {
    let text = printed(&["describe", "--view", "matrix", "--select", "NOR,mrtt-c"]);
    assert!(text.contains("Norway takes part in"), "{text}");
    let text = printed(&["describe", "--view", "overlap", "--pane", "groups"]);
    assert!(text.contains("together in"), "{text}");
    hvp(&["describe", "--view", "map", "--width", "2"]).assert_refused(2, &["Map has no --width"]);
    // Once below the text, and not as the last line of it as well.
    let text = printed(&["describe", "--view", "background"]);
    assert_eq!(text.matches("https://").count(), 1, "{text}");
}

#[test]
fn a_line_that_matches_nothing_is_explained_and_keeps_the_filter() {
    let lines = |lines: &str| hvp_reading(lines, &["--plain"]).out.replace('\n', " ");
    let slip = lines("country:DEU\nnorwya\n");
    assert!(slip.contains("country:NOR asks for Norway"), "{slip}");
    assert!(slip.contains("The filter is as before."), "{slip}");
    assert_eq!(slip.matches("filtered by country:DEU").count(), 2, "{slip}");

    for line in ["goto mawi", "show mawi", "find mawi"] {
        let text = lines(&format!("{line}\n"));
        assert!(text.contains("Selected: MAWI, Multinational Ammunition"), "{line}: {text}");
    }
    let export = lines("country:DEU\nexport\n");
    assert!(export.contains("prints this: hvp list country:DEU"), "{export}");
    assert!(!export.contains("filtered by export"), "{export}");
    let cleared = lines("country:DEU\nclear\nback\n");
    assert!(cleared.contains("“back” brings it back"), "{cleared}");
    assert!(!cleared.contains("Backspace"), "{cleared}");
    assert_eq!(cleared.matches("filtered by country:DEU").count(), 2, "{cleared}");
}
