//! Answering the query of a command: the projects it selects, and what to say where there are none.

use anyhow::Result;

use crate::catalogue::{Catalogue, clean};
use crate::query::{
    Index, Query, Selection, language, meant_fields, no_match, search_terms, words_by_slip,
};

use crate::text::explanation;

use super::output::sheet::citation;
use super::timings::Timings;
use super::{Answer, WrongUse, tell};

/// A query of the command line, answered.
pub(crate) struct Answered {
    pub(crate) query: Query,
    pub(crate) index: Index,
    pub(crate) selection: Selection,
}

impl Answered {
    /// Reads a query and answers it.
    pub(crate) fn new(catalogue: &Catalogue, text: &str, timings: &mut Timings) -> Result<Self> {
        let query = parse_query(text, catalogue)?;
        let index = if search_terms(&query).is_empty() {
            Index::new(catalogue)
        } else {
            Index::with_running_text(catalogue)
        };
        timings.end("index");
        let selection = Selection::new(catalogue, &index, &query);
        timings.end("search");
        Ok(Self { query, index, selection })
    }

    /// The query as it is printed.
    pub(crate) fn text(&self, catalogue: &Catalogue) -> String {
        language::print(&self.query, catalogue)
    }

    /// The line under a table: its source, and by what it was filtered.
    pub(crate) fn citation(&self, catalogue: &Catalogue) -> String {
        let source = citation(catalogue);
        if self.query.is_empty() {
            return source;
        }
        format!(
            "{source}\n\nOnly the {} of: {}",
            catalogue.terms.project.plural,
            self.text(catalogue)
        )
    }

    /// The answer of the command: where nothing matched, after saying why; else after saying what may
    /// have been meant.
    pub(crate) fn finish(&self, catalogue: &Catalogue) -> Answer {
        if !self.selection.projects.is_empty() {
            let fields = meant_fields(catalogue, &self.query);
            if !fields.is_empty() {
                let fields = language::print(&fields, catalogue);
                tell(&format!("only the words are looked for; or ask for {fields}"));
            }
            self.tell_of_slips(catalogue);
            return Answer::Done;
        }
        let why = no_match(catalogue, &self.index, &self.query);
        tell(&explanation::no_match(catalogue, &why));
        Answer::NothingMatched
    }

    /// Says which words nothing has as they were typed, where what is listed is one letter off.
    fn tell_of_slips(&self, catalogue: &Catalogue) {
        let slips = words_by_slip(catalogue, &self.index, &self.query, &self.selection);
        if !slips.is_empty() {
            let words: Vec<_> = slips.iter().map(|word| format!("“{word}”")).collect();
            tell(&format!(
                "nothing has {}, so that what is one letter off is listed too; \
                 put a word in quotation marks to look for it as it is",
                words.join(" or ")
            ));
        }
    }

    /// The answer of a command that tells of countries.
    pub(crate) fn finish_with_countries(&self, catalogue: &Catalogue) -> Answer {
        if catalogue.countries.is_empty() {
            tell("the catalogue has no country");
            return Answer::NothingMatched;
        }
        self.finish(catalogue)
    }
}

/// Reads a query that was typed on the command line.
pub(crate) fn parse_query(text: &str, catalogue: &Catalogue) -> Result<Query, WrongUse> {
    language::parse(text, catalogue).map_err(|error| {
        let shown: String = text.chars().take(60).collect();
        let (shown, _) = clean::clean(&shown, clean::Lines::One);
        WrongUse::usage(format!("in the query “{shown}”, {error}"))
    })
}

/// The command that lists what a query selects, as it would be typed in a shell.
pub(crate) fn list_command(query: &str) -> String {
    if query.is_empty() {
        return "hvp list".to_owned();
    }
    format!("hvp list '{}'", query.replace('\'', "'\\''"))
}
