//! Key events from a text of keys and their names.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The events of pressing keys: letters, and names in angle brackets.
#[track_caller]
pub(crate) fn events(keys: &str) -> Vec<KeyEvent> {
    let mut events = Vec::new();
    let mut rest = keys;
    while let Some(first) = rest.chars().next() {
        let name = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        if let Some((name, after)) = name {
            events.push(named(name));
            rest = after;
        } else {
            events.push(letter(first, KeyModifiers::NONE));
            rest = &rest[first.len_utf8()..];
        }
    }
    events
}

/// The event of a letter. Terminals report capitals with the shift modifier.
fn letter(letter: char, modifiers: KeyModifiers) -> KeyEvent {
    let shift = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    KeyEvent::new(KeyCode::Char(letter), modifiers | shift)
}

#[track_caller]
fn named(name: &str) -> KeyEvent {
    let (modifiers, name) = match name.split_at(name.len().min(2)) {
        ("c-", rest) => (KeyModifiers::CONTROL, rest),
        ("a-", rest) => (KeyModifiers::ALT, rest),
        ("s-", rest) => (KeyModifiers::SHIFT, rest),
        _ => (KeyModifiers::NONE, name),
    };
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" if modifiers == KeyModifiers::SHIFT => KeyCode::BackTab,
        "tab" => KeyCode::Tab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "bs" => KeyCode::Backspace,
        "del" => KeyCode::Delete,
        "ins" => KeyCode::Insert,
        "space" => KeyCode::Char(' '),
        "lt" => KeyCode::Char('<'),
        _ => match (name.strip_prefix('f').map(str::parse), name.chars().next()) {
            (Some(Ok(number)), _) => KeyCode::F(number),
            (_, Some(first)) if first.len_utf8() == name.len() => return letter(first, modifiers),
            _ => panic!("no key <{name}>"),
        },
    };
    KeyEvent::new(code, modifiers)
}
