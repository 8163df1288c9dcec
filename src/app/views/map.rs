//! The state of the tile map: the country and the project under the cursors, and what the tiles show.

mod options;
mod update;

use crate::catalogue::{Catalogue, CountryId, ProjectId, Role};
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::tile_map::TileMap;
use crate::text::participation;

use crate::app::cursor::Cursor;
use crate::app::world::World;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum MapPane {
    #[default]
    Tiles,
    Projects,
}

impl OptionValue for MapPane {
    const KEYS: &'static [(Self, &'static str)] =
        &[(Self::Tiles, "map"), (Self::Projects, "projects")];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum TileMeasure {
    /// The role in the selected project.
    #[default]
    Role,
    /// How many of the filtered projects.
    Count,
}

impl OptionValue for TileMeasure {
    const KEYS: &'static [(Self, &'static str)] = &[(Self::Role, "role"), (Self::Count, "count")];
}

#[derive(Debug, Default)]
pub(crate) struct MapState {
    /// The places of the countries, which never change.
    pub(crate) map: TileMap,
    /// How many of the filtered projects the country of each tile is in, and the greatest of these counts.
    pub(crate) counts: Vec<usize>,
    pub(crate) most: usize,
    /// The filtered projects.
    pub(crate) rows: Vec<ProjectId>,
    pub(crate) list: Cursor,
    /// The tile under the cursor.
    pub(crate) tile: usize,
    /// The visible columns and rows of the map.
    pub(crate) columns: Cursor,
    pub(crate) lines: Cursor,
    pub(crate) measure: TileMeasure,
    pub(crate) focus: MapPane,
    /// The revision of the selection that the map shows.
    built_for_revision: Option<u64>,
}

impl MapState {
    /// An empty map until the view is shown.
    pub(crate) fn new(_world: &World) -> Self {
        Self::default()
    }

    /// The country of the tile under the cursor.
    pub(crate) fn selected_country(&self) -> Option<CountryId> {
        self.map.tiles.get(self.tile).map(|tile| tile.country)
    }

    pub(crate) fn project(&self) -> Option<ProjectId> {
        self.rows.get(self.list.selected).copied()
    }

    /// The project whose participants are lit; none if the tiles show counts.
    pub(crate) fn lit_project(&self) -> Option<ProjectId> {
        self.project().filter(|_| self.measure == TileMeasure::Role)
    }

    /// The role of a country in the project that is lit.
    pub(crate) fn role(&self, catalogue: &Catalogue, country: CountryId) -> Option<Role> {
        catalogue.role(country, self.lit_project()?)
    }

    /// The country under the cursor in a sentence, in full and in short for so many columns.
    pub(crate) fn sentences(&self, catalogue: &Catalogue, columns: usize) -> Option<[String; 2]> {
        let country = self.selected_country()?;
        if let Some(project) = self.lit_project() {
            return Some(participation::in_project(catalogue, country, project, columns));
        }
        let count = self.counts.get(self.tile).copied().unwrap_or(0);
        let sentence = participation::in_projects(catalogue, country, count, self.rows.len());
        Some([sentence.clone(), sentence])
    }

    fn rebuild(&mut self, world: &World) {
        let World { catalogue, selection, .. } = world;
        let here = self.project();
        if self.map.tiles.is_empty() {
            self.map = TileMap::new(catalogue);
        }
        self.rows.clone_from(&selection.projects);
        let count = |country| selection.count_of_country(catalogue, country);
        self.counts = self.map.tiles.iter().map(|tile| count(tile.country)).collect();
        self.most = self.counts.iter().copied().max().unwrap_or(0);
        self.built_for_revision = Some(world.revision);
        self.list.select(self.list.selected, self.rows.len());
        if let Some(project) = here {
            self.go_to_project(project);
        }
    }

    /// Moves the cursor of the list to a project. Returns whether it is listed.
    fn go_to_project(&mut self, project: ProjectId) -> bool {
        let row = self.rows.iter().position(|&id| id == project);
        self.list.selected = row.unwrap_or(self.list.selected);
        row.is_some()
    }

    /// Moves the cursor to the tile of a country. Returns whether it has one.
    fn go_to_country(&mut self, country: CountryId) -> bool {
        let tile = self.map.tiles.iter().position(|tile| tile.country == country);
        self.tile = tile.unwrap_or(self.tile);
        tile.is_some()
    }
}
