//! The state of Browse: categories, the projects of one of them, and the details of a project.

use crate::catalogue::{Catalogue, CategoryId, CountryId, ProjectId, RowId};
use crate::query::analysis::order::ProjectOrder;
use crate::query::analysis::sorting::Sorting;
use crate::query::{SearchTerm, Target, search_terms};
use crate::text::block::plain_text;
use crate::text::page::Highlights;
use crate::text::project_page;

use crate::app::action::{Direction, Motion, Side, Spot};
use crate::app::cursor::Cursor;
use crate::app::text_pane::TextPane;
use crate::app::view_state::{Decision, Place, ViewState, Viewport, page};
use crate::app::world::Data;

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

    fn inward(self) -> Self {
        if self == Self::Categories { Self::Projects } else { Self::Details }
    }

    fn outward(self) -> Self {
        if self == Self::Details { Self::Projects } else { Self::Categories }
    }

    /// The next or previous pane, cyclically.
    fn next(self, forward: bool) -> Self {
        match (self, forward) {
            (Self::Categories, true) | (Self::Details, false) => Self::Projects,
            (Self::Projects, true) | (Self::Categories, false) => Self::Details,
            (Self::Details, true) | (Self::Projects, false) => Self::Categories,
        }
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
    viewport: Viewport,
}

impl BrowseState {
    /// The initial state, with all selected projects in catalogue order.
    pub(crate) fn new(data: &Data<'_>) -> Self {
        let mut browse = Self::default();
        browse.refresh(data);
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
    fn sort(&mut self, data: &Data<'_>) {
        self.counts = vec![0; data.catalogue.categories.len()];
        for &project in &data.selection.projects {
            let category = data.catalogue.projects[project].category;
            if let Some(count) = self.counts.get_mut(category.index()) {
                *count += 1;
            }
        }
        self.sorted.clone_from(&data.selection.projects);
        self.order.sort_projects(data.catalogue, &mut self.sorted);
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

    fn select_category_row(&mut self, row: usize, data: &Data<'_>) {
        let before = self.categories.selected;
        self.categories.select(row, self.counts.len() + 1);
        if self.categories.selected != before {
            self.list(data.catalogue, None);
        }
    }

    fn step(&mut self, direction: Direction, data: &Data<'_>) {
        match (direction, self.focus) {
            (Direction::Left, _) => self.focus = self.focus.outward(),
            (Direction::Right, _) => self.go_in(),
            (Direction::Up, Pane::Details) => self.details.step(false),
            (Direction::Down, Pane::Details) => self.details.step(true),
            (Direction::Up, Pane::Categories | Pane::Projects) => self.move_by(-1, data),
            (Direction::Down, Pane::Categories | Pane::Projects) => self.move_by(1, data),
        }
    }

    /// Moves the cursor of the focused pane by rows.
    fn move_by(&mut self, rows: isize, data: &Data<'_>) {
        match self.focus {
            Pane::Categories => {
                let row = self.categories.selected.saturating_add_signed(rows);
                self.select_category_row(row, data);
            }
            Pane::Projects => self.projects.step(rows, self.rows.len()),
            Pane::Details => self.details.scroll_by(rows),
        }
    }

    fn go_to_end(&mut self, last: bool, data: &Data<'_>) {
        let row = if last { usize::MAX } else { 0 };
        match self.focus {
            Pane::Categories => self.select_category_row(row, data),
            Pane::Projects => self.projects.select(row, self.rows.len()),
            Pane::Details => self.details.jump_to_end(last),
        }
    }

    fn page(&self, down: bool) -> isize {
        let visible = match self.focus {
            Pane::Categories => self.viewport.side_rows,
            Pane::Projects => self.viewport.rows,
            Pane::Details => self.viewport.lines,
        };
        page(visible, down)
    }

    fn go_in(&mut self) {
        if self.focus != Pane::Projects || self.selected().is_some() {
            self.focus = self.focus.inward();
        }
    }

    fn open(&mut self, data: &Data<'_>) -> Decision {
        if self.focus == Pane::Details {
            return self.details.open(data);
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

    fn next_order(&mut self, data: &Data<'_>) -> Decision {
        self.order = self.order.next();
        let keep = self.selected();
        self.sort(data);
        self.list(data.catalogue, keep);
        Decision::Say(format!("Projects by {}", self.order))
    }

    /// Selects the clicked row or link, or opens it if it is selected already.
    fn point(&mut self, spot: Spot, data: &Data<'_>) -> Decision {
        let before = (self.focus, self.categories.selected, self.projects.selected);
        let again = match spot {
            Spot::SideRow(row) => {
                self.focus = Pane::Categories;
                self.select_category_row(row, data);
                before == (Pane::Categories, row, before.2)
            }
            Spot::Row(row) => {
                self.focus = Pane::Projects;
                self.projects.select(row, self.rows.len());
                before == (Pane::Projects, before.1, row)
            }
            Spot::Text { link } => {
                self.focus = Pane::Details;
                self.details.point(link) && before.0 == Pane::Details
            }
            _ => false,
        };
        if again { self.open(data) } else { Decision::Nothing }
    }

    fn scroll(&mut self, spot: Spot, rows: isize, data: &Data<'_>) {
        match spot {
            Spot::SideRow(_) => {
                let mut cursor = self.categories;
                cursor.scroll(rows, self.counts.len() + 1, self.viewport.side_rows);
                self.select_category_row(cursor.selected, data);
                self.categories = cursor;
            }
            Spot::Row(_) => self.projects.scroll(rows, self.rows.len(), self.viewport.rows),
            Spot::Text { .. } => self.details.scroll_by(rows),
            _ => {}
        }
    }
}

impl ViewState for BrowseState {
    fn refresh(&mut self, data: &Data<'_>) {
        if self.built_for_revision != Some(data.revision) {
            self.built_for_revision = Some(data.revision);
            let keep = self.selected();
            self.sort(data);
            self.list(data.catalogue, keep);
        }
    }

    fn refresh_text(&mut self, data: &Data<'_>) {
        let mut highlighted = search_terms(data.query);
        highlighted.extend(data.searched.iter().cloned());
        let subject = self.selected().map(Target::Project);
        let scroll_to = std::mem::take(&mut self.scroll_to);
        if self.details.subject == subject
            && self.highlighted == highlighted
            && scroll_to.is_empty()
        {
            return;
        }
        let highlights = Highlights { focus: &scroll_to, others: &highlighted };
        let page = |id| project_page::project(data.catalogue, data.index, id, highlights);
        let blocks = self.selected().map(page).unwrap_or_default();
        self.details = TextPane::new(subject, self.details.version.wrapping_add(1), blocks);
        self.details.scrolls_to_match = !scroll_to.is_empty();
        self.highlighted = highlighted;
    }

    fn is_in_text(&self) -> bool {
        self.focus == Pane::Details
    }

    fn update(&mut self, motion: Motion, data: &Data<'_>) -> Decision {
        match motion {
            Motion::Step(direction) => self.step(direction, data),
            Motion::End { last } => self.go_to_end(last, data),
            Motion::Page { down } => self.move_by(self.page(down), data),
            Motion::Pane { forward } => self.focus = self.focus.next(forward),
            Motion::Zoom => self.zoomed = !self.zoomed,
            Motion::Scroll(spot, rows) => self.scroll(spot, rows.into(), data),
            Motion::Open => return self.open(data),
            Motion::Close => return self.close(),
            Motion::Order(Side::Rows) => return self.next_order(data),
            Motion::Point(spot) => return self.point(spot, data),
            Motion::MarkCountry => return Decision::mark(self.country(), self.country_hint()),
            _ => {}
        }
        Decision::Nothing
    }

    fn fit(&mut self, viewport: Viewport) {
        self.viewport = viewport;
        self.categories.fit(self.counts.len() + 1, viewport.side_rows);
        self.projects.fit(self.rows.len(), viewport.rows);
        self.details.fit(viewport.lines);
    }

    fn place(&self) -> Place {
        let pane = Pane::ALL.iter().position(|&pane| pane == self.focus).unwrap_or_default();
        let on = [self.selected().map(Target::Project), None];
        Place { pane, on, row: self.categories.selected }
    }

    fn return_to(&mut self, place: &Place, data: &Data<'_>) {
        self.focus = Pane::ALL.get(place.pane).copied().unwrap_or(Pane::Projects);
        self.categories.select(place.row, self.counts.len() + 1);
        self.list(data.catalogue, place.on[0].and_then(Target::project));
    }

    fn country(&self) -> Option<CountryId> {
        self.details.country().filter(|_| self.is_in_text())
    }

    fn copy(&self, _data: &Data<'_>) -> Option<String> {
        self.selected().map(|_| plain_text(&self.details.blocks))
    }
}
