//! A bordered pane with a title and a scroll bar.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Block, Clear, Widget};

use super::pen::{Pen, cells};
use crate::text::cut::cut;
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::inside;
use crate::ui::widgets::scroll_bar::ScrollBar;

/// The title of one of several panes. Before that of the pane with the focus is a pointer.
pub(crate) fn title_of(title: &str, focused: bool, look: &Look) -> String {
    format!("{}{title}", if focused { look.glyphs.pointer } else { "" })
}

/// Draws the frame of a pane.
pub(crate) struct PaneFrame<'a> {
    pub(crate) title: &'a str,
    pub(crate) focused: bool,
    pub(crate) look: &'a Look,
    /// The rows of the contents; 0 for no scroll bar.
    pub(crate) rows: usize,
    /// The first visible row.
    pub(crate) offset: usize,
}

impl PaneFrame<'_> {
    /// Clears the area and draws the frame. Returns the area inside.
    pub(crate) fn render(&self, area: Rect, buffer: &mut Buffer) -> Rect {
        let Look { theme, glyphs, .. } = self.look;
        let style = self.border_style();
        Clear.render(area.intersection(buffer.area), buffer);
        Block::bordered().border_set(glyphs.border).border_style(style).render(area, buffer);
        let room = usize::from(area.width.saturating_sub(4));
        let title = cut(self.title, room, glyphs.ellipsis);
        let title_style = if self.focused { theme.accent } else { theme.heading };
        if !title.is_empty() && room > 0 {
            let mut pen = Pen::new(buffer, area, 0);
            pen.skip(1);
            pen.write(" ", Style::new());
            pen.write(&title, title_style);
            pen.write(" ", Style::new());
        }
        self.thumb(inside(area), buffer);
        inside(area)
    }

    fn border_style(&self) -> Style {
        let theme = &self.look.theme;
        if self.focused { theme.border_focused } else { theme.border }
    }

    /// Draws the scroll bar of a list: a heavier part of the border to its right.
    pub(crate) fn thumb(&self, list: Rect, buffer: &mut Buffer) {
        let Some(bar) = ScrollBar::beside(list, self.rows, self.offset) else {
            return;
        };
        for row in bar.thumb() {
            Pen::new(buffer, bar.track, cells(row))
                .write(self.look.glyphs.thumb, self.border_style());
        }
        self.look.bars.borrow_mut().push(bar);
    }
}
