//! The exact combinations of some countries.

use std::collections::BTreeSet;

use hvp::catalogue::CountryId;
use hvp::query::Query;
use hvp::query::analysis::combinations::{CombinationOrder, Combinations, MOST_CHOSEN};
use hvp::query::analysis::order::Sorting;
use hvp::text::combination::{at_least, exactly, too_many_to_compare, without};
use proptest::prelude::{any, proptest};
use proptest::sample::subsequence;

use super::searcher::{Searcher, built_in, cases};
use super::{any_catalogue, any_query, country, ids, reread};

fn combinations(query: &str, countries: &[&str]) -> Combinations {
    let countries: Vec<CountryId> = countries.iter().map(|code| country(code)).collect();
    let selection = built_in().select(query);
    Combinations::new(&built_in().catalogue, &selection, &countries).unwrap()
}

/// How many selected projects have at least one of the countries.
fn in_any(compared: &Combinations) -> usize {
    compared.combinations.iter().map(|combination| combination.projects.len()).sum()
}

#[test]
fn two_countries_are_both_in_or_one_alone() {
    let compared = combinations("", &["DEU", "NLD"]);
    let catalogue = &built_in().catalogue;
    let said: Vec<String> =
        compared.combinations.iter().map(|part| exactly(catalogue, &compared, part)).collect();
    let expected = [
        "exactly Germany and the Netherlands: 13",
        "exactly the Netherlands: 7",
        "exactly Germany: 3",
    ];
    assert_eq!(said, expected);
    let at_least: Vec<String> =
        compared.combinations.iter().map(|part| at_least(catalogue, &compared, part)).collect();
    let expected = [
        "at least Germany and the Netherlands: 13",
        "at least the Netherlands: 20",
        "at least Germany: 16",
    ];
    assert_eq!(at_least, expected);
    assert_eq!(in_any(&compared), 23);
    assert_eq!(without(catalogue, &compared), "without Germany or the Netherlands: 6");
}

#[test]
fn germany_and_the_netherlands_without_france_are_in_5_projects() {
    let compared = combinations("", &["DEU", "NLD", "FRA"]);
    let part = compared.combinations.iter().find(|part| part.members == [true, true, false]);
    let part = part.unwrap();
    let expected =
        ["nfte", "mrtt-c", "modular-gbad", "gap-crossing", "counter-mobility"].map(str::to_owned);
    assert_eq!(ids(&built_in().catalogue, &part.projects), expected);
    assert_eq!(compared.at_least_count(part), 13);
    let query = compared.exact_query(&Query::default(), part);
    let text = hvp::query::language::print(&query, &built_in().catalogue);
    assert_eq!(text, "country:DEU country:NLD -country:FRA");
}

#[test]
fn equally_large_combinations_stand_in_catalogue_order() {
    let compared = combinations("", &["DEU", "NLD", "FRA"]);
    let sizes: Vec<usize> = compared.combinations.iter().map(|part| part.projects.len()).collect();
    assert_eq!(sizes, [8, 5, 4, 3, 2, 2, 1]);
    for pair in compared.combinations.windows(2) {
        let firsts = pair.iter().map(|part| (usize::MAX - part.projects.len(), part.projects[0]));
        assert!(firsts.is_sorted());
    }
}

#[test]
fn nothing_chosen_and_nothing_selected_compare_to_nothing() {
    let nobody = combinations("", &[]);
    assert_eq!((nobody.combinations.len(), nobody.none.len()), (0, 29));
    let nothing = combinations("count:>40", &["DEU", "NLD"]);
    assert_eq!((nothing.combinations.len(), nothing.none.len()), (0, 0));
    assert_eq!(combinations("", &["DEU", "DEU"]).chosen.len(), 1);
}

#[test]
fn more_than_can_be_compared_are_refused_in_words() {
    let countries: Vec<CountryId> = built_in().catalogue.countries.ids().collect();
    let compare =
        |most| Combinations::new(&built_in().catalogue, &built_in().select(""), &countries[..most]);
    assert!(compare(MOST_CHOSEN).is_ok());
    let error = compare(MOST_CHOSEN + 1).unwrap_err();
    let error = too_many_to_compare(error);
    assert!(error.contains("33") && error.contains("32"), "{error}");
}

/// Asserts that the query of each combination selects its projects and no others.
fn assert_queries(searcher: &Searcher, compared: &Combinations, query: &Query) {
    for part in &compared.combinations {
        let exact = reread(searcher, &compared.exact_query(query, part));
        assert_eq!(exact.projects, part.projects);
        let at_least = reread(searcher, &compared.at_least_query(query, part));
        assert_eq!(at_least.projects.len(), compared.at_least_count(part));
    }
    assert_eq!(reread(searcher, &compared.none_query(query)).projects, compared.none);
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn exact_combinations_part_what_the_countries_are_in(
        searcher in any_catalogue(),
        query in any_query(),
        places in subsequence((0..34_usize).collect::<Vec<_>>(), 1..6),
        reversed in any::<bool>(),
    ) {
        let (catalogue, selection) = (&searcher.catalogue, searcher.select(query));
        let all: Vec<CountryId> = catalogue.countries.ids().collect();
        let mut chosen: Vec<CountryId> = places.iter().map(|&place| all[place]).collect();
        if reversed {
            chosen.reverse();
        }
        let compared = Combinations::new(catalogue, &selection, &chosen).unwrap();
        let mut seen = BTreeSet::new();
        for part in &compared.combinations {
            assert!(!part.projects.is_empty());
            assert!(compared.at_least_count(part) >= part.projects.len());
            for &id in &part.projects {
                assert!(seen.insert(id));
                let members = chosen.iter().map(|&one| catalogue.projects[id].participants.contains(one));
                assert!(members.eq(part.members.iter().copied()));
            }
        }
        let union: BTreeSet<_> = chosen
            .iter()
            .flat_map(|&id| catalogue.projects_of(id).iter())
            .filter(|&id| selection.set.contains(id))
            .collect();
        assert_eq!(&seen, &union);
        assert_eq!(in_any(&compared), union.len());
        assert_eq!(compared.none.len(), selection.projects.len() - union.len());
        assert_queries(&searcher, &compared, &searcher.query(query));
        // Another order in between leaves no trace.
        let mut sorted = compared.clone();
        sorted.sort(Sorting { by: CombinationOrder::Degree, reversed });
        sorted.sort(CombinationOrder::Size.into());
        assert_eq!(&sorted, &compared);
    }
}
