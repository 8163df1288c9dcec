//! The screen: the frame it shows, the next frame, and the bytes that are not written yet.

use std::io::{self, Write};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::frame_writer::{write_changes, write_place};
use super::output::Output;

/// The screen of the terminal. Bytes wait here until [`Display::flush`], so that a frame is one write.
pub(super) struct Display {
    output: Output,
    unwritten: Vec<u8>,
    /// The frame that is shown; none of a blank screen.
    shown: Option<Buffer>,
    next: Buffer,
    /// Where the text cursor blinks, if it is visible.
    cursor: Option<Position>,
}

impl Display {
    /// A screen of no size, until [`Display::clear`] asks for it.
    pub(super) fn new(output: Output) -> Self {
        let next = Buffer::default();
        Self { output, unwritten: Vec::new(), shown: None, next, cursor: None }
    }

    /// The size of the screen, as it was when it was last cleared.
    pub(super) fn area(&self) -> Rect {
        self.next.area
    }

    /// Asks for the size of the screen and clears it, so that the next frame is drawn whole. The cursor is hidden.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        let (width, height) = crossterm::terminal::size()?;
        self.shown = None;
        self.next.resize(Rect::new(0, 0, width, height));
        self.cursor = None;
        self.write_all(b"\x1b[m\x1b[?25l\x1b[2J")
    }

    /// Draws a frame, and shows the text cursor at the place that `draw` returns.
    pub(super) fn draw(
        &mut self,
        draw: impl FnOnce(&mut Buffer) -> Option<Position>,
    ) -> io::Result<()> {
        self.next.reset();
        let cursor = draw(&mut self.next);
        let begun = self.unwritten.len();
        write_changes(&mut self.unwritten, self.shown.as_ref(), &self.next);
        let is_moved = self.unwritten.len() > begun || cursor != self.cursor;
        match cursor {
            Some(Position { x, y }) if is_moved => {
                write_place(&mut self.unwritten, x.into(), y.into());
                if self.cursor.is_none() {
                    self.write_all(b"\x1b[?25h")?;
                }
            }
            None if self.cursor.is_some() => self.write_all(b"\x1b[?25l")?,
            _ => {}
        }
        self.cursor = cursor;
        self.flush()?;
        let blank = self.shown.take().unwrap_or_else(|| Buffer::empty(self.next.area));
        self.shown = Some(std::mem::replace(&mut self.next, blank));
        Ok(())
    }
}

impl Write for Display {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.unwritten.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        let written = self.output.write_all(&self.unwritten);
        self.unwritten.clear();
        written?;
        self.output.flush()
    }
}
