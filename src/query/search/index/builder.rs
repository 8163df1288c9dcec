//! Making an index, name by name.

use memchr::memchr_iter;

use crate::catalogue::{Catalogue, MilestoneKind};

use super::{BLOCK, Entry, Index, IndexedName, MilestoneLine};
use crate::query::search::field_text::{
    FieldText, NameKind, for_each_body_text, for_each_name, targets,
};
use crate::query::search::fold::fold_into;
use crate::query::search::fold::offset;
use crate::query::search::letter_masks::{lead_pairs, letters};
use crate::query::target::Target;

impl Index {
    /// Folds every name and every running text of the catalogue.
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut builder = Builder::default();
        for target in targets(catalogue) {
            builder.add(catalogue, target);
            builder.add_body(catalogue, target);
        }
        builder.finish()
    }
}

/// An index that is being made.
#[derive(Default)]
struct Builder {
    text: String,
    words: Vec<u32>,
    fields: Vec<IndexedName>,
    entries: Vec<Entry>,
    masks: Vec<u64>,
    lead_pairs: Vec<u128>,
    initials: String,
    initials_of: Vec<(u32, u32)>,
    bodies: String,
    body_ends: Vec<u32>,
    milestones: Vec<MilestoneLine>,
    /// Filled and emptied with every name.
    inner_starts: Vec<u32>,
}

impl Builder {
    /// Adds an entry with its names.
    fn add(&mut self, catalogue: &Catalogue, target: Target) {
        let first_field = offset(self.fields.len());
        let begin = self.text.len();
        let mut name_length = None;
        let mut lead_pairs = 0;
        for_each_name(catalogue, target, |FieldText { kind, text, .. }| {
            let field = kind.and_then(|kind| self.add_name(kind, text));
            let Some(field) = field.filter(|&field| self.is_new(field, first_field)) else {
                return;
            };
            if field.kind == NameKind::Name {
                name_length = Some(field.end - field.start);
                self.add_initials(field);
            }
            lead_pairs |= self.lead_pairs_of(field);
            self.fields.push(field);
            self.text.push('\n');
        });
        self.masks.push(letters(self.text.get(begin..).unwrap_or_default()));
        self.lead_pairs.push(lead_pairs);
        self.entries.push(Entry {
            target,
            length: name_length.unwrap_or(offset(self.text.len() - begin)),
            first_field,
            last_field: offset(self.fields.len()),
        });
    }

    /// Folds the running text of an entry, a line for each of its texts.
    fn add_body(&mut self, catalogue: &Catalogue, target: Target) {
        let milestones = target.project().map(|id| &catalogue.projects[id].milestones);
        for_each_body_text(catalogue, target, |FieldText { text, item, .. }| {
            let start = offset(self.bodies.len());
            fold_into(text, &mut self.bodies, &mut self.inner_starts);
            if let Some(milestone) = item.and_then(|item| milestones?.get(item)) {
                let is_expected = milestone.kind == MilestoneKind::Expected;
                let end = offset(self.bodies.len());
                self.milestones.push(MilestoneLine { start, end, is_expected });
            }
            self.bodies.push('\n');
            self.inner_starts.clear();
        });
        self.body_ends.push(offset(self.bodies.len()));
    }

    /// Whether a name just added differs from those from `first` on. Removes it if it does not.
    ///
    /// A record with more names than any has is compared with some of them only, or its cost would be their square;
    /// a name that is then in the index twice is found once all the same.
    fn is_new(&mut self, field: IndexedName, first: u32) -> bool {
        const MOST_COMPARED: usize = 64;
        let earlier = self.fields.get(first as usize..).unwrap_or_default();
        let mut compared = earlier.iter().take(MOST_COMPARED);
        let is_new = !compared.any(|&other| self.same_name(other, field));
        if !is_new {
            self.text.truncate(field.start as usize);
            self.words.truncate(field.first_word as usize);
        }
        is_new
    }

    /// Folds a name to the end of the text; none if it has no letters or digits.
    fn add_name(&mut self, kind: NameKind, name: &str) -> Option<IndexedName> {
        let (start, first_word) = (self.text.len(), self.words.len());
        fold_into(name, &mut self.text, &mut self.inner_starts);
        let folded = self.text.get(start..).filter(|folded| !folded.is_empty())?;
        self.words.push(offset(start));
        let spaces = memchr_iter(b' ', folded.as_bytes());
        self.words.extend(spaces.map(|at| offset(start + at + 1)));
        if !self.inner_starts.is_empty() {
            self.words.append(&mut self.inner_starts);
            self.words.get_mut(first_word..).unwrap_or_default().sort_unstable();
        }
        Some(IndexedName {
            kind,
            entry: offset(self.entries.len()),
            start: offset(start),
            end: offset(self.text.len()),
            first_word: offset(first_word),
            last_word: offset(self.words.len()),
        })
    }

    /// The text of a field, and where words start in it.
    fn parts(&self, field: IndexedName) -> (Option<&str>, impl Iterator<Item = u32> + '_) {
        let words = self.words.get(field.first_word as usize..field.last_word as usize);
        let words = words.unwrap_or_default().iter().map(move |at| at - field.start);
        (self.text.get(field.range()), words)
    }

    /// Whether two fields have the same letters and the same starts of words.
    fn same_name(&self, left: IndexedName, right: IndexedName) -> bool {
        let (left, right) = (self.parts(left), self.parts(right));
        left.0 == right.0 && left.1.eq(right.1)
    }

    /// Which letters come soon after those that words of a field begin with.
    fn lead_pairs_of(&self, field: IndexedName) -> u128 {
        let words = self.words.get(field.first_word as usize..).unwrap_or_default();
        let starts =
            words.iter().filter_map(|&start| self.text.get(start as usize..field.end as usize));
        starts.map(lead_pairs).fold(0, |all, pairs| all | pairs)
    }

    /// Adds the first letters of all words; and of those longer than three letters, where these are fewer.
    fn add_initials(&mut self, field: IndexedName) {
        let starts = self.words.get(field.first_word as usize..).unwrap_or_default();
        if starts.len() < 2 {
            return;
        }
        let ends = starts.iter().skip(1).copied().chain([field.end]);
        let text = &self.text;
        let words = (starts.iter().zip(ends))
            .filter_map(|(&start, end)| text.get(start as usize..end as usize));
        let is_long = |word: &&str| word.chars().nth(3).is_some_and(|letter| letter != ' ');
        let first = |word: &str| word.chars().next();
        let entry = offset(self.entries.len());

        self.initials.push('\n');
        let start = self.initials.len();
        self.initials.extend(words.clone().filter_map(first));
        let end = self.initials.len();
        self.initials_of.push((offset(start), entry));

        self.initials.push('\n');
        self.initials.extend(words.filter(is_long).filter_map(first));
        let long = self.initials.get(end + 1..).unwrap_or_default();
        if long.len() < end - start && long.chars().nth(1).is_some() {
            self.initials_of.push((offset(end + 1), entry));
        } else {
            self.initials.truncate(end);
        }
    }

    /// The index of all that was added.
    fn finish(mut self) -> Index {
        self.initials.push('\n');
        self.text.shrink_to_fit();
        self.fields.shrink_to_fit();
        self.entries.shrink_to_fit();
        self.words.shrink_to_fit();
        self.masks.shrink_to_fit();
        self.bodies.shrink_to_fit();
        let mut blocks = Vec::new();
        for (place, field) in (0_u32..).zip(&self.fields) {
            while blocks.len() * BLOCK < field.end as usize {
                blocks.push(place);
            }
        }
        Index {
            text: self.text,
            words: self.words,
            fields: self.fields,
            entries: self.entries,
            masks: self.masks,
            lead_pairs: self.lead_pairs,
            blocks,
            initials: self.initials,
            initials_of: self.initials_of,
            bodies: self.bodies,
            body_ends: self.body_ends,
            milestones: self.milestones,
        }
    }
}
