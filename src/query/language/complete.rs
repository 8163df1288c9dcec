//! Completing what is being typed: the fields of the language, and the values a field can have.

use crate::catalogue::Catalogue;

use super::parse::parse;
use super::print::value;
use super::query::Clause;
use super::syntax::{FIELDS, Field};
use crate::query::search::fold::fold_text;
use crate::query::search::index::Index;
use crate::query::selection::facet_counts::{count_with, launch_years};
use crate::query::selection::select::Selection;

/// A way to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What stands in place of the word that is being typed.
    pub text: String,
    /// What it means, where the text does not say.
    pub meaning: String,
    /// How many projects it would leave; of a field without value nothing is known.
    pub count: Option<usize>,
}

/// The word that is being typed, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typed<'a> {
    /// Everything before the word.
    pub before: &'a str,
    /// The word.
    pub word: &'a str,
}

/// The last word of a text; spaces inside quotation marks do not end a word.
pub fn typed(text: &str) -> Typed<'_> {
    let mut quoted = false;
    let mut start = 0;
    for (at, character) in text.char_indices() {
        quoted ^= character == '"';
        if character.is_whitespace() && !quoted {
            start = at + character.len_utf8();
        }
    }
    Typed {
        before: text.get(..start).unwrap_or_default(),
        word: text.get(start..).unwrap_or_default(),
    }
}

/// The most ways that are offered: nobody steps through more.
const MOST_OFFERED: usize = 250;

/// Ways to complete the last word of a text, in the order they are offered; `after` is what stands behind
/// it. What would leave nothing comes last.
pub fn completions(
    catalogue: &Catalogue,
    index: &Index,
    text: &str,
    after: &str,
) -> Vec<Completion> {
    let Typed { before, word } = typed(text);
    let sign_length = word.chars().take_while(|sign| "-!".contains(*sign)).count().min(1);
    let (sign, bare) = word.split_at_checked(sign_length).unwrap_or(("", word));
    let Some((name, value)) = bare.split_once(':') else { return keys(sign, bare) };
    let Ok(key) = Field::read(name) else { return keys(sign, name) };
    let full = key.name();
    // What stands around the word may itself be unfinished: then nothing is known of the counts.
    let others = parse(&format!("{before} {after}"), catalogue);
    let selection = others.ok().map(|query| Selection::new(catalogue, index, &query));
    let (first, last) = value.rsplit_once('|').map_or(("", value), |(first, last)| (first, last));
    let separator = if first.is_empty() { "" } else { "|" };
    let wanted = fold_text(last);
    let mut values = values(catalogue, key);
    values.retain(|value| value.names.iter().any(|name| fold_text(name).starts_with(&wanted)));
    // What is called exactly so comes before what only begins so.
    values.sort_by_key(|value| !value.names.iter().any(|name| fold_text(name) == wanted));
    let mut completions: Vec<_> = values
        .into_iter()
        .take(MOST_OFFERED)
        .map(|Value { text, meaning, names: _ }| {
            let text = format!("{sign}{full}:{first}{separator}{text}");
            let clause = parse(&text, catalogue).ok().and_then(|mut query| query.clauses.pop());
            let count = selection
                .as_ref()
                .zip(clause)
                .map(|(among, clause)| left(catalogue, among, &clause));
            Completion { text, meaning, count }
        })
        .collect();
    completions.sort_by_key(|completion| completion.count == Some(0));
    completions
}

fn left(catalogue: &Catalogue, among: &Selection, clause: &Clause) -> usize {
    let with = count_with(catalogue, among, &clause.test);
    if clause.negated { among.projects.len() - with } else { with }
}

fn keys(sign: &str, beginning: &str) -> Vec<Completion> {
    let lower = beginning.to_lowercase();
    FIELDS
        .iter()
        .filter(|(_, full, _)| full.starts_with(&lower))
        .map(|&(_, full, values)| Completion {
            text: format!("{sign}{full}:"),
            meaning: values.to_owned(),
            count: None,
        })
        .collect()
}

/// A value of a field.
struct Value {
    text: String,
    meaning: String,
    /// What it can be called.
    names: Vec<String>,
}

fn values(catalogue: &Catalogue, key: Field) -> Vec<Value> {
    let named = |text: &str, name: &str| Value {
        text: value(text).into_owned(),
        meaning: name.to_owned(),
        names: vec![text.to_owned(), name.to_owned()],
    };
    match key {
        Field::Country | Field::Lead => catalogue
            .countries
            .iter()
            .filter(|(id, _)| {
                let leads = |id| catalogue.projects.iter().any(|(_, row)| row.lead == Some(id));
                key == Field::Country || leads(*id)
            })
            .map(|(_, country)| {
                let mut value = named(&country.code, &country.name);
                value.names.extend(country.aliases.iter().cloned());
                value
            })
            .collect(),
        Field::Category => {
            catalogue.categories.iter().map(|(_, row)| named(&row.id, &row.name)).collect()
        }
        Field::Stage => catalogue.stages.iter().map(|(_, row)| named(&row.id, &row.name)).collect(),
        Field::Organisation => {
            catalogue.organisations.iter().map(|(_, row)| named(&row.code, &row.name)).collect()
        }
        Field::Standing => {
            let terms = &catalogue.terms;
            vec![named("member", &terms.member.singular), named("partner", &terms.partner.singular)]
        }
        Field::Launched => {
            launch_years(catalogue).into_iter().map(|year| named(&year.to_string(), "")).collect()
        }
        Field::Count => Vec::new(),
    }
}
