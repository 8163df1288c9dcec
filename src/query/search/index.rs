//! Every text of a catalogue that can be found, folded once.
//!
//! All names lie in one text, field after field, so that one pass of a substring search goes over the
//! whole catalogue. Running text (purpose, status, milestones) lies in another.

pub(crate) mod builder;

use std::ops::Range;

use super::field_text::NameKind;
use super::fold::offset;
use crate::catalogue::{Catalogue, ProjectId, RowId};
use crate::query::target::Target;

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

/// The names and the running text of a catalogue, ready to be searched.
#[derive(Debug)]
pub struct Index {
    pub(crate) text: String,
    /// Where words start in the text, ascending.
    words: Vec<u32>,
    pub(crate) fields: Vec<IndexedName>,
    pub(crate) entries: Vec<Entry>,
    /// Which letters occur in the names of each entry: see [`letters`](super::letter_masks::letters).
    pub(crate) masks: Vec<u64>,
    /// The [pairs](super::letter_masks::lead_pairs) at the starts of words in the names of each entry.
    pub(crate) lead_pairs: Vec<u128>,
    /// For each [`BLOCK`] of the text, the first field that ends after its start.
    blocks: Vec<u32>,
    /// The first letters of names, each between line feeds, and the entry each belongs to.
    pub(crate) initials: String,
    pub(crate) initials_of: Vec<(u32, u32)>,
    /// Running text of all entries, one after the other.
    pub(crate) bodies: String,
    /// Where the running text of each entry ends.
    pub(crate) body_ends: Vec<u32>,
    /// Where milestones are in the running text, ascending.
    milestones: Vec<MilestoneLine>,
}

/// A milestone in the running text.
#[derive(Debug, Clone, Copy)]
struct MilestoneLine {
    start: u32,
    end: u32,
    is_expected: bool,
}

impl Index {
    /// Position of a project's entry: projects come first, in catalogue order.
    pub(crate) fn entry_of(project: ProjectId) -> u32 {
        offset(project.index())
    }

    pub(crate) fn fields_of(&self, entry: &Entry) -> &[IndexedName] {
        self.fields.get(entry.first_field as usize..entry.last_field as usize).unwrap_or_default()
    }

    /// Where the names of an entry are in the text, a line each.
    pub(crate) fn names_of(&self, entry: &Entry) -> Range<usize> {
        match self.fields_of(entry) {
            [] => 0..0,
            [only] => only.range(),
            [first, .., last] => first.start as usize..last.end as usize,
        }
    }

    /// Where the running text of an entry is.
    pub(crate) fn body_of(&self, entry: usize) -> Range<usize> {
        let start = entry.checked_sub(1).and_then(|before| self.body_ends.get(before));
        let start = start.map_or(0, |start| *start as usize);
        start..self.body_ends.get(entry).map_or(start, |end| *end as usize)
    }

    /// Whether a milestone that an entry expects has all of some words, and none that it has reached does.
    pub(crate) fn only_expects(&self, entry: u32, has_all: impl Fn(&str) -> bool) -> bool {
        let body = self.body_of(entry as usize);
        let first = self.milestones.partition_point(|line| (line.start as usize) < body.start);
        let lines = self.milestones.get(first..).unwrap_or_default().iter();
        let lines = lines.take_while(|line| (line.start as usize) < body.end);
        let text = |line: &MilestoneLine| self.bodies.get(line.start as usize..line.end as usize);
        let mut found = lines.filter(|line| text(line).is_some_and(&has_all)).peekable();
        found.peek().is_some() && found.all(|line| line.is_expected)
    }

    /// The folded names of all projects, a line each.
    pub(crate) fn names_of_projects(&self, catalogue: &Catalogue) -> &str {
        let last = catalogue.projects.len().checked_sub(1).and_then(|last| self.entries.get(last));
        let end = last.and_then(|entry| self.fields_of(entry).last()).map_or(0, |field| field.end);
        self.text.get(..end as usize).unwrap_or_default()
    }

    /// The folded running text of all projects, a line each.
    pub(crate) fn texts_of_projects(&self, catalogue: &Catalogue) -> &str {
        let last = catalogue.projects.len().checked_sub(1);
        let end = last.and_then(|last| self.body_ends.get(last)).map_or(0, |end| *end as usize);
        self.bodies.get(..end).unwrap_or_default()
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
        words.is_some_and(|words| words.binary_search(&offset(at)).is_ok())
    }
}

/// How many bytes of the text are looked up as one.
pub(crate) const BLOCK: usize = 64;
