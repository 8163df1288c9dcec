//! Waiting for events where there are no signals.

use std::io::{self, IsTerminal};
use std::time::Duration;

use super::wake::Wake;

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

    /// Whether the terminal is gone, which is not reported on these systems.
    #[allow(clippy::unused_self, reason = "the loop is the same on every system")]
    pub(super) fn is_hung_up(&self) -> bool {
        false
    }

    /// Whether crossterm left input unread, which it never does on these systems.
    #[allow(clippy::unused_self, reason = "the loop is the same on every system")]
    pub(super) fn has_input(&self) -> bool {
        false
    }

    /// Makes the system report pending input once more, which is not needed on these systems.
    #[allow(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "the loop is the same on every system"
    )]
    pub(super) fn rearm_input(&self) -> io::Result<()> {
        Ok(())
    }

    /// The reason to wake up at this moment: there are no signals, so always input.
    #[allow(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "the loop is the same on every system"
    )]
    pub(super) fn poll_now(&mut self) -> io::Result<Wake> {
        Ok(Wake::Input)
    }

    /// Sleeps until there is an event.
    pub(super) fn wait(&mut self) -> io::Result<Wake> {
        while !crossterm::event::poll(Duration::MAX)? {}
        Ok(Wake::Input)
    }
}

/// Stops the whole job, which is not possible on these systems.
pub(super) fn suspend() -> io::Result<()> {
    Ok(())
}

/// Stops this program until it is continued, which is not possible on these systems.
pub(super) fn stop() -> io::Result<()> {
    Ok(())
}
