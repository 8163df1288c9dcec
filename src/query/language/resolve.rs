//! Which record of a catalogue a name means: a whole name first, then the only name that begins so.

use std::collections::HashSet;

use crate::catalogue::{
    Catalogue, CategoryId, CountryId, OrganisationId, ProjectId, StageId, Standing, nearest,
};
use crate::query::search::fold::fold_text;

use super::syntax::Field;

/// The country of a code, name or alias; the only one whose name begins so will do.
///
/// # Errors
/// The nearest known name, or the several that begin so, in words.
pub fn country_named(catalogue: &Catalogue, text: &str) -> Result<CountryId, String> {
    resolve("country", text, countries(catalogue))
}

fn countries(catalogue: &Catalogue) -> impl Iterator<Item = (CountryId, &str)> {
    catalogue.countries.iter().flat_map(|(id, country)| {
        let aliases = country.aliases.iter().map(String::as_str);
        let names = [country.code.as_str(), &country.name].into_iter().chain(aliases);
        names.map(move |name| (id, name))
    })
}

/// The category of an id or name; the only one whose name begins so will do.
///
/// # Errors
/// The nearest known name, or the several that begin so, in words.
pub fn category_named(catalogue: &Catalogue, text: &str) -> Result<CategoryId, String> {
    resolve("category", text, categories(catalogue))
}

fn categories(catalogue: &Catalogue) -> impl Iterator<Item = (CategoryId, &str)> {
    let rows = catalogue.categories.iter();
    rows.flat_map(|(id, row)| [(id, row.id.as_str()), (id, &row.name)])
}

/// The stage of an id or name.
pub(super) fn stage(catalogue: &Catalogue, text: &str) -> Result<StageId, String> {
    resolve("stage", text, stages(catalogue))
}

fn stages(catalogue: &Catalogue) -> impl Iterator<Item = (StageId, &str)> {
    let rows = catalogue.stages.iter();
    rows.flat_map(|(id, row)| [(id, row.id.as_str()), (id, &row.name)])
}

/// The organisation of a code or name.
pub(super) fn organisation(catalogue: &Catalogue, text: &str) -> Result<OrganisationId, String> {
    resolve("organisation", text, organisations(catalogue))
}

fn organisations(catalogue: &Catalogue) -> impl Iterator<Item = (OrganisationId, &str)> {
    let rows = catalogue.organisations.iter();
    rows.flat_map(|(id, row)| [(id, row.code.as_str()), (id, &row.name)])
}

/// The project of an id, acronym, name or label; the only one whose name begins so will do.
///
/// # Errors
/// The nearest known name, or the several that begin so, in words.
pub fn project_named(catalogue: &Catalogue, text: &str) -> Result<ProjectId, String> {
    let names = catalogue.projects.iter().flat_map(|(id, project)| {
        let optional = [project.acronym.as_deref(), project.label.as_deref()];
        [project.id.as_str(), &project.name]
            .into_iter()
            .chain(optional.into_iter().flatten())
            .map(move |name| (id, name))
    });
    resolve("project", text, names)
}

/// `member` or `partner`, or what the catalogue calls them.
pub(super) fn standing(catalogue: &Catalogue, text: &str) -> Result<Standing, String> {
    resolve("standing", text, standings(catalogue))
}

fn standings(catalogue: &Catalogue) -> [(Standing, &str); 8] {
    let terms = &catalogue.terms;
    [
        (Standing::Member, "member"),
        (Standing::Partner, "partner"),
        (Standing::Member, "members"),
        (Standing::Partner, "partners"),
        (Standing::Member, &terms.member.singular),
        (Standing::Partner, &terms.partner.singular),
        (Standing::Member, &terms.member.plural),
        (Standing::Partner, &terms.partner.plural),
    ]
}

/// Whether something that the field can ask for has a name that begins so, but for case and punctuation.
pub(super) fn begins_a_name(catalogue: &Catalogue, key: Field, text: &str) -> bool {
    let wanted = fold_text(text);
    any_name(catalogue, key, |name| name.starts_with(&wanted))
}

/// Whether something that the field can ask for is called so, but for case and punctuation.
pub(super) fn is_a_name(catalogue: &Catalogue, key: Field, text: &str) -> bool {
    let wanted = fold_text(text);
    any_name(catalogue, key, |name| name == wanted)
}

/// Whether this holds of a folded name of something that the field can ask for.
fn any_name(catalogue: &Catalogue, key: Field, holds: impl Fn(&str) -> bool) -> bool {
    let holds = |name: &str| holds(&fold_text(name));
    match key {
        Field::Country | Field::Lead => countries(catalogue).any(|(_, name)| holds(name)),
        Field::Category => categories(catalogue).any(|(_, name)| holds(name)),
        Field::Stage => stages(catalogue).any(|(_, name)| holds(name)),
        Field::Organisation => organisations(catalogue).any(|(_, name)| holds(name)),
        Field::Standing => standings(catalogue).into_iter().any(|(_, name)| holds(name)),
        Field::Launched | Field::Count => false,
    }
}

/// The record of this id or code, which stands first among its names; or else of exactly this name. What
/// one record is called must not hide what another is.
fn known_as<T: Copy + PartialEq>(text: &str, names: &[(T, &str)]) -> Option<T> {
    let mut before = None;
    let codes = names.iter().filter(|(id, _)| before.replace(*id) != Some(*id));
    let codes: Vec<(T, &str)> = codes.copied().collect();
    let folded = fold_text(text);
    let exactly = |&&(_, name): &&(T, &str)| name == text;
    let but_for_case = |&&(_, name): &&(T, &str)| !folded.is_empty() && fold_text(name) == folded;
    codes
        .iter()
        .find(exactly)
        .or_else(|| names.iter().find(exactly))
        .or_else(|| codes.iter().find(but_for_case))
        .map(|&(id, _)| id)
}

/// The record that `text` names.
///
/// # Errors
/// The nearest known name, or the several names that begin so.
fn resolve<'a, T: Copy + PartialEq>(
    kind: &str,
    text: &str,
    names: impl IntoIterator<Item = (T, &'a str)>,
) -> Result<T, String> {
    let names: Vec<(T, &str)> = names.into_iter().collect();
    if let Some(id) = known_as(text, &names) {
        return Ok(id);
    }
    let wanted = fold_text(text);
    let joined = wanted.replace(' ', "");
    let mut beginning: Vec<(T, &str)> = Vec::new();
    let mut all = Vec::new();
    // The first name of each is the shortest way to ask for it.
    let mut firsts = Vec::new();
    let mut last = None;
    for (id, name) in names {
        let folded = fold_text(name);
        if folded.replace(' ', "") == joined && !joined.is_empty() {
            return Ok(id);
        }
        let begins = wanted.len() >= 2
            && (folded.starts_with(&wanted) || folded.replace(' ', "").starts_with(&joined));
        if begins && beginning.iter().all(|&(known, _)| known != id) {
            beginning.push((id, name));
        }
        all.push(name);
        if last.replace(id) != Some(id) {
            firsts.push(name);
        }
    }
    match beginning.as_slice() {
        [(id, _)] => Ok(*id),
        [] => {
            let has_word =
                |name: &&str| format!(" {}", fold_text(name)).contains(&format!(" {wanted}"));
            let by_word = all.iter().copied().find(|name| !wanted.is_empty() && has_word(name));
            Err(by_word.or_else(|| nearest(text, all.iter().copied())).map_or_else(
                || format!("unknown {kind} “{text}”; {}", listed(&firsts)),
                |meant| format!("unknown {kind} “{text}”; did you mean “{meant}”?"),
            ))
        }
        several => {
            let names: Vec<_> = several.iter().map(|&(_, name)| name).collect();
            Err(format!(
                "“{text}” could be {}; type more of it, or several words in quotation marks",
                some_of(&names)
            ))
        }
    }
}

fn listed(names: &[&str]) -> String {
    if names.is_empty() {
        return "the catalogue has none".to_owned();
    }
    let mut known = HashSet::new();
    let names: Vec<_> = names.iter().copied().filter(|name| known.insert(*name)).collect();
    format!("known are {}", some_of(&names))
}

/// The first few names in words.
fn some_of(names: &[&str]) -> String {
    const FEW: usize = 8;
    let shown: Vec<_> = names.iter().take(FEW).map(|name| format!("“{name}”")).collect();
    let more = names.len().saturating_sub(FEW);
    if more > 0 { format!("{} and {more} more", shown.join(", ")) } else { shown.join(", ") }
}
