//! Drawing a text pane, with a pointer at the selected link.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;

use crate::app::Spot;
use crate::app::text_pane::TextPane;
use crate::query::Target;
use crate::text::block::Tone;

use super::pane::{PaneFrame, title_of};
use super::pen::{Pen, cells};
use crate::text::width::width;
use crate::text::wrapped_text::{Piece, WrappedText};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{inside, margins, row_in};

/// A text wrapped to the width of its pane, kept until the text or the width changes.
#[derive(Debug, Default)]
pub(crate) struct Wrapping {
    /// The subject and version of the wrapped text, and the width.
    key: Option<(Option<Target>, u64, u16)>,
    pub(crate) wrapped: WrappedText,
}

impl Wrapping {
    /// Wraps a text to a pane, unless that is done already, and updates the text's lines and links. Returns
    /// the number of visible lines.
    pub(crate) fn fit(&mut self, text: &mut TextPane, pane: Rect) -> usize {
        let area = margins(inside(pane));
        self.wrap(text, area.width);
        text.lines = self.wrapped.lines.len();
        text.link_lines.clone_from(&self.wrapped.link_lines);
        let visible = usize::from(area.height);
        // A hidden pane is scrolled to the match once it is shown.
        if !area.is_empty() && std::mem::take(&mut text.scrolls_to_match) {
            text.scroll = self.scroll_to_match(visible);
        }
        visible
    }

    /// Wraps a text to a width, unless that is done already.
    pub(crate) fn wrap(&mut self, text: &TextPane, columns: u16) {
        let key = (text.subject, text.version, columns);
        if self.key != Some(key) {
            self.wrapped = WrappedText::new(&text.blocks, usize::from(columns));
            self.key = Some(key);
        }
    }

    /// The first line to show so that the first match is visible: the top if it is visible from there; else the match is
    /// a third down the pane.
    pub(crate) fn scroll_to_match(&self, visible: usize) -> usize {
        let is_marked = |line: &Vec<Piece>| line.iter().any(|piece| piece.tone == Tone::FocusHit);
        let first = self.wrapped.lines.iter().position(is_marked).unwrap_or(0);
        if first < visible { 0 } else { first - visible / 3 }
    }

    /// The mouse target at a position: the text, with the link there.
    pub(crate) fn spot(&self, text: &TextPane, pane: Rect, at: Position) -> Option<Spot> {
        let line = row_in(inside(pane), at)? + text.scroll;
        let left = margins(inside(pane)).x;
        Some(Spot::Text { link: self.link_at(line, at.x.checked_sub(left)) })
    }

    fn link_at(&self, line: usize, column: Option<u16>) -> Option<usize> {
        let mut left = usize::from(column?);
        for piece in self.wrapped.lines.get(line)? {
            match left.checked_sub(width(&piece.text)) {
                Some(rest) => left = rest,
                None => return piece.link,
            }
        }
        None
    }
}

pub(crate) struct TextPaneView<'a> {
    pub(crate) title: &'a str,
    pub(crate) text: &'a TextPane,
    pub(crate) wrapped: &'a WrappedText,
    pub(crate) focused: bool,
    pub(crate) look: &'a Look,
}

impl Widget for &TextPaneView<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let TextPaneView { title, text, wrapped, focused, look } = *self;
        let (rows, offset) = (wrapped.lines.len(), text.scroll);
        let title = &title_of(title, focused, look);
        let area = PaneFrame { title, focused, look, rows, offset }.render(area, buffer);
        for (row, line) in (0..area.height).zip(wrapped.lines.iter().skip(offset)) {
            let mut pen = Pen::new(buffer, margins(area), row);
            for piece in line {
                let style = style_of(piece.tone, self.look);
                let is_selected = self.is_selected(piece);
                pen.write(&piece.text, if is_selected { look.theme.selected } else { style });
            }
            self.point_at_link(area, row, line, buffer);
        }
    }
}

/// The style of a part of a text.
pub(crate) fn style_of(tone: Tone, look: &Look) -> Style {
    let theme = &look.theme;
    match tone {
        Tone::Plain => theme.text,
        Tone::Strong => theme.strong,
        Tone::Heading => theme.heading,
        Tone::Faint => theme.faint,
        Tone::Name => theme.link,
        Tone::Partner => theme.partner,
        Tone::Category(id) => theme.strong.patch(theme.category(id)),
        Tone::Stage(quarters) => theme.stage_at(quarters),
        Tone::Bar { .. } => theme.bar,
        Tone::Hit | Tone::FocusHit => theme.hit,
    }
}

impl TextPaneView<'_> {
    fn is_selected(&self, piece: &Piece) -> bool {
        piece.link.is_some() && piece.link == self.text.link && self.focused
    }

    /// Draws a pointer before the selected link, if there is a space for it.
    fn point_at_link(&self, area: Rect, row: u16, line: &[Piece], buffer: &mut Buffer) {
        let Some(place) = line.iter().position(|piece| self.is_selected(piece)) else { return };
        let before: usize = line.iter().take(place).map(|piece| width(&piece.text)).sum();
        let at = (area.x.saturating_add(cells(before)), area.y.saturating_add(row));
        if buffer.cell(at).is_some_and(|cell| [" ", "\u{a0}"].contains(&cell.symbol())) {
            let mut pen = Pen::new(buffer, area, row);
            pen.skip(before);
            pen.write(self.look.glyphs.pointer, self.look.theme.accent);
        }
    }
}
