//! Which record of a catalogue a name means: a whole name first, then the only name that begins so.

use std::collections::HashSet;
use std::fmt;

use crate::catalogue::{Catalogue, CategoryId, CountryId, ProjectId, nearest};
use crate::query::search::fold::fold_text;

use super::range::RangeTest;
use super::value::{Value, ValueKind};

/// The project of an id, acronym, name or label; the only one whose name begins so will do.
///
/// # Errors
/// The nearest known name, or the several that begin so.
pub fn project_named(catalogue: &Catalogue, text: &str) -> Result<ProjectId, UnknownName> {
    let names = catalogue.projects.iter().flat_map(|(id, project)| {
        let optional = [project.acronym.as_deref(), project.label.as_deref()];
        [project.id.as_str(), &project.name]
            .into_iter()
            .chain(optional.into_iter().flatten())
            .map(move |name| (id, name))
    });
    resolve(&catalogue.terms.project.singular, text, names)
}

/// The country of a code, name or alias; the only one whose name begins so will do.
///
/// # Errors
/// The nearest known name, or the several that begin so.
pub fn country_named(catalogue: &Catalogue, text: &str) -> Result<CountryId, UnknownName> {
    let names = catalogue.countries.iter().flat_map(|(id, country)| {
        let aliases = country.aliases.iter().map(String::as_str);
        let names = [country.code.as_str(), &country.name].into_iter().chain(aliases);
        names.map(move |name| (id, name))
    });
    resolve("country", text, names)
}

/// The category of an id or name; the only one whose name begins so will do.
///
/// # Errors
/// The nearest known name, or the several that begin so.
pub fn category_named(catalogue: &Catalogue, text: &str) -> Result<CategoryId, UnknownName> {
    let rows = catalogue.categories.iter();
    let names = rows.flat_map(|(id, row)| [(id, row.id.as_str()), (id, &row.name)]);
    resolve("category", text, names)
}

/// The value that a text means.
///
/// # Errors
/// What is wrong with it, and what to write instead.
pub(super) fn value(kind: ValueKind, catalogue: &Catalogue, text: &str) -> Result<Value, String> {
    let noun = match kind {
        ValueKind::Country => "country",
        ValueKind::Category => "category",
        ValueKind::Stage => "stage",
        ValueKind::Organisation => "organisation",
        ValueKind::Standing => "standing",
        ValueKind::Date => {
            let date = RangeTest::parse(text.trim()).map(Value::Date);
            return date.map_err(|wrong| wrong.explain(text, None));
        }
        ValueKind::Count => {
            let instead = "a count; write a number up to 4294967295: 6, 4..8 or >=20";
            let count = RangeTest::parse(text.trim()).map(Value::Count);
            return count.map_err(|wrong| wrong.explain(text, Some(instead)));
        }
    };
    let names = kind.names(catalogue);
    let names = names.iter().map(|(value, name)| (*value, name.as_ref()));
    resolve(noun, text, names).map_err(|unknown| unknown.to_string())
}

/// Whether a value has a name that begins so, but for case and punctuation.
pub(super) fn begins_a_name(catalogue: &Catalogue, kind: ValueKind, text: &str) -> bool {
    let folded = fold_text(text);
    kind.names(catalogue).iter().any(|(_, name)| fold_text(name).starts_with(&folded))
}

/// Whether a value is called so, but for case and punctuation.
pub(super) fn is_a_name(catalogue: &Catalogue, kind: ValueKind, text: &str) -> bool {
    let folded = fold_text(text);
    kind.names(catalogue).iter().any(|(_, name)| fold_text(name) == folded)
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
) -> Result<T, UnknownName> {
    let unknown =
        |alternatives| UnknownName { kind: kind.to_owned(), text: text.to_owned(), alternatives };
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
            Err(match by_word.or_else(|| nearest(text, all.iter().copied())) {
                Some(name) => unknown(Alternatives::Nearest(name.to_owned())),
                None => unknown(Alternatives::Known(without_repeats(&firsts))),
            })
        }
        several => {
            let names = several.iter().map(|&(_, name)| name.to_owned()).collect();
            Err(unknown(Alternatives::Several(names)))
        }
    }
}

fn without_repeats(names: &[&str]) -> Vec<String> {
    let mut known = HashSet::new();
    names.iter().filter(|name| known.insert(**name)).map(|&name| name.to_owned()).collect()
}

/// Why a name means no record, or not one alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    /// The kind of record: "country".
    pub kind: String,
    /// The name as typed.
    pub text: String,
    /// What can be typed instead.
    pub alternatives: Alternatives,
}

/// What can be typed instead of a name that is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alternatives {
    /// The name most like it.
    Nearest(String),
    /// All names, where none is like it.
    Known(Vec<String>),
    /// The names that begin so.
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

/// The first few names in words.
fn first_of(names: &[String]) -> String {
    const FEW: usize = 8;
    let shown: Vec<_> = names.iter().take(FEW).map(|name| format!("“{name}”")).collect();
    let more = names.len().saturating_sub(FEW);
    if more > 0 { format!("{} and {more} more", shown.join(", ")) } else { shown.join(", ") }
}
