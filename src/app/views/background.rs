//! The state of Background: a list of contents, and the text of the selected entry.

mod options;

use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::option_value::OptionValue;
use crate::query::{SearchTerm, Target};
use crate::text::background_page;
use crate::text::block::plain_text;
use crate::text::citation::source_of_page;
use crate::text::page::Highlights;

use crate::app::action::{Direction, Motion, Spot};
use crate::app::cursor::Cursor;
use crate::app::text_pane::TextPane;
use crate::app::view_state::{Decision, ViewPlace, ViewState, Viewport};
use crate::app::world::{Current, World};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum BackgroundPane {
    #[default]
    Contents,
    Text,
}

impl OptionValue for BackgroundPane {
    const KEYS: &'static [(Self, &'static str)] =
        &[(Self::Contents, "contents"), (Self::Text, "text")];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ContentsRow {
    Heading(&'static str),
    /// A section, a category or a glossary term.
    Entry(Target),
}

impl ContentsRow {
    pub(crate) fn name(self, catalogue: &Catalogue) -> &str {
        match self {
            Self::Heading(name) => name,
            Self::Entry(target) => target.name(catalogue),
        }
    }
}

#[derive(Debug, Default)]
pub(crate) struct BackgroundState {
    /// The contents, which never change.
    pub(crate) rows: Vec<ContentsRow>,
    pub(crate) cursor: Cursor,
    pub(crate) text: TextPane,
    pub(crate) focus: BackgroundPane,
    highlighted: Vec<SearchTerm>,
    /// The terms to scroll to when the text is next rebuilt.
    pub(crate) scroll_to: Vec<SearchTerm>,
}

impl BackgroundState {
    pub(crate) fn new(world: &World) -> Self {
        let catalogue = &world.catalogue;
        let sections: Vec<_> = catalogue.background.ids().map(Target::Section).collect();
        let categories: Vec<_> = catalogue.categories.ids().map(Target::Category).collect();
        let terms: Vec<_> = catalogue.glossary.ids().map(Target::Term).collect();
        let mut state = Self::default();
        for (heading, entries) in
            [("Background", sections), ("Categories", categories), ("Glossary", terms)]
        {
            if !entries.is_empty() {
                state.rows.push(ContentsRow::Heading(heading));
                state.rows.extend(entries.into_iter().map(ContentsRow::Entry));
            }
        }
        state.cursor.select(1, state.rows.len());
        state
    }

    /// The record whose text is shown.
    pub(crate) fn selected(&self) -> Option<Target> {
        match self.rows.get(self.cursor.selected) {
            Some(&ContentsRow::Entry(target)) => Some(target),
            Some(ContentsRow::Heading(_)) | None => None,
        }
    }

    /// Shows the text of a record. Returns whether it has one here.
    pub(crate) fn read(&mut self, target: Target) -> bool {
        let row = self.rows.iter().position(|&row| row == ContentsRow::Entry(target));
        self.cursor.selected = row.unwrap_or(self.cursor.selected);
        row.is_some()
    }

    /// The number of the selected entry, headings not counted; the first is 1.
    fn entry_number(&self) -> usize {
        (0..=self.cursor.selected).filter(|&row| self.is_entry(row)).count()
    }

    fn entries(&self) -> usize {
        (0..self.rows.len()).filter(|&row| self.is_entry(row)).count()
    }

    /// Moves the cursor to an entry, by its index.
    fn go_to_entry(&mut self, index: usize) {
        let row = (0..self.rows.len()).filter(|&row| self.is_entry(row)).nth(index);
        self.cursor.selected = row.unwrap_or(self.cursor.selected);
    }

    fn is_entry(&self, row: usize) -> bool {
        matches!(self.rows.get(row), Some(ContentsRow::Entry(_)))
    }

    fn follow(&mut self, motion: Motion) {
        match self.focus {
            BackgroundPane::Contents => {
                self.cursor = self.cursor.moved(motion, self.rows.len(), |row| self.is_entry(row));
            }
            BackgroundPane::Text => self.text.follow(motion),
        }
    }

    fn open(&mut self, world: &World) -> Decision {
        if self.is_in_text() {
            return self.text.open(world);
        }
        self.focus = BackgroundPane::Text;
        Decision::Nothing
    }

    fn close(&mut self) -> Decision {
        match self.focus {
            BackgroundPane::Text if self.text.link.take().is_some() => {}
            BackgroundPane::Text => self.focus = BackgroundPane::Contents,
            BackgroundPane::Contents => return Decision::Outermost,
        }
        Decision::Nothing
    }

    fn point(&mut self, spot: Spot, world: &World) -> Decision {
        let before = (self.focus, self.cursor.selected);
        match spot {
            Spot::Row(row) if self.is_entry(row) => {
                self.focus = BackgroundPane::Contents;
                self.cursor.select(row, self.rows.len());
            }
            Spot::Text { link } => {
                self.focus = BackgroundPane::Text;
                if !self.text.point(link) {
                    return Decision::Nothing;
                }
            }
            _ => return Decision::Nothing,
        }
        let again = (self.focus, self.cursor.selected) == before;
        if again { self.open(world) } else { Decision::Nothing }
    }
}

impl ViewState for BackgroundState {
    fn refresh(&mut self, _world: &World) {}

    fn refresh_text(&mut self, world: &World) {
        let subject = self.selected();
        let is_same = self.text.subject == subject && self.highlighted == world.searched;
        if is_same && self.scroll_to.is_empty() {
            return;
        }
        let focus = std::mem::take(&mut self.scroll_to);
        self.highlighted.clone_from(&world.searched);
        let highlights = Highlights { focus: &focus, others: &self.highlighted };
        let (catalogue, index) = (&world.catalogue, world.index());
        let page =
            subject.map(|target| background_page::page(catalogue, index, target, highlights));
        // Its first line is the title of the pane.
        let blocks = page.into_iter().flatten().skip(1).collect();
        let version = self.text.version.wrapping_add(1);
        self.text = TextPane::new(subject, version, blocks);
        self.text.scrolls_to_match = !focus.is_empty();
    }

    fn is_in_text(&self) -> bool {
        self.focus == BackgroundPane::Text
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Step(Direction::Left) => self.focus = BackgroundPane::Contents,
            Motion::Pane { .. } if self.is_in_text() => self.focus = BackgroundPane::Contents,
            Motion::Step(Direction::Right) | Motion::Pane { .. } => {
                self.focus = BackgroundPane::Text;
            }
            Motion::Scroll(Spot::Row(_), rows) => self.cursor.scroll(rows, self.rows.len()),
            Motion::Scroll(Spot::Text { .. }, rows) => self.text.scroll_by(rows),
            Motion::Open => return self.open(world),
            Motion::Close => return self.close(),
            Motion::Point(spot) => return self.point(spot, world),
            _ => self.follow(motion),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, _world: &World) -> bool {
        match motion {
            Motion::Open => self.is_in_text() && self.text.link.is_none(),
            Motion::Close => !self.is_in_text(),
            _ => false,
        }
    }

    fn fit(&mut self, viewport: Viewport) {
        self.cursor.fit(self.rows.len(), viewport.rows);
        self.text.fit(viewport.lines);
    }

    fn place(&self) -> ViewPlace {
        let (pane, text) = (self.focus as usize, self.text.place());
        ViewPlace { pane, on: [self.selected(), None], text, ..ViewPlace::default() }
    }

    fn return_to(&mut self, place: &ViewPlace, world: &World) {
        self.focus = BackgroundPane::all().nth(place.pane).unwrap_or_default();
        if let Some(target) = place.on[0] {
            self.read(target);
        }
        self.refresh_text(world);
        self.text.return_to(place.text);
    }

    fn current(&self) -> Current {
        let link = self.text.selected().filter(|_| self.is_in_text());
        Current { project: link.and_then(Target::project), country: link.and_then(Target::country) }
    }

    fn stand(&mut self, _world: &World) {}

    fn go_to(&mut self, target: Target, _catalogue: &Catalogue) -> bool {
        self.read(target)
    }

    fn country(&self) -> Option<CountryId> {
        self.text.country().filter(|_| self.is_in_text())
    }

    /// The title and the text without its source, which ends what is printed anyway.
    fn describe(&self, world: &World) -> Vec<String> {
        let source = source_of_page(&world.catalogue);
        let text = self.copy(world).unwrap_or_default();
        let lines = text.trim_end().trim_end_matches(&source).trim_end().lines();
        lines.map(str::to_owned).collect()
    }

    fn copy(&self, world: &World) -> Option<String> {
        let title = self.selected()?.name(&world.catalogue);
        Some(format!("{title}\n{}", plain_text(&self.text.blocks)))
    }
}
