//! Parses a query, and finds the records of the catalogue that it names.

use crate::catalogue::Catalogue;
use crate::query::distinct::distinct;
use crate::query::search::fold::fold_text;

use super::query::{Clause, Query, QueryError, Test, Text};
use super::resolve;
use super::syntax::{RawClause, clauses};

/// The longest query, in characters. A longer text was pasted by mistake.
pub const MOST_CHARACTERS: usize = 1_000;

/// The most words after the value of a field that are tried as the rest of a name.
const MOST_WORDS: usize = 12;

/// Parses a query. Never panics, whatever the text.
///
/// # Errors
/// The column of the error, what is wrong there, and what to type instead.
pub fn parse(text: &str, catalogue: &Catalogue) -> Result<Query, QueryError> {
    let length = text.chars().count();
    if length > MOST_CHARACTERS {
        let message = format!(
            "a query has at most {MOST_CHARACTERS} characters, and this has {length}; shorten it"
        );
        return Err(QueryError { column: MOST_CHARACTERS + 1, message });
    }
    let mut clauses = clauses(text)?;
    refuse_broken_ranges(&clauses)?;
    join_names(&mut clauses, catalogue);
    if !clauses.iter().all(RawClause::is_punctuation) {
        clauses.retain(|raw| !raw.is_punctuation());
    }
    let clauses =
        clauses.into_iter().map(|raw| clause(raw, catalogue)).collect::<Result<_, _>>()?;
    Ok(Query { clauses })
}

/// Joins the value of a field with the words after it if together they begin a name: people leave out quotation
/// marks, and shells remove them. The last of the words may be followed by a bar and more values. A value that is
/// already a name is only joined to a longer whole name.
fn join_names(clauses: &mut Vec<RawClause>, catalogue: &Catalogue) {
    let mut place = 0;
    while let Some((raw, after)) = clauses.get_mut(place..).and_then(<[_]>::split_first_mut) {
        let Some((field, value)) = raw.open_value() else {
            place += 1;
            continue;
        };
        let words = after.iter().map_while(RawClause::first_word).take(MOST_WORDS);
        let is_name = resolve::is_a_name(catalogue, field.kind, &value.text);
        let mut joined = value.text.clone();
        let mut longest = None;
        for (count, (word, has_others)) in (1_usize..).zip(words) {
            joined = format!("{joined} {word}");
            let goes_on = if is_name {
                resolve::is_a_name(catalogue, field.kind, &joined)
            } else {
                resolve::begins_a_name(catalogue, field.kind, &joined)
            };
            if goes_on {
                longest = Some((count, joined.clone()));
            }
            if has_others {
                break;
            }
        }
        let Some((count, joined)) = longest else {
            place += 1;
            continue;
        };
        value.text = joined;
        // The texts after the bar are more values of the field. The last of them may continue too.
        let last = clauses.drain(place + 1..=place + count).next_back();
        let others = last.map(|last| last.alternatives.into_iter().skip(1).collect::<Vec<_>>());
        let others = others.unwrap_or_default();
        place += usize::from(others.is_empty());
        if let Some(raw) = clauses.get_mut(place) {
            raw.alternatives.extend(others);
        }
    }
}

/// Refuses punctuation on its own after a date or a number: a range with spaces was probably meant.
fn refuse_broken_ranges(clauses: &[RawClause]) -> Result<(), QueryError> {
    for pair in clauses.windows(2) {
        if let [before, after] = pair
            && before.field.is_some_and(|field| !field.kind.has_names())
            && after.is_punctuation()
        {
            let column = after.alternatives.first().map_or(1, |(at, _)| at + 1);
            let message = "a range is written without spaces, as in 2014..2018".to_owned();
            return Err(QueryError { column, message });
        }
    }
    Ok(())
}

fn clause(raw: RawClause, catalogue: &Catalogue) -> Result<Clause, QueryError> {
    let RawClause { negated, field, alternatives } = raw;
    let alternatives = alternatives.into_iter();
    let test = match field {
        None => Test::Text(alternatives.map(required_text).collect::<Result<_, _>>()?),
        Some(field) => {
            let value = |(at, text): (usize, Text)| {
                resolve::value_named(field.kind, catalogue, &text.text)
                    .map_err(|message| QueryError { column: at + 1, message })
            };
            Test::Field(field, distinct(alternatives.map(value).collect::<Result<Vec<_>, _>>()?))
        }
    };
    Ok(Clause { negated, test })
}

/// Refuses a text without letters and digits, which no search could find.
fn required_text((at, text): (usize, Text)) -> Result<Text, QueryError> {
    if fold_text(&text.text).is_empty() {
        let message = format!("“{}” has no letter or digit to look for; add one", text.text.trim());
        return Err(QueryError { column: at + 1, message });
    }
    Ok(text)
}
