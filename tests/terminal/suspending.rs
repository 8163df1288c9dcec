//! Going to the shell and coming back.

use rustix::process::Signal;

use super::console::{Console, hvp, shell};

/// A shell that controls its jobs, as one that people type into does: it says what stopped the
/// program, and puts it back into the foreground when a line is entered.
const SHELL: &str = r#"
set -m
"$0"
echo "stopped by $(kill -l $?)"
read -r line
fg
echo "ended with $?"
"#;

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_draws_all_anew() {
    let mut console = Console::open(shell(SHELL, &[]), 40, 120);
    console.until_started();
    console.type_keys("/mawi\r");
    console.until_text("26 countries");
    console.type_keys("\u{1a}");
    console.until_text("stopped by STOP");
    console.assert_given_back();
    console.type_keys("\n");
    console.until_started();
    console.until_text("26 countries");
    console.until_quiet();
    let screen = console.screen();
    assert!(screen.alternate_screen() && screen.bracketed_paste());
    assert!(!console.is_as_it_was(), "keys must come one by one again");
    console.type_keys("2");
    console.until_text("338");
    console.type_keys("q");
    console.until_text("ended with 0");
    assert_eq!(console.exit_code(), 0);
    console.assert_given_back();
}

#[test]
fn ctrl_z_works_more_than_once_and_in_a_text_field() {
    let twice = SHELL.replace("fg\n", "fg\necho stopped-once-more\nread -r line\nfg\n");
    let mut console = Console::open(shell(&twice, &[]), 24, 80);
    console.until_started();
    console.type_keys("/maw");
    console.until_text("MAWI");
    console.type_keys("\u{1a}");
    console.until_text("stopped by STOP");
    console.type_keys("\n");
    console.until("the search box", vt100::Screen::alternate_screen);
    console.until_text("maw");
    console.until_quiet();
    console.type_keys("\u{1a}");
    console.until_text("stopped-once-more");
    console.assert_given_back();
    console.type_keys("\n");
    console.until_text("maw");
    console.type_keys("\u{3}");
    console.until_text("ended with 130");
    console.assert_given_back();
}

#[test]
fn a_window_that_changed_its_size_meanwhile_is_filled() {
    let mut console = Console::open(shell(SHELL, &[]), 40, 120);
    console.until_started();
    console.type_keys("\u{1a}");
    console.until_text("stopped by STOP");
    console.resize(30, 60);
    console.type_keys("\n");
    console.until("two panes", |screen| {
        let line = screen.rows(0, 60).find(|line| line.starts_with('╭')).unwrap_or_default();
        line.matches('╭').count() == 2 && line.ends_with('╮')
    });
    console.type_keys("q");
    console.until_text("ended with 0");
    console.assert_given_back();
}

#[test]
fn where_nobody_could_continue_it_ctrl_z_only_draws_the_screen_anew() {
    // The leader of a session has no parent in it: the system does not stop such a process.
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    let before = console.bytes_written();
    console.type_keys("\u{1a}");
    console.until_written(before, "\u{1b}[?1049l");
    console.until_written(before, "\u{1b}[?1049h");
    console.until_started();
    console.type_keys("2");
    console.until_text("total");
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    console.assert_given_back();
}

#[test]
fn a_stop_signal_from_outside_gives_the_terminal_back_as_ctrl_z_does() {
    let mut console = Console::open(shell(SHELL, &[]), 40, 120);
    console.until_started();
    console.type_keys("/mawi\r");
    console.until_text("26 countries");
    console.signal_foreground(Signal::TSTP);
    console.until_text("stopped by STOP");
    console.assert_given_back();
    console.type_keys("\n");
    console.until_started();
    console.until_text("26 countries");
    console.until_quiet();
    let screen = console.screen();
    assert!(screen.alternate_screen() && screen.bracketed_paste());
    assert!(!console.is_as_it_was(), "keys must come one by one again");
    console.type_keys("q");
    console.until_text("ended with 0");
    console.assert_given_back();
}

#[test]
fn where_nobody_could_continue_it_a_stop_signal_only_draws_the_screen_anew() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    let before = console.bytes_written();
    console.signal(Signal::TSTP);
    console.until_written(before, "\u{1b}[?1049l");
    console.until_written(before, "\u{1b}[?1049h");
    console.until_started();
    console.type_keys("2");
    console.until_text("total");
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
}

#[test]
fn a_program_that_is_continued_draws_all_anew() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.signal(Signal::STOP);
    console.scribble();
    console.signal(Signal::CONT);
    console.until_started();
    console.until("the cursor to be hidden", vt100::Screen::hide_cursor);
    assert!(!console.text().contains("scribbled"), "{}", console.text());
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    console.assert_given_back();
}

#[test]
fn ctrl_l_draws_all_anew() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.scribble();
    console.type_keys("\u{c}");
    console.until_started();
    assert!(!console.text().contains("scribbled"), "{}", console.text());
}
