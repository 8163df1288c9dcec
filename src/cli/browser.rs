//! Starting the browser.

#[cfg(test)]
mod tests;

use anyhow::Context;

use crate::app::{App, Settings};
use crate::catalogue::Origin;
use crate::catalogue::clean::{Lines, clean};
use crate::terminal::{End, OpenTerminal, PrintTable};

use super::args::choices::ThemeChoice;
use super::args::{BrowserArguments, CommonArguments};
use super::border::standard_output;
use super::environment::Environment;
use super::exit::{Answer, Failure};
use super::loading::load_with_notice;
use super::near_verb::refuse_near_verb;
use super::open::open;
use super::plain::answer_lines;
use super::query_answer::interpret_query;
use super::settings::session::Session;

/// Runs the browser until it is quit. Tables to copy and export are printed by `print`.
pub(crate) fn browse(
    browser: &BrowserArguments,
    common: &CommonArguments,
    environment: &Environment,
    print: PrintTable,
) -> Result<Answer, Failure> {
    if let Some(flag) = common.csv().typed_flag() {
        return Err(Failure::Usage(format!("{flag} is for --format csv; leave it out")));
    }
    if browser.plain {
        let catalogue = open(common)?;
        let settings =
            environment.settings(browser.theme.unwrap_or(ThemeChoice::Auto), common.ascii);
        let mut app = first_screen(browser, common, App::new(catalogue, settings))?;
        answer_lines(&mut app, std::io::stdin().lock(), &mut standard_output()?)?;
        return Ok(Answer::Done);
    }
    let origin = Origin::from_argument(common.data.clone());
    let (catalogue, terminal) = if origin.is_quick() {
        (open(common)?, None)
    } else {
        match load_with_notice(&origin, environment.style(common.ascii).ascii, print)? {
            Ok(loaded) => loaded,
            Err(end) => return Ok(answer_of(end)),
        }
    };
    let mut session = Session::read(browser);
    let mut settings: Settings = environment.settings(session.theme(browser), common.ascii);
    settings.mouse &= session.mouse();
    let app = App::new(catalogue, settings).with_keys(session.keys());
    let mut app = first_screen(browser, common, app)?;
    session.set_up(&mut app, browser);
    let terminal = terminal.map_or_else(|| OpenTerminal::open(print), Ok);
    let end = terminal.and_then(|terminal| terminal.run(&mut app)).map_err(Failure::Browser)?;
    session.end(&app, settings);
    Ok(answer_of(end))
}

fn answer_of(end: End) -> Answer {
    match end {
        End::Quit => Answer::Done,
        End::HungUp => Answer::Signalled(1),
        End::Signal(signal) => Answer::Signalled(signal),
    }
}

/// The state that the flags and the query ask for.
pub(crate) fn first_screen(
    browser: &BrowserArguments,
    common: &CommonArguments,
    app: App,
) -> Result<App, Failure> {
    if browser.view.is_none() {
        refuse_near_verb(app.catalogue(), &browser.query.words)?;
    }
    let data = common.data.as_ref().map(|path| path.to_string_lossy().into_owned());
    let mut app = app.opened_by(data);
    // What is typed or pasted into the browser is cleaned in the same way.
    let query = clean(&browser.query.text(), Lines::One).0.into_owned();
    if !query.is_empty() {
        // Interpreted here first, for the same error message as that of the verbs.
        interpret_query(&query, app.catalogue())?;
        let set = app.set_query(&query).context("the query could not be used");
        set.map_err(Failure::Browser)?;
        app.explain_first_filter(&query);
    }
    app.begin_with(browser.view.unwrap_or_default());
    app.set_options(&browser.state.options()).map_err(Failure::Usage)?;
    Ok(app)
}

/// Refuses flags of the browser beside a verb.
pub(crate) fn refuse_browser_flags(browser: &BrowserArguments) -> Result<(), Failure> {
    let BrowserArguments { view, theme, plain, no_state, query: _, state } = browser;
    let typed = [
        ("--view", view.is_some()),
        ("--theme", theme.is_some()),
        ("--plain", *plain),
        ("--no-state", *no_state),
    ];
    let options = state.options();
    let typed = typed.into_iter().filter(|&(_, is_typed)| is_typed).map(|(flag, _)| flag);
    let Some(flag) = typed.chain(options.iter().map(|option| option.flag.name())).next() else {
        return Ok(());
    };
    let message = format!("{flag} is for the browser, and a verb prints; leave one of them out");
    Err(Failure::Usage(message))
}
