//! Whatever a command prints and wherever it comes from, nothing of it acts on the terminal: every command in
//! every format against one list of forbidden characters.

use super::{SMALL, edited, file, hvp};

/// The first and the last of each run of characters that must not reach a terminal: controls but for line feeds,
/// and what Unicode lists as changing the direction of text or as shown by nothing, but for joiners and variation
/// selectors.
const FORBIDDEN: [(char, char); 22] = [
    ('\0', '\t'),
    ('\u{b}', '\u{1f}'),
    ('\u{7f}', '\u{9f}'),
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180e}', '\u{180e}'),
    ('\u{200b}', '\u{200b}'),
    ('\u{200e}', '\u{200f}'),
    ('\u{2028}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{fff9}', '\u{fffb}'),
    ('\u{13430}', '\u{13438}'),
    ('\u{1bca0}', '\u{1bca3}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0000}', '\u{e007f}'),
    ('\u{e01f0}', '\u{e0fff}'),
];

/// Sequences of a terminal: a colour, the clipboard, a string, 8-bit controls, a reset, moves of the cursor.
const SEQUENCES: &str =
    "\u{1b}[31m\u{1b}]52;c;AAAA\u{7}\u{1b}P\u{9b}2J\u{9d}0;x\u{9c}\u{1b}c\r\u{8}\u{b}\t";

fn is_forbidden(one: char) -> bool {
    FORBIDDEN.iter().any(|&(first, last)| (first..=last).contains(&one))
}

#[track_caller]
pub(crate) fn assert_harmless(text: &str) {
    let line = text.lines().find(|line| line.contains(is_forbidden));
    assert_eq!(line, None, "{text:.0}");
}

/// The sequences, and both ends of every run of the list. No argument can contain NUL.
fn hostile_text() -> String {
    let ends = FORBIDDEN.iter().skip(1).flat_map(|&(first, last)| [first, last]);
    SEQUENCES.chars().chain(ends).collect()
}

/// A text without the two sequences of a heading, which are the program's own.
fn without_headings(text: &str) -> String {
    let plain = |line: &str| {
        let (before, rest) = line.split_once("\u{1b}[1m")?;
        let (heading, after) = rest.split_once("\u{1b}[0m").expect("the end of a heading");
        Some(format!("{before}{heading}{after}"))
    };
    text.split_inclusive('\n').map(|line| plain(line).unwrap_or_else(|| line.to_owned())).collect()
}

/// Every command about a catalogue in every format it has.
fn commands() -> Vec<Vec<&'static str>> {
    let tables = &["table", "json", "csv", "markdown"][..];
    let pictures = &["table", "json", "csv", "markdown", "svg"][..];
    let verbs: [(&[&str], &[&str]); 12] = [
        (&["list"], tables),
        (&["search"], tables),
        (&["show", "first"], tables),
        (&["countries"], tables),
        (&["country", "AAA"], tables),
        (&["matrix"], pictures),
        (&["matrix", "--collapse", "all"], pictures),
        (&["overlap"], pictures),
        (&["overlap", "--countries", "AAA,BBB"], pictures),
        (&["stats"], tables),
        (&["presets"], tables),
        (&["export"], &["json", "ron", "csv"]),
    ];
    let with_format = |verb: &[&'static str], format| [verb, &["--format", format]].concat();
    let all = verbs.iter();
    all.flat_map(|(verb, formats)| formats.iter().map(|format| with_format(verb, format))).collect()
}

#[test]
fn nothing_of_a_query_acts_on_the_terminal() {
    let path = file("border-query.ron", SMALL);
    let hostile = hostile_text();
    let queries = [
        format!("first|second|{hostile}"),
        format!("zzz{hostile}"),
        format!("\"first{hostile}\""),
        format!("!zzz{hostile}"),
        format!("{hostile}:x"),
        format!("country:{hostile}"),
    ];
    let mut repeated = 0;
    for command in commands() {
        for query in &queries {
            let flags = ["--data", &path, "--color", "always", "--timings", "--", query];
            let answer = hvp(&[&command[..], &flags].concat());
            assert_harmless(&without_headings(&answer.out));
            assert_harmless(&answer.err);
            repeated += usize::from(answer.out.contains("]52;c;AAAA"));
        }
    }
    assert!(repeated > 20, "only {repeated} outputs repeat the query at all");
}

#[test]
fn nothing_of_a_file_or_its_name_acts_on_the_terminal() {
    let with_preset =
        [("glossary: [", "presets: [(name: \"Saved\", query: \"first\")], glossary: [")];
    let text = edited(&with_preset);
    let hostile = hostile_text().replace('\r', "") + "\0";
    let escaped: String = hostile.chars().flat_map(char::escape_unicode).collect();
    let name = "border\u{1b}[31m\u{9b}2J\u{202e}\u{ad}.ron";
    for part in text.split('"').skip(1).step_by(2) {
        let hostile = text.replacen(&format!("\"{part}\""), &format!("\"{part}{escaped}\""), 1);
        let path = file(name, hostile);
        for command in commands() {
            let answer = hvp(&[&command[..], &["--data", &path]].concat());
            assert!(answer.err.contains("border[31m2J.ron"), "{part}: {}", answer.err);
            assert_harmless(&answer.out);
            assert_harmless(&answer.err);
        }
        for format in ["table", "json", "csv", "markdown"] {
            let answer = hvp(&["check", &path, "--format", format]);
            assert!(answer.out.contains("border"), "{}", answer.out);
            assert_harmless(&answer.out);
            assert_harmless(&answer.err);
        }
    }
}

#[test]
fn nothing_of_an_argument_acts_on_the_terminal_and_none_is_quoted_at_length() {
    let hostile = format!("{}\n{}", hostile_text(), "very\nlong ".repeat(4_000));
    for (before, flag) in [
        (&[][..], "--bogus"),
        (&["list"], "--format"),
        (&["list"], "--order"),
        (&["list"], "--color"),
        (&["list"], "--data"),
        (&["matrix"], "--collapse"),
        (&["matrix"], "--columns"),
        (&["overlap"], "--countries"),
        (&["overlap"], "--measure"),
        (&["list"], "--view"),
        (&["list"], "--theme"),
        (&["show"], ""),
        (&["country"], ""),
        (&["check"], ""),
        (&["list"], "country:"),
        (&[], "contry:"),
    ] {
        for arguments in [
            [before, &[&format!("{flag}={hostile}")]].concat(),
            [before, &[&format!("{flag}{hostile}")]].concat(),
            [before, &[flag, &hostile]].concat(),
        ] {
            let answer = hvp(&arguments);
            assert_ne!(answer.code, 0, "{before:?} {flag}");
            assert_harmless(&answer.out);
            assert_harmless(&answer.err);
            assert_ne!(answer.out.len() + answer.err.len(), 0, "{before:?} {flag}");
            let length = answer.err.chars().count();
            assert!(length < 2_500, "{before:?} {flag}: {length}");
            let is_forged = answer.err.lines().any(|line| line.trim_start().starts_with("long"));
            assert!(!is_forged, "{before:?} {flag}: {}", answer.err);
        }
    }
}
