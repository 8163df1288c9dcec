//! The state that all views share: the catalogue, the query, and the projects it selects.

use std::borrow::Cow;

use crate::catalogue::{Catalogue, CountryId, PartialDate, ProjectId};
use crate::query::selection::select::left_after_each;
use crate::query::{Index, LazyIndex, Query, SearchTerm, Selection, Target, language};
use crate::text::command::Command;

use super::action::{Action, Motion};
use super::key::arrows_in_words;
use super::keymap::{Binding, TABLE, key_of};

const MOST_PAST_QUERIES: usize = 100;

/// The message of a list of countries without one.
pub(crate) const NO_COUNTRY: &str = "This catalogue names no country.";

/// A project and a country: those that all views stand on, or those under the cursor of one view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Current {
    pub(crate) project: Option<ProjectId>,
    pub(crate) country: Option<CountryId>,
}

impl Current {
    /// Goes to a project or a country, and ignores any other record.
    pub(crate) fn go_to(&mut self, target: Target) {
        self.project = target.project().or(self.project);
        self.country = target.country().or(self.country);
    }

    /// Follows the cursor of a view from one place to another. What did not move stays.
    pub(crate) fn follow(&mut self, from: Self, to: Self) {
        self.project = to.project.filter(|_| to.project != from.project).or(self.project);
        self.country = to.country.filter(|_| to.country != from.country).or(self.country);
    }
}

/// The state that all views share. They read it; only [`App`](super::state::App) changes it.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) catalogue: Catalogue,
    /// The argument of `--data` that the catalogue was opened with.
    pub(crate) data: Option<String>,
    /// Today's date, if it is known.
    pub(crate) today: Option<PartialDate>,
    /// The key table, with the keys of the settings file.
    pub(crate) keys: Cow<'static, [Binding]>,
    pub(crate) index: LazyIndex,
    pub(crate) query: Query,
    pub(crate) selection: Selection,
    /// The number of projects that each clause of the query leaves.
    pub(crate) left: Vec<usize>,
    /// The project and the country that every view stands on, once they have been chosen.
    pub(crate) current: Current,
    /// Counts the changes of the selection, so that views know when to rebuild.
    pub(crate) revision: u64,
    /// The terms of the last search, to highlight in running text.
    pub(crate) searched: Vec<SearchTerm>,
    /// Past queries, the oldest first.
    pub(crate) past_queries: Vec<String>,
    /// Whether commands are typed as lines, not as keys.
    pub(crate) is_linear: bool,
}

impl World {
    /// The key of an action, as messages name it; its name, where lines are typed instead of keys.
    pub(crate) fn key(&self, action: Action) -> String {
        if self.is_linear {
            let row = self.keys.iter().find(|row| row.action == action);
            return row.map(|row| format!("“{}”", row.hint)).unwrap_or_default();
        }
        let key = key_of(&self.keys, action).map(|key| key.to_string());
        arrows_in_words(&key.unwrap_or_default())
    }

    /// The keys that bring the last query into the search box, as messages name them.
    pub(crate) fn recall_keys(&self) -> String {
        if self.is_linear {
            return "another line".to_owned();
        }
        let recall = Action::Motion(Motion::RecallQuery { older: true });
        [Action::Search, recall].map(|action| self.key(action)).join(" ")
    }

    /// The message of a list of projects without one: why, and how to see all of them again.
    pub(crate) fn no_project(&self) -> String {
        let project = &self.catalogue.terms.project.singular;
        if self.catalogue.projects.is_empty() {
            return format!("This catalogue has no {project}.");
        }
        let clear = self.key(Action::ClearQuery);
        format!("No {project} matches the filter; {clear} shows everything.")
    }

    /// A catalogue without a filter.
    pub(crate) fn new(catalogue: Catalogue, today: Option<PartialDate>) -> Self {
        let selection = Selection::of(&catalogue, None);
        Self {
            catalogue,
            data: None,
            today,
            keys: Cow::Borrowed(TABLE),
            index: LazyIndex::default(),
            query: Query::default(),
            selection,
            left: Vec::new(),
            current: Current::default(),
            revision: 1,
            searched: Vec::new(),
            past_queries: Vec::new(),
            is_linear: false,
        }
    }

    pub(crate) fn index(&self) -> &Index {
        self.index.get(&self.catalogue)
    }

    /// The date by which a milestone is due: today's, or that of the source if today's is not known.
    pub(crate) fn due_date(&self) -> PartialDate {
        self.today.unwrap_or(self.catalogue.updated)
    }

    pub(crate) fn query_text(&self) -> String {
        language::print(&self.query, &self.catalogue)
    }

    /// The beginning of a command about this catalogue.
    pub(crate) fn command(&self) -> Command {
        Command::new(self.data.as_deref())
    }

    /// Adds the filter to a command that opens the program.
    pub(crate) fn filtered(&self, command: Command) -> Command {
        let query = self.query_text();
        // A word alone could be the name of a verb, and what begins with a hyphen a flag.
        let is_bare = query.starts_with('-') || query.chars().all(char::is_alphanumeric);
        let command = if is_bare && !query.is_empty() { command.with("--") } else { command };
        command.with_query(&query)
    }

    /// Filters by another query.
    pub(crate) fn select_by(&mut self, query: Query) {
        let index = self.index.get(&self.catalogue);
        self.selection = Selection::new(&self.catalogue, index, &query);
        self.left = left_after_each(&self.catalogue, index, &query, &self.selection);
        self.query = query;
        self.revision += 1;
    }

    /// Adds a query to the past queries of the search box.
    pub(crate) fn remember_query(&mut self, text: &str) {
        if !text.trim().is_empty() && self.past_queries.last().is_none_or(|last| last != text) {
            self.past_queries.push(text.to_owned());
        }
        if self.past_queries.len() > MOST_PAST_QUERIES {
            self.past_queries.remove(0);
        }
    }
}
