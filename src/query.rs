//! Pure functions on a catalogue: the query language, search and ranking, selections and facets, the matrix and
//! other analyses.
//!
//! This layer knows nothing of terminals or of how results are shown.

pub mod analysis;
pub mod distinct;
pub mod language;
pub mod search;
pub mod selection;
pub mod target;

pub use distinct::distinct;
pub use language::{
    Completion, Interpretation, NoMatch, Offer, Query, QueryError, Reading, Typed,
    begins_a_name_of_any, category_named, completions, country_named, interpret, nearest_spelling,
    no_match, offer_elsewhere, offers, project_named, reading, standing_named, term_named, typed,
    whole_term, words_by_slip,
};
pub use search::engine::{Hit, search};
pub use search::field_text::{NameKind, TextField};
pub use search::glossary_words::GlossaryWords;
pub use search::highlight::{highlight, highlight_names, occurrences};
pub use search::index::Index;
pub use search::lazy_index::LazyIndex;
pub use search::mentions::{
    CountryMention, country_mentions, country_mentions_query, mentions, naming,
};
pub use search::reason::{Reason, deciding_in_text, reason};
pub use search::results::{SearchResult, find};
pub use search::term::{FoldedWord, SearchTerm};
pub use search::tier::Tier;
pub use selection::facet::{Facet, Mark};
pub use selection::facet_counts::{FacetCount, FacetGroup, facets};
pub use selection::select::{Selection, search_terms};
pub use target::Target;
