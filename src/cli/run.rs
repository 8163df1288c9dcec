//! Running a command: parsing arguments, choosing the verb, printing its report.

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};

use clap::Parser;

use crate::query::analysis::sorting::Sorting;
use crate::terminal;

use super::args::choices::{Format, OutputArguments};
use super::args::verb::{Question, Verb};
use super::args::{self, Arguments, CommonArguments};
use super::browser::{browse, refuse_browser_flags};
use super::environment::Environment;
use super::exit::{Answer, Failure};
use super::open::open;
use super::output::report::Printer;
use super::query_answer::QueryAnswer;
use super::timings::Timings;
use super::verbs::check::CheckReport;
use super::verbs::comparison::ComparisonReport;
use super::verbs::countries::CountriesReport;
use super::verbs::country::{self, CountryReport};
use super::verbs::export::ExportReport;
use super::verbs::list::ListReport;
use super::verbs::matrix::MatrixReport;
use super::verbs::overlap::OverlapReport;
use super::verbs::presets::PresetsReport;
use super::verbs::show::ShowReport;
use super::verbs::stats::StatsReport;

/// Runs the command that the arguments name.
///
/// # Errors
/// When the command is used wrongly, the catalogue cannot be used, or the output cannot be written.
pub fn run_command(arguments: impl Iterator<Item = OsString>) -> Result<Answer, Failure> {
    let arguments = match Arguments::try_parse_from(args::with_exclusions(arguments)) {
        Ok(arguments) => arguments,
        Err(error) => error.exit(),
    };
    let Arguments { verb, browser, common } = arguments;
    let environment = Environment::read(common.color);
    if verb.is_some() {
        refuse_browser_flags(&browser)?;
    } else if terminal::is_available() {
        return browse(&browser, &common, &environment);
    }
    let verb = verb.unwrap_or_else(|| {
        let output = OutputArguments { format: Format::Table };
        Verb::Ask(Question::List { query: browser.query, output, order: Sorting::default() })
    });
    let mut timings = Timings::start();
    let mut out = BufWriter::new(terminal::standard_output()?);
    let mut printer = Printer { out: &mut out, style: environment.style(common.ascii) };
    let answer = match verb {
        Verb::Ask(question) => ask(&mut printer, question, &common, &mut timings)?,
        Verb::Check { files, output } => printer.print(&CheckReport::new(files), output.format)?,
    };
    out.flush()?;
    timings.end("print");
    if common.timings {
        // As with every message, a failure to print it is no failure of the command.
        let _ = timings.write(&mut io::stderr());
    }
    Ok(answer)
}

/// Loads the catalogue, makes the report that answers the question, and prints it.
fn ask(
    printer: &mut Printer<'_, impl Write>,
    question: Question,
    common: &CommonArguments,
    timings: &mut Timings,
) -> Result<Answer, Failure> {
    let catalogue = &open(common)?;
    timings.end("load");
    let mut answer = |query: &str| QueryAnswer::new(catalogue, query, timings);
    match question {
        Question::List { query, output, order } => {
            let report = ListReport::new(answer(&query.text())?, order);
            printer.print(&report, output.format)
        }
        Question::Show { project, output } => {
            printer.print(&ShowReport::new(catalogue, &project)?, output.format)
        }
        Question::Countries(typed) => {
            let report = CountriesReport::new(answer(&typed.query.text())?, &typed)?;
            printer.print(&report, typed.output.format)
        }
        Question::Country { words, output } => {
            let (country, query) = country::named(catalogue, &words)?;
            printer.print(&CountryReport::new(answer(&query)?, country), output.format)
        }
        Question::Matrix(typed) => {
            let report = MatrixReport::new(answer(&typed.query.text())?, &typed)?;
            printer.print(&report, typed.output.format)
        }
        Question::Overlap(typed) if typed.is_comparison() => {
            let report = ComparisonReport::new(answer(&typed.query.text())?, &typed)?;
            printer.print(&report, typed.output.format)
        }
        Question::Overlap(typed) => {
            let report = OverlapReport::new(answer(&typed.query.text())?, &typed)?;
            printer.print(&report, typed.output.format)
        }
        Question::Stats { query, output } => {
            printer.print(&StatsReport::new(answer(&query.text())?), output.format)
        }
        Question::Presets(output) => printer.print(&PresetsReport::new(catalogue), output.format),
        Question::Export { query, format } => {
            printer.print(&ExportReport::new(answer(&query.text())?), format)
        }
    }
}
