//! `hvp country`: the profile of a country.

pub(crate) mod document;
pub(crate) mod tables;
pub(crate) mod text;

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::profile::Profile;
use crate::query::{CountryMention, country_mentions, country_named};

use crate::cli::args::choices::joined;
use crate::cli::border::Border;
use crate::cli::exit::Failure;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::table::TextTable;
use crate::cli::query_answer::QueryAnswer;

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
        self.profile_document()
    }

    fn records(&self) -> TextTable {
        self.project_records()
    }

    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        self.write_profile(out, style)
    }

    fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        self.write_markdown_profile(out)
    }
}
