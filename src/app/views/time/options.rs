//! The options of the timeline as flags of the command line.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::order::TimelineOrder;
use crate::query::analysis::sorting::Sorting;
use crate::text::command::Command;

use super::{Scale, TimeState};
use crate::app::view_command::ViewCommand;
use crate::app::view_option::{ViewFlag, ViewOption, ViewOptions};
use crate::app::world::World;

impl ViewCommand for TimeState {
    fn flags(&self) -> &'static [ViewFlag] {
        &[ViewFlag::Order, ViewFlag::Width, ViewFlag::Select, ViewFlag::Row]
    }

    fn has_picture(&self) -> bool {
        true
    }

    fn options(&self, catalogue: &Catalogue) -> ViewOptions {
        let selected = self.selected().filter(|_| self.cursor.selected > 0);
        ViewOptions::default()
            .unless(ViewFlag::Order, self.order, Sorting::default())
            .unless(ViewFlag::Width, self.scale.key(), Scale::default().key())
            .select(selected.map(Target::Project), catalogue)
            .unless(ViewFlag::Row, self.event.min(self.events(catalogue).saturating_sub(1)) + 1, 1)
    }

    fn values(&self, flag: ViewFlag) -> Vec<&'static str> {
        match flag {
            ViewFlag::Order => TimelineOrder::keys(),
            ViewFlag::Width => Scale::keys(),
            _ => Vec::new(),
        }
    }

    fn set_option(&mut self, option: &ViewOption, world: &World) -> Result<(), String> {
        let catalogue = &world.catalogue;
        match option.flag {
            ViewFlag::Order => {
                self.sort_by(option.parsed()?, world);
                self.cursor.select(0, self.rows.len());
                self.go_to_event(0, catalogue);
            }
            ViewFlag::Width => {
                self.set_scale(option.one_of()?, world);
            }
            ViewFlag::Select => {
                option.select(catalogue, |record| {
                    record.project().is_some_and(|project| self.go(project, catalogue))
                })?;
            }
            ViewFlag::Row => {
                self.go_to_event(option.row_of(self.events(catalogue))?, catalogue);
            }
            _ => {}
        }
        Ok(())
    }

    fn command(&self, world: &World) -> Command {
        let command = world.command().with("timeline");
        let command = self.options(&world.catalogue).add_to(command, &[ViewFlag::Order]);
        command.with_query(&world.query_text())
    }
}
