//! What a terminal shows after the bytes are the frames themselves.

use proptest::prelude::*;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use vt100::Parser;

use super::super::pen::VISIBLE_ON_BLANK;
use super::*;
use crate::app::{App, ColourDepth, Settings};
use crate::catalogue::{LoadedCatalogue, Origin, load};
use crate::ui::Screen;

const WIDTH: u16 = 14;
const HEIGHT: u16 = 4;

/// A text at a place, in a style.
type Stroke = (u16, u16, String, Style);

fn colour() -> impl Strategy<Value = Color> {
    prop_oneof![
        2 => Just(Color::Reset),
        1 => prop::sample::select(vec![Color::Red, Color::DarkGray, Color::White]),
        1 => (16..=255_u8).prop_map(Color::Indexed),
        1 => (any::<u8>(), any::<u8>(), any::<u8>()).prop_map(|(r, g, b)| Color::Rgb(r, g, b)),
    ]
}

fn style() -> impl Strategy<Value = Style> {
    let others = Modifier::ITALIC | Modifier::UNDERLINED | Modifier::REVERSED;
    // The terminal of the test knows no cell that is both bold and dim.
    let weight = prop::sample::select(vec![Modifier::BOLD, Modifier::DIM, Modifier::empty()]);
    (colour(), colour(), weight, any::<u16>()).prop_map(move |(fg, bg, weight, bits)| {
        let others = Modifier::from_bits_truncate(bits) & others;
        Style::reset().fg(fg).bg(bg).add_modifier(weight | others)
    })
}

fn stroke() -> impl Strategy<Value = Stroke> {
    let text = prop_oneof![
        Just("    ".to_owned()),
        "[a-c ]{1,14}",
        "[─│● a]{1,8}",
        "[字コa ]{1,7}",
        Just("e\u{301} a\u{308}".to_owned()),
    ];
    (0..WIDTH, 0..HEIGHT, text, style())
}

fn frame(strokes: &[Stroke]) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
    for (x, y, text, style) in strokes {
        buffer.set_string(*x, *y, text, *style);
    }
    buffer
}

fn seen_colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Reset => vt100::Color::Default,
        Color::Red => vt100::Color::Idx(1),
        Color::DarkGray => vt100::Color::Idx(8),
        Color::White => vt100::Color::Idx(15),
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
        other => panic!("{other} is not drawn here"),
    }
}

fn seen_attributes(cell: &vt100::Cell) -> Modifier {
    [
        (cell.bold(), Modifier::BOLD),
        (cell.dim(), Modifier::DIM),
        (cell.italic(), Modifier::ITALIC),
        (cell.underline(), Modifier::UNDERLINED),
        (cell.inverse(), Modifier::REVERSED),
    ]
    .into_iter()
    .fold(Modifier::empty(), |all, (is_on, one)| if is_on { all | one } else { all })
}

/// Asserts that the terminal shows a frame, as far as it can be seen.
fn assert_shows(terminal: &Parser, frame: &Buffer) {
    for y in 0..HEIGHT {
        let mut x = 0;
        while x < WIDTH {
            let (cell, seen) = (&frame[(x, y)], terminal.screen().cell(y, x).unwrap());
            let symbol = if seen.has_contents() { seen.contents() } else { " " };
            assert_eq!(symbol, cell.symbol(), "in column {x} of row {y}");
            assert_eq!(seen.bgcolor(), seen_colour(cell.bg), "behind column {x} of row {y}");
            let blank = symbol == " ";
            let mask = if blank { VISIBLE_ON_BLANK } else { Modifier::all() };
            assert_eq!(seen_attributes(seen) & mask, cell.modifier & mask, "{x}, {y}");
            if !blank || cell.modifier.intersects(VISIBLE_ON_BLANK) {
                assert_eq!(seen.fgcolor(), seen_colour(cell.fg), "in column {x} of row {y}");
            }
            x += cell.cell_width().max(1);
        }
    }
}

fn size(cells: u16) -> std::num::NonZero<u16> {
    cells.try_into().unwrap()
}

proptest! {
    #[test]
    fn a_terminal_shows_each_frame_that_is_drawn(
        frames in prop::collection::vec(prop::collection::vec(stroke(), 0..12), 1..4),
    ) {
        let mut terminal = Parser::new(size(HEIGHT), size(WIDTH), 0);
        let mut shown = None;
        for strokes in &frames {
            let next = frame(strokes);
            let mut bytes = Vec::new();
            write_changes(&mut bytes, shown.as_ref(), &next);
            terminal.process(&bytes);
            assert_shows(&terminal, &next);
            shown = Some(next);
        }
    }
}

fn changes(before: &[&str], after: &[&str]) -> String {
    let (before, after) = (Buffer::with_lines(before.to_vec()), Buffer::with_lines(after.to_vec()));
    let mut bytes = Vec::new();
    write_changes(&mut bytes, Some(&before), &after);
    String::from_utf8(bytes).unwrap()
}

#[test]
fn short_gaps_are_blanks_and_longer_ones_a_column() {
    assert_eq!(changes(&["          "], &["ab cd    e"]), "\x1b[1;1Hab cd    e");
    assert_eq!(changes(&["          "], &["ab      cd"]), "\x1b[1;1Hab\x1b[9Gcd");
}

#[test]
fn what_follows_a_wide_or_ambiguous_character_gets_its_column() {
    assert_eq!(changes(&["      "], &["字 ab "]), "\x1b[1;1H字\x1b[4Gab");
    assert_eq!(changes(&["      "], &["● ab  "]), "\x1b[1;1H●\x1b[3Gab");
}

#[test]
fn only_the_colour_that_changes_is_written() {
    let mut next = Buffer::empty(Rect::new(0, 0, 6, 1));
    next.set_string(0, 0, "a ", Style::new().fg(Color::Rgb(1, 2, 3)).bg(Color::Indexed(17)));
    next.set_string(2, 0, "b ", Style::new().fg(Color::Red).bg(Color::Indexed(17)));
    next.set_string(4, 0, "c", Style::new().fg(Color::Red));
    let mut bytes = Vec::new();
    write_changes(&mut bytes, None, &next);
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text, "\x1b[1;1H\x1b[38;2;1;2;3;48;5;17ma \x1b[31mb \x1b[49mc\x1b[m");
}

#[test]
fn the_first_screen_takes_at_most_eleven_kilobytes() {
    let LoadedCatalogue { catalogue, .. } = load(&Origin::BuiltIn).unwrap();
    let mut app = App::new(catalogue, Settings { depth: ColourDepth::True, ..Settings::default() });
    let mut next = Buffer::empty(Rect::new(0, 0, 120, 36));
    let mut screen = Screen::default();
    screen.fit(&mut app, next.area);
    screen.draw(&app, &mut next);
    let mut bytes = Vec::new();
    write_changes(&mut bytes, None, &next);
    assert!(bytes.len() <= 11_000, "{} bytes", bytes.len());
}
