//! What flags can be set to.

use clap::{Args, ValueEnum};

/// How a verb prints.
#[derive(Debug, Args)]
pub(crate) struct OutputArguments {
    /// How to print it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Table)]
    pub(crate) format: Format,
}

/// The formats of what is a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Aligned columns, to be read
    Table,
    /// One JSON document
    Json,
    /// Comma-separated values
    Csv,
    /// A Markdown table with its source
    Markdown,
}

/// How a verb prints that can draw a picture too.
#[derive(Debug, Args)]
pub(crate) struct PictureArguments {
    /// How to print it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = PictureFormat::Table)]
    pub(crate) format: PictureFormat,
}

/// The formats of what is a table and a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PictureFormat {
    /// Aligned columns, to be read
    Table,
    /// One JSON document
    Json,
    /// Comma-separated values
    Csv,
    /// A Markdown table with its source
    Markdown,
    /// A vector picture with its source
    Svg,
}

/// What is said of two countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Measure {
    /// How many projects they share
    Count,
    /// The Jaccard index: shared projects by the projects of either, 0 to 1
    Jaccard,
}

/// The formats of a whole catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// One JSON document
    Json,
    /// A file that --data opens
    Ron,
    /// One line a project
    Csv,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColourChoice {
    /// As the terminal and the environment say
    Auto,
    /// Whatever they say
    Always,
    /// None
    Never,
}

/// The themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ThemeChoice {
    /// For a dark background
    Dark,
    /// For a light background
    Light,
    /// Without colour
    Mono,
}
