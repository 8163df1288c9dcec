//! Drawing the pairs of countries, in order.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::views::overlap::{Measure, OverlapState};
use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::pairs::Pair;
use crate::text::number::{hundredths, percent, short_lift};
use crate::text::width::width;

use crate::ui::style::look::Look;
use crate::ui::widgets::labels::country_names_width;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::row_style::RowStyle;

/// The headings of the numbers, each after a space: the shared projects, these by the projects of either, and these
/// by those expected by chance.
const HEADINGS: [&str; 3] = ["shared", "of either", "× chance"];
/// The columns of all numbers.
const NUMBERS: usize = 26;
/// What stands between two countries.
const BETWEEN: &str = " – ";
/// The longest and the shortest bar.
const LONGEST_BAR: usize = 24;
const SHORTEST_BAR: usize = 4;
/// The columns of the pointer before a row.
const POINTER: usize = 2;

/// The rows of the list of pairs, with their headings.
///
/// ```text
///                        shared of either × chance
/// ❯ Alphaland – Betaland     18       75%      1.2 ██████
/// ```
pub(super) struct PairRows<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) state: &'a OverlapState,
    pub(super) focused: bool,
    pub(super) look: &'a Look,
}

impl PairRows<'_> {
    /// Draws the headings and the visible rows.
    pub(super) fn draw(&self, heads: Rect, rows: Rect, buffer: &mut Buffer) {
        let names = self.names(usize::from(rows.width));
        let mut pen = Pen::new(buffer, heads, 0);
        pen.skip(POINTER + names);
        for heading in headings(pen.left()) {
            pen.write(&format!(" {heading}"), self.look.theme.faint);
        }
        let cursor = self.state.pairs.cursor;
        let visible = self.state.pairs.pairs.iter().enumerate().skip(cursor.offset);
        for (row, (place, pair)) in (0..rows.height).zip(visible) {
            let selected = place == cursor.selected;
            let style = RowStyle { look: self.look, selected, focused: self.focused };
            let mut pen = style.start(rows, row, buffer);
            pen.write_in(&self.pair(pair, names), names, self.look.glyphs.ellipsis, style.text());
            self.numbers(pair, style, &mut pen);
        }
    }

    /// The number of the heading at a column of rows with so many columns; 0 before the first number.
    pub(super) fn heading_at(&self, columns: usize, at: usize) -> usize {
        let start = POINTER + self.names(columns);
        let mut end = start;
        let ends = headings(columns.saturating_sub(start)).map(|heading| {
            end += 1 + width(heading);
            end
        });
        if at < start { 0 } else { ends.take_while(|&end| end <= at).count() + 1 }
    }

    /// The columns for two countries: for the longest names if there is room for them, else for the longest codes.
    fn names(&self, columns: usize) -> usize {
        let two = |longest: usize| 2 * longest + width(BETWEEN);
        let names = two(usize::from(country_names_width(self.catalogue)));
        if POINTER + names + NUMBERS <= columns { names } else { two(self.longest_code()) }
    }

    fn longest_code(&self) -> usize {
        self.catalogue.countries.iter().map(|(_, country)| width(&country.code)).max().unwrap_or(0)
    }

    fn pair(&self, pair: &Pair, columns: usize) -> String {
        let are_codes = columns == 2 * self.longest_code() + width(BETWEEN);
        let name = |id: CountryId| {
            let country = &self.catalogue.countries[id];
            if are_codes { country.code.as_str() } else { country.name.as_str() }
        };
        format!("{}{BETWEEN}{}", name(pair.one), name(pair.other))
    }

    /// Writes the numbers of a pair, and a bar of the measure.
    fn numbers(&self, pair: &Pair, style: RowStyle<'_>, pen: &mut Pen<'_>) {
        let numbers =
            [pair.shared.to_string(), percent(pair.shared, pair.either), short_lift(pair.lift)];
        for (number, heading) in numbers.iter().zip(headings(pen.left())) {
            let columns = width(heading);
            pen.write(&format!(" {number:>columns$}"), style.text());
        }
        let room = pen.left().saturating_sub(2).min(LONGEST_BAR);
        if room >= SHORTEST_BAR {
            pen.skip(1);
            let value = match self.state.measure {
                Measure::Shared => pair.shared,
                Measure::Jaccard => hundredths(pair.shared, pair.either),
            };
            let bar = self.look.glyphs.bar_of(value, self.state.most(), room);
            style.draw_bar(&bar, room, pen);
        }
    }
}

/// The headings for which there is room.
fn headings(columns: usize) -> impl Iterator<Item = &'static str> {
    let mut left = columns;
    HEADINGS.into_iter().take_while(move |heading| {
        let fits = left > width(heading);
        left = left.saturating_sub(width(heading) + 1);
        fits
    })
}
