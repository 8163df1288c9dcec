//! Catalogues that are very small, very large or nearly empty.

use hvp::catalogue::{Codes, Document};
use hvp::query::Query;
use hvp::query::analysis::combinations::Combinations;
use hvp::query::analysis::matrix::{Matrix, Options};
use hvp::query::analysis::option_value::OptionValue;
use hvp::query::analysis::order::{CountryOrder, ProjectOrder, Sorting};
use hvp::query::analysis::overlap::{MOST_COUNTRIES, Overlap};
use hvp::query::analysis::profile::Profile;
use hvp::query::analysis::statistics::Statistics;
use hvp::text::combination::too_many_for_a_map;
use hvp::text::rank;

use super::common::generator;
use super::searcher::{Searcher, built_in};

fn document() -> Document {
    built_in().catalogue.to_document(|_| true)
}

/// Removes the participants of every project.
fn emptied(mut document: Document) -> Document {
    for project in document.categories.iter_mut().flat_map(|category| &mut category.projects) {
        project.participants = Codes::default();
        project.lead = None;
    }
    document
}

#[test]
fn more_countries_than_can_stand_beside_each_other_are_refused_in_words() {
    let catalogue = &built_in().catalogue;
    let any = catalogue.countries.ids().next().unwrap();
    let among = |count| {
        let order = CountryOrder::Catalogue.into();
        Overlap::among(catalogue, &built_in().select("zzzqqq"), order, vec![any; count])
    };
    let most = among(MOST_COUNTRIES);
    assert_eq!((most.countries.len(), most.refused), (MOST_COUNTRIES, None));
    let refused = among(MOST_COUNTRIES + 1);
    assert!(refused.countries.is_empty() && refused.shared(0, 0) == 0);
    let message = too_many_for_a_map(refused.refused.unwrap());
    assert!(message.contains("2001 countries") && message.contains("2000"), "{message}");
}

/// Runs every analysis on a catalogue.
fn ask_everything(document: Document) {
    let searcher = Searcher::of(document);
    let (catalogue, selection) = (&searcher.catalogue, searcher.select(""));
    let collapsed: Vec<_> = catalogue.categories.ids().step_by(2).collect();
    let backwards = ProjectOrder::KEYS.iter().rev().map(|&(order, _)| order);
    for (countries, projects) in CountryOrder::all().zip(backwards) {
        let options = Options {
            countries: Sorting { by: countries, reversed: true },
            projects: projects.into(),
            hide_empty: true,
            collapsed: collapsed.clone(),
            transposed: true,
        };
        let matrix = Matrix::new(catalogue, &selection, &options);
        assert_eq!(matrix.total, catalogue.participations());
        for row in 0..matrix.rows.len().min(3) {
            assert!(matrix.cell(catalogue, row, matrix.columns.len()).is_none());
            let _ = matrix.cell(catalogue, row, 0);
        }
        let overlap = Overlap::new(catalogue, &selection, countries.into());
        assert_eq!(overlap.countries.len(), catalogue.countries.len());
    }
    let few: Vec<_> = catalogue.countries.ids().take(3).collect();
    let compared = Combinations::new(catalogue, &selection, &few).unwrap();
    let in_any: usize = compared.combinations.iter().map(|part| part.projects.len()).sum();
    assert_eq!(in_any + compared.none.len(), catalogue.projects.len());
    for &country in &few {
        let profile = Profile::new(catalogue, &selection, country);
        assert!(!rank::in_words(catalogue, &profile.rank, &Query::default()).is_empty());
    }
    let figures = Statistics::new(catalogue, &selection, &Query::default());
    assert_eq!(figures.participations, catalogue.participations());
    assert!(figures.fill.ratio() <= 1.0);
}

#[test]
fn no_countries() {
    let mut document = emptied(document());
    document.countries.clear();
    ask_everything(document);
}

#[test]
fn no_projects() {
    ask_everything(built_in().catalogue.to_document(|_| false));
    let mut document = document();
    document.categories.clear();
    ask_everything(document);
}

#[test]
fn one_project() {
    ask_everything(
        built_in()
            .catalogue
            .to_document(|id| built_in().catalogue.projects[id].acronym.as_deref() == Some("MAWI")),
    );
}

#[test]
fn one_country() {
    let mut document = emptied(document());
    document.countries.truncate(1);
    let code = document.countries[0].code.clone();
    document.categories[0].projects[0].participants = [code.as_str()].into_iter().collect();
    ask_everything(document);
}

#[test]
fn projects_without_participants() {
    ask_everything(emptied(document()));
    let mut document = document();
    document.categories[0].projects[0].participants = Codes::default();
    ask_everything(document);
}

#[test]
fn two_hundred_and_fifty_countries_and_five_thousand_projects() {
    ask_everything(generator::document(5_000, 250));
}
