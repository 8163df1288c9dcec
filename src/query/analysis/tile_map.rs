//! The tile map: each country at the place that the dataset gives it, and how to go from one to the next.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, CountryId};

/// The most empty columns or rows that are kept between two tiles.
const MOST_EMPTY: u16 = 3;
/// The fewest columns of the tiles without a place.
const FEWEST_COLUMNS: usize = 8;

/// A country on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tile {
    /// The country.
    pub country: CountryId,
    /// Its column, from the left.
    pub column: usize,
    /// Its row, from the top.
    pub row: usize,
}

/// A direction to move in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Towards the first row.
    Up,
    /// Towards the last row.
    Down,
    /// Towards the first column, or out.
    Left,
    /// Towards the last column, or in.
    Right,
}

/// Every country as a tile. Those without a place follow below, row by row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TileMap {
    /// The tiles, by row and column.
    pub tiles: Vec<Tile>,
    /// How many columns there are.
    pub columns: usize,
    /// How many rows there are, with those of countries without a place.
    pub rows: usize,
    /// The row of the first country without a place; `rows` if all have one.
    pub first_without_place: usize,
}

impl TileMap {
    /// The map of all countries of a catalogue. Wide empty stretches between tiles are narrowed.
    pub fn new(catalogue: &Catalogue) -> Self {
        let tiles = || catalogue.countries.iter().filter_map(|(_, country)| country.tile);
        let columns = narrowed(tiles().map(|(column, _)| column).collect());
        let rows = narrowed(tiles().map(|(_, row)| row).collect());
        let place = |table: &[(u16, usize)], key: u16| {
            let found = table.binary_search_by_key(&key, |&(one, _)| one).ok();
            found.and_then(|at| table.get(at)).map_or(0, |&(_, place)| place)
        };
        let length = |table: &[(u16, usize)]| table.last().map_or(0, |&(_, last)| last + 1);
        let (mut width, mut height) = (length(&columns), length(&rows));
        let mut placed = Vec::with_capacity(catalogue.countries.len());
        let mut without = Vec::new();
        for (country, record) in catalogue.countries.iter() {
            match record.tile {
                Some((column, row)) => {
                    let (column, row) = (place(&columns, column), place(&rows, row));
                    placed.push(Tile { country, column, row });
                }
                None => without.push(country),
            }
        }
        let mut first_without_place = height;
        if !without.is_empty() {
            // An empty row sets them apart.
            first_without_place = if height > 0 { height + 1 } else { 0 };
            width = width.max(FEWEST_COLUMNS.min(without.len()));
            let tile = |(place, &country): (usize, &CountryId)| Tile {
                country,
                column: place % width,
                row: first_without_place + place / width,
            };
            placed.extend(without.iter().enumerate().map(tile));
            height = first_without_place + without.len().div_ceil(width);
        }
        placed.sort_by_key(|tile| (tile.row, tile.column));
        Self { tiles: placed, columns: width, rows: height, first_without_place }
    }

    /// The nearest tile in a direction from a tile, by its index. What lies aside counts double.
    pub fn nearest(&self, from: usize, direction: Direction) -> Option<usize> {
        let start = self.tiles.get(from)?;
        let cost = |tile: &Tile| {
            let ahead = match direction {
                Direction::Up => start.row.checked_sub(tile.row),
                Direction::Down => tile.row.checked_sub(start.row),
                Direction::Left => start.column.checked_sub(tile.column),
                Direction::Right => tile.column.checked_sub(start.column),
            };
            let aside = match direction {
                Direction::Up | Direction::Down => start.column.abs_diff(tile.column),
                Direction::Left | Direction::Right => start.row.abs_diff(tile.row),
            };
            ahead.filter(|&ahead| ahead > 0).map(|ahead| ahead + 2 * aside)
        };
        let costs = self.tiles.iter().enumerate();
        let costs = costs.filter_map(|(place, tile)| Some((cost(tile)?, place)));
        costs.min().map(|(_, place)| place)
    }
}

/// The numbers that are used, in order, each with its place once empty stretches are narrowed.
fn narrowed(used: BTreeSet<u16>) -> Vec<(u16, usize)> {
    let mut places: Vec<(u16, usize)> = Vec::with_capacity(used.len());
    for number in used {
        let place = match places.last() {
            Some(&(last, place)) => place + usize::from((number - last).min(MOST_EMPTY + 1)),
            None => 0,
        };
        places.push((number, place));
    }
    places
}
