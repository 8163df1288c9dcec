//! Applying motions to Overlap.

use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::sorting::Sorting;
use crate::query::{Selection, Target};
use crate::text::citation::cited;
use crate::text::pair;
use crate::text::wording;

use super::comparison::{Base, Comparison, chosen};
use super::{OverlapPane, OverlapState};
use crate::app::action::{Direction, Motion, Side, Spot};
use crate::app::view_state::{Decision, OUTERMOST, ViewPlace, ViewState, Viewport};
use crate::app::world::{Current, World};

impl OverlapState {
    /// Follows a motion along the focused pane. The comparison has no columns; to its left is the map.
    fn follow(&mut self, motion: Motion) {
        let count = self.overlap.countries.len();
        match self.focused_comparison_mut() {
            Some(_) if motion == Motion::Step(Direction::Left) => self.focus = OverlapPane::Map,
            Some(comparison) => comparison.cursor.follow(motion, comparison.rows()),
            None => {
                self.row.follow(motion, count);
                self.column.follow_sideways(motion, count);
            }
        }
    }

    pub(super) fn focused_comparison(&self) -> Option<&Comparison> {
        self.comparison.as_ref().filter(|_| self.focus == OverlapPane::Comparison)
    }

    pub(super) fn focused_comparison_mut(&mut self) -> Option<&mut Comparison> {
        self.comparison.as_mut().filter(|_| self.focus == OverlapPane::Comparison)
    }

    /// Focuses the comparison, or the map again.
    fn turn_pane(&mut self) -> Decision {
        if self.focus == OverlapPane::Map && self.comparison.is_none() {
            let text = "To compare countries, filter by two or more: Enter on a cell, or f.";
            return Decision::Say(text.to_owned());
        }
        self.focus = match self.focus {
            OverlapPane::Map => OverlapPane::Comparison,
            OverlapPane::Comparison => OverlapPane::Map,
        };
        Decision::Nothing
    }

    fn next_measure(&mut self) -> Decision {
        self.measure = self.measure.next();
        self.go_to_greatest();
        Decision::Say(format!("Each cell: {}", self.measure.name()))
    }

    pub(super) fn sort_by(&mut self, order: Sorting<CountryOrder>, world: &World) -> Decision {
        self.order = order;
        self.build_map(world);
        Decision::Say(format!("Countries by {}", self.order))
    }

    /// Lists the projects of the cell or of the combination.
    fn open(&self, world: &World) -> Decision {
        let found = match self.focused_comparison() {
            Some(comparison) => comparison.query(),
            None => self
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

    /// Ends the zoom, or else leaves the comparison.
    fn close(&mut self) -> Decision {
        match self.focus {
            _ if self.zoomed => self.zoomed = false,
            OverlapPane::Comparison => self.focus = OverlapPane::Map,
            OverlapPane::Map => return Decision::Say(OUTERMOST.to_owned()),
        }
        Decision::Nothing
    }

    fn point(&mut self, spot: Spot, world: &World) -> Decision {
        let selection = |state: &Self| {
            let row = state.comparison.as_ref().map(|comparison| comparison.cursor.selected);
            (state.focus, state.row.selected, state.column.selected, row)
        };
        let before = selection(self);
        match (spot, &mut self.comparison) {
            (Spot::Cell { row, column }, _) => {
                self.focus = OverlapPane::Map;
                (self.row.selected, self.column.selected) = (row, column);
            }
            (Spot::SideRow(row), Some(comparison)) => {
                self.focus = OverlapPane::Comparison;
                comparison.cursor.select(row, comparison.rows());
            }
            (Spot::RowName(row), _) => {
                self.focus = OverlapPane::Map;
                self.row.select(row, self.overlap.countries.len());
                return Decision::Nothing;
            }
            (Spot::Headings, _) => return self.sort_by(self.order.next(), world),
            _ => return Decision::Nothing,
        }
        if selection(self) == before { self.open(world) } else { Decision::Nothing }
    }

    fn scroll(&mut self, spot: Spot, rows: isize) {
        match (spot, &mut self.comparison) {
            (Spot::Cell { .. } | Spot::RowName(_), _) => {
                self.row.scroll(rows, self.overlap.countries.len());
            }
            (Spot::SideRow(_), Some(comparison)) => {
                comparison.cursor.scroll(rows, comparison.rows());
            }
            _ => {}
        }
    }
}

impl ViewState for OverlapState {
    fn refresh(&mut self, world: &World) {
        if self.built_for_revision == Some(world.revision) {
            return;
        }
        let (chosen, query) = chosen(&world.query);
        let before = self.base.take().filter(|base| base.query == query);
        self.base = (!chosen.is_empty()).then(|| {
            before.unwrap_or_else(|| {
                let selection = Selection::new(&world.catalogue, &world.index, &query);
                Base { query, selection }
            })
        });
        let before = self.comparison.take();
        self.comparison = self
            .base
            .as_ref()
            .and_then(|base| Comparison::of(&world.catalogue, base, chosen, before));
        if self.comparison.is_none() {
            self.focus = OverlapPane::Map;
        }
        self.built_for_revision = Some(world.revision);
        self.build_map(world);
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Pane { .. } => return self.turn_pane(),
            Motion::Zoom => self.zoomed = !self.zoomed,
            Motion::NextMeasure => return self.next_measure(),
            Motion::Order(Side::Rows) => return self.sort_by(self.order.next(), world),
            Motion::Reverse(Side::Rows) => return self.sort_by(self.order.flipped(), world),
            Motion::Open => return self.open(world),
            Motion::Close => return self.close(),
            Motion::Point(spot) => return self.point(spot, world),
            Motion::Scroll(spot, rows) => self.scroll(spot, rows),
            _ => self.follow(motion),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, world: &World) -> bool {
        match motion {
            Motion::Pane { .. } => self.comparison.is_none(),
            Motion::Open => self.selected_pair().is_none(),
            Motion::Order(_) | Motion::Reverse(_) | Motion::NextMeasure => {
                self.focus == OverlapPane::Comparison || world.selection.projects.is_empty()
            }
            Motion::Close => self.focus == OverlapPane::Map && !self.zoomed,
            _ => false,
        }
    }

    fn fit(&mut self, viewport: Viewport) {
        let count = self.overlap.countries.len();
        self.row.fit(count, viewport.rows);
        self.column.fit(count, viewport.columns);
        if let Some(comparison) = &mut self.comparison {
            comparison.cursor.fit(comparison.rows(), viewport.side_rows);
        }
    }

    fn place(&self) -> ViewPlace {
        let pair = self.selected_pair();
        let on = [pair.map(|(row, _)| row), pair.map(|(_, column)| column)];
        let row = self.comparison.as_ref().map_or(0, |comparison| comparison.cursor.selected);
        let on = on.map(|country| country.map(Target::Country));
        let pane = self.focus as usize;
        ViewPlace { pane, on, row, countries: self.order, ..ViewPlace::default() }
    }

    fn return_to(&mut self, place: &ViewPlace, _world: &World) {
        let [row, column] = place.on.map(|target| target.and_then(Target::country));
        if let (Some(row), Some(column)) = (row, column) {
            self.go_to_pair(row, column);
        }
        self.order = place.countries;
        self.built_for_revision = None;
        if let Some(comparison) = &mut self.comparison {
            comparison.cursor.select(place.row, comparison.rows());
            self.focus = if place.pane == 0 { OverlapPane::Map } else { OverlapPane::Comparison };
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
        }
    }

    fn go_to(&mut self, target: Target, _catalogue: &Catalogue) -> bool {
        target.country().is_some_and(|country| self.go_to_row(country))
    }

    fn country(&self) -> Option<CountryId> {
        match self.focus {
            OverlapPane::Map => self.current().country,
            OverlapPane::Comparison => None,
        }
    }

    fn country_hint(&self) -> &'static str {
        match self.focus {
            OverlapPane::Map => "Move to a country first: 3 lists all.",
            OverlapPane::Comparison => "Move to a country of the map first: Tab leads there.",
        }
    }

    fn describe(&self, world: &World) -> Vec<String> {
        let catalogue = &world.catalogue;
        let of_cell =
            |(row, column)| pair::sentence(catalogue, &self.overlap, row, column, self.projects);
        let cell = self.sentence(catalogue);
        let greatest = self.greatest().and_then(of_cell).filter(|most| Some(most) != cell.as_ref());
        let greatest = greatest.map(|most| format!("Highest: {most}"));
        cell.into_iter().chain(greatest).map(wording::sentence).collect()
    }

    /// The sentence about the cell, or the combination with its projects.
    fn copy(&self, world: &World) -> Option<String> {
        let filter = self.base.as_ref().map_or(&world.query, |base| &base.query);
        let text = match self.focused_comparison() {
            Some(comparison) => comparison.in_words(&world.catalogue)?,
            None => format!("{}.", self.sentence(&world.catalogue)?),
        };
        Some(cited(&world.catalogue, filter, &text))
    }
}
