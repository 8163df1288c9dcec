//! The style of printed text: width, colour, characters.

use std::io::{self, Write};

use crate::text::wrap::wrap;
use crate::ui::{Glyphs, ascii_sign};

/// The longest line of running text that is comfortable to read.
pub(crate) const COMFORTABLE_TEXT: usize = 80;
/// The longest line of text below a table that is comfortable to read.
pub(crate) const COMFORTABLE_NOTE: usize = 100;

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

    /// The width of the terminal, but no more columns than are comfortable to read.
    pub(crate) fn columns_within(self, comfortable: usize) -> usize {
        self.columns.unwrap_or(comfortable).min(comfortable)
    }

    /// Prints a text, wrapped to lines that are comfortable to read.
    pub(crate) fn write_wrapped(
        self,
        out: &mut impl Write,
        text: &str,
        comfortable: usize,
    ) -> io::Result<()> {
        let lines = wrap(&self.plain(text), self.columns_within(comfortable));
        lines.iter().try_for_each(|line| writeln!(out, "{line}"))
    }

    /// The text with typographic signs replaced by ASCII, if the style is ASCII.
    pub(crate) fn plain(self, text: &str) -> String {
        let plain = |sign| ascii_sign(sign).filter(|_| self.ascii).unwrap_or(sign);
        text.chars().map(plain).collect()
    }
}
