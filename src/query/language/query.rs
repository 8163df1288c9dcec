//! A query: clauses that must all hold.

use std::fmt;

use super::field::Field;
use super::refusal::Refusal;
use super::value::Value;
use crate::catalogue::CountryId;
use crate::query::search::fold::fold_text;

/// A query: a project must meet every clause. An empty query selects everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The clauses, as typed.
    pub clauses: Vec<Clause>,
}

impl Query {
    /// Whether the query has no clauses and so selects everything.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// Whether it only asks for one country, category or organisation.
    pub fn is_of_one_record(&self) -> bool {
        let [Clause { negated: false, test: Test::Field(_, values) }] = self.clauses.as_slice()
        else {
            return false;
        };
        let record = |value: &Value| {
            matches!(value, Value::Country(_) | Value::Category(_) | Value::Organisation(_))
        };
        matches!(values.as_slice(), [value] if record(value))
    }
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Whether projects must fail the test instead of passing it.
    pub negated: bool,
    /// The test.
    pub test: Test,
}

impl Clause {
    /// The texts of which a project must have at least one; none if the clause is negated or tests a field.
    pub(crate) fn required_texts(&self) -> Option<&[Text]> {
        match &self.test {
            Test::Text(texts) if !self.negated => Some(texts),
            Test::Text(_) | Test::Field(..) | Test::AtLeast(..) => None,
        }
    }

    /// The folded word, if it is a single word without quotation marks, with or without a sign.
    pub(super) fn one_word(&self) -> Option<String> {
        match &self.test {
            Test::Text(texts) => match texts.as_slice() {
                [text] if !text.quoted => Some(fold_text(&text.text)),
                _ => None,
            },
            Test::Field(..) | Test::AtLeast(..) => None,
        }
    }

    /// The folded word, if it is a single word without quotation marks and sign. `w/` and `w/o` keep their slash.
    pub(super) fn plain_word(&self) -> Option<String> {
        let lower = self.required_texts()?.first()?.text.to_lowercase();
        let is_short = lower == "w/" || lower == "w/o";
        self.one_word().filter(|_| !self.negated).map(|word| if is_short { lower } else { word })
    }

    /// Whether it tests a field.
    pub(crate) fn is_of_field(&self) -> bool {
        !matches!(self.test, Test::Text(_))
    }
}

/// The condition that a clause tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// The project has one of these texts.
    Text(Vec<Text>),
    /// The project has one of these values of a field.
    Field(Field, Vec<Value>),
    /// The project has at least so many of these values of a field.
    AtLeast(usize, Field, Vec<Value>),
}

impl Test {
    /// The countries of a `country:` test, of which at least one must take part.
    pub fn countries(&self) -> Option<Vec<CountryId>> {
        let country = |value: &Value| match value {
            Value::Country(id) => Some(*id),
            _ => None,
        };
        match self {
            Self::Field(field, values) if *field == Field::COUNTRY => {
                Some(values.iter().filter_map(country).collect())
            }
            Self::Field(..) | Self::AtLeast(..) | Self::Text(_) => None,
        }
    }
}

/// A word or phrase, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text without its quotation marks.
    pub text: String,
    /// Whether it was quoted, so that only exact matches count.
    pub quoted: bool,
}

/// Why a text is not a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryError {
    /// The position of the error in characters, from 1.
    pub column: usize,
    /// What is wrong, and what to type instead.
    pub message: String,
    /// Queries that may be meant, the most likely first.
    pub remedies: Vec<String>,
}

impl QueryError {
    /// An error without a remedy that could be typed as it is.
    pub(super) fn new(column: usize, message: impl Into<String>) -> Self {
        Self { column, message: message.into(), remedies: Vec::new() }
    }

    /// The error that something typed is refused.
    pub(super) fn refused(column: usize, Refusal { message, remedies }: Refusal) -> Self {
        Self { column, message, remedies }
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "column {}: {}", self.column, self.message)
    }
}

impl std::error::Error for QueryError {}
