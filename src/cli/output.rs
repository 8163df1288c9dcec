//! How a report is printed: tables, JSON, CSV, Markdown, pictures.

pub(crate) mod figure;
pub(crate) mod grid;
pub(crate) mod json;
pub(crate) mod sheet;
pub(crate) mod style;
pub(crate) mod svg;
