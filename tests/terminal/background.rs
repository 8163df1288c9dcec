//! The theme that fits the background of the terminal.

use std::time::Duration;

use super::console::{Console, hvp};

const QUESTION: &str = "\u{1b}]11;?\u{1b}\\";
const WHITE: &[u8] = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\";
const BLACK: &[u8] = b"\x1b]11;rgb:00/00/00\x07";

/// The theme that was used before `T`, which names the next one.
fn theme(console: &mut Console) -> &'static str {
    console.type_keys("T");
    console.until_text("Theme: ");
    match console.text() {
        text if text.contains("Theme: light") => "dark",
        text if text.contains("Theme: monochrome") => "light",
        text => panic!("no theme that follows the background:\n{text}"),
    }
}

/// Whether a browser that had the other theme at first uses this one after the answer. On a slow machine the
/// answer may be late.
fn follows(answer: &[u8], colours: &str, expected: &str) -> bool {
    (0..20).any(|_| {
        let mut command = hvp(&[]);
        command.env("COLORFGBG", colours);
        let mut console = Console::open(command, 24, 80);
        console.until_written(0, QUESTION);
        console.send(answer);
        theme(&mut console) == expected
    })
}

#[test]
fn the_theme_follows_the_background_that_the_terminal_names() {
    assert!(follows(WHITE, "15;0", "light"));
    assert!(follows(BLACK, "0;15", "dark"));
}

#[test]
fn an_answer_that_comes_late_changes_nothing() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_written(0, QUESTION);
    assert!(console.is_silent_for(Duration::from_millis(300)));
    console.send(WHITE);
    assert_eq!(theme(&mut console), "dark");
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
}

#[test]
fn the_question_comes_once_after_the_first_screen() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_written(0, QUESTION);
    console.type_keys("2");
    console.until_text("Albania");
    console.until_quiet();
    let written = console.written();
    let (before, after) = written.split_once(QUESTION).unwrap();
    assert!(before.contains("29 projects"), "{before:?}");
    assert!(!after.contains(QUESTION), "{after:?}");
}

#[test]
fn nothing_is_asked_where_the_answer_has_no_use() {
    let with = |variable: &str, value: &str| {
        let mut command = hvp(&[]);
        command.env(variable, value);
        command
    };
    let light = hvp(&["--theme", "light"]);
    for command in [with("NO_COLOR", "1"), with("TERM", "linux"), with("TERM", "dumb"), light] {
        let mut console = Console::open(command, 24, 80);
        console.until_started();
        console.type_keys("2");
        console.until_text("Albania");
        assert!(!console.written().contains("]11;"), "{:?}", console.written());
    }
}

#[test]
fn the_environment_names_the_depth_of_colour() {
    for (variables, true_colour) in [
        (&[("COLORTERM", "truecolor")][..], true),
        (&[("COLORTERM", "24bit")], true),
        (&[], false),
        (&[("COLORTERM", "truecolor"), ("TERM", "linux")], false),
    ] {
        let mut command = hvp(&[]);
        for (variable, value) in variables {
            command.env(variable, value);
        }
        let console = Console::open(command, 24, 80);
        console.until_started();
        let screen = console.screen();
        let cells = (0..24).flat_map(|row| (0..80).map(move |column| (row, column)));
        let inks = cells.filter_map(|(row, column)| Some(screen.cell(row, column)?.fgcolor()));
        let inks: Vec<_> = inks.filter(|ink| *ink != vt100::Color::Default).collect();
        let of_24_bits = |ink: &vt100::Color| matches!(ink, vt100::Color::Rgb(..));
        assert!(inks.len() > 20);
        assert_eq!(inks.iter().all(of_24_bits), true_colour, "{variables:?}");
        assert_eq!(inks.iter().any(of_24_bits), true_colour, "{variables:?}");
        if variables.contains(&("TERM", "linux")) {
            let named = |ink: &vt100::Color| matches!(ink, vt100::Color::Idx(..16));
            assert!(inks.iter().all(named), "{inks:?}");
        }
    }
}
