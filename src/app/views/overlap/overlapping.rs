//! Moving about in the overlap of countries.

use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::sorting::Sorting;

use super::OverlapPane;
use crate::app::App;
use crate::app::action::Direction;
use crate::app::action::View;
use crate::text::wording::cited;

impl App {
    pub(crate) fn settle_overlap(&mut self) {
        let asked = (&self.query, &self.selection);
        self.overlap.settle(&self.catalogue, &self.index, asked, self.revision);
    }

    pub(crate) fn step_in_overlap(&mut self, direction: Direction) {
        match (self.overlap.focus, direction) {
            (OverlapPane::Comparison, Direction::Left) => self.overlap.focus = OverlapPane::Map,
            (OverlapPane::Comparison, Direction::Right) => {}
            (_, Direction::Up) => self.move_in_overlap(-1, 0),
            (_, Direction::Down) => self.move_in_overlap(1, 0),
            (OverlapPane::Map, Direction::Left) => self.move_in_overlap(0, -1),
            (OverlapPane::Map, Direction::Right) => self.move_in_overlap(0, 1),
        }
    }

    pub(crate) fn move_in_overlap(&mut self, rows: isize, columns: isize) {
        let overlap = &mut self.overlap;
        match (overlap.focus, &mut overlap.comparison) {
            (OverlapPane::Comparison, Some(comparison)) => {
                comparison.cursor.step(rows, comparison.rows());
            }
            (OverlapPane::Map, _) | (OverlapPane::Comparison, None) => {
                let count = overlap.overlap.countries.len();
                overlap.row.step(rows, count);
                overlap.column.step(columns, count);
            }
        }
    }

    /// How many rows of what has the focus are seen.
    pub(crate) fn page_of_overlap(&self) -> usize {
        match self.overlap.focus {
            OverlapPane::Map => self.viewport.overlap_rows,
            OverlapPane::Comparison => self.viewport.combinations,
        }
    }

    /// To the comparison, or back.
    pub(crate) fn turn_overlap_pane(&mut self) {
        self.overlap.focus = match (self.overlap.focus, &self.overlap.comparison) {
            (OverlapPane::Map, Some(_)) => OverlapPane::Comparison,
            (OverlapPane::Comparison, _) => OverlapPane::Map,
            (OverlapPane::Map, None) => {
                self.message = Some(
                    "To compare countries, filter by two or more: Enter on a cell, or f."
                        .to_owned(),
                );
                OverlapPane::Map
            }
        };
    }

    pub(crate) fn next_measure(&mut self) {
        self.overlap.measure = self.overlap.measure.next();
        self.message = Some(format!("Each cell: {}", self.overlap.measure.name()));
    }

    pub(crate) fn order_overlap(&mut self) {
        self.put_overlap_in(self.overlap.order.by.next().into());
    }

    pub(crate) fn reverse_overlap(&mut self) {
        self.put_overlap_in(self.overlap.order.flipped());
    }

    fn put_overlap_in(&mut self, order: Sorting<CountryOrder>) {
        self.overlap.order = order;
        self.overlap.lay_out(&self.catalogue, &self.selection);
        self.message = Some(format!("Countries by {}", self.overlap.order));
    }

    /// Shows the projects of the cell or of the combination.
    pub(crate) fn open_in_overlap(&mut self) {
        let (query, count) = match (self.overlap.focus, &self.overlap.comparison) {
            (OverlapPane::Comparison, Some(comparison)) => match comparison.query() {
                Some(found) => found,
                None => return,
            },
            (OverlapPane::Map, _) | (OverlapPane::Comparison, None) => {
                let Some(query) = self.overlap.shared_query(&self.query) else { return };
                let (row, column) = (self.overlap.row.selected, self.overlap.column.selected);
                (query, self.overlap.overlap.shared(row, column))
            }
        };
        if count == 0 {
            let noun = &self.catalogue.terms.project.singular;
            self.message = Some(format!("There is no {noun} to show."));
            return;
        }
        self.go(|app| {
            app.select_by(query);
            app.show_all_projects();
        });
    }

    /// Goes out: of the zoom, the comparison, the view.
    pub(crate) fn close_overlap(&mut self) {
        if self.overlap.zoomed {
            self.overlap.zoomed = false;
        } else if self.overlap.focus == OverlapPane::Comparison {
            self.overlap.focus = OverlapPane::Map;
        } else {
            self.go(|app| app.view = View::Browse);
        }
    }

    pub(crate) fn point_at_pair(&mut self, row: usize, column: usize) {
        let overlap = &mut self.overlap;
        let here = (overlap.focus, overlap.row.selected, overlap.column.selected);
        let again = here == (OverlapPane::Map, row, column);
        overlap.focus = OverlapPane::Map;
        (overlap.row.selected, overlap.column.selected) = (row, column);
        if again {
            self.open();
        }
    }

    pub(crate) fn point_at_pair_name(&mut self, row: usize) {
        self.overlap.focus = OverlapPane::Map;
        self.overlap.row.select(row, self.overlap.overlap.countries.len());
    }

    pub(crate) fn point_at_combination(&mut self, row: usize) {
        let Some(comparison) = &mut self.overlap.comparison else { return };
        let again =
            self.overlap.focus == OverlapPane::Comparison && comparison.cursor.selected == row;
        comparison.cursor.select(row, comparison.rows());
        self.overlap.focus = OverlapPane::Comparison;
        if again {
            self.open();
        }
    }

    pub(crate) fn scroll_overlap(&mut self, rows: isize) {
        let count = self.overlap.overlap.countries.len();
        self.overlap.row.scroll(rows, count, self.viewport.overlap_rows);
    }

    pub(crate) fn scroll_combinations(&mut self, rows: isize) {
        if let Some(comparison) = &mut self.overlap.comparison {
            comparison.cursor.scroll(rows, comparison.rows(), self.viewport.combinations);
        }
    }

    /// The sentence of the cell, or the combination with its projects.
    pub(crate) fn copy_of_overlap(&self) -> Option<String> {
        let filter = self.overlap.base.as_ref().map_or(&self.query, |base| &base.query);
        let cited = |text: String| cited(&self.catalogue, filter, &text);
        match (self.overlap.focus, &self.overlap.comparison) {
            (OverlapPane::Comparison, Some(comparison)) => {
                comparison.in_words(&self.catalogue).map(cited)
            }
            (OverlapPane::Map, _) | (OverlapPane::Comparison, None) => {
                let sentence = self.overlap.sentence(&self.catalogue);
                sentence.map(|sentence| cited(format!("{sentence}.")))
            }
        }
    }
}
