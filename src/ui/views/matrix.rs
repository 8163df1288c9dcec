//! Drawing the membership matrix. The cost depends on the screen, not on the size of the catalogue.

pub(crate) mod areas;
pub(crate) mod edges;
pub(crate) mod head;
pub(crate) mod measures;
pub(crate) mod screen;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;

use crate::app::views::matrix::MatrixState;
use crate::app::world::World;
use crate::query::analysis::matrix::{Cell, Line};
use crate::query::selection::country_marks::Marks;
use crate::text::width::width;
use crate::text::wrap::wrap;

use crate::ui::style::look::Look;
use crate::ui::widgets::pen::{Pen, cells, shade, write_wrapped};
use crate::ui::widgets::row_style::RowStyle;
use areas::MatrixAreas;
use measures::{MatrixMeasures, sign_of};

/// Draws the matrix with its headings, totals, legend and sentences.
pub(crate) struct MatrixView<'a> {
    pub(crate) world: &'a World,
    pub(crate) state: &'a MatrixState,
    pub(crate) areas: &'a MatrixAreas,
    pub(crate) measures: &'a MatrixMeasures,
    pub(crate) look: &'a Look,
}

/// A visible column.
pub(crate) struct MatrixColumn<'a> {
    line: &'a Line,
    /// Its position from the left edge of the cells.
    pub(crate) x: u16,
    pub(crate) selected: bool,
    /// Whether it belongs to every second category, which is shaded.
    shaded: bool,
    /// Whether the next column is of another category.
    ends_group: bool,
}

struct MatrixRow<'a> {
    line: &'a Line,
    /// Its row on the screen, from the top of the cells.
    y: u16,
    selected: bool,
    shaded: bool,
}

impl MatrixView<'_> {
    pub(crate) fn draw(&self, buffer: &mut Buffer) {
        let columns = self.columns();
        self.headline(buffer);
        self.legend(buffer);
        self.headings(&columns, buffer);
        self.rows(&columns, buffer);
        self.column_totals(&columns, buffer);
        self.edge_marks(buffer);
        self.sentence(buffer);
    }

    fn columns(&self) -> Vec<MatrixColumn<'_>> {
        let state = self.state;
        let groups = !state.options.transposed;
        let visible = state.matrix.columns.iter().enumerate().skip(state.column.offset);
        let column = |(x, (place, line))| MatrixColumn {
            line,
            x: cells(x) * self.areas.cell_width,
            selected: place == state.column.selected,
            shaded: groups && state.band(place),
            ends_group: groups && state.ends_group(place),
        };
        visible.take(self.areas.columns()).enumerate().map(column).collect()
    }

    /// The part of an area above, on or below the cells of a column.
    pub(crate) fn part(&self, column: &MatrixColumn<'_>, area: Rect) -> Rect {
        Rect { x: self.areas.cells.x + column.x, width: self.areas.cell_width, ..area }
    }

    /// The background of a column.
    pub(crate) fn ground(&self, column: &MatrixColumn<'_>) -> Style {
        let theme = &self.look.theme;
        match (column.selected, column.shaded) {
            (true, _) => theme.crosshair,
            (false, true) => theme.group,
            (false, false) => theme.text,
        }
    }

    /// The mark of the country of a line, with its style, if it has one.
    fn mark(&self, line: &Line) -> Option<(&'static str, Style)> {
        sign_of(&self.world.query, line.subject).map(|mark| self.look.mark(mark))
    }

    /// Draws the headings, written from top to bottom and aligned at the bottom.
    fn headings(&self, columns: &[MatrixColumn<'_>], buffer: &mut Buffer) {
        for column in columns {
            let place = self.part(column, self.areas.headings);
            buffer.set_style(place, self.ground(column));
            self.group_line(column, place, buffer);
            self.heading(column, place, buffer);
        }
    }

    fn heading(&self, column: &MatrixColumn<'_>, place: Rect, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let subject = column.line.subject;
        let mark = self.mark(column.line);
        let mut letters: Vec<&str> = mark.iter().map(|(sign, _)| *sign).collect();
        let rows = usize::from(place.height);
        letters.extend(subject.heading(&self.world.catalogue).graphemes(true).take(rows + 1));
        let start = rows.saturating_sub(letters.len());
        let style = match mark {
            _ if column.selected => theme.selected,
            Some((_, style)) => style,
            None if subject.is_category() => theme.strong,
            None => theme.heading.remove_modifier(Modifier::BOLD),
        };
        let ground = self.ground(column);
        for (row, letter) in (start..rows).zip(&letters) {
            let is_cut = letters.len() > rows && row + 1 == rows;
            let too_wide = width(letter) > usize::from(place.width);
            let letter = if is_cut || too_wide { glyphs.ellipsis } else { letter };
            let blank = letter.chars().all(char::is_whitespace) && !column.selected;
            let style = if blank { ground } else { ground.patch(style) };
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
    fn group_line(&self, column: &MatrixColumn<'_>, place: Rect, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        if let Some(edge) = self.group_edge(column, place) {
            for row in 0..place.height {
                Pen::new(buffer, edge, row).write(glyphs.border.vertical_left, theme.border);
            }
        }
    }

    /// The last screen column of a category, if the line between categories is drawn there.
    fn group_edge(&self, column: &MatrixColumn<'_>, place: Rect) -> Option<Rect> {
        let has_line = column.ends_group && self.areas.cell_width > 1;
        has_line.then(|| Rect { x: place.right().saturating_sub(1), width: 1, ..place })
    }

    fn rows(&self, columns: &[MatrixColumn<'_>], buffer: &mut Buffer) {
        let state = self.state;
        let groups = state.options.transposed;
        self.grounds(columns, buffer);
        let visible = state.matrix.rows.iter().enumerate().skip(state.row.offset);
        for (y, (place, line)) in (0..self.areas.names.height).zip(visible) {
            let selected = place == state.row.selected;
            let row = MatrixRow { line, y, selected, shaded: groups && state.band(place) };
            self.name(&row, buffer);
            if row.selected || row.shaded {
                self.row_ground(&row, columns, buffer);
            }
            for column in columns {
                self.cell(&row, column, buffer);
            }
            self.row_total(y, line.total, selected, buffer);
        }
    }

    /// Draws the backgrounds of whole columns and the lines between categories. Most cells are blank and need
    /// nothing more.
    fn grounds(&self, columns: &[MatrixColumn<'_>], buffer: &mut Buffer) {
        for column in columns {
            let place = self.part(column, self.areas.cells);
            if column.selected || column.shaded {
                buffer.set_style(place, self.ground(column));
            }
            self.group_line(column, place, buffer);
        }
    }

    fn row_ground(&self, row: &MatrixRow<'_>, columns: &[MatrixColumn<'_>], buffer: &mut Buffer) {
        let (theme, cells) = (&self.look.theme, self.areas.cells);
        shade(buffer, cells, row.y, if row.selected { theme.crosshair } else { theme.group });
        for column in columns {
            let mut place = self.part(column, cells);
            // The background comes with a text colour, which the lines between categories must not take.
            if let Some(edge) = self.group_edge(column, place) {
                shade(buffer, edge, row.y, theme.border);
                place.width -= edge.width;
            }
            if column.selected {
                let style = if row.selected { theme.selected } else { theme.crosshair };
                shade(buffer, place, row.y, style);
            }
        }
    }

    /// ```text
    /// ❯+Alphaland
    ///   FST  First Test of a Rather Lon… │
    /// ```
    fn name(&self, row: &MatrixRow<'_>, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let names = self.areas.names;
        let area = Rect { width: names.width.saturating_sub(1), ..names };
        let subject = row.line.subject;
        let plain = if subject.is_category() { theme.strong } else { theme.text };
        let (sign, style) = self.mark(row.line).unwrap_or((" ", plain));
        let row_style = RowStyle { look: self.look, selected: row.selected, focused: true };
        let style = row_style.ink(style);
        shade(buffer, area, row.y, row_style.text());
        let mut pen = Pen::new(buffer, area, row.y);
        pen.write(row_style.pointer(), style);
        pen.write(sign, style);
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
                        pen.write_cut(&project.name, glyphs.ellipsis, row_style.ink(theme.faint));
                    }
                    None if has_room => pen.write_cut(only, glyphs.ellipsis, style),
                    _ if width(only) <= pen.left() => pen.write(only, style),
                    _ => pen.write_cut(project.heading(), glyphs.ellipsis, style),
                }
            }
        }
        if row.shaded {
            let gap = Rect { x: area.right(), width: 1, ..names };
            Pen::new(buffer, gap, row.y).write(glyphs.border.vertical_left, theme.border);
        }
    }

    /// Draws the contents of a cell on the background that is there.
    fn cell(&self, row: &MatrixRow<'_>, column: &MatrixColumn<'_>, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let (x, y) = (self.areas.cells.x + column.x, self.areas.cells.y + row.y);
        let under_cursor = row.selected && column.selected;
        let (one, other) = (row.line.subject, column.line.subject);
        let contents = self.state.matrix.meeting(&self.world.catalogue, one, other);
        let (glyph, style) = match contents {
            Some(Cell::Role(role)) => (glyphs.role(role), theme.role(role)),
            Some(Cell::Count(count)) => {
                let style = if under_cursor { theme.selected } else { theme.member };
                let place = Rect { x, y, width: self.areas.cell_width, height: 1 };
                Pen::new(buffer, place.intersection(self.areas.cells), 0)
                    .write(&count.to_string(), style);
                return;
            }
            None if theme.guides && row.selected && !under_cursor => (glyphs.line, theme.faint),
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

    fn sentence(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs } = self.look;
        let area = self.areas.sentence;
        let ([full, short], style) = match self.state.sentences(&self.world.catalogue) {
            Some(sentences) => (sentences, theme.strong),
            None => ([self.no_cell(), self.no_cell()], theme.message),
        };
        let fits = wrap(&full, usize::from(area.width)).len() <= usize::from(area.height);
        let sentence = if fits { full } else { short };
        write_wrapped(buffer, area, &sentence, glyphs.ellipsis, style);
    }

    /// Why there is no cell, and how to get one.
    fn no_cell(&self) -> String {
        let project = &self.world.catalogue.terms.project;
        let is_nothing_selected = self.world.selection.projects.is_empty();
        if self.world.catalogue.countries.is_empty() {
            "This catalogue names no country.".to_owned()
        } else if self.world.catalogue.projects.is_empty() {
            format!("This catalogue has no {}.", project.singular)
        } else if is_nothing_selected && !Marks::of(&self.world.query).is_empty() {
            format!(
                "No {} matches: u clears the marks, Backspace undoes the last, F shows everything.",
                project.singular
            )
        } else if is_nothing_selected {
            format!("No {} matches the filter; F shows everything.", project.singular)
        } else {
            "Every row and column is empty and hidden; H shows them.".to_owned()
        }
    }
}
