//! Pure drawing: a state and a size give a screen. Nothing here changes the state but
//! [`Screen::fit`], which tells it how much is seen.

mod browse;
mod browse_layout;
mod chrome;
mod comparison;
mod countries;
mod facets;
mod glyphs;
mod help;
mod layout;
mod look;
mod matrix;
mod matrix_edges;
mod matrix_head;
mod matrix_layout;
mod matrix_measures;
mod overlap;
mod overlap_layout;
mod pane;
mod pointer;
mod preview;
mod queries;
mod reading;
mod screen;
mod search;
mod text;
mod text_field;
mod theme;
mod wrap;

pub(crate) use glyphs::Glyphs;
pub use screen::Screen;
pub(crate) use text::ascii_sign;
pub(crate) use wrap::{Piece, wrap};

use crate::app::Key;
use look::Look;

/// A key's name in the characters that the look allows.
fn key_name(key: Key, look: &Look) -> String {
    in_ascii(&key.to_string(), look)
}

/// Names of keys without arrows, where the look is ASCII.
fn in_ascii(keys: &str, look: &Look) -> String {
    if look.glyphs.pointer.is_ascii() {
        keys.replace('↑', "Up").replace('↓', "Down").replace('←', "Left").replace('→', "Right")
    } else {
        keys.to_owned()
    }
}
