//! Writes the bytes that turn one frame on the screen into the next.
//!
//! Ratatui's own backend writes both colours wherever one of them changes, colours of blanks that nobody sees,
//! and a place before every word. On the first screen that is half as much again (`benches/README.md`).

#[cfg(test)]
mod tests;

use std::io::{self, Write};
use std::ops::Range;

use ratatui::buffer::{Buffer, Cell, CellWidth};

use super::pen::Pen;

/// The most blanks that are written to get to the next change: longer than that is the sequence that goes there.
const MOST_BLANKS: usize = 4;

/// Writes the changes from the frame that is shown, or from a blank screen, to the next frame. Begins and ends with the
/// default style.
pub(super) fn write_changes(
    out: &mut Vec<u8>,
    shown: Option<&Buffer>,
    next: &Buffer,
) -> io::Result<()> {
    let mut writer = FrameWriter { out, next, pen: Pen::default(), row: None, column: None };
    match shown {
        Some(shown) => writer.write_over(shown)?,
        None => writer.write_all()?,
    }
    writer.pen.change(writer.out, Pen::default())
}

struct FrameWriter<'a> {
    out: &'a mut Vec<u8>,
    next: &'a Buffer,
    pen: Pen,
    /// The row of the cursor, once it is known.
    row: Option<u16>,
    /// The column of the cursor, unless terminals differ about it: about the width of some characters, and at the
    /// right edge.
    column: Option<u16>,
}

impl FrameWriter<'_> {
    /// Writes the cells that differ from the frame that is shown.
    fn write_over(&mut self, shown: &Buffer) -> io::Result<()> {
        for (x, y, cell) in shown.diff_iter(self.next) {
            self.write_at(x, y, cell)?;
            // A terminal may give the other half of a wide character the style of what is written over the first.
            let end = x + cell.cell_width();
            let old_end = |x| shown.cell((x, y)).map_or(end, |cell| x + cell.cell_width());
            for x in end..(x..end).map(old_end).max().unwrap_or(end) {
                if let Some(cell) = self.next.cell((x, y)) {
                    self.write_at(x, y, cell)?;
                }
            }
        }
        Ok(())
    }

    /// Writes the cells that are not blank.
    fn write_all(&mut self) -> io::Result<()> {
        let area = self.next.area;
        for y in area.top()..area.bottom() {
            let mut x = area.left();
            while let Some(cell) = self.next.cell((x, y)) {
                if *cell != Cell::EMPTY {
                    self.write_at(x, y, cell)?;
                }
                // The other half of a wide character is no cell of its own.
                x += cell.cell_width().max(1);
            }
        }
        Ok(())
    }

    fn write_at(&mut self, x: u16, y: u16, cell: &Cell) -> io::Result<()> {
        self.move_to(x, y)?;
        self.write(cell)
    }

    fn move_to(&mut self, x: u16, y: u16) -> io::Result<()> {
        let (row, column) = (u32::from(y) + 1, u32::from(x) + 1);
        if self.row == Some(y) {
            match self.column {
                Some(at) if at == x => {}
                Some(at) if at < x && self.are_blanks(at..x, y) => {
                    let length = self.out.len() + usize::from(x - at);
                    self.out.resize(length, b' ');
                }
                _ => write!(self.out, "\x1b[{column}G")?,
            }
        } else if x == 0 && self.row.is_some_and(|above| above + 1 == y) {
            self.out.extend_from_slice(b"\r\n");
        } else {
            write!(self.out, "\x1b[{row};{column}H")?;
        }
        (self.row, self.column) = (Some(y), Some(x));
        Ok(())
    }

    /// Whether these are a few blanks that can be written with the pen in use.
    fn are_blanks(&self, mut columns: Range<u16>, y: u16) -> bool {
        // A character that is not ASCII may be wider in this terminal than we know.
        self.out.last().is_some_and(u8::is_ascii)
            && columns.len() <= MOST_BLANKS
            && columns.all(|x| {
                let cell = self.next.cell((x, y));
                cell.is_some_and(|cell| cell.symbol() == " " && self.pen.for_cell(cell) == self.pen)
            })
    }

    /// Writes a cell at the cursor.
    fn write(&mut self, cell: &Cell) -> io::Result<()> {
        self.pen.change(self.out, self.pen.for_cell(cell))?;
        self.out.extend_from_slice(cell.symbol().as_bytes());
        let right = self.next.area.right().saturating_sub(1);
        let is_narrow = cell.cell_width() == 1;
        self.column = self.column.filter(|&x| is_narrow && x < right).map(|x| x + 1);
        Ok(())
    }
}
