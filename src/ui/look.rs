//! Theme and shapes together: how everything looks.

use crate::app::Settings;

use super::glyphs::Glyphs;
use super::theme::Theme;

/// How everything looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) theme: Theme,
    pub(crate) glyphs: Glyphs,
}

impl Look {
    pub(crate) fn of(settings: Settings) -> Self {
        Self { theme: Theme::of(settings.theme), glyphs: Glyphs::of(settings.ascii) }
    }

    /// A bar for `count` of `most`, to eighths of a column.
    pub(crate) fn bar(&self, count: usize, most: usize, columns: usize) -> String {
        let eighths = (count * columns * 8).checked_div(most).unwrap_or(0);
        let mut bar = self.glyphs.bar.repeat(eighths / 8);
        if let Some(end) =
            (eighths % 8).checked_sub(1).and_then(|end| self.glyphs.bar_ends.get(end))
        {
            bar.push_str(end);
        }
        bar
    }
}
