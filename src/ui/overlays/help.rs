//! Drawing the help: the key table, filtered by the typed text, in one or two columns.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::overlays::help::{Help, HelpLine};
use crate::app::view_state::Viewport;
use crate::catalogue::Catalogue;
use crate::text::width::width;
use crate::text::wrap::wrap;

use crate::ui::overlay_screen::{OverlayLayout, OverlayScreen, WrappedLine, centred};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, height, margins};
use crate::ui::widgets::pane::PaneFrame;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_field::text_field;

/// Rows above the lines: the text field and a gap.
const HEAD: u16 = 2;
/// The least width for two columns of lines.
const TWO_COLUMNS: u16 = 140;
/// Columns for the keys, so that sentences stay where they are while the help is filtered.
const NARROWEST_KEYS: usize = 17;
/// Columns between two columns of lines.
const GUTTER: u16 = 2;
/// Columns that are no text: the pointer, the gaps after it and after the keys, the margin.
const AROUND: usize = 5;

impl OverlayScreen for Help {
    fn fit(&self, look: &Look, body: Rect, layout: &mut OverlayLayout) {
        let area = centred(body, if body.width < 150 { 96 } else { 160 }, u16::MAX);
        let help = wrapped(self, look, area);
        let columns = columns(area);
        let rows: usize = columns.iter().map(|&column| height(column)).sum();
        // Between two columns, the rows of a heading and of an entry of two lines may stay empty.
        let rows = rows.saturating_sub(2 * columns.len().saturating_sub(1));
        let selected = help.iter().rposition(|line| line.line == self.cursor.selected);
        let viewport = Viewport {
            rows,
            side_rows: unwrapped(&help, rows),
            lines: help.len(),
            selected: selected.unwrap_or(0),
            ..Viewport::default()
        };
        let list = below(area, HEAD);
        *layout = OverlayLayout { area, list, viewport, help, ..OverlayLayout::default() };
    }

    /// ```text
    /// ╭ Help: type to filter ─────────────────────────────╮
    /// │ ? whole                                           │
    /// │                                                   │
    /// │ In Browse                                         │
    /// │ ❯ z   Zoom the pane                               │
    /// ```
    fn draw(&self, _: &Catalogue, look: &Look, layout: &OverlayLayout, buffer: &mut Buffer) {
        let OverlayLayout { area, list, viewport: Viewport { rows: visible, lines, .. }, .. } =
            *layout;
        let title = "Help: type to filter, Enter does it";
        let frame = PaneFrame { title, focused: true, look, rows: 0, offset: 0 };
        frame.render(area, buffer);
        if lines > visible {
            // With two columns, a row of the scroll bar stands for two lines.
            let by = columns(area).len();
            let (rows, offset) = (lines.div_ceil(by), self.scroll.div_ceil(by));
            PaneFrame { rows, offset, ..frame }.thumb(list, buffer);
        }
        text_field(&self.input, "?", look, area, buffer);
        if layout.help.is_empty() {
            Pen::new(buffer, margins(list), 0).write("No key does that.", look.theme.message);
        }
        for (area, line) in placed(self, layout) {
            let keys = keys_width(&layout.help, area);
            let selected = line.line == self.cursor.selected && !line.is_heading;
            let style = RowStyle { look, selected, focused: true };
            draw_line(line, keys, style, area, buffer);
        }
    }

    fn spot(&self, layout: &OverlayLayout, at: Position) -> Option<Spot> {
        let mut lines = placed(self, layout);
        let line = lines.find(|(area, _)| area.contains(at)).map(|(_, line)| line.line);
        let inside = layout.area.contains(at).then_some(usize::MAX);
        line.or(inside).map(Spot::OverlayRow)
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

/// The visible lines with their areas. No column ends with a heading or within an entry, or begins with a blank line.
fn placed<'a>(
    help: &Help,
    layout: &'a OverlayLayout,
) -> impl Iterator<Item = (Rect, &'a WrappedLine)> + use<'a> {
    let mut rest = layout.help.get(help.scroll..).unwrap_or_default();
    columns(layout.area).into_iter().flat_map(move |column| {
        let blank = rest.iter().take_while(|line| line.is_blank()).count();
        let (_, all) = rest.split_at(blank);
        let room = height(column).min(all.len());
        let may_end =
            |&end: &usize| match (end.checked_sub(1).and_then(|at| all.get(at)), all.get(end)) {
                (Some(last), Some(next)) => !last.is_heading && last.line != next.line,
                (_, None) => true,
                (None, Some(_)) => false,
            };
        let end = (0..=room).rev().find(may_end).unwrap_or(room);
        let (lines, others) = all.split_at(end);
        rest = others;
        let rows = (column.y..).zip(lines);
        rows.map(move |(y, line)| (Rect { y, height: 1, ..column }, line))
    })
}

/// The lines of the help, wrapped to a column. Where a sentence goes on, there are no keys.
fn wrapped(help: &Help, look: &Look, overlay: Rect) -> Vec<WrappedLine> {
    let column = columns(overlay).first().copied().unwrap_or_default();
    let rows = help.lines.iter().enumerate().map(|(line, of)| {
        let (keys, text, is_heading) = match of {
            HelpLine::Blank => (String::new(), "", false),
            HelpLine::Heading(heading) => (String::new(), heading.as_str(), true),
            HelpLine::Row(row) => (look.arrows_in_words(&row.keys), row.help, false),
        };
        WrappedLine { line, keys, text: text.to_owned(), is_heading }
    });
    let rows: Vec<_> = rows.collect();
    let room = usize::from(column.width).saturating_sub(keys_width(&rows, column) + AROUND);
    let mut lines = Vec::new();
    for mut row in rows {
        if row.is_heading || row.is_blank() {
            lines.push(row);
            continue;
        }
        for text in wrap(&row.text, room) {
            lines.push(WrappedLine { keys: std::mem::take(&mut row.keys), text, ..row });
        }
    }
    lines
}

/// The number of lines that wherever they stand fit into a page when they are wrapped.
fn unwrapped(help: &[WrappedLine], page: usize) -> usize {
    let pages = help.windows(page.max(1));
    let count = |page: &[WrappedLine]| Some(page.last()?.line - page.first()?.line);
    pages.filter_map(count).min().unwrap_or(page)
}

/// The columns for the keys: for the widest, but at most half of the area.
fn keys_width(lines: &[WrappedLine], area: Rect) -> usize {
    let widest = lines.iter().map(|line| width(&line.keys)).max().unwrap_or(0);
    widest.max(NARROWEST_KEYS).min(usize::from(area.width) / 2)
}

fn draw_line(
    line: &WrappedLine,
    keys: usize,
    style: RowStyle<'_>,
    area: Rect,
    buffer: &mut Buffer,
) {
    let Look { theme, glyphs, .. } = style.look;
    if line.is_heading {
        Pen::new(buffer, area, 0).write(&line.text, theme.heading);
    } else if !line.is_blank() {
        let mut pen = style.start(area, 0, buffer);
        pen.write_in(&line.keys, keys, glyphs.ellipsis, style.ink(theme.accent));
        pen.skip(2);
        pen.write_cut(&line.text, glyphs.ellipsis, style.text());
    }
}
