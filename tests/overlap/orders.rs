//! The orders of countries and projects, in both directions.

use hvp::catalogue::{CountryId, ProjectId};
use hvp::query::analysis::option_value::OptionValue;
use hvp::query::analysis::order::{CountryOrder, ProjectOrder, Sorting};
use proptest::prelude::{any, proptest};
use proptest::sample::select;

use super::searcher::{Searcher, built_in, cases};
use super::{any_catalogue, any_query, codes, ids};

fn projects(by: ProjectOrder, reversed: bool) -> Vec<String> {
    let catalogue = &built_in().catalogue;
    let mut projects: Vec<ProjectId> = catalogue.projects.ids().collect();
    Sorting { by, reversed }.sort_projects(catalogue, &mut projects);
    ids(catalogue, &projects)
}

fn countries(by: CountryOrder, reversed: bool) -> Vec<String> {
    let catalogue = &built_in().catalogue;
    let mut countries: Vec<CountryId> = catalogue.countries.ids().collect();
    Sorting { by, reversed }.sort_countries(catalogue, &built_in().select(""), &mut countries);
    codes(catalogue, &countries)
}

#[test]
fn reversed_counts_keep_ties_in_catalogue_order() {
    let forwards = countries(CountryOrder::Count, false);
    assert_eq!(forwards[..4], ["ITA", "GBR", "NLD", "ESP"]);
    let backwards = countries(CountryOrder::Count, true);
    assert_eq!(backwards[..2], ["ISL", "AUS"]);
    // The Netherlands and Spain are in twenty each.
    assert_eq!(backwards[30..], ["NLD", "ESP", "GBR", "ITA"]);
}

#[test]
fn names_that_read_the_same_keep_their_order_either_way() {
    let mut document = built_in().catalogue.to_document(|_| true);
    let same: Vec<String> = document.countries[..3].iter().map(|one| one.code.clone()).collect();
    let projects = document.categories[1].projects[..3].iter();
    let twins: Vec<String> = projects.map(|project| project.id.clone()).collect();
    for (place, name) in ["Zzland", "Zzlánd", "Zzländ"].into_iter().enumerate() {
        document.countries[place].name = name.to_owned();
        document.countries[place].aliases.clear();
        document.categories[1].projects[place].acronym = Some(name.to_owned());
    }
    let searcher = Searcher::of(document);
    let (catalogue, selection) = (&searcher.catalogue, searcher.select(""));
    for reversed in [false, true] {
        let mut countries: Vec<CountryId> = catalogue.countries.ids().collect();
        let by = CountryOrder::Name;
        Sorting { by, reversed }.sort_countries(catalogue, &selection, &mut countries);
        let start = if reversed { 0 } else { 31 };
        assert_eq!(codes(catalogue, &countries)[start..start + 3], same, "{reversed}");
        let mut projects: Vec<ProjectId> = catalogue.projects.ids().collect();
        let by = ProjectOrder::Name;
        Sorting { by, reversed }.sort_projects(catalogue, &mut projects);
        let start = if reversed { 0 } else { 26 };
        assert_eq!(ids(catalogue, &projects)[start..start + 3], twins, "{reversed}");
    }
}

#[test]
fn unknown_launches_come_last_either_way() {
    let forwards = projects(ProjectOrder::Launched, false);
    let backwards = projects(ProjectOrder::Launched, true);
    assert_eq!(forwards[27..], ["msap", "mrtt-c"]);
    assert_eq!(backwards[27..], ["msap", "mrtt-c"]);
    assert_eq!((forwards[0].as_str(), backwards[26].as_str()), ("abdm", "abdm"));
}

#[test]
fn projects_without_a_stage_come_last_either_way() {
    let mut document = built_in().catalogue.to_document(|_| true);
    document.categories[0].projects[0].stage = None;
    let catalogue = Searcher::of(document).catalogue;
    for reversed in [false, true] {
        let mut order: Vec<_> = catalogue.projects.ids().collect();
        Sorting { by: ProjectOrder::Stage, reversed }.sort_projects(&catalogue, &mut order);
        let stages: Vec<_> = order.iter().map(|&id| catalogue.projects[id].stage).collect();
        assert_eq!(stages.iter().position(Option::is_none), Some(28));
        assert!(stages[..28].is_sorted_by(|one, next| if reversed {
            one >= next
        } else {
            one <= next
        }));
    }
}

#[test]
fn names_similarity_and_the_order_of_the_file_are_read_backwards() {
    for by in [CountryOrder::Name, CountryOrder::Similarity, CountryOrder::Catalogue] {
        let mut forwards = countries(by, false);
        forwards.reverse();
        assert_eq!(countries(by, true), forwards, "{by:?}");
    }
    for by in [ProjectOrder::Catalogue, ProjectOrder::Name, ProjectOrder::Similarity] {
        let mut forwards = projects(by, false);
        forwards.reverse();
        assert_eq!(projects(by, true), forwards, "{by:?}");
    }
    assert_eq!(countries(CountryOrder::Catalogue, false)[31..], ["USA", "AUS", "AUT"]);
}

#[test]
fn similar_projects_stand_beside_each_other() {
    let order = projects(ProjectOrder::Similarity, false);
    let apart = |one: &str, other: &str| {
        let place = |id: &str| order.iter().position(|known| known == id).unwrap();
        place(one).abs_diff(place(other))
    };
    assert_eq!(apart("cbrn-pe", "cbrn-di"), 1);
    assert_eq!(apart("gap-crossing", "counter-mobility"), 1);
    assert_eq!(apart("lower-level-air-threats", "passive-air-surveillance-sensors"), 1);
}

#[test]
fn a_sorting_reads_as_it_is_written() {
    for reversed in [false, true] {
        for by in ProjectOrder::all() {
            let sorting = Sorting { by, reversed };
            assert_eq!(sorting.to_string().parse(), Ok(sorting));
        }
        for by in CountryOrder::all() {
            let sorting = Sorting { by, reversed };
            assert_eq!(sorting.to_string().parse(), Ok(sorting));
        }
    }
    let counts = Sorting::from(CountryOrder::Count);
    assert_eq!(counts.flipped().to_string(), "count, reversed");
    assert_eq!(" Count,REVERSED ".parse(), Ok(counts.flipped()));
    assert_eq!(counts.flipped().flipped(), counts);
}

#[test]
fn an_unknown_order_is_answered_with_the_nearest() {
    let error = |text: &str| text.parse::<Sorting<ProjectOrder>>().unwrap_err().to_string();
    assert_eq!(error("similarty"), "unknown order “similarty”; did you mean “similarity”?");
    assert!(error("xyzzy").contains("known are catalogue, name, count, stage, launch, similarity"));
    assert!(error("count, backwards").contains("“count, reversed”"));
    let error = "nmae".parse::<Sorting<CountryOrder>>().unwrap_err().to_string();
    assert!(error.contains("“name”"), "{error}");
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn an_order_loses_and_repeats_nothing(
        searcher in any_catalogue(),
        query in any_query(),
        by in (select(CountryOrder::all().collect::<Vec<_>>()), select(ProjectOrder::all().collect::<Vec<_>>())),
        reversed in any::<bool>(),
    ) {
        let (catalogue, selection) = (&searcher.catalogue, searcher.select(query));
        let mut countries: Vec<CountryId> = catalogue.countries.ids().collect();
        Sorting { by: by.0, reversed }.sort_countries(catalogue, &selection, &mut countries);
        countries.sort();
        assert!(countries.into_iter().eq(catalogue.countries.ids()));
        let mut projects = selection.projects.clone();
        Sorting { by: by.1, reversed }.sort_projects(catalogue, &mut projects);
        projects.sort();
        assert_eq!(projects, selection.projects);
    }
}
