//! The timeline on the screen: projects and their milestones on a scale of years.

mod areas;
mod launches;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::app::view_state::Viewport;
use crate::app::views::time::{Scale, TimeState};
use crate::app::world::World;
use crate::app::{App, Spot};
use crate::catalogue::{CategoryId, Milestone, MilestoneKind, Project, ProjectId};
use crate::query::analysis::order::TimelineOrder;
use crate::text::cut::cut;
use crate::text::noun::counted;
use crate::text::stage;
use crate::text::width::width;
use crate::text::wrap::wrap;
use crate::ui::style::look::Look;
use crate::ui::view_screen::{Body, ViewScreen};
use crate::ui::widgets::filter_line::{beside, filter_line};
use crate::ui::widgets::geometry::{height, row_in};
use crate::ui::widgets::labels::{beyond, hidden_signs, names_width};
use crate::ui::widgets::pen::{Pen, cells, write_right, write_wrapped};
use crate::ui::widgets::row_style::RowStyle;
use areas::{TimeAreas, due_forms, due_lines};

/// The shortest part of the name of a category that is worth reading.
const LEAST_CATEGORY: usize = 8;

/// The timeline, laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct TimeScreen {
    areas: TimeAreas,
    /// The width of the longest name, and the revision of the selection whose names were measured.
    names: (u16, u64),
}

impl ViewScreen for TimeScreen {
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport {
        let (world, state) = (&app.world, &app.views.time);
        if self.names.1 != world.revision {
            let names = state.rows.iter().map(|&id| world.catalogue.projects[id].in_sentence());
            self.names = (names_width(names), world.revision);
        }
        let sentence = state.sentence(&world.catalogue).unwrap_or_default();
        self.areas = TimeAreas::new(state, self.names.0, width(&sentence), body.area);
        Viewport {
            rows: height(self.areas.cells),
            columns: usize::from(self.areas.cells.width),
            ..Viewport::default()
        }
    }

    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer) {
        let (world, state) = (&app.world, &app.views.time);
        let view = TimeView { world, state, areas: &self.areas, look };
        view.headline(buffer);
        view.labels(buffer);
        view.rows(buffer);
        view.launches(buffer);
        view.sentences(buffer);
    }

    fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        let (areas, state) = (&self.areas, &app.views.time);
        if areas.headline.contains(at) {
            return Some(Spot::Headings);
        }
        let row = row_in(areas.names.union(areas.cells), at)? + state.cursor.offset;
        if row >= state.rows.len() {
            return None;
        }
        let column = at.x.checked_sub(areas.cells.x).map(usize::from);
        Some(match column {
            Some(column) => Spot::Cell { row, column: column + state.axis.offset },
            None => Spot::Row(row),
        })
    }
}

/// Draws the timeline.
struct TimeView<'a> {
    world: &'a World,
    state: &'a TimeState,
    areas: &'a TimeAreas,
    look: &'a Look,
}

/// A sign in a column of a row.
type Sign = Option<(&'static str, Style)>;

impl TimeView<'_> {
    /// ```text
    /// 29 projects by launch    ● launched  ◆ reached  ┊ as of 3 Mar 2025  ━ since launch     ▸ 2040  ▾ 15
    /// ```
    fn headline(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let noun = &self.world.catalogue.terms.project;
        let count = counted(self.state.rows.len(), noun);
        let title = format!("{count} by {}", self.state.order);
        let hidden = self.hidden();
        let needed = cells(width(&title) + width(&hidden));
        let [line, filter] = beside(self.world, self.look, self.areas.headline, needed);
        filter_line(self.world, self.look, filter, buffer);
        write_right(buffer, line, 0, &hidden, theme.message);
        let line = Rect { width: line.width.saturating_sub(cells(width(&hidden))), ..line };
        let mut pen = Pen::new(buffer, line, 0);
        pen.write(&title, theme.heading);
        let page = format!("as of {}", self.world.catalogue.updated.in_words());
        let legend = [
            (glyphs.launched, "launched"),
            (glyphs.reached, "reached"),
            (glyphs.expected, "expected"),
            (glyphs.as_of, page.as_str()),
            (glyphs.since, "since launch"),
            (glyphs.span, "some time within"),
        ];
        pen.skip(1);
        for (sign, meaning) in legend {
            if pen.left() < 4 + width(meaning) {
                break;
            }
            pen.skip(2);
            pen.write(sign, theme.accent);
            pen.skip(1);
            pen.write(meaning, theme.faint);
        }
    }

    /// The first and the last year beyond the edges, and the numbers of rows there.
    fn hidden(&self) -> String {
        let TimeState { axis, rows, cursor, .. } = self.state;
        let [left, right] = beyond(axis.offset, axis.page, axis.columns());
        let glyphs = &self.look.glyphs;
        let years = [(left, glyphs.more_left, axis.first), (right, glyphs.more_right, axis.last)];
        let years = years.into_iter().filter(|(columns, ..)| *columns > 0 && !rows.is_empty());
        let years = years.map(|(_, sign, year)| format!("{sign} {year:04}"));
        let page = usize::from(self.areas.names.height);
        let [up, down] = beyond(cursor.offset, page, rows.len());
        let rows = Some(hidden_signs(glyphs, [0, 0, up, down])).filter(|rows| !rows.is_empty());
        let parts: Vec<String> = std::iter::once(String::new()).chain(years).chain(rows).collect();
        if parts.len() > 1 { parts.join("  ") } else { String::new() }
    }

    /// Writes the years, or decades, above the milestones.
    fn labels(&self, buffer: &mut Buffer) {
        let axis = &self.state.axis;
        for year in axis.labelled(6) {
            let column = axis.column((year, 1, 1));
            self.label(axis.visible(column), &format!("{year:04}"), buffer);
        }
        if axis.scale == Scale::Quarters {
            for year in axis.visible_years() {
                self.label(axis.visible(axis.column((year, 7, 1))), "Q3", buffer);
            }
        }
    }

    /// Writes a label where there is room for all of it.
    fn label(&self, column: Option<usize>, text: &str, buffer: &mut Buffer) {
        let Some(column) = column else { return };
        let mut pen = Pen::new(buffer, self.areas.labels, 0);
        pen.skip(column);
        if pen.left() >= width(text) {
            pen.write(text, self.look.theme.faint);
        }
    }

    fn rows(&self, buffer: &mut Buffer) {
        let state = self.state;
        if state.rows.is_empty() {
            let area = Rect {
                x: self.areas.headline.x,
                width: self.areas.headline.width,
                ..self.areas.names
            };
            write_wrapped(buffer, area, &self.world.no_project(), "", self.look.theme.message);
            return;
        }
        let visible = state.rows.iter().enumerate().skip(state.cursor.offset);
        let mut named = None;
        for (y, (place, &id)) in (0..self.areas.names.height).zip(visible) {
            let used = self.row(y, id, place == state.cursor.selected, buffer);
            let category = Some(self.world.catalogue.projects[id].category);
            if state.order.by == TimelineOrder::Category && category != named {
                let area = self.areas.cells;
                let free = Rect { x: area.x + used, width: area.width - used, ..area };
                named = category.filter(|&id| self.category(free, y, id, buffer)).or(named);
            }
        }
    }

    /// Writes the name of a category at the right end of a row, behind its milestones. Returns whether there is
    /// room for it.
    fn category(&self, free: Rect, y: u16, id: CategoryId, buffer: &mut Buffer) -> bool {
        let room = usize::from(free.width.saturating_sub(2));
        let name = &self.world.catalogue.categories[id].name;
        let has_room = room >= LEAST_CATEGORY.min(width(name));
        if has_room {
            let name = cut(name, room, self.look.glyphs.ellipsis);
            write_right(buffer, free, y, &name, self.look.theme.category(id));
        }
        has_room
    }

    /// Draws a row. Returns the columns of its milestones, without the blank ones at their end.
    fn row(&self, y: u16, id: ProjectId, selected: bool, buffer: &mut Buffer) -> u16 {
        let Look { theme, glyphs, .. } = self.look;
        let catalogue = &self.world.catalogue;
        let project = &catalogue.projects[id];
        let style = RowStyle { look: self.look, selected, focused: true };
        let names = Rect { width: self.areas.names.width.saturating_sub(1), ..self.areas.names };
        let mut pen = style.start(names, y, buffer);
        let shape = stage::shape(catalogue, project.stage);
        pen.write(shape, style.ink(theme.stage(catalogue, project.stage)));
        pen.skip(1);
        pen.write_cut(
            project.in_sentence(),
            glyphs.ellipsis,
            style.ink(theme.category(project.category)),
        );
        let mut pen = Pen::new(buffer, self.areas.cells, y);
        if project.milestones.is_empty() {
            let text = "no date given";
            pen.write_cut(text, glyphs.ellipsis, theme.faint);
            return cells(width(text)).min(self.areas.cells.width);
        }
        let signs = self.signs(project, selected);
        for sign in &signs {
            match *sign {
                Some((sign, style)) => pen.write(sign, style),
                None => pen.skip(1),
            }
        }
        let today = self.world.due_date();
        if let Some(next) = project.next_expected(today) {
            let word = if next.is_past(today) { "was due" } else { "next" };
            let text = format!(" {word} {}", next.in_words());
            let room = self.areas.next;
            Pen::new(buffer, room, y).write_cut(&text, glyphs.ellipsis, theme.text);
        } else if project.launched().is_none() {
            Pen::new(buffer, self.areas.next, y).write(" launch unknown", theme.faint);
        }
        cells(signs.iter().rposition(Option::is_some).map_or(0, |last| last + 1))
    }

    /// The signs of a project in the visible columns.
    fn signs(&self, project: &Project, selected: bool) -> Vec<Sign> {
        let Look { theme, glyphs, .. } = self.look;
        let axis = &self.state.axis;
        let hue = theme.category(project.category);
        let mut signs: Vec<Sign> = vec![None; axis.page.min(axis.columns())];
        let mut put = |from: usize, to: usize, sign: &'static str, style: Style| {
            for column in from.max(axis.offset)..to.min(axis.offset + axis.page) {
                if let Some(place) = signs.get_mut(column - axis.offset) {
                    *place = Some((sign, style));
                }
            }
        };
        let page = axis.column(self.world.catalogue.updated.last_day());
        put(page, page + 1, glyphs.as_of, theme.faint);
        if let Some(date) = project.launched() {
            put(axis.column(date.span().0), page, glyphs.since, hue);
        }
        let milestones = project.milestones_by_date();
        for Milestone { date, kind, .. } in &milestones {
            let (from, to) = date.span();
            let is_exact = (from.0, from.1) == (to.0, to.1);
            if !is_exact {
                put(axis.column(from), axis.column(to) + 1, glyphs.span, self.ink(*kind, hue));
            }
        }
        let last = milestones.len().saturating_sub(1);
        let event = Some(self.state.event.min(last)).filter(|_| selected);
        let others = (0..milestones.len()).filter(|&place| Some(place) != event);
        for place in others.chain(event) {
            let Some(Milestone { date, kind, .. }) = milestones.get(place) else { continue };
            let column = axis.column(date.span().0);
            let is_selected = Some(place) == event;
            let style = if is_selected { theme.selected } else { self.ink(*kind, hue) };
            put(column, column + 1, glyphs.milestone(*kind), style);
        }
        signs
    }

    /// The style of a kind of milestone in the hue of a category.
    fn ink(&self, kind: MilestoneKind, hue: Style) -> Style {
        match kind {
            MilestoneKind::Launched => hue.add_modifier(Modifier::BOLD),
            MilestoneKind::Reached | MilestoneKind::Expected => self.look.theme.accent,
        }
    }

    fn sentences(&self, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let sentence = self.state.sentence(&self.world.catalogue).unwrap_or_default();
        write_wrapped(buffer, self.areas.sentence, &sentence, glyphs.ellipsis, theme.strong);
        let mut left = self.areas.due;
        let lines = due_lines(self.areas.height);
        for text in due_forms(self.state, usize::from(left.width.max(1)), lines) {
            let lines = cells(wrap(text, usize::from(left.width.max(1))).len()).min(left.height);
            let area = Rect { height: lines.min(2), ..left };
            write_wrapped(buffer, area, text, glyphs.ellipsis, theme.text);
            left = Rect { y: left.y + area.height, height: left.height - area.height, ..left };
        }
    }
}
