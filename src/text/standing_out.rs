//! Sentences on what stands out among countries and projects.

use crate::catalogue::{Catalogue, CountryId, ProjectId};
use crate::query::Selection;

use super::list;
use super::noun::{counted, countries};
use super::wording::capitalised;

/// The most names of one rank that are all named.
const MOST_NAMED: usize = 4;

/// "Alphaland takes part in the most, 22 of 29 projects", of the selected projects. None if no country takes part,
/// or there is only one.
pub(crate) fn busiest(catalogue: &Catalogue, selection: &Selection) -> Option<String> {
    let count = |id| (id, selection.count_of_country(catalogue, id));
    let counts: Vec<_> = catalogue.countries.ids().map(count).collect();
    let name = |id: CountryId| catalogue.countries[id].in_sentence().to_owned();
    let (names, most) = most_of(&counts, name)?;
    let projects = counted(selection.projects.len(), &catalogue.terms.project);
    Some(match names.as_slice() {
        [only] => format!("{} takes part in the most, {most} of {projects}", capitalised(only)),
        _ => format!("{} take part in the most, {most} of {projects} each", subjects(&names)),
    })
}

/// "First Test has the most, 26 countries", of the selected projects. None if no project has any, or there is only
/// one.
pub(crate) fn largest(catalogue: &Catalogue, selection: &Selection) -> Option<String> {
    let size = |&id: &ProjectId| (id, catalogue.projects[id].participants.len());
    let sizes: Vec<_> = selection.projects.iter().map(size).collect();
    let name = |id: ProjectId| catalogue.projects[id].in_sentence().to_owned();
    let (names, most) = most_of(&sizes, name)?;
    Some(match names.as_slice() {
        [only] => format!("{only} has the most, {}", countries(most)),
        _ => format!("{} have the most, {} each", subjects(&names), countries(most)),
    })
}

/// The names of those with the highest count, and that count.
fn most_of<I: Copy>(
    counts: &[(I, usize)],
    name: impl Fn(I) -> String,
) -> Option<(Vec<String>, usize)> {
    let most = counts.iter().map(|&(_, count)| count).max().filter(|&most| most > 0)?;
    let has_most = counts.iter().filter(|&&(_, count)| count == most);
    (counts.len() > 1).then(|| (has_most.map(|&(id, _)| name(id)).collect(), most))
}

/// The names at the start of a sentence; of many, the first three and the number of the others.
fn subjects(names: &[String]) -> String {
    let (first, others) = list::first(names, MOST_NAMED);
    let others = (others > 0).then(|| format!("{others} more"));
    let subjects: Vec<String> = first.iter().cloned().chain(others).collect();
    capitalised(&list::and(&subjects))
}
