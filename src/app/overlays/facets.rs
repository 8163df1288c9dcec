//! The facets overlay: every value that a query can ask for, with what it would leave.

use crate::catalogue::Catalogue;
use crate::query::{Counted, Group, Index, Query, Selection, facets};

use crate::app::cursor::Cursor;

/// The list of facets, and where one is in it.
#[derive(Debug)]
pub(crate) struct FacetList {
    groups: Vec<Group>,
    pub(crate) cursor: Cursor,
    pub(crate) page: usize,
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FacetLine<'a> {
    Heading(&'a str),
    Value(Counted),
}

impl FacetList {
    pub(crate) fn new(
        catalogue: &Catalogue,
        index: &Index,
        query: &Query,
        selection: &Selection,
    ) -> Self {
        let groups = facets(catalogue, index, query, selection);
        Self { groups, cursor: Cursor { selected: 1, offset: 0 }, page: 0 }
    }

    /// Counts anew after the query changed.
    pub(crate) fn refresh(
        &mut self,
        catalogue: &Catalogue,
        index: &Index,
        query: &Query,
        selection: &Selection,
    ) {
        self.groups = facets(catalogue, index, query, selection);
    }

    /// Headings and values, in order.
    pub(crate) fn lines(&self) -> impl Iterator<Item = FacetLine<'_>> {
        self.groups.iter().flat_map(|group| {
            let values = group.values.iter().map(|value| FacetLine::Value(*value));
            std::iter::once(FacetLine::Heading(group.name)).chain(values)
        })
    }

    pub(crate) fn count(&self) -> usize {
        self.groups.iter().map(|group| group.values.len() + 1).sum()
    }

    /// The value under the cursor.
    pub(crate) fn selected(&self) -> Option<Counted> {
        match self.lines().nth(self.cursor.selected)? {
            FacetLine::Value(value) => Some(value),
            FacetLine::Heading(_) => None,
        }
    }

    /// Moves the cursor by lines, over headings.
    pub(crate) fn step(&mut self, by: isize) {
        let before = self.cursor.selected;
        self.cursor.step(by, self.count());
        if self.selected().is_none() {
            self.cursor.step(if by < 0 && self.cursor.selected > 0 { -1 } else { 1 }, self.count());
        }
        if self.selected().is_none() {
            self.cursor.selected = before;
        }
    }

    /// To the first value of the next group, or of this or the one before.
    pub(crate) fn step_group(&mut self, forward: bool) {
        let mut starts = Vec::with_capacity(self.groups.len());
        let mut line = 0;
        for group in &self.groups {
            starts.push(line + 1);
            line += group.values.len() + 1;
        }
        let here = self.cursor.selected;
        let target = if forward {
            starts.iter().find(|start| **start > here)
        } else {
            starts.iter().rfind(|start| **start < here)
        };
        if let Some(&line) = target {
            self.cursor.selected = line;
        }
    }

    /// To the first or the last value.
    pub(crate) fn jump_to_end(&mut self, last: bool) {
        self.cursor.selected = if last { self.count().saturating_sub(1) } else { 1 };
    }
}
