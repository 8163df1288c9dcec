//! Timing the phases of a command, for `--timings`.

use std::io::{self, Write};
use std::time::{Duration, Instant};

/// The durations of phases, in order.
#[derive(Debug)]
pub(crate) struct Timings {
    phases: Vec<(&'static str, Duration)>,
    since: Instant,
}

impl Timings {
    /// Starts the first phase.
    pub(crate) fn start() -> Self {
        Self { phases: Vec::new(), since: Instant::now() }
    }

    /// Ends a phase and starts the next.
    pub(crate) fn end(&mut self, phase: &'static str) {
        self.phases.push((phase, self.since.elapsed()));
        self.since = Instant::now();
    }

    /// Prints one line per phase, in milliseconds.
    pub(crate) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        for (phase, time) in &self.phases {
            writeln!(out, "{phase:<8}{:>10.3} ms", time.as_secs_f64() * 1000.0)?;
        }
        Ok(())
    }
}
