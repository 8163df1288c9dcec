//! What is shown while a catalogue is read that takes long.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};

use super::console::{Console, shell};

const SMALL: &str = include_str!("../command_line/small.ron");

/// A pipe that gives the beginning of a catalogue to the program, and the rest once it is released.
struct SlowPipe {
    gate: PathBuf,
    console: Console,
}

impl SlowPipe {
    fn open(name: &str, catalogue: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let (file, gate) = (folder.join(format!("{name}.ron")), folder.join(name));
        fs::write(&file, catalogue).unwrap();
        let script = r#"rm -f "$2" && mkfifo "$2" && {
            head -c 100 "$1"; cat "$2"; tail -c +101 "$1"
        } | "$0" --data -"#;
        let paths = [&file, &gate].map(|path| path.to_str().unwrap());
        let console = Console::open(shell(script, &paths), 24, 80);
        console.until_text("Reading standard input: 0.0 MB");
        Self { gate, console }
    }

    fn release(&self) {
        drop(OpenOptions::new().write(true).open(&self.gate).unwrap());
    }

    /// The terminal must be as it was. The mouse is only used once there is a browser.
    #[track_caller]
    fn assert_left(&self) {
        let screen = self.console.screen();
        assert!(self.console.is_as_it_was() && !screen.alternate_screen() && !screen.hide_cursor());
        assert!(!screen.bracketed_paste());
    }
}

#[test]
fn keys_that_are_pressed_while_a_pipe_is_read_count_afterwards() {
    let mut slow = SlowPipe::open("slow_keys", SMALL);
    slow.console.type_keys("2");
    slow.console.until_quiet();
    slow.release();
    slow.console.until_text("Gammaland");
    slow.console.until_text("total");
    slow.console.type_keys("q");
    assert_eq!(slow.console.exit_code(), 0);
    slow.console.assert_given_back();
}

#[test]
fn q_and_ctrl_c_end_the_program_while_a_pipe_is_read() {
    for (keys, code) in [("q", 0), ("/q\u{3}", 130)] {
        let mut slow = SlowPipe::open("slow_end", SMALL);
        slow.console.type_keys(keys);
        slow.console.until("the screen of before", |screen| !screen.alternate_screen());
        slow.release();
        assert_eq!(slow.console.exit_code(), code, "{keys:?}");
        slow.assert_left();
    }
}

#[test]
fn the_notice_is_drawn_anew_for_a_screen_of_another_size() {
    let mut slow = SlowPipe::open("slow_size", SMALL);
    slow.console.scribble();
    slow.console.resize(30, 90);
    slow.console.until_text("Reading standard input");
    slow.console.type_keys("\u{3}");
    slow.release();
    assert_eq!(slow.console.exit_code(), 130);
}

#[test]
fn what_is_wrong_with_a_catalogue_is_told_after_the_screen_is_given_back() {
    let slow = SlowPipe::open("slow_wrong", &SMALL.replace("2020-12", "2020-13"));
    slow.release();
    assert_eq!(slow.console.exit_code(), 3);
    let written = slow.console.written();
    let message = written.find("is not a valid catalogue").unwrap();
    assert!(written.rfind("\u{1b}[?1049l").unwrap() < message, "{written}");
    slow.assert_left();
}

#[test]
fn warnings_are_told_outside_the_screen() {
    let slow = SlowPipe::open("slow_mended", &SMALL.replace("Alphaland", "Alpha\u{1b}land"));
    slow.release();
    slow.console.until_text("Second Test");
    let written = slow.console.written();
    let warning = written.find("hvp: standard input:").unwrap();
    let before = written.get(..warning).unwrap();
    assert!(before.rfind("\u{1b}[?1049l") > before.rfind("\u{1b}[?1049h"), "{written}");
    slow.console.until("the screen", vt100::Screen::alternate_screen);
}

#[test]
fn a_small_file_is_opened_without_a_notice() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("at_once.ron");
    fs::write(&path, SMALL).unwrap();
    let arguments = [path.to_str().unwrap()];
    let console = Console::open(shell(r#""$0" --data "$1""#, &arguments), 24, 80);
    console.until_text("Second Test");
    assert!(!console.written().contains("Reading"), "{}", console.written());
}
