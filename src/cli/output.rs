//! How a report is printed: tables, JSON, CSV, Markdown, pictures.

pub(crate) mod grid;
pub(crate) mod json;
pub(crate) mod number;
pub(crate) mod report;
pub(crate) mod ron;
pub(crate) mod style;
pub(crate) mod svg;
pub(crate) mod table;
