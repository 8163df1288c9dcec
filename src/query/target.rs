//! What a search hit, a line of the matrix and a link in a text lead to.

use crate::catalogue::{CategoryId, CountryId, OrganisationId, ProjectId, TermId};

/// A record of the catalogue that one can go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// A project.
    Project(ProjectId),
    /// A country.
    Country(CountryId),
    /// A category.
    Category(CategoryId),
    /// An organisation.
    Organisation(OrganisationId),
    /// A glossary entry.
    Term(TermId),
}

impl Target {
    /// The project it leads to, if it is one.
    pub fn project(self) -> Option<ProjectId> {
        match self {
            Self::Project(id) => Some(id),
            Self::Country(_) | Self::Category(_) | Self::Organisation(_) | Self::Term(_) => None,
        }
    }
}
