//! The colours and attributes that the terminal writes with.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::number::write_number;

/// Attributes with their numbers in the control sequence SGR
/// ([ECMA-48](https://ecma-international.org/publications-and-standards/standards/ecma-48/), 8.3.117): on, and off.
const ATTRIBUTES: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// The attributes that can be seen on a blank.
pub(super) const VISIBLE_ON_BLANK: Modifier =
    Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);

/// The colours and attributes in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pen {
    foreground: Color,
    background: Color,
    attributes: Modifier,
}

impl Pen {
    /// The pen that writes a cell with this symbol. What cannot be seen on a blank stays as it is in this pen.
    pub(super) fn for_cell(self, cell: &Cell, symbol: &str) -> Self {
        let whole = Self { foreground: cell.fg, background: cell.bg, attributes: cell.modifier };
        if symbol != " " || cell.modifier.intersects(VISIBLE_ON_BLANK) {
            return whole;
        }
        Self { background: cell.bg, attributes: self.attributes - VISIBLE_ON_BLANK, ..self }
    }

    /// Writes what changes this pen into another.
    pub(super) fn change(&mut self, out: &mut Vec<u8>, to: Self) {
        if *self != to {
            self.write_change(out, to);
        }
    }

    fn write_change(&mut self, out: &mut Vec<u8>, to: Self) {
        let from = std::mem::replace(self, to);
        out.extend_from_slice(b"\x1b[");
        if to != Self::default() {
            if from.attributes != to.attributes {
                write_attributes(out, from.attributes, to.attributes);
            }
            if from.foreground != to.foreground {
                write_colour(out, to.foreground, 30);
            }
            if from.background != to.background {
                write_colour(out, to.background, 40);
            }
            // The semicolon after the last number.
            out.pop();
        }
        out.push(b'm');
    }
}

/// Writes the numbers that turn attributes off and on, each with a semicolon after it.
fn write_attributes(out: &mut Vec<u8>, from: Modifier, to: Modifier) {
    let removed = from - to;
    let mut kept = from;
    for (attribute, _, off) in ATTRIBUTES {
        if removed.contains(attribute) {
            write_parameters(out, &[off]);
            kept -= both(off);
        }
    }
    for (attribute, on, _) in ATTRIBUTES {
        if (to - kept).contains(attribute) {
            write_parameters(out, &[on]);
        }
    }
}

/// All attributes that a number turns off.
fn both(off: u8) -> Modifier {
    let same = ATTRIBUTES.into_iter().filter(|&(_, _, number)| number == off);
    same.fold(Modifier::empty(), |all, (attribute, ..)| all | attribute)
}

/// Writes the numbers of a colour, each with a semicolon after it. `base` is 30 for the foreground, 40 for the
/// background.
fn write_colour(out: &mut Vec<u8>, colour: Color, base: u8) {
    let index = match colour {
        Color::Rgb(red, green, blue) => {
            return write_parameters(out, &[base + 8, 2, red, green, blue]);
        }
        Color::Indexed(index) => return write_parameters(out, &[base + 8, 5, index]),
        Color::Reset => 9,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        // The bright eight are 60 above the others.
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
    };
    write_parameters(out, &[base + index]);
}

/// Writes numbers, each with a semicolon after it.
fn write_parameters(out: &mut Vec<u8>, numbers: &[u8]) {
    for &number in numbers {
        write_number(out, number.into());
        out.push(b';');
    }
}
