//! A query as text that means the same again.

use std::fmt::Write as _;

use crate::catalogue::{Catalogue, Standing};

use super::syntax::Key;
use super::{Clause, Query, Test, Text};

/// Writes a query so that parsing it gives the same query.
pub fn print(query: &Query, catalogue: &Catalogue) -> String {
    query.clauses.iter().map(|part| clause(part, catalogue)).collect::<Vec<_>>().join(" ")
}

fn clause(clause: &Clause, catalogue: &Catalogue) -> String {
    let sign = if clause.negated { "-" } else { "" };
    let country = |id: &_| catalogue.countries[*id].code.clone();
    match &clause.test {
        Test::Text(texts) => {
            let texts: Vec<_> = texts.iter().map(quoted).collect();
            format!("{sign}{}", texts.join("|"))
        }
        Test::Country(ids) => field(sign, Key::Country, ids, country),
        Test::Category(ids) => {
            field(sign, Key::Category, ids, |id| catalogue.categories[*id].id.clone())
        }
        Test::Stage(ids) => field(sign, Key::Stage, ids, |id| catalogue.stages[*id].id.clone()),
        Test::Lead(ids) => field(sign, Key::Lead, ids, country),
        Test::Organisation(ids) => {
            field(sign, Key::Organisation, ids, |id| catalogue.organisations[*id].code.clone())
        }
        Test::Standing(standings) => field(sign, Key::Standing, standings, |standing| {
            match standing {
                Standing::Member => "member",
                Standing::Partner => "partner",
            }
            .to_owned()
        }),
        Test::Launched(comparison) => format!("{sign}{}:{comparison}", Key::Launched.name()),
        Test::Count(comparison) => format!("{sign}{}:{comparison}", Key::Count.name()),
    }
}

fn field<T>(sign: &str, key: Key, values: &[T], name: impl Fn(&T) -> String) -> String {
    let mut text = format!("{sign}{}:", key.name());
    for (index, value) in values.iter().enumerate() {
        let separator = if index == 0 { "" } else { "|" };
        let name = name(value);
        let plain = !name.contains(|letter: char| letter.is_whitespace() || "|\"".contains(letter));
        let mark = if plain { "" } else { "\"" };
        let _ = write!(text, "{separator}{mark}{name}{mark}");
    }
    text
}

fn quoted(text: &Text) -> String {
    if text.quoted { format!("\"{}\"", text.text) } else { text.text.clone() }
}
