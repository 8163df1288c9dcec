//! What the terminal and environment variables say about colour and shapes.

use std::env;
use std::ffi::OsStr;
use std::io::{self, IsTerminal};

use crate::app::{ColourDepth, Settings, ThemeName, ThemeSource};
use crate::catalogue::PartialDate;
use crate::terminal;

use super::args::choices::{ColourChoice, ThemeChoice};
use super::output::style::Style;

/// The relevant properties of the terminal and the environment, read once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Environment {
    /// Whether colour may be used.
    colour: bool,
    /// Whether the terminal is not known to support control sequences (`TERM=dumb`, `unknown`, or empty).
    dumb: bool,
    /// Whether only ASCII characters are sure to be shown.
    ascii: bool,
    /// How many colours the terminal has.
    depth: ColourDepth,
    columns: Option<usize>,
}

impl Environment {
    /// Reads the environment. Colour depends on the flag, else on `NO_COLOR` (no-color.org), else on
    /// `CLICOLOR_FORCE` (bixense.com/clicolors), else on the terminal.
    pub(crate) fn read(choice: ColourChoice) -> Self {
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = env::var_os("TERM")
            .is_some_and(|term| ["", "dumb", "unknown"].iter().any(|name| term == *name));
        let forced = env::var_os("CLICOLOR_FORCE")
            .is_some_and(|value| !value.is_empty() && value != OsStr::new("0"));
        let colour = match choice {
            ColourChoice::Always => true,
            ColourChoice::Never => false,
            ColourChoice::Auto if is_set("NO_COLOR") => false,
            ColourChoice::Auto => forced || (io::stdout().is_terminal() && !dumb),
        };
        let columns = terminal::size().map(|(columns, _)| usize::from(columns));
        Self { colour, dumb, ascii: dumb || !is_utf8(), depth: colour_depth(), columns }
    }

    pub(crate) fn style(&self, ascii: bool) -> Style {
        Style { columns: self.columns, colour: self.colour, ascii: ascii || self.ascii }
    }

    pub(crate) fn settings(&self, choice: ThemeChoice, ascii: bool) -> Settings {
        let Self { colour, dumb, depth, .. } = *self;
        let theme = match choice {
            _ if !colour => ThemeName::Mono,
            ThemeChoice::Auto if is_light() => ThemeName::Light,
            ThemeChoice::Auto | ThemeChoice::Dark => ThemeName::Dark,
            ThemeChoice::Light => ThemeName::Light,
            ThemeChoice::Mono => ThemeName::Mono,
        };
        // Terminals of sixteen colours do not know the question for their background, and may print it.
        let can_answer = colour && !dumb && depth != ColourDepth::Sixteen;
        let theme_source = match choice {
            ThemeChoice::Auto if can_answer => ThemeSource::Background,
            _ => ThemeSource::Choice,
        };
        let ascii = ascii || self.ascii;
        Settings { theme, theme_source, depth, colour, ascii, mouse: !dumb, today: Some(today()) }
    }
}

/// Today's date, by universal time.
pub(crate) fn today() -> PartialDate {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date().into()
}

/// Whether characters are UTF-8 by the locale: the first of these variables that is set and not empty (POSIX.1,
/// section 8.2). Where none is set, nothing is known, and terminals of today are UTF-8.
fn is_utf8() -> bool {
    let mut variables = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(env::var_os);
    let locale = variables.find(|value| !value.is_empty());
    locale.is_none_or(|locale| {
        let locale = locale.to_string_lossy().to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

/// How many colours the terminal has, by `TERM` and `COLORTERM`.
fn colour_depth() -> ColourDepth {
    let term = env::var("TERM").unwrap_or_default();
    let few = ["linux", "ansi", "vt100", "vt220", "dumb", "unknown"];
    if few.contains(&term.as_str()) || term.ends_with("-16color") {
        return ColourDepth::Sixteen;
    }
    match env::var("COLORTERM").as_deref() {
        Ok("truecolor" | "24bit") => ColourDepth::True,
        _ => ColourDepth::Indexed,
    }
}

/// Whether `COLORFGBG` ("foreground;background", set by rxvt, Konsole and others) names a light background.
/// It is known before the terminal can be asked.
fn is_light() -> bool {
    let Ok(colours) = env::var("COLORFGBG") else {
        return false;
    };
    let background = colours.rsplit(';').next().and_then(|number| number.parse::<u8>().ok());
    matches!(background, Some(7 | 9..=15))
}
