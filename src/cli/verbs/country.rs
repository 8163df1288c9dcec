//! `hvp country`: where a country stands, what it is in and absent from, and with whom.

pub(crate) mod document;
pub(crate) mod sheets;
pub(crate) mod text;

use std::io::Write;

use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::profile::Profile;
use crate::query::country_named;

use crate::cli::answer::Answered;
use crate::cli::args::choices::Format;
use crate::cli::output::json;
use crate::cli::output::json::Sourced;
use crate::cli::output::style::Style;
use crate::cli::{Answer, WrongUse};

/// What partners are measured by.
const MEASURES: &str = "jaccard: shared projects by the projects of either, 0 to 1. \
    lift: shared × all projects / (own × theirs); 1 is chance, 2 twice as many as by chance.";

/// A profile with what it was made from.
struct Profiled<'a> {
    catalogue: &'a Catalogue,
    answered: &'a Answered,
    profile: Profile,
}

/// The country that the first words name, and the rest of them: a query.
pub(crate) fn named(
    catalogue: &Catalogue,
    words: &[String],
) -> Result<(CountryId, String), WrongUse> {
    // Where the query begins is not known, but for a sign that no name has.
    let is_query = |word: &&String| word.contains(':') || word.starts_with(['!', '-', '"']);
    let longest = words.iter().take_while(|word| !is_query(word)).count();
    let mut message = "write the country before the query".to_owned();
    for length in (1..=words.len()).rev() {
        let (name, query) = words.split_at(length);
        match country_named(catalogue, &name.join(" ")) {
            Ok(country) => return Ok((country, query.join(" "))),
            Err(unknown) if length == longest => message = unknown.to_string(),
            Err(_) => {}
        }
    }
    Err(WrongUse::usage(message))
}

/// Prints the profile of a country among the projects that a query selects.
pub(crate) fn country(
    out: &mut impl Write,
    catalogue: &Catalogue,
    answered: &Answered,
    country: CountryId,
    format: Format,
    style: Style,
) -> anyhow::Result<Answer> {
    let profile = Profile::new(catalogue, &answered.selection, country);
    let profiled = Profiled { catalogue, answered, profile };
    match format {
        Format::Json => {
            json::write(out, &Sourced::new(catalogue, profiled.document()))?;
        }
        _ if answered.selection.projects.is_empty() => {}
        Format::Table => profiled.text(out, style)?,
        Format::Csv => profiled.projects_csv().write_csv(out)?,
        Format::Markdown => profiled.markdown(out)?,
    }
    Ok(answered.finish(catalogue))
}
