//! How many projects have a combination of countries, in words.

use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::combinations::{Combination, Combinations};

use super::list;

impl Combinations {
    /// "exactly A and B: 3"
    pub fn exactly(&self, catalogue: &Catalogue, combination: &Combination) -> String {
        let names = list::and(&names(catalogue, &self.countries(combination)));
        format!("exactly {names}: {}", combination.projects.len())
    }

    /// "at least A and B: 9"
    pub fn at_least(&self, catalogue: &Catalogue, combination: &Combination) -> String {
        let names = list::and(&names(catalogue, &self.countries(combination)));
        format!("at least {names}: {}", self.at_least_count(combination))
    }

    /// "without A, B or C: 4"
    pub fn without(&self, catalogue: &Catalogue) -> String {
        let names = list::or(&names(catalogue, &self.chosen));
        format!("without {names}: {}", self.none.len())
    }
}

fn names<'a>(catalogue: &'a Catalogue, countries: &[CountryId]) -> Vec<&'a str> {
    countries.iter().map(|&id| catalogue.countries[id].in_sentence()).collect()
}
