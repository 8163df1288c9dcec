//! The options of the map as flags of the command line.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::text::command::Command;

use super::{MapPane, MapState, TileMeasure};
use crate::app::view_command::ViewCommand;
use crate::app::view_option::{ViewFlag, ViewOption, ViewOptions};
use crate::app::view_state::ViewState;
use crate::app::world::World;

/// The names of the panes.
const PANES: [&str; 2] = ["map", "projects"];

/// The names of what the tiles show.
const MEASURES: [&str; 2] = ["role", "count"];

impl ViewCommand for MapState {
    fn flags(&self) -> &'static [ViewFlag] {
        &[ViewFlag::Measure, ViewFlag::Select, ViewFlag::Pane]
    }

    fn has_picture(&self) -> bool {
        true
    }

    fn options(&self, catalogue: &Catalogue) -> ViewOptions {
        let [role, count] = MEASURES;
        let measure = if self.measure == TileMeasure::Role { role } else { count };
        let [map, projects] = PANES;
        let pane = if self.focus == MapPane::Tiles { map } else { projects };
        let country = self.selected_country().filter(|_| self.tile > 0);
        let project = self.project().filter(|_| self.list.selected > 0);
        let selected = [country.map(Target::Country), project.map(Target::Project)];
        ViewOptions::default()
            .unless(ViewFlag::Measure, measure, role)
            .select(selected.into_iter().flatten(), catalogue)
            .unless(ViewFlag::Pane, pane, map)
    }

    fn values(&self, flag: ViewFlag) -> Vec<&'static str> {
        match flag {
            ViewFlag::Measure => MEASURES.to_vec(),
            ViewFlag::Pane => PANES.to_vec(),
            _ => Vec::new(),
        }
    }

    fn set_option(&mut self, option: &ViewOption, world: &World) -> Result<(), String> {
        match option.flag {
            ViewFlag::Measure => {
                let is_role = option.place_in(&MEASURES)? == 0;
                self.measure = if is_role { TileMeasure::Role } else { TileMeasure::Count };
            }
            ViewFlag::Pane => {
                let is_map = option.place_in(&PANES)? == 0;
                self.focus = if is_map { MapPane::Tiles } else { MapPane::Projects };
            }
            ViewFlag::Select => {
                for record in option.records(&world.catalogue)? {
                    self.go_to(record, &world.catalogue);
                }
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
