//! The parts above the matrix: the headline with numbers, orders and filter, the legend.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::Spot;
use crate::app::views::matrix::MatrixState;
use crate::catalogue::{Catalogue, Role};
use crate::query::analysis::matrix::Methods;
use crate::query::analysis::seriation::Method;
use crate::text::noun;
use crate::text::width::width;
use crate::text::wording::BLANK;

use super::MatrixView;
use crate::ui::style::glyphs::Glyphs;
use crate::ui::style::look::Look;
use crate::ui::widgets::filter_line::filter_line;
use crate::ui::widgets::pen::{Pen, cells};

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
    let long = parts(catalogue, state, true);
    let mut shown = if needs(&long) <= room { long } else { parts(catalogue, state, false) };
    shown.extend(remarks(state));
    while shown.len() > 1 && needs(&shown) > room {
        shown.pop();
    }
    let mut x = 0;
    let place = |part: Part| {
        let end = x + width(&part.text);
        let columns = cells(x)..cells(end);
        x = end + gap;
        (columns, part)
    };
    shown.into_iter().map(place).collect()
}

/// The columns of the two parts about both sides, in short.
pub(crate) fn least_headline(catalogue: &Catalogue, state: &MatrixState, glyphs: &Glyphs) -> u16 {
    let parts = parts(catalogue, state, false);
    cells(parts.iter().map(|part| width(&part.text)).sum::<usize>() + width(&between(glyphs)))
}

fn between(glyphs: &Glyphs) -> String {
    format!(" {} ", glyphs.dot)
}

/// The parts about both sides with their orders: rows first.
fn parts(catalogue: &Catalogue, state: &MatrixState, in_full: bool) -> Vec<Part> {
    let term = &catalogue.terms.project;
    let (countries, projects) = (state.country_lines(), state.project_lines());
    let counted = |count: usize, in_words: String| {
        if in_full { in_words } else { count.to_string() }
    };
    let collapsed = state.collapsed;
    let shown = projects.len().saturating_sub(collapsed);
    let of_countries = format!(
        "{} by {}",
        counted(countries.len(), noun::countries(countries.len())),
        state.options.countries
    );
    let of_shown = counted(shown, noun::counted(shown, term));
    let of_collapsed = counted(collapsed, noun::categories(collapsed));
    let projects = match (shown, collapsed) {
        (_, 0) => of_shown,
        (0, _) => of_collapsed,
        (_, _) => format!("{of_shown} + {of_collapsed}"),
    };
    let of_projects = format!("{projects} by {}", state.options.projects);
    let mut parts = vec![
        Part { text: of_countries, spot: Some(Spot::CountryOrder) },
        Part { text: of_projects, spot: Some(Spot::ProjectOrder) },
    ];
    if state.options.transposed {
        parts.reverse();
    }
    parts
}

/// The other parts of the headline, the most useful first.
fn remarks(state: &MatrixState) -> Vec<Part> {
    let matrix = &state.matrix;
    let mut remarks = Vec::new();
    if state.options.hide_empty {
        remarks.push(format!("{} empty hidden", matrix.hidden));
    }
    remarks.push(noun::participations(matrix.total));
    remarks.extend(substitute(matrix.methods));
    remarks.into_iter().map(|text| Part { text, spot: None }).collect()
}

/// The order used instead of similarity, if a side is too large for that.
fn substitute(methods: Methods) -> Option<String> {
    let substitute =
        [methods.rows, methods.columns].into_iter().flatten().find_map(Method::substitute);
    substitute.map(|name| format!("similarity: {name}"))
}

impl MatrixView<'_> {
    pub(crate) fn headline(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
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

    /// The shapes with their meanings and styles.
    fn shapes(&self) -> Vec<(&str, &str, Style)> {
        let Look { theme, glyphs } = self.look;
        let name = |role| noun::role(&self.world.catalogue.terms, role);
        let shape = |role| (glyphs.role(role), name(role), theme.role(role));
        let mut shapes = [Role::Member, Role::Partner, Role::Lead].map(shape).to_vec();
        if !self.state.options.collapsed.is_empty() {
            shapes.push(("2", "in a category", theme.total));
        }
        shapes
    }

    /// Draws the legend in the corner, or in one line if the corner is too low.
    ///
    /// ```text
    /// ● member  ○ partner  ◆ lead  blank: not listed by the source
    /// ```
    pub(crate) fn legend(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        if !self.areas.has_legend_in_corner() {
            let mut pen = Pen::new(buffer, self.areas.legend, 0);
            for (glyph, text, style) in self.shapes() {
                if pen.left() < width(text) + 3 {
                    return;
                }
                pen.write(glyph, style);
                pen.skip(1);
                pen.write(text, theme.text);
                pen.skip(2);
            }
            if pen.left() >= 33 {
                pen.write(BLANK, theme.faint);
            }
            return;
        }
        let corner = self.areas.corner;
        let area = Rect { width: corner.width.saturating_sub(1), ..corner };
        let notes = [("", "blank: not listed", theme.faint), ("", "by the source", theme.faint)];
        // The last row is for the numbers of hidden rows and columns.
        let rows = 0..area.height.saturating_sub(1);
        for (row, (glyph, text, style)) in rows.zip(self.shapes().into_iter().chain(notes)) {
            let mut pen = Pen::new(buffer, area, row);
            if !glyph.is_empty() {
                pen.write(glyph, style);
                pen.skip(1);
            }
            let style = if glyph.is_empty() { style } else { theme.text };
            pen.write_cut(text, glyphs.ellipsis, style);
        }
    }
}
