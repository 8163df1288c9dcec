//! The parts above the matrix: the headline with numbers, orders and filter, the legend.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::Spot;
use crate::app::views::matrix::MatrixState;
use crate::app::world::World;
use crate::catalogue::{Catalogue, Role};
use crate::query::analysis::matrix::{CategoryMeasure, Line, Methods};
use crate::query::analysis::seriation::Method;
use crate::query::analysis::sorting::Sorting;
use crate::text::noun;
use crate::text::width::width;

use super::MatrixView;
use super::areas::MatrixAreas;
use super::scale::{Scale, Shape};
use crate::ui::style::glyphs::Glyphs;
use crate::ui::style::look::Look;
use crate::ui::widgets::filter_line::{beside, filter_line, filter_width};
use crate::ui::widgets::pen::{Pen, cells};

/// What an empty cell means.
const BLANK: &str = "blank: not listed";
/// The columns between two parts of the status line.
const GAP: usize = 2;

/// A part of the headline.
pub(crate) struct Part {
    text: String,
    /// Its mouse target, if it has one.
    pub(crate) spot: Option<Spot>,
}

/// The parts of the headline that fit, each with its columns.
///
/// ```text
/// 34 countries by name · 29 projects by catalogue · 338 participations
/// ```
pub(crate) fn headline(
    catalogue: &Catalogue,
    state: &MatrixState,
    glyphs: &Glyphs,
    room: usize,
) -> Vec<(Range<u16>, Part)> {
    let gap = width(&between(glyphs));
    let needs = |parts: &[Part]| {
        parts.iter().map(|part| width(&part.text) + gap).sum::<usize>().saturating_sub(gap)
    };
    let forms = [Form::Full, Form::WithoutDefault, Form::WithoutOrders].into_iter();
    let mut forms = forms.map(|form| parts(catalogue, state, form));
    let mut shown = forms.find(|parts| needs(parts) <= room);
    let shown = shown.get_or_insert_with(|| parts(catalogue, state, Form::WithoutOrders));
    shown.extend(remarks(state));
    while shown.len() > 1 && needs(shown) > room {
        shown.pop();
    }
    let mut x = 0;
    let place = |part: Part| {
        let end = x + width(&part.text);
        let columns = cells(x)..cells(end);
        x = end + gap;
        (columns, part)
    };
    shown.drain(..).map(place).collect()
}

/// How much the headline says of both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// "34 countries by name", "29 projects by catalogue".
    Full,
    /// Without the order of the projects if it is that of the catalogue.
    WithoutDefault,
    /// "34 countries", "29 projects".
    WithoutOrders,
}

/// The columns of the two parts about both sides, and of the number of hidden lines.
fn needed(catalogue: &Catalogue, state: &MatrixState, glyphs: &Glyphs, form: Form) -> u16 {
    let parts = parts(catalogue, state, form);
    let gaps = parts.len().saturating_sub(1) * width(&between(glyphs));
    cells(parts.iter().map(|part| width(&part.text)).sum::<usize>() + gaps)
}

fn between(glyphs: &Glyphs) -> String {
    format!(" {} ", glyphs.dot)
}

/// The parts about both sides with their orders, rows first, and about what is hidden.
fn parts(catalogue: &Catalogue, state: &MatrixState, form: Form) -> Vec<Part> {
    let term = &catalogue.terms.project;
    let (countries, projects) = (state.country_lines(), state.project_lines());
    let is_kept = |line: &&Line| line.subject.is_category() && !state.is_left_out(line.subject);
    // Projects are not looked at one by one: there may be a hundred thousand.
    let collapsed = if state.collapsed == 0 { 0 } else { projects.iter().filter(is_kept).count() };
    let shown = projects.len() - state.left_out() - collapsed;
    let (of_shown, of_collapsed) = (noun::counted(shown, term), noun::categories(collapsed));
    let projects = match (shown, collapsed) {
        (_, 0) => of_shown,
        (0, _) => of_collapsed,
        (_, _) => format!("{of_shown} + {of_collapsed}"),
    };
    let (by, order) = (state.options.countries, state.options.projects);
    let is_default = form == Form::WithoutDefault && order == Sorting::default();
    let [mut of_countries, mut of_projects] = [noun::countries(countries.len()), projects];
    if form != Form::WithoutOrders {
        of_countries = format!("{of_countries} by {by}");
    }
    if form != Form::WithoutOrders && !is_default {
        of_projects = format!("{of_projects} by {order}");
    }
    let mut parts = vec![
        Part { text: of_countries, spot: Some(Spot::CountryOrder) },
        Part { text: of_projects, spot: Some(Spot::ProjectOrder) },
    ];
    if state.options.transposed {
        parts.reverse();
    }
    if state.options.hide_empty {
        parts.push(Part { text: format!("{} empty hidden", state.matrix.hidden), spot: None });
    }
    parts
}

/// The other parts of the headline, the most useful first.
fn remarks(state: &MatrixState) -> Vec<Part> {
    let matrix = &state.matrix;
    let mut remarks = vec![noun::participations(matrix.total)];
    remarks.extend(substitute(matrix.methods));
    remarks.into_iter().map(|text| Part { text, spot: None }).collect()
}

/// The order used instead of similarity, if a side is too large for that.
fn substitute(methods: Methods) -> Option<String> {
    let substitute =
        [methods.rows, methods.columns].into_iter().flatten().find_map(Method::substitute);
    substitute.map(|name| format!("similarity: {name}"))
}

/// The meanings of the shapes, each with its style.
fn shapes<'a>(
    catalogue: &'a Catalogue,
    state: &MatrixState,
    scale: Option<Scale>,
    look: &'a Look,
) -> Vec<(Cow<'a, str>, Cow<'a, str>, Style)> {
    let Look { theme, glyphs, .. } = look;
    let shape = |glyph: &'a str, text: &'a str| (glyph.into(), text.into(), theme.text);
    if let Some(Scale { rows, columns, shape: kind }) = scale {
        return match kind {
            Shape::Halves => {
                let [_, upper, lower, both] = glyphs.halves;
                vec![shape(upper, "one"), shape(lower, "other"), shape(both, "both")]
            }
            Shape::Dots => vec![shape("⠁", "one participation")],
            Shape::Shades => {
                let shades = glyphs.shades.iter().skip(1).copied().collect::<String>();
                let cells = format!("few to most of {rows} × {columns} cells");
                vec![(shades.into(), cells.into(), theme.text)]
            }
        };
    }
    let shape = |role| shape(glyphs.role(role), noun::role(&catalogue.terms, role));
    let mut shapes = [Role::Member, Role::Partner, Role::Lead].map(shape).to_vec();
    if !state.options.collapsed.is_empty() {
        let (figure, text) = match state.measure {
            CategoryMeasure::Count => ("2", "in a category"),
            CategoryMeasure::Share => ("50%", "of a category"),
            CategoryMeasure::Lift => ("1.5", "× chance"),
        };
        shapes.push((figure.into(), text.into(), theme.total));
    }
    shapes
}

/// The area of the legend in the corner, where it does not move when a filter comes onto the status line; none if
/// the corner is too small. The last row is for the numbers of hidden rows and columns.
fn corner_legend(
    areas: &MatrixAreas,
    shapes: &[(Cow<'_, str>, Cow<'_, str>, Style)],
) -> Option<Rect> {
    let Rect { width: columns, height, .. } = areas.corner;
    let (columns, rows) = (usize::from(columns.saturating_sub(1)), height.saturating_sub(1));
    let has_room = shapes.iter().all(|(glyph, text, _)| width(glyph) + 1 + width(text) <= columns)
        && cells(shapes.len()) <= rows;
    let legend =
        Rect { width: cells(columns), height: rows.min(cells(shapes.len() + 1)), ..areas.corner };
    has_room.then_some(legend)
}

/// Divides the status line into headline, filter and legend. If the corner has no room for the legend, it is at the
/// end of the line, or left out where it has no room beside the whole filter.
pub(super) fn status_line(
    world: &World,
    look: &Look,
    state: &MatrixState,
    areas: &MatrixAreas,
) -> [Rect; 3] {
    let line = areas.headline;
    let headline = |form| needed(&world.catalogue, state, &look.glyphs, form);
    let (middle, least) = (headline(Form::WithoutDefault), headline(Form::WithoutOrders));
    let filter =
        if world.query.is_empty() { 0 } else { filter_width(world, look) + cells(GAP) + 1 };
    let needed = if middle + filter <= line.width { middle } else { least };
    let shapes = shapes(&world.catalogue, state, areas.scale, look);
    if let Some(legend) = corner_legend(areas, &shapes) {
        let [headline, filter] = beside(world, look, line, needed);
        return [headline, filter, legend];
    }
    let legend = shapes.iter().map(|(glyph, text, _)| width(glyph) + 1 + width(text) + GAP);
    let legend = cells(legend.sum::<usize>().saturating_sub(GAP));
    let gap = cells(GAP);
    // The meaning of a blank is left out first.
    let in_full = legend + cells(GAP + width(BLANK));
    let with_blank = headline(Form::Full) + gap + in_full;
    let has_blank = world.query.is_empty() && with_blank <= line.width;
    let legend = if has_blank { in_full } else { legend };
    if middle + filter + gap + legend <= line.width {
        let rest = Rect { width: line.width - gap - legend, ..line };
        let [headline, filter] = beside(world, look, rest, needed);
        return [headline, filter, Rect { x: line.right() - legend, width: legend, ..line }];
    }
    let [headline, filter] = beside(world, look, line, needed);
    [headline, filter, Rect::default()]
}

impl MatrixView<'_> {
    pub(super) fn headline(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let area = self.areas.headline;
        if area.is_empty() {
            return;
        }
        let mut pen = Pen::new(buffer, area, 0);
        let parts = headline(&self.world.catalogue, self.state, glyphs, usize::from(area.width));
        for (place, (_, part)) in parts.iter().enumerate() {
            if place > 0 {
                pen.write(&between(glyphs), theme.faint);
            }
            let style = if part.spot.is_some() { theme.strong } else { theme.faint };
            pen.write_cut(&part.text, glyphs.ellipsis, style);
        }
        filter_line(self.world, self.look, self.areas.filter, buffer);
    }

    /// Draws the legend: line by line in the corner, or on the status line, where the meaning of a blank comes
    /// first, so that nothing moves without it.
    ///
    /// ```text
    /// blank: not listed  ● member  ○ partner  ◆ lead
    /// ```
    pub(super) fn legend(&self, buffer: &mut Buffer) {
        let faint = self.look.theme.faint;
        let area = self.areas.legend;
        let shapes = shapes(&self.world.catalogue, self.state, self.areas.scale, self.look);
        let shape = |pen: &mut Pen<'_>, (glyph, text, style): &(Cow<'_, str>, Cow<'_, str>, _)| {
            pen.write(glyph, *style);
            pen.skip(1);
            pen.write(text, faint);
        };
        if area.height > 1 {
            for (row, part) in (0..).zip(&shapes) {
                shape(&mut Pen::new(buffer, area, row), part);
            }
            let mut pen = Pen::new(buffer, area, cells(shapes.len()));
            if pen.left() >= width(BLANK) {
                pen.write(BLANK, faint);
            }
            return;
        }
        let used: usize =
            shapes.iter().map(|(glyph, text, _)| width(glyph) + 1 + width(text) + GAP).sum();
        let mut pen = Pen::new(buffer, area, 0);
        if pen.left() >= used + width(BLANK) {
            pen.write(BLANK, faint);
            pen.skip(GAP);
        }
        for part in &shapes {
            shape(&mut pen, part);
            pen.skip(GAP);
        }
    }
}
