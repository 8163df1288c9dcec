//! Which record of a catalogue a name means: a whole name first, then the only name that begins so.

use crate::catalogue::{
    Catalogue, CategoryId, CountryId, OrganisationId, ProjectId, StageId, Standing, nearest,
};
use crate::query::fold::fold_text;

/// The country of a code, name or alias.
pub(crate) fn country(catalogue: &Catalogue, text: &str) -> Result<CountryId, String> {
    let names = catalogue.countries.iter().flat_map(|(id, country)| {
        let aliases = country.aliases.iter().map(String::as_str);
        [country.code.as_str(), &country.name]
            .into_iter()
            .chain(aliases)
            .map(move |name| (id, name))
    });
    resolve("country", text, names)
}

/// The category of an id or name.
pub(crate) fn category(catalogue: &Catalogue, text: &str) -> Result<CategoryId, String> {
    let rows = catalogue.categories.iter();
    resolve("category", text, rows.flat_map(|(id, row)| [(id, row.id.as_str()), (id, &row.name)]))
}

/// The stage of an id or name.
pub(crate) fn stage(catalogue: &Catalogue, text: &str) -> Result<StageId, String> {
    let rows = catalogue.stages.iter();
    resolve("stage", text, rows.flat_map(|(id, row)| [(id, row.id.as_str()), (id, &row.name)]))
}

/// The organisation of a code or name.
pub(crate) fn organisation(catalogue: &Catalogue, text: &str) -> Result<OrganisationId, String> {
    let rows = catalogue.organisations.iter();
    resolve(
        "organisation",
        text,
        rows.flat_map(|(id, row)| [(id, row.code.as_str()), (id, &row.name)]),
    )
}

/// The project of an id, acronym, name or label.
pub(crate) fn project(catalogue: &Catalogue, text: &str) -> Result<ProjectId, String> {
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
    let terms = &catalogue.terms;
    let names = [
        (Standing::Member, "member"),
        (Standing::Partner, "partner"),
        (Standing::Member, terms.member.singular.as_str()),
        (Standing::Partner, terms.partner.singular.as_str()),
        (Standing::Member, &terms.member.plural),
        (Standing::Partner, &terms.partner.plural),
    ];
    resolve("standing", text, names)
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
        let begins = folded.starts_with(&wanted) && wanted.len() >= 2;
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
        [] => Err(nearest(text, all.iter().copied()).map_or_else(
            || format!("unknown {kind} “{text}”; {}", listed(&firsts)),
            |meant| format!("unknown {kind} “{text}”; did you mean “{meant}”?"),
        )),
        several => {
            let names: Vec<_> = several.iter().map(|&(_, name)| name).collect();
            Err(format!("“{text}” could be {}; type more of it", some_of(&names)))
        }
    }
}

fn listed(names: &[&str]) -> String {
    if names.is_empty() {
        "the catalogue has none".to_owned()
    } else {
        format!("known are {}", some_of(names))
    }
}

/// The first few names in words.
fn some_of(names: &[&str]) -> String {
    const FEW: usize = 8;
    let shown: Vec<_> = names.iter().take(FEW).map(|name| format!("“{name}”")).collect();
    let more = names.len().saturating_sub(FEW);
    if more > 0 { format!("{} and {more} more", shown.join(", ")) } else { shown.join(", ") }
}
