//! Writes the bytes that turn one frame on the screen into the next.
//!
//! Ratatui's own backend writes both colours wherever one of them changes, colours of blanks that nobody sees,
//! and a place before every word. On the first screen that is half as much again (`benches/README.md`).

#[cfg(test)]
mod tests;

use ratatui::buffer::{Buffer, Cell, CellWidth};

use super::number::write_number;
use super::pen::{Pen, VISIBLE_ON_BLANK};

/// The most blanks that are written to get to the next change: longer than that is the sequence that goes there.
const MOST_BLANKS: usize = 4;

/// Writes the changes from the frame that is shown, or from a blank screen, to the next frame. Begins and ends with the
/// default style.
pub(super) fn write_changes(out: &mut Vec<u8>, shown: Option<&Buffer>, next: &Buffer) {
    let mut writer = FrameWriter { out, pen: Pen::default(), line: None, column: None };
    let columns = usize::from(next.area.width).max(1);
    let mut shown = shown.map(|shown| shown.content.chunks(columns));
    for (y, row) in next.content.chunks(columns).enumerate() {
        writer.write_row(y, row, shown.as_mut().and_then(Iterator::next).unwrap_or_default());
    }
    writer.pen.change(writer.out, Pen::default());
}

struct FrameWriter<'a> {
    out: &'a mut Vec<u8>,
    pen: Pen,
    /// The line of the cursor, once it is known.
    line: Option<usize>,
    /// The column of the cursor, unless terminals differ about it: about the width of some characters, and at the
    /// right edge.
    column: Option<usize>,
}

impl FrameWriter<'_> {
    /// Writes the cells of a row that differ from those that are shown; no cells are shown of a blank row.
    fn write_row(&mut self, y: usize, row: &[Cell], shown: &[Cell]) {
        let old = |x| shown.get(x).unwrap_or(&Cell::EMPTY);
        let is_shown = |x| row.get(x).is_none_or(|cell| look_alike(cell, cell.symbol(), old(x)));
        let mut x = 0;
        // Where a wide character that was shown ended, if it has been written over.
        let mut damaged = 0;
        while let Some(cell) = row.get(x) {
            let symbol = cell.symbol();
            let columns = width_of(cell, symbol);
            let end = x + columns;
            let is_same = look_alike(cell, symbol, old(x));
            if x < damaged || !is_same || columns > 1 && !(x + 1..end).all(is_shown) {
                self.move_to(x, y, row);
                self.write(cell, symbol, columns == 1 && end < row.len());
                // A terminal may give the other half of a wide character the style of what is written over the first.
                let old_ends = (x..end).map(|x| x + width_of(old(x), old(x).symbol()));
                damaged = old_ends.max().unwrap_or(damaged);
            }
            x = end;
        }
    }

    fn move_to(&mut self, x: usize, y: usize, row: &[Cell]) {
        if self.line == Some(y) {
            match self.column {
                Some(at) if at == x => {}
                Some(at) if at < x && self.are_blanks(row.get(at..x).unwrap_or_default()) => {
                    self.out.resize(self.out.len() + x - at, b' ');
                }
                _ => {
                    self.out.extend_from_slice(b"\x1b[");
                    write_number(self.out, x + 1);
                    self.out.push(b'G');
                }
            }
        } else if x == 0 && self.line.is_some_and(|above| above + 1 == y) {
            self.out.extend_from_slice(b"\r\n");
        } else {
            write_place(self.out, x, y);
        }
        (self.line, self.column) = (Some(y), Some(x));
    }

    /// Whether these are a few blanks that can be written with the pen in use.
    fn are_blanks(&self, cells: &[Cell]) -> bool {
        // A character that is not ASCII may be wider in this terminal than we know.
        self.out.last().is_some_and(u8::is_ascii)
            && cells.len() <= MOST_BLANKS
            && cells
                .iter()
                .all(|cell| cell.symbol() == " " && self.pen.for_cell(cell, " ") == self.pen)
    }

    /// Writes a cell at the cursor, which then is known to be one column on, or not known.
    fn write(&mut self, cell: &Cell, symbol: &str, is_next_known: bool) {
        self.pen.change(self.out, self.pen.for_cell(cell, symbol));
        match symbol.as_bytes() {
            &[letter] => self.out.push(letter),
            symbol => self.out.extend_from_slice(symbol),
        }
        self.column = self.column.filter(|_| is_next_known).map(|x| x + 1);
    }
}

/// Whether a cell with this symbol looks like another on the screen.
fn look_alike(one: &Cell, symbol: &str, other: &Cell) -> bool {
    if one.bg != other.bg {
        return false;
    }
    let has_same_symbol = match (symbol.as_bytes(), other.symbol().as_bytes()) {
        ([one], [other]) => one == other,
        (one, other) => one == other,
    };
    let is_same = one.fg == other.fg && one.modifier == other.modifier;
    let attributes = one.modifier | other.modifier;
    has_same_symbol && (is_same || symbol == " " && !attributes.intersects(VISIBLE_ON_BLANK))
}

/// The columns of a cell with this symbol, at least one.
fn width_of(cell: &Cell, symbol: &str) -> usize {
    match symbol.as_bytes() {
        // Letters, and the lines of borders, U+2500 to U+257F.
        [_] | [0xe2, 0x94 | 0x95, _] => 1,
        _ => usize::from(cell.cell_width()).max(1),
    }
}

/// Writes the sequence that moves the cursor to a cell.
pub(super) fn write_place(out: &mut Vec<u8>, x: usize, y: usize) {
    out.extend_from_slice(b"\x1b[");
    write_number(out, y + 1);
    out.push(b';');
    write_number(out, x + 1);
    out.push(b'H');
}
