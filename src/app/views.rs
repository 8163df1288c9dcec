//! The state of each view, and what motions do to it.

pub(crate) mod browse;
pub(crate) mod countries;
pub(crate) mod matrix;
pub(crate) mod overlap;
