//! The help: every key and the query language, filtered by what is typed. What is chosen is done.

use tui_input::Input;

use crate::app::action::{Direction, Motion, Spot};
use crate::app::cursor::Cursor;
use crate::app::keymap::{Binding, Context, key_names};
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Choice, Decision, Viewport};
use crate::app::world::World;
use crate::query::language::{FIELDS, WORDS};

use super::row_filter::{RowFilter, erase};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum HelpLine {
    Blank,
    Heading(String),
    Row(HelpRow),
}

/// A key or a part of a query, what it does, and how to do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HelpRow {
    pub(crate) keys: String,
    pub(crate) help: &'static str,
    choice: Choice,
}

/// The help: the key table and the query language, filtered by what is typed.
#[derive(Debug)]
pub(crate) struct Help {
    pub(crate) input: Input,
    /// The rows of each section, under its heading.
    sections: Vec<(String, Vec<HelpRow>)>,
    /// The lines that match the typed text, under their headings.
    pub(crate) lines: Vec<HelpLine>,
    pub(crate) cursor: Cursor,
    /// The first visible one of the wrapped lines.
    pub(crate) scroll: usize,
    /// Whether the wheel or the scroll bar moved the lines, so that the selected row may be out of sight.
    is_free: bool,
}

impl Help {
    /// The help on the keys of a table. The sections of these active contexts come first.
    pub(crate) fn new(active: &[Context], keys: &[Binding]) -> Self {
        let mut contexts: Vec<Context> = Context::all().collect();
        contexts.sort_by_key(|context| !active.contains(context));
        let key_sections = contexts.into_iter().map(|context| {
            let rows = keys.iter().filter(|row| row.context == context);
            let row = |row: &Binding| HelpRow {
                keys: key_names(row),
                help: row.help,
                choice: Choice::Act(context, row.action),
            };
            (context.name(), rows.map(row).collect())
        });
        let words = WORDS.map(|(words, help)| (words.to_owned(), help, String::new()));
        let fields = FIELDS.iter().map(|field| {
            let name = format!("{}:", field.name);
            (name.clone(), field.values, name)
        });
        let query = words.into_iter().chain(fields).map(|(keys, help, typed)| HelpRow {
            keys,
            help,
            choice: Choice::Search(typed),
        });
        let query = ("In a query".to_owned(), query.collect());
        let sections = key_sections.chain([query]).collect();
        let mut help = Self {
            input: Input::default(),
            sections,
            lines: Vec::new(),
            cursor: Cursor::default(),
            scroll: 0,
            is_free: false,
        };
        help.find();
        help
    }

    /// Lists the lines that match the typed text from the first one.
    fn find(&mut self) {
        self.lines = self.matching();
        (self.scroll, self.is_free) = (0, false);
        self.follow(Motion::End(Direction::Up));
    }

    /// The lines that match the typed text.
    fn matching(&self) -> Vec<HelpLine> {
        let filter = RowFilter::new(&self.input);
        let mut lines = Vec::new();
        for (heading, rows) in &self.sections {
            let matches = |row: &&HelpRow| filter.matches(&format!("{} {}", row.keys, row.help));
            let mut rows = rows.iter().filter(matches).cloned().map(HelpLine::Row).peekable();
            if rows.peek().is_none() {
                continue;
            }
            if !lines.is_empty() {
                lines.push(HelpLine::Blank);
            }
            lines.push(HelpLine::Heading(heading.clone()));
            lines.extend(rows);
        }
        lines
    }

    fn is_row(&self, line: usize) -> bool {
        matches!(self.lines.get(line), Some(HelpLine::Row(_)))
    }

    /// Follows a motion along the rows, skipping headings and blank lines.
    fn follow(&mut self, motion: Motion) {
        self.cursor = self.cursor.moved(motion, self.lines.len(), |line| self.is_row(line));
    }

    /// Does what the selected row is about.
    fn open(&self) -> Decision {
        match self.lines.get(self.cursor.selected) {
            Some(HelpLine::Row(row)) => Decision::Choice(row.choice.clone()),
            _ => Decision::Nothing,
        }
    }
}

impl OverlayState for Help {
    fn context(&self) -> Context {
        Context::Help
    }

    fn input(&self) -> Option<&Input> {
        Some(&self.input)
    }

    fn input_mut(&mut self) -> Option<&mut Input> {
        Some(&mut self.input)
    }

    fn text_changed(&mut self, _world: &World) {
        self.find();
    }

    fn update(&mut self, motion: Motion, _world: &World) -> Decision {
        self.is_free = matches!(motion, Motion::Scroll(..));
        match motion {
            Motion::Scroll(_, rows) => self.scroll = self.scroll.saturating_add_signed(rows),
            Motion::Open => return self.open(),
            Motion::Point(Spot::OverlayRow(line)) if self.cursor.selected == line => {
                return self.open();
            }
            Motion::Point(Spot::OverlayRow(line)) if self.is_row(line) => {
                self.cursor.selected = line;
            }
            Motion::Close if erase(&mut self.input) => self.find(),
            Motion::Close => return Decision::Leave,
            _ => self.follow(motion),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, _world: &World) -> bool {
        motion == Motion::Open && self.lines.is_empty()
    }

    /// Scrolls the selected row onto the screen, with the heading above the first one, unless other rows were
    /// scrolled there.
    fn fit(&mut self, viewport: Viewport) {
        let Viewport { rows, side_rows, lines, selected, .. } = viewport;
        self.cursor.fit(self.lines.len(), side_rows);
        if !self.is_free {
            let is_first = !(0..self.cursor.selected).any(|line| self.is_row(line));
            let top = if is_first { 0 } else { selected };
            self.scroll = self.scroll.min(top).max((selected + 1).saturating_sub(rows.max(1)));
        }
        self.scroll = self.scroll.min(lines.saturating_sub(rows));
    }
}
