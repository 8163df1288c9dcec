//! Drawing what lies over a view.

pub(crate) mod facets;
pub(crate) mod help;
pub(crate) mod preview;
pub(crate) mod saved_queries;
pub(crate) mod search;
