//! What happens on the keyboard and the mouse.

use ratatui::layout::Position;

use crate::app::Key;

/// Something that the user does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Event {
    /// A key is pressed.
    Key(Key),
    /// The left button is pressed.
    Click(Position),
    /// The wheel is turned.
    Wheel { at: Position, down: bool },
    /// A text is pasted.
    Paste(String),
    /// The terminal says how light its background is.
    #[cfg_attr(not(unix), allow(dead_code, reason = "it is only asked on Unix"))]
    Background { is_light: bool },
}
