//! The shapes of a dataset file, exactly as they are written in RON.
//!
//! A [`Document`] is a file as it was written, checked for its shape only. [`validate`](super::validate)
//! makes the validated form of it, a [`Catalogue`](super::Catalogue).

use serde::{Deserialize, Serialize};

use super::codes::Codes;

/// The version of the file format this program reads and writes.
pub const FORMAT: u32 = 1;

/// A whole dataset file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Catalogue")]
pub struct Document {
    /// Version of the format: [`FORMAT`].
    pub format: u32,
    /// What the catalogue is called, as shown in the title bar.
    pub title: String,
    /// Who publishes the facts.
    pub publisher: String,
    /// Where the facts were published: a URL.
    pub source: String,
    /// The day the source was last updated: `2025-03-03`.
    pub updated: String,
    /// What the catalogue is about, in a paragraph; may be empty.
    #[serde(default)]
    pub summary: String,
    /// The main points, a sentence each.
    #[serde(default)]
    pub highlights: Vec<String>,
    /// Titled background text.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// What a member, a partner and a project are called here.
    #[serde(default)]
    pub terms: Terms,
    /// The ordered vocabulary of stages, from the earliest to the last.
    #[serde(default)]
    pub stages: Vec<StageRecord>,
    /// Every country that can be named as a participant.
    pub countries: Vec<CountryRecord>,
    /// Every organisation that can be named as a supporter.
    #[serde(default)]
    pub organisations: Vec<OrganisationRecord>,
    /// The areas of work, each with its projects.
    pub categories: Vec<CategoryRecord>,
    /// Acronyms and terms.
    #[serde(default)]
    pub glossary: Vec<GlossaryEntry>,
    /// Saved queries.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub presets: Vec<PresetRecord>,
}

/// A titled piece of background text; paragraphs are separated by an empty line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// The paragraphs.
    pub text: String,
}

/// The words a catalogue uses for its own things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// A country that belongs to the publishing organisation.
    pub member: Term,
    /// A country that takes part without belonging to it.
    pub partner: Term,
    /// One project of the catalogue.
    pub project: Term,
}

impl Default for Terms {
    fn default() -> Self {
        let term =
            |singular: &str| Term { singular: singular.into(), plural: format!("{singular}s") };
        Self { member: term("member"), partner: term("partner"), project: term("project") }
    }
}

impl Terms {
    /// The noun for countries of a standing.
    pub fn standing(&self, standing: Standing) -> &Term {
        match standing {
            Standing::Member => &self.member,
            Standing::Partner => &self.partner,
        }
    }
}

/// A noun, singular and plural.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The singular.
    pub singular: String,
    /// The plural, which is also used for none.
    pub plural: String,
}

/// One stage of the vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Stage")]
pub struct StageRecord {
    /// The id, a lower-case slug.
    pub id: String,
    /// The name, as in the source.
    pub name: String,
    /// What the stage means, in one line.
    pub meaning: String,
}

/// One country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Country")]
pub struct CountryRecord {
    /// Its ISO 3166-1 alpha-3 code, or another word of at most 8 letters, digits and hyphens.
    pub code: String,
    /// Its name, without an article.
    pub name: String,
    /// Whether it belongs to the publishing organisation.
    pub standing: Standing,
    /// Other spellings. The name with "the" before it, if given, is used in running text.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Column and row on the tile map, from the top left, from zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tile: Option<(u16, u16)>,
}

impl CountryRecord {
    /// The name within a sentence: "the Alphaland Islands" if the dataset lists that spelling.
    pub fn in_sentence(&self) -> &str {
        let with_article = |alias: &&String| alias.strip_prefix("the ") == Some(&self.name);
        self.aliases.iter().find(with_article).unwrap_or(&self.name)
    }
}

/// Whether a country belongs to the publishing organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Standing {
    /// A member of the publishing organisation.
    Member,
    /// A country outside the organisation that takes part.
    Partner,
}

/// One organisation that supports projects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Organisation")]
pub struct OrganisationRecord {
    /// Its short name.
    pub code: String,
    /// Its full name.
    pub name: String,
}

/// One area of work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Category")]
pub struct CategoryRecord {
    /// The id, a lower-case slug.
    pub id: String,
    /// The name, as in the source.
    pub name: String,
    /// What the category is about; may be empty.
    #[serde(default)]
    pub summary: String,
    /// Its projects, in the order of the source.
    pub projects: Vec<ProjectRecord>,
}

/// One project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Project")]
pub struct ProjectRecord {
    /// The id, a lower-case slug that is unique in the file.
    pub id: String,
    /// The acronym the source gives, if any.
    #[serde(default)]
    pub acronym: Option<String>,
    /// At most ten characters for narrow headings; never an invented acronym.
    #[serde(default)]
    pub label: Option<String>,
    /// The full name.
    pub name: String,
    /// The purpose of the project; may be empty.
    #[serde(default)]
    pub purpose: String,
    /// Codes of the countries that take part.
    pub participants: Codes,
    /// Code of the country that leads it, if the source names one.
    #[serde(default)]
    pub lead: Option<String>,
    /// Codes of the organisations that take part or support it.
    #[serde(default)]
    pub organisations: Vec<String>,
    /// Anything else the source says about who takes part.
    #[serde(default)]
    pub participation_note: Option<String>,
    /// The id of its stage, if the source gives one.
    #[serde(default)]
    pub stage: Option<String>,
    /// How far the project has come; may be empty.
    #[serde(default)]
    pub status: String,
    /// Its dated events.
    #[serde(default)]
    pub milestones: Vec<MilestoneRecord>,
}

/// One dated event of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Milestone")]
pub struct MilestoneRecord {
    /// `2014`, `2020-12`, `2019-12-11`, or a range `2035..2040`.
    pub date: String,
    /// Whether it is the launch, something reached, or something expected.
    pub kind: MilestoneKind,
    /// What happened or is to happen.
    pub text: String,
}

/// The kind of a milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MilestoneKind {
    /// The project began.
    Launched,
    /// Something was achieved.
    Reached,
    /// Something was announced for a date and not yet reported as achieved.
    Expected,
}

impl MilestoneKind {
    /// The kind as it is written in a file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Launched => "Launched",
            Self::Reached => "Reached",
            Self::Expected => "Expected",
        }
    }
}

/// One acronym or term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryEntry {
    /// The acronym or term.
    pub term: String,
    /// What the acronym stands for; absent if the source does not say.
    #[serde(default)]
    pub expansion: Option<String>,
    /// A remark.
    #[serde(default)]
    pub note: Option<String>,
}

/// A saved query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Preset")]
pub struct PresetRecord {
    /// The name of the saved query.
    pub name: String,
    /// The query, as it would be typed.
    pub query: String,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
