//! Messages to whoever typed the command.

use std::io::{self, Write};

use crate::catalogue::clean;

/// Prints a message on standard error, without what a terminal would act on.
pub fn tell(message: &str) {
    let (message, _) = clean::clean(message, clean::Lines::Many);
    // A message that cannot be printed cannot be reported either.
    let _ = writeln!(io::stderr(), "hvp: {message}");
}
