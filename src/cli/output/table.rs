//! Printing a table: aligned for people, or as CSV or Markdown.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::cli::border::Border;
use crate::text::cut::cut;
use crate::text::width::{pad_end, pad_start, width};

use super::style::Style;

/// The alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Start,
    Middle,
    End,
}

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CsvStyle {
    pub(crate) cells: CsvCells,
    /// The sign between cells, if another than the comma was chosen.
    pub(crate) delimiter: Option<u8>,
    /// Whether it begins with a byte-order mark, by which Excel knows UTF-8.
    pub(crate) bom: bool,
}

impl CsvStyle {
    /// The first flag that chooses something about CSV.
    pub(crate) fn typed_flag(self) -> Option<&'static str> {
        let flags = [
            ("--raw", self.cells == CsvCells::Raw),
            ("--delimiter", self.delimiter.is_some()),
            ("--bom", self.bom),
        ];
        flags.into_iter().find(|(_, is_typed)| *is_typed).map(|(flag, _)| flag)
    }
}

/// How the cells of a CSV file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CsvCells {
    /// So that a spreadsheet runs none as a formula.
    Safe,
    /// As they are, for programs.
    Raw,
}

pub(crate) struct TextColumn {
    pub(crate) heading: Cow<'static, str>,
    pub(crate) align: Align,
}

/// Rows of text under headings. Every row has a cell for each column.
pub(crate) struct TextTable {
    pub(crate) columns: Vec<TextColumn>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl TextColumn {
    pub(crate) fn new(heading: impl Into<Cow<'static, str>>, align: Align) -> Self {
        Self { heading: heading.into(), align }
    }
}

impl TextTable {
    /// A table with these headings. A leading `#`, which is not printed, aligns the column to the right.
    pub(crate) fn new(
        headings: &[&'static str],
        rows: impl IntoIterator<Item = Vec<String>>,
    ) -> Self {
        let column = |heading: &&'static str| match heading.strip_prefix('#') {
            Some(heading) => TextColumn::new(heading, Align::End),
            None => TextColumn::new(*heading, Align::Start),
        };
        let columns = headings.iter().map(column).collect();
        Self { columns, rows: rows.into_iter().collect() }
    }

    /// The table without the column of this heading, if all of its cells are empty.
    pub(crate) fn without_empty(self, heading: &str) -> Self {
        let place = self.place(heading);
        let is_empty =
            |place: usize| self.rows.iter().all(|row| row.get(place).is_none_or(String::is_empty));
        if place.is_some_and(is_empty) { self.without(heading) } else { self }
    }

    /// The place of the column of this heading.
    fn place(&self, heading: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.heading == heading)
    }

    /// The table without the column of this heading.
    pub(crate) fn without(mut self, heading: &str) -> Self {
        if let Some(place) = self.place(heading) {
            self.columns.remove(place);
            for row in &mut self.rows {
                row.remove(place);
            }
        }
        self
    }

    /// The table with the cells of one column put before those of another, as one column.
    pub(crate) fn joined(mut self, first: &str, second: &str) -> Self {
        if let (Some(from), Some(to)) = (self.place(first), self.place(second)) {
            for row in &mut self.rows {
                let before = row.get(from).filter(|cell| !cell.is_empty()).cloned();
                if let (Some(before), Some(cell)) = (before, row.get_mut(to)) {
                    *cell = format!("{before}  {cell}");
                }
            }
        }
        self.without(first)
    }

    fn widths(&self) -> Vec<usize> {
        let widest = |(place, column): (usize, &TextColumn)| {
            let cells = self.rows.iter().filter_map(|row| row.get(place));
            cells.map(|cell| width(cell)).chain([width(&column.heading)]).max().unwrap_or(0)
        };
        self.columns.iter().enumerate().map(widest).collect()
    }

    /// The width of the whole table.
    pub(crate) fn width(&self) -> usize {
        let widths = self.widths();
        widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1)
    }

    /// Prints aligned columns. If the terminal is too narrow, the widest columns are cut.
    pub(crate) fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        let mut widths = self.widths();
        fit(&mut widths, style.columns);
        let headings = self.columns.iter().map(|column| &*column.heading);
        out.heading(&self.line(headings, &widths, style), style)?;
        writeln!(out)?;
        for row in &self.rows {
            writeln!(out, "{}", self.line(row.iter().map(String::as_str), &widths, style))?;
        }
        Ok(())
    }

    fn line<'a>(
        &self,
        cells: impl Iterator<Item = &'a str>,
        widths: &[usize],
        style: Style,
    ) -> String {
        let mut line = String::new();
        for ((cell, &width), column) in cells.zip(widths).zip(&self.columns) {
            if !line.is_empty() {
                line.push_str("  ");
            }
            let cell = cut(&style.plain(cell), width, style.ellipsis()).replace('\n', " ");
            line.push_str(&match column.align {
                Align::Start | Align::Middle => pad_end(&cell, width),
                Align::End => pad_start(&cell, width),
            });
        }
        line.truncate(line.trim_end().len());
        line
    }

    /// Prints comma-separated values with a line of headings (RFC 4180).
    pub(crate) fn write_csv(&self, out: &mut impl Write, style: CsvStyle) -> io::Result<()> {
        let mut csv = csv::WriterBuilder::new()
            .delimiter(style.delimiter.unwrap_or(b','))
            .from_writer(Vec::new());
        let bytes = |text| match style.cells {
            CsvCells::Safe => without_formula(text),
            CsvCells::Raw => Cow::Borrowed(text),
        };
        csv.write_record(self.columns.iter().map(|column| bytes(column.heading.as_bytes())))?;
        for row in &self.rows {
            csv.write_record(row.iter().map(|cell| bytes(cell.as_bytes())))?;
        }
        out.write_all(&csv.into_inner().map_err(csv::IntoInnerError::into_error)?)
    }

    /// Prints a Markdown table.
    pub(crate) fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        let line = |cells: Vec<Cow<'_, str>>| format!("| {} |", cells.join(" | "));
        let headings = self.columns.iter().map(|column| escape_markdown(&column.heading).into());
        writeln!(out, "{}", line(headings.collect()))?;
        let rules = self.columns.iter().map(|column| match column.align {
            Align::Start => "---".into(),
            Align::Middle => ":-:".into(),
            Align::End => "--:".into(),
        });
        writeln!(out, "{}", line(rules.collect()))?;
        for row in &self.rows {
            let cells = row.iter().map(|cell| escape_markdown(cell).into());
            writeln!(out, "{}", line(cells.collect()))?;
        }
        Ok(())
    }
}

/// A cell of a CSV file after which a spreadsheet runs nothing: what it would take for a formula begins with an
/// apostrophe. The signs are those of OWASP's page "CSV Injection".
fn without_formula(cell: &[u8]) -> Cow<'_, [u8]> {
    let starts = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];
    let text = cell.trim_ascii_start();
    if starts.iter().any(|start| text.starts_with(start.as_bytes())) {
        Cow::Owned([b"'", cell].concat())
    } else {
        Cow::Borrowed(cell)
    }
}

/// Escapes a text for Markdown, on one line.
pub(crate) fn escape_markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let is_markup = match character {
            '|' | '\\' | '*' | '_' | '`' | '<' | '[' | ']' | '~' => true,
            '&' => text.get(at + 1..).is_some_and(is_reference),
            _ => false,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(if character == '\n' { ' ' } else { character });
    }
    escaped
}

/// Whether what follows an `&` makes a character reference of it, such as `&lt;` and `&#x202e;`.
fn is_reference(rest: &str) -> bool {
    let name = rest.split_once(';').map(|(name, _)| name.trim_start_matches('#'));
    name.is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// A web address for Markdown. Signs that are markup or end the address there are percent-encoded.
pub(crate) fn markdown_address(address: &str) -> String {
    let encoded = |sign: char| match sign {
        '<' | '>' | '"' | '`' | '*' | '[' | ']' | '|' | '\\' | '~' | ';' | ' ' => {
            format!("%{:02X}", u32::from(sign))
        }
        _ => sign.to_string(),
    };
    address.chars().map(encoded).collect()
}

/// Narrows the widest columns until the line fits.
fn fit(widths: &mut [usize], columns: Option<usize>) {
    const LEAST: usize = 8;
    let Some(columns) = columns else { return };
    let gaps = 2 * widths.len().saturating_sub(1);
    loop {
        let total = widths.iter().sum::<usize>() + gaps;
        let Some(widest) = widths.iter_mut().max() else {
            return;
        };
        if total <= columns || *widest <= LEAST {
            return;
        }
        *widest -= (total - columns).min(*widest - LEAST).min((*widest / 4).max(1));
    }
}
