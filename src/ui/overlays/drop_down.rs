//! The completions of the search box: a drop-down under the word that is being typed.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use crate::app::overlays::completion_menu::CompletionMenu;
use crate::app::overlays::search_box::SearchBox;
use crate::query::Completion;
use crate::text::width::width;

use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, inside, margins, row_in};
use crate::ui::widgets::pane::PaneFrame;
use crate::ui::widgets::pen::{Pen, cells, shade};
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_field::column_after;

/// The most completions that are visible.
const MOST_ROWS: usize = 8;
/// The columns between the edge and the text of a row: the border and the pointer.
const BEFORE_TEXT: u16 = 2;
/// The columns of the gaps, the count and the border in a row.
const AROUND_TEXT: usize = 11;

/// The area of the completions of a search box; empty if there are none, or no room for them.
pub(super) fn area(search: &SearchBox, overlay: Rect) -> Rect {
    let room = margins(below(overlay, 1));
    let menu = search.completions.as_ref();
    let Some(menu) = menu.filter(|_| room.height / 2 >= 3) else {
        return Rect { height: 0, ..room };
    };
    let widest = |text: fn(&Completion) -> &str| {
        menu.choices.iter().map(|choice| width(text(choice))).max().unwrap_or(0)
    };
    let columns = widest(|choice| &choice.text) + widest(|choice| &choice.meaning);
    let columns = cells(columns + AROUND_TEXT).min(room.width);
    let word = column_after(overlay, &search.input, &menu.before);
    let x = word.saturating_sub(BEFORE_TEXT).min(room.right() - columns).max(room.x);
    let rows = cells(menu.choices.len().min(MOST_ROWS));
    Rect { x, width: columns, height: (rows + 2).min(room.height / 2), ..room }
}

pub(super) fn row_at(menu: &CompletionMenu, area: Rect, at: Position) -> Option<usize> {
    let row = row_in(inside(area), at)? + menu.cursor.offset;
    (row < menu.choices.len()).then_some(row)
}

/// ```text
/// │ / gap country:al                                   │
/// │    ╭ Tab completes ───────────────╮                │
/// │    │ country:AAA  Alphaland     4 │                │
/// │    ╰──────────────────────────────╯                │
/// ```
pub(super) fn draw(menu: &CompletionMenu, area: Rect, look: &Look, buffer: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let CompletionMenu { choices, cursor, is_choosing, .. } = menu;
    let title = if *is_choosing {
        format!("{} of {}", cursor.selected + 1, choices.len())
    } else {
        "Tab completes".to_owned()
    };
    let (rows, offset) = (choices.len(), cursor.offset);
    let frame = PaneFrame { title: &title, focused: true, look, rows, offset };
    Clear.render(area.intersection(buffer.area), buffer);
    let area = frame.render(area, buffer);
    let widest = choices.iter().map(|choice| width(&choice.text)).max().unwrap_or(0);
    let visible = (0..area.height).zip(choices.iter().enumerate().skip(offset));
    for (line, (place, choice)) in visible {
        let selected = *is_choosing && place == cursor.selected;
        let style = RowStyle { look, selected, focused: true };
        let Look { theme, glyphs, .. } = look;
        let count = choice.count.map(|count| format!("{count:>5} ")).unwrap_or_default();
        shade(buffer, area, line, style.text());
        let mut pen = Pen::new(buffer, area, line);
        pen.write(style.pointer(), style.text());
        let columns = widest.min(pen.left() / 2);
        pen.write_in(&choice.text, columns, glyphs.ellipsis, style.ink(theme.strong));
        pen.skip(2);
        let room = pen.left().saturating_sub(width(&count));
        pen.write_in(&choice.meaning, room, glyphs.ellipsis, style.text());
        pen.write(&count, style.ink(theme.faint));
    }
}
