//! Writing to a terminal that may not read.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::{QueueSelector, tcflush};

use super::input::Input;
use super::open_terminal::{is_transient, reopen};
use super::signals::EndingSignal;

/// How often a writer that waits for the terminal looks whether a signal has come.
const GLANCE: Timespec = Timespec { tv_sec: 0, tv_nsec: 50_000_000 };

/// How long the last output waits for a terminal that does not read.
const LAST_PATIENCE: Duration = Duration::from_millis(300);

/// The screen. Waits for a terminal that does not read, until a signal ends the browser.
#[derive(Debug, Clone)]
pub(super) struct Output {
    terminal: Arc<File>,
    ending: EndingSignal,
}

impl Output {
    pub(super) fn open(input: &Input) -> io::Result<Self> {
        let terminal = Arc::new(reopen(io::stdout().as_fd())?);
        Ok(Self { terminal, ending: input.ending().clone() })
    }

    /// Standard output. Another program may have made it non-blocking.
    pub(super) fn standard() -> io::Result<Self> {
        let output = io::stdout().as_fd().try_clone_to_owned()?;
        Ok(Self { terminal: Arc::new(output.into()), ending: EndingSignal::default() })
    }

    /// Writes what restores the terminal. If the terminal does not read, what it has not read yet is
    /// dropped first.
    pub(super) fn write_last(&self, bytes: &[u8]) -> io::Result<()> {
        let begun = Instant::now();
        let mut rest = bytes;
        while !rest.is_empty() {
            match (&*self.terminal).write(rest) {
                Ok(count) => rest = rest.get(count..).unwrap_or_default(),
                Err(error) if !is_transient(&error) => return Err(error),
                Err(_) if begun.elapsed() < LAST_PATIENCE => self.wait_for_room()?,
                Err(_) => {
                    tcflush(&*self.terminal, QueueSelector::OFlush)?;
                    return (&*self.terminal).write_all(bytes);
                }
            }
        }
        Ok(())
    }

    fn wait_for_room(&self) -> io::Result<()> {
        let mut source = [PollFd::new(&*self.terminal, PollFlags::OUT)];
        match poll(&mut source, Some(&GLANCE)) {
            Ok(_) | Err(rustix::io::Errno::INTR) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            match (&*self.terminal).write(bytes) {
                Err(error) if is_transient(&error) && self.ending.number().is_none() => {
                    self.wait_for_room()?;
                }
                // Of another kind than an interruption, which would be tried again.
                Err(error) if is_transient(&error) => return Err(io::ErrorKind::TimedOut.into()),
                result => return result,
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
