//! The tile map on the screen: a tile for each country, and the list of projects beside it.

mod areas;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::app::view_state::Viewport;
use crate::app::views::map::{MapPane, MapState};
use crate::app::world::{NO_COUNTRY, World};
use crate::app::{App, Spot};
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
use crate::ui::widgets::labels::{beyond, hidden_signs, names_width};
use crate::ui::widgets::pen::{Pen, cells, shade, write_right, write_wrapped};
use crate::ui::widgets::row_style::RowStyle;
use areas::MapAreas;

/// The map, laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct MapScreen {
    areas: MapAreas,
    /// The width of the longest name, and the revision of the selection whose names were measured.
    names: (u16, u64),
}

impl ViewScreen for MapScreen {
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport {
        let (world, state) = (&app.world, &app.views.map);
        if self.names.1 != world.revision {
            let names = state.rows.iter().map(|&id| world.catalogue.projects[id].in_sentence());
            self.names = (names_width(names), world.revision);
        }
        self.areas = MapAreas::new(&world.catalogue, state, self.names.0, body.area);
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
    let area = Rect { x, y, width, height: areas.tile_rows() };
    let inside = areas.tiles;
    (area.right() <= inside.right() && area.bottom() <= inside.bottom()).then_some(area)
}

struct MapView<'a> {
    world: &'a World,
    state: &'a MapState,
    areas: &'a MapAreas,
    look: &'a Look,
}

impl MapView<'_> {
    /// ```text
    /// FST · 3 countries · launched Jul 2021                        ▸ 2  ▾ 1
    /// ● member  ○ partner  ◆ lead  1–12 projects it is in
    /// ```
    fn headline(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let dot = format!(" {} ", glyphs.dot);
        let (title, hidden) = (self.title(&dot), self.hidden_tiles());
        let needed = cells(width(&title) + width(&hidden));
        let [line, filter] = beside(self.world, self.look, self.areas.headline, needed);
        filter_line(self.world, self.look, filter, buffer);
        write_right(buffer, line, 0, &hidden, theme.message);
        let line = Rect { width: line.width.saturating_sub(cells(width(&hidden))), ..line };
        let mut pen = Pen::new(buffer, line, 0);
        pen.write_cut(&title, glyphs.ellipsis, theme.heading);
        if self.areas.legend.is_empty() {
            pen.skip(3);
            self.legend(&mut pen);
        } else {
            self.legend(&mut Pen::new(buffer, self.areas.legend, 0));
        }
    }

    /// The rows and columns of tiles beyond the edges.
    fn hidden_tiles(&self) -> String {
        let MapState { map, columns, lines, .. } = self.state;
        let (page_columns, page_rows) = self.areas.page();
        if self.areas.tiles.is_empty() {
            return String::new();
        }
        let [left, right] = beyond(columns.offset, page_columns, map.columns);
        let [up, down] = beyond(lines.offset, page_rows, map.rows);
        let hidden = hidden_signs(&self.look.glyphs, [left, right, up, down]);
        if hidden.is_empty() { hidden } else { format!("  {hidden}") }
    }

    /// Writes what the signs of the tiles mean, as far as there is room.
    fn legend(&self, pen: &mut Pen<'_>) {
        let Look { theme, glyphs, .. } = self.look;
        let projects = &self.world.catalogue.terms.project.plural;
        if self.state.lit_project().is_none() {
            let most = self.state.most.to_string();
            if pen.left() > width(&most) + theme.heat.len() + 4 + width(projects) {
                pen.write("1 ", theme.faint);
                for level in 0..theme.heat.len() {
                    pen.write(self.look.shade_of(Some(level)), self.look.ground(Some(level)));
                }
                pen.write(&format!(" {most} {projects}"), theme.faint);
            }
            return;
        }
        let roles = [Role::Member, Role::Partner, Role::Lead];
        let roles = roles.map(|role| {
            let meaning = noun::role(&self.world.catalogue.terms, role);
            (glyphs.role(role), theme.role(role), meaning.to_owned())
        });
        // A range, since one number would be read as that of the selected country.
        let most = format!("1–{}", self.state.most);
        let number = (most.as_str(), theme.total, format!("{projects} it is in"));
        for (sign, style, meaning) in roles.into_iter().chain([number]) {
            if pen.left() < width(sign) + 1 + width(&meaning) {
                break;
            }
            pen.write(sign, style);
            pen.skip(1);
            pen.write(&meaning, theme.faint);
            pen.skip(2);
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

    /// A tile: under the code the role in the selected project, and the number of projects. The one under the
    /// cursor stands between pointers, so that it looks like no participant.
    ///
    /// ```text
    /// ❯NOR❮
    ///  ●15
    /// ```
    fn tile(&self, index: usize, country: CountryId, area: Rect, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let selected = index == self.state.tile;
        let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
        let (text, style) = self.value(index, country);
        for row in 0..area.height {
            shade(buffer, inside, row, style);
        }
        let code = &self.world.catalogue.countries[country].code;
        let first = area.height.saturating_sub(2) / 2;
        let around = if selected { style.add_modifier(Modifier::UNDERLINED) } else { style };
        for (row, text, style) in [(first, code.as_str(), around), (first + 1, &text, style)] {
            let room = usize::from(inside.width);
            let mut pen = Pen::new(buffer, inside, row);
            pen.skip(room.saturating_sub(width(text)) / 2);
            pen.write(text, style);
        }
        if selected {
            let focused = self.state.focus == MapPane::Tiles;
            let style = if focused { theme.accent } else { theme.faint };
            Pen::new(buffer, area, first).write(glyphs.pointer, style);
            let after = Rect { x: area.right(), width: 1, ..area };
            Pen::new(buffer, after.intersection(self.areas.tiles), first)
                .write(glyphs.pointer_back, style);
        }
        let mark = self.world.query.country_mark(country);
        if mark != Mark::Off {
            let (sign, style) = self.look.mark(mark);
            Pen::new(buffer, area, first + 1).write(sign, style);
        }
    }

    /// What a tile shows under its code, and its style.
    fn value(&self, index: usize, country: CountryId) -> (String, Style) {
        let Look { theme, glyphs, .. } = self.look;
        let count = self.state.counts.get(index).copied().unwrap_or(0);
        let quiet = if theme.guides { theme.faint } else { theme.crosshair };
        if let Some(id) = self.state.lit_project() {
            let category = self.world.catalogue.projects[id].category;
            let Some(role) = self.state.role(&self.world.catalogue, country) else {
                return (count.to_string(), quiet);
            };
            let hue = if theme.guides { Style::new() } else { theme.category(category).bold() };
            return (format!("{}{count}", glyphs.role(role)), hue.reversed());
        }
        let levels = theme.heat.len();
        let level = (count * levels).div_ceil(self.state.most.max(1)).checked_sub(1);
        let style = if level.is_some() { self.look.ground(level) } else { quiet };
        (format!("{}{count}", self.look.shade_of(level).trim_start()), style)
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
        let rows = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let [up, down] = beyond(state.list.offset, usize::from(rows.height), state.rows.len());
        let hidden = hidden_signs(&self.look.glyphs, [0, 0, up, down]);
        let count = state.rows.len();
        let title = format!("{pointer} {}", noun::counted(count, projects));
        // Numbers are never cut, so that the noun goes before they do.
        let fits = width(&title) + 1 + width(&hidden) <= usize::from(area.width);
        let title = if fits { title } else { format!("{pointer} {count}") };
        let mut pen = Pen::new(buffer, area, 0);
        pen.write(&title, if focused { theme.accent } else { theme.heading });
        pen.skip(1);
        pen.write(&hidden, theme.message);
        // Below are the roles of this country.
        let country = state.selected_country().map(|id| &self.world.catalogue.countries[id]);
        if let Some(country) = country.filter(|country| width(&country.code) < pen.left()) {
            write_right(buffer, area, 0, &country.code, theme.faint);
        }
        let visible = state.rows.iter().enumerate().skip(state.list.offset);
        for (y, (place, &id)) in (0..rows.height).zip(visible) {
            let selected = place == state.list.selected;
            let line = Rect { y: rows.y + y, height: 1, ..rows };
            self.project(line, id, RowStyle { look: self.look, selected, focused }, buffer);
        }
    }

    /// ```text
    /// ❯ 29 projects ▾ 12        NOR
    /// ❯ ◕ FST                 26 ●
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
            None => (NO_COUNTRY.to_owned(), theme.message),
            Some(_) if self.state.rows.is_empty() && !catalogue.projects.is_empty() => {
                (self.world.no_project(), theme.message)
            }
            Some([full, _]) if width(&full) <= usize::from(area.width) => (full, theme.strong),
            Some([_, short]) => (short, theme.strong),
        };
        write_wrapped(buffer, area, &sentence, glyphs.ellipsis, style);
    }
}
