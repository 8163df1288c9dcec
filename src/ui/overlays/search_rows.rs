//! The rows of the search box: hits and offered queries.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::overlays::search_box::SearchBox;
use crate::app::overlays::search_list::{OfferKind, OfferedQuery};
use crate::catalogue::{Catalogue, CategoryId};
use crate::query::{SearchResult, Target, TextField, Tier, reason};
use crate::text::noun::counted;
use crate::text::width::width;

use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::margins;
use crate::ui::widgets::labels::hits;
use crate::ui::widgets::pen::{MarkedText, Pen, shade};
use crate::ui::widgets::row_style::RowStyle;

const LEAST_NAME: usize = 12;

/// A pen after the pointer of a row, which is shaded from edge to edge.
pub(crate) fn start_row<'a>(
    style: RowStyle<'_>,
    area: Rect,
    row: u16,
    buffer: &'a mut Buffer,
) -> Pen<'a> {
    shade(buffer, area, row, style.text());
    style.start(margins(area), row, buffer)
}

/// ```text
/// ── one letter off ──────────────
/// ```
pub(crate) fn divider(area: Rect, row: u16, look: &Look, buffer: &mut Buffer) {
    let Look { theme, glyphs, .. } = look;
    let mut pen = Pen::new(buffer, margins(area), row);
    pen.write(&glyphs.line.repeat(2), theme.border);
    pen.write(" one letter off ", theme.faint);
    pen.write(&glyphs.line.repeat(pen.left()), theme.border);
}

/// Draws a query that the words may mean as a row of the list.
///
/// ```text
/// ❯ read as country:AAA country:BBB          5 projects
/// ```
pub(crate) fn draw_offer(
    offer: &OfferedQuery,
    catalogue: &Catalogue,
    style: RowStyle<'_>,
    mut pen: Pen<'_>,
) {
    let Look { theme, glyphs, .. } = style.look;
    let label = match offer.kind {
        OfferKind::Reading => "read as ",
        OfferKind::Part => "or ask for ",
        OfferKind::Remedy => "write ",
    };
    pen.write(label, style.ink(theme.faint));
    let count = format!(" {}", counted(offer.projects.len(), &catalogue.terms.project));
    let room = pen.left().saturating_sub(width(&count));
    pen.write_in(&offer.text, room, glyphs.ellipsis, style.ink(theme.strong));
    pen.write(&count, style.ink(theme.faint));
}

/// Draws a hit as a row of the list.
pub(crate) struct HitLine<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) search: &'a SearchBox,
    pub(crate) look: &'a Look,
    pub(crate) found: &'a SearchResult,
    /// The columns for acronyms and codes.
    pub(crate) short: usize,
}

impl HitLine<'_> {
    pub(crate) fn draw(&self, area: Rect, row: u16, selected: bool, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let style = RowStyle { look: self.look, selected, focused: true };
        let mut pen = start_row(style, area, row, buffer);
        let (short, long) = names(self.catalogue, self.found.target);
        let columns = self.short.min(pen.left() / 2);
        let [short_hits, long_hits] =
            hits([short, long], &self.search.terms, self.found.hit.as_ref());
        let hue = category_of(self.catalogue, self.found.target).map(|id| theme.category(id));
        let strong = style.ink(theme.strong.patch(hue.unwrap_or_default()));
        let text =
            MarkedText { text: short, ranges: &short_hits, style: strong, mark: style.hit() };
        pen.write_marked(text, columns, glyphs.ellipsis);
        pen.skip(2);
        // The name is worth more than the note.
        let note = Some(self.note()).filter(|note| width(note) + LEAST_NAME < pen.left());
        let note = note.unwrap_or_default();
        let room = pen.left().saturating_sub(width(&note) + 1);
        let plain = if hue.is_some() && short.is_empty() { strong } else { style.text() };
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
            Target::Section(_) => "background".to_owned(),
        };
        let search = self.search;
        let is_outside = search.is_outside_filter(self.found.target);
        let outside = is_outside.then(|| "outside the filter".to_owned());
        let is_term = search.list.in_glossary.contains(&self.found.target);
        let (short, name) = names(self.catalogue, self.found.target);
        let term = if short.is_empty() { name } else { short };
        let term = is_term.then(|| format!("glossary: {term}"));
        let notes = [why, term, outside].into_iter().flatten().chain([what]);
        notes.collect::<Vec<_>>().join("  ")
    }
}

/// The category whose hue a record has.
fn category_of(catalogue: &Catalogue, target: Target) -> Option<CategoryId> {
    match target {
        Target::Project(id) => Some(catalogue.projects[id].category),
        Target::Category(id) => Some(id),
        Target::Country(_) | Target::Organisation(_) | Target::Term(_) | Target::Section(_) => None,
    }
}

/// The acronym or code of a record, if it has one, and its name.
pub(crate) fn names(catalogue: &Catalogue, target: Target) -> (&str, &str) {
    match target {
        Target::Project(id) => {
            let project = &catalogue.projects[id];
            (project.acronym.as_deref().unwrap_or_default(), &project.name)
        }
        Target::Category(_) | Target::Section(_) => ("", target.name(catalogue)),
        Target::Country(_) | Target::Organisation(_) => {
            (target.code(catalogue), target.name(catalogue))
        }
        Target::Term(id) => {
            let expansion = catalogue.glossary[id].expansion.as_deref();
            (target.name(catalogue), expansion.unwrap_or("(not spelled out by the source)"))
        }
    }
}
