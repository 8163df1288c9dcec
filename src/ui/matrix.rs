//! Drawing the membership matrix. Its cost depends on what is seen, not on the catalogue.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::Grid;
use crate::catalogue::{Catalogue, CategoryId, ProjectId, Role};

use super::look::Look;
use super::matrix_layout::MatrixAreas;
use super::text::{self, Pen, cells, cut, shade, width, write_right};

/// The matrix with its headings, totals, legend and sentence.
pub(crate) struct MatrixView<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) grid: &'a Grid,
    pub(crate) areas: &'a MatrixAreas,
    /// The largest total of a row, for the bars.
    pub(crate) most: usize,
    pub(crate) look: &'a Look,
}

/// One column that is seen.
struct Column {
    project: ProjectId,
    /// Where it begins, from the left edge of the cells.
    x: u16,
    selected: bool,
    /// Whether it is of every other group of its neighbours.
    shaded: bool,
    /// Whether the next column is of another category.
    ends_group: bool,
    count: usize,
}

impl Widget for &MatrixView<'_> {
    fn render(self, _area: Rect, buffer: &mut Buffer) {
        let columns = self.columns();
        self.corner(buffer);
        self.headings(&columns, buffer);
        self.rows(&columns, buffer);
        self.column_totals(&columns, buffer);
        self.sentence(buffer);
    }
}

impl MatrixView<'_> {
    /// The visible columns, with the groups they are of. Groups alternate from the first column of
    /// the whole matrix on, so that scrolling does not change them.
    fn columns(&self) -> Vec<Column> {
        let all = &self.grid.matrix.columns;
        let offset = self.grid.column.offset;
        let category = |place: usize| -> Option<CategoryId> {
            all.get(place)?.subject.category(self.catalogue)
        };
        let mut columns = Vec::with_capacity(self.areas.columns());
        for (x, place) in (offset..all.len()).take(self.areas.columns()).enumerate() {
            let Some(line) = all.get(place) else { break };
            let Some(project) = line.subject.project() else { continue };
            columns.push(Column {
                project,
                x: cells(x) * self.areas.cell_width,
                selected: place == self.grid.column.selected,
                shaded: category(place)
                    .is_some_and(|id| crate::catalogue::RowId::index(id) % 2 == 1),
                ends_group: place + 1 < all.len() && category(place) != category(place + 1),
                count: line.total,
            });
        }
        columns
    }

    /// The style of the ground under a cell.
    fn ground(&self, column: &Column, row_selected: bool) -> Style {
        let theme = &self.look.theme;
        if column.selected || row_selected {
            theme.crosshair
        } else if column.shaded {
            theme.group
        } else {
            theme.text
        }
    }

    /// What the shapes mean, how many there are, and the orders.
    fn corner(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let area = Rect { width: self.areas.corner.width.saturating_sub(1), ..self.areas.corner };
        let terms = &self.catalogue.terms;
        let matrix = &self.grid.matrix;
        let size = format!("{} {} {}", matrix.rows.len(), glyphs.times, matrix.columns.len());
        let with_total = format!("{size} {} {}", glyphs.dot, matrix.total);
        let fits = width(&with_total) <= usize::from(area.width);
        let size = if fits { with_total } else { size };
        let rows = format!("rows: {}", self.grid.row_order.name());
        let columns = format!("cols: {}", self.grid.column_order.name());
        let lines: [(&str, &str, Style); 8] = [
            ("", &size, theme.strong),
            (glyphs.member, &terms.member.singular, theme.member),
            (glyphs.partner, &terms.partner.singular, theme.partner),
            (glyphs.lead, "lead", theme.lead),
            ("", "blank: not listed", theme.faint),
            ("", "by the source", theme.faint),
            ("", &rows, theme.faint),
            ("", &columns, theme.faint),
        ];
        for (row, (glyph, text, style)) in (0..area.height).zip(lines) {
            let mut pen = Pen::new(buffer, area, row);
            if !glyph.is_empty() {
                pen.write(glyph, style);
                pen.skip(1);
            }
            let style = if glyph.is_empty() { style } else { theme.text };
            let room = pen.left();
            pen.write(&cut(text, room, glyphs.ellipsis), style);
        }
    }

    /// Headings read from top to bottom and stand on the grid.
    fn headings(&self, columns: &[Column], buffer: &mut Buffer) {
        let area = self.areas.headings;
        let theme = &self.look.theme;
        let glyphs = &self.look.glyphs;
        for column in columns {
            let heading = self.catalogue.projects[column.project].heading();
            let letters: Vec<&str> = heading.graphemes(true).collect();
            let rows = usize::from(area.height);
            let start = rows.saturating_sub(letters.len());
            let style = if column.selected { theme.selected } else { theme.heading };
            let mut style = self.ground(column, false).patch(style);
            if !column.selected {
                style = style.remove_modifier(ratatui::style::Modifier::BOLD);
            }
            let place = Rect { x: area.x + column.x, width: self.areas.cell_width, ..area };
            for row in 0..rows {
                shade(buffer, place, cells(row), self.ground(column, false));
                let letter = match row.checked_sub(start) {
                    None => " ",
                    Some(_) if letters.len() > rows && row + 1 == rows => glyphs.ellipsis,
                    Some(at) => letters.get(at).copied().unwrap_or(" "),
                };
                let letter = if width(letter) > 1 { glyphs.ellipsis } else { letter };
                let mut pen = Pen::new(buffer, place, cells(row));
                pen.write(letter, if letter == " " { self.ground(column, false) } else { style });
            }
            self.group_line(column, place, buffer);
        }
        self.point_at_heading(columns, buffer);
    }

    /// A pointer before the first letter of the selected heading, in the column between it and the one
    /// before.
    fn point_at_heading(&self, columns: &[Column], buffer: &mut Buffer) {
        let area = self.areas.headings;
        let Some(column) = columns.iter().find(|column| column.selected) else { return };
        let letters = self.catalogue.projects[column.project].heading().graphemes(true).count();
        let row = area.height.saturating_sub(cells(letters));
        let place = Rect { x: (area.x + column.x).saturating_sub(1), width: 1, ..area };
        if row < area.height {
            Pen::new(buffer, place, row).write(self.look.glyphs.pointer, self.look.theme.accent);
        }
    }

    /// The line between two groups, in the last column of the screen that the first of them has.
    fn group_line(&self, column: &Column, place: Rect, buffer: &mut Buffer) {
        if !column.ends_group || self.areas.cell_width < 2 {
            return;
        }
        let edge = Rect { x: place.right() - 1, width: 1, ..place };
        for row in 0..place.height {
            Pen::new(buffer, edge, row).write(self.look.glyphs.group, self.look.theme.border);
        }
    }

    fn rows(&self, columns: &[Column], buffer: &mut Buffer) {
        let MatrixAreas { names, cells: grid, .. } = *self.areas;
        for column in columns {
            let place = Rect { x: grid.x + column.x, width: self.areas.cell_width, ..grid };
            self.group_line(column, place, buffer);
        }
        let visible = self.grid.matrix.rows.iter().enumerate().skip(self.grid.row.offset);
        for (row, (place, line)) in (0..names.height).zip(visible) {
            let Some(country) = line.subject.country() else { continue };
            let selected = place == self.grid.row.selected;
            self.name(row, &self.catalogue.countries[country].name, selected, buffer);
            for column in columns {
                let role = self.catalogue.role(country, column.project);
                self.cell(row, column, role, selected, buffer);
            }
            self.row_total(row, line.total, selected, buffer);
        }
    }

    fn name(&self, row: u16, name: &str, selected: bool, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let area = Rect { width: self.areas.names.width.saturating_sub(1), ..self.areas.names };
        let style = if selected { theme.selected } else { theme.text };
        shade(buffer, area, row, style);
        let mut pen = Pen::new(buffer, area, row);
        pen.write(if selected { glyphs.pointer } else { " " }, style);
        pen.write(" ", style);
        let room = pen.left();
        pen.write(&cut(name, room, glyphs.ellipsis), style);
    }

    fn cell(
        &self,
        row: u16,
        column: &Column,
        role: Option<Role>,
        row_selected: bool,
        buffer: &mut Buffer,
    ) {
        let Look { theme, glyphs } = self.look;
        let grid = self.areas.cells;
        let place = Rect {
            x: grid.x + column.x,
            width: self.areas.cell_width - u16::from(column.ends_group),
            ..grid
        };
        let under_cursor = row_selected && column.selected;
        let ground = if under_cursor { theme.selected } else { self.ground(column, row_selected) };
        shade(buffer, place, row, ground);
        let (glyph, style) = match role {
            Some(role) => {
                let style = match role {
                    Role::Member => theme.member,
                    Role::Partner => theme.partner,
                    Role::Lead => theme.lead,
                };
                (glyphs.role(role), if under_cursor { ground } else { ground.patch(style) })
            }
            None if theme.guides && under_cursor => (" ", ground),
            None if theme.guides && row_selected => (glyphs.guide_row, theme.faint),
            None if theme.guides && column.selected => (glyphs.guide_column, theme.faint),
            None => (" ", ground),
        };
        Pen::new(buffer, place, row).write(glyph, style);
    }

    fn row_total(&self, row: u16, count: usize, selected: bool, buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let style = if selected { theme.strong } else { theme.total };
        write_right(buffer, self.areas.row_totals, row, &count.to_string(), style);
        let mut pen = Pen::new(buffer, self.areas.bars, row);
        let bar = self.look.bar(count, self.most, usize::from(self.areas.bars.width));
        pen.write(&bar, theme.bar);
    }

    /// ```text
    ///   total            3 5 …
    /// ```
    fn column_totals(&self, columns: &[Column], buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let area = self.areas.column_totals;
        let mut pen = Pen::new(buffer, area, area.height.saturating_sub(1));
        pen.write("  total", theme.faint);
        for column in columns {
            let style = if column.selected { theme.strong } else { theme.total };
            let place =
                Rect { x: self.areas.cells.x + column.x, width: self.areas.cell_width, ..area };
            for row in 0..area.height {
                shade(buffer, place, row, self.ground(column, false));
            }
            let digits = column.count.to_string();
            if area.height == 1 {
                Pen::new(buffer, place, 0).write(&digits, style);
            } else {
                let rows = (0..area.height).rev();
                for (row, digit) in rows.zip(digits.chars().rev()) {
                    Pen::new(buffer, place, row).write(&digit.to_string(), style);
                }
            }
        }
        self.edges(buffer);
    }

    /// What part of the matrix is seen, if not all of it, beside the totals.
    fn edges(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let matrix = &self.grid.matrix;
        let area = self.areas.column_totals;
        let total = matrix.total.to_string();
        let grid_end =
            Rect { x: self.areas.row_totals.x, width: self.areas.row_totals.width, ..area };
        write_right(buffer, grid_end, area.height.saturating_sub(1), &total, theme.strong);
        let right =
            matrix.columns.len().saturating_sub(self.grid.column.offset + self.areas.columns());
        let left = self.grid.column.offset;
        let corner = Rect { width: self.areas.corner.width.saturating_sub(1), ..area };
        if left > 0 {
            let text = format!("{} {left}", glyphs.more_left);
            write_right(buffer, corner, area.height.saturating_sub(1), &text, theme.message);
        }
        if right > 0 {
            let text = format!("{right} {}", glyphs.more_right);
            write_right(buffer, grid_end, 0, &text, theme.message);
        }
    }

    fn sentence(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let area = self.areas.sentence;
        let Some([full, short]) = self.grid.sentences(self.catalogue) else {
            let text = if self.grid.matrix.columns.is_empty() {
                "No project matches the filter; F shows everything."
            } else {
                "This catalogue names no country."
            };
            Pen::new(buffer, area, 0).write(text, theme.message);
            return;
        };
        let columns = usize::from(area.width);
        let lines = text::lines(&full, columns);
        let lines = if lines.len() > usize::from(area.height) {
            text::lines(&short, columns)
        } else {
            lines
        };
        let last = usize::from(area.height).saturating_sub(1);
        for (row, line) in lines.iter().enumerate().take(usize::from(area.height)) {
            let unfinished = row == last && lines.len() > row + 1;
            let line = if unfinished { format!("{line}{}", glyphs.ellipsis) } else { line.clone() };
            let line = cut(&line, columns, glyphs.ellipsis);
            Pen::new(buffer, area, cells(row)).write(&line, theme.strong);
        }
    }
}
