//! Moving about: cursors, panes, overlays, and the mouse.

use crate::catalogue::CategoryId;

use super::App;
use super::action::{Direction, Spot, View};
use super::overlays::overlay::Overlay;
use super::text_pane::Reading;
use super::views::browse::Pane;
use super::views::countries::CountriesPane;
use super::views::matrix::arranging::Side;

/// How many rows a turn of the wheel scrolls.
const WHEEL_ROWS: isize = 3;

impl App {
    /// Moves the cursor of what has the focus by one.
    pub(super) fn step(&mut self, direction: Direction) {
        match (&self.overlay, self.view) {
            (Some(_), _) => match direction {
                Direction::Up => self.move_overlay(-1),
                Direction::Down => self.move_overlay(1),
                Direction::Left => self.step_group(false),
                Direction::Right => self.step_group(true),
            },
            (None, View::Browse) => match direction {
                Direction::Up | Direction::Down => self.step_in_pane(direction),
                Direction::Left => self.browse.focus = self.browse.focus.outward(),
                Direction::Right => self.go_in(),
            },
            (None, View::Matrix) => match direction {
                Direction::Up => self.move_in_matrix(-1, 0),
                Direction::Down => self.move_in_matrix(1, 0),
                Direction::Left => self.move_in_matrix(0, -1),
                Direction::Right => self.move_in_matrix(0, 1),
            },
            (None, View::Countries) => self.step_in_countries(direction),
            (None, View::Overlap) => self.step_in_overlap(direction),
        }
    }

    fn step_in_pane(&mut self, direction: Direction) {
        let down = direction == Direction::Down;
        match self.browse.focus {
            Pane::Categories | Pane::Projects => self.move_in_list(if down { 1 } else { -1 }),
            Pane::Details => self.browse.details.step(down),
        }
    }

    /// Moves the selection of the focused list by rows.
    fn move_in_list(&mut self, rows: isize) {
        match self.browse.focus {
            Pane::Categories => {
                let row = self.browse.categories.selected.saturating_add_signed(rows);
                self.select_category_row(row);
            }
            Pane::Projects => {
                let row = self.browse.projects.selected.saturating_add_signed(rows);
                self.select_project_row(row);
            }
            Pane::Details => self.browse.details.scroll_by(rows),
        }
    }

    fn select_category_row(&mut self, row: usize) {
        let before = self.browse.categories.selected;
        self.browse.categories.select(row, self.catalogue.categories.len() + 1);
        if self.browse.categories.selected != before {
            self.browse.refresh(&self.catalogue, None);
        }
    }

    fn select_project_row(&mut self, row: usize) {
        self.browse.projects.select(row, self.browse.rows.len());
    }

    pub(super) fn select_category(&mut self, category: Option<CategoryId>) {
        let row = category
            .and_then(|wanted| self.catalogue.categories.ids().position(|id| id == wanted))
            .map_or(0, |place| place + 1);
        self.browse.categories.selected = row;
    }

    fn move_in_matrix(&mut self, rows: isize, columns: isize) {
        let matrix = &self.grid.matrix;
        self.grid.row.step(rows, matrix.rows.len());
        self.grid.column.step(columns, matrix.columns.len());
    }

    fn move_overlay(&mut self, rows: isize) {
        match &mut self.overlay {
            Some(Overlay::Search(search)) => search.step(rows),
            Some(Overlay::Facets(facets)) => facets.step(rows),
            Some(Overlay::Queries(list)) => list.step(rows),
            Some(Overlay::Help(help)) => help.scroll = help.scroll.saturating_add_signed(rows),
            None => {}
        }
    }

    /// To the first or last of what has the focus.
    pub(super) fn jump_to_end(&mut self, last: bool) {
        let row = if last { usize::MAX } else { 0 };
        if let Some(Overlay::Facets(facets)) = &mut self.overlay {
            facets.jump_to_end(last);
            return;
        }
        if let Some(Overlay::Queries(list)) = &mut self.overlay {
            list.jump_to_end(last);
            return;
        }
        match (self.view, self.browse.focus) {
            (View::Browse, Pane::Categories) => self.select_category_row(row),
            (View::Browse, Pane::Projects) => self.select_project_row(row),
            (View::Browse, Pane::Details) => self.browse.details.jump_to_end(last),
            (View::Matrix, _) => self.grid.row.select(row, self.grid.matrix.rows.len()),
            (View::Countries, _) => self.jump_in_countries(last),
            (View::Overlap, _) => {
                self.move_in_overlap(if last { isize::MAX } else { isize::MIN }, 0);
            }
        }
    }

    /// A page up or down.
    pub(super) fn page(&mut self, down: bool) {
        let rows = match &self.overlay {
            Some(Overlay::Search(search)) => search.page,
            Some(Overlay::Facets(facets)) => facets.page,
            Some(Overlay::Queries(list)) => list.page,
            Some(Overlay::Help(help)) => help.page,
            None => match (self.view, self.browse.focus) {
                (View::Browse, Pane::Categories) => self.viewport.categories,
                (View::Browse, Pane::Projects) => self.viewport.projects,
                (View::Browse, Pane::Details) => self.viewport.details,
                (View::Matrix, _) => self.viewport.matrix_rows,
                (View::Countries, _) => match self.countries.focus {
                    CountriesPane::List => self.viewport.countries,
                    CountriesPane::Profile => self.viewport.profile,
                },
                (View::Overlap, _) => self.page_of_overlap(),
            },
        };
        let rows = isize::try_from(rows.saturating_sub(1).max(1)).unwrap_or(isize::MAX);
        let rows = if down { rows } else { -rows };
        match (&self.overlay, self.view) {
            (Some(_), _) => self.move_overlay(rows),
            (None, View::Browse) => self.move_in_list(rows),
            (None, View::Matrix) => self.move_in_matrix(rows, 0),
            (None, View::Countries) => self.move_in_countries(rows),
            (None, View::Overlap) => self.move_in_overlap(rows, 0),
        }
    }

    /// The next or previous pane, around.
    pub(super) fn turn_pane(&mut self, forward: bool) {
        if self.overlay.is_some() {
            self.step_group(forward);
            return;
        }
        match self.view {
            View::Browse | View::Matrix => {}
            View::Countries => {
                return self.turn_countries_pane(match self.countries.focus {
                    CountriesPane::List => CountriesPane::Profile,
                    CountriesPane::Profile => CountriesPane::List,
                });
            }
            View::Overlap => return self.turn_overlap_pane(),
        }
        let focus = &mut self.browse.focus;
        *focus = match (*focus, forward) {
            (Pane::Categories, true) | (Pane::Details, false) => Pane::Projects,
            (Pane::Projects, true) | (Pane::Categories, false) => Pane::Details,
            (Pane::Details, true) | (Pane::Projects, false) => Pane::Categories,
        };
    }

    fn go_in(&mut self) {
        if self.browse.focus != Pane::Projects || self.browse.project().is_some() {
            self.browse.focus = self.browse.focus.inward();
        }
    }

    /// Enters what is selected.
    pub(super) fn open(&mut self) {
        if let Some(Overlay::Search(_)) = &self.overlay {
            self.open_hit();
            return;
        }
        if let Some(Overlay::Queries(_)) = &self.overlay {
            self.open_query();
            return;
        }
        match (self.view, self.browse.focus) {
            (View::Browse, Pane::Categories | Pane::Projects) => self.go_in(),
            (View::Browse, Pane::Details) => self.open_link(),
            (View::Matrix, _) => self.open_cell(),
            (View::Countries, _) => self.open_in_countries(),
            (View::Overlap, _) => self.open_in_overlap(),
        }
    }

    /// Gives the pane that has the focus the whole screen, or takes it back.
    pub(super) fn zoom(&mut self) {
        let zoomed = match self.view {
            View::Browse => &mut self.browse.zoomed,
            // All of the screen is the matrix already.
            View::Matrix => return,
            View::Countries => &mut self.countries.zoomed,
            View::Overlap => &mut self.overlap.zoomed,
        };
        *zoomed = !*zoomed;
    }

    /// The text that is read in the view, if there is one.
    fn reading(&mut self) -> Option<&mut Reading> {
        match self.view {
            View::Browse => Some(&mut self.browse.details),
            View::Countries => Some(&mut self.countries.reading),
            View::Matrix | View::Overlap => None,
        }
    }

    /// The same, if it has the focus: only then is its selected link to be seen.
    pub(super) fn focused_reading(&self) -> Option<&Reading> {
        match (self.view, self.browse.focus, self.countries.focus) {
            (View::Browse, Pane::Details, _) => Some(&self.browse.details),
            (View::Countries, _, CountriesPane::Profile) => Some(&self.countries.reading),
            (View::Browse, Pane::Categories | Pane::Projects, _)
            | (View::Countries, _, CountriesPane::List)
            | (View::Matrix | View::Overlap, _, _) => None,
        }
    }

    pub(super) fn open_link(&mut self) {
        match self.focused_reading().and_then(Reading::selected) {
            Some(target) => self.go_to(target),
            None => {
                let project = &self.catalogue.terms.project.singular;
                let message = format!("Move down to a country or {project}, then open it.");
                self.message = Some(message);
            }
        }
    }

    /// Leaves what is open: the overlay, the zoom, the pane.
    pub(super) fn close(&mut self) {
        if self.overlay.take().is_some() {
            return;
        }
        match self.view {
            View::Browse if self.browse.zoomed => self.browse.zoomed = false,
            View::Browse => match self.browse.focus {
                Pane::Details if self.browse.details.link.take().is_some() => {}
                Pane::Details | Pane::Projects => self.browse.focus = self.browse.focus.outward(),
                Pane::Categories => self.message = Some("Press q to quit.".to_owned()),
            },
            View::Matrix => self.go(|app| app.view = View::Browse),
            View::Countries => self.close_countries(),
            View::Overlap => self.close_overlap(),
        }
    }

    /// Puts the rows of the view in the next order.
    pub(super) fn order_rows(&mut self) {
        match self.view {
            View::Browse => {
                self.browse.order = self.browse.order.next();
                let keep = self.browse.project();
                self.browse.sort(&self.catalogue, &self.selection);
                self.browse.refresh(&self.catalogue, keep);
                self.message = Some(format!("Projects by {}", self.browse.order.name()));
            }
            View::Matrix => self.order_matrix(Side::Rows),
            View::Countries => self.order_countries(),
            View::Overlap => self.order_overlap(),
        }
    }

    /// Turns the order of the rows of the view round.
    pub(super) fn reverse_rows(&mut self) {
        match self.view {
            View::Browse => {}
            View::Matrix => self.reverse_matrix(Side::Rows),
            View::Countries => self.reverse_countries(),
            View::Overlap => self.reverse_overlap(),
        }
    }

    /// Puts the columns of the matrix in the next order.
    pub(super) fn order_columns(&mut self) {
        match self.view {
            View::Browse | View::Countries | View::Overlap => {}
            View::Matrix => self.order_matrix(Side::Columns),
        }
    }

    /// A click: selects, and opens what is selected already.
    pub(super) fn point(&mut self, spot: Spot) {
        let was =
            (self.browse.focus, self.browse.categories.selected, self.browse.projects.selected);
        match spot {
            Spot::Tab(view) => self.go(|app| app.view = view),
            Spot::Category(row) => {
                self.browse.focus = Pane::Categories;
                self.select_category_row(row);
                if was == (Pane::Categories, row, was.2) {
                    self.open();
                }
            }
            Spot::Project(row) => {
                self.browse.focus = Pane::Projects;
                self.select_project_row(row);
                if was == (Pane::Projects, was.1, row) {
                    self.open();
                }
            }
            Spot::Detail { link } => {
                let before = self.focused_reading().and_then(|reading| reading.link);
                match self.view {
                    View::Browse => self.browse.focus = Pane::Details,
                    View::Countries => self.turn_countries_pane(CountriesPane::Profile),
                    View::Matrix | View::Overlap => {}
                }
                if let Some(reading) = self.reading() {
                    reading.link = link;
                }
                if link.is_some() && before == link {
                    self.open();
                }
            }
            Spot::Cell { row, column } => {
                let again = (self.grid.row.selected, self.grid.column.selected) == (row, column);
                self.grid.row.selected = row;
                self.grid.column.selected = column;
                if again {
                    self.open();
                }
            }
            Spot::RowName(row) => self.point_at_row(row),
            Spot::ColumnName(column) => self.point_at_column(column),
            Spot::Corner | Spot::Headings => self.order_rows(),
            Spot::CountryOrder => self.order_matrix(self.side_of_countries()),
            Spot::ProjectOrder => self.order_matrix(self.side_of_projects()),
            Spot::Country(row) => self.point_at_country(row),
            Spot::Pair { row, column } => self.point_at_pair(row, column),
            Spot::PairName(row) => self.point_at_pair_name(row),
            Spot::Combination(row) => self.point_at_combination(row),
            Spot::QueryLine(line) => self.point_at_query(line),
            Spot::Hit(row) => self.point_at_hit(row),
            Spot::Facet(row) => self.point_at_facet(row),
            Spot::HelpLine => {}
        }
    }

    /// The wheel scrolls what is under the pointer.
    pub(super) fn wheel(&mut self, spot: Spot, down: bool) {
        let rows = if down { WHEEL_ROWS } else { -WHEEL_ROWS };
        let viewport = self.viewport;
        match spot {
            Spot::Category(_) => {
                let mut cursor = self.browse.categories;
                cursor.scroll(rows, self.catalogue.categories.len() + 1, viewport.categories);
                self.select_category_row(cursor.selected);
                self.browse.categories = cursor;
            }
            Spot::Project(_) => {
                self.browse.projects.scroll(rows, self.browse.rows.len(), viewport.projects);
            }
            Spot::Detail { .. } => {
                if let Some(reading) = self.reading() {
                    reading.scroll_by(rows);
                }
            }
            Spot::Country(_) => self.scroll_countries(rows),
            Spot::Pair { .. } | Spot::PairName(_) => self.scroll_overlap(rows),
            Spot::Combination(_) => self.scroll_combinations(rows),
            Spot::Cell { .. } | Spot::RowName(_) | Spot::Corner => {
                self.grid.row.scroll(rows, self.grid.matrix.rows.len(), viewport.matrix_rows);
            }
            Spot::ColumnName(_) | Spot::CountryOrder | Spot::ProjectOrder => {
                let columns = self.grid.matrix.columns.len();
                self.grid.column.scroll(rows, columns, viewport.matrix_columns);
            }
            Spot::Hit(_) | Spot::Facet(_) | Spot::QueryLine(_) | Spot::HelpLine => {
                self.move_overlay(rows);
            }
            Spot::Tab(_) | Spot::Headings => {}
        }
    }
}
