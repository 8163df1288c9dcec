//! The signals that the browser handles.

use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use signal_hook::consts::{
    SIGABRT, SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGIO, SIGPROF, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1,
    SIGUSR2, SIGVTALRM, SIGWINCH, SIGXCPU, SIGXFSZ,
};
use signal_hook::flag;
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::wake::Wake;

/// The signals that end the browser, after it has restored the terminal.
const ENDING: [i32; 13] = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGXFSZ,
    SIGVTALRM, SIGPROF, SIGIO,
];

/// The number of the signal that ends the browser; 0 before it comes. It can be looked at while the
/// terminal keeps the browser waiting.
#[derive(Debug, Clone, Default)]
pub(super) struct EndingSignal(Arc<AtomicUsize>);

impl EndingSignal {
    pub(super) fn number(&self) -> Option<u8> {
        match self.0.load(Ordering::Relaxed) {
            0 => None,
            number => Some(u8::try_from(number).unwrap_or(u8::MAX)),
        }
    }
}

/// The signals since they were last taken.
pub(super) struct Signals {
    delivery: SignalDelivery<UnixStream, SignalOnly>,
    ending: EndingSignal,
}

impl Signals {
    /// Handles the signals from now on.
    pub(super) fn new() -> io::Result<Self> {
        let ending = EndingSignal::default();
        for signal in ENDING {
            let number = usize::try_from(signal).unwrap_or_default();
            flag::register_usize(signal, Arc::clone(&ending.0), number)?;
        }
        let (read, write) = UnixStream::pair()?;
        let signals = ENDING.into_iter().chain([SIGCONT, SIGTSTP, SIGWINCH]);
        let delivery = SignalDelivery::with_pipe(read, write, SignalOnly, signals)?;
        Ok(Self { delivery, ending })
    }

    /// What becomes readable when a signal comes.
    pub(super) fn as_fd(&self) -> BorrowedFd<'_> {
        self.delivery.get_read().as_fd()
    }

    pub(super) fn ending(&self) -> &EndingSignal {
        &self.ending
    }

    /// What the signals that came are about, if any came. Ending comes first; entering the terminal anew
    /// finds its new size too.
    pub(super) fn take(&mut self) -> Option<Wake> {
        let (mut stopped, mut continued, mut resized) = (false, false, false);
        for signal in self.delivery.pending() {
            match signal {
                SIGTSTP => stopped = true,
                SIGCONT => continued = true,
                SIGWINCH => resized = true,
                _ => {}
            }
        }
        if let Some(signal) = self.ending.number() {
            return Some(Wake::End(signal));
        }
        match (continued, stopped, resized) {
            // Continued after the request to stop: nobody wants it stopped any more.
            (true, _, _) => Some(Wake::Continued),
            (_, true, _) => Some(Wake::Stop),
            (_, _, true) => Some(Wake::Resized),
            (false, false, false) => None,
        }
    }
}
