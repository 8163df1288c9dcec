//! Drawing the search box: the text field, a status, the hits and a preview.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::app::Spot;
use crate::app::overlays::search_box::SearchBox;
use crate::app::overlays::search_list::SearchRow;
use crate::catalogue::Catalogue;
use crate::text::width::width;
use crate::text::wrap::wrap;

use super::preview;
use super::preview::{Preview, draw_projects};
use super::search_rows::{HitLine, divider, draw_completion, draw_offer, names, start_row};
use crate::ui::overlay_screen::{OverlayLayout, OverlayScreen, centred};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, inside, margins, row_in};
use crate::ui::widgets::pane::PaneFrame;
use crate::ui::widgets::pen::{cells, write_wrapped};
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_field::text_field;

/// The widest acronym or code beside a name.
const WIDEST_SHORT: usize = 14;

/// The area of the rows: what the text field, the status and the preview leave of the box.
fn list_area(search: &SearchBox, overlay: Rect) -> Rect {
    let area = margins(inside(overlay));
    // In a box of two lines the second is for a row, or for the reason why there is none.
    let most = if area.height < 3 && search.rows() > 0 { 0 } else { (area.height / 2).max(1) };
    let status = cells(wrap(&status(search), usize::from(area.width)).len()).min(most);
    let list = below(overlay, 1 + status);
    let most = list.height.saturating_sub(preview::rows(area.height));
    // The preview fills what a short list leaves.
    let rows = if preview::rows(area.height) > 0 { cells(search.rows()).max(1) } else { most };
    Rect { height: most.min(rows), ..list }
}

/// The status under the text field: an error, the number of hits, or why there are none.
fn status(search: &SearchBox) -> String {
    match (&search.completing, &search.error, &search.no_match) {
        (Some(menu), _, _) => {
            format!("{} of {} completions", menu.cursor.selected + 1, menu.choices.len())
        }
        (None, Some(error), _) => error.to_string(),
        (None, None, Some(_)) if !search.list.offers.is_empty() => {
            "No text has all of this.".to_owned()
        }
        (None, None, Some(reason)) => {
            format!("Nothing found: {reason}. Ctrl-U starts again.")
        }
        (None, None, None) if search.filter.is_empty() => {
            format!("{} found", search.list.hits.len())
        }
        (None, None, None) => {
            format!(
                "{} found, whatever the filter; Ctrl-Up edits the filter",
                search.list.hits.len()
            )
        }
    }
}

impl OverlayScreen for SearchBox {
    fn fit(&self, _look: &Look, body: Rect) -> OverlayLayout {
        let area = centred(body, 120, 44);
        OverlayLayout::new(area, list_area(self, area), self.rows())
    }

    /// ```text
    /// ╭ Search ─────────────────────────────────────────────╮
    /// │ / maw                                               │
    /// │ 2 found                                             │
    /// │ ❯ FST  First Test of a Rather Long Name in th…   26 ┃
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
        let under_field = margins(below(overlay, 1));
        draw_status(self, look, Rect { height: area.y - under_field.y, ..under_field }, buffer);
        let cursor = self.completing.as_ref().map_or(self.cursor, |menu| menu.cursor);
        PaneFrame { rows: self.rows(), offset: cursor.offset, ..frame }.thumb(area, buffer);
        let visible = (0..area.height).zip(cursor.offset..self.rows());
        if let Some(menu) = &self.completing {
            for (line, row) in visible {
                let selected = row == cursor.selected;
                let style = RowStyle { look, selected, focused: true };
                draw_completion(menu, row, style, start_row(style, area, line, buffer));
            }
            return;
        }
        let hits = visible.clone().filter_map(|(_, row)| match self.list.row(row)? {
            SearchRow::Hit(found) => Some(width(names(catalogue, found.target).0)),
            SearchRow::Offer(_) | SearchRow::Divider => None,
        });
        let short = hits.max().unwrap_or(0).min(WIDEST_SHORT);
        for (line, row) in visible {
            let style = RowStyle { look, selected: row == cursor.selected, focused: true };
            match self.list.row(row) {
                Some(SearchRow::Offer(offer)) => {
                    draw_offer(offer, catalogue, style, start_row(style, area, line, buffer));
                }
                Some(SearchRow::Divider) => divider(area, line, look, buffer),
                Some(SearchRow::Hit(found)) => {
                    let hit = HitLine { catalogue, search: self, look, found, short };
                    hit.draw(area, line, style.selected, buffer);
                }
                None => {}
            }
        }
        let rows = inside(overlay).bottom() - area.bottom();
        let below = margins(Rect { y: area.bottom(), height: rows, ..area });
        match self.list.row(cursor.selected) {
            Some(SearchRow::Offer(offer)) => {
                draw_projects(catalogue, &offer.projects, look, below, buffer);
            }
            Some(SearchRow::Hit(found)) => {
                Preview { catalogue, found, terms: &self.terms, look }.render(below, buffer);
            }
            Some(SearchRow::Divider) | None => {}
        }
    }

    fn spot(&self, layout: &OverlayLayout, at: Position) -> Option<Spot> {
        let offset = self.completing.as_ref().map_or(self.cursor, |menu| menu.cursor).offset;
        let row = row_in(layout.list, at)? + offset;
        self.is_selectable(row).then_some(Spot::OverlayRow(row))
    }
}

/// Draws the status under the text field.
fn draw_status(search: &SearchBox, look: &Look, area: Rect, buffer: &mut Buffer) {
    let Look { theme, glyphs } = look;
    let style = match (&search.error, &search.no_match) {
        (Some(_), _) => theme.error,
        (None, Some(_)) => theme.message,
        (None, None) => theme.faint,
    };
    write_wrapped(buffer, area, &status(search), glyphs.ellipsis, style);
}
