//! A table to print: aligned for people, or as CSV or Markdown.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::catalogue::{Catalogue, ProjectId};

use super::style::Style;

/// A column of a sheet.
pub(crate) struct Column {
    /// What CSV and Markdown call it.
    pub(crate) key: &'static str,
    /// Whether it holds numbers, which are aligned at their ends.
    pub(crate) numbers: bool,
}

/// Rows of text under named columns; every row has as many cells as there are columns.
pub(crate) struct Sheet {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Sheet {
    /// An empty sheet; a key that begins with `#` names a column of numbers.
    pub(crate) fn new(keys: &[&'static str]) -> Self {
        let column = |key: &&'static str| Column {
            key: key.strip_prefix('#').unwrap_or(key),
            numbers: key.starts_with('#'),
        };
        Self { columns: keys.iter().map(column).collect(), rows: Vec::new() }
    }

    /// Prints aligned columns. On a terminal the widest text column is cut so that lines fit.
    pub(crate) fn write_table(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        let mut widths: Vec<usize> = self
            .columns
            .iter()
            .enumerate()
            .map(|(place, column)| {
                let cells = self.rows.iter().filter_map(|row| row.get(place));
                cells.map(|cell| cell.width()).chain([column.key.width()]).max().unwrap_or(0)
            })
            .collect();
        fit(&mut widths, style.columns);
        let ellipsis = if style.ascii { '~' } else { '…' };
        let headings: Vec<String> =
            self.columns.iter().map(|column| column.key.to_owned()).collect();
        write!(out, "{}", style.heading_start())?;
        self.write_line(out, &headings, &widths, ellipsis, style.heading_end())?;
        for row in &self.rows {
            self.write_line(out, row, &widths, ellipsis, "")?;
        }
        Ok(())
    }

    fn write_line(
        &self,
        out: &mut impl Write,
        cells: &[String],
        widths: &[usize],
        ellipsis: char,
        end: &str,
    ) -> io::Result<()> {
        let mut line = String::new();
        for ((cell, &width), column) in cells.iter().zip(widths).zip(&self.columns) {
            if !line.is_empty() {
                line.push_str("  ");
            }
            let cell = cut(cell, width, ellipsis);
            let padding = " ".repeat(width.saturating_sub(cell.width()));
            if column.numbers {
                line.push_str(&padding);
                line.push_str(&cell);
            } else {
                line.push_str(&cell);
                line.push_str(&padding);
            }
        }
        writeln!(out, "{}{end}", line.trim_end())
    }

    /// Prints comma-separated values with a line of keys (RFC 4180).
    pub(crate) fn write_csv(&self, out: &mut impl Write) -> anyhow::Result<()> {
        let mut csv = csv::Writer::from_writer(out);
        csv.write_record(self.columns.iter().map(|column| column.key))?;
        for row in &self.rows {
            csv.write_record(row)?;
        }
        csv.flush()?;
        Ok(())
    }

    /// Prints a Markdown table with a line under it that says where it is from.
    pub(crate) fn write_markdown(&self, out: &mut impl Write, origin: &str) -> io::Result<()> {
        let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let keys = self.columns.iter().map(|column| column.key.to_owned());
        writeln!(out, "{}", line(keys.collect()))?;
        let rules = self.columns.iter().map(|column| if column.numbers { "--:" } else { "---" });
        writeln!(out, "{}", line(rules.map(str::to_owned).collect()))?;
        for row in &self.rows {
            writeln!(out, "{}", line(row.iter().map(|cell| escape_markdown(cell)).collect()))?;
        }
        writeln!(out, "\n{origin}")
    }
}

/// Where the facts are from.
pub(crate) fn citation(catalogue: &Catalogue) -> String {
    let Catalogue { publisher, source, updated, .. } = catalogue;
    format!("Source: {publisher}, {}. {source}", updated.in_words()).trim_end().to_owned()
}

/// What projects are called in a cell: "FST, SND".
pub(crate) fn short_names(catalogue: &Catalogue, projects: &[ProjectId]) -> String {
    let names = projects.iter().map(|&id| catalogue.projects[id].short_name());
    names.collect::<Vec<_>>().join(", ")
}

pub(crate) fn escape_markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '|' | '\\' | '*' | '_' | '`' | '<' | '[' | ']') {
            escaped.push('\\');
        }
        escaped.push(if character == '\n' { ' ' } else { character });
    }
    escaped
}

/// Takes from the widest columns until the line fits.
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

/// The text in at most so many columns.
pub(crate) fn cut(text: &str, columns: usize, ellipsis: char) -> String {
    if text.width() <= columns {
        return text.replace('\n', " ");
    }
    let mut kept = String::new();
    for character in text.chars() {
        let longer = format!("{kept}{character}");
        if longer.width() + 1 > columns {
            break;
        }
        kept = longer;
    }
    kept.push(ellipsis);
    kept
}
