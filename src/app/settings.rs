//! The settings of the interface: the environment and flags choose them, keys change them.

use crate::catalogue::PartialDate;

/// A set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ThemeName {
    /// For dark backgrounds.
    #[default]
    Dark,
    /// For light backgrounds.
    Light,
    /// No colour: bold, dim, underline and reverse.
    Mono,
}

impl ThemeName {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Dark, Self::Light, Self::Mono];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Mono => "monochrome",
        }
    }

    /// Its name on the command line.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Mono => "mono",
            Self::Dark | Self::Light => self.name(),
        }
    }

    /// The next theme, cyclically. Without colour it is always the monochrome one.
    pub(crate) fn next(self, colour: bool) -> Self {
        match self {
            _ if !colour => Self::Mono,
            Self::Dark => Self::Light,
            Self::Light => Self::Mono,
            Self::Mono => Self::Dark,
        }
    }
}

/// Where a theme comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ThemeSource {
    /// A flag or a key.
    Choice,
    /// The background of the terminal. Before that is known, the theme is a guess.
    Background,
}

/// How many colours the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ColourDepth {
    /// The sixteen colours that every colour terminal has.
    Sixteen,
    /// The palette of 256 colours of xterm.
    #[default]
    Indexed,
    /// Every colour of 24 bits.
    True,
}

/// The settings of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The theme.
    pub theme: ThemeName,
    /// Where the theme comes from.
    pub theme_source: ThemeSource,
    /// How many colours may be used.
    pub depth: ColourDepth,
    /// Whether colour may be used at all.
    pub colour: bool,
    /// Whether only ASCII is drawn, apart from texts of the catalogue.
    pub ascii: bool,
    /// Whether the program uses the mouse.
    pub mouse: bool,
    /// Today's date, if known.
    pub today: Option<PartialDate>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeName::Dark,
            theme_source: ThemeSource::Choice,
            depth: ColourDepth::Indexed,
            colour: true,
            ascii: false,
            mouse: true,
            today: None,
        }
    }
}
