//! Job control: stopping this program as a shell does.

use std::io;

use rustix::process::{
    Pid, Signal, getpgrp, getpid, getppid, getsid, kill_current_process_group, kill_process,
};

/// Stops the whole job that this program is part of, as `Ctrl-Z` does in a shell. This program itself
/// receives it as [`Wake::Stop`].
pub(super) fn suspend() -> io::Result<()> {
    kill_current_process_group(Signal::TSTP).map_err(io::Error::from)
}

/// Stops this program and returns once it is continued. In an orphaned process group, which nobody could
/// continue, it does not stop; the system's own handling of the signal is the same.
pub(super) fn stop() -> io::Result<()> {
    if is_orphaned() {
        return Ok(());
    }
    kill_process(getpid(), Signal::STOP).map_err(io::Error::from)
}

/// Whether no shell controls this job: no parent in the same session but outside the process group.
fn is_orphaned() -> bool {
    let Ok(session) = getsid(None) else { return false };
    let in_session = |parent: Pid| getsid(Some(parent)) == Ok(session);
    getpgrp() == session || !getppid().is_some_and(in_session)
}
