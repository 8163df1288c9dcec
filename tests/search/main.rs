//! Search: the query language, ranking, highlights, completions and facets.
//!
//! Expected results were written down by hand from the source page and the rules of ranking; properties hold for
//! any text.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "in a test, what is missing is a failure and says where"
)]

mod acronyms;
#[path = "../common/common.rs"]
mod common;
mod completing;
mod countries;
mod errors;
mod facets;
mod fields;
mod first;
mod folding;
mod generated;
mod habits;
mod highlights;
mod language;
mod mentions;
mod nothing;
mod order;
mod readings;
mod remedies;
mod rules;
mod slips;
mod words;

use common::{page, searcher};
