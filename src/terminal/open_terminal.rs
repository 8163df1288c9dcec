//! Opening the terminal for this program alone.

use std::ffi::OsStr;
use std::fs::File;
use std::io;
use std::os::fd::BorrowedFd;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::OpenOptionsExt;

use rustix::fs::OFlags;
use rustix::termios::ttyname;

/// Opens a terminal once more, so that reading and writing never block and no other program notices. Where
/// that is not allowed, as after `su`, it is the same opened terminal.
pub(super) fn reopen(terminal: BorrowedFd<'_>) -> io::Result<File> {
    let Ok(name) = ttyname(terminal, Vec::new()) else {
        return terminal.try_clone_to_owned().map(File::from);
    };
    let flags = (OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed();
    let opened = File::options()
        .read(true)
        .write(true)
        .custom_flags(flags)
        .open(OsStr::from_bytes(name.as_bytes()));
    opened.or_else(|_| terminal.try_clone_to_owned().map(File::from))
}

/// Whether reading or writing can be tried again later.
pub(super) fn is_transient(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted)
}
