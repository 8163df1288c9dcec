//! Drawing a list of queries: the saved ones, or the figures.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::{QueryLine, QueryList};

use super::browse::margins;
use super::layout::inside;
use super::look::Look;
use super::pane::Frame;
use super::text::{Pen, shade, width};

/// Columns from which there is a bar.
const WITH_BARS: usize = 70;
/// Columns of a bar.
const BAR: usize = 20;

/// Columns of the longest name, and of the longest figure.
fn measures(list: &QueryList) -> (usize, usize) {
    let rows = list.lines.iter().filter_map(|line| match line {
        QueryLine::Row(row) => Some((width(&row.name), width(&row.figure))),
        QueryLine::Blank | QueryLine::Heading(_) => None,
    });
    rows.fold((0, 0), |most, row| (most.0.max(row.0), most.1.max(row.1)))
}

/// ```text
/// ╭ Figures ─────────────────────────────────────────╮
/// │ Participations by category                       │
/// │ ❯ Ammunition          89  █████      5 projects  │
/// ```
pub(crate) fn queries(list: &QueryList, look: &Look, overlay: Rect, buffer: &mut Buffer) {
    let Look { theme, glyphs } = look;
    let (title, rows, offset) = (list.kind.name(), list.lines.len(), list.cursor.offset);
    Frame { title, focused: true, look, rows, offset }.render(overlay, buffer);
    let area = inside(overlay);
    let columns = usize::from(margins(area).width);
    let (names, figures) = measures(list);
    let with_bars = columns >= WITH_BARS && list.lines.iter().any(has_bar);
    let names = names.min(columns.saturating_sub(figures + 6)).min((columns / 2).max(12));
    let visible = list.lines.iter().enumerate().skip(offset);
    for (row, (place, line)) in (0..area.height).zip(visible) {
        let record = match line {
            QueryLine::Blank => continue,
            QueryLine::Heading(text) => {
                Pen::new(buffer, margins(area), row).write(text, theme.heading);
                continue;
            }
            QueryLine::Row(record) => record,
        };
        let selected = place == list.cursor.selected;
        let style = if selected { theme.selected } else { theme.text };
        let ink = |special| if selected { style } else { special };
        shade(buffer, area, row, style);
        let mut pen = Pen::new(buffer, area, row);
        pen.write(if selected { glyphs.pointer } else { " " }, style);
        pen.skip(1);
        pen.write_in(&record.name, names, glyphs.ellipsis, style);
        pen.skip(figures.saturating_sub(width(&record.figure)) + 1);
        pen.write(&record.figure, ink(theme.strong));
        pen.skip(2);
        if with_bars {
            let bar = record.bar.map(|(part, whole)| look.bar(part, whole, BAR));
            pen.write_in(&bar.unwrap_or_default(), BAR, "", ink(theme.bar));
            pen.skip(2);
        }
        let (note, tone) = match &record.query {
            Ok(_) => (&record.note, theme.faint),
            Err(error) => (error, theme.error),
        };
        let room = pen.left().saturating_sub(1);
        pen.write_in(note, room, glyphs.ellipsis, ink(tone));
    }
}

fn has_bar(line: &QueryLine) -> bool {
    match line {
        QueryLine::Row(row) => row.bar.is_some(),
        QueryLine::Blank | QueryLine::Heading(_) => false,
    }
}
