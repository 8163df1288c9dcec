//! The verbs about the program itself, for which no catalogue is read.

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap_complete::env::Shells;

/// A verb about the program itself.
#[derive(Debug, Subcommand)]
pub(crate) enum Setup {
    /// Print what completes commands in a shell
    #[command(after_help = "In bash, add this to ~/.bashrc:\n  source <(hvp completions bash)\n\
        In zsh, add this to ~/.zshrc:\n  source <(hvp completions zsh)\n\
        In fish, once:\n  hvp completions fish > ~/.config/fish/completions/hvp.fish")]
    Completions {
        #[arg(value_name = "SHELL", value_parser = shell_parser(), help = "The shell")]
        shell: String,
    },
    /// Print a settings file in which everything is a comment with its default
    Config,
    /// Print where the program keeps its files, and what is wrong with the settings
    Paths,
    /// Print the manual page, in roff
    #[command(after_help = "To read it:\n  hvp man | man -l -")]
    Man {
        /// The command whose manual page to print
        #[arg(value_name = "COMMAND")]
        verb: Option<String>,
    },
}

/// Parses the name of a shell that commands can be completed in.
fn shell_parser() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(Shells::builtins().names())
}
