//! The text field of the search box and the help.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::pen::{Pen, cells};
use crate::text::cut::prefix;
use crate::text::width::width;
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{inside, margins};

/// The position of the cursor in the text field.
pub(crate) fn text_cursor(overlay: Rect, input: &Input) -> Position {
    let before: String = input.value().chars().take(input.cursor()).collect();
    Position { x: column_after(overlay, input, &before), y: field(overlay).y }
}

/// The screen column at which the text after `before` begins.
pub(crate) fn column_after(overlay: Rect, input: &Input, before: &str) -> u16 {
    let field = field(overlay);
    let column = width(before).saturating_sub(width(hidden(field, input)));
    field.x + cells(column).min(field.width.saturating_sub(1))
}

/// The part of the text that is scrolled out to the left. The cursor stays within two thirds of the field.
fn hidden(field: Rect, input: &Input) -> &str {
    let columns = usize::from(field.width.max(1));
    // The cursor can be after the last letter.
    let all = width(input.value()) + 1;
    let scroll = input.visual_cursor().saturating_sub(columns * 2 / 3);
    prefix(input.value(), scroll.min(all.saturating_sub(columns)))
}

/// The area of the text, after the prompt.
fn field(overlay: Rect) -> Rect {
    let area = margins(inside(overlay));
    let prompt = area.width.min(2);
    Rect { x: area.x + prompt, width: area.width - prompt, height: area.height.min(1), ..area }
}

/// Draws the prompt and the visible part of the text.
pub(crate) fn text_field(
    input: &Input,
    prompt: &str,
    look: &Look,
    overlay: Rect,
    buffer: &mut Buffer,
) {
    let field = field(overlay);
    let line = margins(inside(overlay));
    Pen::new(buffer, Rect { height: line.height.min(1), ..line }, 0)
        .write(prompt, look.theme.accent);
    let hidden = hidden(field, input).len();
    let visible = input.value().get(hidden..).unwrap_or_default();
    Pen::new(buffer, field, 0).write(visible, look.theme.strong);
}
