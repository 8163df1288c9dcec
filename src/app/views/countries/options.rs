//! The options of Countries as flags of the command line.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::order::CountryOrder;
use crate::text::command::Command;

use super::{CountriesPane, CountriesState};
use crate::app::view_command::ViewCommand;
use crate::app::view_option::{ViewFlag, ViewOption, ViewOptions};
use crate::app::view_state::ViewState;
use crate::app::world::World;

impl ViewCommand for CountriesState {
    fn flags(&self) -> &'static [ViewFlag] {
        &[ViewFlag::Order, ViewFlag::Select, ViewFlag::Pane, ViewFlag::Zoom]
    }

    fn options(&self, catalogue: &Catalogue) -> ViewOptions {
        let selected = self.selected().filter(|_| self.cursor.selected > 0);
        ViewOptions::default()
            .unless(ViewFlag::Order, self.order, CountryOrder::Count.into())
            .select(selected.map(Target::Country), catalogue)
            .unless(ViewFlag::Pane, self.focus.key(), CountriesPane::default().key())
            .on(ViewFlag::Zoom, self.zoomed)
    }

    fn values(&self, flag: ViewFlag) -> Vec<&'static str> {
        match flag {
            ViewFlag::Order => CountryOrder::keys(),
            ViewFlag::Pane => CountriesPane::keys(),
            _ => Vec::new(),
        }
    }

    fn set_option(&mut self, option: &ViewOption, world: &World) -> Result<(), String> {
        match option.flag {
            ViewFlag::Order => {
                self.sort_by(option.parsed()?, world);
                self.cursor.selected = 0;
            }
            ViewFlag::Pane => match option.one_of()? {
                CountriesPane::List => self.focus = CountriesPane::List,
                CountriesPane::Profile => self.go_in(),
            },
            ViewFlag::Zoom => self.zoomed = true,
            ViewFlag::Select => {
                option.select(&world.catalogue, |record| {
                    record.country().is_some_and(|country| self.select(country))
                })?;
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
