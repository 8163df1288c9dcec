//! The query language: one text says what is wanted, in the search box as on the command line.
//!
//! ```text
//! query   = clause*                          all must hold; a word of only punctuation among others is none
//! clause  = sign? (texts | key ":" values)
//! sign    = "-" | "!" | "–" | "−"
//! texts   = text ("|" text)*                 any will do
//! text    = word | '"' any words '"'          or between typographic marks
//! key     = country | category | stage | lead | org | standing | launched | count, or their beginnings
//! values  = value ("|" value)*               names; or dates or numbers, or ranges a..b, a.., >=a, <a …
//! value   = word | '"' any words '"'         words after it belong to it where they are the rest of a name
//! ```

pub(crate) mod complete;
pub(crate) mod parse;
pub(crate) mod print;
pub(crate) mod range;
pub(crate) mod resolve;
pub(crate) mod suggest;
pub(crate) mod syntax;

use std::fmt;

use crate::catalogue::{CategoryId, CountryId, OrganisationId, PartialDate, StageId, Standing};

pub use parse::parse;
pub use print::print;
pub(super) use print::value;
pub use range::{Ends, RangeTest};
pub(super) use resolve::{category, country, project};
pub use syntax::{FIELDS, Field, WORDS};

/// The longest query, in characters: more is a slip of the clipboard.
pub const MOST_CHARACTERS: usize = 1_000;

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
