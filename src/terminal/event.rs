//! What happens on the keyboard and the mouse.

use ratatui::layout::Position;

use crate::app::Key;

use super::end::{End, INTERRUPT};

/// Something that the user does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Event {
    /// A key is pressed.
    Key(Key),
    /// The left button is pressed.
    Click(Position),
    /// The pointer is moved while the left button is held.
    Drag(Position),
    /// The wheel is turned.
    Wheel { at: Position, down: bool },
    /// A text is pasted.
    Paste(String),
    /// The terminal says how light its background is.
    #[cfg_attr(not(unix), allow(dead_code, reason = "it is only asked on Unix"))]
    Background { is_light: bool },
}

/// How keys end the program that are pressed while there is no browser yet: `Ctrl-C`, and `q` where no other key is
/// before it, which may be that of a text field.
pub(super) fn end_by_keys<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<End> {
    let keys = events.into_iter().map(|event| match event {
        Event::Key(key) => key.id(),
        _ => String::new(),
    });
    keys.enumerate().find_map(|(place, key)| match (place, key.as_str()) {
        (_, "Ctrl-C") => Some(End::Signal(INTERRUPT)),
        (0, "q") => Some(End::Quit),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(names: &[&str]) -> Option<End> {
        let events: Vec<_> =
            names.iter().map(|name| Event::Key(Key::named(name).unwrap())).collect();
        end_by_keys(&events)
    }

    #[test]
    fn q_ends_the_program_unless_it_may_be_typed_into_a_field() {
        assert_eq!(end(&["q"]), Some(End::Quit));
        assert_eq!(end(&["/", "q"]), None);
        assert_eq!(end(&[]), None);
    }

    #[test]
    fn ctrl_c_ends_the_program_after_any_key() {
        assert_eq!(end(&["/", "x", "Ctrl-C"]), Some(End::Signal(2)));
    }
}
