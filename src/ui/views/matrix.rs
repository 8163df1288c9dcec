//! Drawing the membership matrix. The cost depends on the screen, not on the size of the catalogue.

mod areas;
mod blocks;
mod edges;
mod head;
mod headings;
mod measures;
mod scale;
pub(crate) mod screen;
mod whole;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::views::matrix::MatrixState;
use crate::app::world::{NO_COUNTRY, World};
use crate::app::{Action, Motion};
use crate::query::Target;
use crate::query::analysis::matrix::{Cell, Line};
use crate::query::selection::country_marks::Marks;
use crate::text::width::width;
use crate::text::wrap::wrap;

use crate::ui::style::look::Look;
use crate::ui::widgets::pen::{Pen, cells, shade, write_wrapped};
use areas::MatrixAreas;
use blocks::Blocks;
use measures::{MatrixMeasures, sign_of};

/// Draws the matrix with its headings, totals, legend and sentences.
pub(crate) struct MatrixView<'a> {
    pub(crate) world: &'a World,
    pub(crate) state: &'a MatrixState,
    pub(crate) areas: &'a MatrixAreas,
    pub(crate) measures: &'a MatrixMeasures,
    /// Counted if the whole matrix is on the screen.
    pub(crate) blocks: &'a Blocks,
    pub(crate) look: &'a Look,
}

/// A visible column; of the whole matrix all columns that share one place on the screen.
pub(crate) struct MatrixColumn {
    /// The first of them, or that of the cursor.
    subject: Target,
    total: usize,
    /// Its position from the left edge of the cells.
    x: u16,
    selected: bool,
    /// Whether the next column is of another category.
    ends_group: bool,
}

struct MatrixRow<'a> {
    line: &'a Line,
    /// Its row on the screen, from the top of the cells.
    y: u16,
    selected: bool,
    /// Whether it belongs to every second category.
    is_in_even_group: bool,
}

impl MatrixView<'_> {
    pub(crate) fn draw(&self, buffer: &mut Buffer) {
        let columns = self.columns();
        self.headline(buffer);
        self.legend(buffer);
        if let Some(scale) = self.areas.scale {
            self.whole(scale, &columns, buffer);
        } else {
            if self.state.has_bands() {
                self.bands(&columns, buffer);
            }
            self.headings(&columns, buffer);
            self.rows(&columns, buffer);
        }
        self.column_totals(&columns, buffer);
        self.edge_marks(buffer);
        self.sentence(buffer);
    }

    fn columns(&self) -> Vec<MatrixColumn> {
        let state = self.state;
        let lines = state.matrix.columns.get(state.column.offset..).unwrap_or_default();
        let wide = self.areas.scale.map_or(1, |scale| usize::from(scale.columns.max(1)));
        let has_lines = !state.options.transposed && wide == 1;
        let column = |(x, lines): (usize, &[Line])| {
            let first = state.column.offset + x * wide;
            let at = state.column.selected.wrapping_sub(first);
            let selected = lines.get(at);
            Some(MatrixColumn {
                subject: selected.or(lines.first())?.subject,
                total: lines.iter().map(|line| line.total).sum(),
                x: cells(x) * self.areas.cell_width,
                selected: selected.is_some(),
                ends_group: has_lines && state.ends_group(first),
            })
        };
        let visible = usize::from(self.areas.cells.width / self.areas.cell_width.max(1));
        lines.chunks(wide).take(visible).enumerate().filter_map(column).collect()
    }

    /// The part of an area above, on or below the cells of a column.
    fn part(&self, column: &MatrixColumn, area: Rect) -> Rect {
        let x = self.areas.cells.x + column.x;
        Rect { x, width: self.areas.cell_width, ..area }
    }

    /// The part of an area for the letters of a column, without the gap behind it.
    fn glyphs_of(&self, column: &MatrixColumn, area: Rect) -> Rect {
        let part = self.part(column, area);
        Rect { width: part.width.saturating_sub(1).max(1).min(part.width), ..part }
    }

    /// The hue of a project or category; of what the marks leave out, that of secondary text.
    fn hue(&self, subject: Target) -> Style {
        let theme = &self.look.theme;
        match subject.category(&self.world.catalogue) {
            _ if self.state.is_left_out(subject) => theme.faint,
            Some(category) => theme.category(category),
            None => theme.text,
        }
    }

    /// The style of the name of the row and column of the cursor.
    fn selected_name(&self) -> Style {
        let theme = &self.look.theme;
        if theme.guides { theme.selected } else { theme.crosshair.patch(theme.strong) }
    }

    /// The mark of a country with its style, if it has one.
    fn mark(&self, subject: Target) -> Option<(&'static str, Style)> {
        sign_of(&self.world.query, subject).map(|mark| self.look.mark(mark))
    }

    /// Draws the line between two categories, in the last screen column of the first one, where hues do not tell
    /// them apart.
    fn group_line(&self, column: &MatrixColumn, place: Rect, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        if theme.guides && column.ends_group && self.areas.cell_width > 1 {
            let edge = Rect { x: place.right().saturating_sub(1), width: 1, ..place };
            for row in 0..place.height {
                Pen::new(buffer, edge, row).write(glyphs.border.vertical_left, theme.border);
            }
        }
    }

    fn rows(&self, columns: &[MatrixColumn], buffer: &mut Buffer) {
        let state = self.state;
        let groups = state.options.transposed;
        for column in columns {
            let place = self.part(column, self.areas.cells);
            if column.selected {
                let width = self.measures.count_digits.max(1).min(place.width);
                buffer.set_style(Rect { width, ..place }, self.look.theme.crosshair);
            }
            self.group_line(column, place, buffer);
        }
        let visible = state.matrix.rows.iter().enumerate().skip(state.row.offset);
        for (y, (place, line)) in (0..self.areas.names.height).zip(visible) {
            let selected = place == state.row.selected;
            let is_in_even_group = groups && state.is_in_even_group(place);
            let row = MatrixRow { line, y, selected, is_in_even_group };
            self.name(&row, buffer);
            if selected {
                self.shade_row(y, buffer);
            }
            for column in columns {
                self.cell(&row, column, buffer);
            }
            self.row_total(y, line.total, selected, buffer);
        }
    }

    /// Shades the row of the cursor behind its cells and its total.
    fn shade_row(&self, row: u16, buffer: &mut Buffer) {
        let MatrixAreas { names, cells, row_totals, .. } = *self.areas;
        let gap = Rect { x: names.right().saturating_sub(1), width: 1, ..names };
        for part in [gap, cells, row_totals] {
            shade(buffer, part, row, self.look.theme.crosshair);
        }
    }

    /// ```text
    /// ❯+Alphaland
    ///   Air      FST  First Test of a Rather Lon… │
    /// ```
    fn name(&self, row: &MatrixRow<'_>, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let names = self.areas.names;
        let area = Rect { width: names.width.saturating_sub(1), ..names };
        let subject = row.line.subject;
        let plain = match subject {
            Target::Country(_) => theme.text,
            _ => self.hue(subject),
        };
        let (sign, style) = self.mark(subject).unwrap_or((" ", plain));
        let style = if row.selected { self.selected_name() } else { style };
        if row.selected {
            shade(buffer, area, row.y, style);
        }
        let mut pen = Pen::new(buffer, area, row.y);
        let pointer = if theme.guides { style } else { style.patch(theme.accent) };
        pen.write(if row.selected { glyphs.pointer } else { " " }, pointer);
        pen.write(sign, style);
        self.category_before_name(row, style, &mut pen);
        match subject.project() {
            None => pen.write_cut(subject.name(&self.world.catalogue), glyphs.ellipsis, style),
            Some(id) => {
                let project = &self.world.catalogue.projects[id];
                let short = usize::from(self.measures.short_name);
                let only = project.in_sentence();
                // A shorter part of a name says nothing.
                let has_room = pen.left() >= short + 10;
                match &project.acronym {
                    Some(acronym) if has_room => {
                        pen.write_in(acronym, short, glyphs.ellipsis, style);
                        pen.skip(2);
                        pen.write_cut(
                            &project.name,
                            glyphs.ellipsis,
                            if row.selected { style } else { theme.faint },
                        );
                    }
                    None if has_room => pen.write_cut(only, glyphs.ellipsis, style),
                    _ if width(only) <= pen.left() => pen.write(only, style),
                    _ => pen.write_cut(project.heading(), glyphs.ellipsis, style),
                }
            }
        }
        if row.is_in_even_group {
            let gap = Rect { x: area.right(), width: 1, ..names };
            Pen::new(buffer, gap, row.y).write(glyphs.border.vertical_left, theme.border);
        }
    }

    /// Writes the category of a project before its name if there is a column for it: in the first row of the category
    /// on the screen.
    fn category_before_name(&self, row: &MatrixRow<'_>, style: Style, pen: &mut Pen<'_>) {
        let Look { theme, glyphs, .. } = self.look;
        let column = usize::from(self.measures.category_column(self.areas.names.width));
        let Some(room) = column.checked_sub(1) else { return };
        let is_first =
            row.y == 0 || self.state.starts_group(self.state.row.offset + usize::from(row.y));
        let category = row.line.subject.category(&self.world.catalogue);
        let name = match category.filter(|_| is_first && !row.line.subject.is_category()) {
            Some(id) => self.world.catalogue.categories[id].name.as_str(),
            None => "",
        };
        let style = match category {
            Some(category) if !row.selected => theme.category(category).patch(theme.strong),
            _ => style,
        };
        pen.write_in(name, room, glyphs.ellipsis, style);
        pen.skip(1);
    }

    /// Draws the contents of a cell on the background that is there.
    fn cell(&self, row: &MatrixRow<'_>, column: &MatrixColumn, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let (x, y) = (self.areas.cells.x + column.x, self.areas.cells.y + row.y);
        let under_cursor = row.selected && column.selected;
        let (one, other) = (row.line.subject, column.subject);
        let hue = || self.hue(if self.state.options.transposed { one } else { other });
        let contents = self.state.matrix.meeting(&self.world.catalogue, one, other);
        let (glyph, style) = match contents {
            // What the filter leaves out counts nowhere; without colours, its shape tells.
            Some(Cell::Role(_))
                if theme.dimmed.is_none()
                    && [one, other].iter().any(|&subject| self.state.is_left_out(subject)) =>
            {
                (glyphs.absent, theme.faint)
            }
            Some(Cell::Role(role)) => (glyphs.role(role), hue()),
            Some(Cell::Count(count)) => {
                let style = if under_cursor { theme.selected } else { hue() };
                let place = Rect { x, y, width: self.areas.cell_width, height: 1 };
                let (category, country) =
                    if other.is_category() { (other, row.line.total) } else { (one, column.total) };
                Pen::new(buffer, place.intersection(self.areas.cells), 0)
                    .write(&self.state.figure(category, count, country), style);
                return;
            }
            None if under_cursor => (" ", theme.selected),
            None if theme.guides && row.selected => (glyphs.line, theme.faint),
            None if theme.guides && column.selected => (glyphs.guide_column, theme.faint),
            None => return,
        };
        if let Some(cell) = buffer.cell_mut((x, y)) {
            let style = if under_cursor { theme.selected } else { style };
            cell.set_symbol(glyph).set_style(style);
        }
    }

    fn sentence(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let area = self.areas.sentence;
        let columns = if area.height > 1 { usize::MAX } else { usize::from(area.width) };
        let sentences = self.state.sentences(&self.world.catalogue, columns);
        let ([full, short], style) = match sentences {
            Some(sentences) if !self.world.selection.projects.is_empty() => {
                (sentences, theme.strong)
            }
            _ => (self.no_cell(), theme.message),
        };
        let fits =
            |text: &str| wrap(text, usize::from(area.width)).len() <= usize::from(area.height);
        let sentence = if fits(&full) { full } else { short };
        write_wrapped(buffer, area, &sentence, glyphs.ellipsis, style);
    }

    /// Why there is no cell, and how to get one: in full, and for a narrow screen.
    fn no_cell(&self) -> [String; 2] {
        let World { catalogue, query, selection, .. } = self.world;
        let key = |action| self.world.key(action);
        if catalogue.countries.is_empty() {
            return [NO_COUNTRY, NO_COUNTRY].map(str::to_owned);
        }
        if !selection.projects.is_empty() {
            let hide = key(Action::Motion(Motion::HideEmpty));
            return ["Every row and column is empty and hidden", "All is empty and hidden"]
                .map(|text| format!("{text}; {hide} shows them."));
        }
        if catalogue.projects.is_empty() || Marks::of(query).is_empty() {
            let text = self.world.no_project();
            return [text.clone(), text];
        }
        let keys = [Action::UnmarkAll, Action::Back, Action::ClearQuery];
        let [unmark, back, clear] = keys.map(key);
        let project = &catalogue.terms.project.singular;
        let start = format!("No {project} matches: {unmark} clears the marks, ");
        [
            format!("{start}{back} undoes the last, {clear} shows everything."),
            format!("{start}{clear} shows everything."),
        ]
    }
}
