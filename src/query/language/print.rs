//! A query as text that means the same again.

use std::borrow::Cow;

use crate::catalogue::{Catalogue, Standing};

use super::query::{Clause, Query, Test, Text};
use super::resolve::begins_a_name;
use super::syntax::{Field, is_sign};

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
    let country = |id: &_| catalogue.countries[*id].code.clone();
    let field = |sign, key, names: Vec<String>| field((sign, key), &names, after, catalogue);
    match &clause.test {
        Test::Text(texts) => {
            let texts: Vec<_> = texts.iter().map(quoted).collect();
            format!("{sign}{}", texts.join("|"))
        }
        Test::Country(ids) => field(sign, Field::Country, ids.iter().map(country).collect()),
        Test::Category(ids) => {
            let id = |id: &_| catalogue.categories[*id].id.clone();
            field(sign, Field::Category, ids.iter().map(id).collect())
        }
        Test::Stage(ids) => {
            let id = |id: &_| catalogue.stages[*id].id.clone();
            field(sign, Field::Stage, ids.iter().map(id).collect())
        }
        Test::Lead(ids) => field(sign, Field::Lead, ids.iter().map(country).collect()),
        Test::Organisation(ids) => {
            let code = |id: &_| catalogue.organisations[*id].code.clone();
            field(sign, Field::Organisation, ids.iter().map(code).collect())
        }
        Test::Standing(standings) => {
            let name = |standing: &_| match standing {
                Standing::Member => "member".to_owned(),
                Standing::Partner => "partner".to_owned(),
            };
            field(sign, Field::Standing, standings.iter().map(name).collect())
        }
        Test::Launched(times) => {
            field(sign, Field::Launched, times.iter().map(ToString::to_string).collect())
        }
        Test::Count(counts) => {
            field(sign, Field::Count, counts.iter().map(ToString::to_string).collect())
        }
    }
}

/// A field with its values. The last is quoted where it would take the word after it for a part of it.
fn field(
    (sign, key): (&str, Field),
    names: &[String],
    after: &str,
    catalogue: &Catalogue,
) -> String {
    let mut values: Vec<_> = names.iter().map(|name| value(name)).collect();
    if let (Some(last), Some(next)) = (values.last_mut(), after.split([' ', '|']).next())
        && !next.is_empty()
        && begins_a_name(catalogue, key, &format!("{last} {next}"))
        && let Cow::Borrowed(name) = *last
    {
        *last = format!("\"{name}\"").into();
    }
    format!("{sign}{}:{}", key.name(), values.join("|"))
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
