//! `hvp matrix --long`: a row for each participation.

use serde::Serialize;

use crate::catalogue::{CountryId, ProjectId, Role};
use crate::text::{noun, stage};

use crate::cli::args::choices::Format;
use crate::cli::args::verb::MatrixArguments;
use crate::cli::exit::Failure;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::table::TextTable;
use crate::cli::query_answer::QueryAnswer;
use crate::cli::verbs::names::role_key;

/// The participations in the projects of a query.
pub(crate) struct ParticipationsReport<'a> {
    answer: QueryAnswer<'a>,
    /// Country by country.
    participations: Vec<(CountryId, ProjectId, Role)>,
}

impl<'a> ParticipationsReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>, typed: &MatrixArguments) -> Result<Self, Failure> {
        if typed.output.format == Format::Svg {
            let message = "--long has no picture; leave it or --format svg out";
            return Err(Failure::usage(message));
        }
        let QueryAnswer { catalogue, selection, .. } = &answer;
        let mut countries: Vec<CountryId> = catalogue.countries.ids().collect();
        typed.order.sort_countries(catalogue, selection, &mut countries);
        let mut projects = selection.projects.clone();
        typed.columns.sort_projects(catalogue, &mut projects);
        let of_country = |&country: &CountryId| {
            let role = move |&project: &ProjectId| {
                Some((country, project, catalogue.role(country, project)?))
            };
            projects.iter().filter_map(role)
        };
        let participations = countries.iter().flat_map(of_country).collect();
        Ok(Self { answer, participations })
    }
}

impl Report for ParticipationsReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Countries(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        let catalogue = self.answer.catalogue;
        let participation = |&(country, project, role): &(CountryId, ProjectId, Role)| {
            let (country, project) = (&catalogue.countries[country], &catalogue.projects[project]);
            object! {
                code: &country.code,
                country: &country.name,
                role: role_key(role),
                project: &project.id,
                acronym: &project.acronym,
                name: &project.name,
                category: &catalogue.categories[project.category].id,
                stage: project.stage.map(|id| &catalogue.stages[id].id),
                launched: project.launched().map(|date| date.to_string()),
            }
        };
        object! {
            query: self.answer.query_text(),
            participations: self.participations.iter().map(participation).collect::<Vec<_>>(),
        }
    }

    fn records(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let row = |&(country, project, role): &(CountryId, ProjectId, Role)| {
            let (country, project) = (&catalogue.countries[country], &catalogue.projects[project]);
            vec![
                country.code.clone(),
                country.name.clone(),
                role_key(role).to_owned(),
                project.id.clone(),
                project.acronym.clone().unwrap_or_default(),
                project.name.clone(),
                catalogue.categories[project.category].id.clone(),
                project.stage.map(|id| catalogue.stages[id].id.clone()).unwrap_or_default(),
                project.launched().map(|date| date.to_string()).unwrap_or_default(),
            ]
        };
        let headings = [
            "code", "country", "role", "project", "acronym", "name", "category", "stage",
            "launched",
        ];
        TextTable::new(&headings, self.participations.iter().map(row))
    }

    fn table(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let row = |&(country, project, role): &(CountryId, ProjectId, Role)| {
            let project = &catalogue.projects[project];
            vec![
                catalogue.countries[country].name.clone(),
                noun::role(&catalogue.terms, role).to_owned(),
                project.in_sentence().to_owned(),
                catalogue.categories[project.category].name.clone(),
                stage::name_of(catalogue, project).to_owned(),
            ]
        };
        let headings = ["country", "role", "project", "category", "stage"];
        TextTable::new(&headings, self.participations.iter().map(row)).without_empty("stage")
    }
}
