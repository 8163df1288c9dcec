//! The options of the timeline as flags of the command line.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::order::TimelineOrder;
use crate::query::analysis::sorting::{Sorting, names};
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
            .unless(ViewFlag::Width, self.scale.name(), Scale::default().name())
            .select(selected.map(Target::Project), catalogue)
            .unless(ViewFlag::Row, self.event + 1, 1)
    }

    fn values(&self, flag: ViewFlag) -> Vec<&'static str> {
        match flag {
            ViewFlag::Order => names::<TimelineOrder>(),
            ViewFlag::Width => Scale::ALL.map(Scale::name).to_vec(),
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
                let place = option.place_in(&Scale::ALL.map(Scale::name))?;
                self.set_scale(Scale::ALL.get(place).copied().unwrap_or_default(), world);
            }
            ViewFlag::Select => {
                let records = option.records(catalogue)?;
                if let Some(project) = records.into_iter().find_map(Target::project) {
                    self.go(project, catalogue);
                }
            }
            ViewFlag::Row => {
                let number: usize = option.parsed()?;
                let events =
                    self.selected().map_or(0, |id| catalogue.projects[id].milestones.len());
                self.go_to_event(number.clamp(1, events.max(1)) - 1, catalogue);
            }
            _ => {}
        }
        Ok(())
    }

    fn command(&self, world: &World) -> Command {
        world.command().with("timeline").with_query(&world.query_text())
    }
}
