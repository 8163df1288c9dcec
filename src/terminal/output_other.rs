//! Writing to the terminal where it cannot keep a program waiting.

use std::io::{self, Stdout, Write};

use super::input::Input;

/// The screen.
#[derive(Debug)]
pub(super) struct Output(Stdout);

impl Clone for Output {
    fn clone(&self) -> Self {
        Self(io::stdout())
    }
}

impl Output {
    pub(super) fn open(_input: &Input) -> io::Result<Self> {
        Self::standard()
    }

    /// Standard output.
    #[allow(clippy::unnecessary_wraps, reason = "opening can fail on other systems")]
    pub(super) fn standard() -> io::Result<Self> {
        Ok(Self(io::stdout()))
    }

    /// Writes what restores the terminal.
    pub(super) fn write_last(&self, bytes: &[u8]) -> io::Result<()> {
        let mut out = &self.0;
        out.write_all(bytes).and_then(|()| out.flush())
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
