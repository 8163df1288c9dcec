//! Drawing the help: the key table, filtered by the typed text, in one or two columns.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::overlays::help::{Help, HelpLine};
use crate::app::view_state::Viewport;
use crate::catalogue::Catalogue;
use crate::text::width::width;
use crate::text::wrap::wrap;

use crate::ui::overlay_screen::{OverlayScreen, centred};
use crate::ui::style::key_names::in_ascii;
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, margins, row_in};
use crate::ui::widgets::pane::Frame;
use crate::ui::widgets::pen::{Pen, cells};
use crate::ui::widgets::text_field::{text_cursor, text_field};

/// Rows above the lines: the text field and a gap.
const HEAD: u16 = 2;
/// The least width for two columns of lines.
const TWO_COLUMNS: u16 = 140;
/// Columns for the keys, so that sentences stay where they are while the help is filtered.
const NARROWEST_KEYS: usize = 17;
/// Columns between two columns of lines.
const GUTTER: u16 = 2;

/// The help laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct HelpPage {
    /// The wrapped lines. Where a sentence goes on, there are no keys.
    rows: Vec<HelpLine>,
    /// The areas of the columns, from left to right.
    columns: Vec<Rect>,
    keys: usize,
}

impl OverlayScreen for Help {
    fn area(&self, body: Rect) -> Rect {
        centred(body, if body.width < 150 { 96 } else { 160 }, u16::MAX)
    }

    fn viewport(&self, look: &Look, area: Rect) -> Viewport {
        let page = HelpPage::new(self, look, area);
        Viewport { rows: page.visible_lines(), lines: page.rows.len(), ..Viewport::default() }
    }

    /// ```text
    /// ╭ Help: type to filter ─────────────────────────────╮
    /// │ ? whole                                           │
    /// │                                                   │
    /// │ In Browse                                         │
    /// │  z   Zoom the pane                                │
    /// ```
    fn draw(&self, _catalogue: &Catalogue, look: &Look, overlay: Rect, buffer: &mut Buffer) {
        let theme = &look.theme;
        let page = HelpPage::new(self, look, overlay);
        let title = "Help: type to filter";
        let frame = Frame { title, focused: true, look, rows: 0, offset: 0 };
        frame.render(overlay, buffer);
        let (rows, seen) = (page.rows.len(), page.visible_lines());
        let list = below(overlay, HEAD);
        if rows > seen {
            // With two columns, a row of the scroll bar stands for two lines.
            let by = page.columns.len();
            let (rows, offset) = (rows.div_ceil(by), self.scroll.div_ceil(by));
            Frame { rows, offset, ..frame }.thumb(list, buffer);
        }
        text_field(&self.input, "?", look, overlay, buffer);
        if page.rows.is_empty() {
            Pen::new(buffer, margins(list), 0).write("No key does that.", theme.message);
        }
        let mut rest = page.rows.iter().skip(self.scroll);
        for &column in &page.columns {
            for (row, line) in (0..usize::from(column.height)).zip(rest.by_ref()) {
                page.draw(line, look, &mut Pen::new(buffer, column, cells(row)));
            }
        }
    }

    fn text_cursor(&self, area: Rect) -> Option<Position> {
        Some(text_cursor(area, &self.input))
    }

    fn spot(&self, area: Rect, at: Position) -> Option<Spot> {
        row_in(area, at).map(Spot::OverlayRow)
    }
}

impl HelpPage {
    /// Wraps the lines to the box of the overlay.
    pub(crate) fn new(help: &Help, look: &Look, overlay: Rect) -> Self {
        let area = margins(below(overlay, HEAD));
        let columns = if area.width >= TWO_COLUMNS {
            let width = (area.width - GUTTER) / 2;
            let left = Rect { width, ..area };
            vec![left, Rect { x: area.x + width + GUTTER, ..left }]
        } else {
            vec![area]
        };
        let room = columns.first().map_or(0, |column| usize::from(column.width));
        let mut page = Self { rows: Vec::new(), columns, keys: 0 };
        let all: Vec<_> = help.lines().into_iter().map(|line| in_look(line, look)).collect();
        let widest = all.iter().map(|line| match line {
            HelpLine::Keys(keys, _) => width(keys),
            HelpLine::Blank | HelpLine::Heading(_) => 0,
        });
        page.keys = widest.max().unwrap_or(0).max(NARROWEST_KEYS).min(room / 2);
        for line in all {
            match line {
                HelpLine::Blank | HelpLine::Heading(_) => page.rows.push(line),
                HelpLine::Keys(mut keys, help) => {
                    for line in wrap(&help, room.saturating_sub(page.keys + 3)) {
                        page.rows.push(HelpLine::Keys(std::mem::take(&mut keys), line));
                    }
                }
            }
        }
        page
    }

    /// How many lines are visible at once.
    pub(crate) fn visible_lines(&self) -> usize {
        self.columns.iter().map(|column| usize::from(column.height)).sum()
    }

    fn draw(&self, row: &HelpLine, look: &Look, pen: &mut Pen<'_>) {
        let Look { theme, glyphs } = look;
        match row {
            HelpLine::Blank => {}
            HelpLine::Heading(text) => pen.write(text, theme.heading),
            HelpLine::Keys(keys, help) => {
                pen.skip(1);
                pen.write_in(keys, self.keys, glyphs.ellipsis, theme.key);
                pen.skip(2);
                pen.write_cut(help, glyphs.ellipsis, theme.text);
            }
        }
    }
}

/// The line with ASCII names of keys, if the look is ASCII.
fn in_look(line: HelpLine, look: &Look) -> HelpLine {
    match line {
        HelpLine::Keys(keys, help) => HelpLine::Keys(in_ascii(&keys, look), help),
        HelpLine::Blank | HelpLine::Heading(_) => line,
    }
}
