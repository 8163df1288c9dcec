//! Pure questions to a catalogue: folding, the query language, ranking, the matrix and its orders, and
//! who works with whom.
//!
//! This layer knows nothing of terminals or of how an answer is shown.

pub mod analysis;
pub mod language;
pub mod search;
pub mod selection;

pub use language::complete::{Completion, Typed, completions, typed};
pub use language::suggest::{explain_nothing, meant_fields, nearest_spelling, words_by_slip};
pub use language::{Query, QueryError};
pub use search::engine::{FoldedWord, Hit, SearchCache, SearchTerm, search, search_on};
pub use search::field_text::TextField;
pub use search::highlight::{highlight, highlight_names, occurrences};
pub use search::index::{Index, NameKind, Target};
pub use search::mentions::{mentions, naming};
pub use search::reason::{Reason, deciding, reason};
pub use search::results::{SearchResult, SearchResults, find, find_on};
pub use search::tier::Tier;
pub use selection::facet::{Counted, Facet, Group, Mark, facets};
pub use selection::select::{Selection, search_terms};

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
