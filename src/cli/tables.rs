//! Running the printing command of a screen inside the program: for the tables that the browser copies and exports,
//! and in place of the browser where there is no terminal.

use clap::Parser;

use crate::app::{Table, TableFormat};
use crate::catalogue::Catalogue;
use crate::text::command::Command;

use super::args::verb::{Question, Verb};
use super::args::{Arguments, with_exclusions};
use super::border::Border;
use super::exit::{Answer, Failure};
use super::output::report::Printer;
use super::output::style::Style;
use super::output::table::CsvCells;
use super::run::ask;
use super::timings::Timings;

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

/// The text that a verb prints for a table.
///
/// # Errors
/// Why there is no such text.
pub(crate) fn printed(catalogue: &Catalogue, table: &Table) -> Result<String, String> {
    let name = match table.format {
        TableFormat::Svg => "svg",
        TableFormat::Markdown => "markdown",
        // Printed with commas first.
        TableFormat::Csv | TableFormat::Tsv => "csv",
        TableFormat::Json => "json",
        TableFormat::Text => "table",
    };
    let command = table.command.clone().with("--format").with(name);
    let question = question_of(&command).map_err(|failure| failure.to_string())?;
    let mut bytes = Vec::new();
    let mut out = Border::new(&mut bytes);
    let style = Style { columns: None, colour: false, ascii: false };
    // The messages are those that the screen shows already.
    let mut printer = Printer { out: &mut out, style, csv: CsvCells::Safe, say: |_| {} };
    let answer = ask(&mut printer, question, catalogue, &mut Timings::start())
        .map_err(|failure| failure.to_string())?;
    if answer != Answer::Done {
        return Err("nothing is listed, so there is no table".to_owned());
    }
    if table.format == TableFormat::Tsv {
        bytes = with_tabs(&bytes).map_err(|error| error.to_string())?;
    }
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// Comma-separated values, separated by tabs instead.
fn with_tabs(bytes: &[u8]) -> Result<Vec<u8>, csv::Error> {
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
