//! Which projects are named in each other's text.

use fixedbitset::FixedBitSet;
use memchr::memmem::Finder;
use unicode_segmentation::UnicodeSegmentation;

use crate::catalogue::{Catalogue, CountryId, Project, ProjectId};

use super::engine::search;
use super::field_text::for_each_field;
use super::fold::fold_text;
use super::index::Index;
use super::lazy_index::LazyIndex;
use super::names_in_texts::{LEADS, joins, lead, names, texts, words};
use super::rules::in_bodies;
use super::scope::Scope;
use super::term::SearchTerm;
use crate::query::language::query::{Clause, Query, Test, Text};
use crate::query::selection::facet::{Facet, Mark};
use crate::query::selection::select::Selection;
use crate::query::target::Target;

/// The most projects whose texts are all read for a name, which up to here takes less time than looking for all names.
const MOST_READ: usize = 250;

/// The ending of the plural of an acronym.
pub(super) const PLURAL: char = 's';

/// The projects that the running text of `project` names, and those whose text names it; each in
/// catalogue order.
///
/// Words rule out most projects; only the others are compared letter by letter.
pub fn mentions(
    catalogue: &Catalogue,
    index: &LazyIndex,
    project: ProjectId,
) -> (Vec<ProjectId>, Vec<ProjectId>) {
    let record = &catalogue.projects[project];
    let (mut named, mut naming) = if catalogue.projects.len() <= MOST_READ {
        (perhaps_named(catalogue, record), catalogue.projects.ids().collect())
    } else {
        let names = index.names_in_texts(catalogue);
        (names.perhaps_named_by(record), names.perhaps_naming(record))
    };
    let finders_of = |id| names(&catalogue.projects[id]).map(Finder::new).collect::<Vec<_>>();
    named.retain(|&id| id != project && has_one_of(record, &finders_of(id)));
    let own = finders_of(project);
    naming.retain(|&id| id != project && has_one_of(&catalogue.projects[id], &own));
    (named, naming)
}

/// A sentence of a project's text that names a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountryMention<'a> {
    /// The project.
    pub project: ProjectId,
    /// The sentence.
    pub sentence: &'a str,
}

/// The selected projects whose text names a country although they do not list it, in catalogue order, each with the
/// first sentence that does.
pub fn country_mentions<'a>(
    catalogue: &'a Catalogue,
    index: &Index,
    selection: &Selection,
    country: CountryId,
) -> Vec<CountryMention<'a>> {
    let finders: Vec<Finder<'_>> = names_of_country(catalogue, country).map(Finder::new).collect();
    let is_named = |text: &&str| finders.iter().any(|finder| contains_word(text, finder));
    let mut projects = with_names_in_text(index, names_of_country(catalogue, country));
    projects.retain(|&id| {
        selection.set.contains(id) && !catalogue.projects[id].participants.contains(country)
    });
    let mention = |project| {
        let record: &'a Project = &catalogue.projects[project];
        let milestones = record.milestones.iter().map(|milestone| milestone.text.as_str());
        let mut sentences = texts(record).chain(milestones).flat_map(str::unicode_sentences);
        sentences.find(is_named).map(|text| CountryMention { project, sentence: text.trim() })
    };
    projects.into_iter().filter_map(mention).collect()
}

/// The given query, narrowed to the projects with a name of a country in their text that do not list it.
pub fn country_mentions_query(catalogue: &Catalogue, country: CountryId, query: &Query) -> Query {
    let text = |name: &str| Text { text: name.to_owned(), quoted: true };
    let names = names_of_country(catalogue, country).map(text).collect();
    let mut query = query.clone();
    query.clauses.push(Clause { negated: false, test: Test::Text(names) });
    query.narrowed(Facet::country(country), Mark::Without)
}

/// What a country is called in text.
fn names_of_country(catalogue: &Catalogue, id: CountryId) -> impl Iterator<Item = &str> {
    let country = &catalogue.countries[id];
    [&country.name].into_iter().chain(&country.aliases).map(String::as_str)
}

/// The projects that have a term among their names or in their running text, as a word of its own; the best
/// match first.
pub fn naming(catalogue: &Catalogue, index: &Index, term: &str) -> Vec<ProjectId> {
    let terms = [SearchTerm::phrase(term)];
    let plural = format!("{term}{PLURAL}");
    let finders = [term, &plural].map(Finder::new);
    let has_it = |target: Target| {
        let mut found = false;
        for_each_field(catalogue, target, |text| {
            found = found || finders.iter().any(|finder| contains_word(text.text, finder));
        });
        found
    };
    let hits = search(index, &terms, None).into_iter();
    hits.filter(|hit| has_it(hit.target)).filter_map(|hit| hit.target.project()).collect()
}

/// Whether the running text of a project has one of these words.
fn has_one_of(project: &Project, words: &[Finder<'_>]) -> bool {
    texts(project).any(|text| words.iter().any(|word| contains_word(text, word)))
}

/// The projects with a name whose first word begins as a word in the text of this one, in catalogue order.
fn perhaps_named(catalogue: &Catalogue, record: &Project) -> Vec<ProjectId> {
    let mut leads = FixedBitSet::with_capacity(LEADS);
    texts(record).flat_map(words).for_each(|word| leads.insert(lead(word)));
    let is_in_text = |name: &str| words(name).next().is_none_or(|word| leads.contains(lead(word)));
    let is_named = |project: &Project| names(project).any(is_in_text);
    catalogue.projects.iter().filter(|(_, project)| is_named(project)).map(|(id, _)| id).collect()
}

/// The projects whose text holds the letters of one of these names, in catalogue order.
fn with_names_in_text<'a>(index: &Index, names: impl Iterator<Item = &'a str>) -> Vec<ProjectId> {
    let folded = names.map(fold_text).filter(|name| !name.is_empty());
    let found = folded.flat_map(|name| in_bodies(index, &name, &Scope::default()));
    let mut projects: Vec<_> = found
        .filter_map(|found| index.entries.get(found.entry as usize)?.target.project())
        .collect();
    projects.sort_unstable();
    projects.dedup();
    projects
}

/// Whether `text` contains the word with no letter, digit or hyphen beside it.
fn contains_word(text: &str, finder: &Finder<'_>) -> bool {
    let length = finder.needle().len();
    finder.find_iter(text.as_bytes()).any(|at| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + length..).and_then(|after| after.chars().next());
        !before.is_some_and(joins) && !after.is_some_and(joins)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_inside_another_is_not_a_mention() {
        let contains = |text: &str, name: &str| contains_word(text, &Finder::new(name));
        assert!(contains("a strand of Modular GBAD.", "Modular GBAD"));
        assert!(!contains("a fleet under MRTT-C", "MRTT"));
        assert!(!contains("MUSIC", "MUS"));
        assert!(contains("(MUS)", "MUS"));
    }
}
