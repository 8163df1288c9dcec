//! Drawing the list beside the map, or instead of it: pairs, the comparison, or groups.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::views::overlap::{Measure, OverlapPane, OverlapState};
use crate::app::world::World;
use crate::text::cut::cut;
use crate::text::wrap::wrap;
use crate::text::{noun, stage};

use super::comparison::{ComparisonRows, heading_rows};
use super::groups::GroupRows;
use super::pairs::PairRows;
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::{inside, margins};
use crate::ui::widgets::pane::{PaneFrame, title_of};
use crate::ui::widgets::pen::{Pen, cells};

const MOST_SENTENCE_ROWS: u16 = 6;

/// The parts of the pane of a list, without its border.
///
/// ```text
/// ╭ 3 groups · in 5 projects or more ──╮
/// │   size count countries             │ heads
/// │ ❯    9     5 AAA BBB CCC …         │ rows
/// │                                    │
/// │ 9 countries together in 5 projects │ text
/// │                                    │
/// │ ● FST  First project               │
/// ```
#[derive(Debug, Clone, Copy)]
struct ListAreas {
    heads: Rect,
    rows: Rect,
    /// The sentences about the selected row, and its projects.
    text: Rect,
}

impl ListAreas {
    /// The areas of a list with so many rows. At least two fifths of the pane are for the text, so that the rows
    /// stay where they are however long it is.
    fn new(pane: Rect, heads: u16, rows: usize) -> Self {
        let area = inside(pane);
        let heads = heads.min(area.height / 4);
        let most = area.height.saturating_sub(heads + area.height * 2 / 5);
        let rows = cells(rows).min(most);
        let text = heads + rows + u16::from(area.height >= 12);
        let at = |y: u16, height: u16| Rect { y: area.y + y, height, ..area };
        Self {
            heads: at(0, heads),
            rows: at(heads, rows),
            text: margins(at(text, area.height.saturating_sub(text))),
        }
    }
}

/// A list of Overlap in its pane.
pub(super) struct ListPane<'a> {
    pub(super) world: &'a World,
    pub(super) state: &'a OverlapState,
    pub(super) list: OverlapPane,
    pub(super) look: &'a Look,
}

impl ListPane<'_> {
    pub(super) fn rows_in(&self, pane: Rect) -> Rect {
        self.areas(pane).rows
    }

    /// The column of the heading at a position in a pane; 0 for the title and what is not a number.
    pub(super) fn heading_at(&self, pane: Rect, at: Position) -> Option<usize> {
        let ListAreas { heads, rows, .. } = self.areas(pane);
        if heads.contains(at) && self.list == OverlapPane::Pairs {
            let Self { world, state, look, .. } = *self;
            let pairs = PairRows { catalogue: &world.catalogue, state, focused: false, look };
            return Some(pairs.heading_at(usize::from(rows.width), usize::from(at.x - heads.x)));
        }
        (heads.contains(at) || (pane.contains(at) && at.y == pane.y)).then_some(0)
    }

    fn areas(&self, pane: Rect) -> ListAreas {
        let heads = match (self.list, &self.state.comparison) {
            (OverlapPane::Comparison, Some(comparison)) => {
                heading_rows(comparison, inside(pane).width)
            }
            _ => 1,
        };
        ListAreas::new(pane, heads, self.state.rows_of(self.list))
    }

    pub(super) fn draw(&self, pane: Rect, buffer: &mut Buffer) {
        if pane.is_empty() {
            return;
        }
        let (focused, look) = (self.is_focused(), self.look);
        let title = title_of(&self.title(), focused, look);
        let frame = PaneFrame { title: &title, focused, look, rows: 0, offset: 0 };
        frame.render(pane, buffer);
        let areas = self.areas(pane);
        let (rows, cursor) = (self.state.rows_of(self.list), self.state.cursor_of(self.list));
        PaneFrame { rows, offset: cursor.offset, ..frame }.thumb(areas.rows, buffer);
        self.rows(areas, buffer);
        let used = self.sentences(areas.text, buffer);
        let below = used.saturating_add(1).min(areas.text.height);
        let text = areas.text;
        let projects = Rect { y: text.y + below, height: text.height - below, ..text };
        self.projects(projects, buffer);
    }

    fn is_focused(&self) -> bool {
        self.state.focus == self.list
    }

    /// "30 pairs · the most shared first", "Comparison of 3 · by size", "4 groups · in 5 projects or more"
    fn title(&self) -> String {
        let Self { world, state, list, look } = *self;
        let dot = look.glyphs.dot;
        let comparison = state.comparison.as_ref().map(|comparison| &comparison.combinations);
        match (list, comparison) {
            (OverlapPane::Map, _) => String::new(),
            (OverlapPane::Pairs, _) => {
                let order = match state.measure {
                    Measure::Shared => "most shared first",
                    Measure::Jaccard => "most alike first",
                };
                format!("{} pairs {dot} {order}", state.rows_of(list))
            }
            (OverlapPane::Comparison, Some(Ok(all))) => {
                let (count, order) = (all.chosen.len(), state.combination_order);
                format!("Comparison of {count} {dot} by {order}")
            }
            (OverlapPane::Comparison, _) => "Comparison".to_owned(),
            (OverlapPane::Groups, _) => {
                let projects = noun::counted(state.groups.fewest, &world.catalogue.terms.project);
                format!("{} groups {dot} in {projects} or more", state.rows_of(list))
            }
        }
    }

    fn rows(&self, ListAreas { heads, rows, .. }: ListAreas, buffer: &mut Buffer) {
        let Self { world, state, look, list } = *self;
        let (catalogue, focused) = (&world.catalogue, self.is_focused());
        match (list, &state.comparison) {
            (OverlapPane::Pairs, _) => {
                PairRows { catalogue, state, focused, look }.draw(heads, rows, buffer);
            }
            (OverlapPane::Comparison, Some(comparison)) => {
                ComparisonRows { catalogue, comparison, focused, look }.draw(heads, rows, buffer);
            }
            (OverlapPane::Groups, _) => {
                let list = &state.groups;
                GroupRows { catalogue, list, focused, look }.draw(heads, rows, buffer);
            }
            (OverlapPane::Map | OverlapPane::Comparison, _) => {}
        }
    }

    /// Writes the sentences about the selected row. Returns the rows they take.
    fn sentences(&self, area: Rect, buffer: &mut Buffer) -> u16 {
        let texts = self.state.sentences_of(self.list, &self.world.catalogue);
        let wrapped = texts.iter().flat_map(|text| wrap(text, usize::from(area.width)));
        let lines: Vec<String> = wrapped.collect();
        let most = MOST_SENTENCE_ROWS.min(area.height);
        let ellipsis = self.look.glyphs.ellipsis;
        for (row, line) in (0..most).zip(&lines) {
            let is_unfinished = row + 1 == most && lines.len() > usize::from(most);
            let line = format!("{line}{}", if is_unfinished { ellipsis } else { "" });
            Pen::new(buffer, area, row).write_cut(&line, ellipsis, self.look.theme.strong);
        }
        cells(lines.len()).min(most)
    }

    /// Lists the projects of the selected row, as many as fit.
    fn projects(&self, area: Rect, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let catalogue = &self.world.catalogue;
        let projects = self.state.projects_of(self.list, self.world);
        for (row, &id) in (0..area.height).zip(&projects) {
            let project = &catalogue.projects[id];
            let mut pen = Pen::new(buffer, area, row);
            let left = projects.len() - usize::from(row);
            if row + 1 == area.height && left > 1 {
                pen.write(&format!("and {left} more: Enter shows all"), theme.faint);
                return;
            }
            pen.write(
                stage::shape(catalogue, project.stage),
                theme.stage(catalogue, project.stage),
            );
            pen.skip(1);
            let room = pen.left();
            let name = match &project.acronym {
                Some(acronym) => format!("{acronym}  {}", project.name),
                None => project.name.clone(),
            };
            pen.write(&cut(&name, room, glyphs.ellipsis), theme.text);
        }
    }
}
