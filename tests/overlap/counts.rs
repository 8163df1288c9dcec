//! The number of projects that each pair of countries shares.

use hvp::query::analysis::option_value::OptionValue;
use hvp::query::analysis::order::{CountryOrder, Sorting};
use hvp::query::analysis::overlap::Overlap;
use hvp::query::analysis::ratio::ratio;
use proptest::prelude::proptest;

use super::searcher::{built_in, cases};
use super::{any_catalogue, any_query, codes, country};

fn overlap(query: &str, order: CountryOrder) -> Overlap {
    Overlap::new(&built_in().catalogue, &built_in().select(query), order.into())
}

#[test]
fn italy_shares_18_projects_with_spain_and_18_with_the_united_kingdom() {
    let overlap = overlap("", CountryOrder::Name);
    let place = |code| overlap.place_of(country(code)).unwrap();
    assert_eq!(overlap.shared(place("ITA"), place("ESP")), 18);
    assert_eq!(overlap.shared(place("GBR"), place("ITA")), 18);
    assert!((overlap.jaccard(place("ITA"), place("ESP")) - 18.0 / 24.0).abs() < 1e-9);
    assert_eq!(overlap.most_shared(), 18);
}

#[test]
fn the_diagonal_has_what_the_page_lists_for_each_country() {
    let overlap = overlap("", CountryOrder::Count);
    let expected =
        [("ITA", 22), ("GBR", 21), ("NLD", 20), ("ESP", 20), ("GRC", 19), ("LUX", 5), ("ISL", 1)];
    for (code, count) in expected {
        assert_eq!(overlap.own(overlap.place_of(country(code)).unwrap()), count, "{code}");
    }
    assert_eq!((0..34).map(|row| overlap.own(row)).sum::<usize>(), 338);
    let first = codes(&built_in().catalogue, &overlap.countries[..5]);
    assert_eq!(first, ["ITA", "GBR", "NLD", "ESP", "GRC"]);
}

#[test]
fn only_selected_projects_are_counted() {
    let all = built_in().select("");
    let overlap = overlap("country:ISL", CountryOrder::Name);
    assert_eq!(all.projects.len(), 29);
    let iceland = overlap.place_of(country("ISL")).unwrap();
    let sweden = overlap.place_of(country("SWE")).unwrap();
    let spain = overlap.place_of(country("ESP")).unwrap();
    assert_eq!((overlap.shared(iceland, sweden), overlap.own(spain)), (1, 0));
    assert!(overlap.jaccard(spain, spain).abs() < f64::EPSILON);
}

#[test]
fn beyond_the_edges_nothing_is_shared() {
    let overlap = overlap("", CountryOrder::Name);
    assert_eq!(
        (overlap.shared(0, 34), overlap.shared(34, 0), overlap.row(34)),
        (0, 0, [].as_slice())
    );
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn counts_mirror_each_other_with_own_counts_on_the_diagonal(
        searcher in any_catalogue(),
        query in any_query(),
    ) {
        let (catalogue, selection) = (&searcher.catalogue, searcher.select(query));
        for by in CountryOrder::all() {
            let overlap = Overlap::new(catalogue, &selection, Sorting { by, reversed: true });
            let sets: Vec<_> = overlap
                .countries
                .iter()
                .map(|&id| catalogue.projects_of(id).intersection(&selection.set))
                .collect();
            for (row, left) in sets.iter().enumerate() {
                assert_eq!(overlap.own(row), left.len());
                for (column, right) in sets.iter().enumerate() {
                    assert_eq!(overlap.shared(row, column), left.shared(right));
                    assert_eq!(overlap.shared(row, column), overlap.shared(column, row));
                    assert!((overlap.jaccard(row, column) - ratio(left.shared(right), left.either(right))).abs() < 1e-9);
                }
            }
        }
    }
}
