//! Drawing the comparison of countries like an `UpSet` plot, with a row for each combination.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::views::overlap::comparison::{Comparison, ComparisonRow, count, rows};
use crate::catalogue::Catalogue;
use crate::query::analysis::combinations::Combinations;
use crate::text::cut::{cut, prefix};

use crate::ui::style::look::Look;
use crate::ui::widgets::pen::{Pen, cells};
use crate::ui::widgets::row_style::RowStyle;

/// The columns of a country if its code is written upright, and if it is written from left to right.
const CLOSE: usize = 2;
const APART: usize = 4;
/// The columns for numbers and bars if two countries are compared, and if more are.
const NUMBERS_OF_TWO: usize = 18;
const NUMBERS: usize = 21;
/// The fewest columns for a count, which are part of the numbers.
const FEWEST_DIGITS: usize = 4;
const LONGEST_BAR: usize = 24;
/// The longest label that is never cut for a bar.
const LONGEST_LABEL: usize = 20;

/// The columns of the compared countries.
#[derive(Debug, Clone, Copy)]
struct CountryColumns {
    /// The screen columns of a country.
    pitch: usize,
    /// The number of compared countries.
    chosen: usize,
    /// The number of countries with a column; an ellipsis stands for the others.
    shown: usize,
}

impl CountryColumns {
    fn new(comparison: &Comparison, columns: u16) -> Self {
        let chosen = comparison.combinations.as_ref().map_or(0, |all| all.chosen.len());
        // The numbers first: they are what is compared.
        let columns = usize::from(columns);
        let numbers = if chosen == 2 { NUMBERS_OF_TWO } else { NUMBERS.min(columns * 3 / 5) };
        let numbers = numbers + digits(comparison) - FEWEST_DIGITS;
        let room = columns.saturating_sub(numbers);
        let pitch = if chosen * APART <= room { APART } else { CLOSE };
        let is_cut = chosen > 2 && chosen * CLOSE > room;
        let shown = if is_cut { room.saturating_sub(1) / CLOSE } else { chosen };
        Self { pitch, chosen, shown }
    }
}

/// The rows for the codes of the countries in a pane with so many columns.
pub(super) fn heading_rows(comparison: &Comparison, columns: u16) -> u16 {
    if CountryColumns::new(comparison, columns).pitch == APART { 1 } else { 3 }
}

/// The columns for a count.
fn digits(comparison: &Comparison) -> usize {
    comparison.most.to_string().len().max(FEWEST_DIGITS)
}

/// The rows of the comparison, with the countries above them.
///
/// ```text
///    AAA BBB CCC
///  ❯  ●───●   ·     9 ██████████
///     ·   ·   ·     3 ███        none
///                  12 2 or more
/// ```
pub(super) struct ComparisonRows<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) comparison: &'a Comparison,
    pub(super) focused: bool,
    pub(super) look: &'a Look,
}

impl ComparisonRows<'_> {
    /// Draws the codes of the countries and the visible rows.
    pub(super) fn draw(&self, heads: Rect, rows: Rect, buffer: &mut Buffer) {
        let columns = CountryColumns::new(self.comparison, rows.width);
        if let Ok(all) = &self.comparison.combinations {
            self.heads(all, columns, heads, buffer);
            self.rows(all, columns, rows, buffer);
        }
    }

    fn heads(&self, all: &Combinations, columns: CountryColumns, area: Rect, buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let x = |place: usize| area.x.saturating_add(cells(2 + place * columns.pitch));
        if columns.shown < all.chosen.len() {
            let x = x(columns.shown).min(area.right());
            let rest = Rect { x, width: area.right() - x, ..area };
            Pen::new(buffer, rest, 0).write(self.look.glyphs.ellipsis, theme.faint);
        }
        for (place, &id) in all.chosen.iter().enumerate().take(columns.shown) {
            let code = &self.catalogue.countries[id].code;
            let x = x(place);
            let room = area.right().saturating_sub(x);
            let cell = Rect { x, width: cells(columns.pitch).min(room), ..area };
            let parts = match columns.pitch {
                APART => vec![prefix(code, APART - 1)],
                _ => code.graphemes(true).collect(),
            };
            for (row, part) in (0..cell.height).zip(parts) {
                Pen::new(buffer, cell, row).write(part, theme.heading);
            }
        }
    }

    fn rows(&self, all: &Combinations, columns: CountryColumns, area: Rect, buffer: &mut Buffer) {
        let cursor = self.comparison.cursor;
        let visible = rows(all).enumerate().skip(cursor.offset);
        for (y, (place, row)) in (0..area.height).zip(visible) {
            let selected = place == cursor.selected;
            let style = RowStyle { look: self.look, selected, focused: self.focused };
            let mut pen = style.start(area, y, buffer);
            self.dots(row, columns, style, &mut pen);
            let count = count(all, row);
            let digits = digits(self.comparison);
            pen.write(&format!("{count:>digits$} "), style.ink(self.look.theme.strong));
            // The rows with a bar add up to all projects.
            if row.is_exact() {
                self.bar(count, style, &mut pen);
            }
            self.label(place, style, &mut pen);
        }
    }

    /// Draws a dot for each country of a combination, with a line from the first to the last.
    fn dots(
        &self,
        row: ComparisonRow<'_>,
        columns: CountryColumns,
        style: RowStyle<'_>,
        pen: &mut Pen<'_>,
    ) {
        let Look { theme, glyphs, .. } = self.look;
        let members: &[bool] = match row {
            ComparisonRow::Exactly(one) => &one.members,
            ComparisonRow::None => &[],
            ComparisonRow::AtLeast(_) => {
                let is_cut = columns.shown < columns.chosen;
                pen.skip(columns.shown * columns.pitch + usize::from(is_cut));
                return;
            }
        };
        let is_member = |at| members.get(at) == Some(&true);
        let first = (0..columns.chosen).find(|&at| is_member(at)).unwrap_or(0);
        let last = (0..columns.chosen).rfind(|&at| is_member(at)).unwrap_or(0);
        let joined = first..last;
        // Under the middle letter of a code written from left to right.
        let (before, after) = if columns.pitch == APART { (1, 2) } else { (0, 1) };
        for at in 0..columns.shown {
            let from = if at > 0 && joined.contains(&(at - 1)) { glyphs.line } else { " " };
            pen.write(&from.repeat(before), style.ink(theme.bar));
            let dot = if is_member(at) {
                (glyphs.member, theme.member)
            } else {
                (glyphs.absent, theme.faint)
            };
            pen.write(dot.0, style.ink(dot.1));
            let to = if joined.contains(&at) { glyphs.line } else { " " };
            pen.write(&to.repeat(after), style.ink(theme.bar));
        }
        if columns.shown < columns.chosen {
            pen.write(glyphs.ellipsis, style.ink(theme.faint));
        }
    }

    /// Draws the bar of a count, if the label leaves room for one.
    fn bar(&self, count: usize, style: RowStyle<'_>, pen: &mut Pen<'_>) {
        let Comparison { longest_label, most, .. } = self.comparison;
        let label = (*longest_label).min(LONGEST_LABEL) + 2;
        let room = pen.left().saturating_sub(label).min(LONGEST_BAR);
        if room >= 4 {
            style.draw_bar(&self.look.glyphs.bar_of(count, *most, room), room, pen);
            pen.skip(1);
        }
    }

    fn label(&self, place: usize, style: RowStyle<'_>, pen: &mut Pen<'_>) {
        let Look { theme, glyphs, .. } = self.look;
        let label = self.comparison.labels.get(place).map_or("", String::as_str);
        let room = pen.left().saturating_sub(1);
        pen.write(&cut(label, room, glyphs.ellipsis), style.ink(theme.text));
    }
}
