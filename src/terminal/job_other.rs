//! Job control where there is none.

use std::io;

/// Stops the whole job, which is not possible on these systems.
pub(super) fn suspend() -> io::Result<()> {
    Ok(())
}

/// Stops this program until it is continued, which is not possible on these systems.
pub(super) fn stop() -> io::Result<()> {
    Ok(())
}
