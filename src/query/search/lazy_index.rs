//! What searches need of a catalogue, made when it is first needed.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::catalogue::{Catalogue, TermId};

use super::field_text::{NameKind, for_each_name, targets};
use super::index::Index;
use super::names_in_texts::NamesInTexts;
use crate::query::target::Target;

/// The index of one catalogue and tables of its names, each made when it is first needed: the first screen and most
/// commands need none. The catalogue must be the same in every call.
#[derive(Debug, Default)]
pub struct LazyIndex {
    index: OnceCell<Index>,
    names_in_texts: OnceCell<NamesInTexts>,
    twins: OnceCell<HashMap<TermId, Target>>,
}

impl LazyIndex {
    /// The index.
    pub fn get(&self, catalogue: &Catalogue) -> &Index {
        self.index.get_or_init(|| Index::new(catalogue))
    }

    /// Which names of projects are in which texts.
    pub(crate) fn names_in_texts(&self, catalogue: &Catalogue) -> &NamesInTexts {
        self.names_in_texts.get_or_init(|| NamesInTexts::new(catalogue))
    }

    /// The record that each glossary term is about, if there is one.
    pub(crate) fn twins(&self, catalogue: &Catalogue) -> &HashMap<TermId, Target> {
        self.twins.get_or_init(|| twins(catalogue))
    }
}

/// The record that each glossary term is about: the one with this acronym, code or name.
fn twins(catalogue: &Catalogue) -> HashMap<TermId, Target> {
    let terms = catalogue.glossary.iter();
    let terms: HashMap<String, TermId> =
        terms.map(|(id, entry)| (entry.term.to_lowercase(), id)).collect();
    let mut twins = HashMap::new();
    if terms.is_empty() {
        return twins;
    }
    for target in targets(catalogue).filter(|target| !matches!(target, Target::Term(_))) {
        for_each_name(catalogue, target, |name| {
            if name.kind != Some(NameKind::Alias)
                && let Some(&term) = terms.get(&name.text.to_lowercase())
            {
                twins.entry(term).or_insert(target);
            }
        });
    }
    twins
}
