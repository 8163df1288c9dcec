//! Drawing a text that is read, with the selected link pointed at.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::app::Reading;
use crate::query::Target;
use crate::text::block::Tone;

use super::pane::Frame;
use super::pen::{Pen, width};
use super::wrap::{Piece, Wrapped, wrap};
use crate::ui::areas::inside;
use crate::ui::style::look::Look;
use crate::ui::views::browse::margins;

/// A text wrapped to the width of its pane, and what it was made for.
#[derive(Debug, Default)]
pub(crate) struct Wrapping {
    made_for: Option<(Option<Target>, u64, u16)>,
    pub(crate) wrapped: Wrapped,
}

impl Wrapping {
    /// Wraps a text to a pane, if it is not wrapped so already, and tells it where its links are.
    /// Returns how many lines are seen.
    pub(crate) fn fit(&mut self, reading: &mut Reading, pane: Rect) -> usize {
        let area = margins(inside(pane));
        let key = (reading.subject, reading.version, area.width);
        if self.made_for != Some(key) {
            self.wrapped = wrap(&reading.blocks, usize::from(area.width));
            self.made_for = Some(key);
        }
        reading.lines = self.wrapped.lines.len();
        reading.link_lines.clone_from(&self.wrapped.link_lines);
        let seen = usize::from(area.height);
        // Where the pane is not shown, it is sought when it is.
        if !area.is_empty() && std::mem::take(&mut reading.seeks) {
            let is_marked = |line: &Vec<Piece>| line.iter().any(|piece| piece.tone == Tone::Sought);
            let first = self.wrapped.lines.iter().position(is_marked).unwrap_or(0);
            // What is above the fold is seen from the top.
            reading.scroll = if first < seen { 0 } else { first - seen / 3 };
        }
        seen
    }
}

/// A pane with a text.
pub(crate) struct ReadingPane<'a> {
    pub(crate) title: &'a str,
    pub(crate) reading: &'a Reading,
    pub(crate) wrapped: &'a Wrapped,
    pub(crate) focused: bool,
    pub(crate) look: &'a Look,
}

impl Widget for &ReadingPane<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let ReadingPane { title, reading, wrapped, focused, look } = *self;
        let (rows, offset) = (wrapped.lines.len(), reading.scroll);
        let area = Frame { title, focused, look, rows, offset }.render(area, buffer);
        for (row, line) in (0..area.height).zip(wrapped.lines.iter().skip(offset)) {
            let mut pen = Pen::new(buffer, margins(area), row);
            for piece in line {
                self.piece(&mut pen, piece);
            }
            self.point_at_link(area, row, line, buffer);
        }
    }
}

impl ReadingPane<'_> {
    fn piece(&self, pen: &mut Pen<'_>, piece: &Piece) {
        let theme = &self.look.theme;
        let style = match piece.tone {
            Tone::Plain => theme.text,
            Tone::Strong => theme.strong,
            Tone::Heading => theme.heading,
            Tone::Faint => theme.faint,
            Tone::Name => theme.link,
            Tone::Partner => theme.partner,
            Tone::Stage => theme.stage,
            Tone::Hit | Tone::Sought => theme.hit,
        };
        pen.write(&piece.text, if self.is_selected(piece) { theme.selected } else { style });
    }

    fn is_selected(&self, piece: &Piece) -> bool {
        piece.link.is_some() && piece.link == self.reading.link && self.focused
    }

    /// A pointer before the selected link, in the margin or in the space between it and the word before.
    fn point_at_link(&self, area: Rect, row: u16, line: &[Piece], buffer: &mut Buffer) {
        let Some(place) = line.iter().position(|piece| self.is_selected(piece)) else { return };
        let before: usize = line.iter().take(place).map(|piece| width(&piece.text)).sum();
        let mut pen = Pen::new(buffer, area, row);
        pen.skip(before);
        pen.write(self.look.glyphs.pointer, self.look.theme.accent);
    }
}
