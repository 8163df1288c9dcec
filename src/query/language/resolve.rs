//! Finding the record or the value that a name in a query or on the command line means.

use crate::catalogue::{Catalogue, CategoryId, ProjectId, Standing, TermId};
use crate::query::search::field_text::{for_each_name, targets};
use crate::query::search::fold::fold_text;

use super::country_name::country_named;
use super::range::RangeTest;
use super::record_name::{known_as, resolve};
use super::refusal::Refusal;
use super::unknown_name::UnknownName;
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

/// The glossary term that is this text, or begins with it and no other does.
///
/// # Errors
/// The nearest known term, or the terms that begin with this text.
pub fn term_named(catalogue: &Catalogue, text: &str) -> Result<TermId, UnknownName> {
    let terms = catalogue.glossary.iter().map(|(id, entry)| (id, entry.term.as_str()));
    resolve("term", text, terms)
}

/// The glossary term that is this text, but for case, accents and punctuation.
pub fn whole_term(catalogue: &Catalogue, text: &str) -> Option<TermId> {
    let terms = catalogue.glossary.iter().map(|(id, entry)| (id, entry.term.as_str()));
    known_as(text, &terms.collect::<Vec<_>>())
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

/// Whether a name of any record begins with a text, ignoring case and punctuation.
pub fn begins_a_name_of_any(catalogue: &Catalogue, text: &str) -> bool {
    let folded = fold_text(text);
    let mut begins = false;
    for target in targets(catalogue) {
        for_each_name(catalogue, target, |name| {
            begins |= fold_text(name.text).starts_with(&folded);
        });
    }
    begins
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
pub(super) fn value_named(
    kind: ValueKind,
    catalogue: &Catalogue,
    text: &str,
) -> Result<Value, Refusal> {
    let noun = match kind {
        ValueKind::Country => {
            let country = country_named(catalogue, text).map(Value::Country);
            return country.map_err(UnknownName::refusal);
        }
        ValueKind::Project => &catalogue.terms.project.singular,
        ValueKind::Category => "category",
        ValueKind::Stage => "stage",
        ValueKind::Organisation => "organisation",
        ValueKind::Standing => "standing",
        ValueKind::Date => {
            let date = RangeTest::parse(text.trim()).map(Value::Date);
            return date.map_err(|error| error.refusal(text, None));
        }
        ValueKind::Count => {
            let instead = "a count; write a number up to 4294967295: 6, 4..8 or >=20";
            let count = RangeTest::parse(text.trim()).map(Value::Count);
            return count.map_err(|error| error.refusal(text, Some(instead)));
        }
    };
    let names = kind.names(catalogue);
    let names = names.iter().map(|(value, name)| (*value, name.as_ref()));
    resolve(noun, text, names).map_err(UnknownName::refusal)
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
