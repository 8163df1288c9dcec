//! What a view is to the program: state that is rebuilt from shared data, moved about in by motions, and
//! answers each with a decision. Views change nothing but themselves; the program carries decisions out.

use crate::catalogue::CountryId;
use crate::query::{Query, SearchTerm, Target};

use super::action::Motion;
use super::walk::Walk;
use super::world::Data;

/// What a motion in a view or an overlay asks of the program.
#[derive(Debug)]
pub(crate) enum Decision {
    /// Nothing more: the view changed itself, or had nothing to change.
    Nothing,
    /// Show a message until the next key.
    Say(String),
    /// Go to a thing, in the view that shows such things.
    GoTo(Target),
    /// Close the overlay; in a view that has nothing left to close, go to Browse.
    Leave,
    /// Put the next mark on a country.
    Mark(CountryId),
    /// Filter by another query. An open overlay stays open.
    Filter(Query),
    /// Close the overlay and filter by another query.
    Choose(Query),
    /// Close the overlay, filter by another query and list all its projects.
    ListProjects(Query),
    /// Close the search box and filter by what was typed in it.
    KeepAsFilter(String),
    /// Close the search box and go to a hit.
    OpenHit(Box<OpenedHit>),
}

impl Decision {
    /// Puts the next mark on a country, or says how to come to one.
    pub(crate) fn mark(country: Option<CountryId>, way: &str) -> Self {
        country.map_or_else(|| Self::Say(way.to_owned()), Self::Mark)
    }
}

/// A hit of the search box that was opened, with the others to walk to from there.
#[derive(Debug)]
pub(crate) struct OpenedHit {
    pub(crate) walk: Walk,
    /// The terms that the hits were found by.
    pub(crate) terms: Vec<SearchTerm>,
    /// What was typed.
    pub(crate) typed: String,
    /// What to say, if going there says nothing itself.
    pub(crate) message: Option<String>,
}

/// Where the cursor of a view stands: enough to return there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// The pane that has the focus, counted from the outermost.
    pub(crate) pane: usize,
    /// What the cursor is on: in a list its row, in a grid its row and its column.
    pub(crate) on: [Option<Target>; 2],
    /// The row of a list of something else.
    pub(crate) row: usize,
}

/// How much of a view or an overlay fits its areas on the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// Rows of the list or grid.
    pub(crate) rows: usize,
    /// Columns of the grid.
    pub(crate) columns: usize,
    /// Rows of the list beside it.
    pub(crate) side_rows: usize,
    /// Lines of the text.
    pub(crate) lines: usize,
}

/// A view: its state, and what keys and the mouse do to it.
pub(crate) trait ViewState {
    /// Rebuilds what depends on the selection, if that changed since.
    fn refresh(&mut self, data: &Data<'_>);

    /// Rebuilds the text about what is selected. It is called once a frame, not once for each row that a
    /// held key passes.
    fn refresh_text(&mut self, _data: &Data<'_>) {}

    /// Whether the focus is in a text, so that the next key needs it up to date.
    fn is_in_text(&self) -> bool {
        false
    }

    /// Does what a motion asks; motions that mean nothing here change nothing.
    fn update(&mut self, motion: Motion, data: &Data<'_>) -> Decision;

    /// Takes note of how much is seen, and scrolls each cursor into sight.
    fn fit(&mut self, seen: Seen);

    /// Where the cursor stands.
    fn place(&self) -> Place;

    /// Puts the cursor back where it stood.
    fn return_to(&mut self, place: &Place, data: &Data<'_>);

    /// The country under the cursor.
    fn country(&self) -> Option<CountryId>;

    /// Where there is no country under the cursor: how to come to one.
    fn way_to_a_country(&self) -> &'static str {
        "Move to a country first: 3 lists all, Tab leads into the details."
    }

    /// What is selected as text to carry away, with its source.
    fn copy(&self, data: &Data<'_>) -> Option<String>;
}

/// A page of so many rows as a motion: one row less than is seen, so that one stays in sight.
pub(crate) fn page(seen: usize, down: bool) -> isize {
    let rows = isize::try_from(seen.saturating_sub(1).max(1)).unwrap_or(isize::MAX);
    if down { rows } else { -rows }
}
