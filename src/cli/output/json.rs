//! JSON documents: always an object with the source of its facts and their date.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CharEscape, Formatter, PrettyFormatter, Serializer};

use crate::catalogue::Catalogue;
use crate::catalogue::clean::is_unsafe;

/// A document with its source.
#[derive(Serialize)]
pub(crate) struct Sourced<'a, T> {
    source: &'a str,
    updated: String,
    #[serde(flatten)]
    content: T,
}

impl<'a, T: Serialize> Sourced<'a, T> {
    pub(crate) fn new(catalogue: &'a Catalogue, content: T) -> Self {
        Self { source: &catalogue.source, updated: catalogue.updated.to_string(), content }
    }
}

/// Prints a document, indented, with whatever a terminal would act on as `\uXXXX`.
pub(crate) fn write(out: &mut impl Write, document: &impl Serialize) -> anyhow::Result<()> {
    let formatter = Escaping { pretty: PrettyFormatter::new() };
    document.serialize(&mut Serializer::with_formatter(&mut *out, formatter))?;
    writeln!(out)?;
    Ok(())
}

/// The pretty formatter, but for characters that JSON allows as they are and terminals act on.
struct Escaping {
    pretty: PrettyFormatter<'static>,
}

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        if !fragment.chars().any(is_unsafe) {
            return writer.write_all(fragment.as_bytes());
        }
        for character in fragment.chars() {
            let mut units = [0; 2];
            if is_unsafe(character) {
                for unit in character.encode_utf16(&mut units) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            } else {
                write!(writer, "{character}")?;
            }
        }
        Ok(())
    }

    fn write_char_escape<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        escape: CharEscape,
    ) -> io::Result<()> {
        self.pretty.write_char_escape(writer, escape)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.pretty.begin_array(writer)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.pretty.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.pretty.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.pretty.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.pretty.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.pretty.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.pretty.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.pretty.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.pretty.end_object_value(writer)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_a_terminal_would_act_on_is_escaped() {
        let mut out = Vec::new();
        super::write(&mut out, &"a\u{7f}\u{9b}\u{202e}\u{e0001}é\u{1b}").unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "\"a\\u007f\\u009b\\u202e\\udb40\\udc01é\\u001b\"\n");
    }
}
