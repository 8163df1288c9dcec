//! Messages to the user.

use std::io::{self, Write};

use crate::catalogue::clean;

/// Prints a message on standard error, without characters that a terminal would act on.
pub fn print_message(message: &str) {
    let (message, _) = clean::clean(message, clean::Lines::Many);
    // There is nowhere to report that a message cannot be printed.
    let _ = writeln!(io::stderr(), "hvp: {message}");
}
