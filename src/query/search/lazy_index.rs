//! What searches need of a catalogue, made when it is first needed.

use std::cell::OnceCell;

use crate::catalogue::Catalogue;

use super::index::Index;
use super::names_in_texts::NamesInTexts;

/// The index of one catalogue and tables of its names, each made when it is first needed: the first screen and most
/// commands need none. The catalogue must be the same in every call.
#[derive(Debug, Default)]
pub struct LazyIndex {
    index: OnceCell<Index>,
    names_in_texts: OnceCell<NamesInTexts>,
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
}
