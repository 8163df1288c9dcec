//! Everything of a catalogue that can be found by name, folded once.
//!
//! All names lie in one text, field after field, so that one pass of a substring search goes over the
//! whole catalogue. Running text (purpose, status, milestones) is folded when it is first asked for.

use std::ops::Range;
use std::sync::OnceLock;

use crate::catalogue::{Catalogue, CategoryId, CountryId, OrganisationId, ProjectId, TermId};

use super::fold::fold_into;

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

/// Which of its names something was found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FieldKind {
    /// Acronym of a project, code of a country or organisation, glossary term.
    Acronym,
    /// The full name, or the expansion of a glossary term.
    Name,
    /// Another spelling, a label, an id.
    Alias,
}

/// One name in the index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub(super) kind: FieldKind,
    start: u32,
    end: u32,
}

impl Bodies {
    /// The running text of an entry.
    pub(super) fn of(&self, entry: usize) -> &str {
        let start = entry.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = start.map_or(0, |start| *start as usize);
        let end = self.ends.get(entry).map_or(start, |end| *end as usize);
        self.text.get(start..end).unwrap_or_default()
    }
}

impl Field {
    pub(super) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// One thing that can be found.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) target: Target,
    /// Which letters occur in its names: see [`letters`].
    pub(super) mask: u64,
    /// Length of its folded name in bytes: of equals, the shorter comes first.
    pub(super) length: u32,
    first_field: u32,
    last_field: u32,
}

/// Names run together, with where each entry's part ends.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    pub(super) text: String,
    pub(super) ends: Vec<u32>,
}

/// The names of a catalogue, ready to be searched.
#[derive(Debug)]
pub struct Index {
    pub(super) text: String,
    inner_starts: Vec<u32>,
    pub(super) fields: Vec<Field>,
    pub(super) entries: Vec<Entry>,
    /// The first letters of names, each between line feeds, and the entry each belongs to.
    pub(super) initials: String,
    pub(super) initials_of: Vec<(u32, u32)>,
    bodies: OnceLock<Bodies>,
}

impl Index {
    /// Folds every name of the catalogue.
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut builder = Builder::default();
        for (id, project) in catalogue.projects.iter() {
            let names = [
                project.acronym.as_deref().map(|text| (FieldKind::Acronym, text)),
                Some((FieldKind::Name, project.name.as_str())),
                project.label.as_deref().map(|text| (FieldKind::Alias, text)),
                Some((FieldKind::Alias, project.id.as_str())),
            ];
            builder.add(Target::Project(id), names.into_iter().flatten());
        }
        for (id, country) in catalogue.countries.iter() {
            let aliases = country.aliases.iter().map(|alias| (FieldKind::Alias, alias.as_str()));
            let names = [
                (FieldKind::Acronym, country.code.as_str()),
                (FieldKind::Name, country.name.as_str()),
            ];
            builder.add(Target::Country(id), names.into_iter().chain(aliases));
        }
        for (id, category) in catalogue.categories.iter() {
            let names = [
                (FieldKind::Name, category.name.as_str()),
                (FieldKind::Alias, category.id.as_str()),
            ];
            builder.add(Target::Category(id), names);
        }
        for (id, organisation) in catalogue.organisations.iter() {
            let names = [
                (FieldKind::Acronym, organisation.code.as_str()),
                (FieldKind::Name, organisation.name.as_str()),
            ];
            builder.add(Target::Organisation(id), names);
        }
        for (id, entry) in catalogue.glossary.iter() {
            let expansion = entry.expansion.as_deref().map(|text| (FieldKind::Name, text));
            let names = [Some((FieldKind::Acronym, entry.term.as_str())), expansion];
            builder.add(Target::Term(id), names.into_iter().flatten());
        }
        builder.finish()
    }

    /// How many bytes of names it holds, folded.
    pub fn text_bytes(&self) -> usize {
        self.text.len()
    }

    /// The fields of an entry.
    pub(super) fn fields_of(&self, entry: &Entry) -> &[Field] {
        self.fields.get(entry.first_field as usize..entry.last_field as usize).unwrap_or_default()
    }

    /// The folded text of a field.
    pub(super) fn text_of(&self, field: Field) -> &str {
        self.text.get(field.range()).unwrap_or_default()
    }

    /// Where the names of an entry end in the text.
    pub(super) fn end_of(&self, entry: &Entry) -> usize {
        self.fields_of(entry).last().map_or(0, |field| field.range().end)
    }

    /// Whether a word starts at this byte of the text.
    pub(super) fn is_start(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.text.as_bytes().get(before));
        matches!(before, None | Some(b' ' | b'\n'))
            || u32::try_from(at).is_ok_and(|at| self.inner_starts.binary_search(&at).is_ok())
    }

    /// The running text of the projects, then of the glossary, folded; made at the first call.
    pub(super) fn bodies(&self, catalogue: &Catalogue) -> &Bodies {
        self.bodies.get_or_init(|| {
            let mut bodies = Bodies::default();
            let mut unused = Vec::new();
            for entry in &self.entries {
                for text in body(catalogue, entry.target) {
                    fold_into(text, &mut bodies.text, &mut unused);
                    bodies.text.push('\n');
                    unused.clear();
                }
                bodies.ends.push(length(&bodies.text));
            }
            bodies
        })
    }
}

/// The running text of what a target leads to, in the order it is shown.
pub(super) fn body(catalogue: &Catalogue, target: Target) -> Vec<&str> {
    match target {
        Target::Project(id) => {
            let project = &catalogue.projects[id];
            let mut texts = vec![project.purpose.as_str(), project.status.as_str()];
            texts.extend(project.participation_note.as_deref());
            texts.extend(project.milestones.iter().map(|milestone| milestone.text.as_str()));
            texts
        }
        Target::Category(id) => vec![&catalogue.categories[id].summary],
        Target::Term(id) => catalogue.glossary[id].note.as_deref().into_iter().collect(),
        Target::Country(_) | Target::Organisation(_) => Vec::new(),
    }
}

/// Which letters occur in a folded text: bits 0–25 for `a`–`z`, 26–35 for digits, the rest shared by
/// the other letters. A text can only contain a word whose bits are all among its own.
pub(super) fn letters(text: &str) -> u64 {
    text.chars().fold(0, |mask, letter| {
        mask | match letter {
            'a'..='z' => 1 << (u32::from(letter) - u32::from('a')),
            '0'..='9' => 1 << (26 + u32::from(letter) - u32::from('0')),
            ' ' | '\n' => 0,
            _ => 1 << (36 + u32::from(letter) % 28),
        }
    })
}

#[derive(Default)]
struct Builder {
    text: String,
    inner_starts: Vec<u32>,
    fields: Vec<Field>,
    entries: Vec<Entry>,
    initials: String,
    initials_of: Vec<(u32, u32)>,
}

impl Builder {
    fn add<'a>(&mut self, target: Target, names: impl IntoIterator<Item = (FieldKind, &'a str)>) {
        let first_field = count(self.fields.len());
        let begin = self.text.len();
        let mut name_length = None;
        for (kind, name) in names {
            let start = self.text.len();
            fold_into(name, &mut self.text, &mut self.inner_starts);
            let folded = self.text.get(start..).unwrap_or_default();
            let end = start + folded.len();
            let repeated = self
                .fields
                .get(first_field as usize..)
                .unwrap_or_default()
                .iter()
                .any(|field| self.same_name(field.range(), start..end));
            if end == start || repeated {
                self.text.truncate(start);
                while self.inner_starts.pop_if(|at| *at as usize >= start).is_some() {}
                continue;
            }
            let field = Field { kind, start: count(start), end: length(&self.text) };
            if kind == FieldKind::Name {
                name_length = Some(field.end - field.start);
                self.add_initials(field);
            }
            self.fields.push(field);
            self.text.push('\n');
        }
        self.entries.push(Entry {
            target,
            mask: letters(self.text.get(begin..).unwrap_or_default()),
            length: name_length.unwrap_or(count(self.text.len() - begin)),
            first_field,
            last_field: count(self.fields.len()),
        });
    }

    /// Whether two parts of the text have the same letters and the same starts of words.
    fn same_name(&self, left: Range<usize>, right: Range<usize>) -> bool {
        let starts = |range: &Range<usize>| {
            let begin = range.start;
            let from = self.inner_starts.partition_point(|at| (*at as usize) < begin);
            let end = range.end;
            let inside = self.inner_starts.iter().skip(from).map(|at| *at as usize);
            inside.take_while(move |at| *at < end).map(move |at| at - begin)
        };
        self.text.get(left.clone()) == self.text.get(right.clone())
            && starts(&left).eq(starts(&right))
    }

    /// The first letters of all words, and of the words longer than three letters.
    fn add_initials(&mut self, field: Field) {
        let Range { start, end } = field.range();
        let mut starts: Vec<usize> = vec![start];
        let text = self.text.get(start..end).unwrap_or_default();
        starts.extend(text.match_indices(' ').map(|(at, _)| start + at + 1));
        let from = self.inner_starts.partition_point(|at| (*at as usize) < start);
        starts.extend(self.inner_starts.iter().skip(from).map(|at| *at as usize));
        starts.sort_unstable();
        if starts.len() < 2 {
            return;
        }
        let ends = starts.iter().skip(1).copied().chain([end]);
        let mut all = String::new();
        let mut long = String::new();
        for (start, end) in starts.iter().zip(ends) {
            let word = self.text.get(*start..end).unwrap_or_default().trim_end();
            all.extend(word.chars().next());
            long.extend(word.chars().next().filter(|_| word.chars().count() > 3));
        }
        let entry = count(self.entries.len());
        for initials in [&all, &long] {
            if initials.len() > 1 && (initials == &all || all != long) {
                self.initials.push('\n');
                self.initials_of.push((length(&self.initials), entry));
                self.initials.push_str(initials);
            }
        }
    }

    fn finish(mut self) -> Index {
        self.initials.push('\n');
        self.text.shrink_to_fit();
        self.fields.shrink_to_fit();
        self.entries.shrink_to_fit();
        Index {
            text: self.text,
            inner_starts: self.inner_starts,
            fields: self.fields,
            entries: self.entries,
            initials: self.initials,
            initials_of: self.initials_of,
            bodies: OnceLock::new(),
        }
    }
}

/// Positions are kept as 32 bits: a catalogue has at most 256 MiB.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn length(text: &str) -> u32 {
    count(text.len())
}
