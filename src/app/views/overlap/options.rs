//! The options of Overlap as flags of the command line.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::order::CountryOrder;
use crate::text::command::Command;

use super::{Measure, OverlapPane, OverlapState};
use crate::app::view_command::ViewCommand;
use crate::app::view_option::{ViewFlag, ViewOption, ViewOptions};
use crate::app::world::World;

/// The flags of Overlap.
const FLAGS: [ViewFlag; 6] = [
    ViewFlag::Order,
    ViewFlag::Measure,
    ViewFlag::Select,
    ViewFlag::Pane,
    ViewFlag::Zoom,
    ViewFlag::Row,
];

/// The names of the panes.
const PANES: [&str; 2] = ["map", "comparison"];

impl ViewCommand for OverlapState {
    fn flags(&self) -> &'static [ViewFlag] {
        &FLAGS
    }

    fn options(&self, catalogue: &Catalogue) -> ViewOptions {
        let [map, comparison] = PANES;
        let pair = self.selected_pair().filter(|_| self.greatest() != Some(self.cell()));
        let pair = pair.into_iter().flat_map(<[_; 2]>::from);
        let focused = self.focused_comparison();
        let row = focused.map_or(0, |comparison| comparison.cursor.selected);
        let pane = if focused.is_some() { comparison } else { map };
        ViewOptions::default()
            .unless(ViewFlag::Order, self.order, CountryOrder::Similarity.into())
            .unless(ViewFlag::Measure, self.measure.key(), Measure::default().key())
            .select(pair.map(Target::Country), catalogue)
            .unless(ViewFlag::Pane, pane, map)
            .on(ViewFlag::Zoom, self.zoomed)
            .unless(ViewFlag::Row, row + 1, 1)
    }

    fn set_option(&mut self, option: &ViewOption, world: &World) -> Result<(), String> {
        match option.flag {
            ViewFlag::Order => {
                self.sort_by(option.parsed()?, world);
                self.go_to_greatest();
            }
            ViewFlag::Measure => {
                let place = option.place_in(&Measure::ALL.map(Measure::key))?;
                self.measure = Measure::ALL.into_iter().nth(place).unwrap_or_default();
                self.go_to_greatest();
            }
            ViewFlag::Zoom => self.zoomed = true,
            ViewFlag::Pane => {
                let is_map = option.place_in(&PANES)? == 0;
                if !is_map && self.comparison.is_none() {
                    return Err("a comparison needs a query with two countries or more".to_owned());
                }
                self.focus = if is_map { OverlapPane::Map } else { OverlapPane::Comparison };
            }
            ViewFlag::Select => {
                let records = option.records(&world.catalogue)?;
                let countries: Vec<_> = records.into_iter().filter_map(Target::country).collect();
                match countries.as_slice() {
                    [row] => drop(self.go_to_row(*row)),
                    [row, column] => self.go_to_pair(*row, *column),
                    _ => return Err(format!("“{}” is not two countries", option.value)),
                }
            }
            ViewFlag::Row => {
                let row: usize = option.parsed()?;
                if let Some(comparison) = self.focused_comparison_mut() {
                    comparison.cursor.select(row.saturating_sub(1), comparison.rows());
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The command for the comparison, or else for the map.
    fn command(&self, world: &World) -> Command {
        let base = self.base.as_ref();
        let query = base.map_or_else(|| world.query_text(), |base| base.in_words(&world.catalogue));
        let command = world.command().with("overlap");
        let command = match self.focused_comparison() {
            Some(comparison) => {
                let code = |&id: &_| world.catalogue.countries[id].code.as_str();
                let codes: Vec<_> = comparison.chosen.iter().map(code).collect();
                command.with("--countries").with(codes.join(","))
            }
            None => self
                .options(&world.catalogue)
                .add_to(command, &[ViewFlag::Order, ViewFlag::Measure]),
        };
        command.with_query(&query)
    }
}

impl OverlapState {
    /// The row and the column under the cursor.
    fn cell(&self) -> (usize, usize) {
        (self.row.selected, self.column.selected)
    }
}
