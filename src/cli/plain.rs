//! The linear mode: commands typed as lines, answered with sentences. Nothing is drawn, so that a screen reader or a
//! log has the whole of it.

use std::io::{self, BufRead, Write};

use crate::app::{Action, App, Direction, Motion, View};
use crate::text::list;

/// What can be typed, in a sentence each.
const COMMANDS: [&str; 5] = [
    "A view by its name or number describes it.",
    "up, down, left, right move; open and back follow what is selected.",
    "Anything else filters, as on the command line; all clears the filter.",
    "An empty line describes the view again.",
    "quit ends it.",
];

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
                out.flush()?;
                continue;
            }
            command => act(app, command, out)?,
        }
        describe(app, out)?;
    }
    Ok(())
}

/// Carries out a command: a move, a view, or a filter.
fn act(app: &mut App, command: &str, out: &mut impl Write) -> io::Result<()> {
    let step = |to| Action::Motion(Motion::Step(to));
    let action = match command {
        "" => return Ok(()),
        "up" => step(Direction::Up),
        "down" => step(Direction::Down),
        "left" => step(Direction::Left),
        "right" => step(Direction::Right),
        "open" => Action::Motion(Motion::Open),
        "back" => Action::Back,
        "all" => Action::ClearQuery,
        _ => {
            let is_named = |view: &View| view.number().to_string() == command;
            let view = View::named(command).or_else(|| View::ALL.into_iter().find(is_named));
            match view {
                Some(view) => app.show(view),
                None => {
                    if let Err(error) = app.set_query(command) {
                        writeln!(out, "{error}")?;
                    }
                }
            }
            return Ok(());
        }
    };
    app.apply(action);
    Ok(())
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
