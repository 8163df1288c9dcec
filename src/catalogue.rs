//! Datasets: the shapes of a file, and the validated [`Catalogue`] made from it.
//!
//! This layer knows nothing about terminals, searching, or any particular catalogue.

pub mod clean;
mod codes;
mod date;
mod document;
mod ids;
mod load;
mod model;
mod names;
mod nearest;
mod parse;
mod participant_rows;
mod problem;
mod sanitise;
mod validate;

pub use codes::Codes;
pub use date::{DateError, PartialDate, When};
pub use document::{
    CategoryRecord, CountryRecord, Document, FORMAT, GlossaryEntry, MilestoneKind, MilestoneRecord,
    OrganisationRecord, PresetRecord, ProjectRecord, Section, StageRecord, Standing, Term, Terms,
};
pub use ids::{
    CategoryId, CountryId, IdSet, OrganisationId, ProjectId, RecordTable, RowId, SectionId,
    StageId, TermId,
};
pub use load::{LoadedCatalogue, MOST_BYTES, Origin, ReadProgress, load, load_text, load_watched};
pub use model::{Catalogue, Category, Milestone, Project, Role};
pub use nearest::nearest;
pub(crate) use parse::describe as describe_syntax;
pub use problem::{Problem, Problems, Severity, shown};
pub use validate::validate;
