//! The look: theme and shapes.

use ratatui::style::Style;

use crate::app::Settings;
use crate::query::Mark;

use super::glyphs::Glyphs;
use super::theme::Theme;

/// The theme and the shapes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) theme: Theme,
    pub(crate) glyphs: Glyphs,
}

impl Look {
    pub(crate) fn of(settings: Settings) -> Self {
        Self { theme: Theme::of(settings.theme), glyphs: Glyphs::of(settings.ascii) }
    }

    /// The sign of a mark and its style.
    pub(crate) fn mark(&self, mark: Mark) -> (&'static str, Style) {
        match mark {
            Mark::With => ("+", self.theme.lead),
            Mark::Without => (self.glyphs.minus, self.theme.partner),
            Mark::Off => (" ", self.theme.text),
        }
    }
}
