//! Validates a document into a [`Catalogue`], and reports every problem, not only the first.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::fmt::Display;

use super::codes::Codes;
use super::date::PartialDate;
use super::document::{
    CategoryRecord, CountryRecord, Document, FORMAT, GlossaryEntry, MilestoneRecord,
    OrganisationRecord, PresetRecord, ProjectRecord, Section, StageRecord,
};
use super::ids::sealed::FromIndex;
use super::ids::{CategoryId, CountryId, IdSet, OrganisationId, ProjectId, RecordTable, RowId};
use super::model::{Catalogue, Category, Milestone, Project};
use super::names::{Countries, Names, NamesBuilder, is_code, is_slug};
use super::participant_rows::ParticipantRows;
use super::problem::{Problems, RecordPlace};
use super::sanitise::sanitise;

/// Checks a document as a whole.
///
/// Problems that could be repaired are warnings and leave the catalogue usable.
///
/// # Errors
/// Every problem of the document, warnings included, when at least one is an error.
pub fn validate(mut document: Document) -> Result<(Catalogue, Problems), Problems> {
    let mut problems = Problems::default();
    sanitise(&mut document, &mut problems);
    let catalogue = Validation { problems: &mut problems }.catalogue(document);
    match catalogue {
        Some(catalogue) if !problems.has_errors() => Ok((catalogue, problems)),
        _ => Err(problems),
    }
}

struct Validation<'a> {
    problems: &'a mut Problems,
}

impl Validation<'_> {
    /// Checks every part of a document. All fields are destructured, so that a new one cannot be forgotten.
    fn catalogue(&mut self, document: Document) -> Option<Catalogue> {
        let Document {
            format,
            title,
            publisher,
            source,
            updated,
            summary,
            highlights,
            sections,
            terms,
            stages,
            countries,
            organisations,
            categories,
            glossary,
            presets,
        } = document;
        if format != FORMAT {
            let message = format!(
                "is {format}, and this program reads format {FORMAT}; update the program or the file"
            );
            self.problems.error("format", message);
        }
        self.required("title", &title);
        if !source.is_empty() && !source.starts_with("https://") && !source.starts_with("http://") {
            self.problems.error("source", "is not a web address; begin it with https://");
        }
        let updated = updated.parse::<PartialDate>();
        let updated = updated.map_err(|error| self.problems.error("updated", error.to_string()));
        let names = Names {
            unknown: Cell::new(0),
            stages: self.stages(&stages),
            countries: self.countries(&countries),
            organisations: self.organisations(&organisations),
        };
        let (categories, projects) = self.categories(categories, &names);
        self.glossary(&glossary);
        self.presets(&presets);
        let background = background(&summary, &highlights, &sections);
        Some(Catalogue {
            title,
            publisher,
            source,
            updated: updated.ok()?,
            summary,
            highlights,
            sections,
            background: RecordTable::new(background),
            terms,
            stages: RecordTable::new(stages),
            memberships: RecordTable::new(memberships(countries.len(), &projects)),
            participants: ParticipantRows::new(projects.iter().map(|one| &one.participants)),
            countries: RecordTable::new(countries),
            organisations: RecordTable::new(organisations),
            categories: RecordTable::new(categories),
            projects: RecordTable::new(projects),
            glossary: RecordTable::new(glossary),
            presets,
        })
    }

    fn required(&mut self, place: impl Into<String>, text: &str) {
        if text.trim().is_empty() {
            self.problems.error(place, "is empty; give it a text");
        }
    }

    /// The value; an error is recorded as a problem at this place.
    fn resolved<T>(&mut self, place: RecordPlace<'_>, value: Result<T, impl Display>) -> Option<T> {
        value.map_err(|error| self.problems.error(place, error.to_string())).ok()
    }

    fn slug(&mut self, place: RecordPlace<'_>, id: &str) {
        if !is_slug(id) {
            let message = format!(
                "id “{id}” is not a slug; use lower-case letters, digits and single hyphens"
            );
            self.problems.error(place, message);
        }
    }

    fn stages(&mut self, stages: &[StageRecord]) -> HashMap<String, usize> {
        let mut known = NamesBuilder::new("stage", "id", stages.len());
        for (index, stage) in stages.iter().enumerate() {
            let place = RecordPlace::record("stage", &stage.id);
            self.slug(place, &stage.id);
            self.required(place.field("name"), &stage.name);
            known.declare(&stage.id, index, place, self.problems);
        }
        known.names
    }

    fn countries(&mut self, countries: &[CountryRecord]) -> Countries {
        let mut known = NamesBuilder::new("country", "code", countries.len());
        let mut cased: HashMap<String, &String> = HashMap::with_capacity(countries.len());
        let mut spellings: HashMap<String, String> = HashMap::with_capacity(countries.len());
        let mut tiles = HashMap::with_capacity(countries.len());
        for (index, country) in countries.iter().enumerate() {
            let place = RecordPlace::record("country", &country.code);
            if !is_code(&country.code) {
                let message = "code is not a word of at most 8 letters, digits and hyphens";
                self.problems.error(place, message);
            }
            let other = cased.insert(country.code.to_lowercase(), &country.code);
            if let Some(other) = other.filter(|&other| *other != country.code) {
                let message = format!("code differs from {other} only in case; change one of them");
                self.problems.error(place, message);
            }
            self.required(place.field("name"), &country.name);
            known.declare(&country.code, index, place, self.problems);
            for spelling in std::iter::once(&country.name).chain(&country.aliases) {
                let other = spellings.insert(spelling.to_lowercase(), country.code.clone());
                if let Some(other) = other.filter(|other| *other != country.code) {
                    let message = format!("“{spelling}” is also a name of {other}; keep it on one");
                    self.problems.error(place, message);
                }
            }
            if let Some(tile) = country.tile
                && let Some(other) = tiles.insert(tile, &country.code)
            {
                let message =
                    format!("its tile {tile:?} is also that of {other}; move one of them");
                self.problems.error(place, message);
            }
        }
        Countries { codes: known.names, spellings }
    }

    fn organisations(&mut self, organisations: &[OrganisationRecord]) -> HashMap<String, usize> {
        let mut known = NamesBuilder::new("organisation", "code", organisations.len());
        for (index, organisation) in organisations.iter().enumerate() {
            let place = RecordPlace::record("organisation", &organisation.code);
            self.required(place.field("code"), &organisation.code);
            if organisation.code.contains('"') {
                let message = "has a quotation mark, which a query could not name; leave it out";
                self.problems.error(place.field("code"), message);
            }
            self.required(place.field("name"), &organisation.name);
            known.declare(&organisation.code, index, place, self.problems);
        }
        known.names
    }

    fn glossary(&mut self, glossary: &[GlossaryEntry]) {
        let mut known = NamesBuilder::new("glossary term", "spelling", glossary.len());
        for (index, entry) in glossary.iter().enumerate() {
            let place = RecordPlace::record("glossary,", &entry.term);
            self.required(place, &entry.term);
            known.declare(&entry.term, index, place, self.problems);
        }
    }

    fn presets(&mut self, presets: &[PresetRecord]) {
        let mut known = NamesBuilder::new("preset", "name", presets.len());
        for (index, preset) in presets.iter().enumerate() {
            let place = RecordPlace::record("preset", &preset.name);
            self.required(place.field("name"), &preset.name);
            self.required(place.field("query"), &preset.query);
            known.declare(&preset.name, index, place, self.problems);
        }
    }

    fn categories(
        &mut self,
        records: Vec<CategoryRecord>,
        names: &Names,
    ) -> (Vec<Category>, Vec<Project>) {
        let mut known_categories = NamesBuilder::new("category", "id", records.len());
        let count = records.iter().map(|row| row.projects.len()).sum();
        let mut known_projects = NamesBuilder::new("project", "id", count);
        let mut categories = Vec::with_capacity(records.len());
        let mut projects = Vec::with_capacity(count);
        for (index, record) in records.into_iter().enumerate() {
            let CategoryRecord { id, name, summary, projects: rows } = record;
            let place = RecordPlace::record("category", &id);
            self.slug(place, &id);
            self.required(place.field("name"), &name);
            known_categories.declare(&id, index, place, self.problems);
            let first = projects.len();
            for project in rows {
                let place = RecordPlace::record("project", &project.id);
                self.slug(place, &project.id);
                known_projects.declare(&project.id, projects.len(), place, self.problems);
                projects.push(self.project(project, CategoryId::from_index(index), names));
            }
            let projects = (first..projects.len()).map(ProjectId::from_index).collect();
            categories.push(Category { id, name, summary, projects });
        }
        (categories, projects)
    }

    /// Resolves the references of a project. All fields are destructured, so that a new one cannot be forgotten.
    fn project(&mut self, record: ProjectRecord, category: CategoryId, names: &Names) -> Project {
        let ProjectRecord {
            id,
            acronym,
            label,
            name,
            purpose,
            participants,
            lead,
            organisations,
            participation_note,
            stage,
            status,
            milestones,
        } = record;
        let place = RecordPlace::record("project", &id);
        self.required(place.field("name"), &name);
        for (field, text) in [("acronym", &acronym), ("label", &label)] {
            if let Some(text) = text {
                self.required(place.field(field), text);
            }
        }
        if label.as_ref().is_some_and(|label| label.chars().count() > 10) {
            let place = place.field("label");
            self.problems.error(place, "is longer than ten characters; shorten it or leave it out");
        }
        let participants = self.participants(place, &participants, names);
        let lead = lead.and_then(|code| {
            let lead = self.resolved(place.field("lead"), names.country(&code))?;
            if !participants.contains(lead) {
                let message =
                    format!("{code} leads and is not among the participants; add it there");
                self.problems.error(place.field("lead"), message);
            }
            Some(lead)
        });
        let organisations = self.supporters(place, &organisations, names);
        let stage = stage.and_then(|id| self.resolved(place.field("stage"), names.stage(&id)));
        let milestones = self.milestones(place, milestones);
        Project {
            id,
            acronym,
            label,
            name,
            category,
            purpose,
            participants,
            lead,
            organisations,
            participation_note,
            stage,
            status,
            milestones,
        }
    }

    fn participants(
        &mut self,
        place: RecordPlace<'_>,
        codes: &Codes,
        names: &Names,
    ) -> IdSet<CountryId> {
        let mut participants = IdSet::empty(names.countries.codes.len());
        let place = place.field("participants");
        for code in codes.iter() {
            let Some(country) = self.resolved(place, names.country(code)) else { continue };
            if participants.contains(country) {
                self.problems.error(place, format!("{code} is listed twice; keep one"));
            }
            participants.insert(country);
        }
        participants
    }

    fn supporters(
        &mut self,
        place: RecordPlace<'_>,
        codes: &[String],
        names: &Names,
    ) -> Vec<OrganisationId> {
        let place = place.field("organisations");
        let mut supporters = Vec::with_capacity(codes.len());
        let mut listed = HashSet::with_capacity(codes.len());
        for code in codes {
            let Some(id) = self.resolved(place, names.organisation(code)) else { continue };
            if listed.insert(id) {
                supporters.push(id);
            } else {
                self.problems.error(place, format!("{code} is listed twice; keep one"));
            }
        }
        supporters
    }

    fn milestones(
        &mut self,
        place: RecordPlace<'_>,
        records: Vec<MilestoneRecord>,
    ) -> Vec<Milestone> {
        let mut milestones = Vec::with_capacity(records.len());
        for MilestoneRecord { date, kind, text } in records {
            if let Some(date) = self.resolved(place.field("milestones"), date.parse()) {
                milestones.push(Milestone { date, kind, text });
            }
        }
        milestones
    }
}

/// The introduction, the highlights and the sections, without those that are empty.
fn background(summary: &str, highlights: &[String], sections: &[Section]) -> Vec<Section> {
    let section = |title: &str, text: String| Section { title: title.to_owned(), text };
    let mut all = vec![
        section("Introduction", summary.to_owned()),
        section("Highlights", highlights.join("\n")),
    ];
    all.extend_from_slice(sections);
    all.retain(|section| !section.text.trim().is_empty());
    all
}

fn memberships(countries: usize, projects: &[Project]) -> Vec<IdSet<ProjectId>> {
    let mut sets = vec![IdSet::empty(projects.len()); countries];
    for (index, project) in projects.iter().enumerate() {
        for country in project.participants.iter() {
            if let Some(set) = sets.get_mut(country.index()) {
                set.insert(ProjectId::from_index(index));
            }
        }
    }
    sets
}
