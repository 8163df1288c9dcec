//! Lists of queries to choose from, such as the saved ones of the catalogue.

use tui_input::Input;

use crate::catalogue::Catalogue;
use crate::query::{Index, Query, Selection, language};

use crate::app::action::{Direction, Motion, Spot};
use crate::app::cursor::Cursor;
use crate::app::keymap::Context;
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Decision, Viewport};
use crate::app::world::World;
use crate::text::citation::cited;

use super::row_filter::{RowFilter, erase};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum QueryLine {
    Blank,
    Heading(String),
    Row(QueryRow),
}

/// A figure, and the query that selects what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct QueryRow {
    pub(crate) name: String,
    pub(crate) note: String,
    pub(crate) figure: String,
    /// The value to draw as a bar, and the end of its scale.
    pub(crate) bar: Option<(usize, usize)>,
    /// The query, or why it cannot be parsed.
    pub(crate) query: Result<Query, String>,
}

/// A list of queries with its cursor.
#[derive(Debug)]
pub(crate) struct QueryList {
    pub(crate) title: &'static str,
    /// The decision for the query of the opened row.
    decision: fn(Query) -> Decision,
    /// Every line.
    pub(crate) all: Vec<QueryLine>,
    /// The lines that match the typed text.
    pub(crate) lines: Vec<QueryLine>,
    pub(crate) cursor: Cursor,
    pub(crate) input: Input,
    /// Whether the list is longer than the screen, so that typing finds a row.
    is_long: bool,
}

impl QueryList {
    /// The saved queries of the catalogue, if it has any.
    pub(crate) fn presets(world: &World) -> Option<Self> {
        let lines = presets(&world.catalogue, world.index());
        (!lines.is_empty()).then(|| Self::new("Saved queries", Decision::Choose, lines))
    }

    pub(super) fn new(
        title: &'static str,
        decision: fn(Query) -> Decision,
        lines: Vec<QueryLine>,
    ) -> Self {
        let (cursor, input, is_long) = (Cursor::default(), Input::default(), false);
        let all = lines.clone();
        let mut list = Self { title, decision, all, lines, cursor, input, is_long };
        list.follow(Motion::End(Direction::Up));
        list
    }

    /// The rows that match the typed text, under their headings.
    fn matching(&self) -> Vec<QueryLine> {
        let filter = RowFilter::new(&self.input);
        let mut lines: Vec<QueryLine> = Vec::new();
        let is_heading = |line: Option<&QueryLine>| matches!(line, Some(QueryLine::Heading(_)));
        for line in &self.all {
            let is_kept = match line {
                QueryLine::Row(row) => filter.matches(&format!("{} {}", row.name, row.note)),
                QueryLine::Blank | QueryLine::Heading(_) => true,
            };
            // A heading without rows goes, with the blank line above it.
            if !matches!(line, QueryLine::Row(_)) && is_heading(lines.last()) {
                lines.pop();
            }
            let is_second_blank = *line == QueryLine::Blank
                && lines.last().is_none_or(|last| *last == QueryLine::Blank);
            if is_kept && !is_second_blank {
                lines.push(line.clone());
            }
        }
        while lines.last().is_some_and(|last| !matches!(last, QueryLine::Row(_))) {
            lines.pop();
        }
        lines
    }

    /// The row under the cursor.
    fn selected(&self) -> Option<&QueryRow> {
        match self.lines.get(self.cursor.selected)? {
            QueryLine::Row(row) => Some(row),
            QueryLine::Blank | QueryLine::Heading(_) => None,
        }
    }

    fn is_row(&self, place: usize) -> bool {
        matches!(self.lines.get(place), Some(QueryLine::Row(_)))
    }

    /// Follows a motion along the list, skipping headings and blank lines.
    fn follow(&mut self, motion: Motion) {
        self.cursor = self.cursor.moved(motion, self.lines.len(), |line| self.is_row(line));
    }

    /// Opens the query under the cursor, or shows why it cannot be parsed.
    fn open(&self) -> Decision {
        let Some(row) = self.selected() else { return Decision::Nothing };
        match &row.query {
            Ok(query) => (self.decision)(query.clone()),
            Err(error) => Decision::Say(error.clone()),
        }
    }
}

impl OverlayState for QueryList {
    fn context(&self) -> Context {
        if self.is_long { Context::Find } else { Context::Queries }
    }

    fn input(&self) -> Option<&Input> {
        self.is_long.then_some(&self.input)
    }

    fn input_mut(&mut self) -> Option<&mut Input> {
        self.is_long.then_some(&mut self.input)
    }

    fn text_changed(&mut self, _world: &World) {
        self.lines = self.matching();
        self.follow(Motion::End(Direction::Up));
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Open => return self.open(),
            Motion::Point(Spot::OverlayRow(line)) if self.cursor.selected == line => {
                return self.open();
            }
            Motion::Point(Spot::OverlayRow(line)) if self.is_row(line) => {
                self.cursor.selected = line;
            }
            Motion::Close if erase(&mut self.input) => self.text_changed(world),
            Motion::Close => return Decision::Leave,
            _ => self.follow(motion),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, _world: &World) -> bool {
        motion == Motion::Open && self.selected().is_none_or(|row| row.query.is_err())
    }

    /// The name, the figure and the note of the row.
    fn copy(&self, world: &World) -> Option<String> {
        let QueryRow { name, note, figure, query, .. } = self.selected()?;
        let note = if note.is_empty() { String::new() } else { format!(", {note}") };
        let filter = query.as_ref().unwrap_or(&world.query);
        Some(cited(&world.catalogue, filter, &format!("{name}: {figure}{note}")))
    }

    fn fit(&mut self, viewport: Viewport) {
        self.is_long = self.all.len() > viewport.rows || !self.input.value().is_empty();
        self.cursor.fit(self.lines.len(), viewport.rows);
    }
}

/// The saved queries of the catalogue, each with the number of projects it selects.
fn presets(catalogue: &Catalogue, index: &Index) -> Vec<QueryLine> {
    let row = |preset: &crate::catalogue::PresetRecord| {
        let query = language::parse(&preset.query, catalogue).map_err(|error| error.to_string());
        let figure = query.as_ref().map_or_else(
            |_| String::new(),
            |query| Selection::new(catalogue, index, query).projects.len().to_string(),
        );
        let note = match &preset.note {
            Some(note) => format!("{}  {note}", preset.query),
            None => preset.query.clone(),
        };
        QueryLine::Row(QueryRow { name: preset.name.clone(), note, figure, bar: None, query })
    };
    catalogue.presets.iter().map(row).collect()
}
