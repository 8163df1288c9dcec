//! The edges of the matrix: totals, their bars, and the numbers of hidden rows and columns.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{MatrixColumn, MatrixView};
use crate::text::width::width;
use crate::ui::style::look::Look;
use crate::ui::widgets::pen::{Pen, cells, write_right};

/// The widest bar of a column's total.
const WIDEST_BAR: u16 = 4;

impl MatrixView<'_> {
    pub(crate) fn row_total(&self, row: u16, count: usize, selected: bool, buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let style = if selected { theme.strong } else { theme.total };
        write_right(buffer, self.areas.row_totals, row, &count.to_string(), style);
        let bars = self.areas.row_bars;
        let bar =
            self.look.glyphs.bar_of(count, self.measures.most_of_row, usize::from(bars.width));
        Pen::new(buffer, bars, row).write(&bar, theme.bar);
    }

    /// ```text
    ///            ▂   ▆
    ///            █   █
    ///   total    3   5 …
    /// ```
    pub(super) fn column_totals(&self, columns: &[MatrixColumn], buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let area = self.areas.column_totals;
        Pen::new(buffer, area, 0).write("  total", theme.faint);
        let most = columns.iter().map(|column| column.total).max().unwrap_or(0);
        let most = most.max(self.measures.most_of_column);
        let digits = most.to_string().len();
        let has_digits = digits < usize::from(self.areas.cell_width);
        for column in columns {
            let place = self.part(column, area);
            if column.selected && self.areas.scale.is_none() {
                let width = cells(digits).min(self.areas.cell_width);
                buffer.set_style(Rect { width, ..place }, theme.crosshair);
            }
            if has_digits {
                let is_none = self.state.is_left_out(column.subject);
                let style = if column.selected { theme.strong } else { theme.total };
                let text = if is_none { String::new() } else { column.total.to_string() };
                Pen::new(buffer, place, 0).write(&text, style);
                self.column_bar(column, self.areas.column_bars, most, buffer);
            } else {
                self.column_bar(column, self.areas.column_bars.union(area), most, buffer);
            }
        }
        let total = Rect { width: self.areas.row_totals.width, ..area };
        let total = Rect { x: self.areas.cells.right(), ..total };
        let text = self.state.matrix.total.to_string();
        write_right(buffer, total, 0, &text, theme.strong);
    }

    /// Draws a total as a bar, in eighths of a row.
    fn column_bar(&self, column: &MatrixColumn, area: Rect, most: usize, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let wide = self.areas.cell_width.saturating_sub(1).clamp(1, WIDEST_BAR);
        let place = self.part(column, area);
        let eighths = usize::from(area.height) * 8 * column.total;
        let mut eighths = eighths.checked_div(most).unwrap_or(0);
        if column.total > 0 {
            eighths = eighths.max(1);
        }
        let has_hue = self.areas.scale.is_none_or(|scale| self.has_hues(scale));
        let style = if column.selected {
            theme.strong
        } else if has_hue {
            self.hue(column.subject)
        } else {
            theme.bar
        };
        for row in (0..area.height).rev() {
            let Some(glyph) = eighths.min(8).checked_sub(1).and_then(|at| glyphs.rising.get(at))
            else {
                continue;
            };
            eighths = eighths.saturating_sub(8);
            let mut pen = Pen::new(buffer, place, row);
            pen.write(&glyph.repeat(usize::from(wide)), style);
        }
    }

    /// Draws the number of rows or columns beyond each edge.
    ///
    /// ```text
    ///   ▴ 4         ◂ 3           +7 ▸
    ///   …
    ///   ▾ 12
    ///   total
    /// ```
    pub(crate) fn edge_marks(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let (state, areas) = (self.state, self.areas);
        let (left, above) = (state.column.offset, state.row.offset);
        let right = state.matrix.columns.len().saturating_sub(left + areas.columns());
        let below = state.matrix.rows.len().saturating_sub(above + areas.rows());

        let mut corner = Rect { width: areas.corner.width.saturating_sub(1), ..areas.corner };
        let totals = Rect { width: corner.width, ..areas.column_totals };
        let lowest = corner.height.saturating_sub(1);
        if above > 0 {
            let text = format!("{} {above}", glyphs.more_up);
            let mut pen = Pen::new(buffer, corner, lowest);
            pen.skip(2);
            pen.write_cut(&text, "", theme.message);
            let used = cells(3 + width(&text)).min(corner.width);
            corner = Rect { x: corner.x + used, width: corner.width - used, ..corner };
        }
        if left > 0 {
            let text = format!("{} {left}", glyphs.more_left);
            right_end(corner, lowest, &text, theme.message, buffer);
        }
        if right > 0 {
            let place =
                Rect { x: areas.cells.right(), width: areas.row_totals.width, ..areas.corner };
            let text = format!("+{right} {}", glyphs.more_right);
            right_end(place, lowest, &text, theme.message, buffer);
        }
        if below > 0 {
            let apart = format!("{} {below}", glyphs.more_down);
            let close = format!("{}{below}", glyphs.more_down);
            let has_room = usize::from(totals.width) >= 8 + width(&apart);
            let text = if has_room { apart } else { close };
            // Beside the word "total", or in its place if there is no room.
            let beside = usize::from(totals.width) >= 8 + width(&text) && totals.height == 1;
            let mut pen = Pen::new(buffer, totals, 0);
            pen.skip(if beside { 8 } else { 2 });
            let room = pen.left();
            pen.write_in(&text, room, "", theme.message);
        }
    }
}

/// Writes a text right-aligned on a row, if it fits.
fn right_end(area: Rect, row: u16, text: &str, style: Style, buffer: &mut Buffer) {
    if cells(width(text)) <= area.width && row < area.height {
        write_right(buffer, area, row, text, style);
    }
}
