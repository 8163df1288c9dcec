//! Drawing what lies over a view: the search box and the help.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use crate::app::{Completing, Help, HelpLine, SearchBox};
use crate::catalogue::Catalogue;
use crate::query::{Found, Target, Tier, highlight, reason};

use super::browse::margins;
use super::layout::inside;
use super::look::Look;
use super::pane::Frame;
use super::text::{Pen, cells, cut, prefix, shade, width};

/// Rows above the list: the text field and what is said of it.
const HEAD: u16 = 2;

/// The list of an overlay.
pub(crate) fn list_area(overlay: Rect) -> Rect {
    let area = inside(overlay);
    let head = HEAD.min(area.height);
    Rect { y: area.y + head, height: area.height - head, ..area }
}

/// Where the cursor of the text field is.
pub(crate) fn text_cursor(overlay: Rect, input: &Input) -> Position {
    let field = field(overlay);
    let column = input.visual_cursor().saturating_sub(scroll(field, input));
    Position { x: field.x + cells(column).min(field.width.saturating_sub(1)), y: field.y }
}

/// The columns of the text that are out of sight; the cursor keeps a column behind the last letter.
fn scroll(field: Rect, input: &Input) -> usize {
    input.visual_scroll(usize::from(field.width.saturating_sub(1).max(1)))
}

/// The text field: a pointer's room from the border.
fn field(overlay: Rect) -> Rect {
    let area = margins(inside(overlay));
    let prompt = area.width.min(2);
    Rect { x: area.x + prompt, width: area.width - prompt, height: area.height.min(1), ..area }
}

/// ```text
/// ╭ Search ─────────────────────────────────────────────╮
/// │ / maw                                               │
/// │ 2 found                                             │
/// │ ❯ MAWI  Multinational Ammunition Warehousing …   26 │
/// ```
pub(crate) fn search(
    catalogue: &Catalogue,
    search: &SearchBox,
    look: &Look,
    overlay: Rect,
    buffer: &mut Buffer,
) {
    let frame = Frame { title: "Search", focused: true, look, rows: 0, offset: 0 };
    frame.render(overlay, buffer);
    text_field(&search.input, "/", look, overlay, buffer);
    let said = margins(Rect { y: inside(overlay).y + 1, height: 1, ..inside(overlay) });
    if inside(overlay).height > 1 {
        say(search, look, said, buffer);
    }
    let area = list_area(overlay);
    let short = search.hits.iter().skip(search.cursor.offset).take(usize::from(area.height));
    let short =
        short.map(|found| width(names(catalogue, found.target).0)).max().unwrap_or(0).min(14);
    let visible = search.hits.iter().enumerate().skip(search.cursor.offset);
    for (row, (place, found)) in (0..area.height).zip(visible) {
        let line = HitLine { catalogue, search, look, found, short };
        line.draw(area, row, place == search.cursor.selected, buffer);
    }
}

/// What is said under the text field: ways to complete it, what is wrong, or how many there are.
fn say(search: &SearchBox, look: &Look, area: Rect, buffer: &mut Buffer) {
    let Look { theme, glyphs } = look;
    let mut pen = Pen::new(buffer, area, 0);
    if let Some(completing) = &search.completing {
        say_completions(completing, look, &mut pen);
        return;
    }
    let (text, style) = match (&search.error, &search.nothing) {
        (Some(error), _) => (error.to_string(), theme.error),
        (None, Some(nothing)) => {
            (format!("Nothing found: {nothing}. Ctrl-U starts again."), theme.message)
        }
        (None, None) => (format!("{} found", search.hits.len()), theme.faint),
    };
    pen.write(&cut(&text, usize::from(area.width), glyphs.ellipsis), style);
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
    found: &'a Found,
    /// Columns for the short name.
    short: usize,
}

impl HitLine<'_> {
    fn draw(&self, area: Rect, row: u16, selected: bool, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let style = if selected { theme.selected } else { theme.text };
        let strong = if selected { style } else { theme.strong };
        let faint = if selected { style } else { theme.faint };
        let marked = if selected { theme.hit_selected } else { theme.hit };
        shade(buffer, area, row, style);
        let mut pen = Pen::new(buffer, margins(area), row);
        pen.write(if selected { glyphs.pointer } else { " " }, style);
        pen.skip(1);
        let (short, long) = names(self.catalogue, self.found.target);
        let columns = self.short.min(pen.left() / 2);
        let hits = highlight(short, &self.search.wanted);
        pen.write_marked(short, &hits, columns, glyphs.ellipsis, (strong, marked));
        pen.skip(2);
        let note = self.note();
        let room = pen.left().saturating_sub(width(&note) + 1);
        let hits = highlight(long, &self.search.wanted);
        pen.write_marked(long, &hits, room, glyphs.ellipsis, (style, marked));
        pen.skip(1);
        pen.write(&note, faint);
    }

    /// Why it is listed, where the letters shown do not say it, and what it is.
    fn note(&self) -> String {
        let why = self.found.hit.and_then(|hit| match hit.tier {
            Tier::Initials => Some("initials".to_owned()),
            Tier::Subsequence => Some("similar".to_owned()),
            Tier::Typo => Some("one letter off".to_owned()),
            _ => {
                let found = reason(self.catalogue, &hit, &self.search.wanted)?;
                match found.field {
                    "aliases" => Some(format!("alias {}", found.text)),
                    "purpose" | "status" | "milestones" | "summary" | "note" => {
                        Some(format!("in {}", found.field))
                    }
                    "participation_note" => Some("in participation note".to_owned()),
                    _ => None,
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
        why.map_or(what.clone(), |why| format!("{why}  {what}"))
    }
}

/// The short and the long name of something found.
fn names(catalogue: &Catalogue, target: Target) -> (&str, &str) {
    match target {
        Target::Project(id) => {
            let project = &catalogue.projects[id];
            (project.short_name(), &project.name)
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

/// The help: the key table, filtered by what is typed.
pub(crate) fn help(help: &Help, look: &Look, overlay: Rect, buffer: &mut Buffer) {
    let Look { theme, glyphs } = look;
    let lines = help.lines();
    let page = usize::from(list_area(overlay).height);
    let rows = if lines.len() > page { lines.len() + usize::from(HEAD) } else { 0 };
    let title = "Help: type to filter";
    Frame { title, focused: true, look, rows, offset: help.scroll }.render(overlay, buffer);
    text_field(&help.input, "?", look, overlay, buffer);
    let area = margins(list_area(overlay));
    if lines.is_empty() {
        Pen::new(buffer, area, 0).write("No key does that.", theme.message);
    }
    for (row, line) in (0..area.height).zip(lines.iter().skip(help.scroll)) {
        let mut pen = Pen::new(buffer, area, row);
        match line {
            HelpLine::Blank => {}
            HelpLine::Heading(text) => pen.write(text, theme.heading),
            HelpLine::Keys(keys, help) => {
                let keys = super::in_ascii(keys, look);
                let columns = 18.min(usize::from(area.width) / 2);
                pen.skip(1);
                pen.write_in(&keys, columns, glyphs.ellipsis, theme.key);
                pen.skip(1);
                pen.write(&cut(help, pen.left(), glyphs.ellipsis), theme.text);
            }
        }
    }
}

/// The part of the typed text that is seen, after a prompt.
fn text_field(input: &Input, prompt: &str, look: &Look, overlay: Rect, buffer: &mut Buffer) {
    let field = field(overlay);
    let line = margins(inside(overlay));
    Pen::new(buffer, Rect { height: line.height.min(1), ..line }, 0).write(prompt, look.theme.key);
    let hidden = prefix(input.value(), scroll(field, input)).len();
    let seen = input.value().get(hidden..).unwrap_or_default();
    Pen::new(buffer, field, 0).write(seen, look.theme.strong);
}
