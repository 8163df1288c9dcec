//! The browser on a real pseudo-terminal: what only that can show.
//!
//! Each test starts the program as a terminal would, reads its screen through an emulator, types, and
//! waits for what must appear. Nothing waits for time, but for a limit that no machine needs.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "in a test, a terminal that cannot be had is a failure and says where"
)]

mod background;
#[path = "../common/common.rs"]
mod common;
mod console;
mod ending;
#[cfg(target_os = "linux")]
mod idling;
mod input;
mod loading;
mod looks;
mod sequences;
mod settings;
mod shell_completion;
mod stuck;
mod suspending;
mod taking;
mod verbs;

use console::{Console, hvp};

#[test]
fn a_session_from_start_to_end() {
    let mut console = Console::open(hvp(&[]), 40, 120);
    console.until_started();
    assert_eq!(console.panes(), 3);
    assert!(console.text().contains("NATO High Visibility Projects"), "{}", console.text());
    assert!(console.text().contains("29 projects"), "{}", console.text());
    console.type_keys("/mawi\r");
    for fact in ["26 countries", "Established and delivering", "NSPA", "Jul 2021", "Purpose"] {
        console.until_text(fact);
    }
    console.type_keys("2");
    for fact in ["Albania", "Norway", "total", "338"] {
        console.until_text(fact);
    }
    console.type_keys("1");
    console.until_started();
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    console.assert_given_back();
}

#[test]
fn the_browser_opens_with_the_query_and_the_view_that_are_asked_for() {
    let mut console = Console::open(hvp(&["country:ISL", "--view", "matrix"]), 40, 120);
    console.until_started();
    let text = console.text();
    assert!(text.contains("Iceland"), "{text}");
    assert!(text.contains("1 of 29") && text.contains("country:ISL"), "{text}");
    console.type_keys("1");
    console.until_text("Categories");
    console.until_quiet();
    assert!(console.text().contains("NORTHLINK"), "{}", console.text());
    assert!(!console.text().contains("MSAP"), "{}", console.text());
    console.type_keys("F");
    console.until_text("MSAP");
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
}

#[test]
fn the_window_is_named_after_what_it_shows_and_has_its_own_title_again_at_the_end() {
    let mut console = Console::open(hvp(&["country:ISL"]), 40, 120);
    console.until_written(0, "\u{1b}]2;hvp — Browse — 1 of 29\u{1b}\\");
    console.type_keys("2F");
    console.until_written(0, "\u{1b}]2;hvp — Matrix — 29\u{1b}\\");
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    let written = console.written();
    assert_eq!(written.matches("\u{1b}[22;0t").count(), 1);
    assert!(written.rfind("\u{1b}[23;0t") > written.rfind("hvp — Matrix"), "{written}");
}

#[test]
fn the_terminal_is_used_as_a_screen_of_its_own_without_a_cursor() {
    let console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    let screen = console.screen();
    assert!(screen.alternate_screen());
    assert!(screen.hide_cursor());
    assert!(screen.bracketed_paste());
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::ButtonMotion);
    assert!(!console.is_as_it_was());
}

#[test]
fn the_terminal_is_asked_nothing_but_its_background() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.type_keys("/maw");
    console.until_text("MAWI");
    let written = console.written();
    // Requests for attributes, status, colours, modes, names: all of them wait for an answer.
    for request in ["[c", "[0c", "[>c", "[>q", "[5n", "[6n", "]10;?", "]4;", "[?u", "$p", "[14t"] {
        let request = format!("\u{1b}{request}");
        assert!(!written.contains(&request), "{request:?}");
    }
    assert!(!written.contains("$p"));
}
