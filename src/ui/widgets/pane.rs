//! A bordered pane with a title, and on its border which part of the contents is seen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Block, Clear, Widget};

use super::pen::{Pen, cells};
use crate::text::cut::cut;
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::inside;

/// The frame of a pane.
pub(crate) struct Frame<'a> {
    pub(crate) title: &'a str,
    pub(crate) focused: bool,
    pub(crate) look: &'a Look,
    /// Rows of the contents, and the first that is seen.
    pub(crate) rows: usize,
    pub(crate) offset: usize,
}

impl Frame<'_> {
    /// Draws the frame on cleared ground and returns what is inside.
    pub(crate) fn render(&self, area: Rect, buffer: &mut Buffer) -> Rect {
        let Look { theme, glyphs } = self.look;
        let style = if self.focused { theme.border_focused } else { theme.border };
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
        thumb(inside(area), self.rows, self.offset, self.look, style, buffer);
        inside(area)
    }
}

/// A heavier part of the border to the right of a list, as long as what is seen is of all its rows.
pub(crate) fn thumb(
    list: Rect,
    rows: usize,
    offset: usize,
    look: &Look,
    style: Style,
    buffer: &mut Buffer,
) {
    let page = usize::from(list.height);
    if rows <= page || page == 0 {
        return;
    }
    let length = (page * page / rows).max(1);
    let travel = page - length;
    let last_offset = rows - page;
    let start = (offset.min(last_offset) * travel).div_ceil(last_offset.max(1));
    let edge = Rect { x: list.right(), width: 1, ..list };
    for row in start..start + length {
        Pen::new(buffer, edge, cells(row)).write(look.glyphs.thumb, style);
    }
}
