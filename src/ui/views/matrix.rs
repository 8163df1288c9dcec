//! Drawing the membership matrix. The cost depends on the screen, not on the size of the catalogue.

pub(crate) mod areas;
pub(crate) mod edges;
pub(crate) mod head;
pub(crate) mod measures;
pub(crate) mod screen;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::views::matrix::MatrixState;
use crate::catalogue::{Catalogue, Role};
use crate::query::analysis::matrix::{Cell, Line};
use crate::query::{Query, Target};
use crate::text::cut::cut;
use crate::text::width::width;
use crate::text::wrap::wrap;

use crate::ui::style::look::Look;
use crate::ui::widgets::pen as text;
use crate::ui::widgets::pen::{Pen, cells, shade};
use areas::MatrixAreas;
use measures::{Measures, sign_of};

/// Draws the matrix with its headings, totals, legend and sentences.
pub(crate) struct MatrixView<'a> {
    pub(crate) catalogue: &'a Catalogue,
    /// The query with the marks of countries.
    pub(crate) query: &'a Query,
    /// The number of selected projects.
    pub(crate) selected: usize,
    pub(crate) state: &'a MatrixState,
    pub(crate) areas: &'a MatrixAreas,
    pub(crate) measures: &'a Measures,
    pub(crate) look: &'a Look,
}

/// A visible column.
pub(crate) struct Column {
    subject: Target,
    /// Its position from the left edge of the cells.
    pub(crate) x: u16,
    pub(crate) selected: bool,
    /// Whether it belongs to every second category, which is shaded.
    shaded: bool,
    /// Whether the next column is of another category.
    ends_group: bool,
    pub(crate) total: usize,
}

struct Row {
    subject: Target,
    /// Its row on the screen, from the top of the cells.
    y: u16,
    selected: bool,
    shaded: bool,
    total: usize,
}

impl Widget for &MatrixView<'_> {
    fn render(self, _area: Rect, buffer: &mut Buffer) {
        let columns = self.columns();
        self.headline(buffer);
        self.marks(buffer);
        self.legend(buffer);
        self.headings(&columns, buffer);
        self.rows(&columns, buffer);
        self.column_totals(&columns, buffer);
        self.edge_marks(buffer);
        self.sentence(buffer);
    }
}

impl MatrixView<'_> {
    fn columns(&self) -> Vec<Column> {
        let state = self.state;
        let groups = !state.options.transposed;
        let visible = state.matrix.columns.iter().enumerate().skip(state.column.offset);
        let column = |(x, (place, line)): (usize, (usize, &Line))| Column {
            subject: line.subject,
            x: cells(x) * self.areas.cell_width,
            selected: place == state.column.selected,
            shaded: groups && state.band(place),
            ends_group: groups && state.ends_group(place),
            total: line.total,
        };
        visible.take(self.areas.columns()).enumerate().map(column).collect()
    }

    /// The background of a cell.
    pub(crate) fn ground(&self, column: &Column, row_selected: bool, row_shaded: bool) -> Style {
        let theme = &self.look.theme;
        if column.selected || row_selected {
            theme.crosshair
        } else if column.shaded || row_shaded {
            theme.group
        } else {
            theme.text
        }
    }

    /// Draws the headings, written from top to bottom and aligned at the bottom.
    fn headings(&self, columns: &[Column], buffer: &mut Buffer) {
        let area = self.areas.headings;
        for column in columns {
            let place = Rect { x: area.x + column.x, width: self.areas.cell_width, ..area };
            for row in 0..area.height {
                shade(buffer, place, row, self.ground(column, false, false));
            }
            self.group_line(column, place, buffer);
            self.heading(column, place, buffer);
        }
    }

    fn heading(&self, column: &Column, place: Rect, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let mark = sign_of(self.query, column.subject);
        let (sign, sign_style) = self.look.mark(mark.unwrap_or_default());
        let mut letters: Vec<&str> = mark.iter().map(|_| sign).collect();
        let rows = usize::from(place.height);
        letters.extend(column.subject.heading(self.catalogue).graphemes(true).take(rows + 1));
        let start = rows.saturating_sub(letters.len());
        let collapsed = column.subject.is_category();
        let style = match (column.selected, mark) {
            (true, _) => theme.selected,
            (false, Some(_)) => sign_style,
            (false, None) if collapsed => theme.strong,
            (false, None) => theme.heading.remove_modifier(Modifier::BOLD),
        };
        let style = self.ground(column, false, false).patch(style);
        for (row, letter) in (start..rows).zip(&letters) {
            let is_cut = letters.len() > rows && row + 1 == rows;
            let too_wide = width(letter) > usize::from(place.width);
            let letter = if is_cut || too_wide { glyphs.ellipsis } else { letter };
            let blank = letter.chars().all(char::is_whitespace) && !column.selected;
            let style = if blank { self.ground(column, false, false) } else { style };
            Pen::new(buffer, place, cells(row)).write(letter, style);
        }
        if column.selected {
            self.point_at_heading(place, cells(start), buffer);
        }
    }

    /// Draws a pointer before the first letter of the selected heading, if there is a gap before it.
    fn point_at_heading(&self, heading: Rect, row: u16, buffer: &mut Buffer) {
        let (x, y) = (heading.x.saturating_sub(1), heading.y.saturating_add(row));
        let before = buffer.cell((x.saturating_sub(1), y)).map_or(0, |cell| width(cell.symbol()));
        if row < heading.height && self.areas.cell_width > 1 && before < 2 {
            let place = Rect { x, width: 1, ..heading };
            Pen::new(buffer, place, row).write(self.look.glyphs.pointer, self.look.theme.accent);
        }
    }

    /// Draws the line between two categories, in the last screen column of the first one.
    fn group_line(&self, column: &Column, place: Rect, buffer: &mut Buffer) {
        if !column.ends_group || self.areas.cell_width < 2 {
            return;
        }
        let edge = Rect { x: place.right().saturating_sub(1), width: 1, ..place };
        for row in 0..place.height {
            Pen::new(buffer, edge, row).write(self.look.glyphs.group, self.look.theme.border);
        }
    }

    fn rows(&self, columns: &[Column], buffer: &mut Buffer) {
        let state = self.state;
        let groups = state.options.transposed;
        self.grounds(columns, buffer);
        let visible = state.matrix.rows.iter().enumerate().skip(state.row.offset);
        for (y, (place, line)) in (0..self.areas.names.height).zip(visible) {
            let row = Row {
                subject: line.subject,
                y,
                selected: place == state.row.selected,
                shaded: groups && state.band(place),
                total: line.total,
            };
            self.name(&row, buffer);
            if row.selected || row.shaded {
                self.row_ground(&row, columns, buffer);
            }
            for column in columns {
                self.cell(&row, column, buffer);
            }
            self.row_total(y, row.total, row.selected, buffer);
        }
    }

    /// Draws the backgrounds of whole columns and the lines between categories. Most cells are blank and need
    /// nothing more.
    fn grounds(&self, columns: &[Column], buffer: &mut Buffer) {
        let cells = self.areas.cells;
        for column in columns {
            let place = Rect { x: cells.x + column.x, width: self.areas.cell_width, ..cells };
            if column.selected || column.shaded {
                let ground = self.ground(column, false, false);
                buffer.set_style(place.intersection(buffer.area), ground);
            }
            self.group_line(column, place, buffer);
        }
    }

    fn row_ground(&self, row: &Row, columns: &[Column], buffer: &mut Buffer) {
        let (theme, cells) = (&self.look.theme, self.areas.cells);
        shade(buffer, cells, row.y, if row.selected { theme.crosshair } else { theme.group });
        // The background comes with a text colour, which the lines between categories must not take.
        let wide = self.areas.cell_width;
        for column in columns.iter().filter(|column| column.ends_group && wide > 1) {
            let line = Rect { x: cells.x + column.x + wide - 1, width: 1, ..cells };
            shade(buffer, line, row.y, theme.border);
        }
        if let Some(column) = columns.iter().find(|column| column.selected) {
            let line = u16::from(column.ends_group && self.areas.cell_width > 1);
            let width = self.areas.cell_width - line;
            let place = Rect { x: cells.x + column.x, width, ..cells };
            shade(
                buffer,
                place,
                row.y,
                if row.selected { theme.selected } else { theme.crosshair },
            );
        }
    }

    /// ```text
    /// ❯+Alphaland
    ///   FST  First Test of a Rather Lon… │
    /// ```
    fn name(&self, row: &Row, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let names = self.areas.names;
        let area = Rect { width: names.width.saturating_sub(1), ..names };
        let mark = sign_of(self.query, row.subject);
        let (sign, sign_style) = self.look.mark(mark.unwrap_or_default());
        let plain = if row.subject.is_category() { theme.strong } else { theme.text };
        let style = match (row.selected, mark) {
            (true, _) => theme.selected,
            (false, Some(_)) => sign_style,
            (false, None) => plain,
        };
        shade(buffer, area, row.y, if row.selected { style } else { theme.text });
        let mut pen = Pen::new(buffer, area, row.y);
        pen.write(if row.selected { glyphs.pointer } else { " " }, style);
        pen.write(sign, style);
        let room = pen.left();
        match row.subject.project() {
            None => {
                let name = row.subject.name(self.catalogue);
                pen.write(&cut(name, room, glyphs.ellipsis), style);
            }
            Some(id) => {
                let project = &self.catalogue.projects[id];
                let short = usize::from(self.measures.short_name);
                let faint = if row.selected { style } else { theme.faint };
                let only = project.in_sentence();
                // A shorter part of a name says nothing.
                let has_room = room >= short + 10;
                match &project.acronym {
                    Some(acronym) if has_room => {
                        pen.write_in(acronym, short, glyphs.ellipsis, style);
                        pen.skip(2);
                        pen.write_cut(&project.name, glyphs.ellipsis, faint);
                    }
                    None if has_room => pen.write_cut(only, glyphs.ellipsis, style),
                    _ if width(only) <= room => pen.write(only, style),
                    _ => pen.write_cut(project.heading(), glyphs.ellipsis, style),
                }
            }
        }
        if row.shaded {
            let gap = Rect { x: area.right(), width: 1, ..names };
            Pen::new(buffer, gap, row.y).write(glyphs.group, theme.border);
        }
    }

    /// Draws the contents of a cell on the background that is there.
    fn cell(&self, row: &Row, column: &Column, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let (x, y) = (self.areas.cells.x + column.x, self.areas.cells.y + row.y);
        let under_cursor = row.selected && column.selected;
        let contents = self.state.matrix.meeting(self.catalogue, row.subject, column.subject);
        let (glyph, style) = match contents {
            Some(Cell::Role(role)) => (glyphs.role(role), self.role(role)),
            Some(Cell::Count(count)) => {
                let text = count_in(count, usize::from(self.areas.cell_width));
                let style = if under_cursor { theme.selected } else { theme.member };
                let place = Rect { x, y, width: self.areas.cell_width, height: 1 };
                Pen::new(buffer, place.intersection(self.areas.cells), 0).write(&text, style);
                return;
            }
            None if theme.guides && row.selected && !under_cursor => {
                (glyphs.guide_row, theme.faint)
            }
            None if theme.guides && column.selected && !under_cursor => {
                (glyphs.guide_column, theme.faint)
            }
            None => return,
        };
        if let Some(cell) = buffer.cell_mut((x, y)) {
            let style = if under_cursor { theme.selected } else { style };
            cell.set_symbol(glyph).set_style(style);
        }
    }

    fn role(&self, role: Role) -> Style {
        let theme = &self.look.theme;
        match role {
            Role::Member => theme.member,
            Role::Partner => theme.partner,
            Role::Lead => theme.lead,
        }
    }

    fn sentence(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let area = self.areas.sentence;
        let columns = usize::from(area.width);
        let ([full, short], style) = match self.state.sentences(self.catalogue) {
            Some(sentences) => (sentences, theme.strong),
            None => ([self.no_cell(), self.no_cell()], theme.message),
        };
        let lines = wrap(&full, columns);
        let lines =
            if lines.len() > usize::from(area.height) { wrap(&short, columns) } else { lines };
        text::write_lines(buffer, area, &lines, glyphs.ellipsis, style);
    }

    /// Why there is no cell, and how to get one.
    fn no_cell(&self) -> String {
        let project = &self.catalogue.terms.project;
        if self.catalogue.countries.is_empty() {
            "This catalogue names no country.".to_owned()
        } else if self.catalogue.projects.is_empty() {
            format!("This catalogue has no {}.", project.singular)
        } else if self.selected == 0 && self.measures.marks > 0 {
            format!(
                "No {} matches: u clears the marks, Backspace undoes the last, F shows everything.",
                project.singular
            )
        } else if self.selected == 0 {
            format!("No {} matches the filter; F shows everything.", project.singular)
        } else {
            "Every row and column is empty and hidden; H shows them.".to_owned()
        }
    }
}

/// A count in `columns` columns: "12", or "9+" if it is too long.
fn count_in(count: usize, columns: usize) -> String {
    let digits = count.to_string();
    if digits.len() <= columns {
        digits
    } else {
        format!("{}+", "9".repeat(columns.saturating_sub(1)))
    }
}
