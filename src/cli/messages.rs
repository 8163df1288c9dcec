//! Messages to the user.

use std::io::Write;

use crate::text::cut::cut_middle;

use super::border::standard_error;

/// The most columns of a line of a message. More than this is a pasted text, whose ends tell enough.
const MOST_COLUMNS: usize = 400;

/// Prints a message on standard error. Its lines are cut where they are far too long.
pub fn print_message(message: &str) {
    let lines: Vec<_> = message.lines().map(|line| cut_middle(line, MOST_COLUMNS)).collect();
    // There is nowhere to report that a message cannot be printed.
    let _ = writeln!(standard_error(), "hvp: {}", lines.join("\n"));
}
