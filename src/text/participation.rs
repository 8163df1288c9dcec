//! Sentences about the participation of a country in a project or a category, each in a full and a short form.

use crate::catalogue::{Catalogue, CategoryId, CountryId, Project, ProjectId, Role};

use super::cut::cut;
use super::noun::{counted, countries, noun};
use super::width::width;
use super::wording::capitalised;
use super::{list, stage};

/// The shortest part of a name in a sentence.
const SHORTEST_NAME: usize = 12;

/// The most projects that a sentence names.
const MOST_NAMED: usize = 8;

/// "Alphaland is in 3 of the 5 projects of Air (60%): FST, SND and THD", for the selected projects of a category and
/// a note such as " (60%)".
pub(crate) fn in_category(
    catalogue: &Catalogue,
    country: CountryId,
    category: CategoryId,
    selected: &[ProjectId],
    note: &str,
) -> [String; 2] {
    let record = &catalogue.categories[category];
    let named: Vec<&str> = selected
        .iter()
        .map(|&id| &catalogue.projects[id])
        .filter(|project| project.participants.contains(country))
        .map(Project::in_sentence)
        .collect();
    let all = selected.len();
    let filtered = if all < record.projects.len() { "filtered " } else { "" };
    let noun = noun(all, &catalogue.terms.project);
    let part = match (named.len(), all) {
        (0, 1) => format!("is not in the one {filtered}{noun}"),
        (_, 1) => format!("is in the one {filtered}{noun}"),
        (0, _) => format!("is in none of the {all} {filtered}{noun}"),
        (count, all) if count == all => format!("is in all {all} {filtered}{noun}"),
        (count, all) => format!("is in {count} of the {all} {filtered}{noun}"),
    };
    let short = format!("{} {part} of {}{note}", subject(catalogue, country), record.name);
    let full = if named.is_empty() || named.len() > MOST_NAMED {
        short.clone()
    } else {
        format!("{short}: {}", list::and(&named))
    };
    [full, short]
}

/// "Alphaland is in 3 of 5 projects", for the filtered projects.
pub(crate) fn in_projects(
    catalogue: &Catalogue,
    country: CountryId,
    count: usize,
    all: usize,
) -> String {
    let projects = counted(all, &catalogue.terms.project);
    format!("{} is in {count} of {projects}", subject(catalogue, country))
}

/// "Alphaland takes part in First Test (FST), one of 6 countries; under way". In the shorter form, a name is cut
/// if the sentence is wider than `columns`.
pub(crate) fn in_project(
    catalogue: &Catalogue,
    country: CountryId,
    project: ProjectId,
    columns: usize,
) -> [String; 2] {
    let role = catalogue.role(country, project);
    let record = &catalogue.projects[project];
    let full = match &record.acronym {
        Some(acronym) => format!("{} ({acronym})", record.name),
        None => record.name.clone(),
    };
    let stage = stage::name_of(catalogue, record).to_lowercase();
    let mut facts = vec![countries(record.participants.len()), stage];
    facts.retain(|fact| !fact.is_empty());
    let subject = subject(catalogue, country);
    let sentence = |name: &str| match role {
        None => format!("{subject} is not listed in {name} ({})", facts.join(", ")),
        Some(role) => {
            let verb = match role {
                Role::Member | Role::Partner => "takes part in",
                Role::Lead => "leads",
            };
            let as_partner = match role {
                Role::Partner => format!(" as {}", a_partner(catalogue)),
                Role::Member | Role::Lead => String::new(),
            };
            let facts = match facts.as_slice() {
                [_, others @ ..] if record.participants.len() == 1 => {
                    [&["its only country".to_owned()], others].concat().join("; ")
                }
                _ => format!("one of {}", facts.join("; ")),
            };
            format!("{subject} {verb} {name}{as_partner}, {facts}")
        }
    };
    let room = columns.saturating_sub(width(&sentence(""))).max(SHORTEST_NAME);
    [sentence(&full), sentence(&cut(record.in_sentence(), room, "…"))]
}

/// The name of a country at the start of a sentence.
fn subject(catalogue: &Catalogue, country: CountryId) -> String {
    capitalised(catalogue.countries[country].in_sentence())
}

/// The noun for partners with "a" or "an", by its first letter.
fn a_partner(catalogue: &Catalogue) -> String {
    let noun = &catalogue.terms.partner.singular;
    let has_vowel = noun.to_ascii_lowercase().starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {noun}", if has_vowel { "an" } else { "a" })
}
