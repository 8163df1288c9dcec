//! What stands around every view: the title with the tabs, the query, and the footer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::details::counted;
use crate::app::{App, Overlay, View, keymap};

use super::look::Look;
use super::text::{Pen, cells, cut, shade, width, write_right};

/// Columns between two tabs.
const TAB_GAP: u16 = 2;

/// Where each tab stands in the title line; none where there is no room for them.
pub(crate) fn tabs(title: Rect) -> Vec<(View, Rect)> {
    let labels = View::ALL.map(|view| (view, cells(width(&label(view)))));
    let total: u16 = labels.iter().map(|(_, columns)| columns + TAB_GAP).sum();
    if total >= title.width {
        return Vec::new();
    }
    let mut x = title.right() - total;
    let mut tabs = Vec::with_capacity(labels.len());
    for (view, columns) in labels {
        tabs.push((view, Rect { x, width: columns, ..title }));
        x += columns + TAB_GAP;
    }
    tabs
}

fn label(view: View) -> String {
    format!("{} {}", view.number(), view.name())
}

/// ```text
///  hvp · NATO High Visibility Projects · 3 Mar 2025                 ❯1 Browse  2 Matrix
/// ```
pub(crate) fn title(app: &App, look: &Look, area: Rect, buffer: &mut Buffer) {
    let Look { theme, glyphs } = look;
    let tabs = tabs(area);
    let room = tabs.first().map_or(area.right(), |(_, tab)| tab.x) - area.x;
    let mut pen = Pen::new(buffer, Rect { width: room.saturating_sub(2), ..area }, 0);
    pen.skip(1);
    pen.write("hvp", theme.accent);
    let dot = format!(" {} ", glyphs.dot);
    pen.write(&dot, theme.faint);
    let updated = app.catalogue.updated.in_words();
    let title = cut(&app.catalogue.title, pen.left(), glyphs.ellipsis).into_owned();
    pen.write(&title, theme.strong);
    if pen.left() >= width(&dot) + width(&updated) {
        pen.write(&dot, theme.faint);
        pen.write(&updated, theme.faint);
    }
    for (view, tab) in tabs {
        let is_shown = view == app.view;
        if is_shown {
            let before = Rect { x: tab.x.saturating_sub(1), width: 1, ..tab };
            Pen::new(buffer, before, 0).write(glyphs.pointer, theme.accent);
        }
        let style = if is_shown { theme.selected } else { theme.text };
        Pen::new(buffer, tab, 0).write(&label(view), style);
    }
}

/// ```text
///  filter  country:DEU -country:FRA                                  5 of 29 · F clears
/// ```
pub(crate) fn query(app: &App, look: &Look, area: Rect, buffer: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let Look { theme, glyphs } = look;
    let count = format!(
        "{} of {} {} F clears ",
        app.selection.projects.len(),
        app.catalogue.projects.len(),
        glyphs.dot
    );
    let mut pen = Pen::new(buffer, area, 0);
    pen.skip(1);
    pen.write("filter  ", theme.faint);
    let room = pen.left().saturating_sub(width(&count) + 1);
    pen.write(&cut(&app.query_text(), room, glyphs.ellipsis), theme.hit);
    write_right(buffer, area, 0, &count, theme.faint);
}

/// ```text
///  / search  ? help  2 matrix  q quit                                     29 projects
/// ```
pub(crate) fn footer(app: &App, look: &Look, area: Rect, buffer: &mut Buffer) {
    let theme = &look.theme;
    shade(buffer, area, 0, theme.text);
    if let Some(message) = &app.message {
        let mut pen = Pen::new(buffer, area, 0);
        pen.skip(1);
        pen.write(&cut(message, pen.left(), look.glyphs.ellipsis), theme.message);
        return;
    }
    let count = match app.overlay {
        // The box says how much it found, and the help counts nothing.
        Some(Overlay::Search(_) | Overlay::Help(_)) => String::new(),
        Some(Overlay::Facets(_)) | None => {
            let project = &app.catalogue.terms.project;
            format!("   {} ", counted(app.selection.projects.len(), project))
        }
    };
    let hints = Rect { width: area.width.saturating_sub(cells(width(&count))), ..area };
    let mut pen = Pen::new(buffer, hints, 0);
    pen.skip(1);
    for (key, name) in keymap::hints(&app.contexts()) {
        let key = super::key_name(key, look);
        if pen.left() < width(&key) + 1 + width(name) {
            break;
        }
        pen.write(&key, theme.key);
        pen.skip(1);
        pen.write(name, theme.text);
        pen.skip(2);
    }
    write_right(buffer, area, 0, &count, theme.faint);
}
