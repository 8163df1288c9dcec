//! Projects with similar participants, and projects whose participants are all in another.

use crate::catalogue::{Catalogue, Project, ProjectId};

use super::ratio::ratio;
use crate::query::language::field::Field;
use crate::query::language::query::{Clause, Query, Test};
use crate::query::language::range::RangeTest;
use crate::query::language::value::Value;
use crate::query::selection::facet::{Facet, Mark};

/// The other projects with all participants of this one, in catalogue order; none if it has no participants.
pub fn containing(catalogue: &Catalogue, project: ProjectId) -> Vec<ProjectId> {
    others(catalogue, project, is_contained)
}

/// The other projects whose participants are all in this one, in catalogue order; those without participants are
/// left out.
pub fn contained(catalogue: &Catalogue, project: ProjectId) -> Vec<ProjectId> {
    others(catalogue, project, |this, other| is_contained(other, this))
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

fn others(
    catalogue: &Catalogue,
    project: ProjectId,
    holds: impl Fn(&Project, &Project) -> bool,
) -> Vec<ProjectId> {
    let this = &catalogue.projects[project];
    let others = catalogue.projects.iter().filter(|&(id, _)| id != project);
    others.filter(|(_, other)| holds(this, other)).map(|(id, _)| id).collect()
}

/// Whether one project has participants, and all of them are in the other.
fn is_contained(one: &Project, other: &Project) -> bool {
    let count = one.participants.len();
    count > 0 && one.participants.shared(&other.participants) == count
}

/// The projects with the most similar participants by Jaccard index, best first, each with the number of countries
/// in both projects and in either. Ties are in catalogue order; projects that share no country are left out.
pub fn most_similar(
    catalogue: &Catalogue,
    project: ProjectId,
    most: usize,
) -> Vec<(ProjectId, usize, usize)> {
    let participants = &catalogue.projects[project].participants;
    let size = participants.len();
    let mut similar: Vec<_> = catalogue
        .projects
        .iter()
        .filter(|&(id, _)| id != project)
        .filter_map(|(id, other)| {
            let shared = participants.shared(&other.participants);
            let either = size + other.participants.len() - shared;
            (shared > 0).then_some((id, shared, either))
        })
        .collect();
    let jaccard = |similar: &(ProjectId, usize, usize)| ratio(similar.1, similar.2);
    let order = |left: &(ProjectId, usize, usize), right: &(ProjectId, usize, usize)| {
        jaccard(right).total_cmp(&jaccard(left)).then(left.0.cmp(&right.0))
    };
    if similar.len() > most {
        similar.select_nth_unstable_by(most, order);
        similar.truncate(most);
    }
    similar.sort_unstable_by(order);
    similar
}
