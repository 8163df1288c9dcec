//! From what was typed to what it means in a catalogue.

use crate::catalogue::Catalogue;
use crate::query::fold::fold_text;

use super::comparison::Comparison;
use super::resolve;
use super::syntax::{Key, RawClause, clauses};
use super::{Clause, MOST_CHARACTERS, Query, QueryError, Test, Text};

/// The most words after a field's value that are looked at for the rest of a name.
const MOST_WORDS: usize = 12;

/// Reads a query. Any text gives a query or an error.
///
/// # Errors
/// The column where it goes wrong, what is wrong there, and what to type instead.
pub fn parse(text: &str, catalogue: &Catalogue) -> Result<Query, QueryError> {
    let length = text.chars().count();
    if length > MOST_CHARACTERS {
        let message = format!(
            "a query has at most {MOST_CHARACTERS} characters, and this has {length}; shorten it"
        );
        return Err(QueryError { column: MOST_CHARACTERS + 1, message });
    }
    let mut clauses = clauses(text)?;
    join_names(&mut clauses, catalogue);
    if !clauses.iter().all(RawClause::is_punctuation) {
        clauses.retain(|raw| !raw.is_punctuation());
    }
    let clauses =
        clauses.into_iter().map(|raw| clause(raw, catalogue)).collect::<Result<_, _>>()?;
    Ok(Query { clauses })
}

/// Joins the value of a field with the words after it, where only together they begin a name: people
/// write a name without quotation marks, and shells take the quotation marks away.
fn join_names(clauses: &mut Vec<RawClause>, catalogue: &Catalogue) {
    let mut place = 0;
    while let Some((raw, after)) = clauses.get_mut(place..).and_then(<[_]>::split_first_mut) {
        place += 1;
        let Some((key, value)) = raw.open_value() else { continue };
        let words = after.iter().map_while(RawClause::plain_word).take(MOST_WORDS);
        let mut joined = value.text.clone();
        let mut longest = None;
        for (count, word) in (1_usize..).zip(words) {
            joined = format!("{joined} {word}");
            if resolve::begins_a_name(catalogue, key, &joined) {
                longest = Some((count, joined.clone()));
            }
        }
        if let Some((count, joined)) = longest {
            value.text = joined;
            clauses.drain(place..place + count);
        }
    }
}

fn clause(raw: RawClause, catalogue: &Catalogue) -> Result<Clause, QueryError> {
    let RawClause { negated, key, alternatives } = raw;
    let test = match key {
        None => Test::Text(texts(alternatives)?),
        Some(Key::Country) => Test::Country(each(&alternatives, catalogue, resolve::country)?),
        Some(Key::Category) => Test::Category(each(&alternatives, catalogue, resolve::category)?),
        Some(Key::Stage) => Test::Stage(each(&alternatives, catalogue, resolve::stage)?),
        Some(Key::Lead) => Test::Lead(each(&alternatives, catalogue, resolve::country)?),
        Some(Key::Organisation) => {
            Test::Organisation(each(&alternatives, catalogue, resolve::organisation)?)
        }
        Some(Key::Standing) => Test::Standing(each(&alternatives, catalogue, resolve::standing)?),
        Some(Key::Launched) => Test::Launched(each(&alternatives, catalogue, |_, text| {
            Comparison::parse(text.trim()).map_err(|wrong| wrong.explain(text, None))
        })?),
        Some(Key::Count) => Test::Count(each(&alternatives, catalogue, |_, text| {
            let instead = "a count; write a number up to 4294967295: 6, 4..8 or >=20";
            Comparison::parse(text.trim()).map_err(|wrong| wrong.explain(text, Some(instead)))
        })?),
    };
    Ok(Clause { negated, test })
}

fn texts(alternatives: Vec<(usize, Text)>) -> Result<Vec<Text>, QueryError> {
    alternatives
        .into_iter()
        .map(|(at, text)| {
            if fold_text(&text.text).is_empty() {
                let message =
                    format!("“{}” has no letter or digit to look for; add one", text.text.trim());
                return Err(QueryError { column: at + 1, message });
            }
            Ok(text)
        })
        .collect()
}

/// The meaning of each of several values.
fn each<T: PartialEq>(
    alternatives: &[(usize, Text)],
    catalogue: &Catalogue,
    meaning: fn(&Catalogue, &str) -> Result<T, String>,
) -> Result<Vec<T>, QueryError> {
    let mut values = Vec::with_capacity(alternatives.len());
    for (at, text) in alternatives {
        let value = meaning(catalogue, &text.text)
            .map_err(|message| QueryError { column: at + 1, message })?;
        if !values.contains(&value) {
            values.push(value);
        }
    }
    Ok(values)
}
