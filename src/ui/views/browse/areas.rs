//! The areas of the panes of Browse.

use ratatui::layout::{Constraint, Layout, Rect};

use crate::app::views::browse::{BrowseState, Pane};
use crate::catalogue::Catalogue;
use crate::text::width::width;

use crate::ui::widgets::labels::acronyms_width;
use crate::ui::widgets::pen::cells;

/// The least width for three panes side by side.
const THREE_PANES: u16 = 80;
/// The least width for two.
const TWO_PANES: u16 = 56;
/// The widest details, border included, while names in the lists would be cut.
const COMFORTABLE_DETAILS: u16 = 56;
/// The widest details; longer lines are hard to read.
const WIDEST_DETAILS: u16 = 84;
/// The width of the title of the categories.
const NARROWEST_CATEGORIES: u16 = 14;
/// The width of the message in an empty list, and of the title with an order.
const NARROWEST_PROJECTS: u16 = 44;
/// The width at which most names of projects are whole; the rest goes to the categories first.
const COMFORTABLE_PROJECTS: u16 = 75;

/// The areas of the panes with their borders; empty if hidden.
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
}

/// The widths at which the lists cut no name, measured once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    categories: u16,
    projects: u16,
}

impl Needs {
    pub(crate) fn of(catalogue: &Catalogue) -> Self {
        /// Two borders, the pointer, a gap before the count and one behind it.
        const AROUND_CATEGORY: usize = 6;
        /// As around a category, and the shape of the stage.
        const AROUND_PROJECT: usize = 8;
        let digits = |count: usize| width(&count.to_string());
        let categories = catalogue.categories.iter().map(|(_, category)| width(&category.name));
        let categories = categories.max().unwrap_or(0) + digits(catalogue.projects.len());
        let short = acronyms_width(catalogue.projects.iter().map(|(_, project)| project));
        let projects = catalogue.projects.iter().map(|(_, project)| {
            let acronym = project.acronym.as_deref();
            let short = acronym.map_or(0, |acronym| width(acronym).max(short) + 1);
            short + width(&project.name) + digits(project.participants.len())
        });
        Self {
            categories: cells(categories + AROUND_CATEGORY),
            projects: cells(projects.max().unwrap_or(0) + AROUND_PROJECT),
        }
    }
}

/// The widths of the categories and of the details. If there is little room, the categories are narrow until
/// they are focused. The details keep their width, so that their lines do not move.
fn sides(focus: Pane, needs: Needs, width: u16) -> (u16, u16) {
    let details = (width * 38 / 100).min(COMFORTABLE_DETAILS);
    let lists = width - details;
    let share = match focus {
        Pane::Categories => lists * 52 / 100,
        Pane::Projects | Pane::Details => (lists * 48 / 100).saturating_sub(9),
    };
    let share = share.max(lists.saturating_sub(COMFORTABLE_PROJECTS));
    let categories = needs.categories.max(NARROWEST_CATEGORIES).min(share);
    let unneeded =
        lists.saturating_sub(categories.saturating_add(needs.projects.max(NARROWEST_PROJECTS)));
    (categories, details.saturating_add(unneeded).min(WIDEST_DETAILS.max(details)))
}
