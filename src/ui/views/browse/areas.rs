//! The panes of the browse view on a screen of any size.

use ratatui::layout::{Constraint, Layout, Rect};

use crate::app::views::browse::{BrowseState, Pane};
use crate::catalogue::Catalogue;
use crate::text::width::width;

use crate::ui::widgets::labels::{WIDEST_ACRONYM, acronym};
use crate::ui::widgets::pen::cells;

/// Columns from which three panes stand side by side.
const THREE_PANES: u16 = 80;
/// Columns from which two do.
const TWO_PANES: u16 = 56;
/// Columns of the details, with their border, of which lines are comfortable to read: no more while names
/// beside them would be cut, and no more at all.
const COMFORTABLE_DETAILS: (u16, u16) = (56, 84);
/// The title of the categories needs as much.
const NARROWEST_CATEGORIES: u16 = 14;
/// What an empty list says and the title with an order need as much.
const NARROWEST_PROJECTS: u16 = 44;
/// Columns of the projects that show most names whole; what is left above it goes to the categories first.
const COMFORTABLE_PROJECTS: u16 = 75;

/// The panes of the browse view with their borders; an empty one is not shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct BrowseAreas {
    pub(crate) categories: Rect,
    pub(crate) projects: Rect,
    pub(crate) details: Rect,
}

impl BrowseAreas {
    /// Three panes, two or one, by the width of the body.
    pub(crate) fn new(browse: &BrowseState, needs: Needs, body: Rect) -> Self {
        let mut areas = Self::default();
        let focus = browse.focus;
        if browse.zoomed || body.width < TWO_PANES {
            match focus {
                Pane::Categories => areas.categories = body,
                Pane::Projects => areas.projects = body,
                Pane::Details => areas.details = body,
            }
        } else if body.width < THREE_PANES {
            let [left, right] =
                Layout::horizontal([Constraint::Percentage(50), Constraint::Min(0)]).areas(body);
            match focus {
                Pane::Categories => (areas.categories, areas.projects) = (left, right),
                Pane::Projects | Pane::Details => (areas.projects, areas.details) = (left, right),
            }
        } else {
            let (categories, details) = sides(focus, needs, body.width);
            [areas.categories, areas.projects, areas.details] = Layout::horizontal([
                Constraint::Length(categories),
                Constraint::Min(0),
                Constraint::Length(details),
            ])
            .areas(body);
        }
        areas
    }

    pub(crate) fn pane(&self, pane: Pane) -> Rect {
        match pane {
            Pane::Categories => self.categories,
            Pane::Projects => self.projects,
            Pane::Details => self.details,
        }
    }
}

/// The columns with which the panes would cut no name, measured once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    categories: u16,
    projects: u16,
}

impl Needs {
    pub(crate) fn of(catalogue: &Catalogue) -> Self {
        /// Two borders, the pointer, a gap before the count and one behind it.
        const AROUND_CATEGORY: usize = 6;
        /// The same, and the shape of the stage.
        const AROUND_PROJECT: usize = 8;
        let digits = |count: usize| width(&count.to_string());
        let categories = catalogue.categories.iter().map(|(_, category)| width(&category.name));
        let categories = categories.max().unwrap_or(0) + digits(catalogue.projects.len());
        let acronyms = catalogue.projects.iter().filter_map(|(_, project)| acronym(project));
        let short = acronyms.map(width).max().unwrap_or(0).min(WIDEST_ACRONYM) + 1;
        let projects = catalogue.projects.iter().map(|(_, project)| {
            let short = if project.acronym.is_some() { short } else { 0 };
            short + width(&project.name) + digits(project.participants.len())
        });
        Self {
            categories: cells(categories + AROUND_CATEGORY),
            projects: cells(projects.max().unwrap_or(0) + AROUND_PROJECT),
        }
    }
}

/// The columns of the categories and of the details. The categories are narrow where there is little
/// room, until one goes to them. The details keep their width, so that no line of theirs moves.
fn sides(focus: Pane, needs: Needs, width: u16) -> (u16, u16) {
    let (enough, most) = COMFORTABLE_DETAILS;
    let details = (width * 38 / 100).min(enough);
    let lists = width - details;
    let share = match focus {
        Pane::Categories => lists * 52 / 100,
        Pane::Projects | Pane::Details => (lists * 48 / 100).saturating_sub(9),
    };
    let share = share.max(lists.saturating_sub(COMFORTABLE_PROJECTS));
    let categories = needs.categories.max(NARROWEST_CATEGORIES).min(share);
    let unneeded =
        lists.saturating_sub(categories.saturating_add(needs.projects.max(NARROWEST_PROJECTS)));
    (categories, details.saturating_add(unneeded).min(most.max(details)))
}
