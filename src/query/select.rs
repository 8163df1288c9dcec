//! Which projects a query wants, and in which order.

use std::collections::HashMap;

use crate::catalogue::{Catalogue, IdSet, PartialDate, Project, ProjectId};

use super::fold::fold_text;
use super::index::{Index, Target};
use super::language::{Comparison, Query, Test, Text};
use super::search::{FoldedWord, Hit, Wanted, containing, search};

/// The projects that a query wants.
#[derive(Debug, Clone)]
pub struct Selection {
    /// Best first; in catalogue order where no words were asked for.
    pub projects: Vec<ProjectId>,
    /// The same, as a set.
    pub set: IdSet<ProjectId>,
    /// Why each matches, where words were asked for.
    pub hits: HashMap<ProjectId, Hit>,
}

impl Selection {
    /// Answers a query.
    pub fn new(catalogue: &Catalogue, index: &Index, query: &Query) -> Self {
        let mut wanted = Vec::new();
        let mut unwanted = Vec::new();
        for clause in &query.clauses {
            if let Test::Text(texts) = &clause.test {
                let list = if clause.negated { &mut unwanted } else { &mut wanted };
                list.push(fold_wanted(texts));
            }
        }
        let mut hits = HashMap::new();
        let mut projects: Vec<ProjectId> = if wanted.is_empty() {
            catalogue.projects.ids().collect()
        } else {
            let found = search(catalogue, index, &wanted);
            hits = found.iter().filter_map(|hit| Some((project_of(hit.target)?, *hit))).collect();
            found.iter().filter_map(|hit| project_of(hit.target)).collect()
        };
        let mut excluded = IdSet::empty(catalogue.projects.len());
        for texts in &unwanted {
            for id in containing(catalogue, index, texts).into_iter().filter_map(project_of) {
                excluded.insert(id);
            }
        }
        projects.retain(|&id| !excluded.contains(id) && meets_fields(catalogue, id, query));
        let set = IdSet::collect(catalogue.projects.len(), projects.iter().copied());
        hits.retain(|id, _| set.contains(*id));
        Self { projects, set, hits }
    }
}

/// The texts of a query that must be found, folded: what a hit's highlights are made from.
pub fn wanted(query: &Query) -> Vec<Wanted> {
    query
        .clauses
        .iter()
        .filter(|clause| !clause.negated)
        .filter_map(|clause| match &clause.test {
            Test::Text(texts) => Some(fold_wanted(texts)),
            _ => None,
        })
        .collect()
}

fn fold_wanted(texts: &[Text]) -> Wanted {
    let folded = |text: &Text| FoldedWord { text: fold_text(&text.text), exact: text.quoted };
    Wanted { any_of: texts.iter().map(folded).collect() }
}

fn project_of(target: Target) -> Option<ProjectId> {
    match target {
        Target::Project(id) => Some(id),
        Target::Country(_) | Target::Category(_) | Target::Organisation(_) | Target::Term(_) => {
            None
        }
    }
}

fn meets_fields(catalogue: &Catalogue, id: ProjectId, query: &Query) -> bool {
    let project = &catalogue.projects[id];
    query.clauses.iter().all(|clause| {
        matches!(clause.test, Test::Text(_))
            || clause.negated != meets(catalogue, project, &clause.test)
    })
}

pub(super) fn meets(catalogue: &Catalogue, project: &Project, test: &Test) -> bool {
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
        Test::Launched(comparison) => launched(project, comparison),
        Test::Count(comparison) => {
            let count = u32::try_from(project.participants.len()).unwrap_or(u32::MAX);
            comparison.holds(Some((count, count)), |value| *value, |value| *value)
        }
    }
}

fn launched(project: &Project, comparison: &Comparison<PartialDate>) -> bool {
    let value = project.launched().map(crate::catalogue::When::span);
    comparison.holds(value, |date| date.first_day(), |date| date.last_day())
}
