//! What can lie over a view: the search box, the facets, a list of queries, the help. Only one is open at a time.

use tui_input::Input;

use crate::query::language::{FIELDS, WORDS};
use crate::query::search::fold::fold_text;

use super::facets::FacetList;
use super::saved_queries::QueryList;
use super::search_box::SearchBox;
use crate::app::keymap::{Context, TABLE};

/// The overlay that is open.
#[derive(Debug)]
pub(crate) enum Overlay {
    Search(Box<SearchBox>),
    Facets(FacetList),
    Queries(QueryList),
    Help(Help),
}

/// The help: the key table and the query language, filtered by what is typed.
#[derive(Debug, Default)]
pub(crate) struct Help {
    pub(crate) input: Input,
    /// The contexts of the view that help was asked for in.
    pub(crate) contexts: Vec<Context>,
    pub(crate) scroll: usize,
    pub(crate) page: usize,
}

impl Help {
    /// The lines of the help: a heading, or keys or parts of a query with what they do.
    pub(crate) fn lines(&self) -> Vec<HelpLine> {
        let wanted = fold_text(self.input.value());
        let mut lines = Vec::new();
        let of_the_view = Context::ALL.into_iter().filter(|one| self.contexts.contains(one));
        let others = Context::ALL.into_iter().filter(|one| !self.contexts.contains(one));
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
