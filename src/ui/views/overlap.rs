//! Overlap on the screen: the map of countries, and a list beside it or instead of it. The cost depends on the screen,
//! not on the size of the catalogue.

mod areas;
mod comparison;
mod groups;
mod list;
mod pairs;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;

use crate::app::view_state::Viewport;
use crate::app::views::overlap::{OverlapPane, OverlapState};
use crate::app::world::{NO_COUNTRY, World};
use crate::app::{App, Spot};
use crate::text::combination::too_many_for_a_map;
use crate::text::cut::cut;
use crate::text::noun::counted;
use crate::text::width::width;
use crate::text::wording::with_method;

use crate::ui::style::look::Look;
use crate::ui::view_screen::{Body, ViewScreen};
use crate::ui::widgets::filter_line::{beside, filter_line, filter_width};
use crate::ui::widgets::geometry::{height, row_in};
use crate::ui::widgets::labels::{beyond, hidden_signs};
use crate::ui::widgets::pen::{Pen, cells, shade, write_right, write_wrapped};
use crate::ui::widgets::row_style::RowStyle;
use areas::{OverlapAreas, OverlapMeasures};
use list::ListPane;

/// The columns around the numbers of hidden countries.
const AROUND_HIDDEN: usize = 3;
/// The columns for the filter that are worth leaving out the order.
const FILTER: u16 = 48;
/// The row and column of the cursor, on whatever shade is there.
const CROSSHAIR: Style = Style::new().add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED));

/// The overlap of countries, laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct OverlapScreen {
    areas: OverlapAreas,
}

impl ViewScreen for OverlapScreen {
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport {
        let (catalogue, state) = (&app.world.catalogue, &app.views.overlap);
        let measures = OverlapMeasures::of(catalogue, state);
        self.areas = OverlapAreas::new(state, measures, body.area);
        let look = Look::of(app.settings);
        if state.projects == 0 {
            self.areas.leave_no_map();
        }
        let line = self.areas.about;
        let least = width(&measure(&app.world, state)) + self.hidden_width(state, &look);
        let has_map = !self.areas.cells.is_empty();
        let order = if has_map { width(&by_order(state, &look)) } else { 0 };
        let with_order = cells(least + order);
        let filter = filter_width(&app.world, &look).min(FILTER);
        let has_order = with_order + filter <= line.width;
        let needed = if has_order { with_order } else { cells(least) };
        [self.areas.about, self.areas.filter] = beside(&app.world, &look, line, needed);
        let list = list_pane(&app.world, state, &look);
        Viewport {
            rows: height(self.areas.cells),
            columns: self.areas.columns(),
            side_rows: list.map_or(0, |list| height(list.rows_in(self.areas.list))),
            ..Viewport::default()
        }
    }

    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer) {
        let (world, state) = (&app.world, &app.views.overlap);
        let view = OverlapView { world, state, areas: &self.areas, look };
        view.about(buffer);
        view.corner(buffer);
        view.headings(buffer);
        view.rows(buffer);
        view.sentence(buffer);
        if let Some(list) = list_pane(world, state, look) {
            list.draw(self.areas.list, buffer);
        }
        if !self.areas.filter.is_empty() {
            filter_line(world, look, self.areas.filter, buffer);
        }
    }

    fn panes(&self) -> Vec<Rect> {
        vec![self.areas.list]
    }

    fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        let (areas, state) = (&self.areas, &app.views.overlap);
        if [areas.about, areas.corner, areas.headings].iter().any(|area| area.contains(at)) {
            return Some(Spot::Headings);
        }
        let count = state.overlap.countries.len();
        if let Some(row) = row_in(areas.names, at) {
            let row = row + state.row.offset;
            return (row < count).then_some(Spot::RowName(row));
        }
        if let Some(row) = row_in(areas.cells, at) {
            let row = row + state.row.offset;
            let column = usize::from((at.x - areas.cells.x) / areas.cell_width.max(1));
            let column = column + state.column.offset;
            return (row < count && column < count).then_some(Spot::Cell { row, column });
        }
        let list = state.visible_list()?;
        let look = Look::of(app.settings);
        let pane = list_pane(&app.world, state, &look)?;
        if let Some(column) = pane.heading_at(areas.list, at) {
            return Some(Spot::ColumnName(column));
        }
        let row = row_in(pane.rows_in(areas.list), at)? + state.cursor_of(list).offset;
        (row < state.rows_of(list)).then_some(Spot::SideRow(row))
    }
}

impl OverlapScreen {
    /// The columns for the numbers of hidden countries, wherever the map is scrolled.
    fn hidden_width(&self, state: &OverlapState, look: &Look) -> usize {
        let count = state.overlap.countries.len();
        let both_sides = |shown: usize| {
            let hidden = if shown == 0 { 0 } else { count.saturating_sub(shown) };
            // Divided so that both numbers have the most digits.
            let behind = hidden.checked_ilog10().map_or(0, |power| 10_usize.pow(power));
            [hidden - behind, behind]
        };
        let [left, right] = both_sides(self.areas.columns());
        let [up, down] = both_sides(usize::from(self.areas.cells.height));
        width(&hidden_signs(&look.glyphs, [left, right, up, down])) + AROUND_HIDDEN
    }
}

/// The list beside the map, or instead of it.
fn list_pane<'a>(
    world: &'a World,
    state: &'a OverlapState,
    look: &'a Look,
) -> Option<ListPane<'a>> {
    Some(ListPane { world, state, list: state.visible_list()?, look })
}

/// The order of the countries, behind the measure.
fn by_order(state: &OverlapState, look: &Look) -> String {
    format!(" {} by {}", look.glyphs.dot, state.order)
}

/// The measure, and the projects that the map counts if they are not the filtered ones: "shared projects of all
/// 29", "shared projects of the 12 of stage:begun".
fn measure(world: &World, state: &OverlapState) -> String {
    let name = state.measure.name();
    match &state.base {
        None => name.to_owned(),
        Some(base) => format!("{name} of {}", base.counted(&world.catalogue)),
    }
}

/// Draws the map with its headings and sentence.
struct OverlapView<'a> {
    world: &'a World,
    state: &'a OverlapState,
    areas: &'a OverlapAreas,
    look: &'a Look,
}

impl OverlapView<'_> {
    fn is_focused(&self) -> bool {
        self.state.focus == OverlapPane::Map
    }

    /// Whether there is a map on the screen.
    fn has_map(&self) -> bool {
        self.state.projects > 0 && !self.areas.cells.is_empty()
    }

    /// Writes the measure and the order; at the right, the numbers of hidden countries.
    fn about(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let overlap = &self.state.overlap;
        let order = self.state.order;
        let count = overlap.countries.len();
        let (columns, rows) = (self.areas.columns(), usize::from(self.areas.cells.height));
        let (row, column) = (self.state.row.offset, self.state.column.offset);
        let [left, right] = beyond(column, columns, count);
        let [up, down] = beyond(row, rows, count);
        let hidden = hidden_signs(
            glyphs,
            [left, right, up, down].map(|count| if self.has_map() { count } else { 0 }),
        );
        let area = self.areas.about;
        write_right(buffer, area, 0, &format!("{hidden} "), theme.message);
        let room = usize::from(area.width).saturating_sub(width(&hidden) + 3);
        let mut pen = Pen::new(buffer, area, 0);
        pen.skip(1);
        let measure = if self.state.focus == OverlapPane::Groups && !self.has_map() {
            let projects = &self.world.catalogue.terms.project;
            format!("groups in {}", counted(self.world.selection.projects.len(), projects))
        } else {
            measure(self.world, self.state)
        };
        pen.write(&cut(&measure, room, glyphs.ellipsis), theme.strong);
        let dot = glyphs.dot;
        let countries = format!(" {dot} {count} countries");
        let room = room.saturating_sub(width(&measure));
        let by = by_order(self.state, self.look);
        let in_full = format!(" {dot} by {}{countries}", with_method(order, overlap.method));
        if self.state.projects == 0 || !self.has_map() {
            return;
        }
        let shorter = [in_full, format!("{by}{countries}"), by, countries];
        let rest = shorter.into_iter().find(|rest| width(rest) <= room).unwrap_or_default();
        pen.write(&cut(&rest, room, glyphs.ellipsis), theme.faint);
    }

    /// The legend: the shades, and what the diagonal or the column of the cursor shows.
    ///
    /// ```text
    ///  1 ░░▒▒▓▓█ 18
    ///  diagonal:
    ///  own count
    /// ```
    fn corner(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let area = self.areas.corner;
        self.ramp(Rect { width: area.width.saturating_sub(1), ..area }, buffer);
        let below = format!("below {}:", glyphs.pointer);
        let notes = if self.areas.is_narrow {
            [below.as_str(), "numbers"]
        } else {
            ["diagonal:", "own count"]
        };
        for (row, text) in (1..area.height).zip(notes) {
            Pen::new(buffer, area, row).write_cut(text, glyphs.ellipsis, theme.faint);
        }
    }

    /// Draws the shades from the smallest to the largest number.
    fn ramp(&self, area: Rect, buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let most = self.state.most();
        let least = usize::from(most > 0).to_string();
        let most = most.to_string();
        let needed = least.len() + theme.heat.len() + most.len();
        let gap = usize::from(usize::from(area.width) >= needed + 2);
        let mut pen = Pen::new(buffer, area, 0);
        if pen.left() < needed {
            return;
        }
        pen.write(&least, theme.faint);
        pen.skip(gap);
        for level in 0..theme.heat.len() {
            pen.write(self.look.shade_of(Some(level)), self.look.ground(Some(level)));
        }
        pen.skip(gap);
        pen.write(&most, theme.faint);
    }

    /// The visible columns: the index of each country and its position on the screen.
    fn columns(&self) -> impl Iterator<Item = (usize, u16)> + '_ {
        let offset = self.state.column.offset;
        let end = (offset + self.areas.columns()).min(self.state.overlap.countries.len());
        let places = (offset..end).enumerate();
        places.map(|(at, place)| (place, self.areas.cells.x + cells(at) * self.areas.cell_width))
    }

    /// Draws the codes of the columns: from left to right where a column has room, else from top to bottom.
    fn headings(&self, buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let area = self.areas.headings;
        let codes = self.state.overlap.countries.iter();
        let codes = codes.map(|&id| width(&self.world.catalogue.countries[id].code));
        let longest = codes.max().unwrap_or(0);
        let lie = longest < usize::from(self.areas.cell_width) && area.height > 0;
        for (place, x) in self.columns() {
            let Some(&id) = self.state.overlap.countries.get(place) else { continue };
            let selected = place == self.state.column.selected;
            let style = if selected { theme.selected } else { theme.text };
            let cell = Rect { x, width: self.areas.cell_width, ..area };
            let code = &*self.world.catalogue.countries[id].code;
            let (row, columns) = if lie { (area.height - 1, width(code)) } else { (0, 1) };
            if lie {
                write_right(buffer, cell, row, code, style);
            } else {
                for (row, letter) in (0..area.height).zip(code.graphemes(true)) {
                    write_right(buffer, cell, row, letter, style);
                }
            }
            if selected && area.height > 0 && usize::from(cell.width) > columns {
                let x = cell.right().saturating_sub(1 + cells(columns));
                let before = Rect { x, width: 1, ..cell };
                Pen::new(buffer, before, row).write(self.look.glyphs.pointer, theme.accent);
            }
        }
    }

    fn rows(&self, buffer: &mut Buffer) {
        let glyphs = &self.look.glyphs;
        let area = self.areas.names;
        let visible = self.state.overlap.countries.iter().enumerate().skip(self.state.row.offset);
        for (row, (place, &id)) in (0..area.height).zip(visible) {
            let selected = place == self.state.row.selected;
            let style = RowStyle { look: self.look, selected, focused: self.is_focused() };
            let name = Rect { width: area.width.saturating_sub(1), ..area };
            shade(buffer, name, row, style.text());
            let mut pen = Pen::new(buffer, name, row);
            pen.write(style.pointer(), style.text());
            let (sign, ink) = self.look.mark(self.world.query.country_mark(id));
            pen.write(sign, style.ink(ink));
            pen.write_cut(&self.world.catalogue.countries[id].name, glyphs.ellipsis, style.text());
            for (column, x) in self.columns() {
                let y = self.areas.cells.y + row;
                let cell = Rect { x, y, width: self.areas.cell_width, height: 1 };
                self.cell(cell, place, column, buffer);
            }
        }
    }

    /// Draws a number on a background by its size; without colours, behind shades. Where numbers would touch, only
    /// those in the column of the cursor are written.
    fn cell(&self, cell: Rect, row: usize, column: usize, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let in_row = row == self.state.row.selected;
        let in_column = column == self.state.column.selected;
        let (number, level) = self.value(row, column);
        let own =
            if row == column { theme.total.patch(theme.strong) } else { self.look.ground(level) };
        let style = match (in_row, in_column) {
            (true, true) if theme.guides => theme.selected,
            (true, true) if self.is_focused() => theme.message.add_modifier(Modifier::REVERSED),
            (true, true) => theme.selected_elsewhere,
            (true, false) | (false, true) => own.patch(CROSSHAIR),
            (false, false) => own,
        };
        shade(buffer, cell, 0, style);
        let is_hidden = self.areas.is_narrow && !in_column;
        // A shade is never drawn in reverse.
        if theme.guides && number > 0 && !(in_row && in_column) {
            let digits = if is_hidden { 0 } else { self.state.digits() };
            let room = usize::from(cell.width).saturating_sub(digits);
            Pen::new(buffer, cell, 0).write(&self.look.shade_of(level).repeat(room), style);
        }
        let text = match number {
            0 if theme.guides && in_row && !in_column => glyphs.line.to_owned(),
            0 if theme.guides && in_column && !in_row => glyphs.guide_column.to_owned(),
            0 => glyphs.absent.to_owned(),
            _ if is_hidden => return,
            number => number.to_string(),
        };
        let is_faint = number == 0 && !(in_row || in_column);
        write_right(buffer, cell, 0, &text, if is_faint { theme.faint } else { style });
    }

    /// The value of a cell, and the level of its background; the diagonal has none.
    fn value(&self, row: usize, column: usize) -> (usize, Option<usize>) {
        let (value, most) = (self.state.value(row, column), self.state.most());
        let levels = self.look.theme.heat.len();
        let level = (value * levels).div_ceil(most.max(1)).checked_sub(1);
        (value, level.filter(|_| row != column))
    }

    fn sentence(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let area = self.areas.sentence;
        let (sentence, style) = match self.state.sentence(&self.world.catalogue) {
            _ if self.state.projects == 0 && self.state.overlap.refused.is_none() => {
                (self.world.no_project(), theme.message)
            }
            None => {
                let refused = self.state.overlap.refused.map(too_many_for_a_map);
                (refused.unwrap_or_else(|| NO_COUNTRY.to_owned()), theme.message)
            }
            Some(sentence) => (sentence, theme.strong),
        };
        write_wrapped(buffer, area, &sentence, glyphs.ellipsis, style);
    }
}
