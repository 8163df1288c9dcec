//! Marked countries. The marks are the query: a country marked `+` is one that it wants, one marked `−`
//! is one that it excludes. Nothing else is kept.

use crate::catalogue::{Catalogue, CountryId};

use super::facet::{Facet, Mark};
use super::language::{Query, Test};

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
            match (&clause.test, clause.negated) {
                (Test::Country(countries), false) => {
                    let mut group = Vec::new();
                    add(&mut group, countries);
                    let is_same = |other: &Vec<CountryId>| {
                        other.len() == group.len() && other.iter().all(|id| group.contains(id))
                    };
                    if !marks.wanted.iter().any(is_same) {
                        marks.wanted.push(group);
                    }
                }
                (Test::Country(countries), true) => add(&mut marks.excluded, countries),
                (
                    Test::Text(_)
                    | Test::Category(_)
                    | Test::Stage(_)
                    | Test::Lead(_)
                    | Test::Organisation(_)
                    | Test::Standing(_)
                    | Test::Launched(_)
                    | Test::Count(_),
                    _,
                ) => marks.among_others = true,
            }
        }
        marks
    }

    /// Whether no country is marked.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.excluded.is_empty()
    }

    /// What `count` selected projects have in common, in one sentence:
    /// "5 projects have Germany and the Netherlands and not France".
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Origin, load};
    use crate::query::language::parse;
    use crate::query::{Index, Selection};

    fn built_in() -> Catalogue {
        load(&Origin::BuiltIn).unwrap().catalogue
    }

    fn country(catalogue: &Catalogue, code: &str) -> CountryId {
        catalogue.countries.find(|country| country.code == code).unwrap()
    }

    /// What is said of what a query selects.
    fn said(text: &str) -> String {
        let catalogue = built_in();
        let query = parse(text, &catalogue).unwrap();
        let selection = Selection::new(&catalogue, &Index::new(&catalogue), &query);
        Marks::of(&query).sentence(&catalogue, selection.projects.len())
    }

    /// What is said of a query were it to select so many.
    fn said_of(text: &str, count: usize) -> String {
        let catalogue = built_in();
        Marks::of(&parse(text, &catalogue).unwrap()).sentence(&catalogue, count)
    }

    #[test]
    fn the_sentence_counts_what_the_page_lists() {
        assert_eq!(
            said("country:DEU country:NLD -country:FRA"),
            "5 projects have Germany and the Netherlands and not France"
        );
        assert_eq!(said("country:ITA"), "22 projects have Italy");
        assert_eq!(said("country:GBR"), "21 projects have the United Kingdom");
        assert_eq!(said("country:ISL"), "1 project has Iceland");
        assert_eq!(said("country:ISL country:ALB"), "No project has Iceland and Albania");
        assert_eq!(said("-country:ITA"), "7 projects are without Italy");
    }

    #[test]
    fn several_are_listed_as_in_a_sentence() {
        assert_eq!(
            said_of("country:DEU country:NLD country:NOR", 2),
            "2 projects have Germany, the Netherlands and Norway"
        );
        assert_eq!(
            said_of("country:DEU -country:FRA -country:ESP", 1),
            "1 project has Germany and neither France nor Spain"
        );
        assert_eq!(
            said_of("-country:FRA -country:ESP -country:ITA", 3),
            "3 projects have none of France, Spain and Italy"
        );
        assert_eq!(said_of("-country:FRA|ESP", 0), "No project has neither France nor Spain");
        assert_eq!(said_of("-country:FRA", 1), "1 project is without France");
        assert_eq!(
            said_of("country:NLD country:DEU|FRA", 4),
            "4 projects have the Netherlands and either Germany or France"
        );
        assert_eq!(
            said_of("country:NLD|DEU|FRA", 4),
            "4 projects have one of the Netherlands, Germany and France"
        );
    }

    #[test]
    fn what_is_asked_for_twice_is_said_once() {
        assert_eq!(said("country:DEU country:Germany"), said("country:DEU"));
        assert_eq!(said("country:DEU|FRA country:FRA|DEU"), said("country:DEU|FRA"));
        assert_eq!(said("-country:FRA -country:FRA"), said("-country:FRA"));
    }

    #[test]
    fn what_else_is_asked_for_is_not_passed_over() {
        let text = "launched:2024 country:DEU";
        assert_eq!(said_of(text, 3), "3 of the filtered projects have Germany");
        assert_eq!(said_of(text, 1), "1 of the filtered projects has Germany");
        assert_eq!(said_of(text, 0), "None of the filtered projects has Germany");
        assert_eq!(said_of("launched:2024", 3), "");
        assert!(Marks::of(&parse("launched:2024", &built_in()).unwrap()).is_empty());
    }

    #[test]
    fn marks_go_round_and_leave_the_rest_of_the_query() {
        let catalogue = built_in();
        let germany = country(&catalogue, "DEU");
        let mut query = parse("launched:2024", &catalogue).unwrap();
        let mut seen = Vec::new();
        for _ in 0..3 {
            query = query.next_mark(germany);
            seen.push((query.country_mark(germany), query.clauses.len()));
        }
        assert_eq!(seen, [(Mark::With, 2), (Mark::Without, 2), (Mark::Off, 1)]);
        let query = parse("launched:2024 country:DEU -country:FRA", &catalogue).unwrap();
        assert_eq!(query.unmarked(), parse("launched:2024", &catalogue).unwrap());
    }
}
