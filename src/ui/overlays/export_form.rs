//! Drawing the form for exporting a table.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::overlays::export_form::ExportForm;
use crate::catalogue::Catalogue;
use crate::text::wrap::wrap;

use crate::ui::overlay_screen::{OverlayLayout, OverlayScreen, centred};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, margins, row_in};
use crate::ui::widgets::pane::PaneFrame;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::text_field::text_field;

/// Rows above the sentence: the text field and a gap.
const HEAD: u16 = 2;
/// Rows of the whole form: for a sentence of three lines.
const HEIGHT: u16 = 7;

impl OverlayScreen for ExportForm {
    fn fit(&self, _look: &Look, body: Rect, layout: &mut OverlayLayout) {
        let area = centred(body, 72, HEIGHT);
        *layout = OverlayLayout::new(area, below(area, HEAD), 0);
    }

    /// ```text
    /// ╭ Export to a file ────────────────────────────────╮
    /// │ ❯ hvp-matrix.svg                                 │
    /// │                                                  │
    /// │ The ending chooses the format: .svg, .csv or .md │
    /// ```
    fn draw(&self, _: &Catalogue, look: &Look, layout: &OverlayLayout, buffer: &mut Buffer) {
        let OverlayLayout { area, list, .. } = *layout;
        let Look { theme, glyphs, .. } = look;
        let title = "Export to a file";
        PaneFrame { title, focused: true, look, rows: 0, offset: 0 }.render(area, buffer);
        text_field(&self.input, glyphs.pointer, look, area, buffer);
        let (text, style) = match &self.error {
            _ if self.asks => (self.question(), theme.message),
            Some(error) => (error.clone(), theme.error),
            None => (self.hint(), theme.faint),
        };
        let list = margins(list);
        for (row, line) in (0..list.height).zip(wrap(&text, list.width.into())) {
            Pen::new(buffer, list, row).write(&line, style);
        }
    }

    fn spot(&self, layout: &OverlayLayout, at: Position) -> Option<Spot> {
        row_in(layout.area, at).map(Spot::OverlayRow)
    }
}
