//! What a terminal of that size and those abilities shows.

use vt100::{Color, Screen};

use super::console::{Console, hvp};

/// The cells of a row.
fn cells(screen: &Screen, row: u16) -> Vec<vt100::Cell> {
    let (_, columns) = screen.size();
    (0..columns.get()).filter_map(|column| screen.cell(row, column).cloned()).collect()
}

/// Row and column of the pointer, which must stand before the project that was searched for: pointer,
/// shape of the stage, acronym, name.
#[track_caller]
fn pointed_at(console: &Console, pointer: &str) -> (u16, u16) {
    console.until_quiet();
    let (row, column) = console.place_of("MAWI     Multinational");
    let column = column.checked_sub(4).expect("room before the acronym");
    assert_eq!(console.screen().cell(row, column).unwrap().contents(), pointer);
    (row, column)
}

#[test]
fn a_new_size_is_filled_at_once() {
    let console = Console::open(hvp(&[]), 40, 120);
    console.until_started();
    assert_eq!(console.panes(), 3);
    for (rows, columns, panes) in [(30, 60, 2), (24, 40, 1), (40, 100, 3), (12, 80, 3)] {
        console.resize(rows, columns);
        console.until(&format!("{panes} panes"), |screen| {
            let lines: Vec<String> = screen.rows(0, columns).collect();
            let top = lines.iter().find(|line| line.starts_with('╭'));
            let top = top.map_or("", String::as_str);
            // The footer is below, and perhaps the legend of the stages.
            let mut last = lines.iter().take(rows.into()).rev().skip(1).take(2);
            let fills = |line: &str, end| {
                line.ends_with(end) && line.chars().count() == usize::from(columns)
            };
            top.matches('╭').count() == panes
                && fills(top, '╮')
                && last.any(|line| fills(line, '╯'))
        });
    }
}

#[test]
fn a_terminal_that_is_too_small_is_told_so_and_fills_again_when_it_has_grown() {
    let mut console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.resize(4, 22);
    console.until_text("needs 24");
    console.resize(24, 80);
    console.until_started();
    console.type_keys("q");
    assert_eq!(console.exit_code(), 0);
    console.assert_given_back();
}

#[test]
fn a_terminal_that_shrinks_and_grows_at_once_is_filled_again() {
    // The terminal has forgotten what it could not show, though its size is what it was.
    let console = Console::open(hvp(&[]), 24, 80);
    console.until_started();
    console.resize(10, 30);
    console.resize(24, 80);
    console.until_started();
    console.until("three panes", |screen| {
        let line = screen.rows(0, 80).find(|line| line.starts_with('╭')).unwrap_or_default();
        line.matches('╭').count() == 3 && line.ends_with('╮')
    });
}

#[test]
fn colours_are_used_where_nothing_forbids_them() {
    let mut console = Console::open(hvp(&[]), 40, 120);
    console.until_started();
    console.type_keys("/mawi\r");
    console.until_text("26 countries");
    let screen = console.screen();
    let coloured = (0..40).flat_map(|row| cells(&screen, row));
    let coloured = coloured.filter(|cell| cell.fgcolor() != Color::Default).count();
    assert!(coloured > 100, "{coloured}");
}

#[test]
fn without_colour_the_selected_row_is_reversed_and_pointed_at() {
    for (variable, flag) in [(Some("NO_COLOR"), &[][..]), (None, &["--color", "never"])] {
        let mut command = hvp(flag);
        if let Some(variable) = variable {
            command.env(variable, "1");
        }
        let mut console = Console::open(command, 40, 120);
        console.until_started();
        console.type_keys("/mawi\r");
        // The focus is on the text then, and one pane further out on the list.
        console.until_text("❯MAWI");
        console.type_keys("h");
        console.until_text("❯Projects");
        let (row, column) = pointed_at(&console, "❯");
        let screen = console.screen();
        for at in column..column + 20 {
            assert!(screen.cell(row, at).unwrap().inverse(), "column {at} of row {row}");
        }
        assert!(!screen.cell(row - 1, column).unwrap().inverse());
        for row in 0..40 {
            for cell in cells(&screen, row) {
                assert_eq!((cell.fgcolor(), cell.bgcolor()), (Color::Default, Color::Default));
            }
        }
        console.type_keys("q");
        assert_eq!(console.exit_code(), 0);
        console.assert_given_back();
    }
}

#[test]
fn an_empty_no_color_forbids_nothing() {
    let mut command = hvp(&[]);
    command.env("NO_COLOR", "");
    let console = Console::open(command, 24, 80);
    console.until_started();
    let screen = console.screen();
    assert!(
        (0..24).flat_map(|row| cells(&screen, row)).any(|cell| cell.fgcolor() != Color::Default)
    );
}

/// The characters that are neither ASCII nor letters of a name.
pub(crate) fn shapes(text: &str) -> Vec<char> {
    text.chars().filter(|one| !one.is_ascii() && !one.is_alphabetic()).collect()
}

#[test]
fn a_dumb_terminal_gets_ascii_shapes_and_a_pointer() {
    for (term, flag) in [("dumb", &[][..]), ("xterm-256color", &["--ascii"])] {
        let mut command = hvp(flag);
        command.env("TERM", term);
        let mut console = Console::open(command, 40, 120);
        console.until_started();
        assert_eq!(shapes(&console.text()), [], "{}", console.text());
        console.type_keys("/mawi\r");
        console.until_text(">MAWI");
        pointed_at(&console, ">");
        assert_eq!(shapes(&console.text()), [], "{}", console.text());
        console.type_keys("/air");
        console.until_text("Passive air");
        assert_eq!(shapes(&console.text()), [], "{}", console.text());
        console.type_keys("\r2");
        console.until_text("338");
        console.until_started();
        assert_eq!(shapes(&console.text()), [], "{}", console.text());
        console.type_keys("?");
        console.until_text("In Matrix");
        assert_eq!(shapes(&console.text()), [], "{}", console.text());
        console.type_keys("\x1b");
        console.until("the help to close", |screen| !screen.contents().contains("In Matrix"));
        console.type_keys("q");
        assert_eq!(console.exit_code(), 0);
        assert!(console.is_as_it_was());
    }
}

#[test]
fn a_dumb_terminal_that_is_too_small_is_told_so_in_ascii() {
    let mut command = hvp(&[]);
    command.env("TERM", "dumb");
    let console = Console::open(command, 4, 22);
    console.until_text("needs 24");
    console.until("the cursor to be hidden", Screen::hide_cursor);
    assert_eq!(shapes(&console.text()), [], "{}", console.text());
}

#[test]
fn a_dumb_terminal_gets_no_colour_and_no_mouse() {
    let mut command = hvp(&[]);
    command.env("TERM", "dumb");
    let console = Console::open(command, 24, 80);
    console.until_started();
    let screen = console.screen();
    for cell in (0..24).flat_map(|row| cells(&screen, row)) {
        assert_eq!((cell.fgcolor(), cell.bgcolor()), (Color::Default, Color::Default));
    }
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
}
