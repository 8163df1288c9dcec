//! Readings: the fields that plain words mean. `norway` is `country:NOR`, `since 2023` is `launched:>=2023`, and `and`,
//! `or`, `not`, `with`, `without` between such words mean what they say.

use std::fmt;
use std::str::FromStr;

use crate::catalogue::Catalogue;

use super::field::Field;
use super::names::{Names, Token};
use super::operators::{Operator, Part, combine};
use super::phrases::{Comparison, Meaning, longest_phrase};
use super::print::print;
use super::query::{Clause, Query, Test};
use super::range::{Ends, RangeTest};
use super::refusal::Refusal;
use super::value::{Value, ValueKind};

/// What the words of a query mean as fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Every word names a value or stands between such words: the query for these fields.
    Whole(Query),
    /// Some words do: the query with fields for these, and with the other words.
    Partial(Query),
    /// Together they are no single query: why, and how to write it.
    Refused(Refusal),
}

/// What the words of a query mean as fields; none if they mean only themselves. Words in quotation marks are never
/// read.
pub fn reading(catalogue: &Catalogue, query: &Query) -> Option<Reading> {
    let parts = parts(catalogue, &query.clauses);
    let is_word = |part: &Part| matches!(part, Part::Typed(clause) if !clause.is_of_field());
    let has_fields = parts.iter().any(|part| matches!(part, Part::Read(_)));
    let is_whole = has_fields && !parts.iter().any(is_word);
    // Among words that stay words, `and` changes nothing.
    let turns = |part: &Part| matches!(part, Part::Operator(Operator::Or | Operator::Not));
    if !has_fields && !parts.iter().any(turns) {
        return None;
    }
    match combine(catalogue, &parts) {
        Some(Ok(query)) if is_whole => Some(Reading::Whole(query)),
        Some(Ok(query)) if !query.is_empty() => Some(Reading::Partial(query)),
        Some(Err(refusal)) if has_fields => Some(Reading::Refused(refusal)),
        None if is_whole => Some(Reading::Refused(without_the_rest(catalogue, &parts))),
        _ => None,
    }
}

/// The refusal of words that are not understood beside conditions, with the conditions alone.
fn without_the_rest(catalogue: &Catalogue, parts: &[Part]) -> Refusal {
    let unread = parts.iter().find_map(|part| match part {
        Part::Unread(words) => Some(words),
        _ => None,
    });
    let kept = print(&conditions(parts), catalogue);
    let message = match unread {
        Some(words) => format!(
            "“{words}” is not understood here; write {kept}, or the words in quotation marks to look for them"
        ),
        None => format!("“and”, “or” and “not” stand between conditions; write {kept}"),
    };
    Refusal { message, remedies: vec![kept] }
}

/// The conditions of a query without its operators.
fn conditions(parts: &[Part]) -> Query {
    let condition = |part: &Part| match part {
        Part::Typed(clause) | Part::Read(clause) | Part::Nor(clause) => Some(clause.clone()),
        Part::Operator(_) | Part::Unread(_) => None,
    };
    Query { clauses: parts.iter().filter_map(condition).collect() }
}

/// How to write a query that has operators beside fields, and the index of the first clause that is an operator; none
/// if it has no operator.
pub(super) fn operator_beside_fields(
    catalogue: &Catalogue,
    clauses: &[Clause],
) -> Option<(usize, Refusal)> {
    if !clauses.iter().any(Clause::is_of_field) {
        return None;
    }
    let parts = parts(catalogue, clauses);
    if !parts.iter().any(|part| matches!(part, Part::Operator(_))) {
        return None;
    }
    let is_operator = |word: String| {
        matches!(longest_phrase(catalogue, &[word]), Some((Meaning::Operator(_), _)))
    };
    let at = clauses.iter().position(|clause| clause.plain_word().is_some_and(is_operator))?;
    let remedy = match combine(catalogue, &parts) {
        Some(Ok(query)) => {
            let query = print(&query, catalogue);
            Refusal { message: format!("write {query}"), remedies: vec![query] }
        }
        Some(Err(refusal)) => refusal,
        None => {
            let kept = print(&conditions(&parts), catalogue);
            Refusal { message: "take it away".to_owned(), remedies: vec![kept] }
        }
    };
    Some((at, remedy))
}

/// The parts of a query: operators, and conditions of which those that name a value are read.
fn parts(catalogue: &Catalogue, clauses: &[Clause]) -> Vec<Part> {
    if clauses.is_empty() {
        return Vec::new();
    }
    let names = Names::of(catalogue);
    let tokens = names.tokens(clauses);
    let mut parts = Vec::new();
    let mut rest = tokens.as_slice();
    let mut field = None;
    while let Some((first, after)) = rest.split_first() {
        let is_list = matches!(parts.last(), Some(Part::Operator(Operator::Or | Operator::List)));
        if let Some((clause, after)) = condition(&names, rest, field.filter(|_| is_list)) {
            field = match &clause.test {
                Test::Field(field, _) => Some(*field),
                Test::Text(_) | Test::AtLeast(..) => None,
            };
            parts.push(Part::Read(clause));
            rest = after;
            continue;
        }
        rest = after;
        match first {
            Token::Value(clause) => parts.push(Part::Read(clause.clone())),
            Token::Typed(clause) => parts.push(Part::Typed((*clause).clone())),
            Token::Phrase(Meaning::Filler | Meaning::Countries, ..) => {}
            // A single such word may be looked for: milestones have their kind in words.
            Token::Phrase(Meaning::Field(_), [word], _) => parts.push(Part::Typed(word.clone())),
            Token::Phrase(Meaning::Operator(Operator::Nor), _, value) => {
                let is_negated = parts.contains(&Part::Operator(Operator::Not));
                match value.clone().filter(|_| !is_negated) {
                    Some(clause) => parts.push(Part::Nor(clause)),
                    None => parts.push(Part::Operator(Operator::Not)),
                }
            }
            Token::Phrase(Meaning::Operator(operator), ..) => parts.push(Part::Operator(*operator)),
            Token::Phrase(_, words, _) => {
                let words: Vec<_> = words.iter().filter_map(Clause::plain_word).collect();
                parts.push(Part::Unread(words.join(" ")));
            }
        }
    }
    parts
}

type Tokens<'t, 'c> = &'t [Token<'c>];

/// The tokens after words that say nothing.
fn without_fillers<'t, 'c>(tokens: Tokens<'t, 'c>) -> Tokens<'t, 'c> {
    match tokens {
        [Token::Phrase(Meaning::Filler | Meaning::Countries, ..), rest @ ..] => {
            without_fillers(rest)
        }
        tokens => tokens,
    }
}

/// The condition that tokens begin with, and the tokens after it. In a list its field is that of the value before, unless
/// it names another.
fn condition<'t, 'c>(
    names: &Names<'_>,
    tokens: Tokens<'t, 'c>,
    in_list: Option<Field>,
) -> Option<(Clause, Tokens<'t, 'c>)> {
    let (by_word, rest) = match tokens {
        [Token::Phrase(Meaning::Field(field), ..), rest @ ..] => {
            (Some(*field), without_fillers(rest))
        }
        _ => (None, tokens),
    };
    let field = by_word.or(in_list);
    if let [Token::Value(clause), rest @ ..] = rest {
        let Test::Field(of_value, values) = &clause.test else { return None };
        let field = match field {
            Some(field) if field.kind == of_value.kind => field,
            Some(_) if by_word.is_some() => return None,
            _ => *of_value,
        };
        return Some((
            Clause { negated: clause.negated, test: Test::Field(field, values.clone()) },
            rest,
        ));
    }
    let negated = matches!(rest, [Token::Typed(clause), ..] if clause.negated);
    let clause = |field, value| Clause { negated, test: Test::Field(field, vec![value]) };
    if let Some((count, after)) = range(rest)
        && by_word.is_none()
        && count.operands().next().is_some()
        && let [Token::Phrase(Meaning::Countries, ..), after @ ..] = after
    {
        return Some((clause(Field::COUNT, Value::Count(count)), after));
    }
    let (date, after) = range(rest)?;
    let is_bare = matches!(rest, [Token::Typed(_), ..]) && field.is_none();
    if is_bare && !date.operands().any(|date| names.is_year_of_launches(date)) {
        return None;
    }
    let field = field.filter(|field| field.kind == ValueKind::Date);
    if by_word.is_some() && field.is_none() {
        return None;
    }
    Some((clause(field.unwrap_or(Field::LAUNCHED), Value::Date(date)), after))
}

/// The comparison or range that tokens begin with, and the tokens after it.
fn range<'t, 'c, T>(tokens: Tokens<'t, 'c>) -> Option<(RangeTest<T>, Tokens<'t, 'c>)>
where
    T: FromStr<Err: fmt::Display> + Ends + Copy,
{
    let (before, rest) = match tokens {
        [Token::Phrase(meaning @ (Meaning::Before(_) | Meaning::Between), ..), rest @ ..] => {
            (Some(*meaning), without_fillers(rest))
        }
        _ => (None, tokens),
    };
    let (first, rest) = operand(rest)?;
    let RangeTest::Is(from) = first else { return before.is_none().then_some((first, rest)) };
    let after = match (before, rest) {
        (
            Some(Meaning::Between),
            [Token::Phrase(Meaning::Operator(Operator::And), ..), after @ ..],
        )
        | (
            None | Some(Meaning::Between | Meaning::Before(Comparison::AtLeast)),
            [Token::Phrase(Meaning::To | Meaning::Before(Comparison::AtMost), ..), after @ ..],
        ) => after,
        (Some(Meaning::Before(comparison)), rest) => return Some((comparison.with(from), rest)),
        (None, [Token::Phrase(Meaning::After(comparison), ..), rest @ ..]) => {
            return Some((comparison.with(from), rest));
        }
        (None, rest) => return Some((first, rest)),
        (Some(_), _) => return None,
    };
    let (RangeTest::Is(to), rest) = operand::<T>(after)? else { return None };
    let is_forward = to.ends().1 >= from.ends().0;
    is_forward.then_some((RangeTest::Between(from, to), rest))
}

/// The date or number, or the range of them, that the first token is.
fn operand<'t, 'c, T>(tokens: Tokens<'t, 'c>) -> Option<(RangeTest<T>, Tokens<'t, 'c>)>
where
    T: FromStr<Err: fmt::Display> + Ends,
{
    let [Token::Typed(clause), rest @ ..] = tokens else { return None };
    let Test::Text(texts) = &clause.test else { return None };
    let [text] = texts.as_slice() else { return None };
    let is_around = |letter: char| !letter.is_alphanumeric() && letter != '+';
    let range = RangeTest::parse(text.text.trim_matches(is_around)).ok()?;
    (!text.quoted).then_some((range, rest))
}
