//! A country's profile as a JSON document.

use serde::Serialize;

use crate::cli::output::json::object;
use crate::cli::output::number::four_decimals;
use crate::cli::verbs::names::{codes, ids, role_key};
use crate::query::CountryMention;
use crate::query::analysis::profile::{Launch, Participation, Partner, Presence};

use super::CountryReport;

impl CountryReport<'_> {
    pub(super) fn profile_document(&self) -> impl Serialize {
        let Self { answer, profile, mentions } = self;
        let catalogue = answer.catalogue;
        let country = &catalogue.countries[profile.country];
        let (categories, all_categories) = profile.breadth();
        let launch = |Launch { date, projects }: &Launch| {
            object! {
                date: date.to_string(),
                projects: ids(catalogue, projects),
            }
        };
        let project = |&Participation { project, role }: &Participation| {
            let record = &catalogue.projects[project];
            object! {
                id: &record.id,
                stage: record.stage.map(|id| &catalogue.stages[id].id),
                role: role_key(role),
            }
        };
        let category = |Presence { category, projects, absent }: &Presence| {
            object! {
                id: &catalogue.categories[*category].id,
                projects: projects.iter().map(project).collect::<Vec<_>>(),
                absent: ids(catalogue, absent),
            }
        };
        let partner = |&Partner { country, shared, either: _, jaccard, lift }: &Partner| {
            object! {
                code: &catalogue.countries[country].code,
                shared: shared,
                jaccard: four_decimals(jaccard),
                lift: four_decimals(lift),
            }
        };
        let mention = |CountryMention { project, sentence }: &CountryMention<'_>| {
            object! { project: &catalogue.projects[*project].id, text: (*sentence).to_owned() }
        };
        object! {
            query: answer.query_text(),
            country: object! {
                code: &country.code,
                name: &country.name,
                standing: country.standing,
            },
            count: profile.count,
            of: answer.selection.projects.len(),
            rank: object! {
                place: profile.rank.place,
                with: codes(catalogue, &profile.rank.with),
                of: profile.rank.of,
            },
            breadth: object! { count: categories, of: all_categories },
            first: profile.first.as_ref().map(launch),
            latest: profile.latest.as_ref().map(launch),
            categories: profile.categories.iter().map(category).collect::<Vec<_>>(),
            mentions: mentions.iter().map(mention).collect::<Vec<_>>(),
            partners: profile.partners.iter().map(partner).collect::<Vec<_>>(),
            unshared: codes(catalogue, &profile.unshared(catalogue)),
        }
    }
}
