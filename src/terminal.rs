//! The one place that touches a real terminal: raw mode, signals, the event loop, the clipboard.
//!
//! The loop sleeps until the terminal or a signal needs it; there is no timer. However it ends, the
//! terminal is restored.

mod background;
mod clipboard;
#[cfg(unix)]
mod decoder;
mod display;
mod end;
mod event;
mod export;
mod frame_writer;
#[cfg_attr(unix, path = "terminal/input_unix.rs")]
#[cfg_attr(not(unix), path = "terminal/input_other.rs")]
mod input;
#[cfg_attr(unix, path = "terminal/job_unix.rs")]
#[cfg_attr(not(unix), path = "terminal/job_other.rs")]
mod job;
mod mouse_reporting;
#[cfg(unix)]
mod number;
mod open_terminal;
#[cfg_attr(unix, path = "terminal/output_unix.rs")]
#[cfg_attr(not(unix), path = "terminal/output_other.rs")]
mod output;
mod pen;
mod session;
#[cfg(unix)]
mod signals;
#[cfg(unix)]
mod splitter;
mod visit;
mod wake;

use std::io::{self, IsTerminal, Write};

use anyhow::{Context, Result};

use crate::app::App;
use crate::ui::Notice;

pub use end::End;
use input::Input;
use output::Output;
pub use session::PrintTable;
use session::{Session, restore_on_panic};

/// Whether there is a terminal to draw on.
pub fn is_available() -> bool {
    io::stdout().is_terminal() && input::has_keyboard()
}

/// Columns and rows of the terminal, if standard output is one.
pub fn size() -> Option<(u16, u16)> {
    io::stdout().is_terminal().then(|| crossterm::terminal::size().ok()).flatten()
}

/// Standard output, which waits for a terminal or pipe that does not read, even a non-blocking one.
///
/// # Errors
/// When there are no more file descriptors.
pub fn waiting_output() -> io::Result<impl Write> {
    Output::standard()
}

/// The terminal, from when the browser takes it until it is given back.
pub struct OpenTerminal {
    input: Input,
    session: Session,
}

impl OpenTerminal {
    /// Takes the terminal. Tables to copy and export are printed by `print`.
    ///
    /// # Errors
    /// When the terminal cannot be set up.
    pub fn open(print: PrintTable) -> Result<Self> {
        // With NO_COLOR set, crossterm would drop reverse and bold too; the theme already decides on colour.
        crossterm::style::force_color_output(true);
        let input = Input::new().context("the keyboard could not be opened")?;
        let output = Output::open(&input).context("the screen could not be opened")?;
        restore_on_panic(output.clone());
        let session = Session::start(output, print).context("the terminal could not be set up")?;
        Ok(Self { input, session })
    }

    /// Shows a notice for a short time, or until a key or a signal ends the program; returns how it ends then. Other
    /// keys are kept for the browser.
    ///
    /// # Errors
    /// When the terminal cannot be read or written.
    pub fn show(&mut self, notice: &Notice) -> Result<Option<End>> {
        let end = self.session.show(notice, &mut self.input);
        self.ended(end)
    }

    /// Does something while the terminal is as it was before.
    ///
    /// # Errors
    /// When the terminal cannot be written.
    pub fn give_back_for(&mut self, act: impl FnOnce()) -> Result<()> {
        self.session.leave()?;
        act();
        Ok(self.session.enter()?)
    }

    /// Runs the browser until it ends, and restores the terminal.
    ///
    /// # Errors
    /// When the terminal cannot be read or written.
    pub fn run(mut self, app: &mut App) -> Result<End> {
        let end = self.session.browse(app, &mut self.input);
        if let (Ok(End::Quit), Some(deadline)) = (&end, self.session.background.deadline()) {
            // The shell would take the answer for keys.
            // The terminal is given back in any case.
            let _ = self.input.await_reply(deadline);
        }
        let restored = self.session.leave();
        let end = self.ended(end.map(Some))?.unwrap_or(End::Quit);
        if end == End::Quit {
            restored.context("the terminal could not be restored")?;
        }
        Ok(end)
    }

    /// How the program ends, where reading or writing may have failed for the same reason.
    fn ended(&self, end: io::Result<Option<End>>) -> Result<Option<End>> {
        match (end, self.input.ending_signal()) {
            // The write was given up for the signal.
            (Err(_), Some(signal)) => Ok(Some(End::Signal(signal))),
            // The read or write failed because the terminal is gone.
            (Err(_), None) if self.input.is_hung_up() => Ok(Some(End::HungUp)),
            (end, _) => end.context("the terminal could not be used"),
        }
    }
}
