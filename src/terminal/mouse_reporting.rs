//! Whether the terminal reports the mouse.

use std::fmt;
#[cfg(windows)]
use std::io;

use crossterm::Command;

/// Turns reports of clicks, dragging and the wheel on or off: xterm's modes 1002 and 1006. Moves without a button are
/// not reported, since each would wake the program for nothing.
pub(super) struct MouseReporting(pub(super) bool);

impl Command for MouseReporting {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str(if self.0 { "\x1b[?1002h\x1b[?1006h" } else { "\x1b[?1006l\x1b[?1002l" })
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        if self.0 {
            crossterm::event::EnableMouseCapture.execute_winapi()
        } else {
            crossterm::event::DisableMouseCapture.execute_winapi()
        }
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}
