//! The countries of the world by ISO 3166-1 and by the other names that people use: those of a catalogue, and those it
//! does not have.

use rust_iso3166::{ALL, CountryCode};

use crate::query::distinct::distinct;
use crate::query::search::fold::fold_text;

/// Two letters that people and the European Union write, and those of ISO 3166-1 for the same country.
const OTHER_ALPHA2: [(&str, &str); 2] = [("EL", "GR"), ("UK", "GB")];

/// Names beside those of ISO 3166-1, a line for each with an alpha-3 code before it.
const OTHER_NAMES: &str = include_str!("../../../assets/country-names.txt");

/// The words before "of" that name a form of government: "Islamic Republic of".
const FORMS: [&str; 28] = [
    "and",
    "arab",
    "bolivarian",
    "commonwealth",
    "cooperative",
    "democratic",
    "duchy",
    "eastern",
    "federal",
    "federated",
    "federative",
    "grand",
    "hashemite",
    "independent",
    "islamic",
    "kingdom",
    "of",
    "oriental",
    "peoples",
    "plurinational",
    "principality",
    "republic",
    "socialist",
    "state",
    "states",
    "sultanate",
    "the",
    "united",
];

/// The fewest letters that are taken for the beginning of a country's name.
const FEWEST_LETTERS: usize = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WorldCountry {
    code: &'static str,
    name: &'static str,
}

impl WorldCountry {
    /// The country with an ISO 3166-1 code, or with another name.
    fn new(code: &'static str, other_name: &'static str) -> Self {
        let country = of_iso(|country| country.alpha3 == code);
        Self { code, name: country.map_or(other_name, |country| country.name) }
    }

    /// Its ISO 3166-1 alpha-3 code.
    pub(super) fn code(self) -> &'static str {
        self.code
    }

    /// Its name without the addition in brackets, unless another country has the same name.
    pub(super) fn name(self) -> &'static str {
        let short = short_name(self.name);
        let others = ALL.iter().filter(|other| short_name(other.name) == short).count();
        if others > 1 { self.name } else { short }
    }
}

/// The first country of ISO 3166-1 that is meant. The crate's own tables by code would be three times this list, which is
/// relocated at every start of the program.
fn of_iso(is_meant: impl Fn(&CountryCode) -> bool) -> Option<&'static CountryCode> {
    ALL.iter().find(|country| is_meant(country))
}

/// "Moldova" for "Moldova (Republic of)".
fn short_name(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

/// Every name of every country, folded, with the additions in brackets also in front: "Republic of Moldova".
fn names() -> impl Iterator<Item = (String, WorldCountry)> {
    let of_iso = ALL.iter().flat_map(|country| {
        let short = short_name(country.name);
        let addition = country.name.get(short.len() + 2..).map(|text| text.trim_end_matches(')'));
        let inverted = addition.map(|addition| format!("{addition} {short}"));
        let names = [country.name.to_owned(), short.to_owned()].into_iter().chain(inverted);
        names.map(|name| (joined(&name), WorldCountry { code: country.alpha3, name: country.name }))
    });
    let lines = OTHER_NAMES.lines().filter(|line| !line.starts_with('#'));
    let others = lines.filter_map(|line| {
        let (code, name) = line.split_once(' ')?;
        Some((joined(name), WorldCountry::new(code, name)))
    });
    of_iso.chain(others)
}

/// The countries with this code of two or three letters, or with this name, also after a form of government.
pub(super) fn countries_called(text: &str) -> Vec<WorldCountry> {
    let upper = text.trim().to_uppercase();
    let known = OTHER_ALPHA2.iter().find(|(other, _)| *other == upper);
    let alpha2 = known.map_or(upper.as_str(), |(_, alpha2)| alpha2);
    if let Some(country) = of_iso(|one| one.alpha2 == alpha2 || one.alpha3 == upper) {
        return vec![WorldCountry { code: country.alpha3, name: country.name }];
    }
    let called = |text: &str| {
        let joined = joined(text);
        let called = names().filter(|(name, _)| *name == joined && !joined.is_empty());
        distinct(called.map(|(_, country)| country))
    };
    let countries = called(text);
    let folded = fold_text(text);
    if !countries.is_empty() || !folded.contains(" of ") {
        return countries;
    }
    let words = folded.split(' ').skip_while(|word| FORMS.contains(word));
    called(&words.collect::<Vec<_>>().join(" "))
}

/// The only country with a name that begins so.
pub(super) fn country_begun(text: &str) -> Option<WorldCountry> {
    let joined = joined(text);
    let begun = names().filter(|(name, _)| name.starts_with(&joined));
    let countries = distinct(begun.map(|(_, country)| country));
    let [only] = countries.as_slice() else { return None };
    (joined.chars().count() >= FEWEST_LETTERS).then_some(*only)
}

/// A name, folded, without spaces and without an article before it.
fn joined(name: &str) -> String {
    let folded = fold_text(name);
    folded.strip_prefix("the ").unwrap_or(&folded).replace(' ', "")
}
