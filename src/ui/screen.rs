//! The whole screen: layout, drawing, mouse targets.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier};
use ratatui::widgets::{Clear, Widget};

use crate::app::{Action, App, ColourDepth, Settings, Spot, ThemeName, View};

use super::backdrop::{blank_rows, dim};
use super::chrome;
use super::footer;
use super::overlay_screen::{OverlayLayout, OverlayScreen, panes_for_overlay};
use super::overlays::on_screen;
use super::style::look::Look;
use super::view_screen::Body;
use super::views::ViewScreens;
use super::views::browse::THREE_PANES;
use super::widgets::pen::{Pen, ascii_sign, cells};
use super::widgets::scroll_bar::ScrollBar;
use super::widgets::text_field::text_cursor;

/// The columns and rows of the smallest screen that is drawn.
const SMALLEST: (u16, u16) = (24, 6);

/// ```text
/// title
/// the filter in Browse, if there is one
/// body: a view, perhaps with an overlay on it
/// footer
/// ```
#[derive(Debug, Default)]
struct Areas {
    /// Whether the screen is too small for anything but a notice.
    too_small: bool,
    title: Rect,
    /// The filter in Browse, if there is more of it than a category.
    query: Rect,
    body: Rect,
    footer: Rect,
}

impl Areas {
    fn new(app: &App, screen: Rect) -> Self {
        let Rect { width, height, .. } = screen;
        if width < SMALLEST.0 || height < SMALLEST.1 {
            return Self { too_small: true, title: screen, ..Self::default() };
        }
        // Where Browse shows its categories, a chosen one needs no line, so that choosing one moves no row. Other views
        // show the filter on a line of their own.
        let query = &app.world.query;
        let shows_category = width >= THREE_PANES && !app.views.browse.zoomed;
        let is_shown = query.is_empty() || (shows_category && query.is_a_category());
        let has_line = app.view == View::Browse && !is_shown;
        let query_rows = u16::from(has_line);
        // By hand: the first use of ratatui's solver takes a tenth of the time to the first screen.
        let row = |y, height| Rect { y: screen.y + y, height, ..screen };
        let body = row(1 + query_rows, height - 2 - query_rows);
        Self {
            too_small: false,
            title: row(0, 1),
            query: row(1, query_rows),
            body,
            footer: row(height - 1, 1),
        }
    }
}

/// The layout of the screen, kept from frame to frame.
#[derive(Debug, Default)]
pub struct Screen {
    size: Rect,
    areas: Areas,
    overlay: OverlayLayout,
    views: ViewScreens,
    grabbed: Option<GrabbedBar>,
}

/// A scroll bar that the mouse holds.
#[derive(Debug)]
struct GrabbedBar {
    track: Rect,
    /// The row of the thumb that is under the pointer.
    hold: u16,
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
        self.size = size;
        self.areas = Areas::new(app, size);
        let look = Look::of(app.settings);
        let area = self.areas.body;
        let overlay = app.overlay.as_ref().map(on_screen);
        if overlay.is_none() {
            self.overlay = OverlayLayout::default();
        }
        let beside = overlay.filter(|overlay| overlay.is_beside_the_view());
        if let Some(overlay) = beside {
            overlay.fit(&look, area, &mut self.overlay);
        }
        let body = Body { area, covered: beside.map(|_| self.overlay.area) };
        let screen = self.views.get_mut(app.view);
        let view = screen.fit(app, body);
        if let Some(overlay) = app.overlay.as_ref().map(on_screen)
            && !overlay.is_beside_the_view()
        {
            let panes = panes_for_overlay(&screen.panes(), area);
            overlay.fit(&look, panes, &mut self.overlay);
        }
        app.fit(view, self.overlay.viewport);
    }

    /// Draws the state as last laid out: background first, the overlay last.
    pub fn draw(&self, app: &App, buffer: &mut Buffer) {
        self.draw_in(&Look::of(app.settings), app, buffer);
    }

    fn draw_in(&self, look: &Look, app: &App, buffer: &mut Buffer) {
        let areas = &self.areas;
        if areas.too_small {
            Pen::new(buffer, areas.title, 0).write("hvp needs 24x6", look.theme.text);
            return;
        }
        chrome::title(app, look, areas.title, buffer);
        chrome::query(app, look, areas.query, buffer);
        let view = self.views.get(app.view);
        if let Some(overlay) = app.overlay.as_ref().map(on_screen) {
            // What lies behind cannot be scrolled.
            let behind = Look { has_focus: !overlay.is_beside_the_view(), ..look.clone() };
            view.draw(app, &behind, buffer);
            self.dim(overlay, look, buffer);
            if !overlay.is_beside_the_view() {
                blank_rows(self.overlay.area, areas.body, &view.panes(), look, buffer);
            }
            Clear.render(self.overlay.area.intersection(buffer.area), buffer);
            overlay.draw(&app.world.catalogue, look, &self.overlay, buffer);
        } else {
            view.draw(app, look, buffer);
        }
        // A long message covers the last rows of what is above it.
        footer::footer(app, look, areas.footer, buffer);
        if app.settings.ascii {
            Self::in_ascii(buffer);
        }
        let Settings { theme, depth, .. } = app.settings;
        if (theme, depth) == (ThemeName::Light, ColourDepth::Sixteen) {
            Self::unbrightened(buffer);
        }
    }

    /// Takes the weight from letters that a terminal of sixteen colours would draw in a bright colour, which cannot be
    /// read on white.
    fn unbrightened(buffer: &mut Buffer) {
        for cell in &mut buffer.content {
            if matches!(cell.fg, Color::Indexed(..8)) && cell.bg == Color::Reset {
                cell.modifier.remove(Modifier::BOLD);
            }
        }
    }

    /// Dims all above the footer. Where there is no colour for it, the view is left out, unless the overlay is beside it.
    fn dim(&self, overlay: &dyn OverlayScreen, look: &Look, buffer: &mut Buffer) {
        let row = usize::from(buffer.area.width);
        let cells = buffer.content.iter_mut().take(usize::from(self.areas.footer.y) * row);
        match look.theme.dimmed {
            Some(style) => dim(cells, &look.theme, style),
            None if overlay.is_beside_the_view() => {
                cells.skip(row).for_each(|cell| cell.modifier = Modifier::DIM);
            }
            None => cells.skip(row).for_each(Cell::reset),
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
        overlay.get().input().map(|input| text_cursor(self.overlay.area, input))
    }

    /// Takes hold of the scroll bar at a position, or lets go of the last one. On the track beside the thumb, the
    /// thumb comes to the pointer. Returns what scrolls the rows.
    pub fn grab(&mut self, app: &App, at: Position) -> Option<Action> {
        self.grabbed = None;
        let bar = self.bar(app, |bar| bar.track.contains(at))?;
        let row = at.y - bar.track.y;
        let thumb = bar.thumb();
        let is_on_thumb = thumb.contains(&usize::from(row));
        let hold = if is_on_thumb { row - cells(thumb.start) } else { cells(thumb.len() / 2) };
        self.grabbed = Some(GrabbedBar { track: bar.track, hold });
        self.drag(app, at)
    }

    /// Moves the scroll bar that was taken hold of. Returns what scrolls the rows.
    pub fn drag(&self, app: &App, at: Position) -> Option<Action> {
        let GrabbedBar { track, hold } = self.grabbed.as_ref()?;
        let bar = self.bar(app, |bar| bar.track == *track)?;
        let start = at.y.saturating_sub(track.y).saturating_sub(*hold);
        let target = isize::try_from(bar.offset_of(start.into())).ok()?;
        let rows = target.checked_sub_unsigned(bar.offset)?;
        // Headings in a list are no targets.
        let x = track.x.checked_sub(1)?;
        let mut lines = track.top()..track.bottom();
        let spot = lines.find_map(|y| self.spot(app, Position { x, y }))?;
        Some(Action::Scroll { spot, rows })
    }

    /// A scroll bar of the frame, which is drawn for it.
    fn bar(&self, app: &App, is_meant: impl Fn(&ScrollBar) -> bool) -> Option<ScrollBar> {
        let look = Look::of(app.settings);
        self.draw_in(&look, app, &mut Buffer::empty(self.size));
        look.bars.into_inner().into_iter().rev().find(is_meant)
    }

    /// The mouse target at a position.
    pub fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        let look = Look::of(app.settings);
        if let Some(key) = footer::hint_at(app, &look, self.areas.footer, at) {
            return Some(Spot::Hint(key));
        }
        if let Some(overlay) = &app.overlay {
            let beside = (!self.overlay.area.contains(at)).then_some(Spot::Beside);
            return on_screen(overlay).spot(&self.overlay, at).or(beside);
        }
        if let Some(key) = chrome::clear_hint_at(app, self.areas.query, at) {
            return Some(Spot::Hint(key));
        }
        let tabs = chrome::tabs(self.areas.title, app.view);
        let tab = tabs.into_iter().find(|tab| tab.area.contains(at));
        tab.map(|tab| Spot::Tab(tab.view)).or_else(|| self.views.get(app.view).spot(app, at))
    }
}
