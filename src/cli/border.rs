//! The border between a command and the terminal: all that it prints on standard output or standard error goes
//! through here, and no control character of an argument, a query, a file or its name gets past.

use std::io::{self, BufWriter, StderrLock, Write};

use super::output::style::Style;
use crate::catalogue::clean::is_unsafe;
use crate::terminal;
use crate::text::cut::cut_middle;

/// A writer that replaces the characters that a terminal would act on or not show, except for line feeds and
/// tabs. Bytes that are no UTF-8 are replaced too.
pub(crate) struct Border<W> {
    out: W,
}

impl<W: Write> Border<W> {
    pub(crate) fn new(out: W) -> Self {
        Self { out }
    }

    /// Writes a text, bold where colour is used. The two sequences around it are the only ones that a command
    /// sends to a terminal.
    pub(crate) fn heading(&mut self, text: &str, style: Style) -> io::Result<()> {
        if !style.colour {
            return self.write_all(text.as_bytes());
        }
        self.out.write_all(b"\x1b[1m")?;
        self.write_all(text.as_bytes())?;
        self.out.write_all(b"\x1b[0m")
    }

    /// Writes the byte-order mark that begins a file for a spreadsheet, and that would be replaced within a text.
    pub(crate) fn byte_order_mark(&mut self) -> io::Result<()> {
        self.out.write_all("\u{feff}".as_bytes())
    }

    fn write_text(&mut self, text: &str) -> io::Result<()> {
        for piece in text.split_inclusive(is_replaced) {
            let kept = piece.trim_end_matches(is_replaced);
            self.out.write_all(kept.as_bytes())?;
            if kept.len() < piece.len() {
                write!(self.out, "{}", char::REPLACEMENT_CHARACTER)?;
            }
        }
        Ok(())
    }
}

impl<W: Write> Write for Border<W> {
    /// Writes all bytes. Each call is decoded on its own, so a character must not be split between two.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for chunk in bytes.utf8_chunks() {
            self.write_text(chunk.valid())?;
            if !chunk.invalid().is_empty() {
                write!(self.out, "{}", char::REPLACEMENT_CHARACTER)?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn is_replaced(character: char) -> bool {
    !matches!(character, ' '..='~' | '\n' | '\t') && is_unsafe(character)
}

/// Standard output. If it is closed, a message says so.
pub(crate) fn standard_output() -> io::Result<Border<impl Write>> {
    #[cfg(unix)]
    if is_perhaps_closed() {
        let message = "hvp: nothing can be seen: standard output is closed, or nobody reads it";
        // There is nowhere to report that a message cannot be printed.
        let _ = writeln!(standard_error(), "{message}");
    }
    Ok(Border::new(BufWriter::new(terminal::waiting_output()?)))
}

pub(crate) fn standard_error() -> Border<StderrLock<'static>> {
    Border::new(io::stderr().lock())
}

/// Whether standard output is `/dev/null`, opened for reading too: that is what Rust opens before `main` in place
/// of a closed one. Some programs start others so on purpose, so this is no failure.
#[cfg(unix)]
fn is_perhaps_closed() -> bool {
    use rustix::fs::{OFlags, fcntl_getfl, fstat, stat};
    let out = io::stdout();
    let is_read = fcntl_getfl(&out).is_ok_and(|flags| flags.contains(OFlags::RDWR));
    let is_null = stat("/dev/null").and_then(|null| Ok(fstat(&out)?.st_rdev == null.st_rdev));
    is_read && is_null.unwrap_or(false)
}

/// The most columns of a line of a message. More than this is a pasted text, whose ends tell enough.
const MOST_COLUMNS: usize = 400;

/// Prints a message on standard error. Its lines are cut where they are far too long.
pub fn print_message(message: &str) {
    let lines: Vec<_> = message.lines().map(|line| cut_middle(line, MOST_COLUMNS)).collect();
    // There is nowhere to report that a message cannot be printed.
    let _ = writeln!(standard_error(), "hvp: {}", lines.join("\n"));
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::Border;
    use crate::cli::output::style::Style;

    fn passed(bytes: &[u8]) -> String {
        let mut border = Border::new(Vec::new());
        border.write_all(bytes).unwrap();
        String::from_utf8(border.out).unwrap()
    }

    #[test]
    fn what_a_terminal_would_act_on_is_replaced_and_all_else_passes() {
        let text = "Łódź\t日本\n\u{1b}[31mred\u{9b}2J\r\u{202e}\u{ad}";
        assert_eq!(passed(text.as_bytes()), "Łódź\t日本\n�[31mred�2J���");
        assert_eq!(passed(b"a\x9b2J\xc3"), "a�2J�");
    }

    #[test]
    fn a_heading_is_bold_and_what_its_text_contains_is_not_sent() {
        let heading = |colour| {
            let mut border = Border::new(Vec::new());
            let style = Style { columns: None, colour, ascii: false };
            border.heading("a\u{1b}[0mb", style).unwrap();
            String::from_utf8(border.out).unwrap()
        };
        assert_eq!(heading(true), "\u{1b}[1ma�[0mb\u{1b}[0m");
        assert_eq!(heading(false), "a�[0mb");
    }
}
