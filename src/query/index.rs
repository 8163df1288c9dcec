//! Everything of a catalogue that can be found by name, folded once.
//!
//! All names lie in one text, field after field, so that one pass of a substring search goes over the
//! whole catalogue. Running text (purpose, status, milestones) is folded when it is first asked for.

use std::ops::Range;
use std::sync::OnceLock;
use std::thread;

use crate::catalogue::{
    Catalogue, CategoryId, CountryId, OrganisationId, ProjectId, RowId, TermId,
};

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
    /// Position of the entry it is a name of.
    pub(super) entry: u32,
    start: u32,
    end: u32,
    first_word: u32,
    last_word: u32,
}

impl Bodies {
    /// Folds the running text of everything, in the order of [`Index::new`].
    fn new(catalogue: &Catalogue) -> Self {
        let targets = (catalogue.projects.ids().map(Target::Project))
            .chain(catalogue.countries.ids().map(Target::Country))
            .chain(catalogue.categories.ids().map(Target::Category))
            .chain(catalogue.organisations.ids().map(Target::Organisation))
            .chain(catalogue.glossary.ids().map(Target::Term));
        let mut bodies = Self::default();
        let mut unused = Vec::new();
        for target in targets {
            for text in body(catalogue, target) {
                fold_into(text, &mut bodies.text, &mut unused);
                bodies.text.push('\n');
                unused.clear();
            }
            bodies.ends.push(length(&bodies.text));
        }
        bodies
    }

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
    /// Where words start in the text, ascending.
    words: Vec<u32>,
    pub(super) fields: Vec<Field>,
    pub(super) entries: Vec<Entry>,
    /// Which letters occur in the names of each entry: see [`letters`].
    pub(super) masks: Vec<u64>,
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

    /// Folds every name of the catalogue, and at the same time the running text, for which
    /// [`Index::new`] waits until it is asked for.
    pub fn with_running_text(catalogue: &Catalogue) -> Self {
        thread::scope(|scope| {
            // Without a thread to spare the text is folded when it is asked for.
            let bodies = thread::Builder::new().spawn_scoped(scope, || Bodies::new(catalogue)).ok();
            let mut index = Self::new(catalogue);
            if let Some(Ok(bodies)) = bodies.map(thread::ScopedJoinHandle::join) {
                index.bodies = OnceLock::from(bodies);
            }
            index
        })
    }

    /// How many bytes of names it holds, folded.
    pub fn text_bytes(&self) -> usize {
        self.text.len()
    }

    /// Position of a project's entry: projects come first, in catalogue order.
    pub(super) fn entry_of(project: ProjectId) -> u32 {
        count(project.index())
    }

    /// The fields of an entry.
    pub(super) fn fields_of(&self, entry: &Entry) -> &[Field] {
        self.fields.get(entry.first_field as usize..entry.last_field as usize).unwrap_or_default()
    }

    /// The folded text of a field.
    pub(super) fn text_of(&self, field: Field) -> &str {
        self.text.get(field.range()).unwrap_or_default()
    }

    /// Where words start in a field, counted from its start; ascending.
    pub(super) fn words_of(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        let words = self.words.get(field.first_word as usize..field.last_word as usize);
        words.unwrap_or_default().iter().map(move |at| (at - field.start) as usize)
    }

    /// Whether a word starts at this byte of the text, which is in the field.
    pub(super) fn is_start(&self, field: Field, at: usize) -> bool {
        let words = self.words.get(field.first_word as usize..field.last_word as usize);
        words.is_some_and(|words| words.binary_search(&count(at)).is_ok())
    }

    /// The running text of the projects, then of the glossary, folded; made at the first call.
    pub(super) fn bodies(&self, catalogue: &Catalogue) -> &Bodies {
        self.bodies.get_or_init(|| Bodies::new(catalogue))
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
    words: Vec<u32>,
    fields: Vec<Field>,
    entries: Vec<Entry>,
    masks: Vec<u64>,
    initials: String,
    initials_of: Vec<(u32, u32)>,
}

impl Builder {
    fn add<'a>(&mut self, target: Target, names: impl IntoIterator<Item = (FieldKind, &'a str)>) {
        let first_field = count(self.fields.len());
        let begin = self.text.len();
        let mut name_length = None;
        for (kind, name) in names {
            let Some(field) = self.add_name(kind, name) else { continue };
            let earlier = self.fields.get(first_field as usize..).unwrap_or_default();
            if earlier.iter().any(|&other| self.same_name(other, field)) {
                self.text.truncate(field.start as usize);
                self.words.truncate(field.first_word as usize);
                continue;
            }
            if kind == FieldKind::Name {
                name_length = Some(field.end - field.start);
                self.add_initials(field);
            }
            self.fields.push(field);
            self.text.push('\n');
        }
        self.masks.push(letters(self.text.get(begin..).unwrap_or_default()));
        self.entries.push(Entry {
            target,
            length: name_length.unwrap_or(count(self.text.len() - begin)),
            first_field,
            last_field: count(self.fields.len()),
        });
    }

    /// Folds a name to the end of the text; nothing where nothing is left of it.
    fn add_name(&mut self, kind: FieldKind, name: &str) -> Option<Field> {
        let (start, first_word) = (self.text.len(), self.words.len());
        let mut inner_starts = Vec::new();
        fold_into(name, &mut self.text, &mut inner_starts);
        let folded = self.text.get(start..).filter(|folded| !folded.is_empty())?;
        self.words.push(count(start));
        self.words.extend(folded.match_indices(' ').map(|(at, _)| count(start + at + 1)));
        if !inner_starts.is_empty() {
            self.words.append(&mut inner_starts);
            self.words.get_mut(first_word..).unwrap_or_default().sort_unstable();
        }
        Some(Field {
            kind,
            entry: count(self.entries.len()),
            start: count(start),
            end: length(&self.text),
            first_word: count(first_word),
            last_word: count(self.words.len()),
        })
    }

    /// The text of a field, and where words start in it.
    fn parts(&self, field: Field) -> (Option<&str>, impl Iterator<Item = u32> + '_) {
        let words = self.words.get(field.first_word as usize..field.last_word as usize);
        let words = words.unwrap_or_default().iter().map(move |at| at - field.start);
        (self.text.get(field.range()), words)
    }

    /// Whether two fields have the same letters and the same starts of words.
    fn same_name(&self, left: Field, right: Field) -> bool {
        let (left, right) = (self.parts(left), self.parts(right));
        left.0 == right.0 && left.1.eq(right.1)
    }

    /// The first letters of all words, and of the words longer than three letters.
    fn add_initials(&mut self, field: Field) {
        let words = self.words.get(field.first_word as usize..).unwrap_or_default();
        if words.len() < 2 {
            return;
        }
        let ends = words.iter().skip(1).copied().chain([field.end]);
        let mut all = String::new();
        let mut long = String::new();
        for (&start, end) in words.iter().zip(ends) {
            let word = self.text.get(start as usize..end as usize).unwrap_or_default().trim_end();
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
        self.words.shrink_to_fit();
        self.masks.shrink_to_fit();
        Index {
            text: self.text,
            words: self.words,
            fields: self.fields,
            entries: self.entries,
            masks: self.masks,
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
