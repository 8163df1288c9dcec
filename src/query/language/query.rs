//! What a text of the query language means: clauses that must all hold, each with its test.

use std::fmt;

use super::range::RangeTest;
use crate::catalogue::{CategoryId, CountryId, OrganisationId, PartialDate, StageId, Standing};

/// What is wanted: every clause must hold. An empty query wants everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The clauses, as typed.
    pub clauses: Vec<Clause>,
}

impl Query {
    /// Whether it wants everything.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Whether it must not hold.
    pub negated: bool,
    /// What must or must not hold.
    pub test: Test,
}

/// What a clause asks of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// One of these texts is in it.
    Text(Vec<Text>),
    /// One of these countries takes part.
    Country(Vec<CountryId>),
    /// It is in one of these categories.
    Category(Vec<CategoryId>),
    /// It is at one of these stages.
    Stage(Vec<StageId>),
    /// One of these countries leads it.
    Lead(Vec<CountryId>),
    /// One of these organisations supports it.
    Organisation(Vec<OrganisationId>),
    /// A country of one of these standings takes part.
    Standing(Vec<Standing>),
    /// It was launched at one of these times.
    Launched(Vec<RangeTest<PartialDate>>),
    /// One of these numbers of countries takes part.
    Count(Vec<RangeTest<u32>>),
}

impl Test {
    /// The countries of which one is to take part, if that is what it asks.
    pub fn countries(&self) -> Option<&[CountryId]> {
        match self {
            Self::Country(countries) => Some(countries),
            Self::Text(_)
            | Self::Category(_)
            | Self::Stage(_)
            | Self::Lead(_)
            | Self::Organisation(_)
            | Self::Standing(_)
            | Self::Launched(_)
            | Self::Count(_) => None,
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
