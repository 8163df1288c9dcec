//! Answering the query of a command: the projects it selects, and the messages about it.

use crate::catalogue::{Catalogue, clean};
use crate::query::{
    Index, Query, Selection, language, meant_fields, no_match, search_terms, words_by_slip,
};
use crate::text::{explanation, list};

use super::exit::{Answer, Conclusion, Failure};
use super::timings::Timings;

/// A query of the command line with the projects it selects.
pub(crate) struct QueryAnswer<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) query: Query,
    pub(crate) selection: Selection,
    index: Index,
}

impl<'a> QueryAnswer<'a> {
    /// Reads a query and answers it.
    pub(crate) fn new(
        catalogue: &'a Catalogue,
        text: &str,
        timings: &mut Timings,
    ) -> Result<Self, Failure> {
        let query = parse_query(text, catalogue)?;
        let index = if search_terms(&query).is_empty() {
            Index::new(catalogue)
        } else {
            Index::with_running_text(catalogue)
        };
        timings.end("index");
        let selection = Selection::new(catalogue, &index, &query);
        timings.end("search");
        Ok(Self { catalogue, query, selection, index })
    }

    /// Whether the query selects no project.
    pub(crate) fn is_empty(&self) -> bool {
        self.selection.projects.is_empty()
    }

    /// The query as it is printed.
    pub(crate) fn query_text(&self) -> String {
        language::print(&self.query, self.catalogue)
    }

    /// Why nothing matched; else what may have been meant.
    pub(crate) fn conclusion(&self) -> Conclusion {
        if self.is_empty() {
            let reason = no_match(self.catalogue, &self.index, &self.query);
            return Conclusion::nothing(explanation::no_match(self.catalogue, &reason));
        }
        let messages = self.fields_hint().into_iter().chain(self.slips_hint()).collect();
        Conclusion { answer: Answer::Done, messages }
    }

    /// The fields that words of the query could mean.
    fn fields_hint(&self) -> Option<String> {
        let fields = meant_fields(self.catalogue, &self.query);
        let fields = language::print(&fields, self.catalogue);
        let hint = || format!("only the text was searched; try {fields}");
        (!fields.is_empty()).then(hint)
    }

    /// The words that no project has as they were typed, where what is listed is one letter off.
    fn slips_hint(&self) -> Option<String> {
        let slips = words_by_slip(self.catalogue, &self.index, &self.query, &self.selection);
        let words: Vec<_> = slips.iter().map(|word| format!("“{word}”")).collect();
        let hint = || {
            format!(
                "{} is found nowhere, so words one letter off are listed too; \
                 put a word in quotation marks to find only that word",
                list::or(&words)
            )
        };
        (!words.is_empty()).then(hint)
    }
}

/// Reads a query that was typed on the command line.
pub(crate) fn parse_query(text: &str, catalogue: &Catalogue) -> Result<Query, Failure> {
    language::parse(text, catalogue).map_err(|error| {
        let start: String = text.chars().take(60).collect();
        let (start, _) = clean::clean(&start, clean::Lines::One);
        Failure::Usage(format!("in the query “{start}”, {error}"))
    })
}

/// The command that lists what a query selects, as it would be typed in a shell.
pub(crate) fn list_command(query: &str) -> String {
    if query.is_empty() {
        return "hvp list".to_owned();
    }
    format!("hvp list '{}'", query.replace('\'', "'\\''"))
}
