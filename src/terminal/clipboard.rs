//! The clipboard of the terminal, by the control sequence OSC 52.

use std::env;
use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::UNIX_EPOCH;

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;

use crate::catalogue::clean::{Lines, clean};

/// The longest text in bytes that terminals take: many drop a sequence of more than 100,000 bytes, eight of which
/// are around the text, and base64 makes four bytes of three.
const MOST_BYTES: usize = 74_994;

/// Copies a text to the clipboard. One that is too long is written to a file; the message says so.
///
/// # Errors
/// When the terminal cannot be written.
pub(super) fn copy(out: &mut impl Write, text: &str) -> io::Result<Option<String>> {
    if text.len() <= MOST_BYTES {
        execute!(out, CopyToClipboard::to_clipboard_from(text))?;
        return Ok(None);
    }
    let length = text.len();
    Ok(Some(match write_file(text) {
        Ok(path) => {
            let path = path.to_string_lossy();
            format!("Too long for the clipboard: written to {}", clean(&path, Lines::One).0)
        }
        Err(error) => format!("Not copied: {length} bytes are too many, and no file: {error}"),
    }))
}

/// Writes a text to a new file of its own, which nobody else may read.
fn write_file(text: &str) -> io::Result<PathBuf> {
    let time = UNIX_EPOCH.elapsed().unwrap_or_default().as_millis();
    let path = env::temp_dir().join(format!("hvp-{time}.txt"));
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.write(true).create_new(true).open(&path)?.write_all(text.as_bytes())?;
    Ok(path)
}
