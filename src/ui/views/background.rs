//! Background on the screen: the contents, and the text of the selected entry.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::view_state::Viewport;
use crate::app::views::background::{BackgroundPane, BackgroundState, ContentsRow};
use crate::app::{App, Spot};
use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::text::width::width;
use crate::ui::style::look::Look;
use crate::ui::view_screen::{Body, ViewScreen};
use crate::ui::widgets::geometry::{height, inside, row_in};
use crate::ui::widgets::labels::names_width;
use crate::ui::widgets::pane::{PaneFrame, title_of};
use crate::ui::widgets::pen::{Pen, write_right};
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_pane::{TextPaneView, Wrapping};
use ratatui::widgets::Widget;

/// The least width at which the panes are side by side.
const TWO_PANES: u16 = 56;
/// The width of a text, with its frame, that is worth more than whole names in the contents.
const COMFORTABLE_TEXT: u16 = 56;
/// The columns of the contents around a name: two borders, the pointer and a gap at both sides.
const AROUND_NAME: u16 = 5;

/// Background, laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct BackgroundScreen {
    contents: Rect,
    text: Rect,
    wrapping: Wrapping,
    /// The width of the longest name in the contents, measured once.
    names: Option<u16>,
}

impl ViewScreen for BackgroundScreen {
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport {
        let state = &mut app.views.background;
        let area = body.area;
        (self.contents, self.text) = if area.width < TWO_PANES {
            match state.focus {
                BackgroundPane::Contents => (area, Rect::default()),
                BackgroundPane::Text => (Rect::default(), area),
            }
        } else {
            let catalogue = &app.world.catalogue;
            let names = || names_width(state.rows.iter().map(|row| row.name(catalogue)));
            let needed = self.names.get_or_insert_with(names).saturating_add(AROUND_NAME);
            let spare = area.width.saturating_sub(COMFORTABLE_TEXT).max(area.width / 4);
            let contents = needed.min(spare);
            let text = Rect { x: area.x + contents, width: area.width - contents, ..area };
            (Rect { width: contents, ..area }, text)
        };
        Viewport {
            rows: height(inside(self.contents)),
            lines: self.wrapping.fit(&mut state.text, self.text),
            ..Viewport::default()
        }
    }

    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer) {
        let (catalogue, state) = (&app.world.catalogue, &app.views.background);
        if !self.contents.is_empty() {
            ContentsView { catalogue, state, look }.render(self.contents, buffer);
        }
        if !self.text.is_empty() {
            let title = state.selected().map_or("", |target| target.code(catalogue));
            let title = match state.selected() {
                Some(target @ Target::Category(_)) => target.name(catalogue),
                _ => title,
            };
            let focused = state.focus == BackgroundPane::Text;
            let (text, wrapped) = (&state.text, &self.wrapping.wrapped);
            TextPaneView { title, text, wrapped, focused, look }.render(self.text, buffer);
        }
        if !app.world.query.is_empty() {
            self.note_on_the_filter(look, buffer);
        }
    }

    fn panes(&self) -> Vec<Rect> {
        vec![self.contents, self.text]
    }

    fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        let state = &app.views.background;
        if let Some(row) = row_in(inside(self.contents), at) {
            let row = row + state.cursor.offset;
            return (row < state.rows.len()).then_some(Spot::Row(row));
        }
        self.wrapping.spot(&state.text, self.text, at)
    }
}

impl BackgroundScreen {
    /// Writes into the lower edge of the last pane that the filter selects nothing here.
    ///
    /// ```text
    /// ╰──────────── The filter does not apply here ╯
    /// ```
    fn note_on_the_filter(&self, look: &Look, buffer: &mut Buffer) {
        let pane = if self.text.is_empty() { self.contents } else { self.text };
        let edge = Rect { y: pane.bottom().saturating_sub(1), height: 1, ..inside(pane) };
        let text = " The filter does not apply here ";
        if usize::from(edge.width) > width(text) {
            write_right(buffer, edge, 0, text, look.theme.faint);
        }
    }
}

struct ContentsView<'a> {
    catalogue: &'a Catalogue,
    state: &'a BackgroundState,
    look: &'a Look,
}

impl Widget for &ContentsView<'_> {
    /// ```text
    /// ╭ Contents ──────────╮
    /// │ Background         │
    /// │❯ Introduction      │
    /// ```
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let ContentsView { catalogue, state, look } = *self;
        let focused = state.focus == BackgroundPane::Contents;
        let (rows, offset) = (state.rows.len(), state.cursor.offset);
        let title = &title_of("Contents", focused, look);
        let area = PaneFrame { title, focused, look, rows, offset }.render(area, buffer);
        let visible = state.rows.iter().enumerate().skip(offset);
        for (y, (place, row)) in (0..area.height).zip(visible) {
            let ellipsis = look.glyphs.ellipsis;
            match *row {
                ContentsRow::Heading(text) => {
                    Pen::new(buffer, area, y).write_cut(text, ellipsis, look.theme.heading);
                }
                ContentsRow::Entry(target) => {
                    let selected = place == state.cursor.selected;
                    let style = RowStyle { look, selected, focused };
                    let ink = match target {
                        Target::Category(id) => look.theme.category(id),
                        _ => look.theme.text,
                    };
                    let mut pen = style.start(area, y, buffer);
                    pen.write_cut(target.name(catalogue), ellipsis, style.ink(ink));
                }
            }
        }
    }
}
