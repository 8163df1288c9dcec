//! A catalogue with its search index, and search results as text.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::LazyLock;

use hvp::catalogue::{Catalogue, Document, Project, validate};
use hvp::query::{
    Hit, Index, Query, QueryError, SearchResult, Selection, Target, Tier, find, language,
};
use proptest::test_runner::Config;

/// A catalogue with its index.
pub(crate) struct Searcher {
    pub(crate) catalogue: Catalogue,
    pub(crate) index: Index,
}

static BUILT_IN: LazyLock<Searcher> = LazyLock::new(|| Searcher::new(super::built_in().clone()));

/// The built-in catalogue with its index.
pub(crate) fn built_in() -> &'static Searcher {
    &BUILT_IN
}

/// A configuration with this many cases, which keeps no file of failures.
pub(crate) fn cases(number: u32) -> Config {
    Config { failure_persistence: None, max_shrink_iters: 2_000, ..Config::with_cases(number) }
}

/// Shows only the names that differ from the built-in catalogue, which explain a failing case.
impl fmt::Debug for Searcher {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = |row: &Project| (row.acronym.clone(), row.label.clone(), row.name.clone());
        let known: Vec<_> =
            built_in().catalogue.projects.iter().map(|(_, row)| names(row)).collect();
        let projects = self.catalogue.projects.iter();
        let other = projects.filter(|(_, row)| !known.contains(&names(row)));
        formatter.debug_map().entries(other.map(|(_, row)| (&row.id, names(row)))).finish()
    }
}

impl Searcher {
    fn new(catalogue: Catalogue) -> Self {
        let index = Index::new(&catalogue);
        Self { catalogue, index }
    }

    /// The catalogue of a document, which must be valid.
    pub(crate) fn of(document: Document) -> Self {
        Self::new(validate(document).unwrap().0)
    }

    pub(crate) fn parse(&self, text: &str) -> Result<Query, QueryError> {
        language::parse(text, &self.catalogue)
    }

    /// The parsed query; panics if the text is not a query.
    pub(crate) fn query(&self, text: &str) -> Query {
        let query = self.parse(text);
        assert!(query.is_ok(), "{text}: {}", query.unwrap_err());
        query.unwrap()
    }

    /// All search results, best first.
    pub(crate) fn find(&self, text: &str) -> Vec<SearchResult> {
        find(&self.catalogue, &self.index, &self.query(text))
    }

    pub(crate) fn select(&self, text: &str) -> Selection {
        Selection::new(&self.catalogue, &self.index, &self.query(text))
    }

    /// The ids of the selected projects, best first.
    pub(crate) fn projects(&self, text: &str) -> Vec<&str> {
        let projects = self.select(text).projects;
        projects.into_iter().map(|id| self.catalogue.projects[id].id.as_str()).collect()
    }

    /// The ids of the selected projects, sorted.
    pub(crate) fn project_set(&self, text: &str) -> BTreeSet<&str> {
        self.projects(text).into_iter().collect()
    }

    /// A record as it is written in the tables of the tests: `project mawi`, `country DEU`.
    pub(crate) fn name(&self, target: Target) -> String {
        let catalogue = &self.catalogue;
        match target {
            Target::Project(id) => format!("project {}", catalogue.projects[id].id),
            Target::Country(id) => format!("country {}", catalogue.countries[id].code),
            Target::Category(id) => format!("category {}", catalogue.categories[id].id),
            Target::Organisation(id) => {
                format!("organisation {}", catalogue.organisations[id].code)
            }
            Target::Term(id) => format!("term {}", catalogue.glossary[id].term),
            Target::Section(id) => format!("text {}", catalogue.background[id].title),
        }
    }

    /// The search results, each with its rule.
    pub(crate) fn ranked(&self, text: &str) -> Vec<(String, Option<Tier>)> {
        let ranked = |found: SearchResult| (self.name(found.target), found.hit.map(|hit| hit.tier));
        self.find(text).into_iter().map(ranked).collect()
    }

    /// Every hit of the words of a query.
    pub(crate) fn hits(&self, text: &str) -> Vec<Hit> {
        self.find(text).into_iter().filter_map(|found| found.hit).collect()
    }
}
