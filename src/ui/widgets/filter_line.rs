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

/// A form of the line, from the fullest to the shortest.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// Each clause but the last is followed by what it leaves.
    WithCounts,
    /// Only what all clauses leave together.
    WithTotal,
    /// The first of the clauses, and the number of the others.
    First(usize),
}

/// The clauses as chips, and what they leave together, each with its style.
///
/// ```text
/// category:one 3 · country:AAA 2 of 29
/// category:one · country:AAA · 4 more 2 of 29
/// ```
fn chips(world: &World, look: &Look, form: Form) -> Vec<(String, Style)> {
    let Look { theme, glyphs, .. } = look;
    let World { query, catalogue, left, .. } = world;
    let all = query.clauses.len();
    let (shown, with_counts) = match form {
        Form::WithCounts => (all, true),
        Form::WithTotal => (all, false),
        Form::First(count) => (count, false),
    };
    let between = || (format!(" {} ", glyphs.dot), theme.faint);
    let mut parts = Vec::new();
    for (place, clause) in query.clauses.iter().take(shown).enumerate() {
        parts.extend((place > 0).then(between));
        parts.push((print(&Query { clauses: vec![clause.clone()] }, catalogue), theme.hit));
        let count = left.get(place).filter(|_| with_counts && place + 1 < left.len());
        parts.extend(count.map(|count| (format!(" {count}"), theme.faint)));
    }
    if shown < all {
        parts.push(between());
        parts.push((format!("{} more", all - shown), theme.hit));
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
    let fewer = (1..world.query.clauses.len()).rev().map(Form::First);
    let forms = [Form::WithCounts, Form::WithTotal].into_iter().chain(fewer);
    let mut forms = forms.map(|form| chips(world, look, form));
    let all = total(world, look);
    let number = |count: usize| (format!("{count} conditions"), look.theme.hit);
    let several = Some(world.query.clauses.len()).filter(|&count| count > 1).map(number);
    let with_total = several.clone().map(|number| vec![number, all.clone()]);
    let shorter = [with_total, several.map(|number| vec![number])].into_iter().flatten();
    forms.find(fits).or_else(|| shorter.into_iter().find(fits)).unwrap_or_else(|| {
        let text = print(&world.query, &world.catalogue);
        let text = cut(&text, room.saturating_sub(width(&all.0)), look.glyphs.ellipsis);
        vec![(text.into_owned(), look.theme.hit), all]
    })
}

fn breadth(parts: &[(String, Style)]) -> usize {
    parts.iter().map(|(text, _)| width(text)).sum()
}

/// The columns of the filter in full.
pub(crate) fn filter_width(world: &World, look: &Look) -> u16 {
    cells(breadth(&chips(world, look, Form::WithCounts)))
}

/// The columns of all clauses of the filter, with what they leave together.
pub(crate) fn clauses_width(world: &World, look: &Look) -> u16 {
    cells(breadth(&chips(world, look, Form::WithTotal)))
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
