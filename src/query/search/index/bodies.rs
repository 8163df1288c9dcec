//! The running text of a catalogue, folded into one piece.

use crate::catalogue::Catalogue;

use super::offset::offset;
use crate::query::search::field_text::{FieldText, for_each_body_text, targets};
use crate::query::search::fold::fold_into;

/// Running text of all entries, one after the other, with where each entry's part ends.
#[derive(Debug, Default)]
pub(crate) struct BodyText {
    pub(crate) text: String,
    pub(crate) ends: Vec<u32>,
}

impl BodyText {
    /// Folds the running text of everything, in the order of [`Index::new`].
    pub(crate) fn new(catalogue: &Catalogue) -> Self {
        let mut bodies = Self::default();
        let mut unused = Vec::new();
        for target in targets(catalogue) {
            for_each_body_text(catalogue, target, |FieldText { text, .. }| {
                fold_into(text, &mut bodies.text, &mut unused);
                bodies.text.push('\n');
                unused.clear();
            });
            bodies.ends.push(offset(bodies.text.len()));
        }
        bodies
    }

    /// The running text of an entry.
    pub(crate) fn of(&self, entry: usize) -> &str {
        let start = entry.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = start.map_or(0, |start| *start as usize);
        let end = self.ends.get(entry).map_or(start, |end| *end as usize);
        self.text.get(start..end).unwrap_or_default()
    }
}
