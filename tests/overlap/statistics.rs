//! Figures on a selection, and the saved queries.

use hvp::catalogue::{MilestoneKind, MilestoneRecord, When};
use hvp::query::Query;
use hvp::query::analysis::statistics::{Share, Statistics};
use proptest::prelude::proptest;

use super::searcher::{Searcher, built_in, cases};
use super::{any_catalogue, any_query, ids, reread};

fn statistics(query: &str) -> Statistics {
    let searcher = built_in();
    Statistics::new(&searcher.catalogue, &searcher.select(query), &searcher.query(query))
}

/// The years of each row of launches, with its number of projects.
fn launches(figures: &Statistics) -> Vec<(Option<String>, usize)> {
    let years = |of: Option<When>| of.map(|years| years.to_string());
    figures.launches.iter().map(|figure| (years(figure.of), figure.projects)).collect()
}

fn parts(share: &Share) -> (usize, usize) {
    (share.part, share.whole)
}

#[test]
fn the_page_has_338_participations_in_29_projects() {
    let figures = statistics("");
    assert_eq!((figures.projects, figures.countries, figures.participations), (29, 34, 338));
    let sizes = figures.sizes.unwrap();
    assert_eq!(ids(&built_in().catalogue, &sizes.fewest.projects), ["c-socc"]);
    assert_eq!(ids(&built_in().catalogue, &sizes.most.projects), ["mawi"]);
    assert_eq!((sizes.fewest.countries, sizes.most.countries), (3, 26));
    assert!((sizes.median - 11.0).abs() < 1e-9 && (sizes.mean - 338.0 / 29.0).abs() < 1e-9);
}

#[test]
fn between_two_projects_the_median_is_half_way() {
    // C-SOCC has 3 countries and R-SOCC 5.
    let sizes = statistics("c-socc|r-socc").sizes.unwrap();
    assert!((sizes.median - 4.0).abs() < 1e-9, "{}", sizes.median);
}

#[test]
fn countries_are_those_of_the_selected_projects() {
    let figures = statistics("stage:completed");
    assert_eq!((figures.projects, figures.countries, figures.participations), (1, 8, 8));
    assert_eq!(parts(&figures.fill), (8, 34));
    assert_eq!(statistics("count:>40").countries, 0);
}

#[test]
fn partners_have_3_participations_in_3_projects() {
    let figures = statistics("");
    assert_eq!(parts(&figures.partners), (3, 338));
    assert_eq!(reread(built_in(), &figures.partners.query).projects.len(), 3);
    assert_eq!(parts(&figures.fill), (338, 34 * 29));
    assert!((figures.fill.ratio() - 0.343).abs() < 0.001);
}

#[test]
fn stages_and_categories_are_counted() {
    let figures = statistics("");
    let stages: Vec<usize> = figures.stages.iter().map(|figure| figure.projects).collect();
    assert_eq!(stages, [7, 15, 6, 1]);
    let categories: Vec<(usize, usize)> =
        figures.categories.iter().map(|one| (one.projects, one.participations)).collect();
    let expected = [(2, 8), (3, 35), (5, 50), (5, 57), (3, 30), (5, 89), (3, 23), (3, 46)];
    assert_eq!(categories, expected);
}

#[test]
fn launches_are_counted_by_year_and_two_have_no_date() {
    let launches = launches(&statistics(""));
    let expected = [
        (Some(2014), 1),
        (Some(2017), 3),
        (Some(2018), 2),
        (Some(2019), 1),
        (Some(2020), 3),
        (Some(2021), 6),
        (Some(2023), 4),
        (Some(2024), 5),
        (Some(2025), 2),
        (None, 2),
    ];
    let expected = expected.map(|(year, count)| (year.map(|year: i16| year.to_string()), count));
    assert_eq!(launches, expected);
}

#[test]
fn a_launch_within_several_years_has_a_row_of_its_own() {
    let mut document = built_in().catalogue.to_document(|_| true);
    let projects = document.categories.iter_mut().flat_map(|category| &mut category.projects);
    let dates = ["2013", "2013..2014", "2013-02..2014-05", "2012..2015", "2014-03..2014-06"];
    for (project, date) in projects.zip(dates) {
        let text = String::new();
        project.milestones =
            vec![MilestoneRecord { date: date.into(), kind: MilestoneKind::Launched, text }];
    }
    let searcher = Searcher::of(document);
    let figures = Statistics::new(&searcher.catalogue, &searcher.select(""), &Query::default());
    let early = launches(&figures).into_iter().take(4).collect::<Vec<_>>();
    let row = |years: &str, count| (Some(years.to_owned()), count);
    assert_eq!(
        early,
        [row("2012..2015", 1), row("2013", 1), row("2013..2014", 2), row("2014", 2)],
        "of five projects and ABDM"
    );
    for figure in &figures.launches {
        assert_eq!(reread(&searcher, &figure.query).projects.len(), figure.projects);
    }
}

#[test]
fn projects_without_a_stage_have_a_row_after_those_of_the_stages() {
    let mut document = built_in().catalogue.to_document(|_| true);
    document.categories[0].projects[0].stage = None;
    let searcher = Searcher::of(document.clone());
    let figures = Statistics::new(&searcher.catalogue, &searcher.select(""), &Query::default());
    let last = figures.stages.last().unwrap();
    assert_eq!((figures.stages.len(), last.of, last.projects), (5, None, 1));
    assert_eq!(reread(&searcher, &last.query).projects.len(), 1);
    // Without a vocabulary there is nothing to count by.
    for project in document.categories.iter_mut().flat_map(|category| &mut category.projects) {
        project.stage = None;
    }
    document.stages.clear();
    let searcher = Searcher::of(document);
    let figures = Statistics::new(&searcher.catalogue, &searcher.select(""), &Query::default());
    assert!(figures.stages.is_empty());
}

#[test]
fn of_nothing_there_are_no_sizes_and_no_shares() {
    let figures = statistics("count:>40");
    assert_eq!((figures.projects, figures.participations), (0, 0));
    assert!(figures.sizes.is_none() && figures.categories.is_empty());
    assert!(figures.fill.ratio().abs() < f64::EPSILON);
}

#[test]
fn every_preset_of_the_built_in_catalogue_selects_something() {
    let presets = &built_in().catalogue.presets;
    assert!(presets.len() >= 6);
    for preset in presets {
        assert!(!built_in().select(&preset.query).projects.is_empty(), "{}", preset.name);
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_figure_opens_what_it_counts(searcher in any_catalogue(), query in any_query()) {
        let selection = searcher.select(query);
        let figures = Statistics::new(&searcher.catalogue, &selection, &searcher.query(query));
        let open = |query: &Query| reread(&searcher, query).projects;
        assert_eq!(open(&figures.query), selection.projects);
        for figure in &figures.categories {
            assert_eq!(open(&figure.query).len(), figure.projects);
        }
        for figure in &figures.stages {
            assert_eq!(open(&figure.query).len(), figure.projects);
        }
        for figure in &figures.launches {
            assert_eq!(open(&figure.query).len(), figure.projects);
        }
        let launched: usize = figures.launches.iter().map(|figure| figure.projects).sum();
        assert_eq!(launched, figures.projects);
        for extreme in figures.sizes.iter().flat_map(|sizes| [&sizes.fewest, &sizes.most]) {
            assert_eq!(open(&extreme.query), extreme.projects);
        }
        let all = |counts: &mut dyn Iterator<Item = usize>| counts.sum::<usize>();
        let categories = all(&mut figures.categories.iter().map(|one| one.participations));
        let stages = all(&mut figures.stages.iter().map(|one| one.participations));
        assert_eq!((categories, stages), (figures.participations, figures.participations));
    }
}
