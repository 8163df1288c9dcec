//! The whole screen: layout, drawing, mouse targets.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::view_state::Viewport;
use crate::app::{App, Spot};

use super::areas::{Areas, areas};
use super::chrome;
use super::overlay_screen::OverlayScreen;
use super::overlays::on_screen;
use super::style::look::Look;
use super::view_screen::Body;
use super::views::Views;
use super::widgets::pen::{Pen, ascii_sign};

/// The layout of the screen, kept from frame to frame.
#[derive(Debug, Default)]
pub struct Screen {
    areas: Areas,
    views: Views,
}

impl Screen {
    /// Lays out the state for a screen of this size, with the text about the selected row. Call it before
    /// drawing.
    pub fn fit(&mut self, app: &mut App, size: Rect) {
        app.refresh_text();
        self.fit_lists(app, size);
    }

    /// Lays out the state for a screen of this size, and scrolls every cursor onto it. A text beside a list
    /// may still be about the row selected before.
    pub fn fit_lists(&mut self, app: &mut App, size: Rect) {
        app.refresh_focused_text();
        self.areas = areas(app, size);
        let look = Look::of(app.settings);
        let area = self.areas.overlay;
        let overlay = app.overlay.as_ref().map(on_screen);
        let is_beside = overlay.is_some_and(OverlayScreen::is_beside_the_view);
        let visible = overlay.map_or(Viewport::default(), |overlay| overlay.viewport(&look, area));
        let body = Body { area: self.areas.body, covered: is_beside.then_some(area) };
        let view = self.views.get_mut(app.view).fit(app, body);
        app.fit(view, visible);
    }

    /// Draws the state as last laid out: background first, the overlay last.
    pub fn draw(&self, app: &App, buffer: &mut Buffer) {
        let look = Look::of(app.settings);
        let areas = &self.areas;
        if areas.too_small {
            Pen::new(buffer, areas.title, 0).write("hvp needs 24x6", look.theme.text);
            return;
        }
        chrome::title(app, &look, areas.title, buffer);
        chrome::query(app, &look, areas.query, buffer);
        chrome::footer(app, &look, areas.footer, buffer);
        self.views.get(app.view).draw(app, &look, buffer);
        if let Some(overlay) = &app.overlay {
            on_screen(overlay).draw(&app.world.catalogue, &look, areas.overlay, buffer);
        }
        if app.settings.ascii {
            Self::in_ascii(buffer);
        }
    }

    /// Replaces typographic signs of messages and of the catalogue by ASCII.
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

    /// Whether the screen is too small for anything but a notice.
    pub fn is_too_small(&self) -> bool {
        self.areas.too_small
    }

    /// The position of the terminal's cursor, if a text field has the focus.
    pub fn text_cursor(&self, app: &App) -> Option<Position> {
        let overlay = app.overlay.as_ref().filter(|_| !self.areas.too_small)?;
        on_screen(overlay).text_cursor(self.areas.overlay)
    }

    /// The mouse target at a position.
    pub fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        if let Some(overlay) = &app.overlay {
            return on_screen(overlay).spot(self.areas.overlay, at);
        }
        let tabs = chrome::tabs(self.areas.title, app.view);
        let tab = tabs.into_iter().find(|tab| tab.area.contains(at));
        tab.map(|tab| Spot::Tab(tab.view)).or_else(|| self.views.get(app.view).spot(app, at))
    }
}
