//! Which projects a query selects, and in which order.

use std::collections::HashMap;

use crate::catalogue::{Catalogue, CountryId, IdSet, Project, ProjectId};

use crate::query::distinct::distinct;
use crate::query::language::field::Field;
use crate::query::language::query::{Clause, Query, Test, Text};
use crate::query::language::value::Value;
use crate::query::search::engine::{Hit, SearchCache, containing, search_on};
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
    /// The hit of each project; empty if the query has no words.
    hits: HashMap<ProjectId, Hit>,
}

impl Selection {
    /// Answers a query.
    pub fn new(catalogue: &Catalogue, index: &Index, query: &Query) -> Self {
        let words = search_terms(query);
        let allowed = allowed(catalogue, index, query);
        if words.is_empty() {
            return Self::of(catalogue, allowed);
        }
        let cache = &mut SearchCache::default();
        let hits = search_on(catalogue, index, &words, allowed.as_ref(), cache);
        let of_project = |hit: &Hit| Some((hit.target.project()?, *hit));
        let projects: Vec<_> = hits.iter().filter_map(|hit| hit.target.project()).collect();
        let hits = hits.iter().filter_map(of_project).collect();
        let set = IdSet::collect(catalogue.projects.len(), projects.iter().copied());
        Self { projects, set, hits }
    }

    /// The projects of a set, or all.
    pub(crate) fn of(catalogue: &Catalogue, set: Option<IdSet<ProjectId>>) -> Self {
        let all = || IdSet::collect(catalogue.projects.len(), catalogue.projects.ids());
        let set = set.unwrap_or_else(all);
        Self { projects: set.iter().collect(), set, hits: HashMap::new() }
    }

    /// Those of the projects that a country takes part in.
    pub(crate) fn of_country(&self, catalogue: &Catalogue, country: CountryId) -> IdSet<ProjectId> {
        catalogue.countries[country].projects.intersection(&self.set)
    }

    /// How many of the projects meet a test of a field.
    pub(crate) fn count(&self, catalogue: &Catalogue, test: &Test) -> usize {
        let meets = |&&id: &&_| meets(catalogue, &catalogue.projects[id], test);
        self.projects.iter().filter(meets).count()
    }

    /// The hit of a project, if the query has words.
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

/// The words of a query that must be found, folded.
pub fn search_terms(query: &Query) -> Vec<SearchTerm> {
    let asked = query.clauses.iter().filter(|clause| !clause.negated);
    asked
        .filter_map(|clause| match &clause.test {
            Test::Text(texts) => Some(search_term(texts)),
            Test::Field(..) => None,
        })
        .collect()
}

fn search_term(texts: &[Text]) -> SearchTerm {
    let folded = |text: &Text| FoldedWord { text: fold_text(&text.text), exact: text.quoted };
    SearchTerm { any_of: distinct(texts.iter().map(folded)) }
}

/// The projects that a query's fields and negated words leave; `None` where it has neither.
pub(crate) fn allowed(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
) -> Option<IdSet<ProjectId>> {
    let is_term = |clause: &Clause| matches!(clause.test, Test::Text(_)) && !clause.negated;
    let mut narrowing = query.clauses.iter().filter(|clause| !is_term(clause)).peekable();
    narrowing.peek()?;
    let mut left = IdSet::collect(catalogue.projects.len(), catalogue.projects.ids());
    for clause in distinct(narrowing) {
        let meeting = meeting(catalogue, index, &clause.test);
        if clause.negated { left.remove_all(&meeting) } else { left.keep_only(&meeting) }
    }
    Some(left)
}

/// The projects that meet a test.
fn meeting(catalogue: &Catalogue, index: &Index, test: &Test) -> IdSet<ProjectId> {
    let mut set = IdSet::empty(catalogue.projects.len());
    match test {
        Test::Text(texts) => {
            let targets = containing(catalogue, index, &search_term(texts));
            targets.into_iter().filter_map(Target::project).for_each(|id| set.insert(id));
        }
        Test::Field(field, values) if *field == Field::COUNTRY => {
            for value in values {
                if let Value::Country(id) = value {
                    set.add_all(&catalogue.countries[*id].projects);
                }
            }
        }
        Test::Field(..) => {
            let projects = catalogue.projects.iter();
            projects
                .filter(|(_, project)| meets(catalogue, project, test))
                .for_each(|(id, _)| set.insert(id));
        }
    }
    set
}

/// Whether a project meets the test of a field; a test of words counts as met.
fn meets(catalogue: &Catalogue, project: &Project, test: &Test) -> bool {
    match test {
        Test::Text(_) => true,
        Test::Field(field, values) => {
            values.iter().any(|value| (field.test)(catalogue, project, *value))
        }
    }
}
