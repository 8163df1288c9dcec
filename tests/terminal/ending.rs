//! Whatever ends the program, the terminal is given back as it was.

use portable_pty::CommandBuilder;
use rustix::process::Signal;

use super::console::{Console, hvp, shell};

#[test]
fn a_signal_ends_the_program_and_the_terminal_is_given_back() {
    for signal in [
        Signal::TERM,
        Signal::INT,
        Signal::HUP,
        Signal::QUIT,
        Signal::ABORT,
        Signal::USR1,
        Signal::USR2,
        Signal::ALARM,
        Signal::XCPU,
        Signal::XFSZ,
        Signal::VTALARM,
        Signal::PROF,
    ] {
        let console = Console::open(hvp(&[]), 24, 80);
        console.until_started();
        console.signal(signal);
        assert_eq!(console.exit_code(), 128 + signal.as_raw().cast_unsigned(), "{signal:?}");
        console.assert_given_back();
    }
}

#[test]
fn a_signal_ends_the_program_wherever_one_is() {
    for keys in ["/maw", "?", "2", "f"] {
        let mut console = Console::open(hvp(&[]), 24, 80);
        console.until_started();
        let before = console.bytes_written();
        console.type_keys(keys);
        console.until_written(before, "\u{1b}[");
        console.signal(Signal::TERM);
        assert_eq!(console.exit_code(), 143, "{keys:?}");
        console.assert_given_back();
    }
}

#[test]
fn ctrl_c_ends_the_program_as_an_interrupt_does() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.type_keys("\u{3}");
    assert_eq!(console.exit_code(), 130);
    console.assert_given_back();
}

#[test]
fn ctrl_c_ends_the_program_in_a_text_field_too() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.type_keys("/maw");
    console.until_text("MAWI");
    console.type_keys("\u{3}");
    assert_eq!(console.exit_code(), 130);
    console.assert_given_back();
}

#[test]
fn in_a_text_field_q_is_a_letter_and_escape_never_quits() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.type_keys("/qq");
    console.until_text("qq");
    console.type_keys("\u{1b}");
    console.until("the search box to close", |screen| !screen.contents().contains("qq"));
    // Two at once, as one before a letter would be Alt with it.
    console.type_keys("\u{1b}\u{1b}");
    console.type_keys("2");
    console.until_text("338");
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    console.assert_given_back();
}

#[test]
fn after_the_end_the_shell_has_its_screen_and_its_line() {
    let console = Console::open(shell(r#"echo before; "$0"; echo "after $?""#, &[]), 24, 80);
    console.until_started();
    assert!(!console.text().contains("before"), "{}", console.text());
    let mut console = console;
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    assert_eq!(console.text().trim_end(), "before\nafter 0");
    console.assert_given_back();
}

/// The terminal that these run on is closed after these keys: that must end them, and be no accident.
fn assert_ends_with_its_terminal(command: CommandBuilder, keys: &str) {
    let mut console = Console::open(command, 24, 80);
    console.until_started();
    console.hang_up(keys);
    assert_eq!(console.exit_code(), 128 + 1);
}

#[test]
fn a_terminal_that_is_closed_ends_the_program() {
    assert_ends_with_its_terminal(hvp(&[]), "2");
}

#[test]
fn a_terminal_that_is_closed_ends_the_program_even_if_it_was_told_to_ignore_that() {
    assert_ends_with_its_terminal(shell(r#"trap "" HUP; exec "$0""#, &[]), "2");
}

#[test]
fn a_terminal_that_is_closed_ends_a_program_whose_input_is_elsewhere() {
    assert_ends_with_its_terminal(shell(r#"exec "$0" < /dev/null"#, &[]), "2");
}

#[test]
fn a_terminal_that_is_closed_while_keys_come_in_ends_the_program() {
    let held_down = "j".repeat(3_000);
    assert_ends_with_its_terminal(hvp(&[]), &held_down);
}
