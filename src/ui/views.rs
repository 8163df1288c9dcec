//! One folder a view: where its parts go, how they are drawn, what is under the pointer.

pub(crate) mod browse;
pub(crate) mod countries;
pub(crate) mod matrix;
pub(crate) mod overlap;
