//! Pictures to put into a report: the membership matrix and the overlap as SVG 1.1.
//!
//! A picture stands on its own: title, what was asked, legend, source, date. Its background is white,
//! its meaning never rests on colour alone, and its fonts are whatever the reader's machine calls
//! `sans-serif`. How wide a text will be is therefore not known but estimated ([`measure`]), and what
//! is too long is cut, with its whole wording in a `title`.

pub(crate) mod axis;
pub(crate) mod frame;
pub(crate) mod matrix;
pub(crate) mod measure;
pub(crate) mod overlap;
pub(crate) mod xml;
