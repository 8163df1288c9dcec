//! A grid of short cells with names on the left and totals at both edges, as text and as a table.

use std::io::{self, Write};

use unicode_segmentation::UnicodeSegmentation;

use crate::cli::border::Border;
use crate::text::cut::cut;
use crate::text::width::{pad_end, pad_start, width};
use crate::text::wrap::wrap;

use super::style::Style;
use super::table::{Align, TextColumn, TextTable};

/// The most letters of an upright heading.
const TALLEST: usize = 24;
/// The fewest letters of a line of a heading that is broken within words.
const LEAST_BROKEN: usize = 6;
/// The widest grid in a pipe whose headings lie.
const WIDEST_LYING: usize = 120;

/// A line of a grid: its names, its cells, and their total.
pub(crate) struct GridLine {
    /// One for each column of names. The text has only the first, and a shorter list leaves columns empty.
    pub(crate) names: Vec<String>,
    pub(crate) cells: Vec<String>,
    pub(crate) total: String,
}

/// Rows of cells under headings. Every line has a cell for each heading.
pub(crate) struct Grid {
    /// Short headings, for columns with little room.
    pub(crate) headings: Vec<String>,
    /// The full names of the columns, for headings that have room.
    pub(crate) full_headings: Vec<String>,
    pub(crate) rows: Vec<GridLine>,
    /// The last line, if there are totals.
    pub(crate) totals: Option<GridLine>,
}

/// How texts stand in their columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    /// On one line.
    Flat,
    /// In full on several lines, broken between words.
    Wrapped,
    /// From top to bottom, a letter a line.
    Upright,
}

/// The layout of a grid: the widths of its parts, and how headings and totals stand.
struct Layout {
    name: usize,
    /// One for each column, with a gap.
    cells: Vec<usize>,
    total: usize,
    headings: Direction,
    totals: Direction,
}

impl GridLine {
    fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }
}

impl Grid {
    /// The grid as a table with these headings above the names.
    pub(crate) fn into_table(self, names: &[&'static str], cells: Align) -> TextTable {
        let Self { headings, full_headings: _, rows, totals } = self;
        let has_totals = totals.is_some();
        let row = |GridLine { names: mut row, cells, total }: GridLine| {
            row.resize(names.len(), String::new());
            row.extend(cells.into_iter().chain(has_totals.then_some(total)));
            row
        };
        let rows = rows.into_iter().chain(totals).map(row).collect();
        let total = has_totals.then(|| TextColumn::new("total", Align::End));
        let columns = names.iter().map(|&name| TextColumn::new(name, Align::Start));
        let headings = headings.into_iter().map(|heading| TextColumn::new(heading, cells));
        TextTable { columns: columns.chain(headings).chain(total).collect(), rows }
    }

    /// Prints the grid as text. Headings stand upright if there is no room for them to lie. If the terminal is too
    /// narrow even for that, the columns are printed in blocks, one below the other, each with a line on which
    /// columns it has.
    ///
    /// ```text
    ///           First Second    F S
    ///                  Test     S N
    /// Alphaland     ●      ●    T D
    ///                 Alphaland ● ●
    /// ```
    pub(crate) fn write(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        let layout = self.layout(style);
        let count = self.headings.len();
        let (mut from, mut room) = (0, style.columns.unwrap_or(usize::MAX));
        room = room.saturating_sub(layout.name + layout.total);
        while from < count.max(1) {
            let mut left = room;
            let fitting = layout.cells.iter().skip(from).take_while(|&&cell| {
                let fits = cell <= left;
                left = left.saturating_sub(cell);
                fits
            });
            let to = (from + fitting.count().max(1)).min(count);
            if from > 0 {
                writeln!(out)?;
            }
            match from + 1 {
                _ if to - from == count => {}
                only if only == to => writeln!(out, "column {only} of {count}")?,
                first => writeln!(out, "columns {first} to {to} of {count}")?,
            }
            self.write_block(out, from..to, &layout, style)?;
            from = to.max(from + 1);
        }
        Ok(())
    }

    /// The first layout that fits: headings that lie, then upright ones, then upright totals too.
    fn layout(&self, style: Style) -> Layout {
        use Direction::{Flat, Upright, Wrapped};
        let widest = |texts: &mut dyn Iterator<Item = &str>| texts.map(width).max().unwrap_or(0);
        let name = widest(&mut self.lines().map(GridLine::name)) + 1;
        let total = widest(&mut self.lines().map(|line| line.total.as_str())).max(3);
        let least = style.columns.map_or(usize::MAX, |columns| (columns / 3).max(12));
        let name = name.min(least);
        let layout = |(headings, totals)| {
            let cells = self.cell_widths(headings, totals);
            Layout { name, cells, total, headings, totals }
        };
        let fits = |layout: &Layout| {
            let needed = layout.name + layout.cells.iter().sum::<usize>() + layout.total;
            match (style.columns, layout.headings) {
                (Some(columns), _) => needed <= columns,
                (None, Flat | Wrapped) => needed <= WIDEST_LYING,
                (None, Upright) => true,
            }
        };
        let layouts = [(Flat, Flat), (Wrapped, Flat), (Upright, Flat)].into_iter().map(layout);
        let mut layouts = layouts.into_iter();
        let lying = layouts.by_ref().take(2).find(fits);
        let broken = || {
            let headings = self.broken_headings(style.columns?.checked_sub(name + total)?)?;
            Some(Layout { name, cells: headings, total, headings: Wrapped, totals: Flat })
        };
        let found = lying.or_else(broken).or_else(|| layouts.find(fits));
        found.unwrap_or_else(|| layout((Upright, Upright)))
    }

    /// The widths of columns whose headings are also broken within words, if there is room for some letters of each.
    fn broken_headings(&self, room: usize) -> Option<Vec<usize>> {
        let count = self.headings.len();
        let each = room.checked_div(count)?;
        let widest = self.cell_widths(Direction::Upright, Direction::Flat).first().copied();
        let fits = each > LEAST_BROKEN && widest.is_some_and(|widest| widest <= each);
        fits.then(|| vec![each; count])
    }

    /// The widths of the columns, with a gap after each. Under upright headings all are equal.
    fn cell_widths(&self, headings: Direction, totals: Direction) -> Vec<usize> {
        let column = |(column, heading): (usize, &String)| {
            let cells = self.rows.iter().filter_map(|line| line.cells.get(column));
            let cells = cells.map(|text| width(text)).max().unwrap_or(0);
            let total = self.totals.iter().filter_map(|line| line.cells.get(column));
            let total = total.map(|text| needed(text, totals)).max().unwrap_or(0);
            cells.max(needed(heading, headings)).max(total).max(1) + 1
        };
        let widths: Vec<usize> =
            self.headings_for(headings).iter().enumerate().map(column).collect();
        if headings != Direction::Upright {
            return widths;
        }
        let widest = widths.iter().copied().max().unwrap_or(0);
        vec![widest; widths.len()]
    }

    fn headings_for(&self, direction: Direction) -> &[String] {
        match direction {
            Direction::Flat | Direction::Wrapped => &self.full_headings,
            Direction::Upright => &self.headings,
        }
    }

    fn lines(&self) -> impl Iterator<Item = &GridLine> {
        self.rows.iter().chain(&self.totals)
    }

    fn write_block(
        &self,
        out: &mut Border<impl Write>,
        columns: std::ops::Range<usize>,
        layout: &Layout,
        style: Style,
    ) -> io::Result<()> {
        let is_last = columns.end == self.headings.len();
        let ellipsis = style.ellipsis();
        let name = |text: &str| pad_end(&cut(text, layout.name - 1, ellipsis), layout.name);
        let total = |text: &str| {
            if is_last { format!("{text:>0$}", layout.total) } else { String::new() }
        };
        let widths = layout.cells.get(columns.clone()).unwrap_or_default();
        let headings = self.headings_for(layout.headings);
        let headings = headings.get(columns.clone()).unwrap_or_default();
        for line in lines(headings, widths, layout.headings, ellipsis) {
            let line = format!("{}{line}", name(""));
            out.heading(line.trim_end(), style)?;
            writeln!(out)?;
        }
        for row in &self.rows {
            let cells = in_cells(row.cells.get(columns.clone()).unwrap_or_default(), widths);
            let line = format!("{}{cells}{}", name(row.name()), total(&row.total));
            writeln!(out, "{}", line.trim_end())?;
        }
        let Some(totals) = &self.totals else { return Ok(()) };
        let digits = totals.cells.get(columns).unwrap_or_default();
        let mut digits = lines(digits, widths, layout.totals, ellipsis);
        let last = digits.pop().unwrap_or_default();
        for line in digits {
            writeln!(out, "{}", format!("{}{line}", name("")).trim_end())?;
        }
        let line = format!("{}{last}{}", name(totals.name()), total(&totals.total));
        writeln!(out, "{}", line.trim_end())
    }
}

/// The columns that a text needs.
fn needed(text: &str, direction: Direction) -> usize {
    match direction {
        Direction::Flat => width(text),
        Direction::Wrapped => text.split(' ').map(width).max().unwrap_or(0),
        Direction::Upright => text.graphemes(true).map(width).max().unwrap_or(0),
    }
}

/// The lines of texts above each other's columns, aligned at the bottom.
fn lines(texts: &[String], widths: &[usize], direction: Direction, ellipsis: &str) -> Vec<String> {
    let parts = |(text, &width): (&String, &usize)| match direction {
        Direction::Flat => vec![text.clone()],
        Direction::Wrapped => wrap(text, width - 1),
        Direction::Upright => letters(text, ellipsis),
    };
    let columns: Vec<Vec<String>> = texts.iter().zip(widths).map(parts).collect();
    let rows = columns.iter().map(Vec::len).max().unwrap_or(0);
    let part = |column: &Vec<String>, row: usize| {
        let at = row.checked_sub(rows - column.len());
        at.and_then(|at| column.get(at)).cloned().unwrap_or_default()
    };
    let line = |row| columns.iter().map(|column| part(column, row)).collect::<Vec<_>>();
    (0..rows).map(|row| in_cells(&line(row), widths)).collect()
}

/// The letters of an upright text.
fn letters(text: &str, ellipsis: &str) -> Vec<String> {
    let mut letters: Vec<String> = text.graphemes(true).map(str::to_owned).collect();
    if letters.len() > TALLEST {
        letters.truncate(TALLEST - 1);
        letters.push(ellipsis.to_owned());
    }
    letters
}

/// Texts in cells of these widths.
fn in_cells(texts: &[String], widths: &[usize]) -> String {
    texts.iter().zip(widths).map(|(text, &width)| cell(text, width)).collect()
}

/// A text right-aligned in a cell whose last column stays free.
fn cell(text: &str, columns: usize) -> String {
    pad_end(&pad_start(text, columns.saturating_sub(1)), columns)
}

#[cfg(test)]
mod tests {
    use super::{Border, Grid, GridLine};
    use crate::cli::output::style::Style;

    fn line(name: &str, cells: [&str; 4], total: &str) -> GridLine {
        let cells = cells.map(str::to_owned).to_vec();
        GridLine { names: vec![name.to_owned()], cells, total: total.to_owned() }
    }

    fn printed(columns: Option<usize>) -> String {
        let grid = Grid {
            headings: ["A", "BBBB", "C", "国"].map(str::to_owned).to_vec(),
            full_headings: ["A", "Bee of Beehouses", "C", "国"].map(str::to_owned).to_vec(),
            rows: vec![line("One", ["x", "", "x", ""], "2"), line("Two", ["", "o", "", "x"], "2")],
            totals: Some(line("total", ["1", "1", "1", "100"], "103")),
        };
        let mut out = Vec::new();
        grid.write(&mut Border::new(&mut out), Style { columns, colour: false, ascii: false })
            .unwrap();
        format!("\n{}", String::from_utf8(out).unwrap())
    }

    #[test]
    fn with_room_headings_lie() {
        let expected = "
      A Bee of Beehouses C  国
One   x                  x       2
Two                    o     x   2
total 1                1 1 100 103
";
        assert_eq!(printed(None), expected);
        assert_eq!(printed(Some(80)), expected);
    }

    #[test]
    fn with_less_room_they_are_wrapped() {
        let expected = "
           Bee of
      A Beehouses C  国
One   x           x       2
Two             o     x   2
total 1         1 1 100 103
";
        assert_eq!(printed(Some(27)), expected);
    }

    #[test]
    fn with_still_less_the_short_headings_stand_upright_and_then_the_totals() {
        let expected = "
            B
            B
            B
        A   B   C  国
One     x       x       2
Two         o       x   2
total   1   1   1 100 103
";
        assert_eq!(printed(Some(25)), expected);
        let expected = "
          B
          B
          B
       A  B  C 国
One    x     x      2
Two       o     x   2
                1
                0
total  1  1  1  0 103
";
        assert_eq!(printed(Some(21)), expected);
    }

    #[test]
    fn on_a_narrow_terminal_it_goes_on_in_blocks_that_say_which_columns_they_are() {
        let narrow = printed(Some(18));
        for lines in ["\ncolumns 1 to 3 of 4\n", "\ncolumn 4 of 4\n"] {
            assert!(narrow.contains(lines), "{narrow}");
        }
        for columns in 0..30 {
            let text = printed(Some(columns));
            assert_eq!(text.matches('x').count(), 3, "{columns}: {text}");
        }
    }
}
