//! Which names of projects are in which texts, found once for all projects.

use fixedbitset::FixedBitSet;

use crate::catalogue::{Catalogue, Project, ProjectId};

/// The names of all projects and the texts that have the words of one, by a hash of these words.
#[derive(Debug)]
pub(crate) struct NamesInTexts {
    /// The [`lead`] of each name, which rules out most words of a text.
    leads: FixedBitSet,
    /// The first word of each name, its first two words, and so on to the whole name; ascending.
    beginnings: Vec<u64>,
    /// The projects with each name, ascending.
    named: Vec<(u64, ProjectId)>,
    /// The projects with the words of each name in their text, ascending.
    naming: Vec<(u64, ProjectId)>,
}

impl NamesInTexts {
    /// Looks for the names of all projects of a catalogue in all their texts.
    pub(crate) fn new(catalogue: &Catalogue) -> Self {
        let leads = FixedBitSet::with_capacity(LEADS);
        let mut all = Self { leads, beginnings: vec![], named: vec![], naming: vec![] };
        for (id, project) in catalogue.projects.iter() {
            for name in names(project) {
                words(name).take(1).for_each(|word| all.leads.insert(lead(word)));
                all.beginnings.extend(beginnings(words(name)));
                all.named.extend(all.beginnings.last().map(|&name| (name, id)));
            }
        }
        all.beginnings.sort_unstable();
        all.beginnings.dedup();
        all.named.sort_unstable();
        for (id, project) in catalogue.projects.iter() {
            let found = all.in_text_of(project).into_iter();
            all.naming.extend(found.map(|name| (name, id)));
        }
        all.naming.sort_unstable();
        all
    }

    /// The projects with a name whose words are in the text of this one, in catalogue order.
    pub(crate) fn perhaps_named_by(&self, project: &Project) -> Vec<ProjectId> {
        beside(&self.named, self.in_text_of(project))
    }

    /// The projects with the words of a name of this one in their text, in catalogue order.
    pub(crate) fn perhaps_naming(&self, project: &Project) -> Vec<ProjectId> {
        beside(&self.naming, names(project).filter_map(|name| beginnings(words(name)).last()))
    }

    /// The names whose words are in the text of a project.
    fn in_text_of(&self, project: &Project) -> Vec<u64> {
        let is_name = |hash: &u64| self.named.binary_search_by_key(hash, |&(name, _)| name).is_ok();
        let mut found = Vec::new();
        for text in texts(project) {
            let mut rest = words(text);
            let mut here = rest.clone();
            while let Some(word) = rest.next() {
                if self.leads.contains(lead(word)) {
                    let known = |hash: &u64| self.beginnings.binary_search(hash).is_ok();
                    found.extend(beginnings(here).take_while(known).filter(is_name));
                }
                here = rest.clone();
            }
        }
        found
    }
}

/// The projects beside one of these names, in catalogue order.
fn beside(projects: &[(u64, ProjectId)], names: impl IntoIterator<Item = u64>) -> Vec<ProjectId> {
    let beside = |name| {
        let first = projects.partition_point(|&(other, _)| other < name);
        projects.iter().skip(first).take_while(move |(other, _)| *other == name).map(|&(_, id)| id)
    };
    let mut found: Vec<_> = names.into_iter().flat_map(beside).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// How many different numbers [`lead`] gives.
pub(super) const LEADS: usize = 1 << 12;

/// A number for the first two bytes of a word: six bits of each, in which letters and digits differ.
pub(super) fn lead(word: &str) -> usize {
    word.bytes().take(2).fold(0, |lead, byte| lead << 6 | usize::from(byte & 0x3f))
}

/// Hashes of the first word, of the first two words, and so on (FNV-1a).
fn beginnings<'a>(words: impl Iterator<Item = &'a str>) -> impl Iterator<Item = u64> {
    let hash = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    words.scan(0xcbf2_9ce4_8422_2325, move |before, word| {
        *before = word.bytes().chain([b' ']).fold(*before, hash);
        Some(*before)
    })
}

pub(super) fn words(text: &str) -> impl Iterator<Item = &str> + Clone {
    text.split(|letter| !joins(letter)).filter(|word| !word.is_empty())
}

/// What a project is called in text: its acronym and its full name.
pub(super) fn names(project: &Project) -> impl Iterator<Item = &str> {
    let names = [project.acronym.as_deref(), Some(project.name.as_str())];
    names.into_iter().flatten().filter(|name| name.contains(char::is_alphanumeric))
}

/// The running text of a project but for its milestones, which tell of itself.
pub(super) fn texts(project: &Project) -> impl Iterator<Item = &str> {
    let note = project.participation_note.as_deref();
    [Some(project.purpose.as_str()), Some(project.status.as_str()), note].into_iter().flatten()
}

/// Whether a letter beside a word makes it part of a longer one.
pub(super) fn joins(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-'
}
