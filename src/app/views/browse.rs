//! Where one is in the browse view.

use crate::catalogue::{Catalogue, CategoryId, ProjectId};
use crate::query::analysis::order::ProjectOrder;
use crate::query::{Index, SearchTerm, Selection, Target};

use crate::app::cursor::Cursor;
use crate::app::text_pane::Reading;
use crate::text::project_page as details;

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
    /// All projects that the query selects, in order.
    sorted: Vec<ProjectId>,
    /// Those of the category.
    pub(crate) rows: Vec<ProjectId>,
    pub(crate) projects: Cursor,
    /// Everything about the selected project.
    pub(crate) details: Reading,
    /// The words that are marked in it.
    marked: Vec<SearchTerm>,
    /// What is to be seen in the details that are shown next.
    pub(crate) sought: Vec<SearchTerm>,
}

impl Browse {
    pub(crate) fn new() -> Self {
        Self {
            focus: Pane::Projects,
            zoomed: false,
            categories: Cursor::default(),
            counts: Vec::new(),
            order: ProjectOrder::default(),
            sorted: Vec::new(),
            rows: Vec::new(),
            projects: Cursor::default(),
            details: Reading::default(),
            marked: Vec::new(),
            sought: Vec::new(),
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

    /// Takes note of another selection or another order. An order can be costly, so that it is not made
    /// anew for each category.
    pub(crate) fn sort(&mut self, catalogue: &Catalogue, selection: &Selection) {
        self.counts = vec![0; catalogue.categories.len()];
        for &project in &selection.projects {
            let category = catalogue.projects[project].category;
            if let Some(count) = self.counts.get_mut(crate::catalogue::RowId::index(category)) {
                *count += 1;
            }
        }
        self.sorted.clone_from(&selection.projects);
        self.order.sort(catalogue, &mut self.sorted);
    }

    /// Lists the selected projects of the category, and stays on `keep` if it is there.
    pub(crate) fn refresh(&mut self, catalogue: &Catalogue, keep: Option<ProjectId>) {
        let category = self.category(catalogue);
        let is_listed = |&id: &ProjectId| {
            category.is_none_or(|category| catalogue.projects[id].category == category)
        };
        self.rows = self.sorted.iter().copied().filter(is_listed).collect();
        let row = keep.and_then(|keep| self.rows.iter().position(|&id| id == keep));
        self.projects.select(row.unwrap_or(0), self.rows.len());
    }

    /// Makes the details those of the selected project, with these words marked.
    pub(crate) fn show_details(
        &mut self,
        catalogue: &Catalogue,
        index: &Index,
        words: Vec<SearchTerm>,
    ) {
        let subject = self.project().map(Target::Project);
        let sought = std::mem::take(&mut self.sought);
        if self.details.subject != subject || self.marked != words || !sought.is_empty() {
            let page = |id| details::project(catalogue, index, id, [&sought, &words]);
            let blocks = self.project().map(page).unwrap_or_default();
            self.details = Reading::new(subject, self.details.version.wrapping_add(1), blocks);
            self.details.seeks = !sought.is_empty();
            self.marked = words;
        }
    }
}
