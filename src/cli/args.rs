//! What was typed on the command line, before anything is known of catalogues or terminals.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "hvp",
    version,
    about = "Browse catalogues of multinational cooperation: who takes part in which project",
    after_help = "A query is words that must all be found, and fields that must hold:\n  \
        hvp list cram\n  hvp list 'country:AAA country:BBB -country:CCC'\n  hvp matrix 'launched:>=2024'\n\
        Fields: country, category, stage, lead, org, standing, launched, count.\n\
        Exit codes: 0 done, 1 nothing matched, 2 wrong use, 3 unreadable or invalid catalogue, 130 interrupted.",
    disable_help_subcommand = true
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
    #[command(flatten)]
    pub(super) browser: BrowserArguments,
    #[command(flatten)]
    pub(super) common: CommonArguments,
}

/// What the browser alone takes.
#[derive(Debug, Args)]
pub(super) struct BrowserArguments {
    #[command(flatten)]
    pub(super) query: QueryArguments,
    /// The view to begin with: browse or matrix
    #[arg(long, value_name = "VIEW")]
    pub(super) view: Option<String>,
    /// Colours for a dark or light background, or none
    #[arg(long, value_enum, value_name = "THEME")]
    pub(super) theme: Option<ThemeChoice>,
}

/// What every command takes.
#[derive(Debug, Args)]
pub(super) struct CommonArguments {
    /// Another catalogue, in RON; - reads standard input
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) data: Option<PathBuf>,
    /// Whether to use colour
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = ColourChoice::Auto)]
    pub(super) color: ColourChoice,
    /// Draw with ASCII characters only
    #[arg(long, global = true)]
    pub(super) ascii: bool,
    /// Tell on standard error how long each phase took
    #[arg(long, global = true)]
    pub(super) timings: bool,
}

/// A query, in as many words as were typed.
#[derive(Debug, Args, Default)]
pub(super) struct QueryArguments {
    /// What to look for
    #[arg(value_name = "QUERY")]
    words: Vec<String>,
}

impl QueryArguments {
    pub(super) fn text(&self) -> String {
        self.words.join(" ")
    }
}

/// What to do instead of browsing.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// List projects, the best match first
    #[command(visible_alias = "search")]
    List {
        #[command(flatten)]
        query: QueryArguments,
        #[command(flatten)]
        output: OutputArguments,
        /// Another order of the projects
        #[arg(long, value_enum, value_name = "ORDER", default_value_t = ProjectOrderChoice::Catalogue)]
        order: ProjectOrderChoice,
    },
    /// Show everything about one project
    Show {
        /// Its id, acronym or name
        #[arg(value_name = "PROJECT", required = true)]
        project: Vec<String>,
        #[command(flatten)]
        output: OutputArguments,
    },
    /// Print the membership matrix
    Matrix {
        #[command(flatten)]
        query: QueryArguments,
        #[command(flatten)]
        output: OutputArguments,
        /// The order of the countries
        #[arg(long, value_enum, value_name = "ORDER", default_value_t = CountryOrderChoice::Name)]
        order: CountryOrderChoice,
        /// The order of the projects
        #[arg(long, value_enum, value_name = "ORDER", default_value_t = ProjectOrderChoice::Catalogue)]
        columns: ProjectOrderChoice,
    },
    /// Print the whole catalogue, or what a query leaves of it
    Export {
        #[command(flatten)]
        query: QueryArguments,
        /// How to print it
        #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ExportFormat::Json)]
        format: ExportFormat,
    },
    /// Report every problem of catalogue files
    Check {
        /// The files; - is standard input
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        #[command(flatten)]
        output: OutputArguments,
    },
}

/// How a verb prints.
#[derive(Debug, Args)]
pub(super) struct OutputArguments {
    /// How to print it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Table)]
    pub(super) format: Format,
}

/// The formats of what is a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Aligned columns, to be read
    Table,
    /// One JSON document
    Json,
    /// Comma-separated values
    Csv,
    /// A Markdown table with its source
    Markdown,
}

/// The formats of a whole catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ExportFormat {
    /// One JSON document
    Json,
    /// A file that --data opens
    Ron,
    /// One line a project
    Csv,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ColourChoice {
    /// As the terminal and the environment say
    Auto,
    /// Whatever they say
    Always,
    /// None
    Never,
}

/// The themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ThemeChoice {
    /// For a dark background
    Dark,
    /// For a light background
    Light,
    /// Without colour
    Mono,
}

/// The orders of projects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ProjectOrderChoice {
    /// As listed by the source; the best match first where words are asked for
    Catalogue,
    /// By acronym or label
    Name,
    /// The most countries first
    Count,
    /// The earliest stage first
    Stage,
    /// The earliest launch first
    Launch,
}

/// The orders of countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CountryOrderChoice {
    /// By name
    Name,
    /// The most projects first
    Count,
}

/// The arguments with each `-word` written as `!word`, which means the same in a query: the parser of
/// flags would take it for a bundle of short flags, of which there are none but `-h` and `-V`.
pub(super) fn with_exclusions(arguments: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut words_only = false;
    arguments
        .map(|argument| {
            words_only |= argument == "--";
            match argument.to_str().and_then(|text| text.strip_prefix('-')) {
                Some(word) if !words_only && word.len() > 1 && !word.starts_with('-') => {
                    OsString::from(format!("!{word}"))
                }
                _ => argument,
            }
        })
        .collect()
}
