//! The footer: a message, or else what can be done here and how many projects are shown.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use crate::app::keymap::{self, ALWAYS, Binding, OWN};
use crate::app::{Action, App, Key, Motion};
use crate::text::noun::counted;
use crate::text::width::width;
use crate::text::wrap::wrap;

use super::overlays::on_screen;
use super::style::look::Look;
use super::widgets::pen::{Pen, cells, shade, write_right, write_wrapped};

/// Columns between two hints.
const GAP: u16 = 2;

/// ```text
///  / search  Tab pane  Enter open  s order  ? help                        29 projects
/// ```
pub(crate) fn footer(app: &App, look: &Look, area: Rect, buffer: &mut Buffer) {
    let theme = &look.theme;
    shade(buffer, area, 0, theme.text);
    if let Some(message) = &app.message {
        return draw_message(message, look, area, buffer);
    }
    let Footer { hints, count } = Footer::new(app, look, area);
    for Hint { key, name, area, .. } in hints {
        let key = look.key_name(key);
        let mut pen = Pen::new(buffer, area, 0);
        pen.write(&key, theme.accent);
        pen.skip(1);
        pen.write(name, theme.text);
    }
    write_right(buffer, area, 0, &count, theme.faint);
}

/// Draws a message. What does not fit into one row is above it.
fn draw_message(message: &str, look: &Look, footer: Rect, buffer: &mut Buffer) {
    /// Of a longer message, the end is cut.
    const MOST_ROWS: usize = 3;
    let columns = usize::from(footer.width.saturating_sub(2));
    let rows = cells(wrap(message, columns).len().min(MOST_ROWS)).min(footer.bottom());
    let area = Rect { y: footer.bottom() - rows, height: rows, ..footer };
    Clear.render(area, buffer);
    let text = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    write_wrapped(buffer, text, message, look.glyphs.ellipsis, look.theme.message);
}

/// The key whose hint in the footer is at a position.
pub(crate) fn hint_at(app: &App, look: &Look, footer: Rect, at: Position) -> Option<Key> {
    if app.message.is_some() || !footer.contains(at) {
        return None;
    }
    let hints = Footer::new(app, look, footer).hints;
    hints.into_iter().find(|hint| hint.area.contains(at)).map(|hint| hint.key)
}

/// What fits into the footer.
struct Footer {
    hints: Vec<Hint>,
    /// The number of projects; empty where a view's own keys need its room.
    count: String,
}

/// A key in the footer with its name.
struct Hint {
    key: Key,
    name: &'static str,
    rank: u8,
    area: Rect,
}

impl Hint {
    fn new(row: &Binding, name: &'static str, look: &Look, footer: Rect) -> Option<Self> {
        let key = *row.keys.first()?;
        let columns = width(&look.key_name(key)) + 1 + width(name);
        let area = Rect { width: cells(columns), ..footer };
        Some(Self { key, name, rank: row.rank, area })
    }

    /// Its columns with the gap after it.
    fn columns(&self) -> u16 {
        self.area.width + GAP
    }
}

impl Footer {
    fn new(app: &App, look: &Look, area: Rect) -> Self {
        let rows = keymap::hints(&app.world.keys, &app.contexts(), |action| app.refuses(action));
        let open = app.overlay.as_ref().and_then(|overlay| overlay.get().open_hint());
        let name = |row: &Binding| match row.action {
            Action::Motion(Motion::Open) => open.unwrap_or(row.hint),
            _ => row.hint,
        };
        let hints = rows.into_iter().filter_map(|row| Hint::new(row, name(row), look, area));
        let mut hints: Vec<_> = hints.collect();
        let columns = |is_part: fn(u8) -> bool| {
            let part = hints.iter().filter(|hint| is_part(hint.rank));
            part.map(Hint::columns).sum::<u16>()
        };
        // Before the first hint comes a margin, after the last no gap.
        let room = area.width + GAP - 1;
        let own = columns(|rank| rank <= OWN || rank == ALWAYS);
        let mut count = count(app);
        if app.overlay.is_none() && own + cells(width(&count)) > room {
            count.clear();
        }
        let kept = columns(|rank| rank == ALWAYS) + cells(width(&count));
        let mut left = room.saturating_sub(kept);
        hints.retain(|hint| {
            let is_kept = hint.rank == ALWAYS;
            let fits = is_kept || hint.columns() <= left;
            left -= if fits && !is_kept { hint.columns() } else { 0 };
            fits
        });
        let mut x = area.x + 1;
        for hint in &mut hints {
            hint.area.x = x;
            x += hint.columns();
        }
        Self { hints, count }
    }
}

/// The number of projects at the end of the footer. Only an overlay beside the view leaves the counted
/// projects visible.
fn count(app: &App) -> String {
    if app.overlay.as_ref().is_none_or(|open| on_screen(open).is_beside_the_view()) {
        let project = &app.world.catalogue.terms.project;
        format!("   {} ", counted(app.world.selection.projects.len(), project))
    } else {
        String::new()
    }
}
