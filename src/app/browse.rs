//! Where one is in the browse view.

use crate::catalogue::{Catalogue, CategoryId, ProjectId};
use crate::query::order::ProjectOrder;
use crate::query::{Index, Selection};

use super::action::Link;
use super::cursor::Cursor;
use super::details::{self, Block};

/// A pane of the browse view, from out to in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pane {
    /// The categories.
    Categories,
    /// The projects of the selected category.
    Projects,
    /// Everything about the selected project.
    Details,
}

impl Pane {
    /// The next pane in, if there is one.
    pub(crate) fn inward(self) -> Self {
        match self {
            Self::Categories => Self::Projects,
            Self::Projects | Self::Details => Self::Details,
        }
    }

    /// The next pane out, if there is one.
    pub(crate) fn outward(self) -> Self {
        match self {
            Self::Categories | Self::Projects => Self::Categories,
            Self::Details => Self::Projects,
        }
    }
}

/// The details of the selected project, and where one is in them.
#[derive(Debug, Default)]
pub(crate) struct Details {
    pub(crate) project: Option<ProjectId>,
    pub(crate) blocks: Vec<Block>,
    /// The first line seen.
    pub(crate) scroll: usize,
    /// The selected link, by its place among all links.
    pub(crate) link: Option<usize>,
    /// For each link the line it begins on, as last wrapped.
    pub(crate) link_lines: Vec<usize>,
    /// How many lines there are, as last wrapped, and how many are seen.
    pub(crate) lines: usize,
    pub(crate) page: usize,
}

impl Details {
    /// Every link, in reading order.
    pub(crate) fn links(&self) -> impl Iterator<Item = Link> + '_ {
        self.blocks.iter().flat_map(|block| &block.runs).filter_map(|run| run.link)
    }

    fn last_scroll(&self) -> usize {
        self.lines.saturating_sub(self.page)
    }

    /// Scrolls by lines.
    pub(crate) fn scroll_by(&mut self, lines: isize) {
        self.scroll = self.scroll.saturating_add_signed(lines).min(self.last_scroll());
        let seen = self.scroll..self.scroll + self.page;
        let line = self.link.and_then(|link| self.link_lines.get(link));
        if line.is_some_and(|line| !seen.contains(line)) {
            self.link = None;
        }
    }

    /// To the next link if it is in sight, else a line further.
    pub(crate) fn step(&mut self, down: bool) {
        let seen = self.scroll..self.scroll + self.page;
        let next = match (self.link, down) {
            (Some(link), true) => Some(link + 1),
            (Some(link), false) => link.checked_sub(1),
            (None, true) => self.link_lines.iter().position(|line| seen.contains(line)),
            (None, false) => self.link_lines.iter().rposition(|line| seen.contains(line)),
        };
        let in_sight =
            next.filter(|&next| self.link_lines.get(next).is_some_and(|line| seen.contains(line)));
        if let Some(next) = in_sight {
            self.link = Some(next);
        } else {
            self.scroll_by(if down { 1 } else { -1 });
        }
    }

    /// To the first or the last line.
    pub(crate) fn jump_to_end(&mut self, last: bool) {
        self.scroll = if last { self.last_scroll() } else { 0 };
        self.link = None;
    }
}

/// The state of the browse view.
#[derive(Debug)]
pub(crate) struct Browse {
    pub(crate) focus: Pane,
    pub(crate) zoomed: bool,
    /// Row 0 is "All"; the others are the categories.
    pub(crate) categories: Cursor,
    /// How many of the selected projects each category has, in catalogue order.
    pub(crate) counts: Vec<usize>,
    pub(crate) order: ProjectOrder,
    /// The projects of the category that the query selects, in order.
    pub(crate) rows: Vec<ProjectId>,
    pub(crate) projects: Cursor,
    pub(crate) details: Details,
}

impl Browse {
    pub(crate) fn new() -> Self {
        Self {
            focus: Pane::Projects,
            zoomed: false,
            categories: Cursor::default(),
            counts: Vec::new(),
            order: ProjectOrder::default(),
            rows: Vec::new(),
            projects: Cursor::default(),
            details: Details::default(),
        }
    }

    /// The selected category; `None` is "All".
    pub(crate) fn category(&self, catalogue: &Catalogue) -> Option<CategoryId> {
        catalogue.categories.ids().nth(self.categories.selected.checked_sub(1)?)
    }

    /// The selected project.
    pub(crate) fn project(&self) -> Option<ProjectId> {
        self.rows.get(self.projects.selected).copied()
    }

    /// Lists the projects of the category that the selection has, and stays on `keep` if it is there.
    pub(crate) fn refresh(
        &mut self,
        catalogue: &Catalogue,
        index: &Index,
        selection: &Selection,
        keep: Option<ProjectId>,
    ) {
        self.counts = vec![0; catalogue.categories.len()];
        for &project in &selection.projects {
            let category = catalogue.projects[project].category;
            if let Some(count) = self.counts.get_mut(crate::catalogue::RowId::index(category)) {
                *count += 1;
            }
        }
        let category = self.category(catalogue);
        let listed = selection.projects.iter().copied();
        self.rows = listed
            .filter(|&id| {
                category.is_none_or(|category| catalogue.projects[id].category == category)
            })
            .collect();
        self.order.sort(catalogue, &mut self.rows);
        let row = keep.and_then(|keep| self.rows.iter().position(|&id| id == keep));
        self.projects.select(row.unwrap_or(0), self.rows.len());
        self.show_details(catalogue, index);
    }

    /// Makes the details those of the selected project.
    pub(crate) fn show_details(&mut self, catalogue: &Catalogue, index: &Index) {
        let project = self.project();
        if self.details.project != project {
            let blocks =
                project.map(|id| details::project(catalogue, index, id)).unwrap_or_default();
            self.details = Details { project, blocks, ..Details::default() };
        }
    }
}
