//! The manual pages, made from the definitions of the arguments.

use std::io::Write;

use clap::CommandFactory;
use clap_mangen::Man;

use super::args::Arguments;
use super::exit::Failure;

/// Writes the manual page of the program, or of one of its verbs, in roff.
///
/// # Errors
/// When there is no such verb, or the output cannot be written.
pub(crate) fn write_manual(out: &mut impl Write, verb: Option<&str>) -> Result<(), Failure> {
    let mut command = Arguments::command();
    command.build();
    let page = match verb {
        None => command,
        Some(verb) => command.find_subcommand(verb).cloned().ok_or_else(|| {
            Failure::Usage(format!(
                "there is no command “{verb}” to print the manual page of; \
                 to look for the words: hvp list man {verb}"
            ))
        })?,
    };
    let version = concat!("hvp ", env!("CARGO_PKG_VERSION"));
    Ok(Man::new(page).source(version).render(out)?)
}
