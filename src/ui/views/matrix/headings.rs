//! The bands of the categories, and the headings of the columns.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;

use super::{MatrixColumn, MatrixView};
use crate::app::views::matrix::MatrixState;
use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::text::cut::cut;
use crate::text::heading::band;
use crate::text::width::width;
use crate::text::wrap::wrap;
use crate::ui::style::look::Look;
use crate::ui::widgets::pen::{Pen, cells};

/// The fewest columns of the line behind the name of a category.
const SHORTEST_LINE: usize = 2;

/// The letters of a line of a heading, in a column of a width.
fn letters(column: u16) -> usize {
    usize::from(column.saturating_sub(1).max(1))
}

/// The lines of a heading. A word that is too long is broken after its hyphens, and what is still too long is cut.
fn lying_lines(heading: &str, room: usize, ellipsis: &str) -> Vec<String> {
    let parts = heading.split(' ').flat_map(|word| {
        let is_long = width(word) > room;
        word.split_inclusive(move |letter| is_long && letter == '-')
    });
    let parts: Vec<_> = parts.map(|part| cut(part, room, ellipsis)).collect();
    wrap(&parts.join(" "), room)
}

/// The lines of the longest of all headings, in columns of a width. A mark adds no line.
pub(super) fn most_lines(catalogue: &Catalogue, state: &MatrixState, column: u16) -> u16 {
    let lines = state.matrix.columns.iter().map(|line| {
        let mark = if line.subject.country().is_some() { "+" } else { "" };
        let heading = state.heading(catalogue, line.subject);
        lying_lines(&format!("{mark}{heading}"), letters(column), "…").len()
    });
    cells(lines.max().unwrap_or(0))
}

impl MatrixView<'_> {
    /// ```text
    /// Air ───────  Space ──
    /// ```
    pub(super) fn bands(&self, columns: &[MatrixColumn], buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let catalogue = &self.world.catalogue;
        for run in columns.chunk_by(|one, next| {
            one.subject.category(catalogue) == next.subject.category(catalogue)
        }) {
            let [first, ..] = run else { continue };
            let Some(category) = first.subject.category(catalogue) else { continue };
            if first.subject.is_category() {
                continue;
            }
            let columns = run.len() * usize::from(self.areas.cell_width);
            let room = columns - 1;
            if room == 0 {
                // One letter says nothing.
                continue;
            }
            let place = Rect { width: cells(room), ..self.part(first, self.areas.bands) };
            let name = &catalogue.categories[category].name;
            let start = self.state.heading_start(catalogue, category);
            let name = band(name, start, room, glyphs.ellipsis);
            let hue = theme.category(category).add_modifier(Modifier::BOLD);
            let mut pen = Pen::new(buffer, place.intersection(self.areas.bands), 0);
            pen.write(&name, hue);
            if pen.left() > SHORTEST_LINE {
                pen.skip(1);
                pen.write(&glyphs.line.repeat(pen.left()), theme.border);
            }
        }
    }

    /// Draws the headings, aligned at the bottom.
    pub(super) fn headings(&self, columns: &[MatrixColumn], buffer: &mut Buffer) {
        for column in columns {
            let place = self.part(column, self.areas.headings);
            if column.selected {
                let letters = self.glyphs_of(column, place);
                let width = if self.areas.headings_lie { letters.width } else { 1 };
                buffer.set_style(Rect { width, ..place }, self.look.theme.crosshair);
            }
            self.group_line(column, place, buffer);
            if self.areas.headings_lie {
                self.lying_heading(column, place, buffer);
            } else {
                self.upright_heading(column, place, buffer);
            }
        }
    }

    /// The mark of the country of a heading if it has one, and the style of the heading.
    fn heading_style(&self, column: &MatrixColumn) -> (&'static str, Style) {
        let theme = &self.look.theme;
        let plain = match column.subject {
            Target::Country(_) => theme.heading.remove_modifier(Modifier::BOLD),
            subject => self.hue(subject),
        };
        let (sign, style) = self.mark(column.subject).unwrap_or(("", plain));
        (sign, if column.selected { self.selected_name() } else { style })
    }

    /// Draws a pointer before the first row of the selected heading, if there is a gap before it and its style may
    /// be all that tells it.
    fn point_at_heading(&self, heading: Rect, row: usize, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let (x, y) = (heading.x.saturating_sub(1), heading.y.saturating_add(cells(row)));
        let before = buffer.cell((x.saturating_sub(1), y)).map_or(0, |cell| width(cell.symbol()));
        let is_needed = theme.guides || glyphs.pointer.is_ascii();
        if is_needed && row < usize::from(heading.height) && heading.width > 1 && before < 2 {
            let place = Rect { x, width: 1, ..heading };
            Pen::new(buffer, place, cells(row)).write(glyphs.pointer, theme.accent);
        }
    }

    /// Writes a heading from left to right, in lines.
    fn lying_heading(&self, column: &MatrixColumn, place: Rect, buffer: &mut Buffer) {
        let glyphs = &self.look.glyphs;
        let (sign, style) = self.heading_style(column);
        let heading = self.state.heading(&self.world.catalogue, column.subject);
        let room = letters(place.width);
        let mut lines = lying_lines(&format!("{sign}{heading}"), room, glyphs.ellipsis);
        let rows = usize::from(place.height);
        if lines.len() > rows {
            lines.truncate(rows);
            if let Some(last) = lines.last_mut() {
                *last = cut(&format!("{last}  "), room, glyphs.ellipsis).into_owned();
                if !last.ends_with(glyphs.ellipsis) {
                    *last = format!("{}{}", last.trim_end(), glyphs.ellipsis);
                }
            }
        }
        let start = rows - lines.len();
        for (row, line) in (start..rows).zip(&lines) {
            Pen::new(buffer, place, cells(row)).write(line, style);
        }
        if column.selected {
            self.point_at_heading(place, start, buffer);
        }
    }

    /// Writes a heading from top to bottom.
    fn upright_heading(&self, column: &MatrixColumn, place: Rect, buffer: &mut Buffer) {
        let glyphs = &self.look.glyphs;
        let (sign, style) = self.heading_style(column);
        let heading = self.state.heading(&self.world.catalogue, column.subject);
        let rows = usize::from(place.height);
        let mut letters: Vec<&str> = Vec::with_capacity(rows + 2);
        letters.extend(Some(sign).filter(|sign| !sign.is_empty()));
        letters.extend(heading.graphemes(true).take(rows + 1));
        let start = rows.saturating_sub(letters.len());
        for (row, letter) in (start..rows).zip(&letters) {
            let is_cut = letters.len() > rows && row + 1 == rows;
            let too_wide = width(letter) > usize::from(place.width);
            let letter = if is_cut || too_wide { glyphs.ellipsis } else { letter };
            Pen::new(buffer, place, cells(row)).write(letter, style);
        }
        if column.selected {
            self.point_at_heading(place, start, buffer);
        }
    }
}
