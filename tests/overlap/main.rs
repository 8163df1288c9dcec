//! Analyses: the matrix and its orders, shared projects, combinations, profiles, statistics.
//!
//! Expected figures were counted by hand on the source page; properties hold for any catalogue.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "in a test, what is missing is a failure and says where"
)]

mod combinations;
#[path = "../common/common.rs"]
mod common;
mod counts;
mod groups;
mod marks;
mod matrix;
mod odd;
mod orders;
mod profiles;
mod seriation;
mod statistics;

use hvp::catalogue::{Catalogue, CountryId, Document, ProjectId};
use hvp::query::{Selection, country_named, language, project_named};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};

use common::searcher::{self, Searcher, built_in};

/// A country of the built-in catalogue by its code.
fn country(code: &str) -> CountryId {
    country_named(&built_in().catalogue, code).unwrap()
}

/// A project of the built-in catalogue by its id.
fn project(id: &str) -> ProjectId {
    project_named(&built_in().catalogue, id).unwrap()
}

fn ids(catalogue: &Catalogue, projects: &[ProjectId]) -> Vec<String> {
    projects.iter().map(|&id| catalogue.projects[id].id.clone()).collect()
}

fn codes(catalogue: &Catalogue, countries: &[CountryId]) -> Vec<String> {
    countries.iter().map(|&id| catalogue.countries[id].code.clone()).collect()
}

/// The document of the built-in catalogue with other participants: for each project, whether each country takes
/// part.
fn with_participants(members: &[Vec<bool>]) -> Document {
    let mut document = built_in().catalogue.to_document(|_| true);
    let countries: Vec<String> = document.countries.iter().map(|row| row.code.clone()).collect();
    let projects = document.categories.iter_mut().flat_map(|category| &mut category.projects);
    for (project, members) in projects.zip(members) {
        let participants = countries.iter().zip(members).filter(|(_, is_in)| **is_in);
        project.participants = participants.map(|(code, _)| code.as_str()).collect();
        project.lead = None;
        if members.first() == Some(&true) {
            project.stage = None;
        }
    }
    document
}

/// The built-in catalogue with any participations. Some projects have no stage.
fn any_catalogue() -> impl Strategy<Value = Searcher> {
    vec(vec(any::<bool>(), 34), 29).prop_map(|members| Searcher::of(with_participants(&members)))
}

/// Queries that select none, some or all of the built-in catalogue.
fn any_query() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(
        ["", "count:>=12", "stage:being-established", "country:DEU|FRA", "-lead:HUN", "count:>40"]
            .as_slice(),
    )
}

/// The selection of a query after it was printed and parsed.
fn reread(searcher: &Searcher, query: &hvp::query::Query) -> Selection {
    searcher.select(&language::print(query, &searcher.catalogue))
}
