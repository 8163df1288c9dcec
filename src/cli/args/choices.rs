//! The values of flags, and groups of arguments that several verbs share.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use crate::app::{Measure, View};
use crate::catalogue::nearest;
use crate::query::analysis::matrix::CategoryMeasure;
use crate::query::analysis::option_value::OptionValue;
use crate::query::language::range::RangeTest;

/// The words of a query.
#[derive(Debug, Args, Default)]
pub(crate) struct QueryArguments {
    /// What to look for
    #[arg(value_name = "QUERY")]
    pub(crate) words: Vec<String>,
}

impl QueryArguments {
    pub(crate) fn text(&self) -> String {
        joined(&self.words)
    }
}

/// Words in one line. A line break in one of them would forge a line of the output that repeats it.
pub(crate) fn joined(words: &[String]) -> String {
    words.join(" ").replace(['\r', '\n', '\t'], " ")
}

/// Reads a range of counts.
pub(crate) fn count_range(text: &str) -> Result<RangeTest<u32>, String> {
    const INSTEAD: &str = "a count; write 1, 2..5 or '>=5'";
    match RangeTest::parse(text) {
        Ok(RangeTest::Unknown) => Err(format!("“{text}” is not {INSTEAD}")),
        range => range.map_err(|error| error.explain(text, Some(INSTEAD))),
    }
}

/// Reads the sign between the cells of CSV.
pub(crate) fn delimiter(text: &str) -> Result<u8, String> {
    match text {
        "," => Ok(b','),
        ";" => Ok(b';'),
        "tab" | "\t" => Ok(b'\t'),
        _ => Err(format!("“{text}” separates no cells; write ',', ';' or tab")),
    }
}

/// Reads a number of at least one.
pub(crate) fn positive(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|&number| number > 0);
    number.ok_or_else(|| format!("“{text}” is not a number from 1"))
}

/// The output format of a verb.
#[derive(Debug, Args)]
pub(crate) struct OutputArguments {
    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = Format::parser(&Format::TABLES))]
    pub(crate) format: Format,
}

/// The output format of a verb that can also draw a picture.
#[derive(Debug, Args)]
pub(crate) struct PictureArguments {
    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = Format::parser(&Format::PICTURES))]
    pub(crate) format: Format,
}

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Aligned columns, to be read
    Table,
    /// One JSON document
    Json,
    /// A file that --data opens
    Ron,
    /// Comma-separated values
    Csv,
    /// A Markdown table with its source
    Markdown,
    /// A vector picture with its source
    Svg,
}

impl Format {
    /// The formats of a table.
    const TABLES: [Self; 4] = [Self::Table, Self::Json, Self::Csv, Self::Markdown];
    /// The formats of a table that can also be drawn.
    const PICTURES: [Self; 5] = [Self::Table, Self::Json, Self::Csv, Self::Markdown, Self::Svg];
    /// The formats of a whole catalogue.
    pub(crate) const DATASETS: [Self; 3] = [Self::Json, Self::Ron, Self::Csv];

    /// Parses one of these formats.
    pub(crate) fn parser(offered: &[Self]) -> impl TypedValueParser<Value = Self> + use<> {
        let values = offered.iter().filter_map(ValueEnum::to_possible_value);
        PossibleValuesParser::new(values).try_map(|name| Self::from_str(&name, false))
    }
}

impl ValueEnum for Measure {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Shared, Self::Jaccard]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Shared => PossibleValue::new("count").help("How many projects they share"),
            Self::Jaccard => PossibleValue::new("jaccard")
                .help("The Jaccard index: shared projects by the projects of either, 0 to 1"),
        })
    }
}

impl ValueEnum for CategoryMeasure {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Count, Self::Share, Self::Lift]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Count => "How many of its projects they are",
            Self::Share => "That number by all of its projects",
            Self::Lift => {
                "That number by the one expected if the projects of the country were spread evenly"
            }
        };
        Some(PossibleValue::new(self.key()).help(help))
    }
}

/// What a cell of CSV or Markdown has where a country takes part in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum CellValues {
    /// The role: member, partner or lead
    #[default]
    Role,
    /// The number 1
    #[value(name = "1")]
    One,
}

/// The theme to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ThemeChoice {
    /// The one for the background that the terminal has
    Auto,
    /// For a dark background
    Dark,
    /// For a light background
    Light,
    /// Without colour
    Mono,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum ColourChoice {
    /// If the terminal and the environment variables allow it
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The view with this name.
pub(crate) fn view_named(name: &str) -> Result<View, String> {
    View::named(name).ok_or_else(|| {
        let names = view_names();
        match nearest(name, names.iter().map(String::as_str)) {
            Some(meant) => format!("there is no view “{name}”; did you mean “{meant}”?"),
            None => format!("there is no view “{name}”; the views are {}", names.join(", ")),
        }
    })
}

/// The names of the views in lower case.
pub(crate) fn view_names() -> Vec<String> {
    View::ALL.iter().map(|view| view.name().to_lowercase()).collect()
}
