//! A list to choose from, filtered by what is typed.

use tui_input::Input;

use crate::text::command::Command;

use crate::app::action::{Motion, Spot};
use crate::app::cursor::Cursor;
use crate::app::keymap::Context;
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Choice, Decision, Viewport};
use crate::app::world::World;

use super::row_filter::{RowFilter, erase};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MenuRow {
    pub(crate) name: String,
    /// What is chosen with it, or its present value.
    pub(crate) value: String,
    /// The keys that do the same.
    pub(crate) keys: String,
    /// The command line that does the same.
    pub(crate) command: String,
    pub(crate) choice: Choice,
}

impl MenuRow {
    pub(crate) fn new(name: impl Into<String>, choice: Choice) -> Self {
        let (value, keys, command) = <(String, String, String)>::default();
        Self { name: name.into(), value, keys, command, choice }
    }

    /// The row with a value beside the name.
    pub(crate) fn with_value(self, value: impl Into<String>) -> Self {
        Self { value: value.into(), ..self }
    }

    /// The row with the command line that does the same.
    pub(crate) fn with_command(self, command: &Command) -> Self {
        Self { command: command.to_string(), ..self }
    }
}

/// A list to choose from, filtered by what is typed.
#[derive(Debug)]
pub(crate) struct Menu {
    pub(crate) title: &'static str,
    /// What can be typed, shown in the empty field.
    pub(crate) hint: &'static str,
    pub(crate) input: Input,
    rows: Vec<MenuRow>,
    /// The rows that match the typed text.
    pub(crate) shown: Vec<MenuRow>,
    pub(crate) cursor: Cursor,
}

impl Menu {
    pub(crate) fn new(title: &'static str, hint: &'static str, rows: Vec<MenuRow>) -> Self {
        let shown = rows.clone();
        Self { title, hint, input: Input::default(), rows, shown, cursor: Cursor::default() }
    }

    /// Lists these rows, whatever is typed.
    pub(crate) fn list(&mut self, rows: Vec<MenuRow>) {
        self.shown = rows;
        self.cursor = Cursor::default();
    }

    pub(crate) fn selected(&self) -> Option<&MenuRow> {
        self.shown.get(self.cursor.selected)
    }

    /// Whether rows have command lines that do the same.
    pub(crate) fn has_commands(&self) -> bool {
        self.rows.iter().any(|row| !row.command.is_empty())
    }

    /// The number of rows without a filter.
    pub(crate) fn count(&self) -> usize {
        self.rows.len()
    }

    fn open(&self) -> Decision {
        match self.selected() {
            Some(row) => Decision::Choice(row.choice.clone()),
            None => Decision::Nothing,
        }
    }
}

impl OverlayState for Menu {
    fn context(&self) -> Context {
        Context::Menu
    }

    fn input(&self) -> Option<&Input> {
        Some(&self.input)
    }

    fn input_mut(&mut self) -> Option<&mut Input> {
        Some(&mut self.input)
    }

    /// Keeps the rows that have every typed word.
    fn text_changed(&mut self, _world: &World) {
        let filter = RowFilter::new(&self.input);
        let text = |row: &MenuRow| format!("{} {} {}", row.name, row.value, row.keys);
        let found = self.rows.iter().filter(|row| filter.matches(&text(row)));
        self.list(found.cloned().collect());
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Open => return self.open(),
            Motion::Point(Spot::OverlayRow(row)) if self.cursor.selected == row => {
                return self.open();
            }
            Motion::Point(Spot::OverlayRow(row)) => self.cursor.select(row, self.shown.len()),
            Motion::Close if erase(&mut self.input) => self.text_changed(world),
            Motion::Close => return Decision::Leave,
            _ => self.cursor.follow(motion, self.shown.len()),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, _world: &World) -> bool {
        motion == Motion::Open && self.shown.is_empty()
    }

    fn fit(&mut self, viewport: Viewport) {
        self.cursor.fit(self.shown.len(), viewport.rows);
    }
}
