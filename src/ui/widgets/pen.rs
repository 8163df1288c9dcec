//! Writing text to the screen: measured in columns, cut at graphemes, never outside its area.

use std::ops::Range;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::cut::cut;
use crate::text::width::{ascii_graphemes, width};
use crate::text::wrap::wrap;

/// The ASCII replacement for a typographic sign, if there is one.
pub(crate) fn ascii_sign(sign: char) -> Option<char> {
    Some(match sign {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '‚' => '\'',
        '·' | '–' | '—' | '−' | '‐' | '‑' | '◔' => '-',
        '…' => '~',
        '×' => 'x',
        '÷' => '/',
        '○' => '.',
        '◑' => '=',
        '◕' => '+',
        '●' | '█' | '▉' | '▊' | '▋' | '▌' => '#',
        '\u{a0}' | '▍' | '▎' | '▏' => ' ',
        _ => return None,
    })
}

/// A length as screen columns or rows, at most `u16::MAX`.
pub(crate) fn cells(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}

/// A text with highlighted ranges of bytes.
#[derive(Clone, Copy)]
pub(crate) struct MarkedText<'a> {
    pub(crate) text: &'a str,
    pub(crate) ranges: &'a [Range<usize>],
    pub(crate) style: Style,
    /// The style of the highlights, patched onto the other.
    pub(crate) mark: Style,
}

/// A pen that writes from left to right on one row of an area.
pub(crate) struct Pen<'a> {
    buffer: &'a mut Buffer,
    x: u16,
    y: u16,
    end: u16,
}

impl<'a> Pen<'a> {
    /// A pen at the start of the row `row` of `area`. Outside the area it writes nothing.
    pub(crate) fn new(buffer: &'a mut Buffer, area: Rect, row: u16) -> Self {
        let inside = area.intersection(buffer.area);
        let y = area.y.saturating_add(row);
        let end = if y < inside.bottom() { inside.right() } else { inside.x };
        Self { buffer, x: inside.x, y, end }
    }

    /// The columns between the pen and the end of the row.
    pub(crate) fn left(&self) -> usize {
        usize::from(self.end.saturating_sub(self.x))
    }

    /// The next cells of the row.
    fn cells(&mut self, columns: usize) -> &mut [Cell] {
        let Rect { x, y, width, .. } = self.buffer.area;
        let start = usize::from(self.y - y) * usize::from(width) + usize::from(self.x - x);
        self.buffer.content.get_mut(start..start + columns).unwrap_or_default()
    }

    /// Writes as much as fits.
    pub(crate) fn write(&mut self, text: &str, style: Style) {
        let (letters, rest) = text.split_at(ascii_graphemes(text));
        let columns = self.left().min(letters.len());
        let cells = self.cells(columns);
        letters.bytes().zip(cells).for_each(|(letter, cell)| {
            cell.set_char(char::from(letter)).set_style(style);
        });
        self.skip(columns);
        if self.left() > 0 && !rest.is_empty() {
            (self.x, _) = self.buffer.set_stringn(self.x, self.y, rest, self.left(), style);
        }
    }

    /// Writes a text, cut to the end of the row.
    pub(crate) fn write_cut(&mut self, text: &str, ellipsis: &str, style: Style) {
        self.write(&cut(text, self.left(), ellipsis), style);
    }

    /// Writes a text in exactly `columns` columns, cut or padded.
    pub(crate) fn write_in(&mut self, text: &str, columns: usize, ellipsis: &str, style: Style) {
        let columns = columns.min(self.left());
        let start = self.x;
        self.write(&cut(text, columns, ellipsis), style);
        let used = usize::from(self.x.saturating_sub(start));
        self.skip(columns.saturating_sub(used));
    }

    /// Writes a text with highlights in exactly `columns` columns, cut or padded.
    pub(crate) fn write_marked(&mut self, marked: MarkedText<'_>, columns: usize, ellipsis: &str) {
        let MarkedText { text, ranges, style: plain, mark } = marked;
        if ranges.is_empty() {
            return self.write_in(text, columns, ellipsis, plain);
        }
        let columns = columns.min(self.left());
        let shown = cut(text, columns, ellipsis);
        // An ellipsis is not part of the text, so it is never highlighted.
        let kept = if shown.len() == text.len() {
            text.len()
        } else {
            shown.len().saturating_sub(ellipsis.len())
        };
        let mut used = 0;
        for (at, grapheme) in shown.grapheme_indices(true) {
            let is_marked = at < kept && ranges.iter().any(|range| range.contains(&at));
            self.write(grapheme, if is_marked { plain.patch(mark) } else { plain });
            used += width(grapheme);
        }
        self.skip(columns.saturating_sub(used));
    }

    /// Moves on by columns without writing.
    pub(crate) fn skip(&mut self, columns: usize) {
        self.x = self.x.saturating_add(cells(columns)).min(self.end.max(self.x));
    }
}

/// Writes a text right-aligned on a row of an area, cut at its end, but never within a number.
pub(crate) fn write_right(buffer: &mut Buffer, area: Rect, row: u16, text: &str, style: Style) {
    let room = usize::from(area.width);
    let text = cut(text, room, "");
    let mut pen = Pen::new(buffer, area, row);
    pen.skip(room - width(&text));
    pen.write(&text, style);
}

/// Wraps a text and writes it from the top of an area. If there is no room for all, an ellipsis ends it.
pub(crate) fn write_wrapped(
    buffer: &mut Buffer,
    area: Rect,
    text: &str,
    ellipsis: &str,
    style: Style,
) {
    let lines = wrap(text, usize::from(area.width));
    for (row, line) in (0..area.height).zip(&lines) {
        let is_unfinished = row + 1 == area.height && lines.len() > usize::from(area.height);
        let line = format!("{line}{}", if is_unfinished { ellipsis } else { "" });
        Pen::new(buffer, area, row).write_cut(&line, ellipsis, style);
    }
}

/// Sets the style of a whole row of an area.
pub(crate) fn shade(buffer: &mut Buffer, area: Rect, row: u16, style: Style) {
    if row < area.height {
        buffer.set_style(Rect { y: area.y.saturating_add(row), height: 1, ..area }, style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_outside_the_area() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        Pen::new(&mut buffer, Rect::new(0, 0, 9, 9), 5).write("x", Style::new());
        Pen::new(&mut buffer, Rect::new(2, 0, 9, 1), 0).write("abcdef", Style::new());
        assert_eq!(buffer, Buffer::with_lines(["  ab"]));
    }

    #[test]
    fn a_pen_writes_what_the_buffer_would() {
        for text in ["", "abc", "abce\u{301}f", "e\u{301}", "字a字", "ab…", "a\u{7}b", "a long one"]
        {
            let style = Style::new().bold();
            let (mut expected, mut buffer) =
                (Buffer::empty(Rect::new(0, 0, 6, 1)), Buffer::empty(Rect::new(0, 0, 6, 1)));
            expected.set_stringn(1, 0, text, 5, style);
            let area = Rect { x: 1, width: 5, ..buffer.area };
            Pen::new(&mut buffer, area, 0).write(text, style);
            assert_eq!(buffer, expected, "{text}");
        }
    }
}
