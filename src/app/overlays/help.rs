//! The help: every key and the query language, filtered by what is typed.

use tui_input::Input;

use crate::app::action::Motion;
use crate::app::keymap::{Binding, Context, TABLE};
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Decision, Viewport};
use crate::app::world::World;
use crate::query::language::{FIELDS, WORDS};

use super::row_filter::{RowFilter, erase};

/// The help: the key table and the query language, filtered by what is typed.
#[derive(Debug, Default)]
pub(crate) struct Help {
    pub(crate) input: Input,
    /// The contexts that were active when help was opened; their keys come first.
    contexts: Vec<Context>,
    pub(crate) scroll: usize,
    page: usize,
}

impl Help {
    /// The help for these active contexts.
    pub(crate) fn new(contexts: Vec<Context>) -> Self {
        Self { contexts, ..Self::default() }
    }

    /// The lines that match the typed text, under their headings.
    pub(crate) fn lines(&self) -> Vec<HelpLine> {
        let mut contexts: Vec<Context> = Context::all().collect();
        contexts.sort_by_key(|context| !self.contexts.contains(context));
        let sections = contexts.into_iter().map(|context| (context.name(), bindings(context)));
        let words = WORDS.map(|(words, meaning)| (words.to_owned(), meaning));
        let fields = FIELDS.iter().map(|field| (format!("{}:", field.name), field.values));
        let query = ("In a query".to_owned(), words.into_iter().chain(fields).collect());
        let filter = RowFilter::new(&self.input);
        let mut lines = Vec::new();
        for (heading, mut rows) in sections.chain([query]) {
            rows.retain(|(keys, help)| filter.matches(&format!("{keys} {help}")));
            if rows.is_empty() {
                continue;
            }
            if !lines.is_empty() {
                lines.push(HelpLine::Blank);
            }
            lines.push(HelpLine::Heading(heading));
            let line = |(keys, help): (String, &str)| HelpLine::Keys(keys, help.to_owned());
            lines.extend(rows.into_iter().map(line));
        }
        lines
    }
}

/// The keys of a context and what they do.
fn bindings(context: Context) -> Vec<(String, &'static str)> {
    let row = |row: &Binding| {
        let keys: Vec<_> = row.keys.iter().map(ToString::to_string).collect();
        (keys.join("  "), row.help)
    };
    TABLE.iter().filter(|row| row.context == context).map(row).collect()
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

    fn text_changed(&mut self) {
        self.scroll = 0;
    }

    fn update(&mut self, motion: Motion, _world: &World) -> Decision {
        match motion {
            Motion::Close if erase(&mut self.input) => self.text_changed(),
            Motion::Close | Motion::Open => return Decision::Leave,
            _ => {}
        }
        let lines = motion.rows(self.page).unwrap_or(0);
        self.scroll = self.scroll.saturating_add_signed(lines);
        Decision::Nothing
    }

    fn fit(&mut self, viewport: Viewport) {
        self.page = viewport.rows;
        self.scroll = self.scroll.min(viewport.lines.saturating_sub(viewport.rows));
    }
}

/// A line of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum HelpLine {
    Blank,
    Heading(String),
    /// Keys, or a part of a query, and what they do.
    Keys(String, String),
}
