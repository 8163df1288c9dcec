//! A query: clauses that must all be met, each with its test.

use std::fmt;

use super::field::Field;
use super::value::Value;
use crate::catalogue::CountryId;

/// A query: a project must meet every clause. An empty query selects everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The clauses, as typed.
    pub clauses: Vec<Clause>,
}

impl Query {
    /// Whether it selects everything.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Whether projects must fail the test.
    pub negated: bool,
    /// The test that projects must pass, or fail.
    pub test: Test,
}

/// What a clause asks of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// One of these texts is in it.
    Text(Vec<Text>),
    /// It has one of these values of a field.
    Field(Field, Vec<Value>),
}

impl Test {
    /// The countries of which one is to take part, if that is what it asks.
    pub fn countries(&self) -> Option<Vec<CountryId>> {
        let country = |value: &Value| match value {
            Value::Country(id) => Some(*id),
            _ => None,
        };
        match self {
            Self::Field(field, values) if *field == Field::COUNTRY => {
                Some(values.iter().filter_map(country).collect())
            }
            Self::Field(..) | Self::Text(_) => None,
        }
    }
}

/// A word or phrase, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Without its quotation marks.
    pub text: String,
    /// Whether it was quoted, and is meant letter for letter.
    pub quoted: bool,
}

/// Why a text is not a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryError {
    /// The character where it goes wrong, from one.
    pub column: usize,
    /// What is wrong, and what to type instead.
    pub message: String,
}

impl fmt::Display for QueryError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "column {}: {}", self.column, self.message)
    }
}

impl std::error::Error for QueryError {}
