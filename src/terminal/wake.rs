//! Why the event loop wakes up.

/// Why a wait for events ended. Without Unix signals only input and resizes
/// occur.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(unix), allow(dead_code, reason = "the other reasons only occur on Unix"))]
pub(super) enum Wake {
    /// There may be events.
    Input,
    /// The terminal is gone.
    HungUp,
    /// A signal of this number ends the program.
    End(u8),
    /// A signal stops the program until it is continued.
    Stop,
    /// The program was continued.
    Continued,
    /// The screen has another size, or had in between.
    Resized,
}
