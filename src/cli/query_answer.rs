//! Answering the query of a command.

use crate::catalogue::Catalogue;
use crate::query::language::{Field, Test};
use crate::query::{
    Index, Interpretation, LazyIndex, Query, Reading, Selection, interpret, language, no_match,
    offers, words_by_slip,
};
use crate::text::command::Command;
use crate::text::cut::prefix;
use crate::text::{explanation, list};

use super::exit::{Answer, Conclusion, Failure};
use super::timings::Timings;

/// A query with the projects it selects.
pub(crate) struct QueryAnswer<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) query: Query,
    /// What its words mean as fields, if they were only looked for.
    reading: Option<Reading>,
    pub(crate) selection: Selection,
    /// Made when it is first needed, which for a command without a query is never.
    index: LazyIndex,
    /// The text as typed, if its words were read as fields.
    read_from: Option<String>,
}

impl<'a> QueryAnswer<'a> {
    /// Parses a query and answers it.
    pub(crate) fn new(
        catalogue: &'a Catalogue,
        text: &str,
        timings: &mut Timings,
    ) -> Result<Self, Failure> {
        let Interpretation { query, is_read, reading, .. } = interpret_query(text, catalogue)?;
        let index = LazyIndex::default();
        let selection = if query.is_empty() {
            Selection::of(catalogue, None)
        } else {
            let index = index.get(catalogue);
            timings.end("index");
            Selection::new(catalogue, index, &query)
        };
        timings.end("search");
        let read_from = is_read.then(|| text.to_owned());
        let reading = reading.filter(|_| !is_read);
        Ok(Self { catalogue, query, reading, selection, index, read_from })
    }

    /// The names and texts of the catalogue, ready to be searched.
    pub(crate) fn index(&self) -> &Index {
        self.index.get(self.catalogue)
    }

    /// Whether the query selects no project.
    pub(crate) fn is_empty(&self) -> bool {
        self.selection.projects.is_empty()
    }

    pub(crate) fn query_text(&self) -> String {
        language::print(&self.query, self.catalogue)
    }

    /// The query, if it is a reading of other words.
    pub(crate) fn read_as(&self) -> Option<String> {
        self.read_from.as_ref().map(|_| self.query_text())
    }

    /// The result, with messages: how the words were read, why nothing matched, or what could have been meant.
    pub(crate) fn conclusion(&self) -> Conclusion {
        let read = self.read_from.as_ref();
        let read = read.map(|words| explanation::read_as(words, &self.query_text()));
        let mut messages: Vec<String> = read.into_iter().collect();
        if self.is_empty() {
            let reason = no_match(self.catalogue, self.index(), &self.query);
            messages.push(explanation::no_match_message(self.catalogue, &reason));
            return Conclusion { answer: Answer::NothingMatched, messages };
        }
        if !self.query.is_empty() {
            messages.extend(self.offers_hint().into_iter().chain(self.slips_hint()));
        }
        Conclusion { answer: Answer::Done, messages }
    }

    /// The message that `standing:` and `count:` choose projects, for a report on countries. `instead` are the flags
    /// that choose countries by their standing and by their count.
    pub(crate) fn notice(&self, instead: [&str; 2]) -> Option<String> {
        let asks_for = |field: Field| {
            self.query
                .clauses
                .iter()
                .any(|clause| matches!(&clause.test, Test::Field(other, _) if *other == field))
        };
        let projects = &self.catalogue.terms.project.plural;
        let fields = [Field::STANDING, Field::COUNT].into_iter().zip(instead);
        let hint = |(field, flags): (Field, &str)| {
            format!("{}: chooses {projects}; to choose countries: {flags}", field.name)
        };
        let hints: Vec<_> = fields.filter(|&(field, _)| asks_for(field)).map(hint).collect();
        (!hints.is_empty()).then(|| hints.join("; "))
    }

    /// The message about queries that the words could mean, each with how many projects it selects.
    fn offers_hint(&self) -> Option<String> {
        let offers = offers(self.catalogue, &self.query, self.reading.clone());
        let queries: Vec<_> = offers.into_iter().map(|offer| offer.query).collect();
        let counted = |query: &Query| explanation::with_count(self.catalogue, self.index(), query);
        let queries: Vec<_> = queries.iter().map(counted).collect();
        let hint = || format!("only the text was searched; try {}", list::or(&queries));
        (!queries.is_empty()).then(hint)
    }

    /// The message about words that were only found one letter off.
    fn slips_hint(&self) -> Option<String> {
        let slips = words_by_slip(self.index(), &self.query, &self.selection);
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

/// Interprets a query of the command line.
pub(crate) fn interpret_query(
    text: &str,
    catalogue: &Catalogue,
) -> Result<Interpretation, Failure> {
    interpret(text, catalogue)
        .map_err(|error| Failure::Usage(format!("in the query “{}”, {error}", prefix(text, 60))))
}

/// The command that lists the projects of a query.
pub(crate) fn list_command(query: &str) -> Command {
    Command::new(None).with("list").with_query(query)
}
