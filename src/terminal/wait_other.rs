//! Waiting for events where there are no signals.

use std::io::{self, IsTerminal};
use std::time::Duration;

/// Why the wait is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "the loop is the same on every system; some wakes only come on Unix")]
pub(super) enum Wake {
    /// There are events to read.
    Input,
    /// The terminal is gone.
    HungUp,
    /// A signal asks for the end.
    End(u8),
    /// A signal asks to stop until continued.
    Stop,
    /// The program goes on after it was stopped.
    Continued,
}

/// Whether keys can be read.
pub(super) fn has_keyboard() -> bool {
    io::stdin().is_terminal()
}

/// Waits for input.
pub(super) struct Waiter;

impl Waiter {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self)
    }

    /// Nothing tells here that the terminal is gone.
    #[allow(clippy::unused_self, reason = "the loop is the same on every system")]
    pub(super) fn is_hung_up(&self) -> bool {
        false
    }

    /// Crossterm leaves nothing unread here.
    #[allow(clippy::unused_self, reason = "the loop is the same on every system")]
    pub(super) fn has_input(&self) -> bool {
        false
    }

    /// Nobody needs to be told of it here.
    #[allow(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "the loop is the same on every system"
    )]
    pub(super) fn tell_of_input(&self) -> io::Result<()> {
        Ok(())
    }

    /// There is nothing else to heed here.
    #[allow(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "the loop is the same on every system"
    )]
    pub(super) fn look(&mut self) -> io::Result<Wake> {
        Ok(Wake::Input)
    }

    /// Sleeps until there is an event.
    pub(super) fn wait(&mut self) -> io::Result<Wake> {
        while !crossterm::event::poll(Duration::MAX)? {}
        Ok(Wake::Input)
    }
}

/// There are no jobs to stop here.
pub(super) fn suspend() -> io::Result<()> {
    Ok(())
}

/// Nor anybody to continue them.
pub(super) fn stop() -> io::Result<()> {
    Ok(())
}
