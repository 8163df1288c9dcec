//! One file a verb: what is said.

pub(crate) mod check;
pub(crate) mod comparison;
pub(crate) mod countries;
pub(crate) mod country;
pub(crate) mod export;
pub(crate) mod list;
pub(crate) mod matrix;
pub(crate) mod overlap;
pub(crate) mod presets;
pub(crate) mod show;
pub(crate) mod stats;
