//! The only reader of the terminal: waits for its bytes and for signals at once.

use std::collections::VecDeque;
use std::env;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::os::fd::AsFd;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::decoder::Decoder;
use super::end::End;
use super::event::{Event, end_by_keys};
use super::open_terminal::{is_transient, reopen};
use super::signals::{EndingSignal, Signals};
use super::splitter::{Kind, Sequence, Splitter};
use super::wake::Wake;

/// Where keys come from: standard input, or the controlling terminal where that is redirected.
fn keyboard() -> io::Result<File> {
    let input = io::stdin();
    if input.is_terminal() {
        reopen(input.as_fd())
    } else {
        File::options().read(true).write(true).open("/dev/tty")
    }
}

/// Whether replies of the terminal can be read.
pub(super) const HAS_REPLIES: bool = true;

/// Whether keys can be read.
pub(super) fn has_keyboard() -> bool {
    io::stdin().is_terminal() || keyboard().is_ok()
}

/// How long an `ESC` waits for the rest of its sequence. A network may deliver them apart.
fn escape_patience() -> Duration {
    let is_remote = ["SSH_CONNECTION", "SSH_TTY"].iter().any(|name| env::var_os(name).is_some());
    Duration::from_millis(if is_remote { 100 } else { 30 })
}

/// The longest that events are held back until it is known whether an `ESC` after them is a key.
const LONGEST_HELD_BACK: Duration = Duration::from_millis(100);

/// The keyboard, the mouse, and the signals.
pub(super) struct Input {
    keyboard: File,
    signals: Signals,
    splitter: Splitter,
    decoder: Decoder,
    events: VecDeque<Event>,
}

impl Input {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self {
            keyboard: keyboard()?,
            signals: Signals::new()?,
            splitter: Splitter::new(escape_patience(), Instant::now()),
            decoder: Decoder::default(),
            events: VecDeque::new(),
        })
    }

    /// The number of the signal that ends the browser, for those who wait for something else.
    pub(super) fn ending(&self) -> &EndingSignal {
        self.signals.ending()
    }

    /// The signal that ends the browser, once it has come.
    pub(super) fn ending_signal(&self) -> Option<u8> {
        self.ending().number()
    }

    /// Whether the terminal is gone.
    pub(super) fn is_hung_up(&self) -> bool {
        let mut source = [PollFd::new(&self.keyboard, PollFlags::empty())];
        let now = Timespec { tv_sec: 0, tv_nsec: 0 };
        poll(&mut source, Some(&now)).is_ok_and(|count| count > 0)
    }

    /// The next event that has been read.
    pub(super) fn next_event(&mut self) -> Option<Event> {
        self.events.pop_front()
    }

    /// Whether there are events that have been read.
    pub(super) fn has_events(&self) -> bool {
        !self.events.is_empty()
    }

    /// Sleeps until there are events or signals.
    pub(super) fn wait(&mut self) -> io::Result<Wake> {
        self.wake(true)
    }

    /// Reads what there is, without waiting.
    pub(super) fn poll_now(&mut self) -> io::Result<Wake> {
        self.wake(false)
    }

    /// Takes what comes slowly in the next second for the reply to a question that the terminal has been asked.
    pub(super) fn expect_reply(&mut self) {
        self.splitter.expect_reply(Instant::now());
    }

    /// Reads until the reply to a question has come, at most until the deadline. Keys are dropped.
    pub(super) fn await_reply(&mut self, deadline: Instant) -> io::Result<()> {
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() || self.poll(Some(left))? != PollFlags::IN {
                return Ok(());
            }
            if self.read()?.iter().any(|one| one.kind == Kind::Reply) {
                return Ok(());
            }
        }
    }

    fn wake(&mut self, sleep: bool) -> io::Result<Wake> {
        let is_enough = |events: &VecDeque<Event>| !sleep || !events.is_empty();
        let mut patience =
            if is_enough(&self.events) { Some(Duration::ZERO) } else { self.time_left() };
        let mut begun = None;
        loop {
            if let Some(wake) = self.read_for(patience)? {
                return Ok(wake);
            }
            let begun = begun.get_or_insert_with(Instant::now);
            let is_held_back =
                self.splitter.is_after_escape() && begun.elapsed() < LONGEST_HELD_BACK;
            if is_enough(&self.events) && !is_held_back {
                return Ok(Wake::Input);
            }
            patience = self.time_left();
        }
    }

    /// Sleeps until something is read, at most for this time, whatever has been read before.
    pub(super) fn wait_at_most(&mut self, time: Duration) -> io::Result<Wake> {
        Ok(self.read_for(Some(time))?.unwrap_or(Wake::Input))
    }

    /// How the keys that have been read end the program, if they do.
    pub(super) fn end_by_keys(&self) -> Option<End> {
        end_by_keys(&self.events)
    }

    /// Reads what comes within a time, or for ever. Returns why not, if a signal came or the terminal is gone.
    fn read_for(&mut self, patience: Option<Duration>) -> io::Result<Option<Wake>> {
        let ready = self.poll(patience)?;
        if let Some(wake) = self.signals.take() {
            return Ok(Some(wake));
        }
        if ready.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            return Ok(Some(Wake::HungUp));
        }
        let sequences = match ready {
            PollFlags::IN => self.read()?,
            _ => self.splitter.expire(Instant::now()),
        };
        let decoder = &mut self.decoder;
        self.events.extend(sequences.iter().filter_map(|one| decoder.event(one)));
        Ok(None)
    }

    /// The time until an unfinished sequence is given up, if there is one.
    fn time_left(&self) -> Option<Duration> {
        self.splitter.deadline().map(|at| at.saturating_duration_since(Instant::now()))
    }

    /// Sleeps until the terminal or a signal has something, at most for this time. Returns what the
    /// terminal has.
    fn poll(&self, patience: Option<Duration>) -> io::Result<PollFlags> {
        let patience = patience.and_then(|time| Timespec::try_from(time).ok());
        let signals = self.signals.as_fd();
        let mut sources = [
            PollFd::new(&self.keyboard, PollFlags::IN),
            PollFd::from_borrowed_fd(signals, PollFlags::IN),
        ];
        match poll(&mut sources, patience.as_ref()) {
            // What a signal interrupted can be asked again at once.
            Ok(_) | Err(Errno::INTR) => Ok(sources.map(|source| source.revents())[0]),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads what the terminal has. It may have nothing, if somebody else reads it too.
    fn read(&mut self) -> io::Result<Vec<Sequence>> {
        let mut bytes = [0; 1 << 12];
        match self.keyboard.read(&mut bytes) {
            Ok(count) => {
                Ok(self.splitter.push(bytes.get(..count).unwrap_or_default(), Instant::now()))
            }
            Err(error) if is_transient(&error) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }
}
