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
            // Nothing is asked of the terminal, so nobody waits for a reply. One that comes was meant for
            // a program before this one. This is the place to take a reply that was asked for.
            Kind::Reply => None,
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

fn mouse_event(mouse: parsed::MouseEvent) -> Option<Event> {
    let at = Position { x: mouse.column, y: mouse.row };
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Event::Click(at)),
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
