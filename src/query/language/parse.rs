//! Parses a query, and finds the records of the catalogue that it names.

use crate::catalogue::Catalogue;
use crate::query::distinct::distinct;
use crate::query::search::fold::fold_text;

use super::habits::{refuse_commas, refuse_groups};
use super::print::{print, written};
use super::query::{Clause, Query, QueryError, Test, Text};
use super::reading::{Reading, operator_beside_fields, reading};
use super::refusal::Refusal;
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
    parse_once(text, catalogue).map_err(|error| {
        let meant = error.remedies.iter().filter_map(|text| parse_once(text, catalogue).ok());
        let remedies = distinct(meant.map(|query| print(&query, catalogue)));
        QueryError { remedies, ..error }
    })
}

/// Parses a query. The remedies of an error are as they were made, and may be errors themselves.
fn parse_once(text: &str, catalogue: &Catalogue) -> Result<Query, QueryError> {
    let length = text.chars().count();
    if length > MOST_CHARACTERS {
        let message = format!(
            "a query has at most {MOST_CHARACTERS} characters, and this has {length}; shorten it"
        );
        return Err(QueryError::new(MOST_CHARACTERS + 1, message));
    }
    let mut clauses = clauses(text)?;
    refuse_broken_ranges(&clauses)?;
    refuse_groups(&clauses)?;
    join_names(&mut clauses, catalogue);
    refuse_commas(&clauses, catalogue)?;
    if !clauses.iter().all(RawClause::is_punctuation) {
        clauses.retain(|raw| !raw.is_punctuation());
    }
    let columns: Vec<usize> = clauses.iter().map(RawClause::column).collect();
    let resolved = |(place, raw): (usize, &RawClause)| {
        clause(raw.clone(), catalogue).map_err(|error| with_whole_remedies(error, &clauses, place))
    };
    let clauses: Vec<Clause> =
        clauses.iter().enumerate().map(resolved).collect::<Result<_, _>>()?;
    if let Some((at, refusal)) = operator_beside_fields(catalogue, &clauses) {
        let column = columns.get(at).copied().unwrap_or(1);
        let Refusal { message, remedies } = refusal;
        let message = format!("beside fields, “and”, “or” and “not” are no words: {message}");
        return Err(QueryError::refused(column, Refusal { message, remedies }));
    }
    Ok(Query { clauses })
}

/// The error about a value, with whole queries in place of the values that may be meant.
fn with_whole_remedies(error: QueryError, clauses: &[RawClause], place: usize) -> QueryError {
    let whole = |value: &String| {
        let mut clauses = clauses.to_vec();
        let of_clause = clauses.get_mut(place).map(|raw| raw.alternatives.as_mut_slice());
        for (at, text) in of_clause.unwrap_or_default() {
            if *at + 1 == error.column {
                *text = Text { text: value.clone(), quoted: false };
            }
        }
        written(&clauses)
    };
    let remedies = error.remedies.iter().map(whole).collect();
    QueryError { remedies, ..error }
}

/// A text as a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interpretation {
    /// The query to answer.
    pub query: Query,
    /// Whether it is a reading of other words.
    pub is_read: bool,
    /// The query as typed, in which words are only words.
    pub typed: Query,
    /// What the words of the query as typed mean as fields.
    pub reading: Option<Reading>,
}

/// Parses a query, and takes the reading in its place if every word is part of one: not if a project is called
/// exactly so.
///
/// # Errors
/// When the text is not a query, or its words could be read in several ways.
pub fn interpret(text: &str, catalogue: &Catalogue) -> Result<Interpretation, QueryError> {
    let typed = parse(text, catalogue)?;
    let reading = reading(catalogue, &typed);
    let query = match &reading {
        Some(Reading::Whole(read)) if !is_called(catalogue, &typed) => read,
        Some(Reading::Refused(refusal)) if !is_called(catalogue, &typed) => {
            return Err(QueryError::refused(1, refusal.clone()));
        }
        _ => &typed,
    };
    Ok(Interpretation { query: query.clone(), is_read: *query != typed, typed, reading })
}

/// Whether the words of a query are the whole acronym, name, label or id of a project.
fn is_called(catalogue: &Catalogue, query: &Query) -> bool {
    let word = |clause: &Clause| match clause.required_texts()? {
        [text] => Some(fold_text(&text.text)),
        _ => None,
    };
    let words: Option<Vec<String>> = query.clauses.iter().map(word).collect();
    let words = words.unwrap_or_default().join(" ");
    catalogue.projects.iter().any(|(_, project)| {
        let short = [&project.acronym, &project.label].into_iter().flatten();
        short.chain([&project.name, &project.id]).any(|name| fold_text(name) == words)
    })
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
            let column = after.column();
            let message = "a range is written without spaces, as in 2014..2018".to_owned();
            return Err(QueryError::new(column, message));
        }
    }
    Ok(())
}

fn clause(raw: RawClause, catalogue: &Catalogue) -> Result<Clause, QueryError> {
    let column = raw.column();
    let RawClause { negated, field, at_least, alternatives } = raw;
    let alternatives = alternatives.into_iter();
    let test = match field {
        None => Test::Text(alternatives.map(required_text).collect::<Result<_, _>>()?),
        Some(field) => {
            let value = |(at, text): (usize, Text)| {
                resolve::value_named(field.kind, catalogue, &text.text)
                    .map_err(|refusal| QueryError::refused(at + 1, refusal))
            };
            let values = distinct(alternatives.map(value).collect::<Result<Vec<_>, _>>()?);
            match at_least {
                None | Some(1) => Test::Field(field, values),
                Some(count) if (1..=values.len()).contains(&count) => {
                    Test::AtLeast(count, field, values)
                }
                Some(_) => {
                    let message = format!("“of:” needs a number from 1 to {}", values.len());
                    return Err(QueryError::new(column, message));
                }
            }
        }
    };
    Ok(Clause { negated, test })
}

/// Refuses a text without letters and digits, which no search could find.
fn required_text((at, text): (usize, Text)) -> Result<Text, QueryError> {
    if fold_text(&text.text).is_empty() {
        let message = format!("“{}” has no letter or digit to look for; add one", text.text.trim());
        return Err(QueryError::new(at + 1, message));
    }
    Ok(text)
}
