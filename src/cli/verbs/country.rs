//! `hvp country`: the profile of a country.

pub(crate) mod text;

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::{Catalogue, CountryId};
use crate::cli::args::choices::joined;
use crate::cli::border::Border;
use crate::cli::exit::Failure;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::table::TextTable;
use crate::cli::query_answer::QueryAnswer;
use crate::cli::verbs::names::{codes, ids, project_names, role_key};
use crate::query::analysis::profile::{Launch, Participation, Partner, Presence, Profile};
use crate::query::{CountryMention, country_mentions, country_named};
use crate::text::country_page::MOST_OF_A_CATEGORY;
use crate::text::number::four_decimals;
use crate::text::number::{self, two_decimals};
use crate::text::{list, noun, stage};

/// The profile of a country among the projects of a query.
pub(crate) struct CountryReport<'a> {
    answer: QueryAnswer<'a>,
    profile: Profile,
    /// The selected projects whose text names the country although they do not list it.
    mentions: Vec<CountryMention<'a>>,
}

impl<'a> CountryReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>, country: CountryId) -> Self {
        let profile = Profile::new(answer.catalogue, &answer.selection, country);
        let QueryAnswer { catalogue, selection, .. } = &answer;
        let mentions = country_mentions(catalogue, answer.index(), selection, country);
        Self { answer, profile, mentions }
    }

    /// The projects of the country. Names come last, so that a long one leaves no gap.
    fn projects(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let rows = self.profile.categories.iter().flat_map(|presence| {
            presence.projects.iter().map(|&Participation { project, role }| {
                let project = &catalogue.projects[project];
                vec![
                    catalogue.categories[presence.category].name.clone(),
                    project.acronym.clone().unwrap_or_default(),
                    stage::name_of(catalogue, project).to_owned(),
                    noun::role(&catalogue.terms, role).to_owned(),
                    project.name.clone(),
                ]
            })
        });
        let headings = ["category", "acronym", "stage", "role", "name"];
        TextTable::new(&headings, rows).without_empty("stage")
    }

    /// The projects that do not list the country, with one row per category.
    fn absences(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let row = |Presence { category, projects: _, absent }: &Presence| {
            let (named, others) = list::first(absent, MOST_OF_A_CATEGORY);
            let others = if others > 0 { format!(" and {others} more") } else { String::new() };
            vec![
                catalogue.categories[*category].name.clone(),
                absent.len().to_string(),
                project_names(catalogue, named) + &others,
            ]
        };
        let categories = self.profile.categories.iter().filter(|row| !row.absent.is_empty());
        TextTable::new(&["category", "#count", "projects"], categories.map(row))
    }

    /// The partners of the country, the most shared projects first.
    fn partners(&self) -> TextTable {
        let row = |&Partner { country, shared, either, lift, .. }: &Partner| {
            let country = &self.answer.catalogue.countries[country];
            vec![
                country.name.clone(),
                country.code.clone(),
                shared.to_string(),
                two_decimals(shared, either),
                number::short_lift(lift),
            ]
        };
        let headings = ["country", "code", "#shared", "#jaccard", "#lift"];
        TextTable::new(&headings, self.profile.partners.iter().map(row))
    }
}

/// The country that the first words name, and the query of the remaining words.
pub(crate) fn named(
    catalogue: &Catalogue,
    words: &[String],
) -> Result<(CountryId, String), Failure> {
    // The query can begin with any word, and certainly begins at one with a sign that is in no name.
    let is_query = |word: &&String| word.contains(':') || word.starts_with(['!', '-', '"']);
    let longest = words.iter().take_while(|word| !is_query(word)).count();
    let mut message = "write the country before the query".to_owned();
    let mut is_absent = false;
    for length in (1..=words.len()).rev() {
        let (name, query) = words.split_at(length);
        match country_named(catalogue, &joined(name)) {
            Ok(country) => return Ok((country, joined(query))),
            // A country that exists is named, with whatever words after it.
            Err(unknown) if length == longest || (!is_absent && unknown.is_absent()) => {
                is_absent = unknown.is_absent();
                message = unknown.to_string();
            }
            Err(_) => {}
        }
    }
    Err(Failure::Usage(message))
}

impl Report for CountryReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Profile(&self.answer)
    }

    fn document(&self) -> impl Serialize {
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

    /// The table for programs, with one row per selected project. The role is empty if the country is not listed.
    fn records(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let rows = self.profile.categories.iter().flat_map(|presence| {
            let present = presence.projects.iter().map(|one| (one.project, role_key(one.role)));
            let absent = presence.absent.iter().map(|&project| (project, ""));
            present.chain(absent).map(|(id, role)| {
                let project = &catalogue.projects[id];
                vec![
                    catalogue.categories[presence.category].id.clone(),
                    project.id.clone(),
                    project.name.clone(),
                    project.stage.map(|id| catalogue.stages[id].id.clone()).unwrap_or_default(),
                    project.launched().map(|date| date.to_string()).unwrap_or_default(),
                    role.to_owned(),
                ]
            })
        });
        TextTable::new(&["category", "project", "name", "stage", "launched", "role"], rows)
    }

    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        self.write_profile(out, style)
    }

    fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        self.write_markdown_profile(out)
    }
}
