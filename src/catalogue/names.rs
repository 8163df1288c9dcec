//! The names that a file declares, for resolving references to them.

use std::cell::Cell;
use std::collections::HashMap;

use super::ids::sealed::FromIndex;
use super::ids::{CountryId, OrganisationId, StageId};
use super::nearest::nearest;
use super::problem::{Problems, RecordPlace};

/// Whether a text is a slug: groups of lower-case letters and digits, joined by single hyphens.
pub(super) fn is_slug(id: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    id.split('-').all(|group| !group.is_empty() && group.bytes().all(is_letter))
}

/// The most characters of the code of a country.
const LONGEST_CODE: usize = 8;

/// Whether a text can be the code of a country: letters, digits and hyphens, with a letter or digit first.
pub(super) fn is_code(code: &str) -> bool {
    code.starts_with(char::is_alphanumeric)
        && code.chars().count() <= LONGEST_CODE
        && code.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
}

/// Collects the names of one kind of record.
pub(super) struct NamesBuilder {
    kind: &'static str,
    /// What the name is: an id, a code.
    key: &'static str,
    pub(super) names: HashMap<String, usize>,
}

impl NamesBuilder {
    /// A collector for as many names as there are records.
    pub(super) fn new(kind: &'static str, key: &'static str, records: usize) -> Self {
        Self { kind, key, names: HashMap::with_capacity(records) }
    }

    /// Declares a name; a second declaration of the same name is a problem.
    pub(super) fn declare(
        &mut self,
        name: &str,
        index: usize,
        place: RecordPlace<'_>,
        problems: &mut Problems,
    ) {
        if self.names.insert(name.to_owned(), index).is_some() {
            let message =
                format!("another {} has this {} too; rename one of them", self.kind, self.key);
            problems.error(place, message);
        }
    }
}

/// The countries of a file, by code and by any other spelling.
pub(super) struct Countries {
    pub(super) codes: HashMap<String, usize>,
    /// Lower-case names and aliases, with the code of the country they belong to.
    pub(super) spellings: HashMap<String, String>,
}

/// How many unknown names get a suggestion, since each is compared with every known name.
const MOST_SUGGESTIONS: u32 = 100;

/// The names that projects can refer to.
pub(super) struct Names {
    /// How many unknown names there were so far.
    pub(super) unknown: Cell<u32>,
    pub(super) stages: HashMap<String, usize>,
    pub(super) countries: Countries,
    pub(super) organisations: HashMap<String, usize>,
}

impl Names {
    /// The stage with this id, or the message that there is none.
    pub(super) fn stage(&self, id: &str) -> Result<StageId, String> {
        self.look_up("stage", &self.stages, id).map(StageId::from_index)
    }

    /// The organisation with this code, or the message that there is none.
    pub(super) fn organisation(&self, code: &str) -> Result<OrganisationId, String> {
        self.look_up("organisation", &self.organisations, code).map(OrganisationId::from_index)
    }

    /// The country with this code, or a message that suggests a code, also by names and aliases.
    pub(super) fn country(&self, code: &str) -> Result<CountryId, String> {
        let Countries { codes, spellings } = &self.countries;
        if let Some(&index) = codes.get(code) {
            return Ok(CountryId::from_index(index));
        }
        let by_name = || spellings.get(&code.to_lowercase()).map(String::as_str);
        let by_similar_name = || spellings.get(self.nearest(code, spellings)?).map(String::as_str);
        let meant = by_name().or_else(|| self.nearest(code, codes)).or_else(by_similar_name);
        Err(self.unknown("country", code, meant))
    }

    fn look_up(
        &self,
        kind: &str,
        names: &HashMap<String, usize>,
        name: &str,
    ) -> Result<usize, String> {
        let found = names.get(name).copied();
        found.ok_or_else(|| self.unknown(kind, name, self.nearest(name, names)))
    }

    /// The nearest known name; none if there were too many unknown names already.
    fn nearest<'a, T>(&self, name: &str, known: &'a HashMap<String, T>) -> Option<&'a str> {
        if self.unknown.get() >= MOST_SUGGESTIONS {
            return None;
        }
        // The order of a hash map is random; the message must not be.
        let mut known: Vec<&str> = known.keys().map(String::as_str).collect();
        known.sort_unstable();
        nearest(name, known)
    }

    /// Counts an unknown name and returns the message about it.
    fn unknown(&self, kind: &str, name: &str, meant: Option<&str>) -> String {
        self.unknown.set(self.unknown.get().saturating_add(1));
        match meant {
            Some(meant) => format!("unknown {kind} “{name}”; did you mean “{meant}”?"),
            None => format!("unknown {kind} “{name}”; declare it in this file or correct it"),
        }
    }
}
