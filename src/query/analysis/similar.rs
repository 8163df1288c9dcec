//! Similar projects.

use crate::catalogue::{Catalogue, ProjectId};

use super::ratio::ratio;

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
