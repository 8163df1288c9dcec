//! The interface of views. A view rebuilds itself from shared data and answers each motion with a decision.
//! It changes nothing but itself; [`App`](super::state::App) carries the decisions out.

use crate::catalogue::CountryId;
use crate::query::{Query, SearchTerm, Target};

use super::action::Motion;
use super::walk::Walk;
use super::world::World;

/// What has to happen outside a view or an overlay after a motion in it.
#[derive(Debug)]
pub(crate) enum Decision {
    /// Nothing.
    Nothing,
    /// Show a message until the next key.
    Say(String),
    /// Go to a record, in the view for its kind.
    GoTo(Target),
    /// Close the overlay; from a view, go to Browse.
    Leave,
    /// Put the next mark on a country.
    Mark(CountryId),
    /// Filter by another query. An open overlay stays open.
    Filter(Query),
    /// Close the overlay and filter by another query.
    Choose(Query),
    /// Close the overlay, filter by another query and list all its projects.
    ListProjects(Query),
    /// Close the search box and filter by its text.
    KeepAsFilter(String),
    /// Close the search box and go to a hit.
    OpenHit(Box<OpenedHit>),
}

/// A hit opened in the search box, with all hits to walk through.
#[derive(Debug)]
pub(crate) struct OpenedHit {
    pub(crate) walk: Walk,
    /// The terms that the hits were found by.
    pub(crate) terms: Vec<SearchTerm>,
    /// What was typed.
    pub(crate) typed: String,
    /// The message to show, unless going there shows another.
    pub(crate) message: Option<String>,
}

/// The position of the cursor in a view, for returning to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ViewPlace {
    /// The index of the focused pane, from the outermost.
    pub(crate) pane: usize,
    /// The record of the cursor row and, in a grid, of the cursor column.
    pub(crate) on: [Option<Target>; 2],
    /// The row in a list whose rows are not records.
    pub(crate) row: usize,
}

/// How much of a view or an overlay is visible.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Viewport {
    /// Rows of the list or grid.
    pub(crate) rows: usize,
    /// Columns of the grid.
    pub(crate) columns: usize,
    /// Rows of the list beside it.
    pub(crate) side_rows: usize,
    /// Lines of the text.
    pub(crate) lines: usize,
}

/// The state of a view, and how keys and the mouse change it.
pub(crate) trait ViewState {
    /// Rebuilds everything that depends on the selection, if it has changed.
    fn refresh(&mut self, world: &World);

    /// Rebuilds the text about the selected row. Called once a frame, not for each row of a held key.
    fn refresh_text(&mut self, _world: &World) {}

    /// Whether a text has the focus.
    fn is_in_text(&self) -> bool {
        false
    }

    /// Applies a motion. Ignores motions that mean nothing here.
    fn update(&mut self, motion: Motion, world: &World) -> Decision;

    /// Stores how much is visible, and scrolls each cursor onto the screen.
    fn fit(&mut self, viewport: Viewport);

    /// The position of the cursor.
    fn place(&self) -> ViewPlace;

    /// Moves the cursor back to a position.
    fn return_to(&mut self, place: &ViewPlace, world: &World);

    /// The country under the cursor.
    fn country(&self) -> Option<CountryId>;

    /// The message for when no country is under the cursor: how to select one.
    fn country_hint(&self) -> &'static str {
        "Move to a country first: 3 lists all, Tab leads into the details."
    }

    /// The selection as text for the clipboard, with its source.
    fn copy(&self, world: &World) -> Option<String>;
}
