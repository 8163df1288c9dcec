//! Drawing a menu: a text field, and the rows that match what is typed.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::overlays::menu::{Menu, MenuRow};
use crate::catalogue::Catalogue;
use crate::text::width::width;

use crate::ui::overlay_screen::{OverlayLayout, OverlayScreen, centred};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, inside, margins, row_in};
use crate::ui::widgets::pane::PaneFrame;
use crate::ui::widgets::pen::{Pen, cells};
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_field::text_field;

/// Rows above the list: the text field and a gap.
const HEAD: u16 = 2;
/// Rows below the list: a gap, and the command line of the selected row.
const FOOT: u16 = 2;
const WIDEST_KEYS: usize = 17;
/// Columns between two columns.
const GAP: usize = 2;

/// The widths of the columns of rows.
///
/// ```text
///  name   value               name                            value  keys
/// ```
struct Columns {
    /// The column of the names, where there are no keys.
    names: usize,
    keys: usize,
}

impl Columns {
    fn new(rows: &[MenuRow], look: &Look, list: Rect) -> Self {
        let names = rows.iter().map(|row| width(&row.name)).max().unwrap_or(0);
        let keys = rows.iter().map(|row| width(&look.arrows_in_words(&row.keys)));
        Self {
            names: names.min(usize::from(list.width) * 3 / 5),
            keys: keys.max().unwrap_or(0).min(WIDEST_KEYS),
        }
    }

    /// Draws a row. Where there are keys, names begin at the left and values end at the keys.
    fn draw(&self, row: &MenuRow, style: RowStyle<'_>, pen: &mut Pen<'_>) {
        let Look { theme, glyphs, .. } = style.look;
        let room = pen.left().saturating_sub(1);
        let (name, value) = if self.keys == 0 {
            (self.names, room.saturating_sub(self.names + GAP))
        } else {
            let room = room.saturating_sub(self.keys + GAP);
            let value = width(&row.value).min(room / 2);
            (room.saturating_sub(if value > 0 { value + GAP } else { 0 }), value)
        };
        pen.write_in(&row.name, name, glyphs.ellipsis, style.text());
        if value > 0 {
            pen.skip(GAP);
            pen.write_in(&row.value, value, glyphs.ellipsis, style.ink(theme.faint));
        }
        if self.keys > 0 {
            pen.skip(GAP);
            let keys = style.look.arrows_in_words(&row.keys);
            pen.write_in(&keys, self.keys, glyphs.ellipsis, style.ink(theme.accent));
        }
    }
}

impl OverlayScreen for Menu {
    fn fit(&self, _look: &Look, body: Rect, layout: &mut OverlayLayout) {
        // As high as without a filter, so that typing does not move the list.
        let area = centred(body, 110, cells(self.count() + usize::from(HEAD) + 2));
        let list = below(area, HEAD);
        let foot = if self.has_commands() { FOOT.min(list.height) } else { 0 };
        let list = Rect { height: list.height - foot, ..list };
        *layout = OverlayLayout::new(area, list, self.shown.len());
    }

    /// ```text
    /// ╭ Copy: type to find ──────────────────────────────╮
    /// │ ❯ mark                                           │
    /// │                                                  │
    /// │ ❯ This table as Markdown                         │
    /// ```
    fn draw(&self, _: &Catalogue, look: &Look, layout: &OverlayLayout, buffer: &mut Buffer) {
        let OverlayLayout { area, list, .. } = *layout;
        let Look { theme, glyphs, .. } = look;
        let (rows, offset) = (self.shown.len(), self.cursor.offset);
        let frame = PaneFrame { title: self.title, focused: true, look, rows: 0, offset: 0 };
        frame.render(area, buffer);
        PaneFrame { rows, offset, ..frame }.thumb(list, buffer);
        text_field(&self.input, glyphs.pointer, look, area, buffer);
        if self.input.value().is_empty() {
            let mut pen = Pen::new(buffer, margins(inside(area)), 0);
            pen.skip(GAP);
            pen.write_cut(self.hint, glyphs.ellipsis, theme.faint);
        }
        if self.shown.is_empty() {
            Pen::new(buffer, margins(list), 0).write("Nothing here is called that.", theme.message);
        }
        let columns = Columns::new(&self.shown, look, list);
        let visible = self.shown.iter().enumerate().skip(offset);
        for (row, (place, record)) in (0..list.height).zip(visible) {
            let style = RowStyle { look, selected: place == self.cursor.selected, focused: true };
            columns.draw(record, style, &mut style.start(list, row, buffer));
        }
        if let Some(row) = self.selected().filter(|row| !row.command.is_empty()) {
            let foot = Rect { y: list.bottom() + 1, height: 1, ..list };
            let mut pen = Pen::new(buffer, margins(foot), 0);
            pen.write("$ ", theme.faint);
            pen.write_cut(&row.command, glyphs.ellipsis, theme.text);
        }
    }

    fn spot(&self, layout: &OverlayLayout, at: Position) -> Option<Spot> {
        let row = row_in(layout.list, at)? + self.cursor.offset;
        (row < self.shown.len()).then_some(Spot::OverlayRow(row))
    }
}
