//! From what was typed to an answer: which verb makes the report, and where it is printed.

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::mem::ManuallyDrop;

use clap::Parser;

use crate::query::analysis::order::ProjectOrder;
use crate::query::analysis::sorting::Sorting;
use crate::terminal;

use super::args::choices::{Format, OutputArguments};
use super::args::verb::{ListArguments, Verb};
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

/// Does what the command line asks.
///
/// # Errors
/// When the command is used wrongly, the catalogue cannot be used, or the output cannot be written.
pub fn run(arguments: impl Iterator<Item = OsString>) -> Result<Answer, Failure> {
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
        Verb::List(ListArguments {
            query: browser.query,
            output: OutputArguments { format: Format::Table },
            order: Sorting::from(ProjectOrder::Catalogue),
        })
    });
    let mut timings = Timings::start();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut printer = Printer { out: &mut out, style: environment.style(common.ascii) };
    let answer = report(&mut printer, verb, &common, &mut timings)?;
    out.flush()?;
    timings.end("print");
    if common.timings {
        // Like every message, it changes nothing where nobody reads it.
        let _ = timings.write(&mut io::stderr());
    }
    Ok(answer)
}

/// Makes the report of a verb and prints it.
fn report(
    printer: &mut Printer<'_, impl Write>,
    verb: Verb,
    common: &CommonArguments,
    timings: &mut Timings,
) -> Result<Answer, Failure> {
    if let Verb::Check(typed) = verb {
        return printer.print(&CheckReport::new(typed.files), typed.output.format);
    }
    // The process ends with the answer, and its memory with it: freeing a large catalogue record by record
    // takes longer than to search it.
    let catalogue = &*ManuallyDrop::new(open(common)?);
    timings.end("load");
    let mut ask = |query: &str| QueryAnswer::new(catalogue, query, timings);
    match verb {
        Verb::List(typed) => printer
            .print(&ListReport::new(ask(&typed.query.text())?, typed.order), typed.output.format),
        Verb::Show(typed) => {
            printer.print(&ShowReport::new(catalogue, &typed.project)?, typed.output.format)
        }
        Verb::Countries(typed) => {
            let report = CountriesReport::new(ask(&typed.query.text())?, typed.order);
            printer.print(&report, typed.output.format)
        }
        Verb::Country(typed) => {
            let (country, query) = country::named(catalogue, &typed.words)?;
            let report = CountryReport::new(ask(&query)?, country);
            printer.print(&report, typed.output.format)
        }
        Verb::Matrix(typed) => printer
            .print(&MatrixReport::new(ask(&typed.query.text())?, &typed)?, typed.output.format),
        Verb::Overlap(typed) if typed.is_comparison() => printer
            .print(&ComparisonReport::new(ask(&typed.query.text())?, &typed)?, typed.output.format),
        Verb::Overlap(typed) => printer
            .print(&OverlapReport::new(ask(&typed.query.text())?, &typed)?, typed.output.format),
        Verb::Stats(typed) => {
            printer.print(&StatsReport::new(ask(&typed.query.text())?), typed.output.format)
        }
        Verb::Presets(typed) => printer.print(&PresetsReport::new(catalogue), typed.format),
        Verb::Export(typed) => {
            printer.print(&ExportReport::new(ask(&typed.query.text())?), typed.format)
        }
        Verb::Check(typed) => printer.print(&CheckReport::new(typed.files), typed.output.format),
    }
}
