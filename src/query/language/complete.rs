//! Completions for the search box: the fields of the query language, and their values.

use crate::catalogue::Catalogue;

use super::field::{FIELDS, Field};
use super::parse::parse;
use super::print::quoted_value;
use super::query::Clause;
use super::value::Value;
use crate::query::search::fold::fold_text;
use crate::query::search::index::Index;
use crate::query::selection::select::Selection;

/// A completion of the word at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The text that replaces the word.
    pub text: String,
    /// Its meaning, if the text alone is not clear.
    pub meaning: String,
    /// How many projects the completed query would select; none for a field without a value.
    pub count: Option<usize>,
}

/// A text split at the word that is being typed.
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

/// The most completions that are offered.
const MOST_OFFERED: usize = 250;

/// The completions of the last word of a text; those that would select no project come last. `after` is the text
/// after the word.
pub fn completions(
    catalogue: &Catalogue,
    index: &Index,
    text: &str,
    after: &str,
) -> Vec<Completion> {
    let Typed { before, word } = typed(text);
    let sign_length = word.chars().take_while(|sign| "-!".contains(*sign)).count().min(1);
    let (sign, bare) = word.split_at_checked(sign_length).unwrap_or(("", word));
    let Some((name, value)) = bare.split_once(':') else { return fields(sign, bare) };
    let Ok(field) = Field::read(name) else { return fields(sign, name) };
    // If the text around the word is not a valid query, there are no counts.
    let others = parse(&format!("{before} {after}"), catalogue);
    let selection = others.ok().map(|query| Selection::new(catalogue, index, &query));
    let (first, last) = value.rsplit_once('|').map_or(("", value), |(first, last)| (first, last));
    let separator = if first.is_empty() { "" } else { "|" };
    let beginning = fold_text(last);
    let mut values = (field.offered)(catalogue);
    values.retain(|&value| any_name(catalogue, value, |name| name.starts_with(&beginning)));
    // Whole names come before prefixes.
    values.sort_by_cached_key(|&value| !any_name(catalogue, value, |name| name == beginning));
    let mut completions: Vec<_> = values
        .into_iter()
        .take(MOST_OFFERED)
        .map(|value| {
            let code = value.code(catalogue);
            let text = format!("{sign}{}:{first}{separator}{}", field.name, quoted_value(&code));
            let clause = parse(&text, catalogue).ok().and_then(|mut query| query.clauses.pop());
            let count = selection
                .as_ref()
                .zip(clause)
                .map(|(among, clause)| left(catalogue, among, &clause));
            Completion { text, meaning: value.name(catalogue).to_owned(), count }
        })
        .collect();
    completions.sort_by_key(|completion| completion.count == Some(0));
    completions
}

/// How many of the projects a clause would leave.
fn left(catalogue: &Catalogue, among: &Selection, clause: &Clause) -> usize {
    let with = among.count(catalogue, &clause.test);
    if clause.negated { among.projects.len() - with } else { with }
}

/// The completions for the beginning of a field name.
fn fields(sign: &str, beginning: &str) -> Vec<Completion> {
    let lower = beginning.to_lowercase();
    FIELDS
        .iter()
        .filter(|field| field.name.starts_with(&lower))
        .map(|field| Completion {
            text: format!("{sign}{}:", field.name),
            meaning: field.values.to_owned(),
            count: None,
        })
        .collect()
}

/// Whether the code or any name of a value, folded, passes a test.
fn any_name(catalogue: &Catalogue, value: Value, holds: impl Fn(&str) -> bool) -> bool {
    value.names(catalogue).any(|name| holds(&fold_text(&name)))
}
