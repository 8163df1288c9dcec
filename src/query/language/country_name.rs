//! Finding the country that a name or code means.

use crate::catalogue::{Catalogue, CountryId};
use crate::query::search::fold::fold_text;

use super::record_name::{first_names, has_word, known_as, resolve, without_repeats};
use super::unknown_name::{Alternatives, UnknownName};
use super::world::{WorldCountry, countries_called, country_begun};

/// The country with this code, name or alias, the ISO 3166-1 alpha-2 code of its own, or a unique prefix of a name.
/// Two letters are never the beginning of a name.
///
/// # Errors
/// The nearest known name, or the names that begin with this text, or that the catalogue does not have the country.
pub fn country_named(catalogue: &Catalogue, text: &str) -> Result<CountryId, UnknownName> {
    let names: Vec<(CountryId, &str)> = catalogue
        .countries
        .iter()
        .flat_map(|(id, country)| {
            let names = [&country.code, &country.name].into_iter().chain(&country.aliases);
            names.map(move |name| (id, name.as_str()))
        })
        .collect();
    if let Some(id) = known_as(text, &names) {
        return Ok(id);
    }
    let declared = |country: WorldCountry| {
        known_as(country.code(), &names).or_else(|| known_as(country.name(), &names))
    };
    let unknown = |alternatives| Err(UnknownName::new("country", text, alternatives));
    let called = countries_called(text);
    let own_names: Vec<String> = called.iter().map(|country| country.name().to_owned()).collect();
    match called.as_slice() {
        [country] => {
            return declared(*country).map_or_else(|| unknown(Alternatives::Absent(own_names)), Ok);
        }
        [] => {}
        several if several.iter().any(|&country| declared(country).is_some()) => {
            return unknown(Alternatives::Several(own_names));
        }
        _ => return unknown(Alternatives::Absent(own_names)),
    }
    let known = || Alternatives::Known(without_repeats(&first_names(&names)));
    if fold_text(text).chars().count() < FEWEST_LETTERS_OF_A_COUNTRY {
        return unknown(known());
    }
    let is_near = |name: &str| {
        let (text, name) = (fold_text(text), fold_text(name));
        let (distance, length) = (strsim::osa_distance(&text, &name), name.chars().count());
        distance <= 1 || 4 * distance <= length || has_word(&name, &text)
    };
    match resolve("country", text, names.iter().copied()).map_err(|error| error.alternatives) {
        Ok(id) => Ok(id),
        Err(Alternatives::Several(names)) => unknown(Alternatives::Several(names)),
        Err(Alternatives::Nearest(name)) if is_near(&name) => unknown(Alternatives::Nearest(name)),
        Err(_) => match country_begun(text).map(|country| (country, declared(country))) {
            Some((_, Some(id))) => Ok(id),
            Some((country, None)) => unknown(Alternatives::Absent(vec![country.name().to_owned()])),
            None => unknown(known()),
        },
    }
}

/// The fewest letters that are taken for the beginning of a country's name.
const FEWEST_LETTERS_OF_A_COUNTRY: usize = 3;
