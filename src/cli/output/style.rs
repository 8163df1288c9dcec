//! How much may be done to what is printed.

use crate::ui::{Glyphs, ascii_sign};

/// How a command's output looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Style {
    /// Columns to keep to, if the output is a terminal.
    pub(crate) columns: Option<usize>,
    /// Whether headings are bold.
    pub(crate) colour: bool,
    /// Whether only ASCII shapes are drawn.
    pub(crate) ascii: bool,
}

impl Style {
    pub(crate) fn heading_start(self) -> &'static str {
        if self.colour { "\x1b[1m" } else { "" }
    }

    pub(crate) fn heading_end(self) -> &'static str {
        if self.colour { "\x1b[0m" } else { "" }
    }

    /// What stands at the end of a text that was cut.
    pub(crate) fn ellipsis(self) -> &'static str {
        Glyphs::of(self.ascii).ellipsis
    }

    /// The text with the signs that may be drawn.
    pub(crate) fn plain(self, text: &str) -> String {
        let plain = |sign| ascii_sign(sign).filter(|_| self.ascii).unwrap_or(sign);
        text.chars().map(plain).collect()
    }
}
