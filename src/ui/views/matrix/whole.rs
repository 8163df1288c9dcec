//! The whole matrix on one screen: two rows a line as half blocks, or more rows and columns to a cell as dots
//! or as shades.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::blocks::Block;
use super::scale::{Scale, Shape};
use super::{MatrixColumn, MatrixView};
use crate::query::Target;
use crate::query::analysis::matrix::Line;
use crate::text::cut::{cut, prefix};
use crate::text::width::width;
use crate::ui::style::look::Look;
use crate::ui::widgets::pen::{Pen, cells, write_right};

const BRAILLE: u32 = 0x2800;

/// The cursor, on whatever hue and shape is there.
const CURSOR: Style = Style::new().add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED));

/// The fewest places of a category, on average, that make hues worth reading.
const FEWEST_PLACES: usize = 3;

/// A place on the screen.
struct Place<'a> {
    line: u16,
    column: &'a MatrixColumn,
    /// Whether the cursor is on it.
    is_here: bool,
}

impl MatrixView<'_> {
    /// ```text
    ///            Air   Space
    ///            FiSeThFoFi
    ///   AAA BBB  ▀ ▄   █ ▀   3  2
    ///  ❯CCC DDD    ▀ ▀   ▄   2  1
    ///   total    ▂ ▂ ▁ ▁ ▂      8
    /// ```
    pub(super) fn whole(&self, scale: Scale, columns: &[MatrixColumn], buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let here = self.state.row.selected / usize::from(scale.rows.max(1));
        self.whole_headings(scale, columns, buffer);
        self.shade_row(cells(here), buffer);
        for column in columns.iter().filter(|column| column.selected) {
            buffer.set_style(self.glyphs_of(column, self.areas.headings), theme.crosshair);
            buffer.set_style(self.glyphs_of(column, self.areas.cells), theme.crosshair);
        }
        for line in 0..self.areas.cells.height {
            let selected = usize::from(line) == here;
            self.whole_name(scale, line, selected, buffer);
            self.whole_total(scale, line, selected, buffer);
            for (at, column) in columns.iter().enumerate() {
                let block = self.blocks.at(usize::from(line), at);
                let is_here = selected && column.selected;
                if block.filled > 0 || is_here {
                    self.block(scale, block, &Place { line, column, is_here }, buffer);
                }
            }
        }
    }

    /// Draws what one place contains. The cursor is bold and underlined and never reversed, because a reversed
    /// half block says the opposite.
    fn block(&self, scale: Scale, block: Block, at: &Place<'_>, buffer: &mut Buffer) {
        let Place { line, column, is_here } = *at;
        let Look { theme, glyphs, .. } = self.look;
        let place = self.glyphs_of(column, self.areas.cells);
        let first = usize::from(line) * usize::from(scale.rows);
        let row = self.state.matrix.rows.get(first).map(|line| line.subject);
        let hue = match row.filter(|_| self.state.options.transposed) {
            _ if !self.has_hues(scale) => theme.member,
            Some(row) => self.hue(row),
            None => self.hue(column.subject),
        };
        let dots = char::from_u32(BRAILLE | u32::from(block.dots)).map(String::from);
        let glyph = match scale.shape {
            Shape::Halves => glyphs.halves.get(usize::from(block.dots & 3)).copied(),
            Shape::Dots => dots.as_deref(),
            Shape::Shades => glyphs.shades.get(self.level(block)).copied(),
        };
        let style = if is_here { hue.patch(CURSOR) } else { hue };
        let text = glyph.unwrap_or(" ").repeat(usize::from(place.width));
        Pen::new(buffer, place, line).write(&text, style);
    }

    /// Whether the hues of the categories say anything: each place is of one category, and their bands are no stripes.
    pub(super) fn has_hues(&self, scale: Scale) -> bool {
        let groups = self.state.groups.len();
        let places = usize::from(self.areas.cells.width / self.areas.cell_width.max(1));
        scale.is_pair() || groups > 0 && groups * FEWEST_PLACES <= places
    }

    /// The shade of a block, by how full it is among all.
    fn level(&self, block: Block) -> usize {
        let levels = self.look.glyphs.shades.len().saturating_sub(1);
        (block.filled * levels).div_ceil(self.blocks.most.max(1)).min(levels)
    }

    /// Draws the beginnings of the headings; where there is no room for them, a pointer and the heading of the
    /// column of the cursor.
    fn whole_headings(&self, scale: Scale, columns: &[MatrixColumn], buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let area = self.areas.headings;
        if self.has_hues(scale) {
            self.bands(columns, buffer);
        }
        let has_room = scale.is_pair() && self.areas.cell_width > 1;
        for column in columns {
            let heading = self.state.heading(&self.world.catalogue, column.subject);
            let hue = self.hue(column.subject);
            let part = self.part(column, area);
            if has_room {
                let (sign, ink) = self.mark(column.subject).unwrap_or(("", hue));
                // Neighbouring headings touch.
                let apart = theme.guides && (column.x / self.areas.cell_width) % 2 == 1;
                let ink = if apart { ink.patch(theme.strong) } else { ink };
                let style = if column.selected { ink.patch(CURSOR) } else { ink };
                let room = if part.width > 2 { part.width - 1 } else { part.width };
                let text = format!("{sign}{heading}");
                Pen::new(buffer, part, 0).write(prefix(&text, usize::from(room)), style);
            } else if column.selected {
                let text = format!("{}{heading}", glyphs.more_down);
                let right = Rect { x: part.x, width: area.right() - part.x, ..area };
                let style = theme.strong.patch(CURSOR);
                if width(&text) <= usize::from(right.width) {
                    Pen::new(buffer, right, 0).write(&text, style);
                } else {
                    let left = Rect { width: part.right() - area.x, ..area };
                    let text = format!("{heading}{}", glyphs.more_down);
                    write_right(buffer, left, 0, &text, style);
                }
            }
        }
    }

    /// Writes the codes of the two rows of a line; of more rows the first and the last, or that of the cursor.
    fn whole_name(&self, scale: Scale, line: u16, selected: bool, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let code = usize::from(self.measures.code);
        let lines = self.lines(scale, line);
        let mut pen = Pen::new(buffer, self.areas.names, line);
        pen.write(if selected { glyphs.pointer } else { " " }, theme.accent);
        let first = usize::from(line) * usize::from(scale.rows);
        let is_cursor = |at: usize| first + at == self.state.row.selected;
        let shown: Vec<(usize, Target)> = if scale.is_pair() {
            lines.iter().map(|line| line.subject).enumerate().collect()
        } else if selected {
            let at = self.state.row.selected.saturating_sub(first);
            lines.get(at).map(|line| (at, line.subject)).into_iter().collect()
        } else {
            let ends = [0, lines.len().saturating_sub(1)];
            let line = |at: usize| lines.get(at).map(|line| (at, line.subject));
            ends.into_iter().take(lines.len()).filter_map(line).collect()
        };
        for (at, subject) in shown {
            let is_second = at > 0 && !selected;
            let plain = if is_second { theme.faint } else { theme.text };
            let between = if is_second && !scale.is_pair() { "-" } else { " " };
            let (sign, ink) = self.mark(subject).unwrap_or((between, plain));
            let ink = if is_cursor(at) { theme.strong.patch(CURSOR) } else { ink };
            let sign_ink = if is_cursor(at) { theme.strong } else { ink };
            pen.write(sign, sign_ink);
            let text = subject.heading(&self.world.catalogue);
            let text = cut(text, code, glyphs.ellipsis);
            pen.write(&text, ink);
            pen.skip(code.saturating_sub(width(&text)));
        }
    }

    /// The lines of the matrix that share a line of the screen.
    fn lines(&self, scale: Scale, line: u16) -> &[Line] {
        let rows = &self.state.matrix.rows;
        let high = usize::from(scale.rows);
        let first = (usize::from(line) * high).min(rows.len());
        rows.get(first..(first + high).min(rows.len())).unwrap_or_default()
    }

    /// Writes the totals of the two rows of a line, or the sum of more.
    fn whole_total(&self, scale: Scale, line: u16, selected: bool, buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let style = if selected { theme.strong } else { theme.total };
        let lines = self.lines(scale, line);
        let digits = usize::from(self.measures.row_digits + 1);
        let text = if scale.is_pair() {
            let total =
                |at: usize| lines.get(at).map_or_else(String::new, |line| line.total.to_string());
            format!("{:>digits$}{:>digits$}", total(0), total(1))
        } else {
            lines.iter().map(|line| line.total).sum::<usize>().to_string()
        };
        write_right(buffer, self.areas.row_totals, line, &text, style);
    }
}
