//! A terminal in an odd state: it does not read, it is too small, another program has changed it.

use std::time::{Duration, Instant};

use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
use rustix::process::Signal;

use super::console::{Console, hvp, shell};

#[test]
fn a_signal_ends_a_program_whose_terminal_does_not_read() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::HUP, 129)] {
        let mut console = Console::open(hvp(&[]), 40, 120);
        console.until_started();
        console.set_stuck(true);
        // More than fits between a program and its terminal.
        console.type_keys(&"21".repeat(200));
        console.until_quiet();
        let begun = Instant::now();
        console.signal(signal);
        assert!(console.ends_within(Duration::from_secs(1)), "{signal:?}: still there");
        assert!(console.is_as_it_was(), "{signal:?} after {:?}", begun.elapsed());
        console.set_stuck(false);
        assert_eq!(console.exit_code(), code);
        console.assert_given_back();
    }
}

#[test]
fn a_terminal_that_reads_late_is_waited_for() {
    let mut console = Console::open_stuck(hvp(&["--view", "matrix"]));
    assert!(!console.ends_within(Duration::from_millis(600)), "it does not wait");
    console.set_stuck(false);
    console.until_text("338");
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    console.assert_given_back();
}

/// A program that leaves its terminal so that reading and writing it do not wait. It is this test, called
/// by the one below.
#[test]
fn another_program_changes_the_terminal() {
    if std::env::var_os("HVP_TEST_NONBLOCKING").is_some() {
        let flags = fcntl_getfl(std::io::stdin()).unwrap();
        fcntl_setfl(std::io::stdin(), flags | OFlags::NONBLOCK).unwrap();
    }
}

/// Runs a script on a terminal that does not read, after another program has made it non-blocking.
fn non_blocking(script: &str) -> Console {
    let this = std::env::current_exe().unwrap();
    let change =
        r#"HVP_TEST_NONBLOCKING=1 "$1" --exact stuck::another_program_changes_the_terminal"#;
    let script = format!("{change} > /dev/null; {script}");
    Console::open_stuck(shell(&script, &[this.to_str().unwrap()]))
}

#[test]
fn a_non_blocking_terminal_that_does_not_read_is_waited_for_by_a_verb() {
    let console = non_blocking(r#""$0" export --format json && "$0" export --format json"#);
    assert!(!console.ends_within(Duration::from_millis(600)), "it does not wait");
    console.set_stuck(false);
    assert_eq!(console.exit_code(), 0, "{}", console.text());
    let written = console.written();
    assert_eq!(written.matches("\"publisher\"").count(), 2);
    assert!(written.trim_end().ends_with('}'), "{}", console.text());
}

#[test]
fn a_non_blocking_terminal_that_does_not_read_is_waited_for() {
    let mut console = non_blocking(r#"exec "$0" --view matrix"#);
    assert!(!console.ends_within(Duration::from_millis(600)), "it does not wait");
    console.set_stuck(false);
    console.until_text("338");
    // Far more than fits between a program and its terminal.
    console.set_stuck(true);
    console.type_keys(&"12".repeat(200));
    assert!(!console.ends_within(Duration::from_millis(600)), "it does not wait");
    console.set_stuck(false);
    console.until_quiet();
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    console.assert_given_back();
}

#[test]
fn a_screen_that_is_too_small_takes_only_what_leaves_it() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.resize(5, 80);
    console.until_text("needs 24");
    let before = console.bytes_written();
    // What comes before the request to suspend has been taken when that is answered.
    console.type_keys("2F/mawi\r\x1b[200~pasted\x1b[201~\x1b[<0;3;3M\x1a");
    console.until_written(before, "\u{1b}[?1049h");
    console.resize(24, 80);
    console.until_started();
    console.until_quiet();
    let text = console.text();
    assert!(text.contains("Categories") && !text.contains("pasted"), "{text}");
    assert!(!text.contains("338"), "{text}");
    console.resize(5, 80);
    console.until_text("needs 24");
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    console.assert_given_back();
}

#[test]
fn a_screen_that_is_too_small_is_left_by_ctrl_c_from_a_text_field() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.type_keys("/maw");
    console.until_text("MAWI");
    console.resize(5, 80);
    console.until_text("needs 24");
    let before = console.bytes_written();
    console.type_keys("q\x1a");
    console.until_written(before, "\u{1b}[?1049h");
    console.resize(24, 80);
    console.until_text("/ maw ");
    console.type_keys("\x03");
    assert_eq!(console.exit_code(), 130);
}
