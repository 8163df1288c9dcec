//! The command line: what a view shows, a verb prints.
//!
//! Data goes to standard output, messages to standard error, and the exit code says how it went.

mod args;
mod check;
mod environment;
mod export;
mod json;
mod list;
mod matrix;
mod sheet;
mod show;
mod style;

use std::ffi::OsString;
use std::fmt;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;

use crate::app::{App, Settings, View};
use crate::catalogue::{Catalogue, Loaded, Origin, Problems, clean, load, nearest};
use crate::query::order::{CountryOrder, ProjectOrder};
use crate::query::{Index, Query, explain_nothing, language};
use crate::terminal::{self, End};

use args::{
    Arguments, BrowserArguments, CommonArguments, CountryOrderChoice, Format, ProjectOrderChoice,
    Verb,
};
use environment::Environment;
use style::Style;

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
    let style = environment.style(common.ascii);
    let mut out = BufWriter::new(io::stdout().lock());
    let answer = match verb {
        Some(Verb::Check { files, output }) => check::check(&mut out, files, output.format)?,
        Some(verb) => print(&mut out, verb, &open(&common)?, style)?,
        None if terminal::is_available() => {
            drop(out);
            return browse(&browser, &common, &environment);
        }
        None => {
            let order = ProjectOrder::Catalogue;
            let query = browser.query.text();
            list::list(&mut out, &open(&common)?, &query, order, Format::Table, style)?
        }
    };
    out.flush()?;
    Ok(answer)
}

fn print(out: &mut impl Write, verb: Verb, catalogue: &Catalogue, style: Style) -> Result<Answer> {
    match verb {
        Verb::List { query, output, order } => {
            list::list(out, catalogue, &query.text(), order.into(), output.format, style)
        }
        Verb::Show { project, output } => {
            show::show(out, catalogue, &project.join(" "), output.format, style)
        }
        Verb::Matrix { query, output, order, columns } => {
            let orders = (order.into(), columns.into());
            matrix::matrix(out, catalogue, &query.text(), orders, output.format, style)
        }
        Verb::Export { query, format } => export::export(out, catalogue, &query.text(), format),
        Verb::Check { files, output } => check::check(out, files, output.format),
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
        eprintln!("hvp: {}: {warning}", origin.name());
    }
    Ok(catalogue)
}

/// Says why nothing matched, and gives the answer for it.
fn nothing_matched(catalogue: &Catalogue, index: &Index, query: &Query) -> Answer {
    eprintln!("hvp: {}", explain_nothing(catalogue, index, query));
    Answer::NothingMatched
}

/// Reads a query that was typed on the command line.
fn parse_query(text: &str, catalogue: &Catalogue) -> Result<Query, WrongUse> {
    language::parse(text, catalogue).map_err(|error| {
        let shown: String = text.chars().take(60).collect();
        let (shown, _) = clean::clean(&shown, clean::Lines::One);
        WrongUse::usage(format!("in the query “{shown}”, {error}"))
    })
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
    }
    if let Some(view) = view {
        app.show(view);
    }
    Ok(match terminal::run(app)? {
        End::Quit | End::HungUp => Answer::Done,
        End::Signal(signal) => Answer::Signalled(signal),
    })
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

impl From<ProjectOrderChoice> for ProjectOrder {
    fn from(choice: ProjectOrderChoice) -> Self {
        match choice {
            ProjectOrderChoice::Catalogue => Self::Catalogue,
            ProjectOrderChoice::Name => Self::Name,
            ProjectOrderChoice::Count => Self::Count,
            ProjectOrderChoice::Stage => Self::Stage,
            ProjectOrderChoice::Launch => Self::Launched,
        }
    }
}

impl From<CountryOrderChoice> for CountryOrder {
    fn from(choice: CountryOrderChoice) -> Self {
        match choice {
            CountryOrderChoice::Name => Self::Name,
            CountryOrderChoice::Count => Self::Count,
        }
    }
}
