//! Asking the terminal how light its background is.

use std::io::{self, Write};
use std::time::{Duration, Instant};

/// The question for the background colour: xterm's OSC 11.
pub(super) const QUESTION: &[u8] = b"\x1b]11;?\x1b\\";

/// How long the answer is waited for. Later ones are dropped: colours must not change under a reader's eyes.
const PATIENCE: Duration = Duration::from_millis(100);

/// The question for the background, which is asked once.
#[derive(Debug, Default)]
pub(super) struct BackgroundQuestion {
    asked: Option<Instant>,
    answered: bool,
}

impl BackgroundQuestion {
    /// Asks the terminal.
    pub(super) fn ask(&mut self, out: &mut impl Write) -> io::Result<()> {
        self.asked = Some(Instant::now());
        out.write_all(QUESTION)?;
        out.flush()
    }

    /// Whether the terminal has been asked.
    pub(super) fn is_asked(&self) -> bool {
        self.asked.is_some()
    }

    /// Takes an answer; returns whether it came in time.
    pub(super) fn answer(&mut self) -> bool {
        let in_time = self.deadline().is_some_and(|deadline| Instant::now() < deadline);
        self.answered = true;
        in_time
    }

    /// Until when the answer is waited for, if it is missing.
    pub(super) fn deadline(&self) -> Option<Instant> {
        self.asked.filter(|_| !self.answered).map(|at| at + PATIENCE)
    }
}
