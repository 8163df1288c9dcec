//! The look: theme, shapes and names of keys.

use std::cell::RefCell;

use ratatui::style::Style;

use crate::app::key::arrows_in_words;
use crate::app::{Key, Settings};
use crate::query::Mark;
use crate::ui::widgets::scroll_bar::ScrollBar;

use super::glyphs::Glyphs;
use super::theme::Theme;

/// The theme and the shapes of a frame.
#[derive(Debug, Clone)]
pub(crate) struct Look {
    pub(crate) theme: Theme,
    pub(crate) glyphs: Glyphs,
    /// Whether the keys act on what is drawn, and not on an overlay beside it.
    pub(crate) has_focus: bool,
    /// The scroll bars of the frame, noted while it is drawn: where they are is known nowhere else.
    pub(crate) bars: RefCell<Vec<ScrollBar>>,
}

impl Look {
    pub(crate) fn of(settings: Settings) -> Self {
        Self {
            theme: Theme::of(settings.theme, settings.depth),
            glyphs: Glyphs::of(settings.ascii),
            has_focus: true,
            bars: RefCell::default(),
        }
    }

    /// The sign of a mark and its style.
    pub(crate) fn mark(&self, mark: Mark) -> (&'static str, Style) {
        match mark {
            Mark::With => ("+", self.theme.lead),
            Mark::Without => (self.glyphs.minus, self.theme.partner),
            Mark::Off => (" ", self.theme.text),
        }
    }

    /// The shape of a level of a heat map, where there are no colours for it.
    pub(crate) fn shade_of(&self, level: Option<usize>) -> &'static str {
        let [empty, shades @ ..] = &self.glyphs.shades;
        let shape = level.and_then(|at| shades.get(at * shades.len() / self.theme.heat.len()));
        shape.copied().filter(|_| self.theme.guides).unwrap_or(empty)
    }

    /// The colours of a level of a heat map.
    pub(crate) fn ground(&self, level: Option<usize>) -> Style {
        level.and_then(|level| self.theme.heat.get(level)).copied().unwrap_or(self.theme.text)
    }

    /// The name of a key, in ASCII if the look is.
    pub(crate) fn key_name(&self, key: Key) -> String {
        self.arrows_in_words(&key.to_string())
    }

    /// Replaces arrows by words, if the look is ASCII.
    pub(crate) fn arrows_in_words(&self, keys: &str) -> String {
        if self.glyphs.pointer.is_ascii() { arrows_in_words(keys) } else { keys.to_owned() }
    }
}
