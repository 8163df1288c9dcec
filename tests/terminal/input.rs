//! Where keys, catalogues and the mouse come from.

use vt100::MouseProtocolMode;

use super::console::{Console, hvp, shell};

const SMALL: &str = include_str!("../command_line/small.ron");

/// A file of one test, and its path.
fn file(name: &str, contents: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, contents).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_catalogue_on_standard_input_leaves_the_keyboard_to_the_terminal() {
    let path = file("redirected.ron", SMALL);
    for script in [r#""$0" --data - < "$1""#, r#"cat "$1" | "$0" --data -"#] {
        let mut console = Console::open(shell(script, &[&path]), 24, 80);
        console.until_text("Second Test");
        console.type_keys("2");
        console.until_text("Gammaland");
        console.type_keys("/first\r");
        console.until_text("FST");
        console.type_keys("q");
        assert_eq!(console.exit_code(), 0, "{script}");
        console.assert_given_back();
    }
}

#[test]
fn without_standard_input_keys_still_come_from_the_terminal() {
    for script in [r#""$0" < /dev/null"#, r#""$0" <&-"#, r#": | "$0""#] {
        let mut console = Console::open(shell(script, &[]), 24, 80);
        console.until_started();
        console.type_keys("2");
        console.until_text("total");
        console.type_keys("q");
        assert_eq!(console.exit_code(), 0, "{script}");
        console.assert_given_back();
    }
}

#[test]
fn without_standard_input_signals_and_the_size_of_the_terminal_still_count() {
    let console = Console::open(shell(r#"exec "$0" < /dev/null"#, &[]), 40, 120);
    console.until_started();
    console.resize(24, 80);
    console.until("80 columns", |screen| {
        screen.rows(0, 80).any(|line| line.starts_with('╭') && line.ends_with('╮'))
    });
    console.signal(rustix::process::Signal::TERM);
    assert_eq!(console.exit_code(), 143);
    console.assert_given_back();
}

#[test]
fn what_cannot_be_used_is_told_without_touching_the_terminal() {
    let wrong = file("wrong.ron", &SMALL.replace("2020-12", "2020-13"));
    for (arguments, code, words) in [
        (&["--data", wrong.as_str()][..], 3, ["is not a valid catalogue", "months run from"]),
        (&["--data", "/absent.ron"], 3, ["there is no such file", "check the path"]),
        (&["--data", "-"], 3, ["standard input is a terminal", "redirect"]),
        (&["contry:FRA"], 2, ["column 1", "country:"]),
        (&["--view", "matrx"], 2, ["matrx", "matrix"]),
    ] {
        let console = Console::open(hvp(arguments), 24, 80);
        assert_eq!(console.exit_code(), code, "{arguments:?}: {}", console.text());
        let written = console.written();
        assert!(!written.contains('\u{1b}'), "{written:?}");
        // Lines are wrapped by the terminal, so that words may be broken.
        let joined = console.written().replace("\r\n", " ").replace(": is a", " is a");
        for word in words {
            assert!(joined.contains(word), "{word}: {joined}");
        }
        assert!(console.is_as_it_was());
    }
}

#[test]
fn a_file_that_had_to_be_mended_is_opened_and_no_control_sequence_of_it_arrives() {
    let path = file("mended.ron", &SMALL.replace("Alphaland", "Alpha\u{1b}]0;owned\u{7}land"));
    let mut console = Console::open(hvp(&["--data", &path]), 24, 80);
    console.until_text("Second Test");
    console.type_keys("2");
    console.until_text("Gammaland");
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    assert!(!console.written().contains("\u{1b}]0;"), "{}", console.text());
    console.assert_given_back();
}

/// What a terminal sends for a press and a release of the left button (xterm's mode 1006).
fn click((row, column): (u16, u16)) -> String {
    let (x, y) = (column + 1, row + 1);
    format!("\u{1b}[<0;{x};{y}M\u{1b}[<0;{x};{y}m")
}

#[test]
fn a_click_selects_and_a_click_on_a_tab_shows_its_view() {
    let mut console = Console::open(hvp(&[]), 40, 120);
    console.until_started();
    let place = console.place_of("LBDM");
    console.type_keys(&click(place));
    console.until_text("24 countries");
    let tab = console.place_of("2 Matrix");
    console.type_keys(&click(tab));
    console.until_text("338");
}

#[test]
fn the_wheel_scrolls_what_is_under_the_pointer() {
    let mut console = Console::open(hvp(&[]), 20, 120);
    console.until_started();
    let (row, column) = console.place_of("R-SOCC");
    let down = format!("\u{1b}[<65;{};{}M", column + 1, row + 1);
    console.type_keys(&down.repeat(30));
    console.until_text("STARLIFT");
}

#[test]
fn a_scroll_bar_follows_the_pointer_that_drags_it() {
    let mut console = Console::open(hvp(&["--no-state"]), 20, 120);
    console.until_started();
    let (row, column) = console.place_of("┃");
    let (x, y) = (column + 1, row + 1);
    // A press, and a move with the button held (xterm's mode 1002).
    console.type_keys(&format!("\u{1b}[<0;{x};{y}M\u{1b}[<32;{x};20M\u{1b}[<0;{x};20m"));
    console.until_text("STARLIFT");
}

#[test]
fn the_mouse_can_be_left_to_the_terminal_and_taken_back() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.type_keys("%");
    console.until("the mouse to be left alone", |screen| {
        screen.mouse_protocol_mode() == MouseProtocolMode::None
    });
    console.type_keys("%");
    console.until("the mouse to be taken back", |screen| {
        screen.mouse_protocol_mode() == MouseProtocolMode::ButtonMotion
    });
    console.type_keys("%q");
    assert_eq!(console.exit_code(), 0);
    console.assert_given_back();
}

#[test]
fn what_is_pasted_is_text_and_never_a_key() {
    let mut console = Console::open(hvp(&[]), 40, 120);
    console.until_started();
    console.type_keys("\u{1b}[200~q\u{3}\u{1b}[201~");
    console.type_keys("/");
    console.type_keys("\u{1b}[200~mawi\u{1b}[201~");
    console.until_text("mawi");
    console.type_keys("\r");
    console.until_text("26 countries");
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    console.assert_given_back();
}

#[test]
fn the_cursor_is_shown_where_text_is_typed() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.type_keys("/ma");
    console.until("the cursor", |screen| !screen.hide_cursor());
    let (row, column) = console.place_of("ma");
    console
        .until("the cursor after the text", |screen| screen.cursor_position() == (row, column + 2));
    console.type_keys("\u{1b}");
    console.until("the cursor to go", vt100::Screen::hide_cursor);
}

#[test]
fn what_is_copied_goes_to_the_terminal_with_its_source() {
    let mut console = Console::open(hvp(&[]), 40, 120);
    console.until_started();
    console.type_keys("/mawi\r");
    console.until_text("26 countries");
    console.type_keys("y");
    // xterm's control sequence for the clipboard; base64 of `NATO` at any of three places.
    let written = console.bytes_written();
    console.until_written(written.saturating_sub(1 << 16), "\u{1b}]52;c;");
    let text = console.written();
    let (_, copied) = text.rsplit_once("\u{1b}]52;c;").unwrap();
    let forms = ["TkFUT", "5BVE", "OQVRP"];
    assert!(forms.iter().any(|form| copied.contains(form)), "{copied}");
}

#[test]
fn what_acts_on_a_terminal_is_taken_out_of_the_query_of_the_browser() {
    let console = Console::open(hvp(&["mawi|\u{202e}\u{1b}]52;c;AAAA\u{7}\u{9b}2J\u{ad}"]), 24, 80);
    console.until_started();
    console.until_text("mawi|]52;c;AAAA2J");
    let written = console.written();
    for hostile in ["\u{202e}", "\u{1b}]52", "\u{9b}", "\u{ad}", "\u{7}"] {
        assert!(!written.contains(hostile), "{hostile:?}");
    }
}

#[test]
fn a_text_that_is_too_long_for_the_clipboard_is_written_to_a_file() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("clipboard");
    // Left behind by an earlier run.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let catalogue = folder.join("long.ron");
    let long = "word ".repeat(20_000);
    let short = include_str!("../command_line/small.ron");
    std::fs::write(&catalogue, short.replace("To be the first.", &long)).unwrap();
    let mut command = hvp(&["--data", catalogue.to_str().unwrap()]);
    command.env("TMPDIR", &folder);
    let mut console = Console::open(command, 40, 120);
    console.until_started();
    console.type_keys("/first\r");
    console.until_text("word word");
    console.type_keys("y");
    console.until_text("Too long for the clipboard: written to");
    assert!(!console.written().contains("\u{1b}]52;"), "the terminal would drop it");
    let mut names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let file = names.find(|path| path.extension().unwrap() == "txt").unwrap();
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains(long.trim_end()), "{} bytes", text.len());
}

#[test]
fn no_key_is_lost_that_comes_while_a_typed_letter_is_drawn() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.type_keys("/");
    for _ in 0..300 {
        // A write for each, so that some come while the letter before is shown but not looked for.
        for letter in ["m", "u", "l", "t", "i", "n", "a", "t", "i", "o", "n", "a", "l"] {
            console.type_keys(letter);
        }
        console.until_text("/ multinational");
        console.type_keys("\u{15}");
        console.until("an empty box", |screen| !screen.contents().contains("/ multi"));
    }
    console.type_keys("\u{3}");
    assert_eq!(console.exit_code(), 130);
}
