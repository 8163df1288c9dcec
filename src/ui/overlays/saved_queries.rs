//! Drawing a list of queries: the saved ones, or the figures.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Spot;
use crate::app::overlays::saved_queries::{QueryLine, QueryList, QueryRow};
use crate::catalogue::Catalogue;
use crate::text::width::width;

use crate::ui::overlay_screen::{OverlayLayout, OverlayScreen, centred};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, height, inside, margins, row_in};
use crate::ui::widgets::pane::PaneFrame;
use crate::ui::widgets::pen::{Pen, cells};
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_field::text_field;

/// The shortest and the longest bar.
const SHORTEST_BAR: usize = 6;
const LONGEST_BAR: usize = 20;
/// The shortest part of a name that is worth reading.
const SHORTEST_NAME: usize = 12;
/// The gaps between the parts of a row.
const GAPS: usize = 7;

/// The columns of the parts of a row.
struct Columns {
    names: usize,
    figures: usize,
    /// 0 if there are no bars, or no room for them.
    bars: usize,
}

impl Columns {
    fn new(list: &QueryList, room: usize) -> Self {
        let rows = || {
            list.lines.iter().filter_map(|line| match line {
                QueryLine::Row(row) => Some(row),
                QueryLine::Blank | QueryLine::Heading(_) => None,
            })
        };
        let most = |measure: &dyn Fn(&QueryRow) -> usize| rows().map(measure).max().unwrap_or(0);
        let figures = most(&|row| width(&row.figure));
        let longest = most(&|row| width(&row.name));
        let has_bars = rows().any(|row| row.bar.is_some());
        let beside = if has_bars { most(&|row| width(&row.note)) + SHORTEST_BAR } else { 0 };
        let spare = room.saturating_sub(figures + GAPS);
        let names = longest.min(spare.saturating_sub(beside).max(SHORTEST_NAME)).min(spare);
        let left = spare.saturating_sub(names + beside.saturating_sub(SHORTEST_BAR));
        let bars = if has_bars && left >= SHORTEST_BAR { left.min(LONGEST_BAR) } else { 0 };
        Self { names, figures, bars }
    }
}

impl QueryList {
    /// The rows above the list: a text field, if the list is longer than its area.
    fn head(&self, area: Rect) -> u16 {
        u16::from(!self.input.value().is_empty() || self.all.len() > height(inside(area)))
    }
}

impl OverlayScreen for QueryList {
    fn fit(&self, _look: &Look, body: Rect, layout: &mut OverlayLayout) {
        let area = centred(body, 110, cells(self.all.len().saturating_add(2)));
        *layout = OverlayLayout::new(area, below(area, self.head(area)), self.lines.len());
    }

    /// ```text
    /// ╭ Figures ─────────────────────────────────────────╮
    /// │ Participations by category                       │
    /// │ ❯ Air                 89  █████      5 projects  │
    /// ```
    fn draw(
        &self,
        _catalogue: &Catalogue,
        look: &Look,
        layout: &OverlayLayout,
        buffer: &mut Buffer,
    ) {
        let Look { theme, glyphs, .. } = look;
        let (rows, offset, area) = (self.lines.len(), self.cursor.offset, layout.list);
        let is_typed = self.head(layout.area) > 0;
        let title = &format!("{}{}", self.title, if is_typed { ": type to find" } else { "" });
        let frame = PaneFrame { title, focused: true, look, rows: 0, offset };
        frame.render(layout.area, buffer);
        PaneFrame { rows, ..frame }.thumb(area, buffer);
        if is_typed {
            text_field(&self.input, "/", look, layout.area, buffer);
        }
        if rows == 0 {
            Pen::new(buffer, margins(area), 0).write("No row has these words.", theme.message);
        }
        let columns = usize::from(margins(area).width);
        let Columns { names, figures, bars } = Columns::new(self, columns);
        let visible = self.lines.iter().enumerate().skip(offset);
        for (row, (place, line)) in (0..area.height).zip(visible) {
            let record = match line {
                QueryLine::Blank => continue,
                QueryLine::Heading(text) => {
                    Pen::new(buffer, margins(area), row).write(text, theme.heading);
                    continue;
                }
                QueryLine::Row(record) => record,
            };
            let selected = place == self.cursor.selected;
            let style = RowStyle { look, selected, focused: true };
            let mut pen = style.start(area, row, buffer);
            pen.write_in(&record.name, names, glyphs.ellipsis, style.text());
            pen.skip(figures.saturating_sub(width(&record.figure)) + 2);
            pen.write(&record.figure, style.ink(theme.strong));
            pen.skip(2);
            if bars > 0 {
                let bar = record.bar.map(|(part, whole)| look.glyphs.bar_of(part, whole, bars));
                style.draw_bar(&bar.unwrap_or_default(), bars, &mut pen);
                pen.skip(2);
            }
            let (note, tone) = match &record.query {
                Ok(_) => (&record.note, theme.faint),
                Err(error) => (error, theme.error),
            };
            let room = pen.left().saturating_sub(1);
            pen.write_in(note, room, glyphs.ellipsis, style.ink(tone));
        }
    }

    fn spot(&self, layout: &OverlayLayout, at: Position) -> Option<Spot> {
        let row = row_in(layout.list, at)? + self.cursor.offset;
        (row < self.lines.len()).then_some(Spot::OverlayRow(row))
    }
}
