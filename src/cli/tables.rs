//! The printing command of a screen, run inside the program: for the tables that the browser copies and exports, and
//! in place of the browser where there is no terminal.

use clap::Parser;

use crate::text::command::Command;

use super::args::verb::{Question, Verb};
use super::args::{Arguments, with_exclusions};
use super::exit::Failure;

/// The question that a printing command asks. Fails when the verb does not take the arguments.
pub(crate) fn question_of(command: &Command) -> Result<Question, Failure> {
    let words = with_exclusions(command.words().iter().map(Into::into));
    match Arguments::try_parse_from(words) {
        Ok(Arguments { verb: Some(Verb::Ask(question)), .. }) => Ok(question),
        Ok(_) => Err(Failure::usage("this is no command that prints")),
        Err(error) => Err(Failure::Arguments(error.render().to_string())),
    }
}
