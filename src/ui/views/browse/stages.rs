//! The legend of the stages: every shape with its name.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::catalogue::Catalogue;
use crate::text::cut::cut;
use crate::text::stage;
use crate::text::width::width;
use crate::ui::style::look::Look;
use crate::ui::widgets::pen::Pen;

/// The shortest part of the name of a stage that is worth reading.
const SHORTEST_NAME: usize = 8;
/// The columns around a name: its shape, a gap behind it, and two before the next stage or at the ends.
const AROUND_NAME: usize = 4;

/// The columns of the legend with names of at most `longest` columns; 0 if all projects are in the same stage.
fn columns(catalogue: &Catalogue, longest: usize) -> usize {
    let names = catalogue.stages.iter().map(|(_, stage)| width(&stage.name).min(longest));
    if catalogue.stages.len() < 2 { 0 } else { names.map(|name| name + AROUND_NAME).sum() }
}

/// The columns of the legend with whole names, and the least columns that are worth one.
pub(super) fn legend_widths(catalogue: &Catalogue) -> [usize; 2] {
    [usize::MAX, SHORTEST_NAME].map(|longest| columns(catalogue, longest))
}

/// Draws the legend on a line. Long names are cut where there is little room, and without room nothing is drawn.
///
/// ```text
///  ○ Being established  ◔ Established  ◕ Established and delivering  ● Completed
/// ```
pub(super) fn draw_legend(catalogue: &Catalogue, look: &Look, line: Rect, buffer: &mut Buffer) {
    let mut pen = Pen::new(buffer, line, 0);
    let names = || catalogue.stages.iter().map(|(id, stage)| (id, stage.name.as_str()));
    let longest = names().map(|(_, name)| width(name)).max().unwrap_or(0);
    let mut lengths = (longest.min(SHORTEST_NAME)..=longest).rev();
    let length = lengths.find(|&length| (1..=pen.left()).contains(&columns(catalogue, length)));
    let Some(length) = length else { return };
    for (place, (id, name)) in names().enumerate() {
        let gap = if place == 0 { " " } else { "  " };
        let name = cut(name, length, look.glyphs.ellipsis);
        pen.write(gap, look.theme.faint);
        pen.write(stage::shape(catalogue, Some(id)), look.theme.stage(catalogue, Some(id)));
        pen.write(&format!(" {name}"), look.theme.faint);
    }
    pen.write(" ", look.theme.faint);
}
