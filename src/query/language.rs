//! The query language of the search box and the command line.
//!
//! ```text
//! query   = clause*                          all must hold; a word of only punctuation among others is none
//! clause  = sign? (texts | field ":" values)
//! sign    = "-" | "!" | "–" | "−"
//! texts   = text ("|" text)*                 any will do
//! text    = word | '"' any words '"'          or between typographic marks
//! field   = a name in [`FIELDS`], or the beginning of one
//! values  = value ("|" value)*               names; or dates or numbers, or ranges a..b, a.., >=a, <a …
//! value   = word | '"' any words '"'         words after it belong to it where they are the rest of a name
//! ```

pub(crate) mod complete;
pub(crate) mod field;
pub(crate) mod parse;
pub(crate) mod print;
pub mod query;
pub(crate) mod range;
pub(crate) mod resolve;
pub(crate) mod suggest;
pub(crate) mod syntax;
pub(crate) mod value;

pub use complete::{Completion, Typed, completions, typed};
pub use field::{FIELDS, Field, UnknownField};
pub use parse::{MOST_CHARACTERS, parse};
pub use print::print;
pub use query::{Clause, Query, QueryError, Test, Text};
pub use range::{Ends, RangeTest};
pub use resolve::{
    Alternatives, UnknownName, category_named, country_named, project_named, standing_named,
};
pub use suggest::{NoMatch, meant_fields, nearest_spelling, no_match, words_by_slip};
pub use syntax::WORDS;
pub use value::{Value, ValueKind};
