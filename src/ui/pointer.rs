//! What is under the mouse.

use ratatui::layout::{Position, Rect};

use crate::app::{App, Overlay, Pane, Spot};

use super::areas::{Areas, inside};
use super::chrome::tabs;
use super::overlays::search::list_area;
use super::style::glyphs::Glyphs;
use super::views::browse::margins;
use super::views::countries::CountriesAreas;
use super::views::matrix::head::{Part, headline};
use super::views::overlap::comparison::ComparisonAreas;
use super::widgets::pen::{cells, width};
use super::widgets::wrap::Wrapped;

/// The thing at a place on the screen, if anything there can be pointed at.
pub(crate) fn spot(app: &App, areas: &Areas, wrapped: &Wrapped, at: Position) -> Option<Spot> {
    match &app.overlay {
        Some(Overlay::Search(search)) => {
            let row = row_in(list_area(search, areas.overlay), at)? + search.cursor.offset;
            return search.hit_at(row).map(|_| Spot::Hit(row));
        }
        Some(Overlay::Facets(facets)) => {
            let row = row_in(inside(areas.overlay), at)? + facets.cursor.offset;
            return (row < facets.count()).then_some(Spot::Facet(row));
        }
        Some(Overlay::Queries(list)) => {
            let row = row_in(inside(areas.overlay), at)? + list.cursor.offset;
            return (row < list.lines.len()).then_some(Spot::QueryLine(row));
        }
        Some(Overlay::Help(_)) => return areas.overlay.contains(at).then_some(Spot::HelpLine),
        None => {}
    }
    let tab = tabs(areas.title, app.view).into_iter().find(|tab| tab.area.contains(at));
    tab.map(|tab| Spot::Tab(tab.view))
        .or_else(|| in_browse(app, areas, wrapped, at))
        .or_else(|| in_matrix(app, areas, at))
        .or_else(|| in_countries(app, areas, wrapped, at))
        .or_else(|| in_overlap(app, areas, at))
}

fn in_countries(app: &App, areas: &Areas, wrapped: &Wrapped, at: Position) -> Option<Spot> {
    let CountriesAreas { list, profile } = areas.countries;
    if list.contains(at) && at.y == list.y {
        return Some(Spot::Headings);
    }
    if let Some(row) = row_in(inside(list), at) {
        let row = row + app.countries.cursor.offset;
        return (row < app.countries.rows.len()).then_some(Spot::Country(row));
    }
    let line = row_in(inside(profile), at)? + app.countries.reading.scroll;
    let left = margins(inside(profile)).x;
    Some(Spot::Detail { link: link_at(wrapped, line, at.x.checked_sub(left)) })
}

fn in_overlap(app: &App, areas: &Areas, at: Position) -> Option<Spot> {
    let parts = &areas.overlap;
    let state = &app.overlap;
    if [parts.about, parts.corner, parts.headings].iter().any(|area| area.contains(at)) {
        return Some(Spot::Headings);
    }
    let count = state.overlap.countries.len();
    if let Some(row) = row_in(parts.names, at) {
        let row = row + state.row.offset;
        return (row < count).then_some(Spot::PairName(row));
    }
    if let Some(row) = row_in(parts.cells, at) {
        let row = row + state.row.offset;
        let column = usize::from((at.x - parts.cells.x) / parts.cell_width.max(1));
        let column = column + state.column.offset;
        return (row < count && column < count).then_some(Spot::Pair { row, column });
    }
    let comparison = state.comparison.as_ref()?;
    let rows = ComparisonAreas::new(&app.catalogue, comparison, parts.comparison).rows;
    let row = row_in(rows, at)? + comparison.cursor.offset;
    (row < comparison.rows()).then_some(Spot::Combination(row))
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
