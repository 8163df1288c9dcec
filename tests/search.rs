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

#[path = "search/acronyms.rs"]
mod acronyms;
#[path = "search/completing.rs"]
mod completing;
#[path = "search/errors.rs"]
mod errors;
#[path = "search/facets.rs"]
mod facets;
#[path = "search/fields.rs"]
mod fields;
#[path = "search/first.rs"]
mod first;
#[path = "search/folding.rs"]
mod folding;
#[path = "search/generated.rs"]
mod generated;
#[path = "search/highlights.rs"]
mod highlights;
#[path = "search/language.rs"]
mod language;
#[path = "search/nothing.rs"]
mod nothing;
#[path = "search/order.rs"]
mod order;
#[allow(dead_code, reason = "the page says more than is searched for here")]
#[path = "catalogue/page.rs"]
mod page;
#[path = "search/rules.rs"]
mod rules;
#[path = "search/searcher.rs"]
mod searcher;
#[path = "search/slips.rs"]
mod slips;
#[path = "search/typing.rs"]
mod typing;
#[path = "search/words.rs"]
mod words;
