//! A list to choose from, filtered by what is typed.

use tui_input::Input;

use crate::app::action::{Motion, Spot};
use crate::app::cursor::Cursor;
use crate::app::keymap::Context;
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Choice, Decision, Viewport};
use crate::app::world::World;

use super::row_filter::{RowFilter, erase};

/// A row of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MenuRow {
    pub(crate) name: String,
    /// What is chosen with it, or its present value.
    pub(crate) value: String,
    pub(crate) choice: Choice,
}

/// A list to choose from, filtered by what is typed.
#[derive(Debug)]
pub(crate) struct Menu {
    pub(crate) title: &'static str,
    pub(crate) input: Input,
    rows: Vec<MenuRow>,
    /// The rows that match the typed text.
    pub(crate) shown: Vec<MenuRow>,
    pub(crate) cursor: Cursor,
}

impl Menu {
    pub(crate) fn new(title: &'static str, rows: Vec<MenuRow>) -> Self {
        let shown = rows.clone();
        Self { title, input: Input::default(), rows, shown, cursor: Cursor::default() }
    }

    /// The number of rows without a filter.
    pub(crate) fn count(&self) -> usize {
        self.rows.len()
    }

    fn open(&self) -> Decision {
        match self.shown.get(self.cursor.selected) {
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
    fn text_changed(&mut self) {
        let filter = RowFilter::new(&self.input);
        let is_found = |row: &&MenuRow| filter.matches(&format!("{} {}", row.name, row.value));
        self.shown = self.rows.iter().filter(is_found).cloned().collect();
        self.cursor = Cursor::default();
    }

    fn update(&mut self, motion: Motion, _world: &World) -> Decision {
        match motion {
            Motion::Open => return self.open(),
            Motion::Point(Spot::OverlayRow(row)) if self.cursor.selected == row => {
                return self.open();
            }
            Motion::Point(Spot::OverlayRow(row)) => self.cursor.select(row, self.shown.len()),
            Motion::Close if erase(&mut self.input) => self.text_changed(),
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
