//! Drawing the help: the key table, filtered by the typed text, in one or two columns.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::overlays::help::{Help, HelpLine};
use crate::app::view_state::Viewport;
use crate::catalogue::Catalogue;
use crate::text::width::width;
use crate::text::wrap::wrap;

use crate::ui::overlay_screen::{OverlayLayout, OverlayScreen, centred};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, height, margins, row_in};
use crate::ui::widgets::pane::PaneFrame;
use crate::ui::widgets::pen::{Pen, cells};
use crate::ui::widgets::text_field::text_field;

/// Rows above the lines: the text field and a gap.
const HEAD: u16 = 2;
/// The least width for two columns of lines.
const TWO_COLUMNS: u16 = 140;
/// Columns for the keys, so that sentences stay where they are while the help is filtered.
const NARROWEST_KEYS: usize = 17;
/// Columns between two columns of lines.
const GUTTER: u16 = 2;

impl OverlayScreen for Help {
    fn fit(&self, look: &Look, body: Rect, layout: &mut OverlayLayout) {
        let area = centred(body, if body.width < 150 { 96 } else { 160 }, u16::MAX);
        let help = wrapped(self, look, area);
        let columns = columns(area);
        let rows = columns.iter().map(|&column| height(column)).sum();
        // Between two columns, the row of a heading may stay empty.
        let lines = help.len() + columns.len().saturating_sub(1);
        let viewport = Viewport { rows, lines, ..Viewport::default() };
        *layout = OverlayLayout {
            area,
            list: below(area, HEAD),
            viewport,
            help,
            ..OverlayLayout::default()
        };
    }

    /// ```text
    /// ╭ Help: type to filter ─────────────────────────────╮
    /// │ ? whole                                           │
    /// │                                                   │
    /// │ In Browse                                         │
    /// │  z   Zoom the pane                                │
    /// ```
    fn draw(&self, _: &Catalogue, look: &Look, layout: &OverlayLayout, buffer: &mut Buffer) {
        let OverlayLayout { area, list, viewport: Viewport { rows: visible, lines, .. }, .. } =
            *layout;
        let title = "Help: type to filter";
        let frame = PaneFrame { title, focused: true, look, rows: 0, offset: 0 };
        frame.render(area, buffer);
        let columns = columns(area);
        if lines > visible {
            // With two columns, a row of the scroll bar stands for two lines.
            let by = columns.len();
            let (rows, offset) = (lines.div_ceil(by), self.scroll.div_ceil(by));
            PaneFrame { rows, offset, ..frame }.thumb(list, buffer);
        }
        text_field(&self.input, "?", look, area, buffer);
        if layout.help.is_empty() {
            Pen::new(buffer, margins(list), 0).write("No key does that.", look.theme.message);
        }
        let mut rest = layout.help.iter().skip(self.scroll).peekable();
        let last = columns.len().saturating_sub(1);
        for (place, column) in columns.into_iter().enumerate() {
            let keys = keys_width(&layout.help, column);
            for row in 1..=usize::from(column.height) {
                let is_foot = place < last && row == usize::from(column.height);
                // A heading stands above its keys, in the next column.
                let belongs = |line: &&HelpLine| !(is_foot && matches!(line, HelpLine::Heading(_)));
                let Some(line) = rest.next_if(belongs) else { break };
                draw_line(line, keys, look, &mut Pen::new(buffer, column, cells(row - 1)));
            }
        }
    }

    fn spot(&self, layout: &OverlayLayout, at: Position) -> Option<Spot> {
        row_in(layout.area, at).map(Spot::OverlayRow)
    }
}

/// The areas of the columns of lines, from left to right.
fn columns(overlay: Rect) -> Vec<Rect> {
    let area = margins(below(overlay, HEAD));
    if area.width < TWO_COLUMNS {
        return vec![area];
    }
    let width = (area.width - GUTTER) / 2;
    let left = Rect { width, ..area };
    vec![left, Rect { x: area.x + width + GUTTER, ..left }]
}

/// The lines of the help, wrapped to a column. Where a sentence goes on, there are no keys.
fn wrapped(help: &Help, look: &Look, overlay: Rect) -> Vec<HelpLine> {
    let lines: Vec<_> = help.lines().into_iter().map(|line| in_look(line, look)).collect();
    let column = columns(overlay).first().copied().unwrap_or_default();
    let room = usize::from(column.width).saturating_sub(keys_width(&lines, column) + 3);
    let mut rows = Vec::new();
    for line in lines {
        match line {
            HelpLine::Blank | HelpLine::Heading(_) => rows.push(line),
            HelpLine::Keys(mut keys, help) => {
                for line in wrap(&help, room) {
                    rows.push(HelpLine::Keys(std::mem::take(&mut keys), line));
                }
            }
        }
    }
    rows
}

/// The columns for the keys: for the widest, but at most half of the area.
fn keys_width(lines: &[HelpLine], area: Rect) -> usize {
    let widths = lines.iter().map(|line| match line {
        HelpLine::Keys(keys, _) => width(keys),
        HelpLine::Blank | HelpLine::Heading(_) => 0,
    });
    widths.max().unwrap_or(0).max(NARROWEST_KEYS).min(usize::from(area.width) / 2)
}

fn draw_line(line: &HelpLine, keys_width: usize, look: &Look, pen: &mut Pen<'_>) {
    let Look { theme, glyphs } = look;
    match line {
        HelpLine::Blank => {}
        HelpLine::Heading(text) => pen.write(text, theme.heading),
        HelpLine::Keys(keys, help) => {
            pen.skip(1);
            pen.write_in(keys, keys_width, glyphs.ellipsis, theme.accent);
            pen.skip(2);
            pen.write_cut(help, glyphs.ellipsis, theme.text);
        }
    }
}

/// The line with ASCII names of keys, if the look is ASCII.
fn in_look(line: HelpLine, look: &Look) -> HelpLine {
    match line {
        HelpLine::Keys(keys, help) => HelpLine::Keys(look.arrows_in_words(&keys), help),
        HelpLine::Blank | HelpLine::Heading(_) => line,
    }
}
