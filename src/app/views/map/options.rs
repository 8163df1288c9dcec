//! The options of the map as flags of the command line.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::option_value::OptionValue;
use crate::text::command::Command;

use super::{MapPane, MapState, TileMeasure};
use crate::app::view_command::ViewCommand;
use crate::app::view_option::{ViewFlag, ViewOption, ViewOptions};
use crate::app::view_state::ViewState;
use crate::app::world::World;

impl ViewCommand for MapState {
    fn flags(&self) -> &'static [ViewFlag] {
        &[ViewFlag::Measure, ViewFlag::Select, ViewFlag::Pane]
    }

    fn has_picture(&self) -> bool {
        true
    }

    fn options(&self, catalogue: &Catalogue) -> ViewOptions {
        let country = self.selected_country().filter(|_| self.tile > 0);
        let project = self.project().filter(|_| self.list.selected > 0);
        let selected = [country.map(Target::Country), project.map(Target::Project)];
        ViewOptions::default()
            .unless(ViewFlag::Measure, self.measure.key(), TileMeasure::default().key())
            .select(selected.into_iter().flatten(), catalogue)
            .unless(ViewFlag::Pane, self.focus.key(), MapPane::default().key())
    }

    fn values(&self, flag: ViewFlag) -> Vec<&'static str> {
        match flag {
            ViewFlag::Measure => TileMeasure::keys(),
            ViewFlag::Pane => MapPane::keys(),
            _ => Vec::new(),
        }
    }

    fn set_option(&mut self, option: &ViewOption, world: &World) -> Result<(), String> {
        match option.flag {
            ViewFlag::Measure => self.measure = option.one_of()?,
            ViewFlag::Pane => self.focus = option.one_of()?,
            ViewFlag::Select => {
                option.select(&world.catalogue, |record| self.go_to(record, &world.catalogue))?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Prints the roles in the project that is lit, or else the counts.
    fn command(&self, world: &World) -> Command {
        let command = world.command().with("map");
        let command = match self.lit_project() {
            Some(id) => command.with("--project").with(&world.catalogue.projects[id].id),
            None => command,
        };
        command.with_query(&world.query_text())
    }
}
