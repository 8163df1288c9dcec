//! The countries of the world by ISO 3166-1: those of a catalogue, and those it does not have.

use rust_iso3166::{ALL, CountryCode, from_alpha2, from_alpha3};

use crate::query::search::fold::fold_text;

/// Two letters that people and the European Union write, and those of ISO 3166-1 for the same country.
const OTHER_ALPHA2: [(&str, &str); 2] = [("EL", "GR"), ("UK", "GB")];

/// The fewest letters that are taken for the beginning of a country's name.
const FEWEST_LETTERS: usize = 4;

/// A country of the world.
#[derive(Debug, Clone, Copy)]
pub(super) struct WorldCountry(CountryCode);

impl WorldCountry {
    /// Its ISO 3166-1 alpha-3 code.
    pub(super) fn code(self) -> &'static str {
        self.0.alpha3
    }

    /// Its name without the addition in brackets, unless another country has the same name.
    pub(super) fn name(self) -> &'static str {
        let short = short_name(self.0.name);
        let others = ALL.iter().filter(|other| short_name(other.name) == short).count();
        if others > 1 { self.0.name } else { short }
    }
}

/// "Moldova" for "Moldova (Republic of)".
fn short_name(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

/// The countries with this code of two or three letters, or with this name.
pub(super) fn countries_called(text: &str) -> Vec<WorldCountry> {
    let upper = text.trim().to_uppercase();
    let known = OTHER_ALPHA2.iter().find(|(other, _)| *other == upper);
    let alpha2 = known.map_or(upper.as_str(), |(_, alpha2)| alpha2);
    if let Some(country) = from_alpha2(alpha2).or_else(|| from_alpha3(&upper)) {
        return vec![WorldCountry(country)];
    }
    let joined = joined(text);
    let is_called = |country: &&CountryCode| {
        !joined.is_empty()
            && [country.name, short_name(country.name)]
                .iter()
                .any(|name| self::joined(name) == joined)
    };
    ALL.iter().filter(is_called).copied().map(WorldCountry).collect()
}

/// The only country with a name that begins so.
pub(super) fn country_begun(text: &str) -> Option<WorldCountry> {
    let joined = joined(text);
    let begins = |country: &&CountryCode| self::joined(country.name).starts_with(&joined);
    let mut countries = ALL.iter().filter(begins).copied();
    let only = countries.next().filter(|_| countries.next().is_none())?;
    (joined.chars().count() >= FEWEST_LETTERS).then_some(WorldCountry(only))
}

/// A name, folded, without spaces.
fn joined(name: &str) -> String {
    fold_text(name).replace(' ', "")
}
