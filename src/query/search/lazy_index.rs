//! The index of a catalogue, made when it is first needed.

use std::cell::OnceCell;

use crate::catalogue::Catalogue;

use super::index::Index;

/// The index of one catalogue, made when it is first needed: the first screen and most commands need none.
#[derive(Debug, Default)]
pub struct LazyIndex(OnceCell<Index>);

impl LazyIndex {
    /// The index. The catalogue must be the same in every call.
    pub fn get(&self, catalogue: &Catalogue) -> &Index {
        self.0.get_or_init(|| Index::new(catalogue))
    }
}
