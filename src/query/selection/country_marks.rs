//! Marked countries. The marks are the query: a country marked `+` is one that it wants, one marked `−`
//! is one that it excludes. Nothing else is kept.

use crate::catalogue::{Catalogue, CountryId};

use super::facet::{Facet, Mark};
use crate::query::language::query::{Query, Test};

/// The countries that a query wants and excludes, as it names them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// The wanted ones: one of each group must take part.
    pub wanted: Vec<Vec<CountryId>>,
    /// The excluded ones: none of them may take part.
    pub excluded: Vec<CountryId>,
    /// Whether the query asks for anything else.
    pub among_others: bool,
}

impl Marks {
    /// The marks of a query.
    pub fn of(query: &Query) -> Self {
        let mut marks = Self::default();
        for clause in &query.clauses {
            match (clause.test.countries(), clause.negated) {
                (Some(countries), false) => {
                    let mut group = Vec::new();
                    add(&mut group, countries);
                    let is_same = |other: &Vec<CountryId>| {
                        other.len() == group.len() && other.iter().all(|id| group.contains(id))
                    };
                    if !marks.wanted.iter().any(is_same) {
                        marks.wanted.push(group);
                    }
                }
                (Some(countries), true) => add(&mut marks.excluded, countries),
                (None, _) => marks.among_others = true,
            }
        }
        marks
    }

    /// Whether no country is marked.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.excluded.is_empty()
    }

    /// What `count` selected projects have in common, in one sentence:
    /// "5 projects have Alphaland and Betaland and not Gammaland".
    ///
    /// Empty where no country is marked.
    pub fn sentence(&self, catalogue: &Catalogue, count: usize) -> String {
        let name = |&id: &CountryId| catalogue.countries[id].in_sentence();
        let wanted: Vec<String> = self
            .wanted
            .iter()
            .map(|group| either(&group.iter().map(name).collect::<Vec<_>>()))
            .collect();
        let excluded: Vec<&str> = self.excluded.iter().map(name).collect();
        let subject = self.subject(catalogue, count);
        let has = if count > 1 { "have" } else { "has" };
        let is = if count > 1 { "are" } else { "is" };
        match (wanted.as_slice(), excluded.as_slice()) {
            ([], []) => String::new(),
            ([], [one]) => format!("{subject} {is} without {one}"),
            ([], several) => format!("{subject} {has} {}", none_of(several)),
            (_, []) => format!("{subject} {has} {}", listed(&wanted)),
            (_, [one]) => format!("{subject} {has} {} and not {one}", listed(&wanted)),
            (_, several) => {
                format!("{subject} {has} {} and {}", listed(&wanted), none_of(several))
            }
        }
    }

    /// "5 projects"; "5 of the filtered projects" where the query asks for more than countries.
    fn subject(&self, catalogue: &Catalogue, count: usize) -> String {
        let term = &catalogue.terms.project;
        match (count, self.among_others) {
            (0, false) => format!("No {}", term.singular),
            (1, false) => format!("1 {}", term.singular),
            (_, false) => format!("{count} {}", term.plural),
            (0, true) => format!("None of the filtered {}", term.plural),
            (_, true) => format!("{count} of the filtered {}", term.plural),
        }
    }
}

impl Query {
    /// The query with the next mark on a country: wanted, excluded, neither.
    #[must_use]
    pub fn next_mark(mut self, country: CountryId) -> Self {
        let facet = Facet::Country(country);
        let next = self.mark(facet).next();
        self.set_mark(facet, next);
        self
    }

    /// The query without a mark on any country.
    #[must_use]
    pub fn unmarked(mut self) -> Self {
        self.clauses.retain(|clause| !matches!(clause.test, Test::Country(_)));
        self
    }

    /// What the query says of a country.
    pub fn country_mark(&self, country: CountryId) -> Mark {
        self.mark(Facet::Country(country))
    }
}

/// Adds those that are not there yet.
fn add(all: &mut Vec<CountryId>, more: &[CountryId]) {
    for &id in more {
        if !all.contains(&id) {
            all.push(id);
        }
    }
}

/// "A", "A and B", "A, B and C".
pub fn listed<T: AsRef<str>>(names: &[T]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.split_last() {
        None => String::new(),
        Some((one, [])) => (*one).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// "A", "either A or B", "one of A, B and C".
fn either(names: &[&str]) -> String {
    match names {
        [one, other] => format!("either {one} or {other}"),
        [_, _, _, ..] => format!("one of {}", listed(names)),
        [] | [_] => listed(names),
    }
}

/// "neither A nor B", "none of A, B and C".
fn none_of(names: &[&str]) -> String {
    match names {
        [one, other] => format!("neither {one} nor {other}"),
        several => format!("none of {}", listed(several)),
    }
}
