//! Drawing the search box: what is typed, what is said of it, and what it finds.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::app::Spot;
use crate::app::overlays::search_box::{Completing, SearchBox};
use crate::app::view_state::Seen;
use crate::catalogue::Catalogue;
use crate::query::{SearchResult, Target, TextField, Tier, reason};
use crate::text::cut::cut;
use crate::text::width::width;
use crate::text::wrap::wrap;

use super::preview;
use super::preview::Preview;
use crate::ui::overlay_screen::{OverlayScreen, centred};
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{below, height, inside, margins, row_in};
use crate::ui::widgets::labels::hits;
use crate::ui::widgets::pane::{Frame, thumb};
use crate::ui::widgets::pen::{Pen, cells, shade, write_lines};
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_field::{text_cursor, text_field};

/// The columns that a name keeps where there is little room.
const LEAST_NAME: usize = 12;

/// The widest acronym or code beside a name.
const WIDEST_SHORT: usize = 14;

/// The rows of a box that list what was found: those that the text field, what is said of it and the
/// preview leave.
fn list_area(search: &SearchBox, overlay: Rect) -> Rect {
    let area = margins(inside(overlay));
    // A box of two lines has one for the text and one for a hit, or for why there is none.
    let most = if area.height < 3 && !search.hits.is_empty() && search.error.is_none() {
        0
    } else {
        (area.height / 2).max(1)
    };
    let said = cells(said(search, usize::from(area.width)).len()).min(most);
    let list = below(overlay, 1 + said);
    Rect { height: list.height.saturating_sub(preview::rows(area.height)), ..list }
}

/// What is said of the text, in lines of at most so many columns: what is wrong, or how much was found.
fn said(search: &SearchBox, columns: usize) -> Vec<String> {
    let text = match (&search.completing, &search.error, &search.nothing) {
        (Some(_), _, _) => String::new(),
        (None, Some(error), _) => error.to_string(),
        (None, None, Some(nothing)) => {
            format!("Nothing found: {nothing}. Ctrl-U starts again.")
        }
        (None, None, None) if search.filter.is_empty() => format!("{} found", search.hits.len()),
        (None, None, None) => {
            format!("{} found, whatever the filter; Ctrl-Up edits the filter", search.hits.len())
        }
    };
    wrap(&text, columns)
}

impl OverlayScreen for SearchBox {
    fn area(&self, body: Rect) -> Rect {
        centred(body, 120, 44)
    }

    fn seen(&self, _look: &Look, area: Rect) -> Seen {
        Seen { rows: height(list_area(self, area)), lines: self.rows(), ..Seen::default() }
    }

    fn draw(&self, catalogue: &Catalogue, look: &Look, area: Rect, buffer: &mut Buffer) {
        search(catalogue, self, look, area, buffer);
    }

    fn text_cursor(&self, area: Rect) -> Option<Position> {
        Some(text_cursor(area, &self.input))
    }

    fn spot(&self, area: Rect, at: Position) -> Option<Spot> {
        let row = row_in(list_area(self, area), at)? + self.cursor.offset;
        self.hit_at(row).map(|_| Spot::OverlayRow(row))
    }
}

/// ```text
/// ╭ Search ─────────────────────────────────────────────╮
/// │ / maw                                               │
/// │ 2 found                                             │
/// │ ❯ FST  First Test of a Rather Long Name in th…   26 ┃
/// ```
fn search(
    catalogue: &Catalogue,
    search: &SearchBox,
    look: &Look,
    overlay: Rect,
    buffer: &mut Buffer,
) {
    let frame = Frame { title: "Search", focused: true, look, rows: 0, offset: 0 };
    frame.render(overlay, buffer);
    text_field(&search.input, "/", look, overlay, buffer);
    let area = list_area(search, overlay);
    let under_field = margins(below(overlay, 1));
    say(search, look, Rect { height: area.y - under_field.y, ..under_field }, buffer);
    let offset = search.cursor.offset;
    thumb(area, search.rows(), offset, look, look.theme.border_focused, buffer);
    let visible = || (0..area.height).zip(offset..search.rows());
    let found = |row: usize| search.hit_at(row).and_then(|place| search.hits.get(place));
    let short = visible()
        .filter_map(|(_, row)| found(row))
        .map(|found| width(names(catalogue, found.target).0))
        .max()
        .unwrap_or(0)
        .min(WIDEST_SHORT);
    for (line, row) in visible() {
        match found(row) {
            Some(found) => HitLine { catalogue, search, look, found, short }.draw(
                area,
                line,
                row == search.cursor.selected,
                buffer,
            ),
            None => divider(area, line, look, buffer),
        }
    }
    if let Some(found) = found(search.cursor.selected) {
        let preview = Preview { catalogue, found, wanted: &search.wanted, look };
        let rows = inside(overlay).bottom() - area.bottom();
        preview.render(margins(Rect { y: area.bottom(), height: rows, ..area }), buffer);
    }
}

/// ```text
/// ── one letter off ──────────────
/// ```
fn divider(area: Rect, row: u16, look: &Look, buffer: &mut Buffer) {
    let Look { theme, glyphs } = look;
    let mut pen = Pen::new(buffer, margins(area), row);
    pen.write(&glyphs.guide_row.repeat(2), theme.border);
    pen.write(" one letter off ", theme.faint);
    pen.write(&glyphs.guide_row.repeat(pen.left()), theme.border);
}

/// What is said under the text field: ways to complete it, what is wrong, or how many there are.
fn say(search: &SearchBox, look: &Look, area: Rect, buffer: &mut Buffer) {
    let Look { theme, glyphs } = look;
    if let Some(completing) = &search.completing {
        say_completions(completing, look, &mut Pen::new(buffer, area, 0));
        return;
    }
    let style = match (&search.error, &search.nothing) {
        (Some(_), _) => theme.error,
        (None, Some(_)) => theme.message,
        (None, None) => theme.faint,
    };
    let lines = said(search, usize::from(area.width));
    write_lines(buffer, area, &lines, glyphs.ellipsis, style);
}

/// The chosen way and those after it, each with its meaning and how many projects it would leave.
fn say_completions(completing: &Completing, look: &Look, pen: &mut Pen<'_>) {
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
        pen.write(&cut(&text, pen.left(), glyphs.ellipsis), style);
        pen.skip(2);
    }
}

struct HitLine<'a> {
    catalogue: &'a Catalogue,
    search: &'a SearchBox,
    look: &'a Look,
    found: &'a SearchResult,
    /// Columns for the short name.
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
            hits([short, long], &self.search.wanted, self.found.hit.as_ref());
        pen.write_marked(
            short,
            &short_hits,
            columns,
            glyphs.ellipsis,
            (style.ink(theme.strong), style.hit()),
        );
        pen.skip(2);
        // Without its name a hit is nothing.
        let note = Some(self.note()).filter(|note| width(note) + LEAST_NAME < pen.left());
        let note = note.unwrap_or_default();
        let room = pen.left().saturating_sub(width(&note) + 1);
        pen.write_marked(long, &long_hits, room, glyphs.ellipsis, (style.text(), style.hit()));
        pen.skip(1);
        pen.write(&note, style.ink(theme.faint));
    }

    /// Why it is listed, where the letters shown do not say it, and what it is.
    fn note(&self) -> String {
        let why = self.found.hit.and_then(|hit| match hit.tier {
            Tier::Initials => Some("initials".to_owned()),
            Tier::Subsequence => Some("similar".to_owned()),
            // The divider above says it.
            Tier::Typo => None,
            _ => {
                let found = reason(self.catalogue, &hit, &self.search.wanted)?;
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

/// The acronym or code of something found, if it has one, and its name.
fn names(catalogue: &Catalogue, target: Target) -> (&str, &str) {
    match target {
        Target::Project(id) => {
            let project = &catalogue.projects[id];
            (project.acronym.as_deref().unwrap_or_default(), &project.name)
        }
        Target::Country(id) => {
            let country = &catalogue.countries[id];
            (&country.code, &country.name)
        }
        Target::Category(id) => ("", &catalogue.categories[id].name),
        Target::Organisation(id) => {
            let organisation = &catalogue.organisations[id];
            (&organisation.code, &organisation.name)
        }
        Target::Term(id) => {
            let entry = &catalogue.glossary[id];
            (&entry.term, entry.expansion.as_deref().unwrap_or("(not spelled out by the source)"))
        }
    }
}
