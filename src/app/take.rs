//! What can be taken out of the program: a table, in a format, onto the clipboard or into a file.

use crate::text::command::Command;

/// The format of a table that leaves the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// A vector picture.
    Svg,
    /// A Markdown table.
    Markdown,
    /// Comma-separated values.
    Csv,
    /// Values separated by tabs.
    Tsv,
    /// A JSON document.
    Json,
    /// Text in aligned columns.
    Text,
}

impl TableFormat {
    /// Every format.
    pub const ALL: [Self; 6] =
        [Self::Svg, Self::Csv, Self::Tsv, Self::Markdown, Self::Json, Self::Text];

    /// Every format but the picture.
    pub(crate) const TABLES: [Self; 5] =
        [Self::Csv, Self::Tsv, Self::Markdown, Self::Json, Self::Text];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Svg => "SVG",
            Self::Markdown => "Markdown",
            Self::Csv => "CSV",
            Self::Tsv => "TSV",
            Self::Json => "JSON",
            Self::Text => "text",
        }
    }

    /// The ending of a file in this format.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Json => "json",
            Self::Text => "txt",
        }
    }

    /// The format that the ending of a file name stands for.
    pub(crate) fn of_file(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }
}

/// A table to be printed by a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The command that prints it.
    pub command: Command,
    /// Its format.
    pub format: TableFormat,
}

/// A table to be written to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The table.
    pub table: Table,
    /// The name of the file.
    pub path: String,
    /// Whether a file of that name may be replaced.
    pub overwrites: bool,
}

/// Why a file was not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportError {
    /// A file of that name exists.
    Exists,
    /// Another reason, in words.
    Failed(String),
}
