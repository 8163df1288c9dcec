//! Drawing the search box: the text field with completions under it, a status, the hits, and the page of the selected hit.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::overlays::search_box::SearchBox;
use crate::app::overlays::search_list::SearchRow;
use crate::app::view_state::Viewport;
use crate::catalogue::Catalogue;
use crate::text::width::width;
use crate::text::wrap::wrap;

use super::drop_down;
use super::search_rows::{HitLine, divider, draw_offer, names, start_row};
use crate::ui::overlay_screen::{OverlayLayout, OverlayScreen, PageLayout, centred};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, height, inside, margins, row_in};
use crate::ui::widgets::pane::PaneFrame;
use crate::ui::widgets::pen::{Pen, cells, write_wrapped};
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_field::text_field;
use crate::ui::widgets::text_pane::style_of;

/// The widest acronym or code beside a name.
const WIDEST_SHORT: usize = 14;
/// The fewest rows for hits and a page.
const FEWEST_FOR_A_PAGE: u16 = 6;
/// The most rows that are kept free for the page, however many hits there are.
const MOST_KEPT_FOR_THE_PAGE: u16 = 12;

/// The status under the text field: an error, the number of hits, or why there are none.
fn status(search: &SearchBox) -> String {
    match (&search.error, &search.no_match) {
        (Some(error), _) => error.to_string(),
        (None, Some(_)) if !search.list.offers.is_empty() => "No text has all of this.".to_owned(),
        (None, Some(reason)) => {
            format!("Nothing found: {reason}. Ctrl-U starts again.")
        }
        (None, None) if search.filter.is_empty() => {
            format!("{} found", search.list.hits.len())
        }
        (None, None) => {
            format!(
                "{} found, whatever the filter; Ctrl-Up edits the filter",
                search.list.hits.len()
            )
        }
    }
}

/// The heights of the list of hits and, with the rule above it, of the page, which fills what short lists leave.
fn list_and_page(rows: usize, page_lines: usize, free: u16) -> (u16, u16) {
    if free < FEWEST_FOR_A_PAGE {
        return (cells(rows).min(free), 0);
    }
    // However long the page, the list stays as high as it is from row to row.
    let kept = (free * 2 / 5).min(MOST_KEPT_FOR_THE_PAGE);
    let list = cells(rows).min(free - kept);
    let page = if page_lines > 0 { cells(page_lines).saturating_add(1) } else { 0 };
    (list, page.min(free - list))
}

impl OverlayScreen for SearchBox {
    /// As high as what there is to show.
    fn fit(&self, _look: &Look, body: Rect, layout: &mut OverlayLayout) {
        let room = centred(body, 120, u16::MAX);
        layout.drop_down = drop_down::area(self, room);
        let under = below(room, 1 + layout.drop_down.height);
        // In a box of two lines the second is for a row, or for the reason why there is none.
        let has_room = inside(room).height >= 3 || self.list.rows() == 0;
        let most = if has_room { (under.height / 2).max(1) } else { 0 };
        let text = margins(under);
        let status = cells(wrap(&status(self), usize::from(text.width)).len()).min(most);
        let free = under.height.saturating_sub(status);
        let PageLayout { area, wrapping, scroll } = &mut layout.page;
        wrapping.wrap(&self.preview, text.width);
        let lines = wrapping.wrapped.lines.len();
        let (rows, page) = list_and_page(self.list.rows(), lines, free);
        layout.list = Rect { y: under.y + status.min(under.height), height: rows, ..under };
        let page_top = layout.list.bottom() + page.min(1);
        *area = Rect { y: page_top, height: page.saturating_sub(1), ..text };
        *scroll = wrapping.scroll_to_match(height(*area)).min(lines.saturating_sub(height(*area)));
        layout.area =
            Rect { height: area.bottom().min(inside(room).bottom()) + 1 - room.y, ..room };
        let (rows, side_rows) = (height(layout.list), height(inside(layout.drop_down)));
        layout.viewport =
            Viewport { rows, side_rows, lines: self.list.rows(), ..Viewport::default() };
    }

    /// ```text
    /// ╭ Search ─────────────────────────────────────────────╮
    /// │ / maw                                               │
    /// │ 2 found                                             │
    /// │ ❯ FST  First Test of a Rather Long Name in th…   26 ┃
    /// │   SND  Second Test                                4 │
    /// │ ─────────────────────────────────────────────────── │
    /// │ First Test of a Rather Long Name in the Middle      │
    /// ```
    fn draw(
        &self,
        catalogue: &Catalogue,
        look: &Look,
        layout: &OverlayLayout,
        buffer: &mut Buffer,
    ) {
        let (overlay, area) = (layout.area, layout.list);
        let frame = PaneFrame { title: "Search", focused: true, look, rows: 0, offset: 0 };
        frame.render(overlay, buffer);
        text_field(&self.input, "/", look, overlay, buffer);
        if let Some(menu) = &self.completions {
            drop_down::draw(menu, layout.drop_down, look, buffer);
        }
        let under = margins(below(overlay, 1 + layout.drop_down.height));
        draw_status(self, look, Rect { height: area.y.saturating_sub(under.y), ..under }, buffer);
        let (rows, offset) = (self.list.rows(), self.cursor.offset);
        PaneFrame { rows, offset, ..frame }.thumb(area, buffer);
        self.draw_rows(catalogue, look, area, buffer);
        draw_page(&layout.page, look, buffer);
    }

    fn spot(&self, layout: &OverlayLayout, at: Position) -> Option<Spot> {
        let menu = self.completions.as_ref();
        if let Some(row) = menu.and_then(|menu| drop_down::row_at(menu, layout.drop_down, at)) {
            return Some(Spot::SideRow(row));
        }
        let row = row_in(layout.list, at)? + self.cursor.offset;
        self.list.is_selectable(row).then_some(Spot::OverlayRow(row))
    }
}

impl SearchBox {
    fn draw_rows(&self, catalogue: &Catalogue, look: &Look, area: Rect, buffer: &mut Buffer) {
        let visible = (0..area.height).zip(self.cursor.offset..self.list.rows());
        let hits = visible.clone().filter_map(|(_, row)| match self.list.row(row)? {
            SearchRow::Hit(found) => Some(width(names(catalogue, found.target).0)),
            SearchRow::Offer(_) | SearchRow::Divider => None,
        });
        let short = hits.max().unwrap_or(0).min(WIDEST_SHORT);
        for (line, row) in visible {
            let selected = row == self.cursor.selected && !self.is_choosing();
            let style = RowStyle { look, selected, focused: true };
            match self.list.row(row) {
                Some(SearchRow::Offer(offer)) => {
                    draw_offer(offer, catalogue, style, start_row(style, area, line, buffer));
                }
                Some(SearchRow::Divider) => divider(area, line, look, buffer),
                Some(SearchRow::Hit(found)) => {
                    let hit = HitLine { catalogue, search: self, look, found, short };
                    hit.draw(area, line, selected, buffer);
                }
                None => {}
            }
        }
    }
}

/// Draws a rule and the visible lines of the page.
fn draw_page(page: &PageLayout, look: &Look, buffer: &mut Buffer) {
    let PageLayout { area, wrapping, scroll } = page;
    if area.is_empty() {
        return;
    }
    let rule = Rect { y: area.y - 1, height: 1, ..*area };
    let line = look.glyphs.line.repeat(usize::from(rule.width));
    Pen::new(buffer, rule, 0).write(&line, look.theme.border);
    for (row, line) in (0..area.height).zip(wrapping.wrapped.lines.iter().skip(*scroll)) {
        let mut pen = Pen::new(buffer, *area, row);
        for piece in line {
            pen.write(&piece.text, style_of(piece.tone, look));
        }
    }
}

/// Draws the status under the text field.
fn draw_status(search: &SearchBox, look: &Look, area: Rect, buffer: &mut Buffer) {
    let Look { theme, glyphs, .. } = look;
    let style = match (&search.error, &search.no_match) {
        // A value with completions is unfinished rather than wrong.
        (Some(_), _) if search.completions.is_some() => theme.faint,
        (Some(_), _) => theme.error,
        (None, Some(_)) => theme.message,
        (None, None) => theme.faint,
    };
    write_wrapped(buffer, area, &status(search), glyphs.ellipsis, style);
}
