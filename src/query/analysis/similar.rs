//! Projects with similar participants, and projects whose participants are all in another.

use crate::catalogue::{Catalogue, IdSet, ProjectId};

use crate::query::language::field::Field;
use crate::query::language::query::{Clause, Query, Test};
use crate::query::language::range::RangeTest;
use crate::query::language::value::Value;
use crate::query::selection::facet::{Facet, Mark};

/// The other projects with all participants of this one, in catalogue order; none if it has no participants.
pub fn containing(catalogue: &Catalogue, project: ProjectId) -> Vec<ProjectId> {
    let participants = catalogue.projects[project].participants.iter();
    let mut projects = participants.map(|id| catalogue.projects_of(id));
    let Some(mut common) = projects.next().cloned() else { return Vec::new() };
    projects.for_each(|one| common.keep_only(one));
    all_but(project, &common)
}

/// The other projects whose participants are all in this one, in catalogue order; those without participants are
/// left out.
pub fn contained(catalogue: &Catalogue, project: ProjectId) -> Vec<ProjectId> {
    let participants = &catalogue.projects[project].participants;
    let mut inside = IdSet::empty(catalogue.projects.len());
    participants.iter().for_each(|id| inside.add_all(catalogue.projects_of(id)));
    let outside = catalogue.countries.ids().filter(|&id| !participants.contains(id));
    outside.for_each(|id| inside.remove_all(catalogue.projects_of(id)));
    all_but(project, &inside)
}

fn all_but(project: ProjectId, projects: &IdSet<ProjectId>) -> Vec<ProjectId> {
    projects.iter().filter(|&other| other != project).collect()
}

/// The query for a project and the projects that contain it.
pub fn containing_query(catalogue: &Catalogue, project: ProjectId) -> Query {
    let participants = catalogue.projects[project].participants.iter();
    participants.fold(Query::default(), |query, id| query.narrowed(Facet::country(id), Mark::With))
}

/// The query for a project and the projects that it contains: those with a participant, and none from outside.
pub fn contained_query(catalogue: &Catalogue, project: ProjectId) -> Query {
    let participants = &catalogue.projects[project].participants;
    let outside = catalogue.countries.ids().filter(|&id| !participants.contains(id));
    let outside: Vec<Value> = outside.map(Value::Country).collect();
    let excluded = Clause { negated: true, test: Test::Field(Field::COUNTRY, outside) };
    let any = Facet { field: Field::COUNT, value: Value::Count(RangeTest::AtLeast(1)) };
    let all_inside = Query { clauses: vec![excluded] };
    let everything = participants.len() == catalogue.countries.len();
    let query = if everything { Query::default() } else { all_inside };
    query.narrowed(any, Mark::With)
}

/// The projects with the most similar participants by Jaccard index, best first, each with the number of countries
/// in both projects and in either. Ties are in catalogue order; projects that share no country are left out.
pub fn most_similar(
    catalogue: &Catalogue,
    project: ProjectId,
    most: usize,
) -> Vec<(ProjectId, usize, usize)> {
    let is_better = |one: &(ProjectId, usize, usize), other: &(ProjectId, usize, usize)| {
        one.1 * other.2 > other.1 * one.2
    };
    let mut similar = Vec::new();
    let others = catalogue.compared_with(project).filter(|&(id, ..)| id != project);
    for one in others.filter(|&(_, shared, _)| shared > 0) {
        if similar.len() < most || similar.last().is_some_and(|last| is_better(&one, last)) {
            let place = similar.partition_point(|other| !is_better(&one, other));
            similar.insert(place, one);
            similar.truncate(most);
        }
    }
    similar
}
