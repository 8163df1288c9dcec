//! What is under the mouse.

use ratatui::layout::{Position, Rect};

use crate::app::{App, Overlay, Pane, Spot};

use super::browse::margins;
use super::chrome::tabs;
use super::glyphs::Glyphs;
use super::layout::{Areas, inside};
use super::matrix_head::{Part, headline};
use super::search::list_area;
use super::text::{cells, width};
use super::wrap::Wrapped;

/// The thing at a place on the screen, if anything there can be pointed at.
pub(crate) fn spot(app: &App, areas: &Areas, wrapped: &Wrapped, at: Position) -> Option<Spot> {
    match &app.overlay {
        Some(Overlay::Search(search)) => {
            let row = row_in(list_area(search, areas.overlay), at)? + search.cursor.offset;
            return (row < search.hits.len()).then_some(Spot::Hit(row));
        }
        Some(Overlay::Facets(facets)) => {
            let row = row_in(inside(areas.overlay), at)? + facets.cursor.offset;
            return (row < facets.count()).then_some(Spot::Facet(row));
        }
        Some(Overlay::Help(_)) => return areas.overlay.contains(at).then_some(Spot::HelpLine),
        None => {}
    }
    let tab = tabs(areas.title).into_iter().find(|(_, tab)| tab.contains(at));
    tab.map(|(view, _)| Spot::Tab(view))
        .or_else(|| in_browse(app, areas, wrapped, at))
        .or_else(|| in_matrix(app, areas, at))
}

/// The row of an area that a place is on.
fn row_in(area: Rect, at: Position) -> Option<usize> {
    area.contains(at).then(|| usize::from(at.y - area.y))
}

fn in_browse(app: &App, areas: &Areas, wrapped: &Wrapped, at: Position) -> Option<Spot> {
    let browse = &app.browse;
    let row = |pane: Pane, offset: usize| {
        row_in(inside(areas.browse.pane(pane)), at).map(|row| row + offset)
    };
    if let Some(row) = row(Pane::Categories, browse.categories.offset) {
        return (row <= app.catalogue.categories.len()).then_some(Spot::Category(row));
    }
    if let Some(row) = row(Pane::Projects, browse.projects.offset) {
        return (row < browse.rows.len()).then_some(Spot::Project(row));
    }
    let line = row(Pane::Details, browse.details.scroll)?;
    let left = margins(inside(areas.browse.details)).x;
    Some(Spot::Detail { link: link_at(wrapped, line, at.x.checked_sub(left)) })
}

fn link_at(wrapped: &Wrapped, line: usize, column: Option<u16>) -> Option<usize> {
    let mut left = usize::from(column?);
    for piece in wrapped.lines.get(line)? {
        match left.checked_sub(width(&piece.text)) {
            Some(rest) => left = rest,
            None => return piece.link,
        }
    }
    None
}

fn in_matrix(app: &App, areas: &Areas, at: Position) -> Option<Spot> {
    let matrix = &areas.matrix;
    if matrix.headline.contains(at) {
        let glyphs = Glyphs::of(app.settings.ascii);
        let room = usize::from(matrix.headline.width);
        let parts = headline(&app.catalogue, &app.grid, &glyphs, room);
        let is_there = |(x, part): &&(u16, Part)| {
            (*x..x + cells(width(&part.text))).contains(&(at.x - matrix.headline.x))
        };
        return parts.iter().find(is_there).and_then(|(_, part)| part.spot);
    }
    if matrix.corner.contains(at) {
        return Some(Spot::Corner);
    }
    let column = |area: Rect| {
        let column = usize::from((at.x - area.x) / matrix.cell_width.max(1));
        column + app.grid.column.offset
    };
    let columns = app.grid.matrix.columns.len();
    if matrix.headings.contains(at) {
        let column = column(matrix.headings);
        return (column < columns).then_some(Spot::ColumnName(column));
    }
    let rows = app.grid.matrix.rows.len();
    if let Some(row) = row_in(matrix.names, at) {
        let row = row + app.grid.row.offset;
        return (row < rows).then_some(Spot::RowName(row));
    }
    let row = row_in(matrix.cells, at)? + app.grid.row.offset;
    let column = column(matrix.cells);
    let within = row < rows && column < columns;
    within.then_some(Spot::Cell { row, column })
}
