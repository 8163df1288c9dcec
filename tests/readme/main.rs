//! The README says what the program does today: its keys, its commands, its flags.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "in a test, a README that cannot be read is a failure and says why"
)]

#[path = "../common/common.rs"]
mod common;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::{env, fs};

use hvp::app::keymap;

use common::command;

const BEGIN: &str = "<!-- keys -->\n";
const END: &str = "<!-- /keys -->";

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

fn readme() -> String {
    fs::read_to_string(path()).unwrap()
}

/// What stands before, between and after the marks of the key table.
fn parts(text: &str) -> Option<[&str; 3]> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (table, after) = rest.split_once(END)?;
    Some([before, table, after])
}

/// With `UPDATE_README=1` the table is written anew.
#[test]
fn the_table_of_keys_is_that_of_the_program() {
    let text = readme();
    let [before, table, after] = parts(&text).unwrap();
    let expected = keymap::markdown();
    if env::var_os("UPDATE_README").is_some_and(|value| value == "1") {
        fs::write(path(), format!("{before}{BEGIN}{expected}{END}{after}")).unwrap();
    } else {
        assert_eq!(table, expected, "UPDATE_README=1 cargo test --test readme writes it anew");
    }
}

/// Runs the program where there is no terminal.
fn hvp(arguments: &[&str]) -> Output {
    let output = command(arguments).stdin(Stdio::null()).env("COLUMNS", "100").output();
    output.unwrap()
}

fn help_of(verb: Option<&str>) -> String {
    let arguments: Vec<_> = verb.into_iter().chain(["--help"]).collect();
    let output = hvp(&arguments);
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// What is written as code in a line of text: between backticks.
fn code_spans(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|line| !line.starts_with("```"))
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .collect()
}

/// The verbs that are named after `hvp`.
fn verbs(text: &str) -> BTreeSet<&str> {
    let named = code_spans(text).into_iter().filter_map(|span| span.strip_prefix("hvp "));
    let words = named.filter_map(|rest| rest.split(' ').next());
    words.filter(|word| word.chars().all(|letter| letter.is_ascii_lowercase())).collect()
}

/// The flags that are named, each with its values where the README lists them.
fn flags(text: &str) -> BTreeSet<(&str, Vec<&str>)> {
    let mut flags = BTreeSet::new();
    for span in code_spans(text) {
        let mut words = span.split(' ').peekable();
        // Flags of other programs are none of ours.
        if !words.peek().is_some_and(|first| *first == "hvp" || first.starts_with("--")) {
            continue;
        }
        while let Some(word) = words.next() {
            if word.starts_with("--") && word.len() > 2 {
                let values = words.next_if(|next| next.contains('|') && !next.starts_with('['));
                flags
                    .insert((word, values.map_or_else(Vec::new, |list| list.split('|').collect())));
            }
        }
    }
    flags
}

#[test]
fn every_command_in_the_readme_exists() {
    let text = readme();
    let verbs = verbs(&text);
    assert!(verbs.len() >= 5, "{verbs:?}");
    let help = help_of(None);
    for verb in verbs {
        // A word that is no verb is a query, and has the help of the browser.
        assert_ne!(help_of(Some(verb)), help, "hvp {verb}");
    }
}

#[test]
fn every_command_of_the_program_is_in_the_readme() {
    let text = readme();
    let named = verbs(&text);
    let help = help_of(None);
    let listed = help.split("Commands:").nth(1).unwrap().lines().skip(1);
    let listed = listed.take_while(|line| !line.is_empty());
    // Longer descriptions go on in lines that are indented further.
    let verbs = listed.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let missing: Vec<_> = verbs.filter(|verb| !verb.is_empty() && !named.contains(verb)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_flag_in_the_readme_exists_and_takes_its_values() {
    let text = readme();
    let flags = flags(&text);
    assert!(flags.len() >= 5, "{flags:?}");
    let verbs = verbs(&text);
    let mut help = help_of(None);
    for verb in &verbs {
        help.push_str(&help_of(Some(verb)));
    }
    for (flag, values) in flags {
        assert!(
            help.contains(&format!("{flag} ")) || help.contains(&format!("{flag}\n")),
            "{flag}"
        );
        for value in values {
            let takes = |verb: &[&str]| hvp(&[verb, &[flag, value]].concat()).status.success();
            let anywhere = takes(&[]) || verbs.iter().any(|verb| takes(&[verb]));
            assert!(anywhere, "{flag} {value}");
        }
    }
}

#[test]
fn what_the_readme_does_not_say_is_found_missing() {
    let text = "a\n<!-- keys -->\n| old |\n<!-- /keys -->\nb";
    assert_eq!(parts(text), Some(["a\n", "| old |\n", "\nb"]));
    assert_eq!(parts("no marks"), None);
    let text = "Run `hvp list 'a b'` or `hvp [QUERY]`, `cargo run --release`,\n`hvp fly --high`; \
                `--data FILE`, `--format table|csv`.";
    assert_eq!(verbs(text), BTreeSet::from(["fly", "list"]));
    let expected = [("--data", vec![]), ("--format", vec!["table", "csv"]), ("--high", vec![])];
    assert_eq!(flags(text), BTreeSet::from(expected));
    assert_eq!(help_of(Some("fly")), help_of(None), "a verb that is none has no help of its own");
    assert!(!hvp(&["list", "--format", "papyrus"]).status.success());
    assert!(!hvp(&["--theme", "papyrus"]).status.success());
}
