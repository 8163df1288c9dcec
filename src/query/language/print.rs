//! Printing a query as text.

use std::borrow::Cow;

use crate::catalogue::Catalogue;

use super::field::Field;
use super::query::{Clause, Query, Test, Text};
use super::resolve::begins_a_name;
use super::syntax::{RawClause, is_sign};
use super::value::Value;

/// The query as text. Parsing the text gives the same query.
pub fn print(query: &Query, catalogue: &Catalogue) -> String {
    let mut text = String::new();
    for part in query.clauses.iter().rev() {
        let separator = if text.is_empty() { "" } else { " " };
        text = format!("{}{separator}{text}", clause(part, &text, catalogue));
    }
    text
}

/// A clause as text; `after` is the text that will follow it.
fn clause(clause: &Clause, after: &str, catalogue: &Catalogue) -> String {
    let sign = if clause.negated { "-" } else { "" };
    match &clause.test {
        Test::Text(texts) => {
            let texts: Vec<_> = texts.iter().map(quoted).collect();
            format!("{sign}{}", texts.join("|"))
        }
        Test::Field(field, values) => {
            format!("{sign}{}:{}", field.name, alternatives(*field, values, after, catalogue))
        }
        Test::AtLeast(count, field, values) => {
            let values = alternatives(*field, values, after, catalogue);
            format!("{sign}{}:{count}of:{values}", field.name)
        }
    }
}

/// The values of a field as text. The last is quoted if it would otherwise be joined with the word after it.
fn alternatives(field: Field, values: &[Value], after: &str, catalogue: &Catalogue) -> String {
    let codes: Vec<_> = values.iter().map(|value| value.code(catalogue)).collect();
    let mut codes: Vec<_> = codes.iter().map(|code| quoted_value(code)).collect();
    if let (Some(last), Some(next)) = (codes.last_mut(), after.split([' ', '|']).next())
        // A word with a colon is a field.
        && !next.is_empty() && !next.contains(':')
        && begins_a_name(catalogue, field.kind, &format!("{last} {next}"))
        && let Cow::Borrowed(code) = *last
    {
        *last = format!("\"{code}\"").into();
    }
    codes.join("|")
}

/// A name as the value of a field, in quotation marks if it would be misread without them.
pub(crate) fn quoted_value(name: &str) -> Cow<'_, str> {
    let is_special = |letter: char| letter.is_whitespace() || "|\"".contains(letter);
    if name.contains(is_special) || name.starts_with(['“', '„']) || name.starts_with(is_sign) {
        format!("\"{name}\"").into()
    } else {
        name.into()
    }
}

/// Clauses before their names are resolved, as text.
pub(super) fn written<'a>(clauses: impl IntoIterator<Item = &'a RawClause>) -> String {
    let clause = |raw: &RawClause| {
        let sign = if raw.negated { "-" } else { "" };
        let field = raw.field.map(|field| format!("{}:", field.name)).unwrap_or_default();
        let at_least = raw.at_least.map(|count| format!("{count}of:")).unwrap_or_default();
        let text = |(_, text): &(usize, Text)| match raw.field {
            Some(_) if !text.quoted => quoted_value(&text.text).into_owned(),
            Some(_) | None => quoted(text),
        };
        let texts: Vec<_> = raw.alternatives.iter().map(text).collect();
        format!("{sign}{field}{at_least}{}", texts.join("|"))
    };
    clauses.into_iter().map(clause).collect::<Vec<_>>().join(" ")
}

fn quoted(text: &Text) -> String {
    if !text.quoted {
        text.text.clone()
    } else if text.text.contains('"') {
        format!("“{}”", text.text)
    } else {
        format!("\"{}\"", text.text)
    }
}
