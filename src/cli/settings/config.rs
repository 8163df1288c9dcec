//! The settings file: reading it, and the commented default. Wrong entries are warnings, and the others count.

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::path::Path;
use std::str::FromStr;

use clap::ValueEnum;
use serde::Deserialize;

use crate::app::keymap::{Binding, Context, TABLE};
use crate::app::{FirstOrders, View};
use crate::catalogue::clean::{Lines, clean};
use crate::catalogue::describe_syntax;
use crate::cli::args::choices::{ThemeChoice, view_named};

use super::config_keys::{WrittenKeys, remapped};
use super::place::{Place, place_of, without_comments};
use super::regular_file::read_regular;
use super::warnings::{Warnings, unknown};

/// The most bytes of a settings file.
const MOST_BYTES: u64 = 1 << 20;

/// What the settings file sets.
#[derive(Debug, Default)]
pub(crate) struct Config {
    pub(crate) theme: Option<ThemeChoice>,
    pub(crate) view: Option<View>,
    pub(crate) mouse: Option<bool>,
    pub(crate) orders: FirstOrders,
    /// The key table with the keys of the file; none if the file changes no key.
    pub(crate) keys: Option<Vec<Binding>>,
    /// What is wrong in the file, with the place of each.
    pub(crate) warnings: Vec<String>,
}

/// The settings file as written, before its names are understood.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Settings")]
struct Written {
    theme: Option<String>,
    view: Option<String>,
    mouse: Option<bool>,
    orders: WrittenOrders,
    keys: WrittenKeys,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Orders")]
struct WrittenOrders {
    browse: Option<String>,
    matrix: Option<String>,
    matrix_columns: Option<String>,
    countries: Option<String>,
    overlap: Option<String>,
    comparison: Option<String>,
    time: Option<String>,
}

impl Config {
    /// Reads a settings file. Without one, nothing is set.
    pub(crate) fn read(path: &Path) -> Self {
        let name = clean(&path.to_string_lossy(), Lines::One).0.into_owned();
        match read_regular(path, MOST_BYTES) {
            Ok(text) => Self::parse(&text, &name),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::default(),
            // A home in a file is no home.
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => Self::default(),
            Err(error) => {
                let warnings = vec![format!("{name} is not used: {error}")];
                Self { warnings, ..Self::default() }
            }
        }
    }

    /// Understands the text of a settings file, which warnings call by this name.
    pub(crate) fn parse(text: &str, name: &str) -> Self {
        let text = without_comments(text);
        let mut warnings = Warnings::new(name);
        let Written { theme, view, mouse, orders, keys } = written(&text, &mut warnings);
        let mut config = Self { mouse, ..Self::default() };
        let mut read = Reading { text: &text, warnings: &mut warnings };
        config.theme = read.value("theme", theme, theme_named);
        config.view = read.value("view", view, view_named);
        config.orders = FirstOrders {
            browse: read.value("browse", orders.browse, parsed),
            matrix: read.value("matrix", orders.matrix, parsed),
            matrix_columns: read.value("matrix_columns", orders.matrix_columns, parsed),
            countries: read.value("countries", orders.countries, parsed),
            overlap: read.value("overlap", orders.overlap, parsed),
            comparison: read.value("comparison", orders.comparison, parsed),
            time: read.value("time", orders.time, parsed),
        };
        config.keys = (!keys.is_empty()).then(|| remapped(&text, keys, &mut warnings));
        config.warnings = warnings.into_all();
        config
    }
}

/// Reads values whose text is known already.
struct Reading<'a, 'b> {
    text: &'a str,
    warnings: &'a mut Warnings<'b>,
}

impl Reading<'_, '_> {
    /// A value of the file; none, with a warning, if it is not understood.
    fn value<T>(
        &mut self,
        field: &str,
        written: Option<String>,
        understand: impl Fn(&str) -> Result<T, String>,
    ) -> Option<T> {
        let written = written?;
        let quoted = format!("\"{written}\"");
        let place = place_of(self.text, &[&format!("{field}:"), &quoted]);
        understand(&written).map_err(|error| self.warnings.add(place, error)).ok()
    }
}

/// Parses the file. A line that is wrong is left out with a warning; if that does not help, the whole file is.
fn written(text: &str, warnings: &mut Warnings<'_>) -> Written {
    let mut lines: Vec<Cow<'_, str>> = text.lines().map(Cow::Borrowed).collect();
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    while lines.iter().any(|line| !line.trim().is_empty()) {
        let text = lines.join("\n");
        let error = match options.from_str(&text) {
            Ok(written) => return written,
            Err(error) => error,
        };
        let at = error.span.start;
        let place = Place { line: at.line, column: at.col };
        let line = at.line.checked_sub(1).and_then(|row| lines.get_mut(row));
        match line {
            Some(line) if line.contains(':') => {
                warnings.add(place, describe_syntax(&error, &text));
                *line = Cow::Borrowed("");
            }
            _ => {
                let reason = describe_syntax(&error, &text);
                warnings.add(place, format!("{reason}; nothing of this file is used"));
                break;
            }
        }
    }
    Written::default()
}

fn parsed<T: FromStr<Err: fmt::Display>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|error: T::Err| error.to_string())
}

pub(crate) fn theme_named(name: &str) -> Result<ThemeChoice, String> {
    ThemeChoice::from_str(name, false).map_err(|_| {
        let values = ThemeChoice::value_variants().iter().filter_map(ValueEnum::to_possible_value);
        let names: Vec<_> = values.map(|value| value.get_name().to_owned()).collect();
        unknown("theme", name, names.iter().map(String::as_str))
    })
}

/// Writes a settings file in which everything is a comment with its default.
pub(crate) fn write_default(out: &mut impl io::Write) -> io::Result<()> {
    out.write_all(DEFAULT_HEAD.as_bytes())?;
    for context in Context::all() {
        let rows: Vec<_> = TABLE.iter().filter(|row| row.context == context).collect();
        if rows.is_empty() {
            continue;
        }
        writeln!(out, "        // \"{}\": {{", context.id())?;
        for row in rows {
            let keys: Vec<_> = row.keys.iter().map(|key| format!("\"{}\"", key.id())).collect();
            writeln!(
                out,
                "        //     \"{}\": [{}], // {}",
                row.hint,
                keys.join(", "),
                row.help
            )?;
        }
        writeln!(out, "        // }},")?;
    }
    out.write_all(b"    },\n)\n")
}

/// The default settings before the keys.
const DEFAULT_HEAD: &str = "\
// The settings of hvp. `hvp paths` prints where this file belongs; the program never writes it.
// Each line that is a comment shows the default. Flags count more than this file.
// For each place, `keys` has actions with all their keys, which replace those of the default.
(
    // theme: \"auto\", // auto, dark, light or mono
    // view: \"browse\", // the view to begin with; without this line, the last one
    // mouse: true,
    orders: (
        // browse: \"catalogue\", // of projects; \"count, reversed\" reverses an order
        // matrix: \"name\", // of countries
        // matrix_columns: \"catalogue\", // of projects
        // countries: \"count\",
        // overlap: \"similarity\", // of countries
        // comparison: \"size\", // of combinations: size or degree
        // time: \"launch\", // of projects
    ),
    keys: {
";
