//! Names of keys on the screen.

use super::look::Look;
use crate::app::Key;

/// The name of a key, in ASCII if the look is.
pub(crate) fn key_name(key: Key, look: &Look) -> String {
    in_ascii(&key.to_string(), look)
}

/// Replaces arrows by words, if the look is ASCII.
pub(crate) fn in_ascii(keys: &str, look: &Look) -> String {
    if look.glyphs.pointer.is_ascii() {
        keys.replace('↑', "Up").replace('↓', "Down").replace('←', "Left").replace('→', "Right")
    } else {
        keys.to_owned()
    }
}
