//! One screen: the areas for a size, the details wrapped to theirs, and drawing it all.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::app::{App, Overlay, Spot, View, Viewport};
use crate::query::search_terms;

use super::areas::{Areas, areas, inside};
use super::overlays::{facets, help, saved_queries as queries, search};
use super::style::look::Look;
use super::views::browse::BrowseView;
use super::views::browse::areas::Needs;
use super::views::countries::CountriesView;
use super::views::matrix::MatrixView;
use super::views::matrix::measures::Measures;
use super::views::overlap::OverlapView;
use super::views::overlap::comparison::ComparisonAreas;
use super::widgets::pen::{Pen, ascii_sign};
use super::widgets::text_field;
use super::widgets::text_pane::Wrapping;
use super::{chrome, pointer};

/// What was worked out for the screen as it is.
#[derive(Debug, Default)]
pub struct Screen {
    areas: Areas,
    /// The details of the browse view, and the profile of a country.
    details: Wrapping,
    profile: Wrapping,
    /// What the panes of the catalogue need; it does not change.
    needs: Option<Needs>,
    measures: Measures,
    /// The version of the matrix that was measured.
    measured: Option<u64>,
}

impl Screen {
    /// Lays the state out on a screen of this size, with the text of what is selected, to be drawn.
    pub fn fit(&mut self, app: &mut App, size: Rect) {
        app.catch_up_reading();
        self.fit_lists(app, size);
    }

    /// Lays the state out on a screen of this size, and puts every cursor where it can be seen. A text may
    /// still be that of what was selected before.
    pub fn fit_lists(&mut self, app: &mut App, size: Rect) {
        app.catch_up_focused_reading();
        if self.measured != Some(app.grid.version) {
            let selected = app.selection.projects.len();
            self.measures = Measures::of(&app.catalogue, &app.query, selected, &app.grid);
            self.measured = Some(app.grid.version);
        }
        let needs = *self.needs.get_or_insert_with(|| Needs::of(&app.catalogue));
        self.areas = areas(app, needs, &self.measures, size);
        let details = self.details.fit(&mut app.browse.details, self.areas.browse.details);
        let profile = self.profile.fit(&mut app.countries.reading, self.areas.countries.profile);
        let combinations = app.overlap.comparison.as_ref().map_or(0, |comparison| {
            let pane = self.areas.overlap.comparison;
            usize::from(ComparisonAreas::new(&app.catalogue, comparison, pane).rows.height)
        });
        let height = |area: Rect| usize::from(area.height);
        let (overlay, overlay_rows) = self.seen_of_overlay(app);
        app.fit(Viewport {
            categories: height(inside(self.areas.browse.categories)),
            projects: height(inside(self.areas.browse.projects)),
            details,
            matrix_rows: height(self.areas.matrix.names),
            matrix_columns: self.areas.matrix.columns(),
            countries: height(inside(self.areas.countries.list)),
            profile,
            overlap_rows: height(self.areas.overlap.cells),
            overlap_columns: self.areas.overlap.columns(),
            combinations,
            overlay,
            overlay_rows,
        });
    }

    /// How many rows of the overlay are seen at once, and how many it has in all.
    fn seen_of_overlay(&self, app: &App) -> (usize, usize) {
        let area = self.areas.overlay;
        match &app.overlay {
            None => (0, 0),
            Some(Overlay::Search(search)) => {
                (usize::from(search::list_area(search, area).height), search.rows())
            }
            Some(Overlay::Facets(list)) => (usize::from(inside(area).height), list.count()),
            Some(Overlay::Queries(list)) => (usize::from(inside(area).height), list.lines.len()),
            Some(Overlay::Help(help)) => {
                let page = help::HelpPage::new(help, &Look::of(app.settings), area);
                (page.seen(), page.rows())
            }
        }
    }

    /// Draws the state as it was last fitted: background first, overlays last.
    pub fn draw(&self, app: &App, buffer: &mut Buffer) {
        let look = Look::of(app.settings);
        if self.areas.too_small {
            let text = "hvp needs 24x6";
            Pen::new(buffer, self.areas.title, 0).write(text, look.theme.text);
            return;
        }
        chrome::title(app, &look, self.areas.title, buffer);
        chrome::query(app, &look, self.areas.query, buffer);
        chrome::footer(app, &look, self.areas.footer, buffer);
        self.view(app, &look, buffer);
        match &app.overlay {
            None => {}
            Some(Overlay::Search(search)) => {
                search::search(&app.catalogue, search, &look, self.areas.overlay, buffer);
            }
            Some(Overlay::Facets(list)) => {
                facets::facets(&app.catalogue, list, &look, self.areas.overlay, buffer);
            }
            Some(Overlay::Queries(list)) => {
                queries::queries(list, &look, self.areas.overlay, buffer);
            }
            Some(Overlay::Help(help)) => help::help(help, &look, self.areas.overlay, buffer),
        }
        if app.settings.ascii {
            Self::in_ascii(buffer);
        }
    }

    /// Typographic signs of messages and of the catalogue, as ASCII has them.
    fn in_ascii(buffer: &mut Buffer) {
        for cell in &mut buffer.content {
            let mut signs = cell.symbol().chars();
            if let (Some(sign), None) = (signs.next(), signs.next())
                && let Some(plain) = ascii_sign(sign)
            {
                cell.set_char(plain);
            }
        }
    }

    fn view(&self, app: &App, look: &Look, buffer: &mut Buffer) {
        let area = buffer.area;
        match app.view {
            View::Browse => BrowseView {
                catalogue: &app.catalogue,
                browse: &app.browse,
                selection: &app.selection,
                wanted: &search_terms(&app.query),
                areas: &self.areas.browse,
                wrapped: &self.details.wrapped,
                look,
            }
            .render(area, buffer),
            View::Matrix => {
                let (catalogue, query, grid) = (&app.catalogue, &app.query, &app.grid);
                let (areas, measures) = (&self.areas.matrix, &self.measures);
                let selected = app.selection.projects.len();
                let view = MatrixView { catalogue, query, selected, grid, areas, measures, look };
                view.render(area, buffer);
            }
            View::Countries => CountriesView {
                catalogue: &app.catalogue,
                state: &app.countries,
                query: &app.query,
                projects: app.selection.projects.len(),
                areas: &self.areas.countries,
                wrapped: &self.profile.wrapped,
                look,
            }
            .render(area, buffer),
            View::Overlap => OverlapView {
                catalogue: &app.catalogue,
                state: &app.overlap,
                query: &app.query,
                areas: &self.areas.overlap,
                look,
            }
            .render(area, buffer),
        }
    }

    /// Where the terminal's cursor is to be seen, if a text field has the focus.
    pub fn text_cursor(&self, app: &App) -> Option<Position> {
        let input = match &app.overlay {
            None | Some(Overlay::Facets(_) | Overlay::Queries(_)) => return None,
            Some(Overlay::Search(search)) => &search.input,
            Some(Overlay::Help(help)) => &help.input,
        };
        (!self.areas.too_small).then(|| text_field::text_cursor(self.areas.overlay, input))
    }

    /// What is at a place of the screen.
    pub fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        let wrapped = match app.view {
            View::Browse | View::Matrix | View::Overlap => &self.details.wrapped,
            View::Countries => &self.profile.wrapped,
        };
        pointer::spot(app, &self.areas, wrapped, at)
    }
}
