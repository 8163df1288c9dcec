//! The printing command of a screen, run inside the program: for the tables that the browser copies and exports, and
//! in place of the browser where there is no terminal.

use clap::Parser;

use crate::text::command::Command;

use super::args::verb::{Question, Verb};
use super::args::{Arguments, with_exclusions};
use super::exit::Failure;

/// The question that a printing command asks.
///
/// # Errors
/// When the verb does not take the arguments.
pub(crate) fn question_of(command: &Command) -> Result<Question, Failure> {
    let words = with_exclusions(command.words().iter().map(Into::into));
    match Arguments::try_parse_from(words) {
        Ok(Arguments { verb: Some(Verb::Ask(question)), .. }) => Ok(question),
        Ok(_) => Err(Failure::usage("this is no command that prints")),
        Err(error) => Err(Failure::Arguments(error.render().to_string())),
    }
}

/// Comma-separated values, separated by tabs instead.
pub(crate) fn with_tabs(bytes: &[u8]) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    for record in reader.byte_records() {
        out.write_byte_record(&record?)?;
    }
    out.flush()?;
    out.into_inner().map_err(|error| error.into_error().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_with_tabs_and_commas_stay_whole() {
        let tabs = with_tabs(b"a,\"b,c\"\n\"d\te\",f\n").unwrap();
        assert_eq!(String::from_utf8(tabs).unwrap(), "a\tb,c\n\"d\te\"\tf\n");
    }
}
