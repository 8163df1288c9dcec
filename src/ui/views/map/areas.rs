//! The areas of the tile map.

use ratatui::layout::Rect;

use crate::app::views::map::{MapPane, MapState};
use crate::catalogue::Catalogue;
use crate::text::width::width;
use crate::ui::widgets::geometry::margins;
use crate::ui::widgets::pen::cells;

/// The least width at which the list is beside the map.
const TWO_PANES: u16 = 64;
/// The narrowest and the widest list.
const LIST: (u16, u16) = (20, 60);
/// The greatest width of a tile, with its gap.
const WIDEST_TILE: u16 = 9;
/// The rows of a tile: its code and what it shows; and with a gap where there is room.
const TILE_ROWS: u16 = 2;
const TILE_ROWS_APART: u16 = 3;

/// ```text
/// headline
/// tiles                          list
/// sentence
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct MapAreas {
    pub(crate) headline: Rect,
    pub(crate) tiles: Rect,
    pub(crate) list: Rect,
    pub(crate) sentence: Rect,
    /// The columns and rows of a tile, with its gap.
    pub(crate) tile: (u16, u16),
}

impl MapAreas {
    pub(crate) fn new(catalogue: &Catalogue, state: &MapState, body: Rect) -> Self {
        let line = margins(body);
        let headline = body.height.min(1);
        let below = body.height - headline;
        let sentence = if line.width < 100 { 2 } else { 1 }.min(below / 2);
        let rows = below - sentence;
        let area = Rect { y: body.y + headline, height: rows, ..line };
        let codes = catalogue.countries.iter().map(|(_, country)| width(&country.code));
        let code = codes.max().unwrap_or(3);
        let least = cells(code.max(state.most.to_string().len()) + 1);
        let wanted = least.saturating_mul(cells(state.map.columns));
        let (tiles, list) = if body.width < TWO_PANES {
            match state.focus {
                MapPane::Tiles => (area, Rect::default()),
                MapPane::Projects => (Rect::default(), area),
            }
        } else {
            let (narrow, wide) = LIST;
            let roomy = WIDEST_TILE.saturating_mul(cells(state.map.columns));
            let left = area.width.saturating_sub(wanted);
            let list = area.width.saturating_sub(roomy).max(left.min(area.width / 4));
            let list = list.clamp(narrow, wide);
            let map = area.width - list;
            (Rect { width: map, ..area }, Rect { x: area.x + map, width: list, ..area })
        };
        let share = |room: u16, count: usize| room / cells(count.max(1)).max(1);
        let columns = share(tiles.width, state.map.columns).clamp(least, WIDEST_TILE.max(least));
        let apart = share(tiles.height, state.map.rows) >= TILE_ROWS_APART;
        let tile = (columns, if apart { TILE_ROWS_APART } else { TILE_ROWS });
        Self {
            headline: Rect { y: body.y, height: headline, ..line },
            tiles,
            list,
            sentence: Rect { y: area.bottom(), height: sentence, ..line },
            tile,
        }
    }

    /// The number of tiles that fit side by side, and one below the other.
    pub(crate) fn page(&self) -> (usize, usize) {
        let (columns, rows) = self.tile;
        let fit = |room: u16, each: u16| usize::from(room / each.max(1));
        (fit(self.tiles.width, columns), fit(self.tiles.height + rows - TILE_ROWS.min(rows), rows))
    }
}
