//! Pictures to put into a report: the membership matrix and the overlap as SVG 1.1.
//!
//! A picture has its own title, query, legend, source and date. Its background is white, its meaning never
//! depends on colour alone, and its font is the `sans-serif` of the reader's machine. Widths of texts are
//! therefore estimated ([`measure`]); a text that is too long is cut and has its full wording in a `title`.

pub(crate) mod axis;

pub(crate) mod map;
pub(crate) mod matrix;
pub(crate) mod measure;
pub(crate) mod overlap;
pub(crate) mod picture;
pub(crate) mod shade;
pub(crate) mod timeline;
pub(crate) mod xml;
