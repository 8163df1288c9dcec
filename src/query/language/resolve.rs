//! Finding the record that a name means: by its whole name, or by a unique prefix of it.

use std::collections::HashSet;
use std::fmt;

use crate::catalogue::{Catalogue, CategoryId, CountryId, ProjectId, Standing, nearest};
use crate::query::search::fold::fold_text;

use super::range::RangeTest;
use super::value::{Value, ValueKind};

/// The project with this id, acronym, name or label, or a unique prefix of one.
///
/// # Errors
/// The nearest known name, or the names that begin with this text.
pub fn project_named(catalogue: &Catalogue, text: &str) -> Result<ProjectId, UnknownName> {
    let names = catalogue.projects.iter().flat_map(|(id, project)| {
        let optional = [project.acronym.as_ref(), project.label.as_ref()].into_iter().flatten();
        [&project.id, &project.name]
            .into_iter()
            .chain(optional)
            .map(move |name| (id, name.as_str()))
    });
    resolve(&catalogue.terms.project.singular, text, names)
}

/// The country with this code, name or alias, or a unique prefix of one.
///
/// # Errors
/// The nearest known name, or the names that begin with this text.
pub fn country_named(catalogue: &Catalogue, text: &str) -> Result<CountryId, UnknownName> {
    let names = catalogue.countries.iter().flat_map(|(id, country)| {
        let names = [&country.code, &country.name].into_iter().chain(&country.aliases);
        names.map(move |name| (id, name.as_str()))
    });
    resolve("country", text, names)
}

/// The category with this id or name, or a unique prefix of one.
///
/// # Errors
/// The nearest known name, or the names that begin with this text.
pub fn category_named(catalogue: &Catalogue, text: &str) -> Result<CategoryId, UnknownName> {
    let rows = catalogue.categories.iter();
    let names = rows.flat_map(|(id, row)| [(id, row.id.as_str()), (id, &row.name)]);
    resolve("category", text, names)
}

/// The standing that a text names: `member` or `partner`, or the catalogue's noun for it.
///
/// # Errors
/// The names of both.
pub fn standing_named(catalogue: &Catalogue, text: &str) -> Result<Standing, UnknownName> {
    let names = ValueKind::Standing.names(catalogue);
    let names = names.iter().filter_map(|(value, name)| match value {
        Value::Standing(standing) => Some((*standing, name.as_ref())),
        _ => None,
    });
    resolve("standing", text, names)
}

/// The value of a field that a text means.
///
/// # Errors
/// What is wrong with it, and what to write instead.
pub(super) fn value_named(
    kind: ValueKind,
    catalogue: &Catalogue,
    text: &str,
) -> Result<Value, String> {
    let noun = match kind {
        ValueKind::Country => "country",
        ValueKind::Category => "category",
        ValueKind::Stage => "stage",
        ValueKind::Organisation => "organisation",
        ValueKind::Standing => "standing",
        ValueKind::Date => {
            let date = RangeTest::parse(text.trim()).map(Value::Date);
            return date.map_err(|error| error.explain(text, None));
        }
        ValueKind::Count => {
            let instead = "a count; write a number up to 4294967295: 6, 4..8 or >=20";
            let count = RangeTest::parse(text.trim()).map(Value::Count);
            return count.map_err(|error| error.explain(text, Some(instead)));
        }
    };
    let names = kind.names(catalogue);
    let names = names.iter().map(|(value, name)| (*value, name.as_ref()));
    resolve(noun, text, names).map_err(|unknown| unknown.to_string())
}

/// Whether a value has a name that begins with this text, ignoring case and punctuation.
pub(super) fn begins_a_name(catalogue: &Catalogue, kind: ValueKind, text: &str) -> bool {
    let folded = fold_text(text);
    kind.names(catalogue).iter().any(|(_, name)| fold_text(name).starts_with(&folded))
}

/// Whether a value has this name, ignoring case and punctuation.
pub(super) fn is_a_name(catalogue: &Catalogue, kind: ValueKind, text: &str) -> bool {
    let folded = fold_text(text);
    kind.names(catalogue).iter().any(|(_, name)| fold_text(name) == folded)
}

/// The first name of each record, which is its id or code; `names` has the names of a record one after another.
fn first_names<'a, T: Copy + PartialEq>(names: &[(T, &'a str)]) -> Vec<(T, &'a str)> {
    let mut before = None;
    names.iter().copied().filter(|&(id, _)| before.replace(id) != Some(id)).collect()
}

/// The record with this id or code, or else with exactly this name. Ids and codes come first, so that the name of
/// one record cannot hide the id of another.
fn known_as<T: Copy + PartialEq>(text: &str, names: &[(T, &str)]) -> Option<T> {
    let codes = first_names(names);
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

/// The record that a text names.
///
/// # Errors
/// The nearest known name, or the names that begin with this text.
fn resolve<'a, T: Copy + PartialEq>(
    kind: &str,
    text: &str,
    names: impl IntoIterator<Item = (T, &'a str)>,
) -> Result<T, UnknownName> {
    let unknown =
        |alternatives| UnknownName { kind: kind.to_owned(), text: text.to_owned(), alternatives };
    let names: Vec<(T, &str)> = names.into_iter().collect();
    if let Some(id) = known_as(text, &names) {
        return Ok(id);
    }
    let folded = fold_text(text);
    let joined = folded.replace(' ', "");
    let mut beginning: Vec<(T, &str)> = Vec::new();
    for &(id, name) in &names {
        let known = fold_text(name);
        if known.replace(' ', "") == joined && !joined.is_empty() {
            return Ok(id);
        }
        let begins = folded.len() >= 2
            && (known.starts_with(&folded) || known.replace(' ', "").starts_with(&joined));
        if begins && beginning.iter().all(|&(known, _)| known != id) {
            beginning.push((id, name));
        }
    }
    match beginning.as_slice() {
        [(id, _)] => Ok(*id),
        [] => {
            let has_word =
                |name: &&str| format!(" {}", fold_text(name)).contains(&format!(" {folded}"));
            let mut all = names.iter().map(|&(_, name)| name);
            let by_word = all.clone().find(|name| !folded.is_empty() && has_word(name));
            Err(match by_word.or_else(|| nearest(text, &mut all)) {
                Some(name) => unknown(Alternatives::Nearest(name.to_owned())),
                None => unknown(Alternatives::Known(without_repeats(&first_names(&names)))),
            })
        }
        several => {
            let names = several.iter().map(|&(_, name)| name.to_owned()).collect();
            Err(unknown(Alternatives::Several(names)))
        }
    }
}

fn without_repeats<T>(names: &[(T, &str)]) -> Vec<String> {
    let mut known = HashSet::new();
    let names = names.iter().map(|&(_, name)| name).filter(|&name| known.insert(name));
    names.map(str::to_owned).collect()
}

/// The error that a name means no record, or more than one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    /// The kind of record: "country".
    pub kind: String,
    /// The name as typed.
    pub text: String,
    /// What can be typed instead.
    pub alternatives: Alternatives,
}

/// What can be typed instead of an unknown name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alternatives {
    /// The most similar name.
    Nearest(String),
    /// All names, if none is similar.
    Known(Vec<String>),
    /// The names that begin with the text.
    Several(Vec<String>),
}

impl fmt::Display for UnknownName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, text, alternatives } = self;
        match alternatives {
            Alternatives::Nearest(name) => {
                write!(formatter, "unknown {kind} “{text}”; did you mean “{name}”?")
            }
            Alternatives::Known(names) if names.is_empty() => {
                write!(formatter, "unknown {kind} “{text}”; the catalogue has none")
            }
            Alternatives::Known(names) => {
                write!(formatter, "unknown {kind} “{text}”; known are {}", first_of(names))
            }
            Alternatives::Several(names) => write!(
                formatter,
                "“{text}” could be {}; type more of it, or several words in quotation marks",
                first_of(names)
            ),
        }
    }
}

impl std::error::Error for UnknownName {}

/// A list of the first few names, and the number of others.
fn first_of(names: &[String]) -> String {
    const FEW: usize = 8;
    let shown: Vec<_> = names.iter().take(FEW).map(|name| format!("“{name}”")).collect();
    let more = names.len().saturating_sub(FEW);
    if more > 0 { format!("{} and {more} more", shown.join(", ")) } else { shown.join(", ") }
}
