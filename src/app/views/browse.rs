//! The state of Browse: categories, the projects of one, and the details of one of these.

use crate::catalogue::{Catalogue, CategoryId, CountryId, ProjectId, RowId};
use crate::query::analysis::order::ProjectOrder;
use crate::query::{SearchTerm, Target, search_terms};
use crate::text::block::plain_text;
use crate::text::page::Highlights;
use crate::text::project_page;

use crate::app::action::{Direction, Motion, Side, Spot};
use crate::app::cursor::Cursor;
use crate::app::text_pane::TextPane;
use crate::app::view_state::{Decision, Place, Seen, ViewState, page};
use crate::app::world::Data;

/// A pane of Browse, from the outermost to the innermost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Pane {
    /// The categories.
    Categories,
    /// The projects of the selected category.
    Projects,
    /// Everything about the selected project.
    Details,
}

impl Pane {
    const ALL: [Self; 3] = [Self::Categories, Self::Projects, Self::Details];

    /// The next pane in, if there is one.
    fn inward(self) -> Self {
        match self {
            Self::Categories => Self::Projects,
            Self::Projects | Self::Details => Self::Details,
        }
    }

    /// The next pane out, if there is one.
    fn outward(self) -> Self {
        match self {
            Self::Categories | Self::Projects => Self::Categories,
            Self::Details => Self::Projects,
        }
    }

    /// The next or previous pane, around.
    fn turned(self, forward: bool) -> Self {
        match (self, forward) {
            (Self::Categories, true) | (Self::Details, false) => Self::Projects,
            (Self::Projects, true) | (Self::Categories, false) => Self::Details,
            (Self::Details, true) | (Self::Projects, false) => Self::Categories,
        }
    }
}

/// The state of Browse.
#[derive(Debug)]
pub(crate) struct BrowseState {
    pub(crate) focus: Pane,
    pub(crate) zoomed: bool,
    /// Row 0 is "All"; the others are the categories.
    pub(crate) categories: Cursor,
    /// How many of the selected projects each category has, in catalogue order.
    pub(crate) counts: Vec<usize>,
    pub(crate) order: ProjectOrder,
    /// All projects that the query selects, in order.
    sorted: Vec<ProjectId>,
    /// Those of the selected category.
    pub(crate) rows: Vec<ProjectId>,
    pub(crate) projects: Cursor,
    /// Everything about the selected project.
    pub(crate) details: TextPane,
    /// The terms that are marked in the details.
    marked: Vec<SearchTerm>,
    /// The terms to scroll to in the details that are shown next.
    pub(crate) scroll_to: Vec<SearchTerm>,
    /// The revision of the selection that the lists show.
    built_for: Option<u64>,
    seen: Seen,
}

impl BrowseState {
    /// Browse with all that is selected, in catalogue order.
    pub(crate) fn new(data: &Data<'_>) -> Self {
        let mut browse = Self {
            focus: Pane::Projects,
            zoomed: false,
            categories: Cursor::default(),
            counts: Vec::new(),
            order: ProjectOrder::default(),
            sorted: Vec::new(),
            rows: Vec::new(),
            projects: Cursor::default(),
            details: TextPane::default(),
            marked: Vec::new(),
            scroll_to: Vec::new(),
            built_for: None,
            seen: Seen::default(),
        };
        browse.refresh(data);
        browse
    }

    /// The selected category; `None` is "All".
    pub(crate) fn category(&self, catalogue: &Catalogue) -> Option<CategoryId> {
        catalogue.categories.ids().nth(self.categories.selected.checked_sub(1)?)
    }

    /// The project of the selected row, whatever pane has the focus.
    pub(crate) fn selected(&self) -> Option<ProjectId> {
        self.rows.get(self.projects.selected).copied()
    }

    /// Selects a project and lists the category it is in, unless all are listed.
    pub(crate) fn show_project(&mut self, id: ProjectId, catalogue: &Catalogue) {
        let category = catalogue.projects[id].category;
        if self.category(catalogue).is_some_and(|shown| shown != category) {
            self.select_category(Some(category), catalogue);
        }
        self.list(catalogue, Some(id));
        self.focus = self.focus.max(Pane::Projects);
    }

    /// Lists the projects of a category, or all; the selected project stays if it is there.
    pub(crate) fn show_category(&mut self, category: Option<CategoryId>, catalogue: &Catalogue) {
        let keep = self.selected().filter(|_| category.is_none());
        self.select_category(category, catalogue);
        self.list(catalogue, keep);
        self.focus = Pane::Projects;
    }

    fn select_category(&mut self, category: Option<CategoryId>, catalogue: &Catalogue) {
        let row =
            category.and_then(|wanted| catalogue.categories.ids().position(|id| id == wanted));
        self.categories.selected = row.map_or(0, |place| place + 1);
    }

    /// Counts and sorts the selected projects. Sorting can be costly, so it is not done anew for each
    /// category.
    fn sort(&mut self, data: &Data<'_>) {
        self.counts = vec![0; data.catalogue.categories.len()];
        for &project in &data.selection.projects {
            let category = data.catalogue.projects[project].category;
            if let Some(count) = self.counts.get_mut(category.index()) {
                *count += 1;
            }
        }
        self.sorted.clone_from(&data.selection.projects);
        self.order.sort(data.catalogue, &mut self.sorted);
    }

    /// Lists the selected projects of the category, and stays on `keep` if it is there.
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
        let seen = match self.focus {
            Pane::Categories => self.seen.side_rows,
            Pane::Projects => self.seen.rows,
            Pane::Details => self.seen.lines,
        };
        page(seen, down)
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
        Decision::Say(format!("Projects by {}", self.order.name()))
    }

    /// Selects what is pressed, and opens what is selected already.
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
                cursor.scroll(rows, self.counts.len() + 1, self.seen.side_rows);
                self.select_category_row(cursor.selected, data);
                self.categories = cursor;
            }
            Spot::Row(_) => self.projects.scroll(rows, self.rows.len(), self.seen.rows),
            Spot::Text { .. } => self.details.scroll_by(rows),
            _ => {}
        }
    }
}

impl ViewState for BrowseState {
    fn refresh(&mut self, data: &Data<'_>) {
        if self.built_for != Some(data.revision) {
            self.built_for = Some(data.revision);
            let keep = self.selected();
            self.sort(data);
            self.list(data.catalogue, keep);
        }
    }

    fn refresh_text(&mut self, data: &Data<'_>) {
        let mut marked = search_terms(data.query);
        marked.extend(data.searched.iter().cloned());
        let subject = self.selected().map(Target::Project);
        let scroll_to = std::mem::take(&mut self.scroll_to);
        if self.details.subject == subject && self.marked == marked && scroll_to.is_empty() {
            return;
        }
        let highlights = Highlights { sought: &scroll_to, words: &marked };
        let page = |id| project_page::project(data.catalogue, data.index, id, highlights);
        let blocks = self.selected().map(page).unwrap_or_default();
        self.details = TextPane::new(subject, self.details.version.wrapping_add(1), blocks);
        self.details.scrolls_to_match = !scroll_to.is_empty();
        self.marked = marked;
    }

    fn is_in_text(&self) -> bool {
        self.focus == Pane::Details
    }

    fn update(&mut self, motion: Motion, data: &Data<'_>) -> Decision {
        match motion {
            Motion::Step(direction) => self.step(direction, data),
            Motion::End { last } => self.go_to_end(last, data),
            Motion::Page { down } => self.move_by(self.page(down), data),
            Motion::Pane { forward } => self.focus = self.focus.turned(forward),
            Motion::Zoom => self.zoomed = !self.zoomed,
            Motion::Scroll(spot, rows) => self.scroll(spot, rows.into(), data),
            Motion::Open => return self.open(data),
            Motion::Close => return self.close(),
            Motion::Order(Side::Rows) => return self.next_order(data),
            Motion::Point(spot) => return self.point(spot, data),
            Motion::MarkCountry => return Decision::mark(self.country(), self.way_to_a_country()),
            _ => {}
        }
        Decision::Nothing
    }

    fn fit(&mut self, seen: Seen) {
        self.seen = seen;
        self.categories.fit(self.counts.len() + 1, seen.side_rows);
        self.projects.fit(self.rows.len(), seen.rows);
        self.details.fit(seen.lines);
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
