//! Drawing a menu: a text field, and the rows that match what is typed.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::overlays::menu::Menu;
use crate::catalogue::Catalogue;
use crate::text::width::width;

use crate::ui::overlay_screen::{OverlayLayout, OverlayScreen, centred};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, margins, row_in};
use crate::ui::widgets::pane::PaneFrame;
use crate::ui::widgets::pen::{Pen, cells};
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_field::text_field;

/// Rows above the list: the text field and a gap.
const HEAD: u16 = 2;

impl OverlayScreen for Menu {
    fn fit(&self, _look: &Look, body: Rect, layout: &mut OverlayLayout) {
        // As high as without a filter, so that typing does not move the list.
        let area = centred(body, 110, cells(self.count() + usize::from(HEAD) + 2));
        *layout = OverlayLayout::new(area, below(area, HEAD), self.shown.len());
    }

    /// ```text
    /// ╭ Copy: type to find ──────────────────────────────╮
    /// │ ❯ mark                                           │
    /// │                                                  │
    /// │ ❯ This table as Markdown                         │
    /// ```
    fn draw(&self, _: &Catalogue, look: &Look, layout: &OverlayLayout, buffer: &mut Buffer) {
        let OverlayLayout { area, list, .. } = *layout;
        let Look { theme, glyphs } = look;
        let (rows, offset) = (self.shown.len(), self.cursor.offset);
        let frame = PaneFrame { title: self.title, focused: true, look, rows: 0, offset: 0 };
        frame.render(area, buffer);
        PaneFrame { rows, offset, ..frame }.thumb(list, buffer);
        text_field(&self.input, glyphs.pointer, look, area, buffer);
        if self.shown.is_empty() {
            Pen::new(buffer, margins(list), 0).write("Nothing here is called that.", theme.message);
        }
        let names = self.shown.iter().map(|row| width(&row.name)).max().unwrap_or(0);
        let names = names.min(usize::from(list.width) * 3 / 5);
        let visible = self.shown.iter().enumerate().skip(offset);
        for (row, (place, record)) in (0..list.height).zip(visible) {
            let style = RowStyle { look, selected: place == self.cursor.selected, focused: true };
            let mut pen = style.start(list, row, buffer);
            pen.write_in(&record.name, names, glyphs.ellipsis, style.text());
            pen.skip(2);
            let room = pen.left().saturating_sub(1);
            pen.write_in(&record.value, room, glyphs.ellipsis, style.ink(theme.faint));
        }
    }

    fn spot(&self, layout: &OverlayLayout, at: Position) -> Option<Spot> {
        let row = row_in(layout.list, at)? + self.cursor.offset;
        (row < self.shown.len()).then_some(Spot::OverlayRow(row))
    }
}
