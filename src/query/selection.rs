//! Which projects a query selects, the facets it can be narrowed by, and marks on countries.

mod chosen_category;
pub mod country_marks;
pub(crate) mod facet;
pub(crate) mod facet_counts;
pub(crate) mod select;
