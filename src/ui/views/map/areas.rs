//! The areas of the tile map.

use ratatui::layout::Rect;

use crate::app::views::map::{MapPane, MapState};
use crate::catalogue::Catalogue;
use crate::text::width::width;
use crate::ui::widgets::geometry::margins;
use crate::ui::widgets::pen::cells;

/// The least width at which the list is beside the map.
const TWO_PANES: u16 = 64;
const NARROWEST_LIST: u16 = 20;
/// The columns of a project around its name: pointer, stage, count, role and gaps.
const AROUND_NAME: u16 = 10;
/// The width of a map that is worth more than whole names in the list.
const ENOUGH_FOR_MAP: u16 = 100;
/// The columns of a tile for each of its rows, at most.
const COLUMNS_A_ROW: u16 = 3;
/// The rows of a tile: its code and its number; at most; and those above and below another with a gap.
const TILE_ROWS: u16 = 2;
const MOST_TILE_ROWS: u16 = 6;
const TILE_ROWS_APART: u16 = 3;

/// ```text
/// headline
/// legend
/// tiles                          list
/// sentence
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct MapAreas {
    pub(crate) headline: Rect,
    /// The legend on a line of its own; empty where there is no row for it.
    pub(crate) legend: Rect,
    pub(crate) tiles: Rect,
    pub(crate) list: Rect,
    pub(crate) sentence: Rect,
    /// The columns and rows of a tile, with its gap.
    pub(crate) tile: (u16, u16),
}

impl MapAreas {
    /// The areas for a list of names of this width.
    pub(crate) fn new(catalogue: &Catalogue, state: &MapState, names: u16, body: Rect) -> Self {
        let line = margins(body);
        let (map_columns, map_rows) =
            (cells(state.map.columns).max(1), cells(state.map.rows).max(1));
        let headline = body.height.min(1);
        let below = body.height - headline;
        let sentence = if line.width < 100 { 2 } else { 1 }.min(below / 2);
        let rows = below - sentence;
        let has_legend = state.focus == MapPane::Tiles || body.width >= TWO_PANES;
        let legend = u16::from(has_legend && rows > map_rows.saturating_mul(TILE_ROWS));
        let y = body.y + headline + legend;
        let area = Rect { y, height: rows - legend, ..line };
        let codes = catalogue.countries.iter().map(|(_, country)| width(&country.code));
        let code = codes.max().unwrap_or(3);
        // Beside the number is the sign of a role.
        let least = cells(code.max(state.most.to_string().len() + 1) + 1);
        let height = (area.height / map_rows).clamp(TILE_ROWS, MOST_TILE_ROWS);
        let widest = least.max(height.max(TILE_ROWS_APART) * COLUMNS_A_ROW);
        let tile_in = |room: u16| (room.saturating_sub(1) / map_columns).clamp(least, widest);
        let (tile, tiles, list) = if body.width < TWO_PANES {
            match state.focus {
                MapPane::Tiles => (tile_in(area.width), area, Rect::default()),
                MapPane::Projects => (least, Rect::default(), area),
            }
        } else {
            let names = names.saturating_add(AROUND_NAME).max(NARROWEST_LIST);
            let share = (area.width / 3).max(area.width.saturating_sub(ENOUGH_FOR_MAP));
            let whole_map = least.saturating_mul(map_columns).saturating_add(1);
            let kept = names.min(share).min(area.width.saturating_sub(whole_map));
            let kept = kept.max(NARROWEST_LIST);
            let tile = tile_in(area.width - kept);
            // Behind the last tile is room for a pointer.
            let map = tile.saturating_mul(map_columns).saturating_add(1).min(area.width - kept);
            let list = Rect { x: area.x + map, width: (area.width - map).min(names), ..area };
            (tile, Rect { width: map, ..area }, list)
        };
        Self {
            headline: Rect { y: body.y, height: headline, ..line },
            legend: Rect { y: body.y + headline, height: legend, ..line },
            tiles,
            list,
            sentence: Rect { y: area.bottom(), height: sentence, ..line },
            tile: (tile, height),
        }
    }

    /// The rows of a tile without the gap under it.
    pub(crate) fn tile_rows(&self) -> u16 {
        let (_, height) = self.tile;
        if height >= TILE_ROWS_APART { height - 1 } else { height }
    }

    /// The number of tiles that fit side by side, and one below the other.
    pub(crate) fn page(&self) -> (usize, usize) {
        let (columns, rows) = self.tile;
        let fit = |room: u16, each: u16| usize::from(room / each.max(1));
        (
            fit(self.tiles.width, columns),
            fit(self.tiles.height + rows - self.tile_rows().min(rows), rows),
        )
    }
}
