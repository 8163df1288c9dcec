//! The layout of Countries, kept from frame to frame.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::widgets::Widget;

use crate::app::view_state::Viewport;
use crate::app::{App, Spot};

use super::CountriesView;
use super::areas::CountriesAreas;
use crate::ui::style::look::Look;
use crate::ui::view_screen::{Body, ViewScreen};
use crate::ui::widgets::geometry::{height, inside, row_in};
use crate::ui::widgets::labels::country_names_width;
use crate::ui::widgets::text_pane::Wrapping;

/// Countries, laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct CountriesScreen {
    areas: CountriesAreas,
    profile: Wrapping,
    /// The width of the longest name of a country, which never changes.
    names: Option<u16>,
}

impl ViewScreen for CountriesScreen {
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport {
        let names = *self.names.get_or_insert_with(|| country_names_width(&app.world.catalogue));
        let state = &mut app.views.countries;
        self.areas = CountriesAreas::new(state, names, body.area);
        Viewport {
            rows: height(inside(self.areas.list)),
            lines: self.profile.fit(&mut state.profile, self.areas.profile),
            ..Viewport::default()
        }
    }

    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer) {
        let view = CountriesView {
            catalogue: &app.world.catalogue,
            state: &app.views.countries,
            query: &app.world.query,
            projects: app.world.selection.projects.len(),
            names: usize::from(self.names.unwrap_or_default()),
            areas: &self.areas,
            wrapped: &self.profile.wrapped,
            look,
        };
        view.render(buffer.area, buffer);
    }

    fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        let CountriesAreas { list, profile } = self.areas;
        let state = &app.views.countries;
        if list.contains(at) && at.y == list.y {
            return Some(Spot::Headings);
        }
        if let Some(row) = row_in(inside(list), at) {
            let row = row + state.cursor.offset;
            return (row < state.rows.len()).then_some(Spot::Row(row));
        }
        self.profile.spot(&state.profile, profile, at)
    }
}
