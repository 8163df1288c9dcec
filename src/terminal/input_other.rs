//! Reading the keyboard and the mouse where there are no signals.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use crossterm::event::{self, MouseButton, MouseEventKind};
use ratatui::layout::Position;

use crate::app::Key;

use super::end::End;
use super::event::{Event, end_by_keys};
use super::wake::Wake;

/// Whether replies of the terminal can be read.
pub(super) const HAS_REPLIES: bool = false;

/// Whether keys can be read.
pub(super) fn has_keyboard() -> bool {
    io::stdin().is_terminal()
}

/// The keyboard and the mouse.
pub(super) struct Input {
    next: Option<Event>,
}

impl Input {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self { next: None })
    }

    /// Whether the terminal is gone, which is not reported on these systems.
    #[allow(clippy::unused_self, reason = "the loop is the same on every system")]
    pub(super) fn is_hung_up(&self) -> bool {
        false
    }

    /// The signal that ends the browser: there are none.
    #[allow(clippy::unused_self, reason = "the loop is the same on every system")]
    pub(super) fn ending_signal(&self) -> Option<u8> {
        None
    }

    /// The next event that has been read.
    pub(super) fn next_event(&mut self) -> Option<Event> {
        self.next.take()
    }

    /// Whether there are events that have been read.
    pub(super) fn has_events(&self) -> bool {
        self.next.is_some()
    }

    /// Sleeps until there is an event.
    pub(super) fn wait(&mut self) -> io::Result<Wake> {
        self.read(Duration::MAX)
    }

    /// Reads what there is, without waiting.
    pub(super) fn poll_now(&mut self) -> io::Result<Wake> {
        self.read(Duration::ZERO)
    }

    /// Sleeps until something is read, at most for this time, whatever has been read before.
    pub(super) fn wait_at_most(&mut self, time: Duration) -> io::Result<Wake> {
        if self.has_events() {
            std::thread::sleep(time);
        }
        self.read(time)
    }

    /// How the keys that have been read end the program, if they do.
    pub(super) fn end_by_keys(&self) -> Option<End> {
        end_by_keys(&self.next)
    }

    /// Expects the reply to a question, which is never asked here.
    #[allow(clippy::unused_self, reason = "as on other systems")]
    pub(super) fn expect_reply(&mut self) {}

    /// Waits for the reply to a question, which is never asked here.
    #[allow(clippy::unused_self, clippy::unnecessary_wraps, reason = "as on other systems")]
    pub(super) fn await_reply(&mut self, _deadline: Instant) -> io::Result<()> {
        Ok(())
    }

    fn read(&mut self, patience: Duration) -> io::Result<Wake> {
        while self.next.is_none() && event::poll(patience)? {
            match event::read()? {
                event::Event::Resize(..) => return Ok(Wake::Resized),
                event => self.next = event_of(event),
            }
        }
        Ok(Wake::Input)
    }
}

/// The event of one of crossterm's, if it means anything here.
fn event_of(event: event::Event) -> Option<Event> {
    match event {
        event::Event::Key(key) => Key::from_event(key).map(Event::Key),
        event::Event::Mouse(mouse) => {
            let at = Position { x: mouse.column, y: mouse.row };
            match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => Some(Event::Click(at)),
                MouseEventKind::Drag(MouseButton::Left) => Some(Event::Drag(at)),
                MouseEventKind::ScrollDown => Some(Event::Wheel { at, down: true }),
                MouseEventKind::ScrollUp => Some(Event::Wheel { at, down: false }),
                _ => None,
            }
        }
        event::Event::Paste(text) => Some(Event::Paste(text)),
        // Focus is never asked for.
        event::Event::Resize(..) | event::Event::FocusGained | event::Event::FocusLost => None,
    }
}
