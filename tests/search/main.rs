//! Finding things: the query language, the ranking, what a hit shows, completion and facets.
//!
//! What must be found was written down by hand from the source page and from section 6 of the design;
//! what must hold for any text is a property.

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
mod errors;
mod facets;
mod fields;
mod first;
mod folding;
mod generated;
mod highlights;
mod language;
mod nothing;
mod order;
mod rules;
mod slips;
mod words;

use common::{page, searcher};
