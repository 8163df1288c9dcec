//! The manual pages, made from the definitions of the arguments.

use std::io::{self, Write};

use clap::CommandFactory;
use clap_mangen::Man;

use super::args::Arguments;
use super::examples::examples_of;
use super::exit::Failure;

/// Writes the manual page of the program, or of one of its verbs, in roff.
/// Fails when there is no such verb, or the output cannot be written.
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
    let notes = page.get_after_help().map(ToString::to_string).unwrap_or_default();
    let has_commands = page.has_subcommands();
    let page = Man::new(page).source(concat!("hvp ", env!("CARGO_PKG_VERSION")));
    page.render_title(out)?;
    page.render_name_section(out)?;
    page.render_synopsis_section(out)?;
    page.render_description_section(out)?;
    page.render_options_section(out)?;
    if has_commands {
        page.render_subcommands_section(out)?;
    }
    let examples = verb.map(examples_of).unwrap_or_default();
    if !examples.is_empty() {
        writeln!(out, ".SH EXAMPLES")?;
        write_lines(out, &examples)?;
    }
    if !notes.is_empty() {
        writeln!(out, ".SH NOTES")?;
        write_lines(out, &notes.lines().map(str::to_owned).collect::<Vec<_>>())?;
    }
    if has_commands {
        page.render_version_section(out)?;
    }
    Ok(())
}

/// Writes lines in roff: those that are indented as they are, and each other one as a paragraph.
fn write_lines(out: &mut impl Write, lines: &[String]) -> io::Result<()> {
    for line in lines {
        let text = line.trim().replace('\\', "\\e").replace('-', "\\-");
        if line.starts_with(' ') {
            writeln!(out, ".RS 4\n.nf\n\\&{text}\n.fi\n.RE")?;
        } else {
            writeln!(out, ".PP\n\\&{text}")?;
        }
    }
    Ok(())
}
