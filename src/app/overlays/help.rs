//! The help: every key and the query language, filtered by what is typed.

use tui_input::Input;

use crate::query::language::{FIELDS, WORDS};
use crate::query::search::fold::fold_text;

use crate::app::action::Motion;
use crate::app::keymap::{Context, TABLE};
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Decision, Viewport};
use crate::app::world::World;

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
        let filter = fold_text(self.input.value());
        let mut lines = Vec::new();
        let mut add = |heading: String, rows: &mut dyn Iterator<Item = HelpLine>| {
            let mut rows = rows.filter(|line| line.matches(&filter)).peekable();
            if rows.peek().is_some() {
                if !lines.is_empty() {
                    lines.push(HelpLine::Blank);
                }
                lines.push(HelpLine::Heading(heading));
                lines.extend(rows);
            }
        };
        let of_the_view = Context::all().filter(|one| self.contexts.contains(one));
        let others = Context::all().filter(|one| !self.contexts.contains(one));
        for context in of_the_view.chain(others) {
            let rows = TABLE.iter().filter(|row| row.context == context).map(|row| {
                let keys: Vec<_> = row.keys.iter().map(ToString::to_string).collect();
                HelpLine::Keys(keys.join("  "), row.help.to_owned())
            });
            add(context.name(), &mut { rows });
        }
        let fields = FIELDS.iter().map(|field| (format!("{}:", field.name), field.values));
        let words = WORDS.map(|(words, meaning)| (words.to_owned(), meaning));
        let parts = words.into_iter().chain(fields);
        add(
            "In a query".to_owned(),
            &mut parts.map(|(part, help)| HelpLine::Keys(part, help.to_owned())),
        );
        lines
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

    fn text_changed(&mut self) {
        self.scroll = 0;
    }

    fn update(&mut self, motion: Motion, _world: &World) -> Decision {
        if motion == Motion::Close {
            return Decision::Leave;
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

impl HelpLine {
    fn matches(&self, filter: &str) -> bool {
        match self {
            Self::Blank | Self::Heading(_) => true,
            Self::Keys(keys, help) => {
                let text = format!("{} {}", fold_text(keys), fold_text(help));
                filter.split(' ').all(|word| text.contains(word))
            }
        }
    }
}
