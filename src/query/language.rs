//! The query language of the search box and the command line.
//!
//! ```text
//! query   = clause*                          all must hold; a word of only punctuation among others is none
//! clause  = sign? (texts | field ":" count? values)
//! sign    = "-" | "!" | "–" | "−"
//! texts   = text ("|" text)*                 any will do
//! text    = word | '"' any words '"'          or between typographic marks
//! field   = a name in [`FIELDS`], or the beginning of one
//! count   = digits "of:"                     at least so many of the values
//! values  = value ("|" value)*               names; or dates or numbers, or ranges a..b, a.., >= a, < a …
//! value   = word | '"' any words '"'         words after it belong to it where they are the rest of a name
//! ```

pub(crate) mod complete;
pub(crate) mod country_name;
pub(crate) mod field;
pub(crate) mod habits;
pub(crate) mod operators;
pub(crate) mod parse;
pub(crate) mod print;
pub mod query;
pub(crate) mod range;
pub(crate) mod reading;
pub(crate) mod record_name;
pub(crate) mod refusal;
pub(crate) mod resolve;
pub(crate) mod suggest;
pub(crate) mod syntax;
pub(crate) mod unknown_name;
pub(crate) mod value;
pub(crate) mod world;

pub use complete::{Completion, Typed, completions, typed};
pub use country_name::country_named;
pub use field::{FIELDS, Field, UnknownField};
pub use parse::{Interpretation, MOST_CHARACTERS, interpret, parse};
pub use print::print;
pub use query::{Clause, Query, QueryError, Test, Text};
pub use range::{Ends, RangeTest};
pub use reading::{Reading, reading};
pub use refusal::Refusal;
pub use resolve::{
    begins_a_name_of_any, category_named, project_named, standing_named, term_named, whole_term,
};
pub use suggest::{
    NoMatch, Offer, nearest_spelling, no_match, offer_elsewhere, offers, words_by_slip,
};
pub use syntax::WORDS;
pub use unknown_name::{Alternatives, UnknownName};
pub use value::{Value, ValueKind};
