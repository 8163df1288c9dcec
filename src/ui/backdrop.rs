//! What lies behind an overlay.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};

use super::style::look::Look;
use super::style::theme::Theme;
use super::widgets::geometry::inside;

/// Dims cells. A shade of a heat map becomes a quiet one.
pub(super) fn dim<'a>(cells: impl Iterator<Item = &'a mut Cell>, theme: &Theme, style: Style) {
    for cell in cells {
        let is_shade = |shade: &Style| shade.bg == Some(cell.bg) && shade.fg == Some(cell.fg);
        // Most cells have no ground.
        let has_ground = cell.bg != Color::Reset;
        let level = if has_ground { theme.heat.iter().position(is_shade) } else { None };
        let ground = level.and_then(|level| theme.dimmed_heat.get(level)?.bg);
        cell.modifier = Modifier::empty();
        cell.set_style(style.bg(ground.unwrap_or(Color::Reset)));
    }
}

/// Blanks the rows behind an overlay, so that it ends within no word: those of the panes that it touches, whose borders
/// stay, and those of the rest of the view if it touches that.
pub(super) fn blank_rows(
    overlay: Rect,
    body: Rect,
    panes: &[Rect],
    look: &Look,
    buffer: &mut Buffer,
) {
    let pane_at = |at: Position| panes.iter().copied().find(|pane| pane.contains(at));
    for y in overlay.top()..overlay.bottom() {
        let touches_rest =
            (overlay.left()..overlay.right()).any(|x| pane_at(Position { x, y }).is_none());
        for x in body.left()..body.right() {
            let at = Position { x, y };
            let Some(cell) = buffer.cell_mut(at) else { continue };
            match pane_at(at) {
                None if touches_rest => cell.reset(),
                Some(pane) if !pane.intersects(overlay) => {}
                Some(pane) if inside(pane).contains(at) => cell.reset(),
                // A title in the border is left out with the row.
                Some(pane) if x > pane.x && x + 1 < pane.right() => {
                    cell.set_symbol(look.glyphs.border.horizontal_top);
                }
                Some(_) | None => {}
            }
        }
    }
}
