//! Facets: marking values in a query, and how many projects each would leave.

use hvp::catalogue::Standing;
use hvp::query::language::{Field, Value};
use hvp::query::{Facet, FacetCount, FacetGroup, Mark, Query, Selection, facets};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert_eq, proptest};
use proptest::sample::{Index, select};
use proptest::test_runner::TestCaseError;

use super::page;
use super::searcher::{Searcher, built_in, cases};
use super::words::texts;

fn groups(query: &Query) -> Vec<FacetGroup> {
    let (catalogue, index) = (&built_in().catalogue, &built_in().index);
    facets(catalogue, index, query, &Selection::new(catalogue, index, query))
}

/// Every facet of the built-in catalogue.
fn all() -> Vec<Facet> {
    let groups = groups(&Query::default());
    groups.iter().flat_map(|group| &group.values).map(|value| value.facet).collect()
}

fn selected(query: &Query) -> usize {
    let Searcher { catalogue, index } = built_in();
    Selection::new(catalogue, index, query).projects.len()
}

/// Whether a project has at most one value of the field, so that two required values are alternatives.
fn is_one_of(facet: Facet) -> bool {
    [Field::CATEGORY, Field::STAGE, Field::LAUNCHED].contains(&facet.field)
}

fn mark() -> impl Strategy<Value = Mark> {
    select(vec![Mark::Off, Mark::With, Mark::Without])
}

/// A query as the filter builds it: marks set one after another, beside words.
fn marked() -> impl Strategy<Value = Query> {
    let marks = vec((any::<Index>(), mark()), 0..6);
    let words = proptest::option::of(texts(1));
    (marks, words).prop_map(|(marks, words)| {
        let mut query = built_in().query(&words.unwrap_or_default());
        for (which, mark) in marks {
            query.set_mark(*which.get(&all()), mark);
        }
        query
    })
}

/// Asserts that each count is the number of projects that remain if the value is required.
fn counts_are_right(query: &Query) -> Result<(), TestCaseError> {
    for FacetGroup { name, values } in groups(query) {
        for FacetCount { facet, mark, count } in &values {
            let mut asked = query.clone();
            if is_one_of(*facet) && values.iter().any(|value| value.mark == Mark::With) {
                // It is counted without the required values of the same field.
                for value in &values {
                    asked.set_mark(value.facet, Mark::Off);
                }
            }
            prop_assert_eq!(query.mark(*facet), *mark);
            asked.set_mark(*facet, Mark::With);
            let printed = hvp::query::language::print(&asked, &built_in().catalogue);
            prop_assert_eq!(*count, selected(&asked), "{} in {:?}: {}", name, query, printed);
        }
    }
    Ok(())
}

#[test]
fn the_fields_and_their_values_are_those_of_the_page() {
    let groups = groups(&Query::default());
    let names: Vec<_> = groups.iter().map(|group| (group.name, group.values.len())).collect();
    let expected = [
        ("Category", 8),
        ("Stage", 4),
        ("Launched", 10),
        ("Taking part", 2),
        ("Organisation", 1),
        ("Country", 34),
    ];
    assert_eq!(names, expected);
    let counts =
        |group: usize| groups[group].values.iter().map(|value| value.count).collect::<Vec<_>>();
    assert_eq!(counts(0), page::CATEGORIES.map(|(_, count)| count));
    assert_eq!(counts(1), page::STAGES.map(|(_, _, ids)| ids.split(' ').count()));
    // 2014, 2017, 2018, 2019, 2020, 2021, 2023, 2024, 2025, unknown.
    assert_eq!(counts(2), [1, 3, 2, 1, 3, 6, 4, 5, 2, 2]);
    assert_eq!(counts(2).iter().sum::<usize>(), 29);
    assert_eq!(counts(3), [29, 3]);
    assert_eq!(counts(4), [1]);
    let mut countries: Vec<_> =
        page::COUNTRIES.iter().map(|(_, name, count)| (*name, *count)).collect();
    countries.sort_unstable();
    assert_eq!(counts(5), countries.iter().map(|(_, count)| *count).collect::<Vec<_>>());
}

#[test]
fn a_mark_is_what_the_query_says() {
    let catalogue = &built_in().catalogue;
    let country =
        |code: &str| Facet::country(catalogue.countries.find(|row| row.code == code).unwrap());
    let query = built_in()
        .query("mawi country:DEU country:FRA|ITA -country:ISL|EST -standing:partner lead:HUN");
    for (facet, mark) in [
        (country("DEU"), Mark::With),
        (country("FRA"), Mark::Off),
        (country("ITA"), Mark::Off),
        (country("ISL"), Mark::Without),
        (country("EST"), Mark::Without),
        (country("HUN"), Mark::Off),
        (Facet::standing(Standing::Partner), Mark::Without),
        (Facet::standing(Standing::Member), Mark::Off),
    ] {
        assert_eq!(query.mark(facet), mark, "{facet:?}");
    }
}

#[test]
fn marks_become_the_clauses_one_would_type() {
    let catalogue = &built_in().catalogue;
    let country =
        |code: &str| Facet::country(catalogue.countries.find(|row| row.code == code).unwrap());
    let stage = |id: &str| Facet {
        field: Field::STAGE,
        value: Value::Stage(catalogue.stages.find(|row| row.id == id).unwrap()),
    };
    let mut query = built_in().query("munitions");
    for (facet, mark, printed) in [
        (country("DEU"), Mark::With, "munitions country:DEU"),
        (country("NLD"), Mark::With, "munitions country:DEU country:NLD"),
        (country("FRA"), Mark::Without, "munitions country:DEU country:NLD -country:FRA"),
        (country("DEU"), Mark::Off, "munitions country:NLD -country:FRA"),
        (stage("completed"), Mark::With, "munitions country:NLD -country:FRA stage:completed"),
        (
            stage("established"),
            Mark::With,
            "munitions country:NLD -country:FRA stage:completed|established",
        ),
        (
            stage("completed"),
            Mark::Without,
            "munitions country:NLD -country:FRA stage:established -stage:completed",
        ),
        (country("FRA"), Mark::Off, "munitions country:NLD stage:established -stage:completed"),
    ] {
        query.set_mark(facet, mark);
        assert_eq!(hvp::query::language::print(&query, catalogue), printed);
    }
}

#[test]
fn a_mark_on_one_of_two_alternatives_leaves_the_choice_between_them() {
    let catalogue = &built_in().catalogue;
    let france = Facet::country(catalogue.countries.find(|row| row.code == "FRA").unwrap());
    let mut query = built_in().query("country:DEU|FRA");
    for (mark, printed) in [
        (Mark::With, "country:DEU|FRA country:FRA"),
        (Mark::Without, "country:DEU|FRA -country:FRA"),
        (Mark::Off, "country:DEU|FRA"),
    ] {
        query.set_mark(france, mark);
        assert_eq!(hvp::query::language::print(&query, catalogue), printed);
    }
}

#[test]
fn three_steps_lead_around_the_marks() {
    for mark in [Mark::Off, Mark::With, Mark::Without] {
        assert_ne!(mark.next(), mark);
        assert_eq!(mark.next().next().next(), mark);
    }
    assert_eq!(Mark::default(), Mark::Off);
}

#[test]
fn a_value_that_is_left_out_is_counted_as_if_it_were_asked_for() {
    for text in ["-stage:completed", "-country:ISL", "-standing:partner", "-launched:2014"] {
        let query = built_in().query(text);
        let without = groups(&query).into_iter().flat_map(|group| group.values);
        let mut without = without.filter(|value| value.mark == Mark::Without);
        let counted = without.next().unwrap();
        let mut asked = query.clone();
        asked.set_mark(counted.facet, Mark::With);
        assert_eq!(counted.count, selected(&asked), "{text}");
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn a_mark_that_was_set_is_there_and_the_others_stay(
        query in marked(), which in any::<Index>(), mark in mark(),
    ) {
        let all = all();
        let facet = *which.get(&all);
        let mut changed = query.clone();
        changed.set_mark(facet, mark);
        prop_assert_eq!(changed.mark(facet), mark);
        for other in all.iter().filter(|other| **other != facet) {
            prop_assert_eq!(changed.mark(*other), query.mark(*other), "{:?}", other);
        }
        let mut again = changed.clone();
        again.set_mark(facet, mark);
        prop_assert_eq!(selected(&again), selected(&changed), "set twice");
        changed.set_mark(facet, Mark::Off);
        let mut off = query;
        off.set_mark(facet, Mark::Off);
        prop_assert_eq!(changed, off, "there and back");
    }

    #[test]
    fn words_are_left_alone_by_marks(
        words in texts(2), marks in vec((any::<Index>(), mark()), 1..5),
    ) {
        let query = built_in().query(&words);
        let mut changed = query.clone();
        for (which, mark) in marks {
            changed.set_mark(*which.get(&all()), mark);
        }
        prop_assert_eq!(changed.clauses[..query.clauses.len()].to_vec(), query.clauses);
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_count_is_what_would_be_left(query in marked()) {
        // `a_value_that_is_left_out_is_counted_as_if_it_were_asked_for` tests the others.
        let mut query = query;
        for facet in all() {
            if query.mark(facet) == Mark::Without {
                query.set_mark(facet, Mark::Off);
            }
        }
        counts_are_right(&query)?;
    }
}

#[test]
fn of_two_years_either_will_do() {
    let launched = |text: &str| built_in().projects(text);
    let years: Vec<_> = all()
        .into_iter()
        .filter(|facet| facet.field == Field::LAUNCHED)
        .filter(|facet| ["2014", "2017"].contains(&&*facet.value.code(&built_in().catalogue)))
        .collect();
    assert_eq!(years.len(), 2);
    assert_eq!(launched("launched:2014"), ["abdm"]);
    let mut query = Query::default();
    for year in &years {
        query.set_mark(*year, Mark::With);
    }
    assert_eq!(query.clauses.len(), 1);
    let both = launched("launched:2014").len() + launched("launched:2017").len();
    assert_eq!(selected(&query), both);
    assert_eq!(launched("launched:2014|2017").len(), both);
    assert_eq!(launched("-launched:2014|2017").len(), 29 - both);
    assert_eq!(launched("count:3|26"), ["c-socc", "mawi"]);
    query.set_mark(years[0], Mark::Off);
    assert_eq!(selected(&query), launched("launched:2017").len());
}

#[test]
fn a_year_beside_a_range_narrows_it() {
    let years = all().into_iter().filter(|facet| facet.field == Field::LAUNCHED);
    for year in years {
        let mut query = built_in().query("launched:2020..2022");
        let before = selected(&query);
        query.set_mark(year, Mark::With);
        assert_eq!(query.clauses.len(), 2, "{year:?}");
        assert!(selected(&query) < before, "{year:?}");
        query.set_mark(year, Mark::Off);
        assert_eq!(selected(&query), before, "{year:?}");
    }
}
