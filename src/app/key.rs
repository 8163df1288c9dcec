//! Keys as the key table names them, independent of how a terminal reports them.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::catalogue::nearest;

/// Letters of a Greek and a ЙЦУКЕН keyboard (Russian, and those of Ukrainian), and what the same keys are on a
/// Latin one.
const SAME_PLACE: [(&str, &str); 4] = [
    ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
    ("ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ", "ERTYUIOPASDFGHJKLZXCVBNM"),
    ("йцукенгшщзхъфывапролджэячсмитьбюіїє", "qwertyuiop[]asdfghjkl;'zxcvbnm,.s]'"),
    ("ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮІЇЄ", "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>S}\""),
];

/// The keys that are named by a word.
const NAMED: [(&str, KeyCode); 15] = [
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Shift-Tab", KeyCode::BackTab),
    ("Backspace", KeyCode::Backspace),
    ("Delete", KeyCode::Delete),
    ("Space", KeyCode::Char(' ')),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
];

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// A key without modifiers.
pub(super) const fn key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

/// A letter, digit or sign. Shift is part of the character.
pub(super) const fn ch(letter: char) -> Key {
    key(KeyCode::Char(letter))
}

pub(super) const fn ctrl(letter: char) -> Key {
    Key { code: KeyCode::Char(letter), modifiers: KeyModifiers::CONTROL }
}

pub(super) const fn alt(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::ALT }
}

impl Key {
    /// Another key with Ctrl.
    pub(super) const fn ctrl_code(code: KeyCode) -> Self {
        Self { code, modifiers: KeyModifiers::CONTROL }
    }

    /// The key of a press or repeat event; none for a release.
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let mut modifiers =
            event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let mut code = event.code;
        match code {
            // Only some terminals report the shift of a capital or of Shift-Tab.
            KeyCode::Char(letter) => {
                if modifiers.contains(KeyModifiers::CONTROL) {
                    code = KeyCode::Char(letter.to_ascii_lowercase());
                } else if modifiers.contains(KeyModifiers::SHIFT) {
                    code = KeyCode::Char(capital(letter));
                }
                modifiers -= KeyModifiers::SHIFT;
            }
            KeyCode::BackTab => modifiers -= KeyModifiers::SHIFT,
            KeyCode::Tab if modifiers.contains(KeyModifiers::SHIFT) => {
                code = KeyCode::BackTab;
                modifiers -= KeyModifiers::SHIFT;
            }
            _ => {}
        }
        Some(Self { code, modifiers })
    }

    /// The key of this name, as `Ctrl-F`, `Alt-Left`, `F1`, `Space` or `x`; case counts in single letters only.
    ///
    /// # Errors
    /// The name of a key that is nearly called so, or else examples.
    pub fn named(name: &str) -> Result<Self, Vec<String>> {
        let (modifiers, base) = match name.split_once('-') {
            Some((first, base)) if first.eq_ignore_ascii_case("ctrl") => {
                (KeyModifiers::CONTROL, base)
            }
            Some((first, base)) if first.eq_ignore_ascii_case("alt") => (KeyModifiers::ALT, base),
            _ => (KeyModifiers::NONE, name),
        };
        let mut letters = base.chars();
        let code = match (letters.next(), letters.next()) {
            (Some(letter), None) if modifiers.is_empty() => Some(KeyCode::Char(letter)),
            (Some(letter), None) => Some(KeyCode::Char(letter.to_ascii_lowercase())),
            _ => {
                let mut named = NAMED.iter().filter(|(known, _)| known.eq_ignore_ascii_case(base));
                let function = || base.strip_prefix(['F', 'f'])?.parse().ok().map(KeyCode::F);
                named.next().map(|&(_, code)| code).or_else(function)
            }
        };
        let examples = || {
            let names = NAMED.iter().map(|&(known, _)| known);
            let modifier = name.strip_suffix(base).unwrap_or_default();
            match nearest(base, names) {
                Some(meant) => vec![format!("{modifier}{meant}")],
                None => ["x", "Ctrl-X", "Alt-Left", "F2", "Space"].map(str::to_owned).to_vec(),
            }
        };
        code.map(|code| Self { code, modifiers }).ok_or_else(examples)
    }

    /// Its name in the settings file.
    pub fn id(self) -> String {
        let named = NAMED.iter().find(|(_, code)| *code == self.code);
        let base = match (named, self.code) {
            (Some((name, _)), _) => (*name).to_owned(),
            (None, KeyCode::Char(letter)) if self.modifiers.is_empty() => letter.to_string(),
            (None, code) => key(code).to_string().to_uppercase(),
        };
        match self.modifiers {
            KeyModifiers::CONTROL => format!("Ctrl-{base}"),
            KeyModifiers::ALT => format!("Alt-{base}"),
            _ => base,
        }
    }

    /// Whether the key types a character into a text field.
    pub fn is_typed(self) -> bool {
        self.typed().is_some()
    }

    /// The character that the key types into a text field, if any.
    pub(super) fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(character) if self.modifiers.is_empty() => Some(character),
            _ => None,
        }
    }

    /// The key of the same place on a Latin keyboard, if this is a letter of a Greek or ЙЦУКЕН one.
    pub(super) fn latin(self) -> Option<Self> {
        let KeyCode::Char(letter) = self.code else { return None };
        let mut pairs = SAME_PLACE.iter().flat_map(|(from, to)| from.chars().zip(to.chars()));
        let (_, latin) = pairs.find(|&(other, _)| other == letter)?;
        Some(Self { code: KeyCode::Char(latin), ..self })
    }

    /// Whether it is a letter of a script other than Latin.
    pub(super) fn is_foreign_letter(self) -> bool {
        let is_latin = |letter| matches!(letter, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
        matches!(self.code, KeyCode::Char(letter) if letter.is_alphabetic() && !is_latin(letter))
    }
}

/// The capital of a small letter, which some terminals send as that letter with Shift.
fn capital(letter: char) -> char {
    let mut capitals = letter.to_uppercase();
    match (capitals.next(), capitals.next()) {
        (Some(capital), None) => capital,
        _ => letter,
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            formatter.write_str("Ctrl-")?;
        }
        if self.modifiers.contains(KeyModifiers::ALT) {
            formatter.write_str("Alt-")?;
        }
        match self.code {
            KeyCode::Char(' ') => formatter.write_str("Space"),
            KeyCode::Char(letter) if !self.modifiers.is_empty() => {
                write!(formatter, "{}", letter.to_ascii_uppercase())
            }
            KeyCode::Char(letter) => write!(formatter, "{letter}"),
            KeyCode::F(number) => write!(formatter, "F{number}"),
            KeyCode::Up => formatter.write_str("↑"),
            KeyCode::Down => formatter.write_str("↓"),
            KeyCode::Left => formatter.write_str("←"),
            KeyCode::Right => formatter.write_str("→"),
            KeyCode::PageUp => formatter.write_str("PgUp"),
            KeyCode::PageDown => formatter.write_str("PgDn"),
            KeyCode::BackTab => formatter.write_str("Shift-Tab"),
            other => write!(formatter, "{other:?}"),
        }
    }
}

/// The names of keys with words for arrows: "Ctrl-Up".
pub(crate) fn arrows_in_words(keys: &str) -> String {
    keys.replace('↑', "Up").replace('↓', "Down").replace('←', "Left").replace('→', "Right")
}
