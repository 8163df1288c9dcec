//! The state that all views share: the catalogue, the query, and the projects it selects.

use crate::catalogue::Catalogue;
use crate::query::{Index, Query, SearchTerm, Selection};

/// The most past queries that are kept.
const MOST_PAST_QUERIES: usize = 100;

/// The state that all views share. They read it; only [`App`](super::state::App) changes it.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) catalogue: Catalogue,
    pub(crate) index: Index,
    pub(crate) query: Query,
    pub(crate) selection: Selection,
    /// Counts the changes of the selection, so that views know when to rebuild.
    pub(crate) revision: u64,
    /// The terms of the last search, to highlight in running text.
    pub(crate) searched: Vec<SearchTerm>,
    /// Past queries, the oldest first.
    pub(crate) past_queries: Vec<String>,
}

impl World {
    /// A catalogue without a filter.
    pub(crate) fn new(catalogue: Catalogue) -> Self {
        let index = Index::new(&catalogue);
        let query = Query::default();
        let selection = Selection::new(&catalogue, &index, &query);
        let (searched, past_queries) = (Vec::new(), Vec::new());
        Self { catalogue, index, query, selection, revision: 1, searched, past_queries }
    }

    /// Filters by another query.
    pub(crate) fn select_by(&mut self, query: Query) {
        self.selection = Selection::new(&self.catalogue, &self.index, &query);
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
