//! The records that search hits, lines of the matrix and links in texts refer to.

use crate::catalogue::{
    Catalogue, CategoryId, CountryId, OrganisationId, ProjectId, SectionId, TermId,
};

/// A record of the catalogue that can be opened.
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
    /// A piece of the catalogue's background text.
    Section(SectionId),
}

impl Target {
    /// The project, if it is one.
    pub fn project(self) -> Option<ProjectId> {
        if let Self::Project(id) = self { Some(id) } else { None }
    }

    /// The country, if it is one.
    pub fn country(self) -> Option<CountryId> {
        if let Self::Country(id) = self { Some(id) } else { None }
    }

    /// The category itself, or the category of the project.
    pub fn category(self, catalogue: &Catalogue) -> Option<CategoryId> {
        match self {
            Self::Category(id) => Some(id),
            Self::Project(id) => Some(catalogue.projects[id].category),
            Self::Country(_) | Self::Organisation(_) | Self::Term(_) | Self::Section(_) => None,
        }
    }

    /// Whether it is a category.
    pub fn is_category(self) -> bool {
        matches!(self, Self::Category(_))
    }

    /// The full name, the term of a glossary entry, or the title of a section.
    pub fn name(self, catalogue: &Catalogue) -> &str {
        match self {
            Self::Project(id) => &catalogue.projects[id].name,
            Self::Country(id) => &catalogue.countries[id].name,
            Self::Category(id) => &catalogue.categories[id].name,
            Self::Organisation(id) => &catalogue.organisations[id].name,
            Self::Term(id) => &catalogue.glossary[id].term,
            Self::Section(id) => &catalogue.background[id].title,
        }
    }

    /// The code or id, the term of a glossary entry, or the title of a section.
    pub fn code(self, catalogue: &Catalogue) -> &str {
        match self {
            Self::Project(id) => &catalogue.projects[id].id,
            Self::Country(id) => &catalogue.countries[id].code,
            Self::Category(id) => &catalogue.categories[id].id,
            Self::Organisation(id) => &catalogue.organisations[id].code,
            Self::Term(id) => &catalogue.glossary[id].term,
            Self::Section(id) => &catalogue.background[id].title,
        }
    }

    /// The heading of a narrow column: the shortest name that people know.
    pub fn heading(self, catalogue: &Catalogue) -> &str {
        match self {
            Self::Project(id) => catalogue.projects[id].heading(),
            Self::Category(_) => self.name(catalogue),
            Self::Country(_) | Self::Organisation(_) | Self::Term(_) | Self::Section(_) => {
                self.code(catalogue)
            }
        }
    }
}
