//! The sentence about marked countries; the counts are those of the source page.

use hvp::catalogue::{Catalogue, CountryId};
use hvp::query::language::parse;
use hvp::query::selection::country_marks::Marks;
use hvp::query::{Index, Mark, Selection};
use hvp::text::marks::marks;

use super::common::built_in;

fn country(catalogue: &Catalogue, code: &str) -> CountryId {
    catalogue.countries.find(|country| country.code == code).unwrap()
}

/// The sentence about the marks and projects of a query.
fn said(text: &str) -> String {
    let catalogue = built_in();
    let query = parse(text, catalogue).unwrap();
    let selection = Selection::new(catalogue, &Index::new(catalogue), &query);
    marks(catalogue, &Marks::of(&query), selection.projects.len())
}

/// The sentence about the marks of a query, if it selected this many projects.
fn said_of(text: &str, count: usize) -> String {
    let catalogue = built_in();
    marks(catalogue, &Marks::of(&parse(text, catalogue).unwrap()), count)
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
    assert!(Marks::of(&parse("launched:2024", built_in()).unwrap()).is_empty());
}

#[test]
fn marks_go_round_and_leave_the_rest_of_the_query() {
    let catalogue = built_in();
    let germany = country(catalogue, "DEU");
    let mut query = parse("launched:2024", catalogue).unwrap();
    let mut seen = Vec::new();
    for _ in 0..3 {
        query = query.next_mark(germany);
        seen.push((query.country_mark(germany), query.clauses.len()));
    }
    assert_eq!(seen, [(Mark::With, 2), (Mark::Without, 2), (Mark::Off, 1)]);
    let query = parse("launched:2024 country:DEU -country:FRA", catalogue).unwrap();
    assert_eq!(query.unmarked(), parse("launched:2024", catalogue).unwrap());
}
