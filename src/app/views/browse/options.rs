//! The options of Browse as flags of the command line.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::order::ProjectOrder;
use crate::query::analysis::sorting::{Sorting, names};
use crate::text::command::Command;

use super::{BrowseState, Pane};
use crate::app::view_command::ViewCommand;
use crate::app::view_option::{ViewFlag, ViewOption, ViewOptions};
use crate::app::view_state::ViewState;
use crate::app::world::World;

/// The names of the panes.
const PANES: [&str; 3] = ["categories", "projects", "details"];

impl ViewCommand for BrowseState {
    fn flags(&self) -> &'static [ViewFlag] {
        &[ViewFlag::Order, ViewFlag::Select, ViewFlag::Pane, ViewFlag::Zoom]
    }

    fn options(&self, catalogue: &Catalogue) -> ViewOptions {
        let pane = |pane: Pane| PANES.get(pane as usize).copied().unwrap_or_default();
        let selected = self.selected().filter(|_| self.projects.selected > 0);
        ViewOptions::default()
            .unless(ViewFlag::Order, self.order, Sorting::default())
            .select(selected.map(Target::Project), catalogue)
            .unless(ViewFlag::Pane, pane(self.focus), pane(Pane::default()))
            .on(ViewFlag::Zoom, self.zoomed)
    }

    fn values(&self, flag: ViewFlag) -> Vec<&'static str> {
        match flag {
            ViewFlag::Order => names::<ProjectOrder>(),
            ViewFlag::Pane => PANES.to_vec(),
            _ => Vec::new(),
        }
    }

    fn set_option(&mut self, option: &ViewOption, world: &World) -> Result<(), String> {
        match option.flag {
            ViewFlag::Order => {
                self.order = option.parsed()?;
                self.list(world, None);
            }
            ViewFlag::Pane => self.focus = Pane::at(option.place_in(&PANES)?),
            ViewFlag::Zoom => self.zoomed = true,
            ViewFlag::Select => {
                let records = option.records(&world.catalogue)?;
                self.select(records.into_iter().find_map(Target::project));
            }
            _ => {}
        }
        Ok(())
    }

    /// The command for the project that is read, or else for the list.
    fn command(&self, world: &World) -> Command {
        match self.selected().filter(|_| self.is_in_text()) {
            Some(id) => world.command().with("show").with(&world.catalogue.projects[id].id),
            None => self
                .options(&world.catalogue)
                .add_to(world.command().with("list"), &[ViewFlag::Order])
                .with_query(&world.query_text()),
        }
    }
}
