//! Turns whole sequences into events.

use crossterm::event as table;
use ratatui::layout::Position;
use termina::event::{
    self as parsed, KeyCode, KeyEventKind, Modifiers, MouseButton, MouseEventKind,
};
use termina::{Event as Parsed, Parser};

use crate::app::Key;

use super::event::Event;
use super::splitter::{Kind, Sequence};

/// The parser of keys and of reports of the mouse.
#[derive(Default)]
pub(super) struct Decoder {
    parser: Parser,
}

impl Decoder {
    /// The event of a sequence, if it means anything here.
    pub(super) fn event(&mut self, sequence: &Sequence) -> Option<Event> {
        match sequence.kind {
            Kind::Key => self.parse(&sequence.bytes),
            Kind::Paste => {
                Some(Event::Paste(String::from_utf8_lossy(&sequence.bytes).into_owned()))
            }
            Kind::Reply => is_light(&sequence.bytes).map(|is_light| Event::Background { is_light }),
        }
    }

    fn parse(&mut self, bytes: &[u8]) -> Option<Event> {
        self.parser.parse(bytes, false);
        let Some(event) = self.parser.pop() else {
            // The parser may take an unknown sequence for the beginning of another.
            self.parser = Parser::default();
            return None;
        };
        match event {
            Parsed::Key(key) => key_event(key).and_then(Key::from_event).map(Event::Key),
            Parsed::Mouse(mouse) => mouse_event(mouse),
            _ => None,
        }
    }
}

/// Whether the background is light, if a sequence is the reply to [`QUESTION`](super::background::QUESTION).
/// Other replies were meant for a program before this one.
///
/// The [colours](https://invisible-island.net/xterm/ctlseqs/ctlseqs.html) are hexadecimal numbers of one to
/// four digits: `rgb:ffff/ffff/ffff`.
fn is_light(reply: &[u8]) -> Option<bool> {
    let text = std::str::from_utf8(reply).ok()?.strip_prefix("\x1b]11;rgb")?;
    let (_, parts) = text.split_once(':')?;
    let part = |text: &str| {
        let digits = u32::try_from(text.len()).ok().filter(|digits| (1..=4).contains(digits))?;
        let most = 16_u32.pow(digits) - 1;
        Some(u32::from_str_radix(text, 16).ok()? * 1000 / most)
    };
    let mut parts = parts.split('/').map(part);
    let [red, green, blue] = [parts.next()??, parts.next()??, parts.next()??];
    // The luma of ITU-R BT.601.
    Some(299 * red + 587 * green + 114 * blue > 500_000)
}

fn mouse_event(mouse: parsed::MouseEvent) -> Option<Event> {
    let at = Position { x: mouse.column, y: mouse.row };
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Event::Click(at)),
        MouseEventKind::Drag(MouseButton::Left) => Some(Event::Drag(at)),
        MouseEventKind::ScrollDown => Some(Event::Wheel { at, down: true }),
        MouseEventKind::ScrollUp => Some(Event::Wheel { at, down: false }),
        _ => None,
    }
}

/// The key in the terms of crossterm, which the key table is written in; none for keys that no table has,
/// such as those with Super.
fn key_event(key: parsed::KeyEvent) -> Option<table::KeyEvent> {
    let mut modifiers = table::KeyModifiers::NONE;
    for modifier in key.modifiers.iter() {
        modifiers |= match modifier {
            Modifiers::SHIFT => table::KeyModifiers::SHIFT,
            Modifiers::CONTROL => table::KeyModifiers::CONTROL,
            Modifiers::ALT => table::KeyModifiers::ALT,
            _ => return None,
        };
    }
    let kind = match key.kind {
        KeyEventKind::Press => table::KeyEventKind::Press,
        KeyEventKind::Repeat => table::KeyEventKind::Repeat,
        KeyEventKind::Release => table::KeyEventKind::Release,
    };
    Some(table::KeyEvent::new_with_kind(key_code(key.code)?, modifiers, kind))
}

fn key_code(code: KeyCode) -> Option<table::KeyCode> {
    Some(match code {
        KeyCode::Char(letter) if letter.is_control() => return None,
        KeyCode::Char(letter) => table::KeyCode::Char(letter),
        KeyCode::Enter => table::KeyCode::Enter,
        KeyCode::Backspace => table::KeyCode::Backspace,
        KeyCode::Tab => table::KeyCode::Tab,
        KeyCode::BackTab => table::KeyCode::BackTab,
        KeyCode::Escape => table::KeyCode::Esc,
        KeyCode::Left => table::KeyCode::Left,
        KeyCode::Right => table::KeyCode::Right,
        KeyCode::Up => table::KeyCode::Up,
        KeyCode::Down => table::KeyCode::Down,
        KeyCode::Home => table::KeyCode::Home,
        KeyCode::End => table::KeyCode::End,
        KeyCode::PageUp => table::KeyCode::PageUp,
        KeyCode::PageDown => table::KeyCode::PageDown,
        KeyCode::Insert => table::KeyCode::Insert,
        KeyCode::Delete => table::KeyCode::Delete,
        KeyCode::Function(number) => table::KeyCode::F(number),
        _ => return None,
    })
}
