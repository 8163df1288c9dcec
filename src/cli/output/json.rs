//! JSON documents: writing an object as a literal, and printing it so that it is safe for terminals.

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::clean::is_unsafe;

/// A JSON object with these keys in this order: `object! { code: "AAA", count: 3 }`. Keys can have attributes of
/// `serde`, as `#[serde(flatten)]`. The object is a struct made for its place, so it borrows its values.
macro_rules! object {
    ($($(#[$attribute:meta])* $key:ident: $value:expr),+ $(,)?) => {{
        #[allow(non_camel_case_types, reason = "a key is also the name of the type of its value")]
        let object = {
            #[derive(::serde::Serialize)]
            struct Object<$($key),+> {
                $($(#[$attribute])* $key: $key),+
            }
            Object { $($key: $value),+ }
        };
        object
    }};
}
pub(crate) use object;

/// Prints an indented document. Characters that a terminal would act on are written as `\uXXXX`; except for
/// line feeds, they only occur in strings.
pub(crate) fn write_json(out: &mut impl Write, document: &impl Serialize) -> io::Result<()> {
    let text = serde_json::to_string_pretty(document)?;
    let is_escaped = |character: char| character != '\n' && is_unsafe(character);
    for piece in text.split_inclusive(is_escaped) {
        out.write_all(piece.trim_end_matches(is_escaped).as_bytes())?;
        if let Some(character) = piece.chars().next_back().filter(|&last| is_escaped(last)) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
        }
    }
    writeln!(out)
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_a_terminal_would_act_on_is_escaped() {
        let mut out = Vec::new();
        super::write_json(&mut out, &"a\u{7f}\u{9b}\u{202e}\u{e0001}é\u{1b}").unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "\"a\\u007f\\u009b\\u202e\\udb40\\udc01é\\u001b\"\n");
    }
}
