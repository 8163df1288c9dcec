//! Everything of a catalogue that can be found by name, folded once.
//!
//! All names lie in one text, field after field, so that one pass of a substring search goes over the
//! whole catalogue. Running text (purpose, status, milestones) is folded when it is first asked for.

pub(crate) mod bodies;
pub(crate) mod builder;
pub(crate) mod masks;

use std::ops::Range;
use std::sync::OnceLock;
use std::thread;

use crate::catalogue::{
    Catalogue, CategoryId, CountryId, OrganisationId, ProjectId, RowId, TermId,
};

use super::field_text::targets;

use builder::Builder;

pub(crate) use bodies::BodyText;

/// What a hit leads to.
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

/// Which of its names something was found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKind {
    /// Acronym of a project, code of a country or organisation, glossary term.
    Acronym,
    /// The full name, or the expansion of a glossary term.
    Name,
    /// Another spelling, a label, an id.
    Alias,
}

/// One name in the index.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IndexedName {
    pub(crate) kind: NameKind,
    /// Position of the entry it is a name of.
    pub(crate) entry: u32,
    start: u32,
    end: u32,
    first_word: u32,
    last_word: u32,
}

impl IndexedName {
    pub(crate) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// One thing that can be found.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) target: Target,
    /// Length of its folded name in bytes: of equals, the shorter comes first.
    pub(crate) length: u32,
    first_field: u32,
    last_field: u32,
}

/// The names of a catalogue, ready to be searched.
#[derive(Debug)]
pub struct Index {
    pub(crate) text: String,
    /// Where words start in the text, ascending.
    words: Vec<u32>,
    pub(crate) fields: Vec<IndexedName>,
    pub(crate) entries: Vec<Entry>,
    /// Which letters occur in the names of each entry: see [`letters`].
    pub(crate) masks: Vec<u64>,
    /// Which letters follow soon after those that words of each entry begin with: see [`lead_pair`].
    pub(crate) lead_pairs: Vec<u128>,
    /// For each [`BLOCK`] of the text, the first field that ends after its start.
    blocks: Vec<u32>,
    /// The first letters of names, each between line feeds, and the entry each belongs to.
    pub(crate) initials: String,
    pub(crate) initials_of: Vec<(u32, u32)>,
    bodies: OnceLock<BodyText>,
}

impl Index {
    /// Folds every name of the catalogue.
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut builder = Builder::default();
        for target in targets(catalogue) {
            builder.add(catalogue, target);
        }
        builder.finish()
    }

    /// Folds every name of the catalogue, and at the same time the running text, for which
    /// [`Index::new`] waits until it is asked for.
    pub fn with_running_text(catalogue: &Catalogue) -> Self {
        thread::scope(|scope| {
            // Without a thread to spare the text is folded when it is asked for.
            let bodies =
                thread::Builder::new().spawn_scoped(scope, || BodyText::new(catalogue)).ok();
            let mut index = Self::new(catalogue);
            if let Some(Ok(bodies)) = bodies.map(thread::ScopedJoinHandle::join) {
                index.bodies = OnceLock::from(bodies);
            }
            index
        })
    }

    /// Position of a project's entry: projects come first, in catalogue order.
    pub(crate) fn entry_of(project: ProjectId) -> u32 {
        count(project.index())
    }

    /// The fields of an entry.
    pub(crate) fn fields_of(&self, entry: &Entry) -> &[IndexedName] {
        self.fields.get(entry.first_field as usize..entry.last_field as usize).unwrap_or_default()
    }

    /// The folded names of an entry, a line each.
    pub(crate) fn names_of(&self, entry: &Entry) -> &str {
        let (Some(first), Some(last)) =
            (self.fields_of(entry).first(), self.fields_of(entry).last())
        else {
            return "";
        };
        self.text.get(first.start as usize..last.end as usize).unwrap_or_default()
    }

    /// The folded names of all projects, a line each.
    pub(crate) fn names_of_projects(&self, catalogue: &Catalogue) -> &str {
        let last = catalogue.projects.len().checked_sub(1).and_then(|last| self.entries.get(last));
        let end = last.and_then(|entry| self.fields_of(entry).last()).map_or(0, |field| field.end);
        self.text.get(..end as usize).unwrap_or_default()
    }

    /// The folded running text of all projects, a line each.
    pub(crate) fn texts_of_projects(&self, catalogue: &Catalogue) -> &str {
        let bodies = self.bodies(catalogue);
        let last = catalogue.projects.len().checked_sub(1).and_then(|last| bodies.ends.get(last));
        bodies.text.get(..last.map_or(0, |end| *end as usize)).unwrap_or_default()
    }

    /// The field that this byte of the text is in.
    pub(crate) fn field_at(&self, at: usize) -> Option<IndexedName> {
        let first = *self.blocks.get(at / BLOCK)? as usize;
        self.fields.get(first..)?.iter().find(|field| at < field.range().end).copied()
    }

    /// The folded text of a field.
    pub(crate) fn text_of(&self, field: IndexedName) -> &str {
        self.text.get(field.range()).unwrap_or_default()
    }

    /// Where words start in a field, counted from its start; ascending.
    pub(crate) fn words_of(&self, field: IndexedName) -> impl Iterator<Item = usize> + '_ {
        let words = self.words.get(field.first_word as usize..field.last_word as usize);
        words.unwrap_or_default().iter().map(move |at| (at - field.start) as usize)
    }

    /// Whether a word starts at this byte of the text, which is in the field.
    pub(crate) fn is_start(&self, field: IndexedName, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.text.as_bytes().get(before));
        if matches!(before, None | Some(b' ' | b'\n')) {
            return true;
        }
        let words = self.words.get(field.first_word as usize..field.last_word as usize);
        words.is_some_and(|words| words.binary_search(&count(at)).is_ok())
    }

    /// All running text, folded; made at the first call.
    pub(crate) fn bodies(&self, catalogue: &Catalogue) -> &BodyText {
        self.bodies.get_or_init(|| BodyText::new(catalogue))
    }
}

/// How many bytes of the text are looked up as one.
const BLOCK: usize = 64;

/// Positions are kept as 32 bits: a catalogue has at most 256 MiB.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn length(text: &str) -> u32 {
    count(text.len())
}
