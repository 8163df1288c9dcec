//! Waiting for the terminal and for signals at once.

use std::fs::File;
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::process::{
    Pid, Signal, getpgrp, getpid, getppid, getsid, kill_current_process_group, kill_process,
};
use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::wake::Wake;

/// Where keys come from: standard input, or the controlling terminal where that is redirected.
enum Keyboard {
    StandardInput(io::Stdin),
    Terminal(File),
}

impl Keyboard {
    fn open() -> io::Result<Self> {
        let input = io::stdin();
        if input.is_terminal() {
            Ok(Self::StandardInput(input))
        } else {
            Ok(Self::Terminal(File::options().read(true).write(true).open("/dev/tty")?))
        }
    }

    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Self::StandardInput(input) => input.as_fd(),
            Self::Terminal(file) => file.as_fd(),
        }
    }
}

/// Whether keys can be read.
pub(super) fn has_keyboard() -> bool {
    Keyboard::open().is_ok()
}

/// Waits for input and signals.
pub(super) struct Waiter {
    keyboard: Keyboard,
    signals: SignalDelivery<UnixStream, SignalOnly>,
}

impl Waiter {
    pub(super) fn new() -> io::Result<Self> {
        let keyboard = Keyboard::open()?;
        exit_on_hang_up(keyboard.as_fd().try_clone_to_owned()?)?;
        let (read, write) = UnixStream::pair()?;
        let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCONT, SIGTSTP, SIGWINCH];
        let signals = SignalDelivery::with_pipe(read, write, SignalOnly, signals)?;
        Ok(Self { keyboard, signals })
    }

    /// Whether the terminal is gone.
    pub(super) fn is_hung_up(&self) -> bool {
        let mut source = [PollFd::from_borrowed_fd(self.keyboard.as_fd(), PollFlags::empty())];
        let now = Timespec { tv_sec: 0, tv_nsec: 0 };
        poll(&mut source, Some(&now)).is_ok_and(|count| count > 0)
    }

    /// Whether there is something to read.
    pub(super) fn has_input(&self) -> bool {
        let mut source = [PollFd::from_borrowed_fd(self.keyboard.as_fd(), PollFlags::IN)];
        let now = Timespec { tv_sec: 0, tv_nsec: 0 };
        let ready = poll(&mut source, Some(&now)).is_ok_and(|count| count > 0);
        ready && source.iter().all(|source| source.revents() == PollFlags::IN)
    }

    /// Makes the system report pending input once more. It does so whenever the terminal's attributes are
    /// set, so they are set to their present values.
    pub(super) fn rearm_input(&self) -> io::Result<()> {
        let keyboard = self.keyboard.as_fd();
        let attributes = tcgetattr(keyboard)?;
        Ok(tcsetattr(keyboard, OptionalActions::Now, &attributes)?)
    }

    /// Sleeps until there is something to do.
    pub(super) fn wait(&mut self) -> io::Result<Wake> {
        self.wake(None)
    }

    /// The reason to wake up at this moment, without waiting; [`Wake::Input`] if there is no other.
    pub(super) fn poll_now(&mut self) -> io::Result<Wake> {
        self.wake(Some(&Timespec { tv_sec: 0, tv_nsec: 0 }))
    }

    fn wake(&mut self, patience: Option<&Timespec>) -> io::Result<Wake> {
        loop {
            let mut sources = [
                PollFd::from_borrowed_fd(self.keyboard.as_fd(), PollFlags::IN),
                PollFd::new(self.signals.get_read(), PollFlags::IN),
            ];
            match poll(&mut sources, patience) {
                Ok(_) => {}
                Err(Errno::INTR) => continue,
                Err(error) => return Err(error.into()),
            }
            let [keyboard, _] = sources.map(|source| source.revents());
            let (mut stopped, mut continued) = (false, false);
            for signal in self.signals.pending() {
                match signal {
                    SIGTSTP => stopped = true,
                    SIGCONT => continued = true,
                    // Crossterm reports the new size as an event.
                    SIGWINCH => {}
                    ending => return Ok(Wake::End(u8::try_from(ending).unwrap_or(u8::MAX))),
                }
            }
            if keyboard.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
                return Ok(Wake::HungUp);
            }
            return Ok(match (continued, stopped) {
                // Continued after the request to stop: nobody wants it stopped any more.
                (true, _) => Wake::Continued,
                (false, true) => Wake::Stop,
                (false, false) => Wake::Input,
            });
        }
    }
}

/// Starts a thread that ends the process when the terminal is gone. Without it, crossterm could be stuck
/// in a read that never returns.
fn exit_on_hang_up(terminal: OwnedFd) -> io::Result<()> {
    let wait = move || {
        let mut sources = [PollFd::new(&terminal, PollFlags::empty())];
        loop {
            match poll(&mut sources, None) {
                Ok(_) => std::process::exit(128 + SIGHUP),
                Err(Errno::INTR) => {}
                // The event loop still notices the hang-up between two reads.
                Err(_) => return,
            }
        }
    };
    std::thread::Builder::new().name("hang-up".to_owned()).spawn(wait).map(drop)
}

/// Stops the whole job that this program is part of, as `Ctrl-Z` does in a shell. This program itself
/// receives it as [`Wake::Stop`].
pub(super) fn suspend() -> io::Result<()> {
    kill_current_process_group(Signal::TSTP).map_err(io::Error::from)
}

/// Stops this program and returns once it is continued. In an orphaned process group, which nobody could
/// continue, it does not stop; the system's own handling of the signal is the same.
pub(super) fn stop() -> io::Result<()> {
    if is_orphaned() {
        return Ok(());
    }
    kill_process(getpid(), Signal::STOP).map_err(io::Error::from)
}

/// Whether no shell controls this job: no parent in the same session but outside the process group.
fn is_orphaned() -> bool {
    let Ok(session) = getsid(None) else { return false };
    let in_session = |parent: Pid| getsid(Some(parent)) == Ok(session);
    getpgrp() == session || !getppid().is_some_and(in_session)
}
