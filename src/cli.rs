//! The command line: what a view shows, a verb prints.
//!
//! Data goes to standard output, messages to standard error, and the exit code says how it went.

pub(crate) mod answer;
pub(crate) mod args;
pub(crate) mod environment;
pub(crate) mod output;
pub(crate) mod timings;
pub(crate) mod verbs;

use std::ffi::OsString;
use std::fmt;
use std::io::{self, BufWriter, Write};
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;

use crate::app::{App, Settings, View};
use crate::catalogue::{Catalogue, Loaded, Origin, Problems, clean, load, nearest};
use crate::query::analysis::order::ProjectOrder;
use crate::query::analysis::sorting::Sorting;
use crate::terminal;
use crate::terminal::End;

use answer::{Answered, parse_query};
use args::choices::{Format, OutputArguments};
use args::verb::{ListArguments, Verb};
use args::{Arguments, BrowserArguments, CommonArguments};
use environment::Environment;
use output::style::Style;
use timings::Timings;
use verbs::{check, countries, country, export, list, matrix, overlap, presets, show, stats};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It did what was asked.
    Done,
    /// Nothing matched the query.
    NothingMatched,
    /// The catalogue could not be read, or is not valid.
    BadCatalogue,
    /// A signal ended it.
    Signalled(u8),
}

impl From<Answer> for ExitCode {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Done => Self::SUCCESS,
            Answer::NothingMatched => Self::from(1),
            Answer::BadCatalogue => Self::from(3),
            Answer::Signalled(signal) => Self::from(128_u8.saturating_add(signal)),
        }
    }
}

/// An error of whoever typed the command: what is wrong, and the exit code for it.
#[derive(Debug)]
pub struct WrongUse {
    message: String,
    code: u8,
}

impl WrongUse {
    fn usage(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 2 }
    }

    fn nothing(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 1 }
    }
}

impl fmt::Display for WrongUse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for WrongUse {}

/// The exit code for an error: 3 for a catalogue that cannot be used, else 2, unless it says so itself.
pub fn exit_code(error: &anyhow::Error) -> ExitCode {
    match error.downcast_ref::<WrongUse>() {
        Some(wrong) => ExitCode::from(wrong.code),
        None if error.is::<NotLoaded>() => Answer::BadCatalogue.into(),
        None => ExitCode::FAILURE,
    }
}

/// Marks an error as one of loading.
#[derive(Debug)]
struct NotLoaded(String);

impl fmt::Display for NotLoaded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Tells something on standard error, without what a terminal would act on.
pub fn tell(message: &str) {
    let (message, _) = clean::clean(message, clean::Lines::Many);
    // Where nobody can be told, nobody can be told of that either.
    let _ = writeln!(io::stderr(), "hvp: {message}");
}

/// Does what the command line asks.
///
/// # Errors
/// When the command is used wrongly, the catalogue cannot be used, or the output cannot be written.
pub fn run(arguments: impl Iterator<Item = OsString>) -> Result<Answer> {
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
    let answer = print(&mut out, verb, &common, environment.style(common.ascii), &mut timings)?;
    out.flush()?;
    timings.end("print");
    if common.timings {
        // As with every message, it changes nothing where nobody reads it.
        let _ = timings.write(&mut io::stderr());
    }
    Ok(answer)
}

fn print(
    out: &mut impl Write,
    verb: Verb,
    common: &CommonArguments,
    style: Style,
    timings: &mut Timings,
) -> Result<Answer> {
    if let Verb::Check(typed) = verb {
        return check::check(out, typed);
    }
    // The process ends with the answer, and its memory with it: freeing a large catalogue record by record
    // takes longer than to search it.
    let catalogue = &*ManuallyDrop::new(open(common)?);
    timings.end("load");
    let mut answer = |query: &str| Answered::new(catalogue, query, timings);
    match verb {
        Verb::List(typed) => {
            list::list(out, catalogue, &answer(&typed.query.text())?, &typed, style)
        }
        Verb::Show(typed) => show::show(out, catalogue, &typed, style),
        Verb::Countries(typed) => {
            countries::countries(out, catalogue, &answer(&typed.query.text())?, &typed, style)
        }
        Verb::Country(typed) => {
            let (country, query) = country::named(catalogue, &typed.words)?;
            let format = typed.output.format;
            country::country(out, catalogue, &answer(&query)?, country, format, style)
        }
        Verb::Matrix(typed) => {
            matrix::matrix(out, catalogue, &answer(&typed.query.text())?, &typed, style)
        }
        Verb::Overlap(typed) => {
            overlap::overlap(out, catalogue, &answer(&typed.query.text())?, &typed, style)
        }
        Verb::Stats(typed) => {
            stats::stats(out, catalogue, &answer(&typed.query.text())?, &typed, style)
        }
        Verb::Presets(typed) => presets::presets(out, catalogue, typed.format, style),
        Verb::Export(typed) => {
            export::export(out, catalogue, &answer(&typed.query.text())?, typed.format)
        }
        Verb::Check(typed) => check::check(out, typed),
    }
}

/// Loads the catalogue and tells what had to be mended.
fn open(common: &CommonArguments) -> Result<Catalogue> {
    let origin = Origin::from_argument(common.data.clone());
    let Loaded { catalogue, warnings } = load(&origin).map_err(|error| {
        let name = origin.name();
        let message = match error.downcast_ref::<Problems>() {
            Some(problems) => {
                let count = problems.len();
                let noun = if count == 1 { "problem" } else { "problems" };
                format!("{name} is not a valid catalogue: {count} {noun}\n{problems}")
            }
            None => format!("{error:#}"),
        };
        anyhow::Error::new(io::Error::other(message.clone())).context(NotLoaded(message))
    })?;
    for warning in warnings.iter() {
        tell(&format!("{}: {warning}", origin.name()));
    }
    Ok(catalogue)
}

fn browse(
    browser: &BrowserArguments,
    common: &CommonArguments,
    environment: &Environment,
) -> Result<Answer> {
    let view = browser.view.as_deref().map(view_named).transpose()?;
    let settings: Settings = environment.settings(browser.theme, common.ascii);
    let mut app = App::new(open(common)?, settings);
    let query = browser.query.text();
    if !query.is_empty() {
        // The same reading as elsewhere, for the same message.
        parse_query(&query, app.catalogue())?;
        app.set_query(&query).context("the query could not be used")?;
        app.explain_first_filter();
    }
    if let Some(view) = view {
        app.show(view);
    }
    Ok(match terminal::run(app)? {
        End::Quit => Answer::Done,
        End::HungUp => Answer::Signalled(1),
        End::Signal(signal) => Answer::Signalled(signal),
    })
}

/// The flags of the browser mean nothing to a verb.
fn refuse_browser_flags(browser: &BrowserArguments) -> Result<(), WrongUse> {
    let flag = match browser {
        BrowserArguments { view: Some(_), .. } => "--view",
        BrowserArguments { theme: Some(_), .. } => "--theme",
        BrowserArguments { view: None, theme: None, query: _ } => return Ok(()),
    };
    let message = format!("{flag} is for the browser, and a verb prints; leave one of them out");
    Err(WrongUse::usage(message))
}

fn view_named(name: &str) -> Result<View, WrongUse> {
    View::named(name).ok_or_else(|| {
        let names: Vec<String> = View::ALL.iter().map(|view| view.name().to_lowercase()).collect();
        let meant = nearest(name, names.iter().map(String::as_str));
        WrongUse::usage(match meant {
            Some(meant) => format!("there is no view “{name}”; did you mean “{meant}”?"),
            None => format!("there is no view “{name}”; the views are {}", names.join(", ")),
        })
    })
}
