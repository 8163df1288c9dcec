//! A grid of short cells with names on the left and totals at both edges, as text and as a table.

use std::io::{self, Write};

use unicode_segmentation::UnicodeSegmentation;

use crate::cli::border::Border;
use crate::text::cut::cut;
use crate::text::width::{pad_end, pad_start, width};

use super::style::Style;
use super::table::{Align, TextColumn, TextTable};

/// The most letters of an upright heading.
const TALLEST: usize = 24;

/// A line of a grid: its names, its cells, and their total.
pub(crate) struct GridLine {
    /// One for each column of names. The text has only the first, and a shorter list leaves columns empty.
    pub(crate) names: Vec<String>,
    pub(crate) cells: Vec<String>,
    pub(crate) total: String,
}

/// Rows of cells under headings. Every line has a cell for each heading.
pub(crate) struct Grid {
    pub(crate) headings: Vec<String>,
    pub(crate) rows: Vec<GridLine>,
    /// The last line, if there are totals. The text writes its numbers upright.
    pub(crate) totals: Option<GridLine>,
}

/// The widths of the parts of a grid.
struct Widths {
    name: usize,
    cell: usize,
    total: usize,
}

impl GridLine {
    fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }
}

impl Grid {
    /// The grid as a table with these headings above the names.
    pub(crate) fn into_table(self, names: &[&'static str], cells: Align) -> TextTable {
        let Self { headings, rows, totals } = self;
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

    /// Prints the grid as text. If the terminal is too narrow for all columns, they are printed in blocks, one below
    /// the other, each with a line on which columns it has.
    ///
    /// ```text
    ///           F S
    ///           S 2
    ///           T n
    /// Alphaland ● ●   2
    /// ```
    pub(crate) fn write(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        let widths = self.widths(style);
        let count = self.headings.len();
        let most = style.columns.map_or(count, |columns| {
            columns.saturating_sub(widths.name + widths.total) / widths.cell
        });
        let most = most.max(1);
        for from in (0..count.max(1)).step_by(most) {
            let to = (from + most).min(count);
            if from > 0 {
                writeln!(out)?;
            }
            match from + 1 {
                _ if most >= count => {}
                only if only == to => writeln!(out, "column {only} of {count}")?,
                first => writeln!(out, "columns {first} to {to} of {count}")?,
            }
            self.write_block(out, from..to, &widths, style)?;
        }
        Ok(())
    }

    fn widths(&self, style: Style) -> Widths {
        let widest = |texts: &mut dyn Iterator<Item = &str>| texts.map(width).max().unwrap_or(0);
        let name = widest(&mut self.lines().map(GridLine::name)) + 1;
        let letters = self.headings.iter().flat_map(|heading| heading.graphemes(true));
        let letter = letters.map(width).max().unwrap_or(0).max(1);
        let least = style.columns.map_or(usize::MAX, |columns| (columns / 3).max(12));
        Widths {
            name: name.min(least),
            cell: widest(&mut self.rows.iter().flat_map(|line| &line.cells).map(String::as_str))
                .max(letter)
                + 1,
            total: widest(&mut self.lines().map(|line| line.total.as_str())).max(3),
        }
    }

    fn lines(&self) -> impl Iterator<Item = &GridLine> {
        self.rows.iter().chain(&self.totals)
    }

    fn write_block(
        &self,
        out: &mut Border<impl Write>,
        columns: std::ops::Range<usize>,
        widths: &Widths,
        style: Style,
    ) -> io::Result<()> {
        let is_last = columns.end == self.headings.len();
        let ellipsis = style.ellipsis();
        let name = |text: &str| pad_end(&cut(text, widths.name - 1, ellipsis), widths.name);
        let total = |text: &str| {
            if is_last { format!("{text:>0$}", widths.total) } else { String::new() }
        };
        let headings = self.headings.get(columns.clone()).unwrap_or_default();
        for letters in upright(headings, widths.cell, ellipsis) {
            let line = format!("{}{letters}", name(""));
            out.heading(line.trim_end(), style)?;
            writeln!(out)?;
        }
        for row in &self.rows {
            let cells = row.cells.get(columns.clone()).unwrap_or_default();
            let cells: String = cells.iter().map(|text| cell(text, widths.cell)).collect();
            let line = format!("{}{cells}{}", name(row.name()), total(&row.total));
            writeln!(out, "{}", line.trim_end())?;
        }
        let Some(totals) = &self.totals else { return Ok(()) };
        let digits = totals.cells.get(columns).unwrap_or_default();
        let mut digits = upright(digits, widths.cell, ellipsis);
        let last = digits.pop().unwrap_or_default();
        for line in digits {
            writeln!(out, "{}", format!("{}{line}", name("")).trim_end())?;
        }
        let line = format!("{}{last}{}", name(totals.name()), total(&totals.total));
        writeln!(out, "{}", line.trim_end())
    }
}

/// The lines of texts that are written from top to bottom and aligned at the bottom.
fn upright(texts: &[String], cell_width: usize, ellipsis: &str) -> Vec<String> {
    let columns: Vec<Vec<String>> = texts
        .iter()
        .map(|text| {
            let mut letters: Vec<String> = text.graphemes(true).map(str::to_owned).collect();
            if letters.len() > TALLEST {
                letters.truncate(TALLEST - 1);
                letters.push(ellipsis.to_owned());
            }
            letters
        })
        .collect();
    let rows = columns.iter().map(Vec::len).max().unwrap_or(0);
    let letter = |letters: &Vec<String>, row: usize| {
        let at = row.checked_sub(rows - letters.len());
        let letter = at.and_then(|at| letters.get(at)).map_or("", String::as_str);
        cell(letter, cell_width)
    };
    (0..rows).map(|row| columns.iter().map(|letters| letter(letters, row)).collect()).collect()
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
            headings: ["A", "BB", "C", "国"].map(str::to_owned).to_vec(),
            rows: vec![line("One", ["x", "", "x", ""], "2"), line("Two", ["", "o", "", "x"], "2")],
            totals: Some(line("total", ["1", "1", "1", "10"], "13")),
        };
        let mut out = Vec::new();
        grid.write(&mut Border::new(&mut out), Style { columns, colour: false, ascii: false })
            .unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn in_a_pipe_a_grid_is_whole() {
        let expected = "
          B
       A  B  C 国
One    x     x      2
Two       o     x   2
                1
total  1  1  1  0  13
";
        assert_eq!(format!("\n{}", printed(None)), expected);
        assert_eq!(printed(Some(80)), printed(None));
    }

    #[test]
    fn on_a_narrow_terminal_it_goes_on_in_blocks_that_say_which_columns_they_are() {
        let narrow = printed(Some(18));
        let expected = "
columns 1 to 3 of 4
          B
       A  B  C
One    x     x
Two       o
total  1  1  1

column 4 of 4
      国
One        2
Two    x   2
       1
total  0  13
";
        assert_eq!(format!("\n{narrow}"), expected);
        for columns in 0..30 {
            let text = printed(Some(columns));
            assert_eq!(text.matches('x').count(), 3, "{columns}: {text}");
        }
    }
}
