//! The help: every key and the query language, filtered by what is typed.

use tui_input::Input;

use crate::query::language::{FIELDS, WORDS};
use crate::query::search::fold::fold_text;

use crate::app::action::{Direction, Motion};
use crate::app::keymap::{Context, TABLE};
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Decision, Seen, page};
use crate::app::world::Data;

/// The help: the key table and the query language, filtered by what is typed.
#[derive(Debug, Default)]
pub(crate) struct Help {
    pub(crate) input: Input,
    /// The contexts of the view that help was asked for in.
    contexts: Vec<Context>,
    pub(crate) scroll: usize,
    page: usize,
}

impl Help {
    /// The help for a place where these contexts are in force.
    pub(crate) fn new(contexts: Vec<Context>) -> Self {
        Self { contexts, ..Self::default() }
    }

    /// The lines of the help: a heading, or keys or parts of a query with what they do.
    pub(crate) fn lines(&self) -> Vec<HelpLine> {
        let wanted = fold_text(self.input.value());
        let mut lines = Vec::new();
        let of_the_view = Context::all().filter(|one| self.contexts.contains(one));
        let others = Context::all().filter(|one| !self.contexts.contains(one));
        for context in of_the_view.chain(others) {
            let rows = TABLE.iter().filter(|row| row.context == context);
            let mut rows = rows
                .map(|row| {
                    let keys: Vec<_> = row.keys.iter().map(ToString::to_string).collect();
                    HelpLine::Keys(keys.join("  "), row.help)
                })
                .filter(|line| line.matches(&wanted))
                .peekable();
            if rows.peek().is_some() {
                if !lines.is_empty() {
                    lines.push(HelpLine::Blank);
                }
                lines.push(HelpLine::Heading(context.name()));
                lines.extend(rows);
            }
        }
        let fields = FIELDS.iter().map(|field| (format!("{}:", field.name), field.values));
        let words = WORDS.map(|(words, meaning)| (words.to_owned(), meaning));
        let rows = words.into_iter().chain(fields).map(|(what, help)| HelpLine::Keys(what, help));
        let mut rows = rows.filter(|line| line.matches(&wanted)).peekable();
        if rows.peek().is_some() {
            if !lines.is_empty() {
                lines.push(HelpLine::Blank);
            }
            lines.push(HelpLine::Heading("In a query"));
            lines.extend(rows);
        }
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

    fn update(&mut self, motion: Motion, _data: &Data<'_>) -> Decision {
        let rows = match motion {
            Motion::Step(Direction::Up) => -1,
            Motion::Step(Direction::Down) => 1,
            Motion::Page { down } => page(self.page, down),
            Motion::Scroll(_, rows) => rows.into(),
            Motion::Close => return Decision::Leave,
            _ => 0,
        };
        self.scroll = self.scroll.saturating_add_signed(rows);
        Decision::Nothing
    }

    fn fit(&mut self, seen: Seen) {
        self.page = seen.rows;
        self.scroll = self.scroll.min(seen.lines.saturating_sub(seen.rows));
    }
}

/// A line of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum HelpLine {
    Blank,
    Heading(&'static str),
    Keys(String, &'static str),
}

impl HelpLine {
    fn matches(&self, wanted: &str) -> bool {
        match self {
            Self::Blank | Self::Heading(_) => true,
            Self::Keys(keys, help) => {
                let text = format!("{} {}", fold_text(keys), fold_text(help));
                wanted.split(' ').all(|word| text.contains(word))
            }
        }
    }
}
