//! Themes by meaning, and the glyphs that carry it.

pub(crate) mod glyphs;
pub(crate) mod look;
mod palette;
pub(crate) mod theme;
