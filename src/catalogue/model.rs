//! The validated catalogue: every reference resolved, every text clean.

use super::date::{PartialDate, When};
use super::document::{
    CategoryRecord, CountryRecord, Document, FORMAT, GlossaryEntry, MilestoneKind, MilestoneRecord,
    OrganisationRecord, PresetRecord, ProjectRecord, Section, StageRecord, Standing, Terms,
};
use super::ids::{
    CategoryId, CountryId, IdSet, OrganisationId, ProjectId, RecordTable, SectionId, StageId,
    TermId,
};
use super::participant_rows::ParticipantRows;

/// A dataset that was checked as a whole.
///
/// Records are found by id in the tables; ids are only made by validation. Projects are stored
/// category by category, in the order of the file: *catalogue order*.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// What the catalogue is called.
    pub title: String,
    /// Who publishes the facts.
    pub publisher: String,
    /// Where they were published: an `http` or `https` URL, or empty.
    pub source: String,
    /// When the source was last updated.
    pub updated: PartialDate,
    /// What the catalogue is about; may be empty.
    pub summary: String,
    /// The main points.
    pub highlights: Vec<String>,
    /// Titled background text.
    pub sections: Vec<Section>,
    /// All of the catalogue's own text in reading order: the introduction, which is its summary; the highlights; the
    /// sections. Only those that are not empty.
    pub background: RecordTable<SectionId, Section>,
    /// What members, partners and projects are called.
    pub terms: Terms,
    /// The vocabulary of stages, from the earliest to the last.
    pub stages: RecordTable<StageId, StageRecord>,
    /// The countries.
    pub countries: RecordTable<CountryId, CountryRecord>,
    /// The projects that each country takes part in.
    pub(super) memberships: RecordTable<CountryId, IdSet<ProjectId>>,
    /// The countries that take part in each project.
    pub(super) participants: ParticipantRows,
    /// The organisations.
    pub organisations: RecordTable<OrganisationId, OrganisationRecord>,
    /// The categories.
    pub categories: RecordTable<CategoryId, Category>,
    /// The projects of all categories.
    pub projects: RecordTable<ProjectId, Project>,
    /// Acronyms and terms.
    pub glossary: RecordTable<TermId, GlossaryEntry>,
    /// Saved queries as written; validation does not parse them.
    pub presets: Vec<PresetRecord>,
}

/// An area of work.
#[derive(Debug, Clone)]
pub struct Category {
    /// The id, a lower-case slug.
    pub id: String,
    /// The name, as in the source.
    pub name: String,
    /// What the category is about; may be empty.
    pub summary: String,
    /// Its projects, in catalogue order.
    pub projects: Vec<ProjectId>,
}

/// A project.
#[derive(Debug, Clone)]
pub struct Project {
    /// The id, a lower-case slug.
    pub id: String,
    /// The acronym the source gives.
    pub acronym: Option<String>,
    /// At most ten characters, only for headings that have no room for the name.
    pub label: Option<String>,
    /// The full name.
    pub name: String,
    /// The category it is listed under.
    pub category: CategoryId,
    /// The purpose of the project; may be empty.
    pub purpose: String,
    /// The countries that take part.
    pub participants: IdSet<CountryId>,
    /// The country that leads it.
    pub lead: Option<CountryId>,
    /// The organisations that take part or support it.
    pub organisations: Vec<OrganisationId>,
    /// Anything else the source says about who takes part.
    pub participation_note: Option<String>,
    /// Its stage, if the source gives one.
    pub stage: Option<StageId>,
    /// How far the project has come; may be empty.
    pub status: String,
    /// Its dated events, as listed.
    pub milestones: Vec<Milestone>,
}

impl Project {
    /// The heading of a narrow column: label, acronym, or the beginning of the name.
    pub fn heading(&self) -> &str {
        self.label.as_ref().or(self.acronym.as_ref()).unwrap_or(&self.name)
    }

    /// The name in a sentence, list or table: acronym or full name.
    pub fn in_sentence(&self) -> &str {
        self.acronym.as_ref().unwrap_or(&self.name)
    }

    /// When it was launched, the first time if there are several, if the source says so.
    pub fn launched(&self) -> Option<When> {
        let launches = self.milestones.iter().filter(|one| one.kind == MilestoneKind::Launched);
        launches.map(|milestone| milestone.date).min_by_key(|date| date.span())
    }

    /// When its next expected milestone is due as of a day; if all are past, when the last of them was.
    pub fn next_expected(&self, today: PartialDate) -> Option<When> {
        let expected = self.milestones.iter().filter(|one| one.kind == MilestoneKind::Expected);
        let (past, due): (Vec<_>, Vec<_>) =
            expected.map(|milestone| milestone.date).partition(|date| date.is_past(today));
        let next = due.into_iter().min_by_key(|date| date.span());
        next.or_else(|| past.into_iter().max_by_key(|date| date.span()))
    }

    /// Its milestones from the earliest to the latest.
    pub fn milestones_by_date(&self) -> Vec<&Milestone> {
        let mut milestones: Vec<_> = self.milestones.iter().collect();
        milestones.sort_by_key(|milestone| milestone.date.span());
        milestones
    }
}

/// A dated event of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// The date, or range of dates.
    pub date: When,
    /// Launched, reached or expected.
    pub kind: MilestoneKind,
    /// What happened or is to happen.
    pub text: String,
}

/// How a country takes part in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// A member takes part.
    Member,
    /// A partner takes part.
    Partner,
    /// It leads the project.
    Lead,
}

impl Catalogue {
    /// How the country takes part in the project; `None` is "not listed by the source".
    pub fn role(&self, country: CountryId, project: ProjectId) -> Option<Role> {
        let record = &self.projects[project];
        if !record.participants.contains(country) {
            None
        } else if record.lead == Some(country) {
            Some(Role::Lead)
        } else {
            Some(match self.countries[country].standing {
                Standing::Member => Role::Member,
                Standing::Partner => Role::Partner,
            })
        }
    }

    /// The projects that a country takes part in.
    pub fn projects_of(&self, country: CountryId) -> &IdSet<ProjectId> {
        &self.memberships[country]
    }

    /// Each project with the number of countries that it shares with this one, and the number in either.
    pub fn compared_with(
        &self,
        project: ProjectId,
    ) -> impl Iterator<Item = (ProjectId, usize, usize)> {
        let counts = self.participants.compared_with(project);
        self.projects.ids().zip(counts).map(|(id, (shared, either))| (id, shared, either))
    }

    /// The number of participations (a country in a project) in the whole catalogue.
    pub fn participations(&self) -> usize {
        self.projects.iter().map(|(_, project)| project.participants.len()).sum()
    }

    /// The dataset with only the given projects. With all of them it equals the loaded document, except
    /// that participants are in the order of the countries.
    pub fn to_document(&self, mut keep: impl FnMut(ProjectId) -> bool) -> Document {
        let mut categories = Vec::with_capacity(self.categories.len());
        for (_, category) in self.categories.iter() {
            let kept: Vec<_> = category.projects.iter().copied().filter(|&id| keep(id)).collect();
            if kept.is_empty() && !category.projects.is_empty() {
                continue;
            }
            categories.push(CategoryRecord {
                id: category.id.clone(),
                name: category.name.clone(),
                summary: category.summary.clone(),
                projects: kept.into_iter().map(|id| self.project_record(id)).collect(),
            });
        }
        Document {
            format: FORMAT,
            title: self.title.clone(),
            publisher: self.publisher.clone(),
            source: self.source.clone(),
            updated: self.updated.to_string(),
            summary: self.summary.clone(),
            highlights: self.highlights.clone(),
            sections: self.sections.clone(),
            terms: self.terms.clone(),
            stages: self.stages.iter().map(|(_, stage)| stage.clone()).collect(),
            countries: self.countries.iter().map(|(_, country)| country.clone()).collect(),
            organisations: self.organisations.iter().map(|(_, row)| row.clone()).collect(),
            categories,
            glossary: self.glossary.iter().map(|(_, entry)| entry.clone()).collect(),
            presets: self.presets.clone(),
        }
    }

    /// A project as it is written in a file, with codes and ids instead of references.
    pub fn project_record(&self, id: ProjectId) -> ProjectRecord {
        let project = &self.projects[id];
        let code = |country: CountryId| self.countries[country].code.as_str();
        ProjectRecord {
            id: project.id.clone(),
            acronym: project.acronym.clone(),
            label: project.label.clone(),
            name: project.name.clone(),
            purpose: project.purpose.clone(),
            participants: project.participants.iter().map(code).collect(),
            lead: project.lead.map(|country| code(country).to_owned()),
            organisations: project
                .organisations
                .iter()
                .map(|&organisation| self.organisations[organisation].code.clone())
                .collect(),
            participation_note: project.participation_note.clone(),
            stage: project.stage.map(|id| self.stages[id].id.clone()),
            status: project.status.clone(),
            milestones: project.milestones.iter().map(Milestone::record).collect(),
        }
    }
}

impl Milestone {
    fn record(&self) -> MilestoneRecord {
        MilestoneRecord { date: self.date.to_string(), kind: self.kind, text: self.text.clone() }
    }
}
