//! Running a command: parsing arguments, choosing the verb, printing its report.

use std::ffi::OsString;
use std::io::Write;

use clap::Parser;
use clap::error::ErrorKind;

use crate::app::{App, Settings, Table, TableFormat};
use crate::catalogue::Catalogue;
use crate::catalogue::clean::{Lines, clean};
use crate::query::analysis::sorting::Sorting;
use crate::query::whole_term;
use crate::terminal;
use crate::text::command::Command;
use crate::text::cut::cut_middle;

use super::args::choices::{Format, OutputArguments, joined};
use super::args::overlap::{OverlapAnswer, OverlapArguments};
use super::args::setup::Setup;
use super::args::verb::{MatrixArguments, Question, Verb};
use super::args::{self, Arguments, BrowserArguments};
use super::border::print_message;
use super::border::{Border, standard_error, standard_output};
use super::browser::{browse, first_screen, refuse_browser_flags};
use super::completion::{asking_shell, write_completions, write_script};
use super::environment::{Environment, today};
use super::examples::with_examples;
use super::exit::{Answer, Failure};
use super::manual::write_manual;
use super::near_verb::refuse_near_verb;
use super::open::open;
use super::output::report::Printer;
use super::output::style::Style;
use super::output::table::{CsvCells, CsvStyle};
use super::query_answer::QueryAnswer;
use super::settings::config::write_default;
use super::settings::places::write_paths;
use super::tables::question_of;
use super::timings::Timings;
use super::verbs::about::AboutReport;
use super::verbs::check::CheckReport;
use super::verbs::comparison::ComparisonReport;
use super::verbs::contained::ContainedReport;
use super::verbs::countries::CountriesReport;
use super::verbs::country::{self, CountryReport};
use super::verbs::describe::DescribeReport;
use super::verbs::export::ExportReport;
use super::verbs::glossary::GlossaryReport;
use super::verbs::groups::GroupsReport;
use super::verbs::list::ListReport;
use super::verbs::map::MapReport;
use super::verbs::matrix::MatrixReport;
use super::verbs::matrix::long::ParticipationsReport;
use super::verbs::overlap::OverlapReport;
use super::verbs::pairs::PairsReport;
use super::verbs::presets::PresetsReport;
use super::verbs::show::ShowReport;
use super::verbs::stats::StatsReport;
use super::verbs::timeline::TimelineReport;

/// Runs the command that the arguments name.
///
/// # Errors
/// When the command is used wrongly, the catalogue cannot be used, or the output cannot be written.
pub fn run_command(arguments: impl Iterator<Item = OsString>) -> Result<Answer, Failure> {
    if let Some(shell) = asking_shell() {
        let mut out = standard_output()?;
        write_completions(&mut out, &shell, &arguments.collect::<Vec<_>>())?;
        out.flush()?;
        return Ok(Answer::Done);
    }
    let arguments = args::with_help(args::with_exclusions(arguments));
    let Arguments { verb, browser, common } = match parsed(&arguments) {
        Ok(typed) => typed,
        Err(error) => return answer_of_parser(&error, &arguments),
    };
    let environment = Environment::read(common.color);
    if verb.is_some() {
        refuse_browser_flags(&browser)?;
    } else if browser.plain || terminal::is_available() {
        return browse(&browser, &common, &environment, printed);
    }
    let mut timings = Timings::start();
    let mut out = standard_output()?;
    let style = environment.style(common.ascii);
    let mut printer = Printer { out: &mut out, style, csv: common.csv(), say: print_message };
    let answer = match verb {
        Some(Verb::Ask(question)) => {
            let catalogue = open(&common)?;
            timings.end("load");
            ask(&mut printer, question, &catalogue, &mut timings)?
        }
        Some(Verb::Check { files, output }) => {
            printer.print(&CheckReport::new(files), output.format)?
        }
        Some(Verb::SetUp(setup)) => set_up(printer.out, setup)?,
        None if browser.names_a_screen() => {
            let app =
                first_screen(&browser, &common, App::new(open(&common)?, Settings::default()))?;
            timings.end("load");
            let command = app.printing_command();
            let question = question_of(&command)?;
            say_about_screen(&app, &browser, &command);
            ask(&mut printer, question, app.catalogue(), &mut timings)?
        }
        None => {
            let catalogue = open(&common)?;
            refuse_near_verb(&catalogue, &browser.query.words)?;
            timings.end("load");
            let output = OutputArguments { format: Format::Table };
            let order = Sorting::default();
            let question = Question::List { query: browser.query, output, order, top: None };
            ask(&mut printer, question, &catalogue, &mut timings)?
        }
    };
    out.flush()?;
    timings.end("print");
    if common.timings {
        // As with every message, a failure to print it is no failure of the command.
        let _ = timings.write(&mut standard_error());
    }
    Ok(answer)
}

/// Says which projects the screen of a command counts, and which of its flags are not for what is printed instead.
fn say_about_screen(app: &App, browser: &BrowserArguments, command: &Command) {
    let options = browser.state.options().into_iter().map(|option| option.flag);
    let of_screen = options
        .filter(|flag| flag.is_drawn() && !command.words().iter().any(|word| word == flag.name()));
    let of_screen = of_screen.map(|flag| format!("{} is for the screen", flag.name()));
    for message in app.scope().into_iter().chain(of_screen) {
        print_message(&message);
    }
}

/// The arguments, parsed. Without any, the parser of all verbs is not made: it takes a tenth of the time to the first
/// screen.
fn parsed(arguments: &[OsString]) -> Result<Arguments, clap::Error> {
    match arguments {
        [_program] => Ok(Arguments::default()),
        _ => Arguments::try_parse_from(arguments),
    }
}

/// What the parser of arguments answers: the help or the version, or what is wrong with the arguments.
fn answer_of_parser(error: &clap::Error, arguments: &[OsString]) -> Result<Answer, Failure> {
    if error.use_stderr() {
        // Of arguments that are quoted shortened, the same is wrong.
        let short = Arguments::try_parse_from(arguments.iter().map(shortened));
        let text = short.as_ref().err().unwrap_or(error).render().to_string();
        let text = text.trim_start_matches("error: ").trim_end();
        return Err(Failure::Arguments(text.to_owned()));
    }
    let is_help = error.kind() == ErrorKind::DisplayHelp;
    let help = is_help.then(|| with_examples().try_get_matches_from(arguments).err()).flatten();
    let mut out = standard_output()?;
    write!(out, "{}", help.as_ref().unwrap_or(error).render())?;
    out.flush()?;
    Ok(Answer::Done)
}

/// An argument as a message quotes it: on one line, cut where it is far too long.
fn shortened(argument: &OsString) -> String {
    let argument = argument.to_string_lossy();
    cut_middle(&clean(&argument, Lines::One).0, 100).into_owned()
}

/// Prints what is asked about the program itself.
fn set_up(out: &mut impl Write, setup: Setup) -> Result<Answer, Failure> {
    match setup {
        Setup::Completions { shell } => write_script(out, &shell, "hvp")?,
        Setup::Config => write_default(out)?,
        Setup::Paths => write_paths(out)?,
        Setup::Man { verb } => write_manual(out, verb.as_deref())?,
    }
    Ok(Answer::Done)
}

/// Makes the report that answers the question, and prints it.
fn ask(
    printer: &mut Printer<'_, impl Write>,
    question: Question,
    catalogue: &Catalogue,
    timings: &mut Timings,
) -> Result<Answer, Failure> {
    let mut answer = |query: &str| QueryAnswer::new(catalogue, query, timings);
    match question {
        Question::List { query, output, order, top } => {
            let report = ListReport::new(answer(&query.text())?, order, top);
            printer.print(&report, output.format)
        }
        Question::Show { project, output } => match ShowReport::new(catalogue, &project) {
            Ok(report) => printer.print(&report, output.format),
            Err(failure) => {
                let term = whole_term(catalogue, &joined(&project)).ok_or(failure)?;
                printer.print(&GlossaryReport::of(catalogue, Some(term)), output.format)
            }
        },
        Question::Countries(typed) => {
            let report = CountriesReport::new(answer(&typed.query.text())?, &typed)?;
            printer.print(&report, typed.output.format)
        }
        Question::Country { words, output } => {
            let (country, query) = country::named(catalogue, &words)?;
            printer.print(&CountryReport::new(answer(&query)?, country), output.format)
        }
        Question::Matrix(typed) => answer_matrix(printer, answer(&typed.query.text())?, &typed),
        Question::Overlap(typed) => {
            let kind = typed.answer().map_err(Failure::Usage)?;
            answer_overlap(printer, kind, answer(&typed.query.text())?, &typed)
        }
        Question::Groups(typed) => {
            let report = GroupsReport::new(answer(&typed.query.text())?, &typed);
            printer.print(&report, typed.output.format)
        }
        Question::Stats { query, output } => {
            printer.print(&StatsReport::new(answer(&query.text())?), output.format)
        }
        Question::Timeline(typed) => {
            let answer = answer(&typed.query.text())?;
            let report = TimelineReport::new(answer, &typed, today())?;
            printer.print(&report, typed.output.format)
        }
        Question::Map(typed) => {
            let report = MapReport::new(answer(&typed.query.text())?, &typed)?;
            printer.print(&report, typed.output.format)
        }
        Question::Glossary { term, output } => {
            printer.print(&GlossaryReport::new(catalogue, &joined(&term))?, output.format)
        }
        Question::About(output) => printer.print(&AboutReport::new(catalogue), output.format),
        Question::Describe { query, output, view, state } => {
            let settings = Settings { today: Some(today()), ..Settings::default() };
            let answer = answer(&query.text())?;
            let report = DescribeReport::new(answer, view, &state.options(), settings)?;
            printer.print(&report, output.format)
        }
        Question::Presets(output) => printer.print(&PresetsReport::new(catalogue), output.format),
        Question::Export { query, format } => {
            printer.print(&ExportReport::new(answer(&query.text())?), format)
        }
    }
}

/// Prints the matrix, or a row for each participation.
fn answer_matrix(
    printer: &mut Printer<'_, impl Write>,
    answer: QueryAnswer<'_>,
    typed: &MatrixArguments,
) -> Result<Answer, Failure> {
    let format = typed.output.format;
    if typed.long {
        return printer.print(&ParticipationsReport::new(answer, typed)?, format);
    }
    printer.print(&MatrixReport::new(answer, typed)?, format)
}

/// The text that a verb prints for a table.
fn printed(catalogue: &Catalogue, table: &Table) -> Result<String, String> {
    let name = match table.format {
        TableFormat::Svg => "svg",
        TableFormat::Markdown => "markdown",
        TableFormat::Csv | TableFormat::Tsv => "csv",
        TableFormat::Json => "json",
        TableFormat::Text => "table",
    };
    let command = table.command.clone().with("--format").with(name);
    let question = question_of(&command).map_err(|failure| failure.to_string())?;
    let mut bytes = Vec::new();
    let mut out = Border::new(&mut bytes);
    let style = Style { columns: None, colour: false, ascii: false };
    let delimiter = (table.format == TableFormat::Tsv).then_some(b'\t');
    let csv = CsvStyle { cells: CsvCells::Safe, delimiter, bom: false };
    // The messages are those that the screen shows already.
    let mut printer = Printer { out: &mut out, style, csv, say: |_| {} };
    let answer = ask(&mut printer, question, catalogue, &mut Timings::start())
        .map_err(|failure| failure.to_string())?;
    if answer != Answer::Done {
        return Err("nothing is listed, so there is no table".to_owned());
    }
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// Prints one of the answers of `overlap`.
fn answer_overlap(
    printer: &mut Printer<'_, impl Write>,
    kind: OverlapAnswer,
    answer: QueryAnswer<'_>,
    typed: &OverlapArguments,
) -> Result<Answer, Failure> {
    let format = typed.output.format;
    match kind {
        OverlapAnswer::Map => printer.print(&OverlapReport::new(answer, typed)?, format),
        OverlapAnswer::Comparison => printer.print(&ComparisonReport::new(answer, typed)?, format),
        OverlapAnswer::Pairs => printer.print(&PairsReport::new(answer, typed)?, format),
        OverlapAnswer::Contained => printer.print(&ContainedReport::new(answer), format),
    }
}
