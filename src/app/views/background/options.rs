//! The options of Background as flags of the command line.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::option_value::OptionValue;
use crate::text::command::Command;

use super::{BackgroundPane, BackgroundState};
use crate::app::view_command::ViewCommand;
use crate::app::view_option::{ViewFlag, ViewOption, ViewOptions};
use crate::app::world::World;

impl ViewCommand for BackgroundState {
    fn flags(&self) -> &'static [ViewFlag] {
        &[ViewFlag::Pane, ViewFlag::Row]
    }

    fn options(&self, _catalogue: &Catalogue) -> ViewOptions {
        ViewOptions::default()
            .unless(ViewFlag::Pane, self.focus.key(), BackgroundPane::default().key())
            .unless(ViewFlag::Row, self.entry_number(), 1)
    }

    fn values(&self, flag: ViewFlag) -> Vec<&'static str> {
        if flag == ViewFlag::Pane { BackgroundPane::keys() } else { Vec::new() }
    }

    fn set_option(&mut self, option: &ViewOption, _world: &World) -> Result<(), String> {
        match option.flag {
            ViewFlag::Pane => self.focus = option.one_of()?,
            ViewFlag::Row => self.go_to_entry(option.row_of(self.entries())?),
            _ => {}
        }
        Ok(())
    }

    /// Prints the selected term of the glossary, or else the catalogue's own text.
    fn command(&self, world: &World) -> Command {
        match self.selected() {
            Some(term @ Target::Term(_)) => {
                let (command, term) =
                    (world.command().with("glossary"), term.name(&world.catalogue));
                // What begins with a hyphen would be a flag.
                let command = if term.starts_with('-') { command.with("--") } else { command };
                command.with(term)
            }
            _ => world.command().with("about"),
        }
    }
}
