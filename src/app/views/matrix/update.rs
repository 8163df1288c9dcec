//! Applying motions to the matrix.

use crate::catalogue::CountryId;
use crate::query::Target;
use crate::text::citation::cited;

use super::MatrixState;
use crate::app::action::{Direction, Motion, Side, Spot};
use crate::app::cursor::Cursor;
use crate::app::view_state::{Decision, Place, ViewState, Viewport, page};
use crate::app::world::Data;

impl MatrixState {
    fn step(&mut self, rows: isize, columns: isize) {
        self.row.step(rows, self.matrix.rows.len());
        self.column.step(columns, self.matrix.columns.len());
    }

    /// Moves the cursor to the first line of the next category; backwards, of this category or else the one
    /// before.
    fn step_category(&mut self, forward: bool, data: &Data<'_>) {
        let here = self.cursor_of_projects().selected;
        let lines = self.project_lines();
        let category =
            |place: usize| lines.get(place).and_then(|line| line.subject.category(data.catalogue));
        let starts = |&place: &usize| place == 0 || category(place) != category(place - 1);
        let place = if forward {
            (here + 1..lines.len()).find(starts)
        } else {
            (0..here).rev().find(starts)
        };
        if let Some(place) = place {
            self.cursor_of_projects().selected = place;
        }
    }

    fn cursor_of_projects(&mut self) -> &mut Cursor {
        if self.options.transposed { &mut self.row } else { &mut self.column }
    }

    /// Opens a project or a category; puts the next mark on a country.
    fn open(subject: Option<Target>) -> Decision {
        match subject {
            Some(Target::Country(id)) => Decision::Mark(id),
            Some(target) => Decision::GoTo(target),
            None => Decision::Say("There is nothing to open here.".to_owned()),
        }
    }

    /// Selects the clicked cell or line, or opens it if it is selected already.
    fn point(&mut self, spot: Spot, data: &Data<'_>) -> Decision {
        let (rows, columns) = (self.matrix.rows.len(), self.matrix.columns.len());
        match spot {
            Spot::Cell { row, column } => {
                if (self.row.selected, self.column.selected) == (row, column) {
                    return Self::open(self.project_subject());
                }
                self.row.select(row, rows);
                self.column.select(column, columns);
            }
            Spot::RowName(row) if self.row.selected == row => {
                return Self::open(self.row_subject());
            }
            Spot::RowName(row) => self.row.select(row, rows),
            Spot::ColumnName(column) if self.column.selected == column => {
                return Self::open(self.column_subject());
            }
            Spot::ColumnName(column) => self.column.select(column, columns),
            Spot::Headings => return self.next_order(Side::Rows, data),
            Spot::CountryOrder => return self.next_order(self.side_of_countries(), data),
            Spot::ProjectOrder => return self.next_order(self.side_of_projects(), data),
            _ => {}
        }
        Decision::Nothing
    }

    fn scroll(&mut self, spot: Spot, by: isize) {
        match spot {
            Spot::Cell { .. } | Spot::RowName(_) | Spot::Headings => {
                self.row.scroll(by, self.matrix.rows.len(), self.viewport.rows);
            }
            Spot::ColumnName(_) | Spot::CountryOrder | Spot::ProjectOrder => {
                self.column.scroll(by, self.matrix.columns.len(), self.viewport.columns);
            }
            _ => {}
        }
    }
}

impl ViewState for MatrixState {
    fn refresh(&mut self, data: &Data<'_>) {
        if self.built_for_revision != Some(data.revision) {
            self.built_for_revision = Some(data.revision);
            self.rebuild(data);
        }
        if let Some(cell) = self.go_to.take() {
            self.put_on_both(cell, data.catalogue);
        }
    }

    fn update(&mut self, motion: Motion, data: &Data<'_>) -> Decision {
        match motion {
            Motion::Step(Direction::Up) => self.step(-1, 0),
            Motion::Step(Direction::Down) => self.step(1, 0),
            Motion::Step(Direction::Left) => self.step(0, -1),
            Motion::Step(Direction::Right) => self.step(0, 1),
            Motion::End { last } => {
                self.row.select(if last { usize::MAX } else { 0 }, self.matrix.rows.len());
            }
            Motion::Page { down } => self.step(page(self.viewport.rows, down), 0),
            Motion::PageSideways { right } => self.step(0, page(self.viewport.columns, right)),
            Motion::Category { forward } => self.step_category(forward, data),
            Motion::Open => return Self::open(self.project_subject()),
            Motion::Close => return Decision::Leave,
            Motion::Order(side) => return self.next_order(side, data),
            Motion::Reverse(side) => return self.reverse(side, data),
            Motion::Collapse => return self.collapse(data),
            Motion::CollapseAll => self.collapse_all(data),
            Motion::HideEmpty => return self.hide_empty(data),
            Motion::Transpose => self.transpose(data),
            Motion::NextWidth => return self.next_width(),
            Motion::MarkCountry => return Decision::mark(self.country(), self.country_hint()),
            Motion::Point(spot) => return self.point(spot, data),
            Motion::Scroll(spot, by) => self.scroll(spot, by.into()),
            _ => {}
        }
        Decision::Nothing
    }

    fn fit(&mut self, viewport: Viewport) {
        self.viewport = viewport;
        self.row.fit(self.matrix.rows.len(), viewport.rows);
        self.column.fit(self.matrix.columns.len(), viewport.columns);
    }

    fn place(&self) -> Place {
        let here = self.go_to.unwrap_or_else(|| [self.row_subject(), self.column_subject()]);
        Place { on: here, ..Place::default() }
    }

    /// Moves the cursor when the matrix is next shown, because building it can be slow.
    fn return_to(&mut self, place: &Place, _data: &Data<'_>) {
        self.go_to = Some(place.on);
    }

    fn country(&self) -> Option<CountryId> {
        let subject =
            if self.options.transposed { self.column_subject() } else { self.row_subject() };
        subject?.country()
    }

    fn copy(&self, data: &Data<'_>) -> Option<String> {
        let [sentence, _] = self.sentences(data.catalogue)?;
        Some(cited(data.catalogue, data.query, &format!("{sentence}.")))
    }
}
