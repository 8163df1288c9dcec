//! Ids of validated records, the tables they are positions in, and sets of them.
//!
//! Only validation makes ids, so a lookup in the table of an id cannot fail. This is the only file of the
//! crate that indexes without a check.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Index;

use fixedbitset::FixedBitSet;

/// A position in one kind of [`RecordTable`].
pub trait RowId: Copy + Eq + Ord + fmt::Debug + sealed::FromIndex {
    /// The zero-based position in catalogue order.
    fn index(self) -> usize;
}

pub(super) mod sealed {
    /// Makes an id from a position. Only the catalogue may do this.
    pub trait FromIndex {
        fn from_index(index: usize) -> Self;
    }
}

macro_rules! row_ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(u32);

        impl sealed::FromIndex for $name {
            fn from_index(index: usize) -> Self {
                // Files are limited to 256 MiB, and no record takes less than a byte.
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }

        impl RowId for $name {
            fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

row_ids! {
    /// A category of one catalogue.
    CategoryId,
    /// A project of one catalogue.
    ProjectId,
    /// A country of one catalogue.
    CountryId,
    /// An organisation of one catalogue.
    OrganisationId,
    /// A stage of one catalogue; ids are ordered as the vocabulary is.
    StageId,
    /// A glossary entry of one catalogue.
    TermId,
    /// A piece of the background text of one catalogue.
    SectionId,
}

/// The records of one kind, in catalogue order.
#[derive(Debug, Clone)]
pub struct RecordTable<I, T> {
    rows: Vec<T>,
    id: PhantomData<I>,
}

impl<I: RowId, T> RecordTable<I, T> {
    pub(super) fn new(rows: Vec<T>) -> Self {
        Self { rows, id: PhantomData }
    }

    /// The number of records.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Every id, in catalogue order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.rows.len()).map(I::from_index)
    }

    /// Every id with its record, in catalogue order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.rows.iter().enumerate().map(|(index, row)| (I::from_index(index), row))
    }

    /// The id of the first record that `matches`.
    pub fn find(&self, mut matches: impl FnMut(&T) -> bool) -> Option<I> {
        self.rows.iter().position(&mut matches).map(I::from_index)
    }
}

impl<I: RowId, T> Index<I> for RecordTable<I, T> {
    type Output = T;

    #[allow(clippy::indexing_slicing, reason = "an id is a checked position in its own table")]
    fn index(&self, id: I) -> &T {
        &self.rows[id.index()]
    }
}

/// A set of ids of one kind, as bits.
#[derive(Clone, PartialEq, Eq)]
pub struct IdSet<I> {
    bits: FixedBitSet,
    id: PhantomData<I>,
}

impl<I: RowId> IdSet<I> {
    /// An empty set with room for `universe` ids.
    pub fn empty(universe: usize) -> Self {
        Self { bits: FixedBitSet::with_capacity(universe), id: PhantomData }
    }

    /// The set of the given ids, with room for `universe` ids.
    pub fn collect(universe: usize, ids: impl IntoIterator<Item = I>) -> Self {
        let mut set = Self::empty(universe);
        for id in ids {
            set.insert(id);
        }
        set
    }

    /// Adds an id.
    pub fn insert(&mut self, id: I) {
        self.bits.grow_and_insert(id.index());
    }

    /// Whether the id is in the set.
    pub fn contains(&self, id: I) -> bool {
        self.bits.contains(id.index())
    }

    /// How many ids are in the set.
    pub fn len(&self) -> usize {
        self.bits.count_ones(..)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.bits.is_clear()
    }

    /// The ids in both sets.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.bits.intersect_with(&other.bits);
        both
    }

    /// How many ids are in both sets.
    pub fn shared(&self, other: &Self) -> usize {
        self.bits.intersection_count(&other.bits)
    }

    /// Whether all of its ids are in the other set.
    pub fn is_within(&self, other: &Self) -> bool {
        self.bits.is_subset(&other.bits)
    }

    /// How many ids are in either set.
    pub fn either(&self, other: &Self) -> usize {
        self.bits.union_count(&other.bits)
    }

    /// Adds the ids of another set.
    pub fn add_all(&mut self, other: &Self) {
        self.bits.union_with(&other.bits);
    }

    /// Keeps only the ids that are also in another set.
    pub fn keep_only(&mut self, other: &Self) {
        self.bits.intersect_with(&other.bits);
    }

    /// Removes the ids that are in another set.
    pub fn remove_all(&mut self, other: &Self) {
        self.bits.difference_with(&other.bits);
    }

    /// Its bits.
    pub(super) fn words(&self) -> &[usize] {
        self.bits.as_slice()
    }

    /// The ids, in catalogue order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = I> + '_ {
        self.bits.ones().map(I::from_index)
    }
}

impl<I: RowId> fmt::Debug for IdSet<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}
