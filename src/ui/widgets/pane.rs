//! A bordered pane with a title and a scroll bar.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::border;

use super::pen::{Pen, cells};
use crate::text::cut::cut;
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::inside;
use crate::ui::widgets::scroll_bar::ScrollBar;

/// The title of one of several panes. Before that of the pane with the focus is a pointer.
pub(crate) fn title_of(title: &str, focused: bool, look: &Look) -> String {
    format!("{}{title}", if focused && look.has_focus { look.glyphs.pointer } else { "" })
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
    /// Draws the frame. Returns the area inside.
    pub(crate) fn render(&self, area: Rect, buffer: &mut Buffer) -> Rect {
        let Look { theme, glyphs, .. } = self.look;
        draw_border(area, glyphs.border, self.border_style(), buffer);
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

/// Draws a line around an area. Ratatui's block also sets the style of every cell inside it.
fn draw_border(area: Rect, set: border::Set<'_>, style: Style, buffer: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let Rect { x: left, y: top, .. } = area;
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    let mut put = |x, y, symbol| {
        if let Some(cell) = buffer.cell_mut((x, y)) {
            cell.set_symbol(symbol).set_style(style);
        }
    };
    for x in left..right {
        put(x, top, set.horizontal_top);
        put(x, bottom, set.horizontal_bottom);
    }
    for y in top..bottom {
        put(left, y, set.vertical_left);
        put(right, y, set.vertical_right);
    }
    put(left, top, set.top_left);
    put(right, top, set.top_right);
    put(left, bottom, set.bottom_left);
    put(right, bottom, set.bottom_right);
}
