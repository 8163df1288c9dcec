//! The options of Browse as flags of the command line.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::order::ProjectOrder;
use crate::query::analysis::sorting::Sorting;
use crate::text::command::Command;

use super::{BrowseState, Pane};
use crate::app::view_command::ViewCommand;
use crate::app::view_option::{ViewFlag, ViewOption, ViewOptions};
use crate::app::view_state::ViewState;
use crate::app::world::World;

impl ViewCommand for BrowseState {
    fn flags(&self) -> &'static [ViewFlag] {
        &[ViewFlag::Order, ViewFlag::Select, ViewFlag::Pane, ViewFlag::Zoom]
    }

    fn options(&self, catalogue: &Catalogue) -> ViewOptions {
        let selected = self.selected().filter(|_| self.projects.selected > 0);
        ViewOptions::default()
            .unless(ViewFlag::Order, self.order, Sorting::default())
            .select(selected.map(Target::Project), catalogue)
            .unless(ViewFlag::Pane, self.focus.key(), Pane::default().key())
            .on(ViewFlag::Zoom, self.zoomed)
    }

    fn values(&self, flag: ViewFlag) -> Vec<&'static str> {
        match flag {
            ViewFlag::Order => ProjectOrder::keys(),
            ViewFlag::Pane => Pane::keys(),
            _ => Vec::new(),
        }
    }

    fn set_option(&mut self, option: &ViewOption, world: &World) -> Result<(), String> {
        match option.flag {
            ViewFlag::Order => {
                self.order = option.parsed()?;
                self.list(world, None);
            }
            ViewFlag::Pane => self.focus = option.one_of()?,
            ViewFlag::Zoom => self.zoomed = true,
            ViewFlag::Select => {
                option.select(&world.catalogue, |record| {
                    let project = record.project().filter(|id| self.rows.contains(id));
                    self.select(project);
                    project.is_some()
                })?;
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
