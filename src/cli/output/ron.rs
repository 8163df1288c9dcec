//! Printing datasets in RON, in the form that `--data` reads.

use std::io::{self, Write};

use ron::Serializer;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;

/// Prints an indented document.
pub(crate) fn write_ron(out: &mut impl Write, document: &impl Serialize) -> io::Result<()> {
    let config = PrettyConfig::new().extensions(Extensions::IMPLICIT_SOME).struct_names(false);
    let mut text = String::new();
    let mut serializer = Serializer::new(&mut text, Some(config)).map_err(io::Error::other)?;
    document.serialize(&mut serializer).map_err(io::Error::other)?;
    writeln!(out, "{text}")
}
