//! Names of keys as they are shown.

use super::look::Look;
use crate::app::Key;

/// A key's name in the characters that the look allows.
pub(crate) fn key_name(key: Key, look: &Look) -> String {
    in_ascii(&key.to_string(), look)
}

/// Names of keys without arrows, where the look is ASCII.
pub(crate) fn in_ascii(keys: &str, look: &Look) -> String {
    if look.glyphs.pointer.is_ascii() {
        keys.replace('↑', "Up").replace('↓', "Down").replace('←', "Left").replace('→', "Right")
    } else {
        keys.to_owned()
    }
}
