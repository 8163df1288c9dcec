//! Starting the browser.

use anyhow::Context;

use crate::app::{App, Settings};
use crate::catalogue::clean::{Lines, clean};
use crate::terminal::{self, End};

use super::args::choices::ThemeChoice;
use super::args::{BrowserArguments, CommonArguments};
use super::border::standard_output;
use super::environment::Environment;
use super::exit::{Answer, Failure};
use super::near_verb::refuse_near_verb;
use super::open::open;
use super::plain::answer_lines;
use super::query_answer::interpret_query;

/// Runs the browser until it is quit.
pub(crate) fn browse(
    browser: &BrowserArguments,
    common: &CommonArguments,
    environment: &Environment,
) -> Result<Answer, Failure> {
    if let Some(flag) = common.csv().typed_flag() {
        return Err(Failure::Usage(format!("{flag} is for --format csv; leave it out")));
    }
    let theme = browser.theme.unwrap_or(ThemeChoice::Auto);
    let settings: Settings = environment.settings(theme, common.ascii);
    let catalogue = open(common)?;
    refuse_near_verb(&catalogue, &browser.query.words)?;
    let mut app = App::new(catalogue, settings);
    // What is typed or pasted into the browser is cleaned in the same way.
    let query = clean(&browser.query.text(), Lines::One).0.into_owned();
    if !query.is_empty() {
        // Interpreted here first, for the same error message as that of the verbs.
        interpret_query(&query, app.catalogue())?;
        let set = app.set_query(&query).context("the query could not be used");
        set.map_err(Failure::Browser)?;
        app.explain_first_filter(&query);
    }
    if let Some(view) = browser.view {
        app.show(view);
    }
    if browser.plain {
        answer_lines(&mut app, std::io::stdin().lock(), &mut standard_output()?)?;
        return Ok(Answer::Done);
    }
    Ok(match terminal::run_browser(app).map_err(Failure::Browser)? {
        End::Quit => Answer::Done,
        End::HungUp => Answer::Signalled(1),
        End::Signal(signal) => Answer::Signalled(signal),
    })
}

/// Refuses flags of the browser beside a verb.
pub(crate) fn refuse_browser_flags(browser: &BrowserArguments) -> Result<(), Failure> {
    let flag = match browser {
        BrowserArguments { view: Some(_), .. } => "--view",
        BrowserArguments { theme: Some(_), .. } => "--theme",
        BrowserArguments { plain: true, .. } => "--plain",
        BrowserArguments { view: None, theme: None, plain: false, query: _ } => return Ok(()),
    };
    let message = format!("{flag} is for the browser, and a verb prints; leave one of them out");
    Err(Failure::Usage(message))
}
