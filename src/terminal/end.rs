//! How the browser ends.

/// How the browser ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// By its own key.
    Quit,
    /// By `Ctrl-C` or a signal of this number.
    Signal(u8),
    /// Because the terminal is gone.
    HungUp,
}

/// The number of SIGINT, which is also what `Ctrl-C` means.
pub(super) const INTERRUPT: u8 = 2;
