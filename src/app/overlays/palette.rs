//! The palette: every action of the key table, and commands with an argument, found by typing.

pub(crate) mod command;
mod rows;

use tui_input::Input;

use crate::query::{Hit, Target, Tier, completions, find, interpret, language, typed};

use crate::app::action::Motion;
use crate::app::context::Context;
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Choice, Decision, Viewport};
use crate::app::world::World;

use super::menu::{Menu, MenuRow};
use super::row_filter::RowFilter;
use command::PalettePlace;
use rows::{actions, arguments};

/// The most records that `goto` lists.
const MOST_RECORDS: usize = 100;

/// What the empty field shows.
const HINT: &str = "goto, view, theme, order and filter take an argument";

/// The commands that take an argument, and what that is.
const COMMANDS: [(&str, &str); 5] = [
    ("goto", "go to a project, a country, a category or a term"),
    ("view", "show a view"),
    ("theme", "use a theme"),
    ("order", "put the rows in order"),
    ("filter", "filter every view by a query"),
];

#[derive(Debug)]
pub(crate) struct Palette {
    pub(crate) menu: Menu,
    /// The commands with each argument that can be listed before something is typed.
    arguments: Vec<MenuRow>,
}

impl Palette {
    /// The palette for a place. What was chosen before comes first, the last choice at the top.
    pub(crate) fn new(place: &PalettePlace<'_>, recent: &[Choice]) -> Self {
        let arguments = arguments(place);
        let commands = COMMANDS.map(|(name, meaning)| {
            MenuRow::new(name, Choice::Type(format!("{name} "))).with_value(meaning)
        });
        let mut rows = actions(place);
        rows.extend(commands);
        rows.extend(arguments.iter().filter(|row| recent.contains(&row.choice)).cloned());
        rows.extend(recent.iter().filter_map(|choice| match choice {
            Choice::GoTo(target) => Some(record(*target, place.world)),
            Choice::Filter(query) => Some(filter(query, choice.clone(), place.world)),
            _ => None,
        }));
        rows.sort_by_key(|row| {
            let age = recent.iter().rev().position(|choice| *choice == row.choice);
            age.unwrap_or(usize::MAX)
        });
        Self { menu: Menu::new("Commands: type to find", HINT, rows), arguments }
    }

    /// The rows for a command whose argument is typed; none if none is.
    fn with_argument(&self, text: &str, world: &World) -> Option<Vec<MenuRow>> {
        let (name, rest) = text.split_once(' ')?;
        let &(name, _) = COMMANDS.iter().find(|(command, _)| *command == name)?;
        Some(match name {
            "goto" => records(rest, world),
            "filter" => filters(rest, world),
            _ => {
                let filter = RowFilter::new(&self.menu.input);
                let rows = self.arguments.iter().filter(|row| filter.matches(&row.name));
                rows.cloned().collect()
            }
        })
    }

    /// The text that the selected row puts into the field, if it is a command with an argument.
    fn completion(&self) -> Option<String> {
        let row = self.menu.selected()?;
        match &row.choice {
            Choice::Type(text) => Some(text.clone()),
            Choice::Act(..) if !row.keys.is_empty() => None,
            _ => Some(row.name.clone()),
        }
        .filter(|text| text != self.menu.input.value())
    }

    fn put(&mut self, text: String, world: &World) {
        self.menu.input = Input::new(text);
        self.text_changed(world);
    }
}

/// The records that have the words in a name or acronym, the best first: it goes nowhere by a guess.
fn records(words: &str, world: &World) -> Vec<MenuRow> {
    let (catalogue, index) = (&world.catalogue, world.index());
    let Ok(query) = language::parse(words, catalogue) else { return Vec::new() };
    let is_named = |hit: Hit| hit.tier < Tier::Subsequence;
    let found = find(catalogue, index, &query).into_iter();
    let found = found.filter(|result| result.hit.is_none_or(is_named)).take(MOST_RECORDS);
    found.map(|result| record(result.target, world)).collect()
}

/// The row that goes to a record, with the command that prints it.
fn record(target: Target, world: &World) -> MenuRow {
    let (code, name) = (target.code(&world.catalogue), target.name(&world.catalogue));
    let row = MenuRow::new(format!("goto {code}"), Choice::GoTo(target)).with_value(name);
    let verb = match target {
        Target::Project(_) => "show",
        Target::Country(_) => "country",
        Target::Term(_) => "glossary",
        Target::Category(_) | Target::Organisation(_) | Target::Section(_) => return row,
    };
    row.with_command(&world.command().with(verb).with(code))
}

/// The row of a query, with the command that lists what it selects.
fn filter(query: &str, choice: Choice, world: &World) -> MenuRow {
    let command = world.command().with("list").with_query(query);
    MenuRow::new(format!("filter {query}"), choice).with_command(&command)
}

/// The query as typed, and its completions. What is no query comes last, with the reason beside it.
fn filters(query: &str, world: &World) -> Vec<MenuRow> {
    let (catalogue, index) = (&world.catalogue, world.index());
    let name = format!("filter {query}");
    let before = typed(query).before;
    let completed = completions(catalogue, index, query, "").into_iter().map(|completion| {
        let query = format!("{before}{}", completion.text);
        let choice = Choice::Type(format!("filter {query}"));
        filter(&query, choice, world).with_value(completion.meaning)
    });
    let mut rows: Vec<_> = completed.filter(|row| row.name != name).collect();
    match interpret(query, catalogue) {
        Ok(_) => rows.insert(0, filter(query, Choice::Filter(query.to_owned()), world)),
        Err(error) => {
            let stay = Choice::Type(name.clone());
            rows.push(MenuRow::new(name, stay).with_value(error.to_string()));
        }
    }
    rows
}

impl OverlayState for Palette {
    fn context(&self) -> Context {
        Context::Palette
    }

    fn input(&self) -> Option<&Input> {
        self.menu.input()
    }

    fn input_mut(&mut self) -> Option<&mut Input> {
        self.menu.input_mut()
    }

    fn text_changed(&mut self, world: &World) {
        match self.with_argument(self.menu.input.value(), world) {
            Some(rows) => self.menu.list(rows),
            None => self.menu.text_changed(world),
        }
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        if let Motion::Complete { .. } = motion {
            if let Some(text) = self.completion() {
                self.put(text, world);
            }
            return Decision::Nothing;
        }
        match self.menu.update(motion, world) {
            Decision::Choice(Choice::Type(text)) => {
                self.put(text, world);
                Decision::Nothing
            }
            decision => decision,
        }
    }

    fn refuses(&self, motion: Motion, world: &World) -> bool {
        match motion {
            Motion::Complete { .. } => self.completion().is_none(),
            _ => self.menu.refuses(motion, world),
        }
    }

    /// The command line that does what the selected row does.
    fn copy(&self, _world: &World) -> Option<String> {
        let command = &self.menu.selected()?.command;
        (!command.is_empty()).then(|| command.clone())
    }

    fn fit(&mut self, viewport: Viewport) {
        self.menu.fit(viewport);
    }
}
