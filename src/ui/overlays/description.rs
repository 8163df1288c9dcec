//! Drawing the description of a view.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::overlays::description::Description;
use crate::catalogue::Catalogue;
use crate::text::wrap::wrap;

use crate::ui::overlay_screen::{OverlayLayout, OverlayScreen, centred};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{inside, margins, row_in};
use crate::ui::widgets::pane::PaneFrame;
use crate::ui::widgets::pen::{Pen, cells};

/// The widest overlay: a line of about 72 letters is comfortable to read.
const WIDEST: u16 = 76;

/// The sentences of a description, wrapped to an area.
fn lines(description: &Description, area: Rect) -> Vec<String> {
    let columns = usize::from(margins(inside(area)).width.max(1));
    description.sentences.iter().flat_map(|sentence| wrap(sentence, columns)).collect()
}

impl OverlayScreen for Description {
    fn fit(&self, _: &Look, body: Rect, layout: &mut OverlayLayout) {
        let area = centred(body, WIDEST, u16::MAX);
        let lines = lines(self, area).len();
        let area = Rect { height: area.height.min(cells(lines).saturating_add(2)), ..area };
        *layout = OverlayLayout::new(area, inside(area), lines);
    }

    fn draw(&self, _: &Catalogue, look: &Look, layout: &OverlayLayout, buffer: &mut Buffer) {
        let lines = lines(self, layout.area);
        let (rows, offset) = (lines.len(), self.scroll);
        let frame = PaneFrame { title: "Description", focused: true, look, rows, offset };
        let area = margins(frame.render(layout.area, buffer));
        for (row, line) in (0..area.height).zip(lines.iter().skip(offset)) {
            Pen::new(buffer, area, row).write(line, look.theme.text);
        }
    }

    fn spot(&self, layout: &OverlayLayout, at: Position) -> Option<Spot> {
        row_in(layout.area, at).map(Spot::OverlayRow)
    }
}
