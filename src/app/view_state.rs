//! The interface of views. A view rebuilds itself from shared data and answers each motion with a decision.
//! It changes nothing but itself; [`App`](super::state::App) carries the decisions out.

use crate::catalogue::{Catalogue, CategoryId, CountryId};
use crate::query::analysis::combinations::CombinationOrder;
use crate::query::analysis::order::{CountryOrder, ProjectOrder, Sorting, TimelineOrder};
use crate::query::{Query, SearchTerm, Target};

use super::action::{Action, Effect, Motion, View};
use super::context::Context;
use super::cursor::TextPlace;
use super::settings::ThemeName;
use super::view_command::ViewCommand;
use super::view_option::ViewOption;
use super::walk::Walk;
use super::world::{Current, World};

/// What has to happen outside a view or an overlay after a motion in it.
#[derive(Debug)]
pub(crate) enum Decision {
    Nothing,
    /// Nothing: there is nothing left to close.
    Outermost,
    /// Show a message until the next key.
    Say(String),
    /// Go to a record, in the view for its kind.
    GoTo(Target),
    /// Close the overlay.
    Leave,
    /// Do what was chosen in the overlay.
    Choice(Choice),
    /// Put the next mark on a country.
    Mark(CountryId),
    /// Filter by another query. An open overlay stays open.
    Filter(Query),
    /// Require another category, or none. Choices in a row are one step of history.
    ChooseCategory(Option<CategoryId>),
    /// Close the overlay and filter by another query.
    Choose(Query),
    /// Close the overlay, filter by another query and list all its projects.
    ListProjects(Query),
    /// Close the search box and filter by its text.
    KeepAsFilter(String),
    /// Close the search box and go to a hit.
    OpenHit(Box<OpenedHit>),
}

/// What is chosen in a menu, a form, the palette or the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Choice {
    /// What the terminal does.
    Effect(Effect),
    /// Do an action in the place where its keys are active.
    Act(Context, Action),
    /// Use a theme.
    Theme(ThemeName),
    /// Set an option of the current view.
    Set(ViewOption),
    /// Go to a record.
    GoTo(Target),
    /// Filter every view by a query, given as text.
    Filter(String),
    /// Open the search box with a text.
    Search(String),
    /// Put a text into the field of the palette.
    Type(String),
}

/// A hit opened in the search box, with all hits to walk through.
#[derive(Debug)]
pub(crate) struct OpenedHit {
    pub(crate) walk: Walk,
    /// The terms that the hits were found by.
    pub(crate) terms: Vec<SearchTerm>,
    pub(crate) typed: String,
}

/// The position of the cursor in a view, and its orders, for returning to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ViewPlace {
    /// The index of the focused pane, from the outermost.
    pub(crate) pane: usize,
    /// The record of the cursor row and, in a grid, of the cursor column.
    pub(crate) on: [Option<Target>; 2],
    /// The row in a list whose rows are not records.
    pub(crate) row: usize,
    /// The position in the text.
    pub(crate) text: TextPlace,
    /// The orders of the projects, of the countries, of compared combinations, and of the rows of the timeline.
    pub(crate) projects: Sorting<ProjectOrder>,
    pub(crate) countries: Sorting<CountryOrder>,
    pub(crate) combinations: Sorting<CombinationOrder>,
    pub(crate) events: Sorting<TimelineOrder>,
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
    /// The line of the selected row, where rows are wrapped to lines.
    pub(crate) selected: usize,
}

/// The state of a view, and how keys and the mouse change it.
pub(crate) trait ViewState: ViewCommand {
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

    /// Whether a motion would be refused now, or change nothing that can be seen.
    fn refuses(&self, _motion: Motion, _world: &World) -> bool {
        false
    }

    /// Stores how much is visible, and scrolls each cursor onto the screen.
    fn fit(&mut self, viewport: Viewport);

    /// The position of the cursor, and the orders.
    fn place(&self) -> ViewPlace;

    /// The records under the cursor whose names can be copied.
    fn records(&self) -> Vec<Target> {
        self.place().on.into_iter().flatten().collect()
    }

    /// Restores the orders, and moves the cursor back to its position.
    fn return_to(&mut self, place: &ViewPlace, world: &World);

    /// The project and the country under the cursor.
    fn current(&self) -> Current;

    /// Moves the cursor to the current project and country, as far as the view lists them.
    fn stand(&mut self, world: &World);

    /// Moves the cursor to a record that was searched for. Returns false if the search leads to another view
    /// or a page.
    fn go_to(&mut self, _target: Target, _catalogue: &Catalogue) -> bool {
        false
    }

    /// Whether a page about the record under the cursor is on the screen, so that leaving the view keeps it.
    fn has_page(&self) -> bool {
        false
    }

    /// The country to mark, or to show the profile of.
    fn country(&self) -> Option<CountryId> {
        self.current().country
    }

    /// The message for when no country is under the cursor: how to select one.
    fn country_hint(&self, world: &World) -> String {
        let countries = world.key(Action::Show(View::Countries));
        let pane = world.key(Action::Motion(Motion::Pane { forward: true }));
        format!("Move to a country first: {countries} lists all, {pane} leads into the details.")
    }

    /// Which projects the view counts, in a sentence, where they are not those of the filter.
    fn scope(&self, _world: &World) -> Option<String> {
        None
    }

    /// What is selected and what stands out, in plain sentences for reading aloud and for logs.
    fn describe(&self, world: &World) -> Vec<String>;

    fn can_copy(&self) -> bool {
        self.place().on[0].is_some()
    }

    /// The selection as text for the clipboard, with its source.
    fn copy(&self, world: &World) -> Option<String>;
}
