//! Writes a query as text.

use std::borrow::Cow;

use crate::catalogue::Catalogue;

use super::field::Field;
use super::query::{Clause, Query, Test, Text};
use super::resolve::begins_a_name;
use super::syntax::is_sign;
use super::value::Value;

/// Writes a query so that parsing it gives the same query.
pub fn print(query: &Query, catalogue: &Catalogue) -> String {
    let mut text = String::new();
    for part in query.clauses.iter().rev() {
        let separator = if text.is_empty() { "" } else { " " };
        text = format!("{}{separator}{text}", clause(part, &text, catalogue));
    }
    text
}

/// One clause, and what stands after it.
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
    }
}

/// The values of a field. The last is quoted where it would take the word after it for a part of it.
fn alternatives(field: Field, values: &[Value], after: &str, catalogue: &Catalogue) -> String {
    let codes: Vec<_> = values.iter().map(|value| value.code(catalogue)).collect();
    let mut codes: Vec<_> = codes.iter().map(|code| value(code)).collect();
    if let (Some(last), Some(next)) = (codes.last_mut(), after.split([' ', '|']).next())
        && !next.is_empty()
        && begins_a_name(catalogue, field.kind, &format!("{last} {next}"))
        && let Cow::Borrowed(code) = *last
    {
        *last = format!("\"{code}\"").into();
    }
    codes.join("|")
}

/// A name as the value of a field, in quotation marks where it would be read as something else without.
pub(crate) fn value(name: &str) -> Cow<'_, str> {
    let is_special = |letter: char| letter.is_whitespace() || "|\"".contains(letter);
    if name.contains(is_special) || name.starts_with(['“', '„']) || name.starts_with(is_sign) {
        format!("\"{name}\"").into()
    } else {
        name.into()
    }
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
