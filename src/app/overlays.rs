//! What can lie over a view: the search box, facets, saved queries and figures, help.

pub(crate) mod facets;
pub(crate) mod overlay;
pub(crate) mod saved_queries;
pub(crate) mod search_box;
pub(crate) mod searching;
