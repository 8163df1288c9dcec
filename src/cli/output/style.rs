//! The style of printed text: width, colour, characters.

use crate::ui::{Glyphs, ascii_sign};

/// The style of printed text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Style {
    /// The width of the terminal, if the output is one.
    pub(crate) columns: Option<usize>,
    /// Whether headings are bold.
    pub(crate) colour: bool,
    /// Whether shapes are ASCII.
    pub(crate) ascii: bool,
}

impl Style {
    /// The end of a text that was cut.
    pub(crate) fn ellipsis(self) -> &'static str {
        Glyphs::of(self.ascii).ellipsis
    }

    /// The text with typographic signs replaced by ASCII, if the style is ASCII.
    pub(crate) fn plain(self, text: &str) -> String {
        let plain = |sign| ascii_sign(sign).filter(|_| self.ascii).unwrap_or(sign);
        text.chars().map(plain).collect()
    }
}
