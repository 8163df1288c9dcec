//! Applying motions to the tile map.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::option_value::OptionValue;
use crate::text::citation::cited;
use crate::text::standing_out;
use crate::text::wording;

use super::{MapPane, MapState, TileMeasure};
use crate::app::action::{Direction, Motion, Spot};
use crate::app::view_state::{Decision, ViewPlace, ViewState, Viewport};
use crate::app::world::{Current, World};

impl MapState {
    /// Moves to the nearest tile that way, if there is one.
    fn step(&mut self, to: Direction) {
        self.tile = self.map.nearest(self.tile, to).unwrap_or(self.tile);
    }

    /// Moves to the first or the last tile, or by a page of rows.
    fn jump(&mut self, motion: Motion) {
        match motion {
            Motion::End(Direction::Up) => self.tile = 0,
            Motion::End(_) => self.tile = self.map.tiles.len().saturating_sub(1),
            Motion::Page(to @ (Direction::Up | Direction::Down)) => {
                let here = self.map.tiles.get(self.tile).map_or(0, |tile| tile.row);
                for _ in 0..8 {
                    self.step(to);
                    let row = self.map.tiles.get(self.tile).map_or(0, |tile| tile.row);
                    if row.abs_diff(here) >= 4 {
                        break;
                    }
                }
            }
            _ => {}
        }
    }

    fn next_measure(&mut self, world: &World) -> Decision {
        self.measure = self.measure.next();
        let projects = &world.catalogue.terms.project;
        Decision::Say(match self.measure {
            TileMeasure::Role => {
                format!("Each tile: the role in the selected {}", projects.singular)
            }
            TileMeasure::Count => format!("Each tile: the number of {}", projects.plural),
        })
    }

    fn open(&self) -> Decision {
        let target = match self.focus {
            MapPane::Tiles => self.selected_country().map(Target::Country),
            MapPane::Projects => self.project().map(Target::Project),
        };
        target.map_or(Decision::Nothing, Decision::GoTo)
    }

    fn close(&mut self) -> Decision {
        if self.focus == MapPane::Tiles {
            return Decision::Outermost;
        }
        self.focus = MapPane::Tiles;
        Decision::Nothing
    }

    fn point(&mut self, spot: Spot, world: &World) -> Decision {
        let before = (self.focus, self.tile, self.list.selected);
        match spot {
            Spot::Cell { row: tile, column: _ } => {
                self.focus = MapPane::Tiles;
                self.tile = tile.min(self.map.tiles.len().saturating_sub(1));
            }
            Spot::Row(row) => {
                self.focus = MapPane::Projects;
                self.list.select(row, self.rows.len());
            }
            Spot::Headings => return self.next_measure(world),
            _ => return Decision::Nothing,
        }
        let again = (self.focus, self.tile, self.list.selected) == before;
        if again { self.open() } else { Decision::Nothing }
    }

    /// Moves along the list of projects.
    fn follow_list(&mut self, motion: Motion) {
        self.list.follow(motion, self.rows.len());
    }
}

impl ViewState for MapState {
    fn refresh(&mut self, world: &World) {
        if self.built_for_revision != Some(world.revision) {
            self.rebuild(world);
        }
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Pane { .. } => self.focus = self.focus.next(),
            Motion::Page(Direction::Left) => self.follow_list(Motion::Step(Direction::Up)),
            Motion::Page(Direction::Right) => self.follow_list(Motion::Step(Direction::Down)),
            Motion::NextMeasure => return self.next_measure(world),
            Motion::Open => return self.open(),
            Motion::Close => return self.close(),
            Motion::Point(spot) => return self.point(spot, world),
            Motion::Scroll(Spot::Row(_), rows) => self.list.scroll(rows, self.rows.len()),
            Motion::Scroll(Spot::Cell { .. }, rows) => {
                self.step(if rows > 0 { Direction::Down } else { Direction::Up });
            }
            Motion::Step(Direction::Left) if self.focus == MapPane::Projects => {
                self.focus = MapPane::Tiles;
            }
            _ if self.focus == MapPane::Projects => self.follow_list(motion),
            Motion::Step(to) => self.step(to),
            _ => self.jump(motion),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, _world: &World) -> bool {
        match motion {
            Motion::NextMeasure => self.rows.is_empty(),
            Motion::Open => matches!(self.open(), Decision::Nothing),
            Motion::Page(Direction::Right) => self.list.selected + 1 >= self.rows.len(),
            Motion::Close => self.focus == MapPane::Tiles,
            _ => false,
        }
    }

    fn fit(&mut self, viewport: Viewport) {
        self.list.fit(self.rows.len(), viewport.side_rows);
        let tile = self.map.tiles.get(self.tile);
        self.columns.select(tile.map_or(0, |tile| tile.column), self.map.columns);
        self.lines.select(tile.map_or(0, |tile| tile.row), self.map.rows);
        self.columns.fit(self.map.columns, viewport.columns);
        self.lines.fit(self.map.rows, viewport.rows);
    }

    fn place(&self) -> ViewPlace {
        ViewPlace {
            pane: self.focus as usize,
            on: [self.selected_country().map(Target::Country), self.project().map(Target::Project)],
            row: self.measure as usize,
            ..ViewPlace::default()
        }
    }

    fn return_to(&mut self, place: &ViewPlace, world: &World) {
        self.rebuild(world);
        self.focus = MapPane::all().nth(place.pane).unwrap_or_default();
        self.measure = TileMeasure::all().nth(place.row).unwrap_or_default();
        for target in place.on.into_iter().flatten() {
            self.go_to(target, &world.catalogue);
        }
    }

    fn current(&self) -> Current {
        Current { project: self.project(), country: self.selected_country() }
    }

    fn stand(&mut self, world: &World) {
        let Current { project, country } = world.current;
        project.map(|project| self.go_to_project(project));
        country.map(|country| self.go_to_country(country));
    }

    fn go_to(&mut self, target: Target, _catalogue: &Catalogue) -> bool {
        match target {
            Target::Project(project) => self.go_to_project(project),
            Target::Country(country) => self.go_to_country(country),
            _ => false,
        }
    }

    fn describe(&self, world: &World) -> Vec<String> {
        let catalogue = &world.catalogue;
        let sentence = self.sentences(catalogue, usize::MAX).map(|[full, _]| full);
        let busiest = standing_out::busiest(catalogue, &world.selection);
        sentence.into_iter().chain(busiest).map(wording::sentence).collect()
    }

    fn copy(&self, world: &World) -> Option<String> {
        let [sentence, _] = self.sentences(&world.catalogue, usize::MAX)?;
        Some(cited(&world.catalogue, &world.query, &sentence))
    }
}
