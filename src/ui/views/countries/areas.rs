//! The areas of the panes of Countries.

use ratatui::layout::{Constraint, Layout, Rect};

use crate::app::views::countries::{CountriesPane, CountriesState};

/// The least width at which the panes are side by side.
const TWO_PANES: u16 = 56;
/// The width from which on a wider profile is worth less than longer bars.
const WIDE_PROFILE: u16 = 110;
/// The columns around a name: borders, pointer, role, count, share, a bar and gaps.
const AROUND_NAME: u16 = 30;
/// The columns that the longest bar takes more than the usual one.
const LONGER_BAR: u16 = 10;
/// The longest name that is never cut.
const LONGEST_NAME: u16 = 24;

/// The areas of the panes with their borders; empty if hidden.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct CountriesAreas {
    pub(crate) list: Rect,
    pub(crate) profile: Rect,
}

impl CountriesAreas {
    pub(crate) fn new(state: &CountriesState, names: u16, body: Rect) -> Self {
        let mut areas = Self::default();
        if state.zoomed || body.width < TWO_PANES {
            match state.focus {
                CountriesPane::List => areas.list = body,
                CountriesPane::Profile => areas.profile = body,
            }
            return areas;
        }
        let needed = names.min(LONGEST_NAME) + AROUND_NAME;
        let share = body.width * 45 / 100;
        let most = needed + LONGER_BAR;
        let list = needed.min(share).max(body.width.saturating_sub(WIDE_PROFILE)).min(most);
        [areas.list, areas.profile] =
            Layout::horizontal([Constraint::Length(list), Constraint::Min(0)]).areas(body);
        areas
    }
}
