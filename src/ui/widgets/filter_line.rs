//! The filter as a line: its clauses as chips, each with the number of projects that it leaves.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::pen::{Pen, cells};
use crate::app::world::World;
use crate::query::Query;
use crate::query::language::print;
use crate::text::cut::cut;
use crate::text::width::width;
use crate::ui::style::look::Look;

/// The least columns that are worth a filter.
const LEAST: u16 = 16;

/// The clauses and what they leave together, each with its style. With counts, each clause but the last is
/// followed by what it leaves.
///
/// ```text
/// category:one 3 · country:AAA 2 of 29
/// ```
fn chips(world: &World, look: &Look, with_counts: bool) -> Vec<(String, Style)> {
    let Look { theme, glyphs, .. } = look;
    let World { query, catalogue, left, .. } = world;
    let mut parts = Vec::new();
    for (place, clause) in query.clauses.iter().enumerate() {
        if place > 0 {
            parts.push((format!(" {} ", glyphs.dot), theme.faint));
        }
        parts.push((print(&Query { clauses: vec![clause.clone()] }, catalogue), theme.hit));
        let count = left.get(place).filter(|_| with_counts && place + 1 < left.len());
        parts.extend(count.map(|count| (format!(" {count}"), theme.faint)));
    }
    parts.push(total(world, look));
    parts
}

/// The number of projects that the filter leaves.
fn total(world: &World, look: &Look) -> (String, Style) {
    let selected = world.selection.projects.len();
    (format!(" {selected} of {}", world.catalogue.projects.len()), look.theme.faint)
}

/// The parts of the line in the fullest form that fits; none without a filter.
fn parts(world: &World, look: &Look, room: usize) -> Vec<(String, Style)> {
    if world.query.is_empty() {
        return Vec::new();
    }
    let fits = |parts: &Vec<(String, Style)>| breadth(parts) <= room;
    let mut forms = [true, false].into_iter().map(|with_counts| chips(world, look, with_counts));
    forms.find(fits).unwrap_or_else(|| {
        let total = total(world, look);
        let text = print(&world.query, &world.catalogue);
        let room = room.saturating_sub(width(&total.0));
        vec![(cut(&text, room, look.glyphs.ellipsis).into_owned(), look.theme.hit), total]
    })
}

fn breadth(parts: &[(String, Style)]) -> usize {
    parts.iter().map(|(text, _)| width(text)).sum()
}

/// The columns of the filter in full.
pub(crate) fn filter_width(world: &World, look: &Look) -> u16 {
    cells(breadth(&chips(world, look, true)))
}

/// Splits a line of which a view needs the first columns: the part for the view, and behind it the part for
/// the filter, which is empty without a filter or without room.
pub(crate) fn beside(world: &World, look: &Look, line: Rect, needed: u16) -> [Rect; 2] {
    /// The columns between both, and behind the filter.
    const GAP: u16 = 2;
    const MARGIN: u16 = 1;
    let room = line.width.saturating_sub(needed + GAP + MARGIN);
    let used = cells(breadth(&parts(world, look, usize::from(room))));
    if room < LEAST || used == 0 || line.is_empty() {
        return [line, Rect { width: 0, ..line }];
    }
    let x = line.right().saturating_sub(used.min(room) + MARGIN);
    let filter = Rect { x, width: used.min(room), ..line };
    [Rect { width: x.saturating_sub(line.x + GAP), ..line }, filter]
}

/// Draws the filter from the left end of an area.
pub(crate) fn filter_line(world: &World, look: &Look, area: Rect, buffer: &mut Buffer) {
    let mut pen = Pen::new(buffer, area, 0);
    for (text, style) in parts(world, look, usize::from(area.width)) {
        pen.write(&text, style);
    }
}
