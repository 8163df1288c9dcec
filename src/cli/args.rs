//! The arguments of the command line, parsed without knowing catalogues or terminals.

pub(crate) mod choices;
pub(crate) mod overlap;
pub(crate) mod setup;
pub(crate) mod verb;
pub(crate) mod view;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser};

use crate::app::View;
use crate::query::language::FIELDS;
use crate::text::list;

use super::output::table::{CsvCells, CsvStyle};
use choices::{ColourChoice, QueryArguments, ThemeChoice, delimiter, view_named, view_names};
use verb::Verb;
use view::ViewArguments;

/// The whole command line. Its default is what the parser makes of no arguments.
#[derive(Debug, Default, Parser)]
#[command(
    name = "hvp",
    version,
    about = "Browse catalogues of multinational cooperation: who takes part in which project",
    after_help = after_help(),
    disable_help_subcommand = true
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) verb: Option<Verb>,
    #[command(flatten)]
    pub(crate) browser: BrowserArguments,
    #[command(flatten)]
    pub(crate) common: CommonArguments,
}

/// The arguments of the browser.
#[derive(Debug, Default, Args)]
pub(crate) struct BrowserArguments {
    #[command(flatten)]
    pub(crate) query: QueryArguments,
    #[arg(long, value_name = "VIEW", value_parser = view_named, help = format!("The view to begin with: {}", list::or(&view_names())))]
    pub(crate) view: Option<View>,
    /// Draw nothing: read commands as lines, and answer each with sentences
    #[arg(long)]
    pub(crate) plain: bool,
    /// Colours for a dark or light background, or none; auto asks the terminal
    #[arg(long, value_enum, value_name = "THEME")]
    pub(crate) theme: Option<ThemeChoice>,
    /// Neither bring back the last view, theme and past queries, nor keep them
    #[arg(long)]
    pub(crate) no_state: bool,
    #[command(flatten)]
    pub(crate) state: ViewArguments,
}

impl BrowserArguments {
    /// Whether a view or a state of it is asked for.
    pub(crate) fn names_a_screen(&self) -> bool {
        self.view.is_some() || !self.state.options().is_empty()
    }
}

/// The arguments that every command takes.
#[derive(Debug, Default, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct CommonArguments {
    /// Another catalogue, in RON; - reads standard input
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) data: Option<PathBuf>,
    /// Whether to use colour
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = ColourChoice::Auto)]
    pub(crate) color: ColourChoice,
    /// Draw with ASCII characters only
    #[arg(long, global = true)]
    pub(crate) ascii: bool,
    /// Print CSV cells as they are, without the apostrophe that keeps a spreadsheet from running one
    #[arg(long, global = true)]
    pub(crate) raw: bool,
    /// What separates the cells of CSV: , ; or tab
    #[arg(long, global = true, value_name = "SIGN", value_parser = delimiter)]
    pub(crate) delimiter: Option<u8>,
    /// Begin CSV with a byte-order mark, so that Excel reads it as UTF-8
    #[arg(long, global = true)]
    pub(crate) bom: bool,
    /// Print on standard error how long each phase took
    #[arg(long, global = true)]
    pub(crate) timings: bool,
}

impl CommonArguments {
    /// How CSV is written.
    pub(crate) fn csv(&self) -> CsvStyle {
        let cells = if self.raw { CsvCells::Raw } else { CsvCells::Safe };
        CsvStyle { cells, delimiter: self.delimiter, bom: self.bom }
    }
}

/// Replaces each `-word` by `!word`, which means the same in a query. The argument parser would take
/// `-word` for a bundle of short flags.
pub(crate) fn with_exclusions(arguments: impl Iterator<Item = OsString>) -> Vec<OsString> {
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

/// The text after the list of options in the help.
fn after_help() -> String {
    let fields: Vec<_> = FIELDS.iter().map(|field| field.name).collect();
    format!(
        "A query is words that must all be found, and fields that must hold:\n  \
        hvp list 'count:>=20'\n  hvp list 'standing:partner -launched:unknown'\n  hvp matrix 'launched:>=2024'\n\
        Fields: {}; country:CODE asks for a country, -country:CODE for its absence (hvp countries has the codes).\n\
        Exit codes: 0 done, 1 nothing matched, 2 wrong use, 3 unreadable or invalid catalogue, \
        4 output that could not be written, 130 interrupted.",
        fields.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_arguments_are_the_default() {
        let parsed = Arguments::try_parse_from(["hvp"]).unwrap();
        assert_eq!(format!("{parsed:?}"), format!("{:?}", Arguments::default()));
    }
}
