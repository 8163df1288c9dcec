//! Which projects a query wants, and in which order.

use std::collections::HashMap;

use crate::catalogue::{Catalogue, IdSet, Project, ProjectId, When};

use crate::query::distinct::distinct;
use crate::query::language::query::{Clause, Query, Test, Text};
use crate::query::search::engine::{Hit, SearchCache, containing, search_on};
use crate::query::search::fold::fold_text;
use crate::query::search::index::Index;
use crate::query::search::term::{FoldedWord, SearchTerm};
use crate::query::target::Target;

/// The projects that a query wants.
#[derive(Debug, Clone)]
pub struct Selection {
    /// Best first; in catalogue order where no words were asked for.
    pub projects: Vec<ProjectId>,
    /// The same, as a set.
    pub set: IdSet<ProjectId>,
    /// Why each matches; empty where no words were asked for.
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

    /// Why a project was selected, if words were asked for.
    pub fn hit(&self, project: ProjectId) -> Option<&Hit> {
        self.hits.get(&project)
    }
}

/// The texts of a query that must be found, folded: what a hit's highlights are made from.
pub fn search_terms(query: &Query) -> Vec<SearchTerm> {
    let asked = query.clauses.iter().filter(|clause| !clause.negated);
    asked
        .filter_map(|clause| match &clause.test {
            Test::Text(texts) => Some(search_term(texts)),
            _ => None,
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
        Test::Country(countries) => {
            for &id in countries {
                set.add_all(&catalogue.countries[id].projects);
            }
        }
        Test::Category(_)
        | Test::Stage(_)
        | Test::Lead(_)
        | Test::Organisation(_)
        | Test::Standing(_)
        | Test::Launched(_)
        | Test::Count(_) => {
            let projects = catalogue.projects.iter();
            projects
                .filter(|(_, project)| meets(catalogue, project, test))
                .for_each(|(id, _)| set.insert(id));
        }
    }
    set
}

pub(crate) fn meets(catalogue: &Catalogue, project: &Project, test: &Test) -> bool {
    match test {
        Test::Text(_) => true,
        Test::Country(countries) => countries.iter().any(|&id| project.participants.contains(id)),
        Test::Category(categories) => categories.contains(&project.category),
        Test::Stage(stages) => stages.contains(&project.stage),
        Test::Lead(countries) => project.lead.is_some_and(|lead| countries.contains(&lead)),
        Test::Organisation(wanted) => wanted.iter().any(|id| project.organisations.contains(id)),
        Test::Standing(standings) => project
            .participants
            .iter()
            .any(|id| standings.contains(&catalogue.countries[id].standing)),
        Test::Launched(times) => {
            times.iter().any(|time| time.holds(project.launched().map(When::span)))
        }
        Test::Count(counts) => {
            let count = u32::try_from(project.participants.len()).unwrap_or(u32::MAX);
            counts.iter().any(|one| one.holds(Some((count, count))))
        }
    }
}
