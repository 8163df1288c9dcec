//! Drawing the comparison of countries like an `UpSet` plot, with a row for each combination.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::views::overlap::comparison::Comparison;
use crate::catalogue::Catalogue;
use crate::query::analysis::combinations::{Combination, Combinations};
use crate::text::combination::too_many_to_compare;
use crate::text::cut::{cut, prefix};
use crate::text::stage;
use crate::text::wrap::wrap;

use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{inside, margins};
use crate::ui::widgets::pane::{PaneFrame, title_of};
use crate::ui::widgets::pen::{Pen, cells};
use crate::ui::widgets::row_style::RowStyle;

/// The columns of a country if its code is written upright, and if it is written from left to right.
const CLOSE: usize = 2;
const APART: usize = 4;
/// The columns for numbers and bars if two countries are compared, and if more are.
const NUMBERS_OF_TWO: usize = 18;
const NUMBERS: usize = 21;
/// The fewest columns for a count, which are part of the numbers.
const FEWEST_DIGITS: usize = 4;
/// The longest bar.
const LONGEST_BAR: usize = 24;
/// The longest label that is never cut for a bar.
const LONGEST_LABEL: usize = 20;
/// The most rows of the sentences.
const MOST_SENTENCE_ROWS: u16 = 6;

/// The parts of the pane, without its border.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ComparisonAreas {
    heads: Rect,
    pub(crate) rows: Rect,
    sentences: Rect,
    projects: Rect,
    /// The columns of a country.
    pitch: usize,
    /// The number of compared countries.
    chosen: usize,
    /// The number of countries with a column; an ellipsis stands for the others.
    shown: usize,
}

impl ComparisonAreas {
    pub(crate) fn new(catalogue: &Catalogue, comparison: &Comparison, pane: Rect) -> Self {
        let area = inside(pane);
        let chosen = comparison.combinations.as_ref().map_or(0, |all| all.chosen.len());
        // The numbers first: they are what is compared.
        let columns = usize::from(area.width);
        let numbers = if chosen == 2 { NUMBERS_OF_TWO } else { NUMBERS.min(columns * 3 / 5) };
        let numbers = numbers + digits(comparison) - FEWEST_DIGITS;
        let room = columns.saturating_sub(numbers);
        let pitch = if chosen * APART <= room { APART } else { CLOSE };
        let is_cut = chosen > 2 && chosen * CLOSE > room;
        let shown = if is_cut { room.saturating_sub(1) / CLOSE } else { chosen };
        let lines = sentences(catalogue, comparison, usize::from(margins(area).width));
        let words = cells(lines.len()).min(MOST_SENTENCE_ROWS).min(area.height / 2);
        let heads = if pitch == APART { 1 } else { 3 }.min(area.height / 4);
        let gap = u16::from(area.height >= 12);
        let rows = area.height.saturating_sub(words + heads + gap);
        let rows = rows.min(cells(comparison.rows()));
        // The projects have the rest, after an empty line.
        let below = heads + rows + gap + words + 1;
        let at = |y: u16, height: u16| Rect { y: area.y + y, height, ..area };
        Self {
            heads: at(0, heads),
            rows: at(heads, rows),
            sentences: margins(at(heads + rows + gap, words)),
            projects: margins(at(below, area.height.saturating_sub(below))),
            pitch,
            chosen,
            shown,
        }
    }
}

/// The columns for a count.
fn digits(comparison: &Comparison) -> usize {
    comparison.most.to_string().len().max(FEWEST_DIGITS)
}

/// The sentences about the selected combination, or why there is none, wrapped.
fn sentences(catalogue: &Catalogue, comparison: &Comparison, columns: usize) -> Vec<String> {
    let texts = match &comparison.combinations {
        Err(refused) => vec![too_many_to_compare(*refused)],
        Ok(_) => comparison.sentences(catalogue),
    };
    texts.iter().flat_map(|text| wrap(text, columns)).collect()
}

/// ```text
/// ╭ Comparison · 3 countries ──────────╮
/// │   AAA BBB CCC                      │
/// │ ❯  ●───●   ·     9 ██████████      │
/// │    ·   ·   ·     3 ███             │
/// │ exactly A and B: 9                 │
/// │ at least A and B: 18               │
/// ```
pub(crate) struct ComparisonPane<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) comparison: &'a Comparison,
    pub(crate) focused: bool,
    pub(crate) look: &'a Look,
}

impl Widget for &ComparisonPane<'_> {
    fn render(self, pane: Rect, buffer: &mut Buffer) {
        if pane.is_empty() {
            return;
        }
        let ComparisonPane { catalogue, comparison, focused, look } = *self;
        let areas = ComparisonAreas::new(catalogue, comparison, pane);
        let chosen = areas.chosen;
        let title = if chosen > 0 {
            format!("Comparison {} {chosen} countries", look.glyphs.dot)
        } else {
            "Comparison".to_owned()
        };
        let frame = PaneFrame {
            title: &title_of(&title, focused, look),
            focused,
            look,
            rows: 0,
            offset: 0,
        };
        frame.render(pane, buffer);
        let (rows, offset) = (comparison.rows(), comparison.cursor.offset);
        PaneFrame { rows, offset, ..frame }.thumb(areas.rows, buffer);
        if let Ok(all) = &comparison.combinations {
            self.heads(all, &areas, buffer);
            self.rows(all, &areas, buffer);
        }
        let style = look.theme.strong;
        let text = sentences(catalogue, comparison, usize::from(areas.sentences.width));
        for (row, line) in (0..areas.sentences.height).zip(&text) {
            Pen::new(buffer, areas.sentences, row).write(line, style);
        }
        self.projects(areas.projects, buffer);
    }
}

impl ComparisonPane<'_> {
    /// Lists the projects of the selected combination, as many as fit.
    fn projects(&self, area: Rect, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let projects = self.comparison.projects();
        for (row, &id) in (0..area.height).zip(projects) {
            let project = &self.catalogue.projects[id];
            let mut pen = Pen::new(buffer, area, row);
            let left = projects.len() - usize::from(row);
            if row + 1 == area.height && left > 1 {
                pen.write(&format!("and {left} more: Enter shows all"), theme.faint);
                return;
            }
            let stage = theme.stage(self.catalogue, project.stage);
            pen.write(stage::shape(self.catalogue, project.stage), stage);
            pen.skip(1);
            let room = pen.left();
            let name = match &project.acronym {
                Some(acronym) => format!("{acronym}  {}", project.name),
                None => project.name.clone(),
            };
            pen.write(&cut(&name, room, glyphs.ellipsis), theme.text);
        }
    }

    fn heads(&self, all: &Combinations, areas: &ComparisonAreas, buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let x = |place: usize| areas.heads.x.saturating_add(cells(2 + place * areas.pitch));
        if areas.shown < all.chosen.len() {
            let x = x(areas.shown).min(areas.heads.right());
            let rest = Rect { x, width: areas.heads.right() - x, ..areas.heads };
            Pen::new(buffer, rest, 0).write(self.look.glyphs.ellipsis, theme.faint);
        }
        for (place, &id) in all.chosen.iter().enumerate().take(areas.shown) {
            let code = &self.catalogue.countries[id].code;
            let x = x(place);
            let room = areas.heads.right().saturating_sub(x);
            let cell = Rect { x, width: cells(areas.pitch).min(room), ..areas.heads };
            let parts = match areas.pitch {
                APART => vec![prefix(code, APART - 1)],
                _ => code.graphemes(true).collect(),
            };
            for (row, part) in (0..cell.height).zip(parts) {
                Pen::new(buffer, cell, row).write(part, theme.heading);
            }
        }
    }

    fn rows(&self, all: &Combinations, areas: &ComparisonAreas, buffer: &mut Buffer) {
        let cursor = self.comparison.cursor;
        let parts = all.combinations.iter().map(Some).chain([None]);
        let visible = parts.enumerate().skip(cursor.offset);
        for (row, (place, part)) in (0..areas.rows.height).zip(visible) {
            let selected = place == cursor.selected;
            let style = RowStyle { look: self.look, selected, focused: self.focused };
            let mut pen = style.start(areas.rows, row, buffer);
            self.dots(part, areas, style, &mut pen);
            let count = part.map_or(all.none.len(), |part| part.projects.len());
            self.numbers(place, count, style, &mut pen);
        }
    }

    /// Draws a dot for each country of a combination, with a line from the first to the last.
    fn dots(
        &self,
        part: Option<&Combination>,
        areas: &ComparisonAreas,
        style: RowStyle<'_>,
        pen: &mut Pen<'_>,
    ) {
        let Look { theme, glyphs, .. } = self.look;
        let is_member = |at| part.is_some_and(|part| part.members.get(at) == Some(&true));
        let first = (0..areas.chosen).find(|&at| is_member(at)).unwrap_or(0);
        let last = (0..areas.chosen).rfind(|&at| is_member(at)).unwrap_or(0);
        let joined = first..last;
        // Under the middle letter of a code written from left to right.
        let (before, after) = if areas.pitch == APART { (1, 2) } else { (0, 1) };
        for at in 0..areas.shown {
            let from = if at > 0 && joined.contains(&(at - 1)) { glyphs.line } else { " " };
            pen.write(&from.repeat(before), style.ink(theme.bar));
            let dot = if is_member(at) {
                (glyphs.member, theme.member)
            } else {
                (glyphs.absent, theme.faint)
            };
            pen.write(dot.0, style.ink(dot.1));
            let to = if joined.contains(&at) { glyphs.line } else { " " };
            pen.write(&to.repeat(after), style.ink(theme.bar));
        }
        if areas.shown < areas.chosen {
            pen.write(glyphs.ellipsis, style.ink(theme.faint));
        }
    }

    /// Writes the count of a combination, its bar and its label.
    fn numbers(&self, place: usize, count: usize, style: RowStyle<'_>, pen: &mut Pen<'_>) {
        let Look { theme, glyphs, .. } = self.look;
        let Comparison { labels, longest_label, most, .. } = self.comparison;
        let label = labels.get(place).map_or("", String::as_str);
        let digits = digits(self.comparison);
        pen.write(&format!("{count:>digits$} "), style.ink(theme.strong));
        let room =
            pen.left().saturating_sub((*longest_label).min(LONGEST_LABEL) + 2).min(LONGEST_BAR);
        if room >= 4 {
            pen.write_in(&self.look.glyphs.bar_of(count, *most, room), room, "", style.bar());
            pen.skip(1);
        }
        let room = pen.left().saturating_sub(1);
        pen.write(&cut(label, room, glyphs.ellipsis), style.ink(theme.text));
    }
}
