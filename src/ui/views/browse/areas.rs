//! The areas of the panes of Browse.

use ratatui::layout::{Constraint, Layout, Rect};

use crate::app::views::browse::{BrowseState, Pane};
use crate::catalogue::Catalogue;
use crate::text::width::width;

use super::stages::legend_widths;
use crate::ui::widgets::labels::acronyms_width;
use crate::ui::widgets::pen::cells;

/// The least width for three panes side by side.
pub(crate) const THREE_PANES: u16 = 80;
/// The least width for two.
const TWO_PANES: u16 = 56;
/// The width of the details from which on names in the lists are worth more.
const COMFORTABLE_DETAILS: u16 = 46;
/// The width of the details that is worth more than the last whole names of projects.
const ROOMY_DETAILS: u16 = 54;
/// The narrowest details that make room for whole names of projects.
const LEAST_DETAILS: u16 = 38;
/// The widest details; longer lines are hard to read.
const WIDEST_DETAILS: u16 = 84;
/// The least height with a line for the legend of the stages.
const WITH_LEGEND: u16 = 12;
/// The width of the title of the categories.
const NARROWEST_CATEGORIES: u16 = 14;
/// The widest categories while their names are wrapped, unless a quarter of the screen is wider.
const WIDEST_WRAPPED: u16 = 30;
/// The width of the message in an empty list, and of the title with an order.
const NARROWEST_PROJECTS: u16 = 44;
/// The width at which most names of projects are whole; the rest goes to names of categories that are cut.
const COMFORTABLE_PROJECTS: u16 = 75;

/// The areas of the panes with their borders; empty if hidden.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct BrowseAreas {
    pub(crate) categories: Rect,
    /// Whether the names of categories are wrapped, so that all are whole.
    pub(crate) wraps: bool,
    pub(crate) projects: Rect,
    pub(crate) details: Rect,
    /// The line of the legend of the stages: in the lower edge of the projects, or below all panes.
    pub(crate) legend: Rect,
}

impl BrowseAreas {
    /// The panes, and the legend where there is room for it. `wraps` tells whether all names of categories are whole in
    /// a pane of this width and height.
    pub(crate) fn new(
        browse: &BrowseState,
        needs: Needs,
        body: Rect,
        wraps: impl Fn(Rect) -> bool,
    ) -> Self {
        let panes = Self::panes(browse, needs, body, &wraps);
        let projects = panes.projects;
        let [whole, least] = needs.legend;
        if projects.is_empty() || least == 0 {
            return panes;
        }
        let edge = Rect {
            x: projects.x + 1,
            y: projects.bottom() - 1,
            width: projects.width.saturating_sub(2),
            height: 1,
        };
        if whole <= usize::from(edge.width) {
            return Self { legend: edge, ..panes };
        }
        if usize::from(body.width) < least || body.height < WITH_LEGEND {
            return panes;
        }
        let above = Rect { height: body.height - 1, ..body };
        let legend = Rect { y: above.bottom(), height: 1, ..body };
        Self { legend, ..Self::panes(browse, needs, above, &wraps) }
    }

    /// Three panes, two or one, by the width of the body.
    fn panes(
        browse: &BrowseState,
        needs: Needs,
        body: Rect,
        wraps: &impl Fn(Rect) -> bool,
    ) -> Self {
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
            let narrow = Rect { width: needs.wrapped_categories(body.width), ..body };
            areas.wraps = wraps(narrow);
            let (categories, details) = sides(focus, needs, body.width, areas.wraps);
            // By hand, for a quick first screen (see `Screen`).
            let projects = body.width.saturating_sub(categories + details);
            let pane = |x, width| Rect { x: body.x + x, width, ..body };
            areas.categories = pane(0, categories);
            areas.projects = pane(categories, projects);
            areas.details = pane(categories + projects, details);
            return areas;
        }
        areas.wraps = wraps(areas.categories);
        areas
    }
}

/// The widths at which the lists cut no name, measured once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    categories: u16,
    projects: u16,
    /// Two borders, the pointer, and a count with a gap on both sides.
    pub(crate) around_category: u16,
    /// The columns of the legend of the stages with whole names, and the least ones.
    legend: [usize; 2],
}

impl Needs {
    /// The width of categories whose names are wrapped, on a screen of this width.
    fn wrapped_categories(self, width: u16) -> u16 {
        let lists = width - least_details(width);
        let share = (lists * 3 / 5).saturating_sub(15);
        self.categories.max(NARROWEST_CATEGORIES).min(share).min(WIDEST_WRAPPED.max(width / 4))
    }

    pub(crate) fn of(catalogue: &Catalogue) -> Self {
        /// Two borders, the pointer, the shape of the stage, and gaps.
        const AROUND_PROJECT: usize = 8;
        let digits = |count: usize| width(&count.to_string());
        let categories = catalogue.categories.iter().map(|(_, category)| width(&category.name));
        let categories = categories.max().unwrap_or(0);
        let short = acronyms_width(catalogue.projects.iter().map(|(_, project)| project));
        let projects = catalogue.projects.iter().map(|(_, project)| {
            let acronym = project.acronym.as_deref();
            let short = acronym.map_or(0, |acronym| width(acronym).max(short) + 1);
            short + width(&project.name) + digits(project.participants.len())
        });
        let count = digits(catalogue.projects.len());
        Self {
            around_category: cells(count + 6),
            categories: cells(categories + count + 6),
            projects: cells(projects.max().unwrap_or(0) + AROUND_PROJECT),
            legend: legend_widths(catalogue),
        }
    }
}

/// The width of the details while names in the lists would be cut.
fn least_details(width: u16) -> u16 {
    (width * 38 / 100).min(COMFORTABLE_DETAILS)
}

/// The widths of the categories and of the details. If there is little room and names of categories are cut, the
/// categories are narrow until they are focused. The details keep their width, so that their lines do not move.
fn sides(focus: Pane, needs: Needs, width: u16, wraps: bool) -> (u16, u16) {
    let details = least_details(width);
    let lists = width - details;
    let wrapped = needs.wrapped_categories(width);
    let categories = if wraps {
        wrapped
    } else {
        let share = if focus == Pane::Categories { lists * 52 / 100 } else { wrapped };
        let share = share.max(lists.saturating_sub(COMFORTABLE_PROJECTS));
        needs.categories.max(NARROWEST_CATEGORIES).min(share)
    };
    let most = width.saturating_sub(categories + ROOMY_DETAILS).max(COMFORTABLE_PROJECTS);
    let projects = needs.projects.clamp(NARROWEST_PROJECTS, most);
    let spare = width.saturating_sub(categories).saturating_sub(projects);
    (categories, if spare < LEAST_DETAILS { details } else { spare.min(WIDEST_DETAILS) })
}
