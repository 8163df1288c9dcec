//! The command line as people and scripts use it: the output and exit codes of the real binary.
//!
//! Expected facts were written down by hand from the source page (`common/page.rs`), never copied from the
//! output of the program.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    reason = "in a test, output of another shape than expected is a failure and says where"
)]

mod background;
mod bad_files;
mod border;
mod check;
mod colour;
#[path = "../common/common.rs"]
mod common;
mod completions;
mod countries;
mod country;
mod describe;
mod export;
mod flags;
mod formulas;
mod list;
mod map;
mod matrix;
mod matrix_options;
mod odd;
mod output;
mod overlap;
mod ranking;
mod readings;
mod show;
mod sizes;
mod sources;
mod stats;
mod svg;
mod timeline;
mod unsafe_text;
mod wrong_use;

use std::fs;
use std::path::Path;
use std::process::Output;
use std::time::Duration;

use assert_cmd::Command;
use serde_json::Value;

use common::page;

/// The time after which a command is stopped, far longer than any machine needs.
const PATIENCE: Duration = Duration::from_secs(60);

/// The address and the date of the source page.
const SOURCE: &str = "https://www.nato.int/cps/en/natohq/topics_163289.htm";
const UPDATED: &str = "2025-03-03";

/// A valid catalogue of two projects and three countries.
const SMALL: &str = include_str!("small.ron");

/// The exit code and output of a command.
#[derive(Debug)]
struct Answer {
    code: i32,
    out: String,
    err: String,
}

impl Answer {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().expect("an exit code; none if it took too long"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).expect("one JSON document")
    }

    /// Asserts this exit code, an empty standard output, and a message with all of these words.
    #[track_caller]
    fn assert_refused(&self, code: i32, words: &[&str]) {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        for word in words {
            assert!(self.err.contains(word), "{word}: {}", self.err);
        }
    }
}

/// The command `hvp` with these arguments, which is stopped if it takes too long.
fn command(arguments: &[&str]) -> Command {
    let mut command = Command::from_std(common::command(arguments));
    command.timeout(PATIENCE);
    command
}

fn hvp(arguments: &[&str]) -> Answer {
    Answer::of(command(arguments).output().unwrap())
}

/// The answer to a command that reads this text from standard input.
fn hvp_reading(input: &str, arguments: &[&str]) -> Answer {
    Answer::of(command(arguments).write_stdin(input).output().unwrap())
}

/// The output of a command that must succeed without messages.
#[track_caller]
fn printed(arguments: &[&str]) -> String {
    let answer = hvp(arguments);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{arguments:?}");
    answer.out
}

/// The JSON document of a command that must succeed without messages.
#[track_caller]
fn json(arguments: &[&str]) -> Value {
    let mut arguments = arguments.to_vec();
    arguments.extend(["--format", "json"]);
    serde_json::from_str(&printed(&arguments)).expect("one JSON document")
}

/// The records of a CSV text, headings first. Asserts that all have the same number of cells.
#[track_caller]
fn csv(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect("records of one length"));
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

/// The cells of a line of a Markdown table. A bar in a cell is escaped.
fn markdown_cells(line: &str) -> Vec<String> {
    let inner = line.strip_prefix("| ").and_then(|rest| rest.strip_suffix(" |"));
    let inner = inner.unwrap_or_else(|| panic!("not a line of a table: {line}"));
    let hidden = inner.replace("\\|", "\0");
    hidden.split('|').map(|cell| cell.trim().replace('\0', "|")).collect()
}

/// The text under a key of each object in a list.
fn texts<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().map(|one| one[key].as_str().unwrap()).collect()
}

/// A path for one test, where no file exists.
fn path(name: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if let Err(error) = fs::remove_file(&path) {
        assert_eq!(error.kind(), std::io::ErrorKind::NotFound, "{}", path.display());
    }
    path.to_str().unwrap().to_owned()
}

/// Writes a file for one test and returns its path.
fn file(name: &str, contents: impl AsRef<[u8]>) -> String {
    let path = path(name);
    fs::write(&path, contents).unwrap();
    path
}

/// The small catalogue after edits, each of which replaces the first occurrence of a text by another.
fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(SMALL.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old} is not in the catalogue");
        text.replacen(old, new, 1)
    })
}

/// The projects of the source page: id, acronym (`-` if there is none), name.
fn page_projects() -> Vec<[&'static str; 3]> {
    let split = |line: &'static str| line.splitn(3, " | ").collect::<Vec<_>>().try_into().unwrap();
    page::PROJECTS.trim().lines().map(split).collect()
}

/// The codes of the countries that the source page lists for a project, sorted by code.
fn page_participants(id: &str) -> Vec<&'static str> {
    let joined = page::PARTICIPANTS.trim().replace("\n    ", " ");
    let line = joined.lines().find_map(|line| line.strip_prefix(&format!("{id}: "))).unwrap();
    let listed: Vec<&str> = line.split(',').map(str::trim).collect();
    let rows = page::COUNTRIES.iter().filter(|(_, name, _)| listed.contains(name));
    let codes: Vec<&str> = rows.map(|&(code, _, _)| code).collect();
    assert_eq!(codes.len(), listed.len(), "{id}");
    codes
}

#[test]
fn where_there_is_no_terminal_the_program_prints_what_list_prints() {
    for query in [&[][..], &["mawi"], &["country:ISL"]] {
        let listed = printed(&[&["list"], query].concat());
        assert_eq!(printed(query), listed);
    }
    let nothing = hvp(&["zzzqqq"]);
    assert_eq!((nothing.code, nothing.out.as_str()), (1, ""));
}

#[test]
fn every_example_of_the_help_can_be_run() {
    let help = printed(&["--help"]);
    let examples: Vec<&str> = help.lines().filter_map(|line| line.strip_prefix("  hvp ")).collect();
    assert!(examples.len() > 2, "{help}");
    for example in examples {
        let arguments: Vec<String> = example
            .split(" '")
            .flat_map(|part| match part.strip_suffix('\'') {
                Some(quoted) => vec![quoted.to_owned()],
                None => part.split(' ').map(str::to_owned).collect(),
            })
            .collect();
        printed(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn an_unknown_view_is_refused_also_where_there_is_no_terminal() {
    hvp(&["--view", "foo"]).assert_refused(2, &["no view “foo”", "browse"]);
    hvp(&["--view", "matrx"]).assert_refused(2, &["did you mean “matrix”"]);
}

#[test]
fn the_version_and_the_help_are_asked_for_and_so_printed() {
    assert_eq!(printed(&["--version"]), format!("hvp {}\n", env!("CARGO_PKG_VERSION")));
    let help = printed(&["--help"]);
    let joined = help.split_whitespace().collect::<Vec<_>>().join(" ");
    for verb in [
        "list",
        "show",
        "countries",
        "country",
        "matrix",
        "overlap",
        "stats",
        "presets",
        "export",
        "check",
        "completions",
        "man",
    ] {
        assert!(help.contains(&format!("\n  {verb} ")), "{verb}: {help}");
        let own = printed(&[verb, "--help"]);
        assert!(own.contains(&format!("Usage: hvp {verb}")), "{own}");
    }
    for code in [
        "0 done",
        "1 nothing matched",
        "2 wrong use",
        "3 unreadable",
        "4 output",
        "130 interrupted",
    ] {
        assert!(joined.contains(code), "{code}: {help}");
    }
}
