//! The names a file declares, and looking up the ones it refers to.

use std::cell::Cell;
use std::collections::HashMap;

use super::ids::sealed::FromIndex;
use super::ids::{CountryId, OrganisationId, StageId};
use super::nearest::nearest;
use super::problem::{Place, Problems};

/// Whether a text is lower-case letters and digits in groups joined by single hyphens.
pub(super) fn is_slug(id: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    id.split('-').all(|group| !group.is_empty() && group.bytes().all(is_letter))
}

/// The names of one kind, while they are being declared.
pub(super) struct NamesBuilder {
    kind: &'static str,
    pub(super) names: HashMap<String, usize>,
}

impl NamesBuilder {
    pub(super) fn new(kind: &'static str) -> Self {
        Self { kind, names: HashMap::new() }
    }

    /// Records a name, or that it was there already.
    pub(super) fn declare(
        &mut self,
        name: &str,
        index: usize,
        place: Place<'_>,
        problems: &mut Problems,
    ) {
        if self.names.insert(name.to_owned(), index).is_some() {
            let message = format!("another {} is called the same; rename one of them", self.kind);
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

/// How many unknown names are compared with all the known ones: the cost is the product of both, and
/// whoever reads the problems has seen enough by then.
const MOST_SUGGESTIONS: u32 = 100;

/// Everything that projects refer to.
pub(super) struct Names {
    /// How many unknown names were met so far.
    pub(super) unknown: Cell<u32>,
    pub(super) stages: HashMap<String, usize>,
    pub(super) countries: Countries,
    pub(super) organisations: HashMap<String, usize>,
}

impl Names {
    /// The stage of that id, or a problem.
    pub(super) fn stage(
        &self,
        id: &str,
        place: Place<'_>,
        problems: &mut Problems,
    ) -> Option<StageId> {
        self.look_up("stage", &self.stages, id, place, problems).map(StageId::from_index)
    }

    /// The organisation of that code, or a problem.
    pub(super) fn organisation(
        &self,
        code: &str,
        place: Place<'_>,
        problems: &mut Problems,
    ) -> Option<OrganisationId> {
        self.look_up("organisation", &self.organisations, code, place, problems)
            .map(OrganisationId::from_index)
    }

    /// The country of that code, or a problem that knows names and aliases too.
    pub(super) fn country(
        &self,
        code: &str,
        place: Place<'_>,
        problems: &mut Problems,
    ) -> Option<CountryId> {
        let Countries { codes, spellings } = &self.countries;
        if let Some(&index) = codes.get(code) {
            return Some(CountryId::from_index(index));
        }
        let by_name = spellings.get(&code.to_lowercase()).map(String::as_str);
        let meant = by_name.or_else(|| {
            let keys = codes.keys().map(String::as_str);
            self.nearest(code, keys).or_else(|| {
                let spelling = self.nearest(code, spellings.keys().map(String::as_str))?;
                spellings.get(spelling).map(String::as_str)
            })
        });
        self.unknown.set(self.unknown.get().saturating_add(1));
        problems.error(place, unknown("country", code, meant));
        None
    }

    fn look_up(
        &self,
        kind: &str,
        names: &HashMap<String, usize>,
        name: &str,
        place: Place<'_>,
        problems: &mut Problems,
    ) -> Option<usize> {
        let found = names.get(name).copied();
        if found.is_none() {
            let meant = self.nearest(name, names.keys().map(String::as_str));
            self.unknown.set(self.unknown.get().saturating_add(1));
            problems.error(place, unknown(kind, name, meant));
        }
        found
    }

    /// The nearest known name, while there are not too many unknown ones.
    fn nearest<'a>(&self, name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
        if self.unknown.get() >= MOST_SUGGESTIONS {
            return None;
        }
        // The tables have no order of their own.
        let mut known: Vec<&str> = known.collect();
        known.sort_unstable();
        nearest(name, known)
    }
}

fn unknown(kind: &str, name: &str, meant: Option<&str>) -> String {
    match meant {
        Some(meant) => format!("unknown {kind} “{name}”; did you mean “{meant}”?"),
        None => format!("unknown {kind} “{name}”; declare it in this file or correct it"),
    }
}
