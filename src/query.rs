//! Pure questions to a catalogue: folding, the query language, ranking, the matrix and its orders, and
//! who works with whom.
//!
//! This layer knows nothing of terminals or of how an answer is shown.

pub mod combination;
mod complete;
mod facet;
mod find;
pub mod fold;
mod highlight;
mod index;
pub mod language;
pub mod marks;
pub mod matrix;
mod mentions;
pub mod order;
pub mod overlap;
mod passage;
pub mod profile;
pub mod ratio;
mod reason;
mod search;
mod select;
pub mod seriation;
pub mod similar;
mod sorting;
pub mod statistics;
mod subsequence;
mod suggest;
mod tally;
mod tier;
mod typo;
mod word;

pub use complete::{Completion, Typed, completions, typed};
pub use facet::{Counted, Facet, Group, Mark, facets};
pub use find::{Findings, Found, find, find_on};
pub use highlight::{highlight, highlight_names, occurrences};
pub use index::{FieldKind, Index, Target};
pub use language::{Query, QueryError};
pub use mentions::{mentions, naming};
pub use passage::TextField;
pub use reason::{Reason, deciding, reason};
pub use search::{FoldedWord, Hit, Memo, Wanted, search, search_on};
pub use select::{Selection, wanted};
pub use suggest::{explain_nothing, meant_fields, nearest_spelling, words_by_slip};
pub use tier::Tier;

use crate::catalogue::{Catalogue, CategoryId, CountryId, ProjectId};

/// The project of an id, acronym, name or label; the only one whose name begins so will do.
///
/// # Errors
/// The nearest known name, or the several that begin so, in words.
pub fn project_named(catalogue: &Catalogue, text: &str) -> Result<ProjectId, String> {
    language::project(catalogue, text)
}

/// The country of a code, name or alias; the only one whose name begins so will do.
///
/// # Errors
/// The nearest known name, or the several that begin so, in words.
pub fn country_named(catalogue: &Catalogue, text: &str) -> Result<CountryId, String> {
    language::country(catalogue, text)
}

/// The category of an id or name; the only one whose name begins so will do.
///
/// # Errors
/// The nearest known name, or the several that begin so, in words.
pub fn category_named(catalogue: &Catalogue, text: &str) -> Result<CategoryId, String> {
    language::category(catalogue, text)
}
