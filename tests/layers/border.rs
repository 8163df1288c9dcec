//! Whatever a command prints goes through `src/cli/border.rs`: no other file outside of the layer of the terminal
//! writes to a stream or sends a control sequence.

use std::collections::BTreeSet;

use super::{Source, sources};

/// What goes round the border in a file.
fn breaches(source: &Source) -> Vec<String> {
    let is_border = source.path == "src/cli/border.rs";
    if is_border || source.layer() == "terminal" {
        return Vec::new();
    }
    // This file only asks whether standard output is a terminal.
    let asks = source.path == "src/cli/environment.rs";
    let is_stream = |word: &str| match word {
        "stdout" => !asks,
        "stderr" | "println" | "eprint" | "eprintln" | "dbg" => true,
        _ => false,
    };
    let is_sequence = |word: &str| word.contains(['\u{1b}', '\u{9b}']);
    let imported =
        source.paths().flat_map(|path| path.split("::").map(str::to_owned).collect::<Vec<_>>());
    let words: BTreeSet<String> = source.code().words.into_iter().chain(imported).collect();
    let found = words.into_iter().filter(|word| is_stream(word) || is_sequence(word));
    // These two are names of other things too.
    let calls = ["print!(", ".exit("].into_iter().filter(|call| source.text.contains(call));
    found.chain(calls.map(str::to_owned)).collect()
}

#[test]
fn nothing_goes_round_the_border() {
    let sources = sources("src");
    assert!(sources.iter().any(|source| source.path == "src/cli/border.rs"));
    for source in &sources {
        assert_eq!(breaches(source), Vec::<String>::new(), "{}", source.path);
    }
}

#[test]
fn what_goes_round_the_border_is_found() {
    let found =
        |text: &str| breaches(&Source { path: "src/cli/run.rs".to_owned(), text: text.to_owned() });
    for (text, breach) in [
        ("fn f() { println!(\"a\"); }", "println"),
        ("fn f() { print!(\"a\"); }", "print!("),
        ("fn f() { writeln!(std::io::stderr(), \"a\"); }", "stderr"),
        ("use std::io::stdout as out;", "stdout"),
        ("fn f(error: clap::Error) { error.exit() }", ".exit("),
        ("const BOLD: &str = \"\\u{1b}[1m\";", "\u{1b}[1m"),
        ("const BOLD: &[u8] = b\"\\x1b[1m\";", "\u{1b}[1m"),
        ("const RESET: char = '\\x1b';", "\u{1b}"),
    ] {
        assert_eq!(found(text), [breach], "{text}");
    }
    assert!(found("fn f() { report.print(); writeln!(out, \"a\"); }").is_empty());
}
