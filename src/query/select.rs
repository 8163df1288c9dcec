//! Which projects a query wants, and in which order.

use crate::catalogue::{Catalogue, IdSet, PartialDate, Project, ProjectId, When};

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
    /// Why each matches, in the same order; empty where no words were asked for.
    pub hits: Vec<Hit>,
}

impl Selection {
    /// Answers a query.
    pub fn new(catalogue: &Catalogue, index: &Index, query: &Query) -> Self {
        let words = wanted(query);
        if words.is_empty() {
            Self::among(catalogue, index, query, None)
        } else {
            Self::among(catalogue, index, query, Some(&search(catalogue, index, &words)))
        }
    }

    /// The projects among the hits of the query's words, or among all, that meet the rest of it.
    pub(super) fn among(
        catalogue: &Catalogue,
        index: &Index,
        query: &Query,
        hits: Option<&[Hit]>,
    ) -> Self {
        let mut excluded = IdSet::empty(catalogue.projects.len());
        for clause in query.clauses.iter().filter(|clause| clause.negated) {
            if let Test::Text(texts) = &clause.test {
                let targets = containing(catalogue, index, &fold_wanted(texts));
                for id in targets.into_iter().filter_map(project_of) {
                    excluded.insert(id);
                }
            }
        }
        let is_selected =
            |id: ProjectId| !excluded.contains(id) && meets_fields(catalogue, id, query);
        let hit = |hit: &&Hit| project_of(hit.target).is_some_and(is_selected);
        let hits: Option<Vec<Hit>> = hits.map(|hits| hits.iter().filter(hit).copied().collect());
        let projects: Vec<ProjectId> = match &hits {
            Some(hits) => hits.iter().filter_map(|hit| project_of(hit.target)).collect(),
            None => catalogue.projects.ids().filter(|&id| is_selected(id)).collect(),
        };
        let set = IdSet::collect(catalogue.projects.len(), projects.iter().copied());
        Self { projects, set, hits: hits.unwrap_or_default() }
    }

    /// Why a project was selected, if words were asked for.
    pub fn hit(&self, project: ProjectId) -> Option<&Hit> {
        self.hits.iter().find(|hit| hit.target == Target::Project(project))
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
            comparison.holds(Some((count, count)))
        }
    }
}

fn launched(project: &Project, comparison: &Comparison<PartialDate>) -> bool {
    comparison.holds(project.launched().map(When::span))
}
