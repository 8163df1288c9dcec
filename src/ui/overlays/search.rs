//! Drawing the search box: the text field, a status, the hits and a preview.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::app::Spot;
use crate::app::overlays::search_box::{CompletionMenu, SearchBox};
use crate::catalogue::Catalogue;
use crate::query::{SearchResult, Target, TextField, Tier, reason};
use crate::text::width::width;
use crate::text::wrap::wrap;

use super::preview;
use super::preview::Preview;
use crate::ui::overlay_screen::{OverlayLayout, OverlayScreen, centred};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, inside, margins, row_in};
use crate::ui::widgets::labels::hits;
use crate::ui::widgets::pane::PaneFrame;
use crate::ui::widgets::pen::{MarkedText, Pen, cells, shade, write_wrapped};
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_field::text_field;

/// The least columns of a name.
const LEAST_NAME: usize = 12;

/// The widest acronym or code beside a name.
const WIDEST_SHORT: usize = 14;

/// The area of the hits: what the text field, the status and the preview leave of the box.
fn list_area(search: &SearchBox, overlay: Rect) -> Rect {
    let area = margins(inside(overlay));
    // In a box of two lines the second is for a hit, or for the reason why there is none.
    let most = if area.height < 3 && !search.hits.is_empty() && search.error.is_none() {
        0
    } else {
        (area.height / 2).max(1)
    };
    let status = cells(wrap(&status(search), usize::from(area.width)).len()).min(most);
    let list = below(overlay, 1 + status);
    Rect { height: list.height.saturating_sub(preview::rows(area.height)), ..list }
}

/// The status under the text field: an error, the number of hits, or why there are none.
fn status(search: &SearchBox) -> String {
    match (&search.completing, &search.error, &search.no_match) {
        (Some(_), _, _) => String::new(),
        (None, Some(error), _) => error.to_string(),
        (None, None, Some(reason)) => {
            format!("Nothing found: {reason}. Ctrl-U starts again.")
        }
        (None, None, None) if search.filter.is_empty() => format!("{} found", search.hits.len()),
        (None, None, None) => {
            format!("{} found, whatever the filter; Ctrl-Up edits the filter", search.hits.len())
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
        let offset = self.cursor.offset;
        PaneFrame { rows: self.rows(), offset, ..frame }.thumb(area, buffer);
        let visible = || (0..area.height).zip(offset..self.rows());
        let found = |row: usize| self.hit_at(row).and_then(|place| self.hits.get(place));
        let short = visible()
            .filter_map(|(_, row)| found(row))
            .map(|found| width(names(catalogue, found.target).0))
            .max()
            .unwrap_or(0)
            .min(WIDEST_SHORT);
        for (line, row) in visible() {
            match found(row) {
                Some(found) => HitLine { catalogue, search: self, look, found, short }.draw(
                    area,
                    line,
                    row == self.cursor.selected,
                    buffer,
                ),
                None => divider(area, line, look, buffer),
            }
        }
        if let Some(found) = found(self.cursor.selected) {
            let preview = Preview { catalogue, found, terms: &self.terms, look };
            let rows = inside(overlay).bottom() - area.bottom();
            preview.render(margins(Rect { y: area.bottom(), height: rows, ..area }), buffer);
        }
    }

    fn spot(&self, layout: &OverlayLayout, at: Position) -> Option<Spot> {
        let row = row_in(layout.list, at)? + self.cursor.offset;
        self.hit_at(row).map(|_| Spot::OverlayRow(row))
    }
}

/// ```text
/// ── one letter off ──────────────
/// ```
fn divider(area: Rect, row: u16, look: &Look, buffer: &mut Buffer) {
    let Look { theme, glyphs } = look;
    let mut pen = Pen::new(buffer, margins(area), row);
    pen.write(&glyphs.line.repeat(2), theme.border);
    pen.write(" one letter off ", theme.faint);
    pen.write(&glyphs.line.repeat(pen.left()), theme.border);
}

/// Draws the completions, or else the status, under the text field.
fn draw_status(search: &SearchBox, look: &Look, area: Rect, buffer: &mut Buffer) {
    let Look { theme, glyphs } = look;
    if let Some(completing) = &search.completing {
        draw_completions(completing, look, &mut Pen::new(buffer, area, 0));
        return;
    }
    let style = match (&search.error, &search.no_match) {
        (Some(_), _) => theme.error,
        (None, Some(_)) => theme.message,
        (None, None) => theme.faint,
    };
    write_wrapped(buffer, area, &status(search), glyphs.ellipsis, style);
}

/// Draws the chosen completion and those after it, each with the number of projects it would leave.
fn draw_completions(completing: &CompletionMenu, look: &Look, pen: &mut Pen<'_>) {
    let Look { theme, glyphs } = look;
    let choices = completing.choices.iter().cycle().skip(completing.chosen);
    for (place, choice) in choices.take(completing.choices.len()).enumerate() {
        let count = choice.count.map(|count| format!(" {count}")).unwrap_or_default();
        let meaning = if choice.meaning.is_empty() || place > 0 {
            String::new()
        } else {
            format!(" ({})", choice.meaning)
        };
        let text = format!("{}{meaning}{count}", choice.text);
        let style = if place == 0 { theme.selected } else { theme.text };
        pen.write_cut(&text, glyphs.ellipsis, style);
        pen.skip(2);
    }
}

/// Draws a hit as a row of the list.
struct HitLine<'a> {
    catalogue: &'a Catalogue,
    search: &'a SearchBox,
    look: &'a Look,
    found: &'a SearchResult,
    /// The columns for acronyms and codes.
    short: usize,
}

impl HitLine<'_> {
    fn draw(&self, area: Rect, row: u16, selected: bool, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let style = RowStyle { look: self.look, selected, focused: true };
        shade(buffer, area, row, style.text());
        let mut pen = style.start(margins(area), row, buffer);
        let (short, long) = names(self.catalogue, self.found.target);
        let columns = self.short.min(pen.left() / 2);
        let [short_hits, long_hits] =
            hits([short, long], &self.search.terms, self.found.hit.as_ref());
        let strong = style.ink(theme.strong);
        let text =
            MarkedText { text: short, ranges: &short_hits, style: strong, mark: style.hit() };
        pen.write_marked(text, columns, glyphs.ellipsis);
        pen.skip(2);
        // The name is worth more than the note.
        let note = Some(self.note()).filter(|note| width(note) + LEAST_NAME < pen.left());
        let note = note.unwrap_or_default();
        let room = pen.left().saturating_sub(width(&note) + 1);
        let plain = style.text();
        let text = MarkedText { text: long, ranges: &long_hits, style: plain, mark: style.hit() };
        pen.write_marked(text, room, glyphs.ellipsis);
        pen.skip(1);
        pen.write(&note, style.ink(theme.faint));
    }

    /// Why it is a hit, unless highlights show that, and what kind of record it is.
    fn note(&self) -> String {
        let why = self.found.hit.and_then(|hit| match hit.tier {
            Tier::Initials => Some("initials".to_owned()),
            Tier::Subsequence => Some("similar".to_owned()),
            // The divider above the row tells.
            Tier::Typo => None,
            _ => {
                let found = reason(self.catalogue, &hit, &self.search.terms)?;
                match found.field {
                    TextField::Aliases => Some(format!("alias {}", found.text)),
                    field => hit.field.is_none().then(|| format!("in {}", field.in_words())),
                }
            }
        });
        let what = match self.found.target {
            Target::Project(id) => {
                format!("{:>2}", self.catalogue.projects[id].participants.len())
            }
            Target::Country(_) => "country".to_owned(),
            Target::Category(_) => "category".to_owned(),
            Target::Organisation(_) => "organisation".to_owned(),
            Target::Term(_) => "glossary".to_owned(),
        };
        match why {
            Some(why) => format!("{why}  {what}"),
            None => what,
        }
    }
}

/// The acronym or code of a record, if it has one, and its name.
fn names(catalogue: &Catalogue, target: Target) -> (&str, &str) {
    match target {
        Target::Project(id) => {
            let project = &catalogue.projects[id];
            (project.acronym.as_deref().unwrap_or_default(), &project.name)
        }
        Target::Category(_) => ("", target.name(catalogue)),
        Target::Country(_) | Target::Organisation(_) => {
            (target.code(catalogue), target.name(catalogue))
        }
        Target::Term(id) => {
            let expansion = catalogue.glossary[id].expansion.as_deref();
            (target.name(catalogue), expansion.unwrap_or("(not spelled out by the source)"))
        }
    }
}
