//! Drawing the facets at the side, so that the filtered view stays visible.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::overlays::facets::{FacetLine, FacetList};
use crate::catalogue::Catalogue;
use crate::text::width::width;

use crate::ui::overlay_screen::{OverlayLayout, OverlayScreen, at_the_side};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, margins, row_in};
use crate::ui::widgets::pane::{PaneFrame, title_of};
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_field::text_field;

/// The row above the list: the text field.
const HEAD: u16 = 1;

impl OverlayScreen for FacetList {
    fn is_beside_the_view(&self) -> bool {
        true
    }

    fn fit(&self, _look: &Look, body: Rect, layout: &mut OverlayLayout) {
        let area = at_the_side(body);
        *layout = OverlayLayout::new(area, below(area, HEAD), self.count());
    }

    /// ```text
    /// ╭ ❯Filter: type to find ─────────╮
    /// │ / ed                           │
    /// │ Stage                          │
    /// │   + Established             15 │
    /// │ ❯ + or Completed             1 │
    /// ```
    fn draw(
        &self,
        catalogue: &Catalogue,
        look: &Look,
        layout: &OverlayLayout,
        buffer: &mut Buffer,
    ) {
        let Look { theme, glyphs, .. } = look;
        let (rows, offset) = (self.count(), self.cursor.offset);
        let title = &title_of("Filter: type to find", true, look);
        let frame = PaneFrame { title, focused: true, look, rows: 0, offset };
        frame.render(layout.area, buffer);
        text_field(&self.input, "/", look, layout.area, buffer);
        let area = layout.list;
        PaneFrame { rows, ..frame }.thumb(area, buffer);
        if rows == 0 {
            Pen::new(buffer, margins(area), 0).write("No value is named so.", theme.message);
        }
        let visible = self.lines().enumerate().skip(offset);
        for (row, (place, line)) in (0..area.height).zip(visible) {
            let (value, word) = match line {
                FacetLine::Heading(name) => {
                    let mut pen = Pen::new(buffer, area, row);
                    pen.skip(1);
                    pen.write(name, theme.heading);
                    continue;
                }
                FacetLine::Value(value, word) => (value, word),
            };
            let selected = place == self.cursor.selected;
            let style = RowStyle { look, selected, focused: true };
            let mut pen = style.start(area, row, buffer);
            let (sign, ink) = look.mark(value.mark);
            let name_style = style.ink(ink);
            pen.write(sign, name_style);
            pen.skip(1);
            if let Some(word) = word {
                pen.write(word, style.ink(theme.faint));
                pen.skip(1);
            }
            let count = value.count.to_string();
            let room = pen.left().saturating_sub(width(&count) + 2);
            pen.write_in(&value.facet.value.title(catalogue), room, glyphs.ellipsis, name_style);
            pen.skip(1);
            pen.write(&count, style.ink(theme.faint));
        }
    }

    fn spot(&self, layout: &OverlayLayout, at: Position) -> Option<Spot> {
        let row = row_in(layout.list, at)? + self.cursor.offset;
        (row < self.count()).then_some(Spot::OverlayRow(row))
    }
}
