//! The frame of every view: the title with the tabs, and the filter.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::{Action, App, Key, View, keymap};
use crate::text::cut::cut;
use crate::text::width::width;

use super::style::look::Look;
use super::widgets::filter_line::filter_line;
use super::widgets::pen::{Pen, cells, write_right};

/// The name of the program.
const PROGRAM: &str = "hvp";
/// Columns between two tabs.
const TAB_GAP: u16 = 2;
/// The columns kept for the title and its date: tabs are shortened to leave them free.
const TITLE: u16 = 45;

/// A tab with its label and its area.
pub(crate) struct Tab {
    pub(crate) view: View,
    label: String,
    pub(crate) area: Rect,
}

/// The tabs in the title line. If there is little room, all but the current one are shortened to their
/// numbers; if even these do not fit, there are none.
pub(crate) fn tabs(title: Rect, shown: View) -> Vec<Tab> {
    let labels = |with_names: bool| {
        View::ALL.map(|view| match view.number() {
            number if with_names || view == shown => format!("{number} {}", view.name()),
            number => number.to_string(),
        })
    };
    let total =
        |labels: &[String]| labels.iter().map(|label| cells(width(label)) + TAB_GAP).sum::<u16>();
    let full = labels(true);
    let labels = if total(&full) + TITLE < title.width { full } else { labels(false) };
    let total = total(&labels);
    if total >= title.width {
        return Vec::new();
    }
    // After the last tab comes a margin instead of a gap.
    let mut x = title.right() - total + TAB_GAP - 1;
    let mut tabs = Vec::with_capacity(labels.len());
    for (view, label) in View::ALL.into_iter().zip(labels) {
        let columns = cells(width(&label));
        tabs.push(Tab { view, label, area: Rect { x, width: columns, ..title } });
        x += columns + TAB_GAP;
    }
    tabs
}

/// ```text
///  hvp · NATO High Visibility Projects · 3 Mar 2025                 ❯1 Browse  2 Matrix
/// ```
pub(crate) fn title(app: &App, look: &Look, area: Rect, buffer: &mut Buffer) {
    let Look { theme, glyphs, .. } = look;
    let tabs = tabs(area, app.view);
    let room = tabs.first().map_or(area.right(), |tab| tab.area.x) - area.x;
    let mut pen = Pen::new(buffer, Rect { width: room.saturating_sub(2), ..area }, 0);
    pen.skip(1);
    let dot = format!(" {} ", glyphs.dot);
    let title = app.world.catalogue.title.as_str();
    let updated = app.world.catalogue.updated.in_words();
    // The title of the catalogue and its date matter more than the name of the program.
    if pen.left() >= width(PROGRAM) + width(title) + width(&updated) + 2 * width(&dot) {
        pen.write(PROGRAM, theme.accent);
        pen.write(&dot, theme.faint);
    }
    let title = cut(title, pen.left(), glyphs.ellipsis).into_owned();
    pen.write(&title, theme.strong);
    if pen.left() >= width(&dot) + width(&updated) {
        pen.write(&dot, theme.faint);
        pen.write(&updated, theme.faint);
    }
    for Tab { view, label, area: tab } in tabs {
        let is_current = view == app.view;
        if is_current {
            let before = Rect { x: tab.x.saturating_sub(1), width: 1, ..tab };
            Pen::new(buffer, before, 0).write(glyphs.pointer, theme.accent);
        }
        let style = if is_current { theme.selected } else { theme.text };
        Pen::new(buffer, tab, 0).write(&label, style);
    }
}

/// ```text
///  category:one 3 · country:AAA 2 of 29                                        F clears
/// ```
pub(crate) fn query(app: &App, look: &Look, area: Rect, buffer: &mut Buffer) {
    let line = Rect { x: area.x + area.width.min(1), width: area.width.saturating_sub(1), ..area };
    if area.is_empty() {
        return;
    }
    let text = clear_hint_text(app);
    let hint = clear_hint(area, &text);
    let filter = Rect { width: line.width.saturating_sub(hint.width), ..line };
    filter_line(&app.world, look, filter, buffer);
    write_right(buffer, hint, 0, &text, look.theme.faint);
}

/// How to clear the filter: "  F clears "; empty where the key is typed into an overlay.
fn clear_hint_text(app: &App) -> String {
    if app.overlay.is_some() {
        return String::new();
    }
    format!("  {} clears ", app.world.key(Action::ClearQuery))
}

/// The area of the hint how to clear the filter, at the end of its line.
fn clear_hint(line: Rect, text: &str) -> Rect {
    let columns = cells(width(text)).min(line.width);
    Rect { x: line.right() - columns, width: columns, ..line }
}

/// The key that clears the filter, if its hint is at a position.
pub(crate) fn clear_hint_at(app: &App, line: Rect, at: Position) -> Option<Key> {
    let hint = clear_hint(line, &clear_hint_text(app));
    let is_shown = !app.world.query.is_empty() && hint.contains(at);
    is_shown.then(|| keymap::key_of(&app.world.keys, Action::ClearQuery)).flatten()
}
