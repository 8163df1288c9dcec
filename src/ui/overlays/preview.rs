//! The preview of the selected hit under the list: what it is, and the text that matched.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;
use unicode_segmentation::UnicodeSegmentation;

use crate::catalogue::{Catalogue, ProjectId};
use crate::query::{SearchResult, SearchTerm, Target, reason};
use crate::text::cut::prefix;
use crate::text::noun::counted;
use crate::text::project_page::facts;
use crate::text::stage;
use crate::text::width::width;
use crate::text::wrap::{Room, wrap_by};

use crate::ui::style::look::Look;
use crate::ui::widgets::pen::{MarkedText, Pen};

/// The height of the preview in a box of a given height. Its rows are a rule, a line of facts, and text.
pub(crate) fn rows(box_height: u16) -> u16 {
    match box_height {
        0..10 => 0,
        10..20 => 3,
        20.. => 5,
    }
}

/// The most projects of a country that are named.
const MOST_NAMED: usize = 20;

/// Draws the preview of a hit.
pub(crate) struct Preview<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) found: &'a SearchResult,
    pub(crate) terms: &'a [SearchTerm],
    pub(crate) look: &'a Look,
}

/// Draws a rule and the projects of a query: their number, and as many of their names as fit.
pub(crate) fn draw_projects(
    catalogue: &Catalogue,
    projects: &[ProjectId],
    look: &Look,
    area: Rect,
    buffer: &mut Buffer,
) {
    let Look { theme, glyphs } = look;
    let rule = glyphs.line.repeat(usize::from(area.width));
    Pen::new(buffer, area, 0).write(&rule, theme.border);
    let names: Vec<_> = projects.iter().map(|&id| catalogue.projects[id].in_sentence()).collect();
    let rows = area.height.min(1);
    let below = Rect { y: area.y + rows, height: area.height - rows, ..area };
    Excerpt::new("", &names.join(", "), Vec::new(), 0).write(below, look, buffer);
}

impl Widget for &Preview<'_> {
    /// ```text
    /// ───────────────────────────────────────────────────────
    /// ◕ Established · 4 countries · launched 2019 · Training
    /// in purpose: …the second word of a text that has it is …
    /// ```
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let rule = glyphs.line.repeat(usize::from(area.width));
        Pen::new(buffer, area, 0).write(&rule, theme.border);
        self.about(&mut Pen::new(buffer, area, 1));
        if let Some(excerpt) = self.excerpt().or_else(|| self.opening()) {
            let rows = area.height.min(2);
            let area = Rect { y: area.y + rows, height: area.height - rows, ..area };
            excerpt.write(area, self.look, buffer);
        }
    }
}

impl Preview<'_> {
    /// Writes a line of facts about the hit.
    fn about(&self, pen: &mut Pen<'_>) {
        let Look { theme, glyphs } = self.look;
        let Catalogue { terms, .. } = self.catalogue;
        let parts = match self.found.target {
            Target::Project(id) => {
                let project = &self.catalogue.projects[id];
                if project.stage.is_some() {
                    let shape = stage::shape(self.catalogue, project.stage);
                    let stage = format!("{shape} {}", stage::name_of(self.catalogue, project));
                    pen.write(&stage, theme.stage(self.catalogue, project.stage));
                    pen.write(&format!(" {} ", glyphs.dot), theme.faint);
                }
                let category = self.catalogue.categories[project.category].name.clone();
                facts(self.catalogue, project).into_iter().chain([category]).collect()
            }
            Target::Country(id) => {
                let country = &self.catalogue.countries[id];
                let standing = &terms.standing(country.standing).singular;
                let all = counted(self.catalogue.projects.len(), &terms.project);
                vec![
                    standing.clone(),
                    format!("in {} of {all}", self.catalogue.projects_of(id).len()),
                ]
            }
            Target::Category(id) => {
                let projects = self.catalogue.categories[id].projects.len();
                vec!["category".to_owned(), counted(projects, &terms.project)]
            }
            Target::Organisation(_) => vec!["organisation".to_owned()],
            Target::Term(_) => vec!["glossary".to_owned()],
            Target::Section(_) => vec!["background".to_owned()],
        };
        let parts = parts.join(&format!(" {} ", glyphs.dot));
        pen.write_cut(&parts, glyphs.ellipsis, theme.faint);
    }

    /// The text that matched, unless it is a name that the list shows.
    fn excerpt(&self) -> Option<Excerpt> {
        let hit = self.found.hit.filter(|hit| hit.field.is_none())?;
        let found = reason(self.catalogue, &hit, self.terms)?;
        let label = format!("in {}: ", found.field.in_words());
        Some(Excerpt::new(&label, found.text, found.ranges, found.focus))
    }

    /// The beginning of the description of the hit.
    fn opening(&self) -> Option<Excerpt> {
        let catalogue = self.catalogue;
        let plain = |text: &str| Excerpt::new("", text, Vec::new(), 0);
        match self.found.target {
            Target::Project(id) => Some(plain(&catalogue.projects[id].purpose)),
            Target::Country(id) => {
                let projects = catalogue.projects_of(id).iter().take(MOST_NAMED);
                let names: Vec<_> =
                    projects.map(|id| catalogue.projects[id].in_sentence()).collect();
                Some(plain(&names.join(", ")))
            }
            Target::Category(id) => Some(plain(&catalogue.categories[id].summary)),
            Target::Organisation(_) => None,
            Target::Term(id) => catalogue.glossary[id].note.as_deref().map(plain),
            Target::Section(id) => Some(plain(&catalogue.background[id].text)),
        }
    }
}

/// A text with highlighted ranges of bytes.
struct Excerpt {
    /// The label before the text.
    label: String,
    text: String,
    marked: Vec<Range<usize>>,
    /// The index of the range that must be visible.
    focus: usize,
}

impl Excerpt {
    fn new(label: &str, text: &str, marked: Vec<Range<usize>>, focus: usize) -> Self {
        // A line feed and a space have one byte each, so the ranges stay valid.
        Self { label: label.to_owned(), text: text.replace('\n', " "), marked, focus }
    }

    /// Writes as much as fits, from shortly before the focused range, with ellipses for the rest.
    fn write(&self, area: Rect, look: &Look, buffer: &mut Buffer) {
        let Look { theme, glyphs } = look;
        let (columns, rows) = (usize::from(area.width), usize::from(area.height));
        let start = self
            .marked
            .get(self.focus)
            .map_or(0, |mark| beginning(&self.text, mark.start, columns * rows / 3));
        let mut before = self.label.clone();
        if start > 0 {
            before.push_str(glyphs.ellipsis);
        }
        let text = self.text.get(start..).unwrap_or_default();
        let first = columns.saturating_sub(width(&before));
        let lines = wrap_by(text, Room { first, rest: columns, lines: rows }, width);
        for (row, line) in (0..area.height).zip(lines) {
            let line = line.start + start..line.end + start;
            let mut pen = Pen::new(buffer, area, row);
            if row == 0 {
                pen.write(&before, theme.faint);
            }
            let room = pen.left();
            let text = self.text.get(line.clone()).unwrap_or_default();
            let text = if line.end < self.text.len() {
                text.trim_end()
            } else {
                // One column too many, so that the text is cut with an ellipsis.
                prefix(text, room + 1)
            };
            let shifted = |range: &Range<usize>| {
                range.start.saturating_sub(line.start)..range.end.saturating_sub(line.start)
            };
            let marked: Vec<_> = self.marked.iter().map(shifted).collect();
            let text = MarkedText { text, ranges: &marked, style: theme.text, mark: theme.hit };
            pen.write_marked(text, room, glyphs.ellipsis);
        }
    }
}

/// The start of the first word within `columns` before the byte `mark` of a text.
fn beginning(text: &str, mark: usize, columns: usize) -> usize {
    let before = text.get(..mark).unwrap_or_default();
    let mut used = 0;
    let is_near = |(_, grapheme): &(usize, &str)| {
        used += width(grapheme);
        used <= columns
    };
    let near = before.grapheme_indices(true).rev().take_while(is_near).last();
    match near {
        None => mark,
        Some((0, _)) => 0,
        Some((at, _)) => {
            before.get(at..).and_then(|near| near.find(' ')).map_or(at, |space| at + space + 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_begins_with_a_word_a_little_before_its_mark() {
        let text = "one two three four five";
        let mark = text.find("four").unwrap();
        let from = |columns| text.get(beginning(text, mark, columns)..).unwrap();
        assert_eq!(beginning(text, mark, 30), 0);
        assert_eq!(from(8), "three four five");
        assert_eq!(from(2), "four five");
        assert_eq!(from(0), "four five");
    }
}
