//! Applying motions to Overlap.

use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::combinations::CombinationOrder;
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::sorting::Sorting;
use crate::query::{Selection, Target};
use crate::text::citation::cited;
use crate::text::list;
use crate::text::wording;

use super::comparison::{Base, Comparison, chosen};
use super::{Measure, OverlapPane, OverlapState};
use crate::app::action::{Action, Direction, Motion, Side, Spot, View};
use crate::app::view_state::{Decision, ViewPlace, ViewState, Viewport};
use crate::app::world::{Current, World};

impl OverlapState {
    /// Follows a motion along the focused pane.
    fn follow(&mut self, motion: Motion) {
        let count = self.overlap.countries.len();
        match self.focus {
            OverlapPane::Map => {
                self.row.follow(motion, count);
                self.column.follow_sideways(motion, count);
            }
            list => self.follow_in(list, motion),
        }
    }

    /// Focuses the next pane, or the one before.
    fn turn_pane(&mut self, forward: bool) {
        let panes: Vec<_> = self.panes().collect();
        let place = panes.iter().position(|&pane| pane == self.focus).unwrap_or(0);
        let step = if forward { 1 } else { panes.len() - 1 };
        self.focus = panes.get((place + step) % panes.len()).copied().unwrap_or_default();
    }

    fn next_measure(&mut self) -> Decision {
        self.measure_by(self.measure.next())
    }

    /// Measures what countries share in another way. The pairs are in the order of the measure.
    fn measure_by(&mut self, measure: Measure) -> Decision {
        self.set_measure(measure);
        if self.focus != OverlapPane::Pairs {
            self.go_to_greatest();
        }
        Decision::Say(format!("Each cell: {}", self.measure.name()))
    }

    pub(super) fn sort_by(&mut self, order: Sorting<CountryOrder>, world: &World) -> Decision {
        self.order = order;
        self.build_map(world);
        Decision::Say(format!("Countries by {}", self.order))
    }

    pub(super) fn sort_combinations(
        &mut self,
        order: Sorting<CombinationOrder>,
        world: &World,
    ) -> Decision {
        self.combination_order = order;
        if let Some(comparison) = &mut self.comparison {
            comparison.sort(&world.catalogue, order);
        }
        Decision::Say(format!("Combinations by {order}"))
    }

    /// Puts the pane with the focus in another order.
    fn reorder(&mut self, motion: Motion, world: &World) -> Decision {
        let is_next = matches!(motion, Motion::Order(_));
        match self.focus {
            OverlapPane::Map => {
                self.sort_by(if is_next { self.order.next() } else { self.order.flipped() }, world)
            }
            OverlapPane::Comparison => {
                let order = self.combination_order;
                self.sort_combinations(if is_next { order.next() } else { order.flipped() }, world)
            }
            OverlapPane::Pairs if is_next => self.next_measure(),
            OverlapPane::Pairs => Decision::Say("The highest pair always comes first.".to_owned()),
            OverlapPane::Groups => {
                Decision::Say("The largest group always comes first.".to_owned())
            }
        }
    }

    /// Sorts a list by a column whose heading was clicked: the comparison by each order, then by that reversed; the
    /// pairs by the measure of the column, or else by the next one.
    fn sort_list(&mut self, list: OverlapPane, column: usize, world: &World) -> Decision {
        self.focus = list;
        let order = self.combination_order;
        match (list, column) {
            (OverlapPane::Comparison, _) if order.reversed => {
                self.sort_combinations(order.next(), world)
            }
            (OverlapPane::Comparison, _) => self.sort_combinations(order.flipped(), world),
            (OverlapPane::Pairs, 1) => self.measure_by(Measure::Shared),
            (OverlapPane::Pairs, 2) => self.measure_by(Measure::Jaccard),
            _ => self.reorder(Motion::Order(Side::Rows), world),
        }
    }

    /// Lists the projects of the cell, or of the row of the list with the focus.
    fn open(&self, world: &World) -> Decision {
        let found = match (self.focus, &self.comparison) {
            (OverlapPane::Comparison, Some(comparison)) => comparison.query(),
            (OverlapPane::Groups, _) => {
                let group = self.groups.selected();
                group.map(|group| (group.query(&world.query), group.projects.len()))
            }
            (OverlapPane::Map | OverlapPane::Pairs | OverlapPane::Comparison, _) => self
                .shared_query(&world.query)
                .map(|query| (query, self.overlap.shared(self.row.selected, self.column.selected))),
        };
        match found {
            None => Decision::Nothing,
            Some((_, 0)) => {
                let noun = &world.catalogue.terms.project.singular;
                Decision::Say(format!("There is no {noun} to show."))
            }
            Some((query, _)) => Decision::ListProjects(query),
        }
    }

    /// Ends the zoom, or else leaves the list for the map.
    fn close(&mut self) -> Decision {
        match self.focus {
            _ if self.zoomed => self.zoomed = false,
            OverlapPane::Map => return Decision::Outermost,
            _ => self.focus = OverlapPane::Map,
        }
        Decision::Nothing
    }

    fn point(&mut self, spot: Spot, world: &World) -> Decision {
        let selection = |state: &Self| {
            let list = state.visible_list().map(|list| state.cursor_of(list).selected);
            (state.focus, state.row.selected, state.column.selected, list)
        };
        let before = selection(self);
        match (spot, self.visible_list()) {
            (Spot::Cell { row, column }, _) => {
                self.focus = OverlapPane::Map;
                (self.row.selected, self.column.selected) = (row, column);
            }
            (Spot::SideRow(row), Some(list)) => {
                self.focus = list;
                self.move_in(list, |cursor, rows| cursor.select(row, rows));
            }
            (Spot::RowName(row), _) => {
                self.focus = OverlapPane::Map;
                self.row.select(row, self.overlap.countries.len());
                return Decision::Nothing;
            }
            (Spot::ColumnName(column), Some(list)) => return self.sort_list(list, column, world),
            (Spot::Headings, _) => return self.sort_by(self.order.next(), world),
            _ => return Decision::Nothing,
        }
        if selection(self) == before { self.open(world) } else { Decision::Nothing }
    }

    fn scroll(&mut self, spot: Spot, by: isize) {
        match (spot, self.visible_list()) {
            (Spot::Cell { .. } | Spot::RowName(_), _) => {
                self.row.scroll(by, self.overlap.countries.len());
            }
            (Spot::SideRow(_), Some(list)) => {
                self.move_in(list, |cursor, rows| cursor.scroll(by, rows));
            }
            _ => {}
        }
    }

    /// Rebuilds the map and the comparison.
    fn rebuild(&mut self, world: &World) {
        let (chosen, query) = chosen(&world.query);
        let before = self.base.take().filter(|base| base.query == query);
        self.base = (!chosen.is_empty()).then(|| {
            before.unwrap_or_else(|| {
                let selection = Selection::new(&world.catalogue, world.index(), &query);
                Base { query, selection }
            })
        });
        let before = self.comparison.take();
        let order = self.combination_order;
        self.comparison = self
            .base
            .as_ref()
            .and_then(|base| Comparison::of(&world.catalogue, base, chosen, order, before));
        if self.comparison.is_none() && self.focus == OverlapPane::Comparison {
            self.focus = OverlapPane::Map;
        }
        self.built_for_revision = Some(world.revision);
        self.build_map(world);
    }
}

impl ViewState for OverlapState {
    fn refresh(&mut self, world: &World) {
        if self.built_for_revision != Some(world.revision) {
            self.rebuild(world);
        }
        self.build_list(world);
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Pane { forward } => self.turn_pane(forward),
            Motion::Zoom => self.zoomed = !self.zoomed,
            Motion::NextMeasure if self.refuses(motion, world) => {
                let pairs = OverlapPane::Pairs.key();
                return Decision::Say(format!("Only the map and the {pairs} have a measure."));
            }
            Motion::NextMeasure => return self.next_measure(),
            Motion::Order(Side::Rows) | Motion::Reverse(Side::Rows) => {
                return self.reorder(motion, world);
            }
            Motion::Open => return self.open(world),
            Motion::Close => return self.close(),
            Motion::Point(spot) => return self.point(spot, world),
            Motion::Scroll(spot, rows) => self.scroll(spot, rows),
            _ => self.follow(motion),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, world: &World) -> bool {
        let is_groups = self.focus == OverlapPane::Groups;
        match motion {
            Motion::Page(Direction::Left) => !is_groups || self.groups.fewest == 1,
            Motion::Page(Direction::Right) => !is_groups || self.groups.selected().is_none(),
            Motion::Open => match self.focus {
                OverlapPane::Map => self.selected_pair().is_none(),
                list => self.rows_of(list) == 0,
            },
            Motion::Order(_) | Motion::Reverse(_) => match (self.focus, &self.comparison) {
                (OverlapPane::Map, _) => world.selection.projects.is_empty(),
                (OverlapPane::Comparison, Some(comparison)) => comparison.combinations.is_err(),
                // The measure is their order.
                (OverlapPane::Pairs | OverlapPane::Comparison | OverlapPane::Groups, _) => true,
            },
            Motion::NextMeasure => {
                matches!(self.focus, OverlapPane::Comparison | OverlapPane::Groups)
                    || world.selection.projects.is_empty()
            }
            Motion::Close => self.focus == OverlapPane::Map && !self.zoomed,
            _ => false,
        }
    }

    fn fit(&mut self, viewport: Viewport) {
        let count = self.overlap.countries.len();
        self.row.fit(count, viewport.rows);
        self.column.fit(count, viewport.columns);
        if let Some(list) = self.visible_list() {
            self.move_in(list, |cursor, rows| cursor.fit(rows, viewport.side_rows));
        }
    }

    fn place(&self) -> ViewPlace {
        let pair = self.selected_pair();
        let on = [pair.map(|(row, _)| row), pair.map(|(_, column)| column)];
        let row = self.visible_list().map_or(0, |list| self.cursor_of(list).selected);
        let on = on.map(|country| country.map(Target::Country));
        let pane = self.focus as usize;
        let (countries, combinations) = (self.order, self.combination_order);
        ViewPlace { pane, on, row, countries, combinations, ..ViewPlace::default() }
    }

    /// The two countries of the map or the pair. A row of another list is about other countries.
    fn records(&self) -> Vec<Target> {
        match self.focus {
            OverlapPane::Map | OverlapPane::Pairs => {
                self.place().on.into_iter().flatten().collect()
            }
            OverlapPane::Comparison | OverlapPane::Groups => Vec::new(),
        }
    }

    fn return_to(&mut self, place: &ViewPlace, world: &World) {
        let [row, column] = place.on.map(|target| target.and_then(Target::country));
        if let (Some(row), Some(column)) = (row, column) {
            self.go_to_pair(row, column);
        }
        self.order = place.countries;
        self.sort_combinations(place.combinations, world);
        self.built_for_revision = None;
        let pane = OverlapPane::all().nth(place.pane).unwrap_or_default();
        if pane != OverlapPane::Comparison || self.comparison.is_some() {
            self.focus = pane;
        }
        self.build_list(world);
        if let Some(list) = self.visible_list() {
            self.move_in(list, |cursor, rows| cursor.select(place.row, rows));
        }
    }

    fn current(&self) -> Current {
        Current { project: None, country: self.selected_pair().map(|(row, _)| row) }
    }

    /// In another row, the cursor goes to the country with the greatest value.
    fn stand(&mut self, world: &World) {
        if let Some(country) =
            world.current.country.filter(|id| self.current().country != Some(*id))
        {
            self.go_to_row(country);
            self.build_list(world);
        }
    }

    fn go_to(&mut self, target: Target, _catalogue: &Catalogue) -> bool {
        target.country().is_some_and(|country| self.go_to_row(country))
    }

    fn country(&self) -> Option<CountryId> {
        match self.focus {
            OverlapPane::Map | OverlapPane::Pairs => self.current().country,
            OverlapPane::Comparison | OverlapPane::Groups => None,
        }
    }

    fn country_hint(&self, world: &World) -> String {
        match self.focus {
            OverlapPane::Map | OverlapPane::Pairs => {
                let countries = world.key(Action::Show(View::Countries));
                format!("Move to a country first: {countries} lists all.")
            }
            OverlapPane::Comparison | OverlapPane::Groups => {
                "Move to a country of the map first: Esc leads there.".to_owned()
            }
        }
    }

    /// The groups are of the filtered projects; all else is of those that the filter without its countries selects.
    fn scope(&self, world: &World) -> Option<String> {
        let base = self.base.as_ref().filter(|_| self.focus != OverlapPane::Groups)?;
        let catalogue = &world.catalogue;
        let (chosen, _) = chosen(&world.query);
        let names = list::or(&list::country_names(catalogue, &chosen));
        let projects = wording::capitalised(&catalogue.terms.project.plural);
        let counted = base.counted(catalogue);
        Some(format!("{projects} counted here: {counted}, with or without {names}"))
    }

    fn describe(&self, world: &World) -> Vec<String> {
        let catalogue = &world.catalogue;
        let mut sentences = self.sentences_of(self.focus, catalogue);
        if self.focus == OverlapPane::Map {
            let highest = self.highest(catalogue);
            let highest = highest.filter(|_| !self.all_greatest().contains(&self.cell()));
            sentences.extend(highest);
        }
        sentences.into_iter().map(wording::sentence).collect()
    }

    /// The sentence about the cell or the pair; or what is selected in the other lists, with its projects.
    fn copy(&self, world: &World) -> Option<String> {
        let catalogue = &world.catalogue;
        let base = self.base.as_ref().map_or(&world.query, |base| &base.query);
        let (filter, text) = match (self.focus, &self.comparison) {
            (OverlapPane::Comparison, Some(comparison)) => (base, comparison.in_words(catalogue)?),
            (OverlapPane::Groups, _) => (&world.query, self.groups.in_words(catalogue)?),
            (OverlapPane::Map | OverlapPane::Pairs | OverlapPane::Comparison, _) => {
                (base, format!("{}.", self.sentence(catalogue)?))
            }
        };
        Some(cited(catalogue, filter, &text))
    }
}
