//! Applying motions to Overlap.

use crate::catalogue::CountryId;
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::sorting::Sorting;
use crate::query::{Selection, Target};
use crate::text::citation::cited;

use super::comparison::{Base, Comparison, chosen};
use super::{OverlapPane, OverlapState};
use crate::app::action::{Direction, Motion, Side, Spot};
use crate::app::view_state::{Decision, Place, ViewState, Viewport, page};
use crate::app::world::Data;

impl OverlapState {
    fn step(&mut self, direction: Direction) {
        match (self.focus, direction) {
            (OverlapPane::Comparison, Direction::Left) => self.focus = OverlapPane::Map,
            (OverlapPane::Comparison, Direction::Right) => {}
            (_, Direction::Up) => self.move_by(-1, 0),
            (_, Direction::Down) => self.move_by(1, 0),
            (OverlapPane::Map, Direction::Left) => self.move_by(0, -1),
            (OverlapPane::Map, Direction::Right) => self.move_by(0, 1),
        }
    }

    fn move_by(&mut self, rows: isize, columns: isize) {
        if let Some(comparison) = self.focused_comparison_mut() {
            comparison.cursor.step(rows, comparison.rows());
            return;
        }
        let count = self.overlap.countries.len();
        self.row.step(rows, count);
        self.column.step(columns, count);
    }

    fn focused_comparison(&self) -> Option<&Comparison> {
        self.comparison.as_ref().filter(|_| self.focus == OverlapPane::Comparison)
    }

    fn focused_comparison_mut(&mut self) -> Option<&mut Comparison> {
        self.comparison.as_mut().filter(|_| self.focus == OverlapPane::Comparison)
    }

    fn page(&self, down: bool) -> isize {
        let visible = match self.focus {
            OverlapPane::Map => self.viewport.rows,
            OverlapPane::Comparison => self.viewport.side_rows,
        };
        page(visible, down)
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
        Decision::Say(format!("Each cell: {}", self.measure.name()))
    }

    fn sort_by(&mut self, order: Sorting<CountryOrder>, data: &Data<'_>) -> Decision {
        self.order = order;
        self.build_map(data);
        Decision::Say(format!("Countries by {}", self.order))
    }

    /// Lists the projects of the cell or of the combination.
    fn open(&self, data: &Data<'_>) -> Decision {
        let found = match self.focused_comparison() {
            Some(comparison) => comparison.query(),
            None => self
                .shared_query(data.query)
                .map(|query| (query, self.overlap.shared(self.row.selected, self.column.selected))),
        };
        match found {
            None => Decision::Nothing,
            Some((_, 0)) => {
                let noun = &data.catalogue.terms.project.singular;
                Decision::Say(format!("There is no {noun} to show."))
            }
            Some((query, _)) => Decision::ListProjects(query),
        }
    }

    /// Ends the zoom, or else leaves the comparison or the view.
    fn close(&mut self) -> Decision {
        if self.zoomed {
            self.zoomed = false;
        } else if self.focus == OverlapPane::Comparison {
            self.focus = OverlapPane::Map;
        } else {
            return Decision::Leave;
        }
        Decision::Nothing
    }

    fn point(&mut self, spot: Spot, data: &Data<'_>) -> Decision {
        let focus = self.focus;
        let again = match spot {
            Spot::Cell { row, column } => {
                let before = (self.row.selected, self.column.selected);
                self.focus = OverlapPane::Map;
                (self.row.selected, self.column.selected) = (row, column);
                focus == OverlapPane::Map && before == (row, column)
            }
            Spot::RowName(row) => {
                self.focus = OverlapPane::Map;
                self.row.select(row, self.overlap.countries.len());
                false
            }
            Spot::SideRow(row) => {
                let Some(comparison) = &mut self.comparison else { return Decision::Nothing };
                let before = comparison.cursor.selected;
                comparison.cursor.select(row, comparison.rows());
                self.focus = OverlapPane::Comparison;
                focus == OverlapPane::Comparison && before == row
            }
            Spot::Headings => return self.sort_by(self.order.next(), data),
            _ => false,
        };
        if again { self.open(data) } else { Decision::Nothing }
    }

    fn scroll(&mut self, spot: Spot, rows: isize) {
        match (spot, &mut self.comparison) {
            (Spot::Cell { .. } | Spot::RowName(_), _) => {
                self.row.scroll(rows, self.overlap.countries.len(), self.viewport.rows);
            }
            (Spot::SideRow(_), Some(comparison)) => {
                comparison.cursor.scroll(rows, comparison.rows(), self.viewport.side_rows);
            }
            _ => {}
        }
    }
}

impl ViewState for OverlapState {
    fn refresh(&mut self, data: &Data<'_>) {
        if self.built_for_revision == Some(data.revision) {
            return;
        }
        let (chosen, query) = chosen(data.query);
        let before = self.base.take().filter(|base| base.query == query);
        self.base = (!chosen.is_empty()).then(|| {
            before.unwrap_or_else(|| {
                let selection = Selection::new(data.catalogue, data.index, &query);
                Base { query, selection }
            })
        });
        let before = self.comparison.take();
        self.comparison = self
            .base
            .as_ref()
            .and_then(|base| Comparison::of(data.catalogue, base, chosen, before));
        if self.comparison.is_none() {
            self.focus = OverlapPane::Map;
        }
        self.built_for_revision = Some(data.revision);
        self.build_map(data);
    }

    fn update(&mut self, motion: Motion, data: &Data<'_>) -> Decision {
        match motion {
            Motion::Step(direction) => self.step(direction),
            Motion::End { last } => self.move_by(if last { isize::MAX } else { isize::MIN }, 0),
            Motion::Page { down } => self.move_by(self.page(down), 0),
            Motion::Pane { .. } => return self.turn_pane(),
            Motion::Zoom => self.zoomed = !self.zoomed,
            Motion::NextMeasure => return self.next_measure(),
            Motion::Order(Side::Rows) => return self.sort_by(self.order.next(), data),
            Motion::Reverse(Side::Rows) => return self.sort_by(self.order.flipped(), data),
            Motion::Open => return self.open(data),
            Motion::Close => return self.close(),
            Motion::Point(spot) => return self.point(spot, data),
            Motion::Scroll(spot, rows) => self.scroll(spot, rows.into()),
            Motion::MarkCountry => {
                return Decision::mark(self.country(), self.country_hint());
            }
            _ => {}
        }
        Decision::Nothing
    }

    fn fit(&mut self, viewport: Viewport) {
        self.viewport = viewport;
        let count = self.overlap.countries.len();
        self.row.fit(count, viewport.rows);
        self.column.fit(count, viewport.columns);
        if let Some(comparison) = &mut self.comparison {
            comparison.cursor.fit(comparison.rows(), viewport.side_rows);
        }
    }

    fn place(&self) -> Place {
        let pair = self.selected_pair();
        let on = [pair.map(|(row, _)| row), pair.map(|(_, column)| column)];
        let row = self.comparison.as_ref().map_or(0, |comparison| comparison.cursor.selected);
        Place { pane: 0, on: on.map(|country| country.map(Target::Country)), row }
    }

    fn return_to(&mut self, place: &Place, _data: &Data<'_>) {
        let [row, column] = place.on.map(|target| target.and_then(Target::country));
        if let (Some(row), Some(column)) = (row, column) {
            self.go_to(row, column);
        }
        if let Some(comparison) = &mut self.comparison {
            comparison.cursor.select(place.row, comparison.rows());
        }
    }

    fn country(&self) -> Option<CountryId> {
        match self.focus {
            OverlapPane::Map => self.selected_pair().map(|(row, _)| row),
            OverlapPane::Comparison => None,
        }
    }

    fn country_hint(&self) -> &'static str {
        match self.focus {
            OverlapPane::Map => "Move to a country first: 3 lists all.",
            OverlapPane::Comparison => "Move to a country of the map first: Tab leads there.",
        }
    }

    /// The sentence about the cell, or the combination with its projects.
    fn copy(&self, data: &Data<'_>) -> Option<String> {
        let filter = self.base.as_ref().map_or(data.query, |base| &base.query);
        let text = match self.focused_comparison() {
            Some(comparison) => comparison.in_words(data.catalogue)?,
            None => format!("{}.", self.sentence(data.catalogue)?),
        };
        Some(cited(data.catalogue, filter, &text))
    }
}
