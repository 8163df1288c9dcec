//! A country's profile as a JSON document.

use serde::Serialize;

use crate::catalogue::{CountryId, ProjectId, Role, Standing};
use crate::cli::output::figure::rounded;
use crate::cli::verbs::matrix;
use crate::query::analysis::profile::{Launch, Participation, Partner, Presence};

use super::Profiled;

#[derive(Serialize)]
pub(crate) struct Document<'a> {
    query: String,
    country: Country<'a>,
    /// How many of the selected projects it is in.
    count: usize,
    /// How many projects are selected.
    of: usize,
    rank: Rank<'a>,
    breadth: Breadth,
    first: Option<Launched<'a>>,
    latest: Option<Launched<'a>>,
    categories: Vec<Category<'a>>,
    partners: Vec<Colleague<'a>>,
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
    /// Codes of the others of the same place.
    with: Vec<&'a str>,
    of: usize,
}

/// In how many categories it is, of how many.
#[derive(Serialize)]
struct Breadth {
    count: usize,
    of: usize,
}

#[derive(Serialize)]
struct Launched<'a> {
    date: String,
    projects: Vec<&'a str>,
}

#[derive(Serialize)]
struct Category<'a> {
    id: &'a str,
    projects: Vec<Project<'a>>,
    /// Ids of the projects where the source does not list the country.
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
struct Colleague<'a> {
    code: &'a str,
    shared: usize,
    jaccard: f64,
    lift: f64,
}

impl<'a> Profiled<'a> {
    pub(crate) fn document(&self) -> Document<'a> {
        let (profile, catalogue) = (&self.profile, self.catalogue);
        let country = &catalogue.countries[profile.country];
        let (count, of) = profile.breadth();
        Document {
            query: self.answered.text(catalogue),
            country: Country {
                code: &country.code,
                name: &country.name,
                standing: country.standing,
            },
            count: profile.count,
            of: self.answered.selection.projects.len(),
            rank: Rank {
                place: profile.rank.place,
                with: profile.rank.with.iter().map(|&id| self.code(id)).collect(),
                of: profile.rank.of,
            },
            breadth: Breadth { count, of },
            first: profile.first.as_ref().map(|launch| self.launched(launch)),
            latest: profile.latest.as_ref().map(|launch| self.launched(launch)),
            categories: profile.categories.iter().map(|row| self.category(row)).collect(),
            partners: profile.partners.iter().map(|partner| self.partner(partner)).collect(),
        }
    }

    fn code(&self, id: CountryId) -> &'a str {
        &self.catalogue.countries[id].code
    }

    fn id(&self, id: ProjectId) -> &'a str {
        &self.catalogue.projects[id].id
    }

    fn launched(&self, Launch { date, projects }: &Launch) -> Launched<'a> {
        let projects = projects.iter().map(|&id| self.id(id)).collect();
        Launched { date: date.to_string(), projects }
    }

    fn category(&self, Presence { category, projects, absent }: &Presence) -> Category<'a> {
        let project = |&Participation { project, stage, role }: &Participation| Project {
            id: self.id(project),
            stage: &self.catalogue.stages[stage].id,
            role: matrix::word(role),
        };
        Category {
            id: &self.catalogue.categories[*category].id,
            projects: projects.iter().map(project).collect(),
            absent: absent.iter().map(|&id| self.id(id)).collect(),
        }
    }

    fn partner(
        &self,
        &Partner { country, shared, either: _, jaccard, lift }: &Partner,
    ) -> Colleague<'a> {
        Colleague {
            code: self.code(country),
            shared,
            jaccard: rounded(jaccard),
            lift: rounded(lift),
        }
    }

    /// What a role is called in a text: what the catalogue calls it, or that it leads.
    pub(crate) fn role(&self, role: Role) -> &'a str {
        match role {
            Role::Member => &self.catalogue.terms.member.singular,
            Role::Partner => &self.catalogue.terms.partner.singular,
            Role::Lead => "lead",
        }
    }
}
