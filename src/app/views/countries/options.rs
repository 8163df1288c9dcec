//! The options of Countries as flags of the command line.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::sorting::names;
use crate::text::command::Command;

use super::{CountriesPane, CountriesState};
use crate::app::view_command::ViewCommand;
use crate::app::view_option::{ViewFlag, ViewOption, ViewOptions};
use crate::app::view_state::ViewState;
use crate::app::world::World;

/// The names of the panes for the command line.
const PANES: [&str; 2] = ["list", "profile"];

impl ViewCommand for CountriesState {
    fn flags(&self) -> &'static [ViewFlag] {
        &[ViewFlag::Order, ViewFlag::Select, ViewFlag::Pane, ViewFlag::Zoom]
    }

    fn options(&self, catalogue: &Catalogue) -> ViewOptions {
        let [list, profile] = PANES;
        let pane = if self.is_in_text() { profile } else { list };
        let selected = self.selected().filter(|_| self.cursor.selected > 0);
        ViewOptions::default()
            .unless(ViewFlag::Order, self.order, CountryOrder::Count.into())
            .select(selected.map(Target::Country), catalogue)
            .unless(ViewFlag::Pane, pane, list)
            .on(ViewFlag::Zoom, self.zoomed)
    }

    fn values(&self, flag: ViewFlag) -> Vec<&'static str> {
        match flag {
            ViewFlag::Order => names::<CountryOrder>(),
            ViewFlag::Pane => PANES.to_vec(),
            _ => Vec::new(),
        }
    }

    fn set_option(&mut self, option: &ViewOption, world: &World) -> Result<(), String> {
        match option.flag {
            ViewFlag::Order => {
                self.sort_by(option.parsed()?, world);
                self.cursor.selected = 0;
            }
            ViewFlag::Pane if option.place_in(&PANES)? == 0 => self.focus = CountriesPane::List,
            ViewFlag::Pane => self.go_in(),
            ViewFlag::Zoom => self.zoomed = true,
            ViewFlag::Select => {
                let records = option.records(&world.catalogue)?;
                if let Some(country) = records.into_iter().find_map(Target::country) {
                    self.select(country);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Prints the profile that is read, or else the list.
    fn command(&self, world: &World) -> Command {
        let command = match self.selected().filter(|_| self.is_in_text()) {
            Some(id) => world.command().with("country").with(&world.catalogue.countries[id].code),
            None => self
                .options(&world.catalogue)
                .add_to(world.command().with("countries"), &[ViewFlag::Order]),
        };
        command.with_query(&world.query_text())
    }
}
