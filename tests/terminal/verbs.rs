//! What the verbs print on a terminal.

use super::console::{Console, hvp, shell};
use super::looks::shapes;

#[test]
fn a_list_fits_the_terminal_and_its_heading_is_bold() {
    let console = Console::open(hvp(&["list", "country:DNK"]), 40, 70);
    assert_eq!(console.exit_code(), 0);
    let screen = console.screen();
    let text = console.text();
    assert!(text.starts_with("name "), "{text}");
    // Twelve projects, each on one line; then the source, whose address is not cut.
    let (table, rest) = text.split_once("\n\n").unwrap();
    assert_eq!(table.lines().count(), 1 + 12, "{text}");
    assert!((0..13).all(|row| !screen.row_wrapped(row)), "{text}");
    // Names have the room of the empty acronyms and of the categories.
    assert!(table.contains("\nMAWI  Multinational Am"), "{text}");
    let (note, source) = rest.split_once('\n').unwrap();
    assert!(note.starts_with("categories: "), "{text}");
    assert!(source.starts_with("Source: "), "{text}");
    assert!(screen.cell(0, 0).unwrap().bold());
    assert!(!screen.cell(1, 0).unwrap().bold());
    assert!(console.is_as_it_was());
}

#[test]
fn without_colour_nothing_but_text_is_written() {
    for (variable, value) in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        let mut command = hvp(&["list"]);
        command.env(variable, value);
        let console = Console::open(command, 40, 70);
        assert_eq!(console.exit_code(), 0);
        assert!(console.text().starts_with("name "), "{}", console.text());
        assert!(!console.written().contains('\u{1b}'), "{variable}");
    }
}

#[test]
fn a_dumb_terminal_gets_ascii_shapes_where_a_text_is_cut() {
    let mut command = hvp(&["list", "country:DNK"]);
    command.env("TERM", "dumb");
    let console = Console::open(command, 40, 70);
    assert_eq!(console.exit_code(), 0);
    let text = console.text();
    assert!(text.contains("NORTHLINK"), "{text}");
    assert_eq!(shapes(&text), [], "{text}");
}

#[test]
fn a_pipe_gets_the_list_even_where_there_is_a_terminal() {
    let console = Console::open(shell(r#""$0" mawi | cat"#, &[]), 40, 200);
    assert_eq!(console.exit_code(), 0);
    let text = console.text();
    assert!(text.starts_with("acronym ") && text.contains("\nMAWI "), "{text}");
    assert!(!console.written().contains('\u{1b}'));
}
