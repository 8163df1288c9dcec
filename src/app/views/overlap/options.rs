//! The options of Overlap as flags of the command line.

use std::str::FromStr;

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::combinations::CombinationOrder;
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::sorting::{Sorting, UnknownOrder};
use crate::text::command::Command;

use super::lists::FEWEST;
use super::{Measure, OverlapPane, OverlapState};
use crate::app::view_command::ViewCommand;
use crate::app::view_option::{ViewFlag, ViewOption, ViewOptions};
use crate::app::world::World;

const FLAGS: [ViewFlag; 7] = [
    ViewFlag::Order,
    ViewFlag::Measure,
    ViewFlag::Select,
    ViewFlag::Projects,
    ViewFlag::Pane,
    ViewFlag::Zoom,
    ViewFlag::Row,
];

/// An order of the countries of the map, or of the combinations in a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OverlapOrder {
    Countries(Sorting<CountryOrder>),
    Combinations(Sorting<CombinationOrder>),
}

impl FromStr for OverlapOrder {
    type Err = UnknownOrder;

    /// Reads an order of either kind: no name is in both.
    /// The error gives the nearest known name, or the names of the orders of countries.
    fn from_str(text: &str) -> Result<Self, UnknownOrder> {
        text.parse().map(Self::Countries).or_else(|unknown| {
            let combinations = text.parse().map(Self::Combinations);
            combinations.map_err(|other: UnknownOrder| if other.is_near { other } else { unknown })
        })
    }
}

impl ViewCommand for OverlapState {
    fn flags(&self) -> &'static [ViewFlag] {
        &FLAGS
    }

    fn options(&self, catalogue: &Catalogue) -> ViewOptions {
        let pair = self.selected_pair().filter(|_| self.greatest() != Some(self.cell()));
        let pair = pair.into_iter().flat_map(<[_; 2]>::from);
        // The cursor of the pairs is on the same countries as that of the map.
        let row = match self.focus {
            OverlapPane::Pairs => 0,
            _ => self.visible_list().map_or(0, |list| self.cursor_of(list).selected),
        };
        let unfocused = match self.focus {
            OverlapPane::Comparison => OverlapPane::Map,
            _ => OverlapPane::Comparison,
        };
        let options =
            self.with_order_of(unfocused, self.with_order_of(self.focus, ViewOptions::default()));
        options
            .unless(ViewFlag::Measure, self.measure.key(), Measure::default().key())
            .select(pair.map(Target::Country), catalogue)
            .unless(ViewFlag::Projects, self.groups.fewest, FEWEST)
            .unless(ViewFlag::Pane, self.focus.key(), OverlapPane::default().key())
            .on(ViewFlag::Zoom, self.zoomed)
            .unless(ViewFlag::Row, row + 1, 1)
    }

    fn values(&self, flag: ViewFlag) -> Vec<&'static str> {
        match flag {
            ViewFlag::Order if self.focus == OverlapPane::Comparison => CombinationOrder::keys(),
            ViewFlag::Order => CountryOrder::keys(),
            ViewFlag::Measure => Measure::keys(),
            ViewFlag::Pane => self.panes().map(OverlapPane::key).collect(),
            _ => Vec::new(),
        }
    }

    fn set_option(&mut self, option: &ViewOption, world: &World) -> Result<(), String> {
        match option.flag {
            ViewFlag::Order => match option.parsed()? {
                OverlapOrder::Countries(order) => {
                    self.sort_by(order, world);
                    self.go_to_greatest();
                }
                OverlapOrder::Combinations(order) => {
                    self.sort_combinations(order, world);
                    self.move_in(OverlapPane::Comparison, |cursor, rows| cursor.select(0, rows));
                }
            },
            ViewFlag::Measure => {
                self.set_measure(option.one_of()?);
                self.go_to_greatest();
            }
            ViewFlag::Zoom => self.zoomed = true,
            ViewFlag::Projects => self.groups.fewest = option.positive()?,
            ViewFlag::Pane => {
                let pane = option.one_of()?;
                if pane == OverlapPane::Comparison && self.comparison.is_none() {
                    return Err("a comparison needs a query with two countries or more".to_owned());
                }
                self.focus = pane;
            }
            ViewFlag::Select => {
                let records = option.records(&world.catalogue)?;
                let countries: Vec<_> = records.iter().map(|record| record.country()).collect();
                match countries.as_slice() {
                    [Some(row)] => drop(self.go_to_row(*row)),
                    [Some(row), Some(column)] => self.go_to_pair(*row, *column),
                    _ => return Err(format!("“{}” is not one or two countries", option.value)),
                }
                let row = self.overlap.countries.get(self.row.selected).copied();
                if row.is_none() || countries.first() != Some(&row) {
                    return Err(format!("“{}” is not on the map", option.value));
                }
            }
            ViewFlag::Row => {
                let list = self.visible_list().unwrap_or(self.focus);
                let row = option.row_of(self.rows_of(list))?;
                self.move_in(list, |cursor, rows| cursor.select(row, rows));
            }
            _ => {}
        }
        Ok(())
    }

    fn has_picture(&self) -> bool {
        self.focus == OverlapPane::Map
    }

    /// The command for the pane with the focus.
    fn command(&self, world: &World) -> Command {
        let command = world.command();
        let options = self.options(&world.catalogue);
        let order = |pane| self.with_order_of(pane, ViewOptions::default());
        let base = self.base.as_ref();
        let base = base.map_or_else(|| world.query_text(), |base| base.in_words(&world.catalogue));
        match (self.focus, &self.comparison) {
            (OverlapPane::Comparison, Some(comparison)) => {
                let code = |&id: &_| world.catalogue.countries[id].code.as_str();
                let codes: Vec<_> = comparison.chosen.iter().map(code).collect();
                let command = command.with("overlap").with("--countries").with(codes.join(","));
                let order = order(OverlapPane::Comparison);
                order.add_to(command, &[ViewFlag::Order]).with_query(&base)
            }
            (OverlapPane::Map | OverlapPane::Comparison, _) => {
                let order = order(OverlapPane::Map);
                let command = order.add_to(command.with("overlap"), &[ViewFlag::Order]);
                options.add_to(command, &[ViewFlag::Measure]).with_query(&base)
            }
            (OverlapPane::Pairs, _) => {
                let command = command.with("overlap").with("--pairs");
                options.add_to(command, &[ViewFlag::Measure]).with_query(&base)
            }
            (OverlapPane::Groups, _) => {
                let command = options.add_to(command.with("groups"), &[ViewFlag::Projects]);
                command.with_query(&world.query_text())
            }
        }
    }
}

impl OverlapState {
    /// Adds the order of a pane; that of the pairs and groups is the map's.
    fn with_order_of(&self, pane: OverlapPane, options: ViewOptions) -> ViewOptions {
        match pane {
            OverlapPane::Comparison => {
                let usual = CombinationOrder::default().into();
                options.unless(ViewFlag::Order, self.combination_order, usual)
            }
            OverlapPane::Map | OverlapPane::Pairs | OverlapPane::Groups => {
                options.unless(ViewFlag::Order, self.order, CountryOrder::Similarity.into())
            }
        }
    }

    /// The row and the column under the cursor.
    pub(super) fn cell(&self) -> (usize, usize) {
        (self.row.selected, self.column.selected)
    }
}
