//! The state of Browse: categories, the projects of one of them, and the details of a project.

use crate::catalogue::{Catalogue, CategoryId, CountryId, ProjectId};
use crate::query::analysis::order::ProjectOrder;
use crate::query::analysis::sorting::Sorting;
use crate::query::{SearchTerm, Target, search_terms};
use crate::text::block::plain_text;
use crate::text::page::Highlights;
use crate::text::project_page;

use crate::app::action::{Direction, Motion, Side, Spot};
use crate::app::cursor::Cursor;
use crate::app::text_pane::TextPane;
use crate::app::view_state::{Decision, ViewPlace, ViewState, Viewport};
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

impl Pane {
    const ALL: [Self; 3] = [Self::Categories, Self::Projects, Self::Details];

    /// The pane at a place from the outermost, or else the innermost.
    fn at(place: usize) -> Self {
        Self::ALL.get(place).copied().unwrap_or(Self::Details)
    }

    fn inward(self) -> Self {
        Self::at(self as usize + 1)
    }

    fn outward(self) -> Self {
        Self::at((self as usize).saturating_sub(1))
    }

    /// The next or previous pane, cyclically.
    fn next(self, forward: bool) -> Self {
        let step = if forward { 1 } else { Self::ALL.len() - 1 };
        Self::at((self as usize + step) % Self::ALL.len())
    }
}

/// The state of Browse.
#[derive(Debug, Default)]
pub(crate) struct BrowseState {
    pub(crate) focus: Pane,
    pub(crate) zoomed: bool,
    /// On row 0, which is "All", or on a category.
    pub(crate) categories: Cursor,
    /// The number of selected projects of each category, in catalogue order.
    pub(crate) counts: Vec<usize>,
    pub(crate) order: Sorting<ProjectOrder>,
    /// All selected projects, in order.
    sorted: Vec<ProjectId>,
    /// The selected projects of the current category.
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

    /// The category under the cursor; `None` is "All".
    pub(crate) fn category(&self, catalogue: &Catalogue) -> Option<CategoryId> {
        catalogue.categories.ids().nth(self.categories.selected.checked_sub(1)?)
    }

    /// The project under the cursor of the projects, whichever pane has the focus.
    pub(crate) fn selected(&self) -> Option<ProjectId> {
        self.rows.get(self.projects.selected).copied()
    }

    /// Selects a project and, unless all categories are listed, its category.
    pub(crate) fn show_project(&mut self, id: ProjectId, catalogue: &Catalogue) {
        let category = catalogue.projects[id].category;
        if self.category(catalogue).is_some_and(|shown| shown != category) {
            self.select_category(Some(category), catalogue);
        }
        self.list(catalogue, Some(id));
        self.focus = self.focus.max(Pane::Projects);
    }

    /// Lists the projects of a category, or all of them. The selected project stays selected among all.
    pub(crate) fn show_category(&mut self, category: Option<CategoryId>, catalogue: &Catalogue) {
        let keep = self.selected().filter(|_| category.is_none());
        self.select_category(category, catalogue);
        self.list(catalogue, keep);
        self.focus = Pane::Projects;
    }

    fn select_category(&mut self, category: Option<CategoryId>, catalogue: &Catalogue) {
        let row =
            category.and_then(|category| catalogue.categories.ids().position(|id| id == category));
        self.categories.selected = row.map_or(0, |place| place + 1);
    }

    /// Counts and sorts the selected projects. Sorting can be slow, so categories share one sorted list.
    fn sort(&mut self, world: &World) {
        let count = |id| world.selection.of_category(&world.catalogue, id).count();
        self.counts = world.catalogue.categories.ids().map(count).collect();
        self.sorted.clone_from(&world.selection.projects);
        self.order.sort_projects(&world.catalogue, &mut self.sorted);
    }

    /// Lists the selected projects of the current category. The cursor goes to `keep` if it is listed.
    fn list(&mut self, catalogue: &Catalogue, keep: Option<ProjectId>) {
        let category = self.category(catalogue);
        let is_listed = |&id: &ProjectId| {
            category.is_none_or(|category| catalogue.projects[id].category == category)
        };
        self.rows = self.sorted.iter().copied().filter(is_listed).collect();
        let row = keep.and_then(|keep| self.rows.iter().position(|&id| id == keep));
        self.projects.select(row.unwrap_or(0), self.rows.len());
    }

    /// Moves the cursor among the categories. Another category lists its own projects.
    fn move_category(&mut self, catalogue: &Catalogue, to: impl FnOnce(&mut Cursor, usize)) {
        let before = self.categories.selected;
        to(&mut self.categories, self.counts.len() + 1);
        if self.categories.selected != before {
            self.list(catalogue, None);
        }
    }

    /// Follows a motion along the focused pane.
    fn follow(&mut self, motion: Motion, catalogue: &Catalogue) {
        match self.focus {
            Pane::Categories => {
                self.move_category(catalogue, |cursor, count| cursor.follow(motion, count));
            }
            Pane::Projects => self.projects.follow(motion, self.rows.len()),
            Pane::Details => self.details.follow(motion),
        }
    }

    fn go_in(&mut self) {
        if self.focus != Pane::Projects || self.selected().is_some() {
            self.focus = self.focus.inward();
        }
    }

    fn open(&mut self, world: &World) -> Decision {
        if self.focus == Pane::Details {
            return self.details.open(world);
        }
        self.go_in();
        Decision::Nothing
    }

    fn close(&mut self) -> Decision {
        match self.focus {
            _ if self.zoomed => self.zoomed = false,
            Pane::Details if self.details.link.take().is_some() => {}
            Pane::Details | Pane::Projects => self.focus = self.focus.outward(),
            Pane::Categories => return Decision::Say("Press q to quit.".to_owned()),
        }
        Decision::Nothing
    }

    fn next_order(&mut self, world: &World) -> Decision {
        self.order = self.order.next();
        let keep = self.selected();
        self.sort(world);
        self.list(&world.catalogue, keep);
        Decision::Say(format!("Projects by {}", self.order))
    }

    /// Selects the clicked row or link, or opens it if it is selected already.
    fn point(&mut self, spot: Spot, world: &World) -> Decision {
        let selection =
            |browse: &Self| (browse.focus, browse.categories.selected, browse.projects.selected);
        let before = selection(self);
        match spot {
            Spot::SideRow(row) => {
                self.focus = Pane::Categories;
                self.move_category(&world.catalogue, |cursor, count| cursor.select(row, count));
            }
            Spot::Row(row) => {
                self.focus = Pane::Projects;
                self.projects.select(row, self.rows.len());
            }
            Spot::Text { link } => {
                self.focus = Pane::Details;
                if !self.details.point(link) {
                    return Decision::Nothing;
                }
            }
            _ => return Decision::Nothing,
        }
        if selection(self) == before { self.open(world) } else { Decision::Nothing }
    }

    fn scroll(&mut self, spot: Spot, rows: isize, catalogue: &Catalogue) {
        match spot {
            Spot::SideRow(_) => {
                self.move_category(catalogue, |cursor, count| cursor.scroll(rows, count));
            }
            Spot::Row(_) => self.projects.scroll(rows, self.rows.len()),
            Spot::Text { .. } => self.details.scroll_by(rows),
            _ => {}
        }
    }
}

impl ViewState for BrowseState {
    fn refresh(&mut self, world: &World) {
        if self.built_for_revision != Some(world.revision) {
            self.built_for_revision = Some(world.revision);
            let keep = self.selected();
            self.sort(world);
            self.list(&world.catalogue, keep);
        }
    }

    fn refresh_text(&mut self, world: &World) {
        let mut highlighted = search_terms(&world.query);
        highlighted.extend(world.searched.iter().cloned());
        let subject = self.selected().map(Target::Project);
        let scroll_to = std::mem::take(&mut self.scroll_to);
        if self.details.subject == subject
            && self.highlighted == highlighted
            && scroll_to.is_empty()
        {
            return;
        }
        let highlights = Highlights { focus: &scroll_to, others: &highlighted };
        let page = |id| project_page::project(&world.catalogue, &world.index, id, highlights);
        let blocks = self.selected().map(page).unwrap_or_default();
        self.details = TextPane::new(subject, self.details.version.wrapping_add(1), blocks);
        self.details.scrolls_to_match = !scroll_to.is_empty();
        self.highlighted = highlighted;
    }

    fn is_in_text(&self) -> bool {
        self.focus == Pane::Details
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Step(Direction::Left) => self.focus = self.focus.outward(),
            Motion::Step(Direction::Right) => self.go_in(),
            Motion::Pane { forward } => self.focus = self.focus.next(forward),
            Motion::Zoom => self.zoomed = !self.zoomed,
            Motion::Scroll(spot, rows) => self.scroll(spot, rows.into(), &world.catalogue),
            Motion::Open => return self.open(world),
            Motion::Close => return self.close(),
            Motion::Order(Side::Rows) => return self.next_order(world),
            Motion::Point(spot) => return self.point(spot, world),
            _ => self.follow(motion, &world.catalogue),
        }
        Decision::Nothing
    }

    fn fit(&mut self, viewport: Viewport) {
        self.categories.fit(self.counts.len() + 1, viewport.side_rows);
        self.projects.fit(self.rows.len(), viewport.rows);
        self.details.fit(viewport.lines);
    }

    fn place(&self) -> ViewPlace {
        let on = [self.selected().map(Target::Project), None];
        ViewPlace { pane: self.focus as usize, on, row: self.categories.selected }
    }

    fn return_to(&mut self, place: &ViewPlace, world: &World) {
        self.focus = Pane::at(place.pane);
        self.categories.select(place.row, self.counts.len() + 1);
        self.list(&world.catalogue, place.on[0].and_then(Target::project));
    }

    fn country(&self) -> Option<CountryId> {
        self.details.country().filter(|_| self.is_in_text())
    }

    fn copy(&self, _world: &World) -> Option<String> {
        self.selected().map(|_| plain_text(&self.details.blocks))
    }
}
