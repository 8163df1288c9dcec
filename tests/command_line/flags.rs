//! Every flag of every verb acts in every format, or is refused with its name.

use super::{hvp, printed};

/// A command, a flag that acts on it, and the value of the flag, if it has one.
const FLAGS: &[(&[&str], &str, &str)] = &[
    (&["list"], "--order", "name"),
    (&["countries"], "--order", "name"),
    (&["countries"], "--standing", "partner"),
    (&["countries"], "--in", ">=15"),
    (&["countries"], "--top", "3"),
    (&["list"], "--top", "3"),
    (&["groups"], "--top", "3"),
    (&["matrix"], "--order", "count"),
    (&["matrix"], "--columns", "name"),
    (&["matrix"], "--transpose", ""),
    (&["matrix", "mawi"], "--hide-empty", ""),
    (&["matrix"], "--collapse", "all"),
    (&["matrix", "--collapse", "all"], "--measure", "lift"),
    (&["matrix"], "--totals", ""),
    (&["matrix"], "--values", "1"),
    (&["matrix"], "--long", ""),
    (&["overlap"], "--measure", "jaccard"),
    (&["overlap"], "--order", "name"),
    (&["overlap", "mawi"], "--hide-empty", ""),
    (&["overlap"], "--countries", "DEU,FRA"),
    (&["overlap"], "--pairs", ""),
    (&["overlap"], "--contained", ""),
    (&["overlap", "--pairs"], "--min", "5"),
    (&["overlap", "--pairs"], "--top", "3"),
    (&["overlap", "--countries", "ALB,ISL"], "--empty", ""),
    (&["groups"], "--projects", "10"),
    (&["groups"], "--closed", ""),
    (&["timeline"], "--after", "2025"),
    (&["timeline"], "--today", "2020-01-01"),
    (&["timeline"], "--order", "category"),
    (&["map"], "--project", "mawi"),
    (&["describe"], "--view", "matrix"),
];

/// What the help says to have no effect: the verb, the flag and the format.
const DOCUMENTED: &[(&str, &str, &str)] = &[
    ("matrix", "--transpose", "json"),
    ("matrix", "--totals", "table"),
    ("matrix", "--totals", "markdown"),
];

const FORMATS: [&str; 5] = ["table", "json", "csv", "markdown", "svg"];

/// The flags in the help of a verb that are its own, without those of every command and of the view.
fn own_flags(verb: &str) -> Vec<String> {
    let help = printed(&[verb, "--help"]);
    let options = help.split("\nOptions:\n").nth(1).unwrap_or_default();
    let options = options.split("\nOptions of").next().unwrap_or_default();
    let lines = options.lines().filter_map(|line| line.trim_start().strip_prefix("--"));
    let names = lines.map(|line| line.split([' ', '[']).next().unwrap().to_owned());
    names.map(|name| format!("--{name}")).filter(|name| name != "--format").collect()
}

#[test]
fn every_flag_acts_in_every_format_or_is_refused() {
    for (command, flag, value) in FLAGS {
        for format in FORMATS {
            let base = [*command, &["--format", format]].concat();
            let plain = hvp(&base);
            if plain.code == 2 {
                continue; // The verb has no such format.
            }
            let typed = [&base[..], &[flag], if value.is_empty() { &[] } else { &[*value][..] }];
            let answer = hvp(&typed.concat());
            if DOCUMENTED.contains(&(command[0], flag, format)) {
                assert_eq!(answer.out, plain.out, "{command:?} {flag} {format}: it acts now");
            } else if answer.code == 2 {
                assert!(answer.err.contains(flag), "{command:?} {flag} {format}: {}", answer.err);
            } else {
                assert_ne!(answer.out, plain.out, "{command:?} {flag} {format} does nothing");
            }
        }
    }
}

#[test]
fn no_flag_of_a_verb_is_left_out_of_the_test_above() {
    let verbs =
        ["list", "countries", "country", "matrix", "overlap", "groups", "stats", "timeline"];
    let verbs =
        verbs.into_iter().chain(["map", "glossary", "about", "describe", "presets", "show"]);
    for verb in verbs {
        for flag in own_flags(verb) {
            let is_tried =
                FLAGS.iter().any(|(command, name, _)| command[0] == verb && *name == flag);
            assert!(is_tried, "hvp {verb} {flag}");
        }
    }
    assert!(own_flags("matrix").contains(&"--hide-empty".to_owned()));
}

#[test]
fn the_options_of_a_view_are_only_where_there_is_a_view() {
    for verb in ["list", "matrix", "timeline"] {
        let help = printed(&[verb, "--help"]);
        let (_, common) = help.split_once("Options of every command:").unwrap();
        assert!(common.contains("--data") && !help.contains("Options of the view"), "{help}");
    }
    let help = printed(&["--help"]);
    let (_, view) = help.split_once("Options of the view:").unwrap();
    let (view, common) = view.split_once("Options of every command:").unwrap();
    assert!(view.contains("whole (all on one screen)") && common.contains("--data"), "{help}");
    assert!(printed(&["describe", "--help"]).contains("Options of the view:"));
}
