//! The state of Browse: categories, the projects of one of them, and the details of a project.

mod options;
mod update;

use crate::catalogue::ProjectId;
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::order::ProjectOrder;
use crate::query::analysis::sorting::Sorting;
use crate::query::{Query, SearchTerm, Selection};

use crate::app::cursor::Cursor;
use crate::app::text_pane::TextPane;
use crate::app::view_state::ViewState;
use crate::app::world::World;

/// A pane of Browse, from the outermost to the innermost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(crate) enum Pane {
    Categories,
    /// The projects of the selected category.
    #[default]
    Projects,
    /// The page of the selected project.
    Details,
}

impl OptionValue for Pane {
    const KEYS: &'static [(Self, &'static str)] = &[
        (Self::Categories, "categories"),
        (Self::Projects, "projects"),
        (Self::Details, "details"),
    ];
}

impl Pane {
    /// The pane at a place from the outermost, or else the innermost.
    fn at(place: usize) -> Self {
        Self::all().nth(place).unwrap_or(Self::Details)
    }

    fn inward(self) -> Self {
        Self::at(self as usize + 1)
    }

    fn outward(self) -> Self {
        Self::at((self as usize).saturating_sub(1))
    }

    /// The next or previous pane, cyclically.
    fn beside(self, forward: bool) -> Self {
        let step = if forward { 1 } else { Self::KEYS.len() - 1 };
        Self::at((self as usize + step) % Self::KEYS.len())
    }
}

#[derive(Debug, Default)]
pub(crate) struct BrowseState {
    pub(crate) focus: Pane,
    pub(crate) zoomed: bool,
    /// On row 0, which is "All", or on a category.
    pub(crate) categories: Cursor,
    /// The number of projects in each row of the categories, whichever category the query requires.
    pub(crate) counts: Vec<usize>,
    /// The query that `counts` are for, without its clauses on categories.
    counted: Option<Query>,
    pub(crate) order: Sorting<ProjectOrder>,
    /// The selected projects, in order.
    pub(crate) rows: Vec<ProjectId>,
    pub(crate) projects: Cursor,
    pub(crate) details: TextPane,
    highlighted: Vec<SearchTerm>,
    /// The terms to scroll to when the details are next rebuilt.
    pub(crate) scroll_to: Vec<SearchTerm>,
    /// The revision of the selection that the lists show.
    built_for_revision: Option<u64>,
}

impl BrowseState {
    /// The initial state, with all selected projects in catalogue order.
    pub(crate) fn new(world: &World) -> Self {
        let mut browse = Self::default();
        browse.refresh(world);
        browse
    }

    /// The project under the cursor of the projects, whichever pane has the focus.
    pub(crate) fn selected(&self) -> Option<ProjectId> {
        self.rows.get(self.projects.selected).copied()
    }

    /// Focuses the details of the selected project.
    pub(crate) fn read_details(&mut self) {
        self.focus = Pane::Details;
    }

    /// Focuses the list of the selected projects.
    pub(crate) fn read_list(&mut self) {
        self.focus = Pane::Projects;
    }

    /// Counts the projects of each category among those that the rest of the query selects.
    fn count(&mut self, world: &World) {
        let rest = world.query.clone().in_category(None);
        if self.counted.as_ref() == Some(&rest) {
            return;
        }
        let selection = if rest == world.query {
            &world.selection
        } else {
            &Selection::new(&world.catalogue, world.index(), &rest)
        };
        let is_selected = |id: &&ProjectId| selection.set.contains(**id);
        let categories = world.catalogue.categories.iter();
        let of_each =
            categories.map(|(_, category)| category.projects.iter().filter(is_selected).count());
        self.counts = std::iter::once(selection.projects.len()).chain(of_each).collect();
        self.counted = Some(rest);
    }

    /// Lists the selected projects. The cursor goes to `keep` if it is listed.
    fn list(&mut self, world: &World, keep: Option<ProjectId>) {
        self.rows.clone_from(&world.selection.projects);
        self.order.sort_projects(&world.catalogue, &mut self.rows);
        self.projects.select(0, self.rows.len());
        self.select(keep);
    }

    fn select(&mut self, project: Option<ProjectId>) {
        let row = project.and_then(|id| self.rows.iter().position(|&row| row == id));
        self.projects.select(row.unwrap_or(self.projects.selected), self.rows.len());
    }
}
