//! The projects that a query selects, in order.

use std::collections::HashMap;

use crate::catalogue::{Catalogue, CategoryId, CountryId, IdSet, Project, ProjectId};

use crate::query::distinct::distinct;
use crate::query::language::field::Field;
use crate::query::language::query::{Clause, Query, Test, Text};
use crate::query::language::value::Value;
use crate::query::search::engine::{Hit, containing, search};
use crate::query::search::fold::fold_text;
use crate::query::search::index::Index;
use crate::query::search::term::{FoldedWord, SearchTerm};
use crate::query::target::Target;

/// The projects that a query selects.
#[derive(Debug, Clone)]
pub struct Selection {
    /// Best match first; in catalogue order if the query has no words.
    pub projects: Vec<ProjectId>,
    /// The projects as a set.
    pub set: IdSet<ProjectId>,
    /// The search hit of each project; empty if the query has no words.
    hits: HashMap<ProjectId, Hit>,
}

impl Selection {
    /// The projects that a query selects.
    pub fn new(catalogue: &Catalogue, index: &Index, query: &Query) -> Self {
        let words = search_terms(query);
        let allowed = allowed(catalogue, index, query);
        if words.is_empty() {
            return Self::of(catalogue, allowed);
        }
        let hits = search(index, &words, allowed.as_ref());
        let of_project = |hit: &Hit| Some((hit.target.project()?, *hit));
        let projects: Vec<_> = hits.iter().filter_map(|hit| hit.target.project()).collect();
        let hits = hits.iter().filter_map(of_project).collect();
        let set = IdSet::collect(catalogue.projects.len(), projects.iter().copied());
        Self { projects, set, hits }
    }

    /// A selection of the projects of a set, or of all projects.
    pub(crate) fn of(catalogue: &Catalogue, set: Option<IdSet<ProjectId>>) -> Self {
        let all = || IdSet::collect(catalogue.projects.len(), catalogue.projects.ids());
        let set = set.unwrap_or_else(all);
        Self { projects: set.iter().collect(), set, hits: HashMap::new() }
    }

    /// The selected projects of a category, in catalogue order.
    pub(crate) fn of_category(
        &self,
        catalogue: &Catalogue,
        category: CategoryId,
    ) -> impl Iterator<Item = ProjectId> {
        let projects = &catalogue.categories[category].projects;
        projects.iter().copied().filter(|&id| self.set.contains(id))
    }

    /// How many of the selected projects a country takes part in.
    pub fn count_of_country(&self, catalogue: &Catalogue, country: CountryId) -> usize {
        catalogue.projects_of(country).shared(&self.set)
    }

    /// The selected projects that a country takes part in.
    pub(crate) fn of_country(&self, catalogue: &Catalogue, country: CountryId) -> IdSet<ProjectId> {
        catalogue.projects_of(country).intersection(&self.set)
    }

    /// How many of the selected projects pass a test of a field.
    pub(crate) fn count(&self, catalogue: &Catalogue, test: &Test) -> usize {
        let passes = |&&id: &&_| passes(catalogue, &catalogue.projects[id], test);
        self.projects.iter().filter(passes).count()
    }

    /// The search hit of a project, if the query has words.
    pub fn hit(&self, project: ProjectId) -> Option<&Hit> {
        self.hits.get(&project)
    }
}

/// The number of projects that are left after each clause of a query; none of a very long query.
pub(crate) fn left_after_each(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
    selection: &Selection,
) -> Vec<usize> {
    /// More clauses do not fit on a line.
    const MOST: usize = 12;
    let last = query.clauses.len();
    let left = |end: usize| {
        let clauses = query.clauses.iter().take(end).cloned().collect();
        Selection::new(catalogue, index, &Query { clauses }).projects.len()
    };
    match last {
        1..=MOST => (1..last).map(left).chain([selection.projects.len()]).collect(),
        _ => Vec::new(),
    }
}

/// The search terms of a query: its words that are not negated, folded.
pub fn search_terms(query: &Query) -> Vec<SearchTerm> {
    query.clauses.iter().filter_map(Clause::required_texts).map(search_term).collect()
}

/// The search term for alternative texts.
pub(crate) fn search_term(texts: &[Text]) -> SearchTerm {
    let folded = |text: &Text| FoldedWord { text: fold_text(&text.text), exact: text.quoted };
    SearchTerm { any_of: distinct(texts.iter().map(folded)) }
}

/// The projects that pass the fields and negated words of a query; `None` if it has neither.
pub(crate) fn allowed(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
) -> Option<IdSet<ProjectId>> {
    let is_filter = |clause: &&Clause| clause.required_texts().is_none();
    let mut narrowing = query.clauses.iter().filter(is_filter).peekable();
    narrowing.peek()?;
    let mut left = IdSet::collect(catalogue.projects.len(), catalogue.projects.ids());
    for clause in distinct(narrowing) {
        let passing = passing(catalogue, index, &clause.test);
        if clause.negated { left.remove_all(&passing) } else { left.keep_only(&passing) }
    }
    Some(left)
}

/// The projects that pass a test.
fn passing(catalogue: &Catalogue, index: &Index, test: &Test) -> IdSet<ProjectId> {
    let mut set = IdSet::empty(catalogue.projects.len());
    match test {
        Test::Text(texts) => {
            let targets = containing(index, &search_term(texts));
            targets.into_iter().filter_map(Target::project).for_each(|id| set.insert(id));
        }
        Test::Field(field, values) if *field == Field::COUNTRY => {
            for value in values {
                if let Value::Country(id) = value {
                    set.add_all(catalogue.projects_of(*id));
                }
            }
        }
        Test::Field(..) | Test::AtLeast(..) => {
            let projects = catalogue.projects.iter();
            projects
                .filter(|(_, project)| passes(catalogue, project, test))
                .for_each(|(id, _)| set.insert(id));
        }
    }
    set
}

/// Whether a project passes the test of a field. A test of words always passes.
fn passes(catalogue: &Catalogue, project: &Project, test: &Test) -> bool {
    match test {
        Test::Text(_) => true,
        Test::Field(field, values) => {
            values.iter().any(|value| (field.test)(catalogue, project, *value))
        }
        Test::AtLeast(count, field, values) => {
            let has = |value: &&Value| (field.test)(catalogue, project, **value);
            values.iter().filter(has).take(*count).count() == *count
        }
    }
}
