//! The tile map on the screen: a tile for each country, and the list of projects beside it.

mod areas;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::app::view_state::Viewport;
use crate::app::views::map::{MapPane, MapState, TileMeasure};
use crate::app::world::World;
use crate::app::{Action, App, Spot};
use crate::catalogue::{CountryId, ProjectId, Role};
use crate::query::Mark;
use crate::query::analysis::tile_map::Tile;
use crate::text::project_page::facts;
use crate::text::width::width;
use crate::text::{noun, stage};
use crate::ui::style::look::Look;
use crate::ui::view_screen::{Body, ViewScreen};
use crate::ui::widgets::filter_line::{beside, filter_line};
use crate::ui::widgets::geometry::row_in;
use crate::ui::widgets::pen::{Pen, cells, shade, write_right, write_wrapped};
use crate::ui::widgets::row_style::RowStyle;
use areas::MapAreas;

/// The map, laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct MapScreen {
    areas: MapAreas,
}

impl ViewScreen for MapScreen {
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport {
        self.areas = MapAreas::new(&app.world.catalogue, &app.views.map, body.area);
        let (columns, rows) = self.areas.page();
        let side_rows = usize::from(self.areas.list.height.saturating_sub(1));
        Viewport { rows, columns, side_rows, ..Viewport::default() }
    }

    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer) {
        let (world, state) = (&app.world, &app.views.map);
        let view = MapView { world, state, areas: &self.areas, look };
        view.headline(buffer);
        view.tiles(buffer);
        view.list(buffer);
        view.sentence(buffer);
    }

    fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        let (areas, state) = (&self.areas, &app.views.map);
        if areas.headline.contains(at) {
            return Some(Spot::Headings);
        }
        let list =
            Rect { y: areas.list.y + 1, height: areas.list.height.saturating_sub(1), ..areas.list };
        if let Some(row) = row_in(list, at) {
            let row = row + state.list.offset;
            return (row < state.rows.len()).then_some(Spot::Row(row));
        }
        let mut visible = state.map.tiles.iter().enumerate();
        let under = |&(_, tile): &(usize, &Tile)| {
            areas.tiles.contains(at)
                && place(areas, state, tile).is_some_and(|area| area.contains(at))
        };
        let (row, _) = visible.find(under)?;
        Some(Spot::Cell { row, column: 0 })
    }
}

/// The area of a tile with the gap to its left, if it is visible.
fn place(areas: &MapAreas, state: &MapState, tile: &Tile) -> Option<Rect> {
    let (width, height) = areas.tile;
    let along =
        |at: usize, first: usize, each: u16| cells(at.checked_sub(first)?).checked_mul(each);
    let x = areas.tiles.x.checked_add(along(tile.column, state.columns.offset, width)?)?;
    let y = areas.tiles.y.checked_add(along(tile.row, state.lines.offset, height)?)?;
    let area = Rect { x, y, width, height: height.min(2) };
    let inside = areas.tiles;
    (area.right() <= inside.right() && area.bottom() <= inside.bottom()).then_some(area)
}

/// Draws the map.
struct MapView<'a> {
    world: &'a World,
    state: &'a MapState,
    areas: &'a MapAreas,
    look: &'a Look,
}

impl MapView<'_> {
    /// ```text
    /// FST · 3 countries · launched Jul 2021     ● member  ○ partner  ◆ lead
    /// ```
    fn headline(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let dot = format!(" {} ", glyphs.dot);
        let title = self.title(&dot);
        let [line, filter] =
            beside(self.world, self.look, self.areas.headline, cells(width(&title)));
        filter_line(self.world, self.look, filter, buffer);
        let mut pen = Pen::new(buffer, line, 0);
        pen.write_cut(&title, glyphs.ellipsis, theme.heading);
        if self.state.measure == TileMeasure::Count {
            return;
        }
        pen.skip(1);
        for role in [Role::Member, Role::Partner, Role::Lead] {
            let meaning = noun::role(&self.world.catalogue.terms, role);
            if pen.left() < 4 + width(meaning) {
                break;
            }
            pen.skip(2);
            pen.write(glyphs.role(role), theme.role(role));
            pen.skip(1);
            pen.write(meaning, theme.faint);
        }
    }

    /// What the tiles show: the selected project with its facts, or the number of projects.
    fn title(&self, dot: &str) -> String {
        let catalogue = &self.world.catalogue;
        if let Some(id) = self.state.lit_project() {
            let project = &catalogue.projects[id];
            let facts = facts(catalogue, project);
            return format!("{}{dot}{}", project.in_sentence(), facts.join(dot));
        }
        let count = noun::counted(self.state.rows.len(), &catalogue.terms.project);
        format!("{count}{dot}how many of them each country is in")
    }

    fn tiles(&self, buffer: &mut Buffer) {
        let (map, state) = (&self.state.map, self.state);
        let tiles = map.tiles.iter().enumerate();
        let first = map.tiles.partition_point(|tile| tile.row < state.lines.offset);
        for (index, tile) in tiles.skip(first) {
            if tile.row > state.lines.offset + self.areas.page().1 {
                break;
            }
            if let Some(area) = place(self.areas, state, tile) {
                self.tile(index, tile.country, area, buffer);
            }
        }
        self.without_place(buffer);
    }

    /// Writes a heading above the countries that the dataset gives no place.
    fn without_place(&self, buffer: &mut Buffer) {
        let map = &self.state.map;
        let above = map.first_without_place.checked_sub(1);
        if map.first_without_place >= map.rows {
            return;
        }
        let Some(row) = above.and_then(|row| row.checked_sub(self.state.lines.offset)) else {
            return;
        };
        let y = cells(row).saturating_mul(self.areas.tile.1).saturating_add(1);
        if y < self.areas.tiles.height {
            let area = self.areas.tiles;
            Pen::new(buffer, area, y).write("Without a place:", self.look.theme.faint);
        }
    }

    /// ```text
    ///  NOR
    ///   ●
    /// ```
    fn tile(&self, index: usize, country: CountryId, area: Rect, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let selected = index == self.state.tile;
        let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
        let (text, style) = self.value(index, country);
        let focused = self.state.focus == MapPane::Tiles;
        let style = match (selected, focused) {
            (true, true) => theme.selected,
            (true, false) => theme.selected_elsewhere,
            (false, _) => style,
        };
        for row in 0..area.height {
            shade(buffer, inside, row, style);
        }
        let code = &self.world.catalogue.countries[country].code;
        for (row, text) in [(0, code.as_str()), (1, text.as_str())] {
            let room = usize::from(inside.width);
            let mut pen = Pen::new(buffer, inside, row);
            pen.skip(room.saturating_sub(width(text)) / 2);
            pen.write(text, style);
        }
        if selected {
            Pen::new(buffer, area, 0).write(glyphs.pointer, theme.accent);
        }
        let mark = self.world.query.country_mark(country);
        if mark != Mark::Off {
            let (sign, style) = self.look.mark(mark);
            Pen::new(buffer, area, 1).write(sign, style);
        }
    }

    /// What a tile shows, and its style: the role in the selected project, or the number of projects.
    fn value(&self, index: usize, country: CountryId) -> (String, Style) {
        let Look { theme, glyphs, .. } = self.look;
        if let Some(id) = self.state.lit_project() {
            let category = self.world.catalogue.projects[id].category;
            return match self.state.role(&self.world.catalogue, country) {
                Some(role) => {
                    let lit = theme.category(category).add_modifier(Modifier::BOLD);
                    let lit = if theme.guides { lit } else { lit.add_modifier(Modifier::REVERSED) };
                    (glyphs.role(role).to_owned(), lit)
                }
                None => (" ".to_owned(), theme.faint),
            };
        }
        let count = self.state.counts.get(index).copied().unwrap_or(0);
        let levels = theme.heat.len();
        let level = (count * levels).div_ceil(self.state.most.max(1)).checked_sub(1);
        let style = level.and_then(|level| theme.heat.get(level)).copied();
        (count.to_string(), style.unwrap_or(theme.faint))
    }

    fn list(&self, buffer: &mut Buffer) {
        let Look { theme, .. } = self.look;
        let (area, state) = (self.areas.list, self.state);
        if area.is_empty() {
            return;
        }
        let projects = &self.world.catalogue.terms.project;
        let focused = state.focus == MapPane::Projects;
        let pointer = if focused { self.look.glyphs.pointer } else { " " };
        let title = format!("{pointer} {}", noun::counted(state.rows.len(), projects));
        Pen::new(buffer, area, 0).write(&title, if focused { theme.accent } else { theme.heading });
        let rows = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let visible = state.rows.iter().enumerate().skip(state.list.offset);
        for (y, (place, &id)) in (0..rows.height).zip(visible) {
            let selected = place == state.list.selected;
            let line = Rect { y: rows.y + y, height: 1, ..rows };
            self.project(line, id, RowStyle { look: self.look, selected, focused }, buffer);
        }
    }

    /// ```text
    /// ❯ ◕ FST                    26 ●
    /// ```
    fn project(&self, line: Rect, id: ProjectId, style: RowStyle<'_>, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let catalogue = &self.world.catalogue;
        let project = &catalogue.projects[id];
        let mut pen = style.start(line, 0, buffer);
        let shape = stage::shape(catalogue, project.stage);
        pen.write(shape, style.ink(theme.stage(catalogue, project.stage)));
        pen.skip(1);
        let count = project.participants.len().to_string();
        let name = pen.left().saturating_sub(width(&count) + 4);
        let hue = theme.category(project.category);
        pen.write_in(project.in_sentence(), name, glyphs.ellipsis, style.ink(hue));
        let role = self.state.selected_country().and_then(|country| catalogue.role(country, id));
        let ink = role.map_or(theme.text, |role| theme.role(role));
        let sign = role.map_or(" ", |role| glyphs.role(role));
        let end = |margin| Rect { width: line.width.saturating_sub(margin), ..line };
        write_right(buffer, end(3), 0, &count, style.ink(theme.total));
        write_right(buffer, end(1), 0, sign, style.ink(ink));
    }

    fn sentence(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let area = self.areas.sentence;
        let catalogue = &self.world.catalogue;
        let (sentence, style) = match self.state.sentences(catalogue, usize::from(area.width)) {
            None => ("This catalogue names no country.".to_owned(), theme.message),
            Some(_) if self.state.rows.is_empty() && !catalogue.projects.is_empty() => {
                let noun = &catalogue.terms.project.singular;
                let clear = self.world.key(Action::ClearQuery);
                (format!("No {noun} matches the filter; {clear} shows everything."), theme.message)
            }
            Some([full, _]) if width(&full) <= usize::from(area.width) => (full, theme.strong),
            Some([_, short]) => (short, theme.strong),
        };
        write_wrapped(buffer, area, &sentence, glyphs.ellipsis, style);
    }
}
