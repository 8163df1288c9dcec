//! Marks on countries, as they are stored in a query: it requires countries marked `+` and excludes those
//! marked `−`.

use crate::catalogue::CountryId;

use super::facet::{Facet, Mark};
use crate::query::distinct::distinct;
use crate::query::language::query::Query;

/// The countries that a query requires and excludes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// The countries marked `+`, in groups: at least one country of each group must take part.
    pub required: Vec<Vec<CountryId>>,
    /// The countries marked `−`: none of them may take part.
    pub excluded: Vec<CountryId>,
    /// Whether the query has other clauses too.
    pub among_others: bool,
}

impl Marks {
    /// The marks of a query.
    pub fn of(query: &Query) -> Self {
        let mut marks = Self::default();
        for clause in &query.clauses {
            match (clause.test.countries(), clause.negated) {
                (Some(countries), false) => {
                    let group = distinct(countries);
                    let is_same = |other: &Vec<CountryId>| {
                        other.len() == group.len() && other.iter().all(|id| group.contains(id))
                    };
                    if !marks.required.iter().any(is_same) {
                        marks.required.push(group);
                    }
                }
                (Some(countries), true) => marks.excluded.extend(countries),
                (None, _) => marks.among_others = true,
            }
        }
        marks.excluded = distinct(marks.excluded);
        marks
    }

    /// Whether no country is marked.
    pub fn is_empty(&self) -> bool {
        self.required.is_empty() && self.excluded.is_empty()
    }
}

impl Query {
    /// The query with the next mark on a country: required, excluded, none.
    #[must_use]
    pub fn next_mark(mut self, country: CountryId) -> Self {
        let facet = Facet::country(country);
        let next = self.mark(facet).next();
        self.set_mark(facet, next);
        self
    }

    /// The query without a mark on any country.
    #[must_use]
    pub fn unmarked(mut self) -> Self {
        self.clauses.retain(|clause| clause.test.countries().is_none());
        self
    }

    /// The mark on a country.
    pub fn country_mark(&self, country: CountryId) -> Mark {
        self.mark(Facet::country(country))
    }
}
