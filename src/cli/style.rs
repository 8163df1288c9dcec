//! How much may be done to what is printed.

use crate::ui::ascii_sign;

/// How a command's output looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    /// Columns to keep to, if the output is a terminal.
    pub(super) columns: Option<usize>,
    /// Whether headings are bold.
    pub(super) colour: bool,
    /// Whether only ASCII shapes are drawn.
    pub(super) ascii: bool,
}

impl Style {
    pub(super) fn heading_start(self) -> &'static str {
        if self.colour { "\x1b[1m" } else { "" }
    }

    pub(super) fn heading_end(self) -> &'static str {
        if self.colour { "\x1b[0m" } else { "" }
    }

    /// The text with the signs that may be drawn.
    pub(super) fn plain(self, text: &str) -> String {
        let plain = |sign| ascii_sign(sign).filter(|_| self.ascii).unwrap_or(sign);
        text.chars().map(plain).collect()
    }
}
