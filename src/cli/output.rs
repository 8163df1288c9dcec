//! Printing reports as tables, JSON, CSV, Markdown and pictures.

pub(crate) mod grid;
pub(crate) mod json;
pub(crate) mod report;
pub(crate) mod ron;
pub(crate) mod style;
pub(crate) mod svg;
pub(crate) mod table;
