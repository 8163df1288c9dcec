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

/// Why the wait is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wake {
    /// There may be events to read.
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
        end_with(keyboard.as_fd().try_clone_to_owned()?)?;
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

    /// Makes the system tell everybody again who waits for input, as it does when the terminal's attributes
    /// are set: to what they are.
    pub(super) fn tell_of_input(&self) -> io::Result<()> {
        let keyboard = self.keyboard.as_fd();
        let attributes = tcgetattr(keyboard)?;
        Ok(tcsetattr(keyboard, OptionalActions::Now, &attributes)?)
    }

    /// Sleeps until there is something to do.
    pub(super) fn wait(&mut self) -> io::Result<Wake> {
        self.wake(None)
    }

    /// What there is to do now; input, if nothing else.
    pub(super) fn look(&mut self) -> io::Result<Wake> {
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
                    // Crossterm tells the new size as an event.
                    SIGWINCH => {}
                    ending => return Ok(Wake::End(u8::try_from(ending).unwrap_or(u8::MAX))),
                }
            }
            if keyboard.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
                return Ok(Wake::HungUp);
            }
            return Ok(match (continued, stopped) {
                // Whoever continues it has changed their mind about stopping it.
                (true, _) => Wake::Continued,
                (false, true) => Wake::Stop,
                (false, false) => Wake::Input,
            });
        }
    }
}

/// Ends the process when the terminal is gone, from a thread that does nothing else. Crossterm, which may
/// be reading at that moment, would go on reading nothing for ever.
fn end_with(terminal: OwnedFd) -> io::Result<()> {
    let wait = move || {
        let mut sources = [PollFd::new(&terminal, PollFlags::empty())];
        loop {
            match poll(&mut sources, None) {
                Ok(_) => std::process::exit(128 + SIGHUP),
                Err(Errno::INTR) => {}
                // Then there is only the loop's own wait, which sees the end between two reads.
                Err(_) => return,
            }
        }
    };
    std::thread::Builder::new().name("hang-up".to_owned()).spawn(wait).map(drop)
}

/// Asks the job that this program is part of to stop, as `Ctrl-Z` does where it is not a key. To this
/// program it comes as [`Wake::Stop`].
pub(super) fn suspend() -> io::Result<()> {
    kill_current_process_group(Signal::TSTP).map_err(io::Error::from)
}

/// Stops this program; returns when it goes on. Where there is nobody to continue it, it does not stop,
/// as the system would not stop it either were the signal not handled here.
pub(super) fn stop() -> io::Result<()> {
    if is_orphaned() {
        return Ok(());
    }
    kill_process(getpid(), Signal::STOP).map_err(io::Error::from)
}

/// Whether there is no shell that controls this job: none of its session, but outside its process group.
fn is_orphaned() -> bool {
    let Ok(session) = getsid(None) else { return false };
    let in_session = |parent: Pid| getsid(Some(parent)) == Ok(session);
    getpgrp() == session || !getppid().is_some_and(in_session)
}
