//! The names of records in reports: ids, codes, words of the file, and names for people.

use std::io::{self, Write};

use crate::catalogue::{Catalogue, CountryId, ProjectId, Role, Standing};
use crate::cli::output::style::{COMFORTABLE_NOTE, Style};
use crate::text::wrap::wrap;

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

/// Prints names under a heading, wrapped and indented, none of them broken.
pub(crate) fn write_names<'a>(
    out: &mut impl Write,
    names: impl Iterator<Item = &'a str>,
    separator: &str,
    style: Style,
) -> io::Result<()> {
    const NO_BREAK: &str = "\u{a0}";
    let columns = style.columns_within(COMFORTABLE_NOTE);
    let names: Vec<String> = names.map(|name| name.replace(' ', NO_BREAK)).collect();
    for line in wrap(&names.join(separator), columns.saturating_sub(2)) {
        writeln!(out, "  {}", line.replace(NO_BREAK, " "))?;
    }
    Ok(())
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
