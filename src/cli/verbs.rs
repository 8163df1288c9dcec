//! The reports of the verbs, one file each.

pub(crate) mod about;
pub(crate) mod check;
pub(crate) mod comparison;
pub(crate) mod contained;
pub(crate) mod countries;
pub(crate) mod country;
pub(crate) mod describe;
pub(crate) mod export;
pub(crate) mod glossary;
pub(crate) mod groups;
pub(crate) mod list;
pub(crate) mod map;
pub(crate) mod matrix;
pub(crate) mod names;
pub(crate) mod overlap;
pub(crate) mod pairs;
pub(crate) mod presets;
pub(crate) mod project_records;
pub(crate) mod show;
pub(crate) mod stats;
pub(crate) mod timeline;
