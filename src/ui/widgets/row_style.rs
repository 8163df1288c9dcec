//! The styles of a row of a list.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::pen::{Pen, shade};
use crate::ui::style::look::Look;
use crate::ui::style::theme::HIT_SELECTED;

/// The styles of a row of a list. In a selected row everything has the colour of the selection, to be
/// readable on its background.
#[derive(Clone, Copy)]
pub(crate) struct RowStyle<'a> {
    pub(crate) look: &'a Look,
    pub(crate) selected: bool,
    /// Whether the list has the focus.
    pub(crate) focused: bool,
}

impl RowStyle<'_> {
    /// The style of plain text in the row.
    pub(crate) fn text(self) -> Style {
        match (self.selected, self.focused) {
            (false, _) => self.look.theme.text,
            (true, true) => self.look.theme.selected,
            (true, false) => self.look.theme.selected_elsewhere,
        }
    }

    /// The style for a part of the row; in a selected row, the style of the row.
    pub(crate) fn ink(self, special: Style) -> Style {
        if self.selected { self.text() } else { special }
    }

    /// The style of matching letters, to patch onto another.
    pub(crate) fn hit(self) -> Style {
        if self.selected { HIT_SELECTED } else { self.look.theme.hit }
    }

    /// Writes a bar in `columns` columns; in a selected row as a part of its text, so that the row has no gap.
    pub(crate) fn draw_bar(self, bar: &str, columns: usize, pen: &mut Pen<'_>) {
        pen.write_in(bar, columns, "", self.ink(self.look.theme.bar));
    }

    /// The pointer before the selected row, or a space.
    pub(crate) fn pointer(self) -> &'static str {
        if self.selected { self.look.glyphs.pointer } else { " " }
    }

    /// Shades the row `row` of an area and writes its pointer. Returns a pen for its contents.
    pub(crate) fn start(self, area: Rect, row: u16, buffer: &mut Buffer) -> Pen<'_> {
        if self.selected {
            shade(buffer, area, row, self.text());
        }
        let mut pen = Pen::new(buffer, area, row);
        pen.write(self.pointer(), self.text());
        pen.skip(1);
        pen
    }
}
