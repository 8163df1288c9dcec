//! The linear mode: commands typed as lines, answered with sentences. Nothing is drawn, so that a screen reader or a
//! log has the whole of it.

use std::io::{self, BufRead, Write};

use crate::app::keymap::TABLE;
use crate::app::{Action, App, Direction, Effect, Motion, View};
use crate::text::{list, wording};

use super::query_answer::QueryAnswer;
use super::timings::Timings;

/// What can be typed, in a sentence each.
const COMMANDS: [&str; 7] = [
    "A view by its name or number describes it.",
    "up, down, left, right move; open and back follow what is selected; read prints all of it.",
    "find and words goes to the best hit, as goto and show do; next hit and previous hit go on.",
    "Anything else filters, as on the command line; all or clear clears the filter, back undoes it.",
    "What is also a command filters in quotation marks.",
    "An empty line describes the view again.",
    "quit ends it.",
];

/// What can come before the words to find.
const FINDING: [&str; 4] = ["find", "search", "goto", "show"];

/// Reads commands line by line and describes the view after each, until there are no more.
pub(crate) fn answer_lines(
    app: &mut App,
    input: impl BufRead,
    out: &mut impl Write,
) -> io::Result<()> {
    describe(app, out)?;
    for line in input.lines() {
        let line = line?;
        match line.trim() {
            "quit" | "q" => break,
            "help" | "?" => {
                for sentence in COMMANDS {
                    writeln!(out, "{sentence}")?;
                }
                let views = View::ALL.map(|view| format!("{} {}", view.number(), view.name()));
                writeln!(out, "The views are {}.", list::and(&views))?;
                let actions: Vec<_> = actions(app).map(|(name, _)| name).collect();
                writeln!(out, "This view also has {}.", list::and(&actions))?;
                out.flush()?;
                continue;
            }
            command => act(app, command, out)?,
        }
        describe(app, out)?;
    }
    Ok(())
}

/// Carries out a command: a move, a view, an action of the view by its name, a search, or a filter.
fn act(app: &mut App, command: &str, out: &mut impl Write) -> io::Result<()> {
    let is_numbered = |view: &View| view.number().to_string() == command;
    if let Some(view) = View::named(command).or_else(|| View::ALL.into_iter().find(is_numbered)) {
        app.show(view);
        return Ok(());
    }
    let action = match command {
        "" => return Ok(()),
        "left" => Some(Action::Motion(Motion::Step(Direction::Left))),
        "right" => Some(Action::Motion(Motion::Step(Direction::Right))),
        "read" => Some(Action::Copy),
        "all" | "clear" => Some(Action::ClearQuery),
        _ => actions(app).find(|&(name, _)| name == command).map(|(_, action)| action),
    };
    if let Some(action) = action {
        if let Some(Effect::Copy(text) | Effect::Visit(text)) = app.apply(action) {
            writeln!(out, "{text}\n")?;
            app.message = None;
        }
        return Ok(());
    }
    if let Some((_, words)) = command.split_once(' ').filter(|(verb, _)| FINDING.contains(verb)) {
        if let Err(error) = app.find(words) {
            writeln!(out, "{error}")?;
        }
        return Ok(());
    }
    if TABLE.iter().any(|row| row.hint == command) {
        let printing = app.printing_command();
        return writeln!(
            out,
            "“{command}” does nothing here. The command that prints this: {printing}; \
             to look for the word: \"{command}\""
        );
    }
    for message in filter(app, command) {
        writeln!(out, "{message}")?;
    }
    Ok(())
}

/// Filters by a query, and returns the messages that a verb would print about it. If nothing matches, the filter
/// before stays.
fn filter(app: &mut App, text: &str) -> Vec<String> {
    let (messages, is_empty) = match QueryAnswer::new(app.catalogue(), text, &mut Timings::start())
    {
        Ok(answer) => (answer.conclusion().messages, answer.is_empty()),
        Err(failure) => return vec![failure.to_string()],
    };
    let mut messages: Vec<String> = messages.iter().map(wording::sentence).collect();
    if is_empty {
        messages.push("The filter is as before.".to_owned());
    } else if let Err(error) = app.filter_by(text) {
        messages.push(error.to_string());
    }
    messages
}

/// The actions that lines can do now, by their names in the key table.
fn actions(app: &App) -> impl Iterator<Item = (&'static str, Action)> {
    let contexts = app.contexts();
    let rows = contexts.into_iter().flat_map(|context| {
        TABLE.iter().filter(move |row| row.context == context && has_plain_form(row.action))
    });
    rows.map(|row| (row.hint, row.action))
}

/// Whether an action is more than drawing, and opens nothing that is drawn.
fn has_plain_form(action: Action) -> bool {
    match action {
        Action::Motion(_)
        | Action::ClearQuery
        | Action::NextHit
        | Action::PreviousHit
        | Action::Back
        | Action::Forward
        | Action::MarkCountry
        | Action::UnmarkAll
        | Action::Profile
        | Action::OpenSource => true,
        Action::Show(_)
        | Action::Search
        | Action::Facets
        | Action::Presets
        | Action::Statistics
        | Action::Describe
        | Action::Help
        | Action::Palette
        | Action::Copy
        | Action::CopyMenu
        | Action::Export
        | Action::NextTheme
        | Action::ToggleMouse
        | Action::Redraw
        | Action::Suspend
        | Action::Quit
        | Action::QuitNow
        | Action::Edit(_)
        | Action::Point(_)
        | Action::Scroll { .. } => false,
    }
}

/// Prints the description of the present view, and the message about the last command.
fn describe(app: &mut App, out: &mut impl Write) -> io::Result<()> {
    app.refresh_text();
    for sentence in app.message.take().into_iter().chain(app.description()) {
        writeln!(out, "{sentence}")?;
    }
    writeln!(out)?;
    out.flush()
}
