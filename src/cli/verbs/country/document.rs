//! A country's profile as a JSON document.

use serde::Serialize;

use crate::catalogue::{Catalogue, Standing};
use crate::cli::output::number::four_decimals;
use crate::cli::query_answer::QueryAnswer;
use crate::cli::verbs::names::{codes, ids, role_key};
use crate::query::analysis::profile::{self, Participation, Presence, Profile};

#[derive(Serialize)]
pub(crate) struct ProfileDocument<'a> {
    query: String,
    country: Country<'a>,
    /// The number of selected projects it is in.
    count: usize,
    /// The number of selected projects.
    of: usize,
    rank: Rank<'a>,
    breadth: Breadth,
    first: Option<Launch<'a>>,
    latest: Option<Launch<'a>>,
    categories: Vec<Category<'a>>,
    partners: Vec<Partner<'a>>,
}

#[derive(Serialize)]
struct Country<'a> {
    code: &'a str,
    name: &'a str,
    standing: Standing,
}

#[derive(Serialize)]
struct Rank<'a> {
    place: usize,
    /// Codes of the other countries of the same rank.
    with: Vec<&'a str>,
    of: usize,
}

/// The number of categories it is in, and of all categories.
#[derive(Serialize)]
struct Breadth {
    count: usize,
    of: usize,
}

#[derive(Serialize)]
struct Launch<'a> {
    date: String,
    projects: Vec<&'a str>,
}

#[derive(Serialize)]
struct Category<'a> {
    id: &'a str,
    projects: Vec<Project<'a>>,
    /// Ids of the projects that do not list the country.
    absent: Vec<&'a str>,
}

#[derive(Serialize)]
struct Project<'a> {
    id: &'a str,
    stage: &'a str,
    role: &'static str,
}

/// Another country that is in some of the same projects.
#[derive(Serialize)]
struct Partner<'a> {
    code: &'a str,
    shared: usize,
    jaccard: f64,
    lift: f64,
}

/// The document of a profile among the projects of a query.
pub(crate) fn document<'a>(answer: &QueryAnswer<'a>, profile: &Profile) -> ProfileDocument<'a> {
    let catalogue = answer.catalogue;
    let country = &catalogue.countries[profile.country];
    let (count, of) = profile.breadth();
    let launch = |launch: &Option<_>| launch.as_ref().map(|row| Launch::new(catalogue, row));
    ProfileDocument {
        query: answer.query_text(),
        country: Country { code: &country.code, name: &country.name, standing: country.standing },
        count: profile.count,
        of: answer.selection.projects.len(),
        rank: Rank {
            place: profile.rank.place,
            with: codes(catalogue, &profile.rank.with),
            of: profile.rank.of,
        },
        breadth: Breadth { count, of },
        first: launch(&profile.first),
        latest: launch(&profile.latest),
        categories: profile.categories.iter().map(|row| Category::new(catalogue, row)).collect(),
        partners: profile.partners.iter().map(|row| Partner::new(catalogue, row)).collect(),
    }
}

impl<'a> Launch<'a> {
    fn new(catalogue: &'a Catalogue, launch: &profile::Launch) -> Self {
        let profile::Launch { date, projects } = launch;
        Self { date: date.to_string(), projects: ids(catalogue, projects) }
    }
}

impl<'a> Category<'a> {
    fn new(catalogue: &'a Catalogue, presence: &Presence) -> Self {
        let Presence { category, projects, absent } = presence;
        let project = |&Participation { project, stage, role }: &Participation| Project {
            id: &catalogue.projects[project].id,
            stage: &catalogue.stages[stage].id,
            role: role_key(role),
        };
        Self {
            id: &catalogue.categories[*category].id,
            projects: projects.iter().map(project).collect(),
            absent: ids(catalogue, absent),
        }
    }
}

impl<'a> Partner<'a> {
    fn new(catalogue: &'a Catalogue, partner: &profile::Partner) -> Self {
        let &profile::Partner { country, shared, either: _, jaccard, lift } = partner;
        Self {
            code: &catalogue.countries[country].code,
            shared,
            jaccard: four_decimals(jaccard),
            lift: four_decimals(lift),
        }
    }
}
