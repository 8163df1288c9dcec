//! The names of records in reports: ids, codes, words of the file, and names for people.

use crate::catalogue::{Catalogue, CountryId, ProjectId, Role, Standing};

pub(crate) fn codes<'a>(catalogue: &'a Catalogue, countries: &[CountryId]) -> Vec<&'a str> {
    countries.iter().map(|&id| catalogue.countries[id].code.as_str()).collect()
}

pub(crate) fn ids<'a>(catalogue: &'a Catalogue, projects: &[ProjectId]) -> Vec<&'a str> {
    projects.iter().map(|&id| catalogue.projects[id].id.as_str()).collect()
}

/// The acronyms or names of projects in a cell, with semicolons because names may have commas: "FST; Second".
pub(crate) fn project_names(catalogue: &Catalogue, projects: &[ProjectId]) -> String {
    let names = projects.iter().map(|&id| catalogue.projects[id].in_sentence());
    names.collect::<Vec<_>>().join("; ")
}

/// The word for a role in JSON and CSV.
pub(crate) fn role_key(role: Role) -> &'static str {
    match role {
        Role::Member => "member",
        Role::Partner => "partner",
        Role::Lead => "lead",
    }
}

/// The word for a standing in a file.
pub(crate) fn standing_key(standing: Standing) -> &'static str {
    match standing {
        Standing::Member => "Member",
        Standing::Partner => "Partner",
    }
}
