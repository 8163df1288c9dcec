//! Browse on the screen: categories, projects, details.

mod areas;
mod categories;
mod stages;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;

use crate::app::view_state::Viewport;
use crate::app::views::browse::{BrowseState, Pane};
use crate::app::world::World;
use crate::app::{Action, App, Spot};
use crate::catalogue::{Catalogue, ProjectId};
use crate::query::analysis::order::ProjectOrder;
use crate::query::{SearchTerm, Target, search_terms};
use crate::text::stage;
use crate::text::width::width;
use crate::ui::style::look::Look;
use crate::ui::view_screen::{Body, ViewScreen};
use crate::ui::widgets::geometry::{height, inside, margins, row_in};
use crate::ui::widgets::labels::{acronyms_width, hits};
use crate::ui::widgets::pane::{PaneFrame, title_of};
use crate::ui::widgets::pen::{MarkedText, Pen, shade, write_wrapped};
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_pane::{TextPaneView, Wrapping};
pub(crate) use areas::THREE_PANES;
use areas::{BrowseAreas, Needs};
use categories::{CategoryRow, one_row_each, wrapped};
use stages::draw_legend;

/// Browse, laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct BrowseScreen {
    areas: BrowseAreas,
    details: Wrapping,
    categories: Vec<CategoryRow>,
    /// What the panes were laid out for: the body, the focus, and whether a pane is zoomed.
    laid_out_for: Option<(Body, Pane, bool)>,
    /// The width of the column of acronyms, and the revision of the selection whose acronyms were measured.
    acronyms: (usize, u64),
    /// The widths that the panes need for this catalogue.
    needs: Option<Needs>,
}

impl ViewScreen for BrowseScreen {
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport {
        self.lay_out(&app.world.catalogue, &app.views.browse, body);
        if self.acronyms.1 != app.world.revision {
            let rows = app.views.browse.rows.iter().map(|&id| &app.world.catalogue.projects[id]);
            self.acronyms = (acronyms_width(rows), app.world.revision);
        }
        let browse = &mut app.views.browse;
        Viewport {
            rows: height(inside(self.areas.projects)),
            side_rows: height(inside(self.areas.categories)),
            lines: self.details.fit(&mut browse.details, self.areas.details),
            ..Viewport::default()
        }
    }

    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer) {
        let (world, browse) = (&app.world, &app.views.browse);
        let terms = search_terms(&world.query);
        let view = BrowseView { world, browse, terms, areas: &self.areas, look };
        if !self.areas.categories.is_empty() {
            view.categories(&self.categories, buffer);
        }
        if !self.areas.projects.is_empty() {
            view.projects(self.acronyms.0, buffer);
            draw_legend(&world.catalogue, look, self.areas.legend, buffer);
        }
        if !self.areas.details.is_empty() {
            view.details(&self.details, buffer);
        }
    }

    fn panes(&self) -> Vec<Rect> {
        vec![self.areas.categories, self.areas.projects, self.areas.details]
    }

    fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        let browse = &app.views.browse;
        if let Some(row) = row_in(inside(self.areas.categories), at) {
            let row = self.categories.get(row + browse.categories.offset)?;
            return Some(Spot::SideRow(row.place));
        }
        if self.areas.projects.contains(at) && at.y == self.areas.projects.y {
            return Some(Spot::Headings);
        }
        if let Some(row) = row_in(inside(self.areas.projects), at) {
            let row = row + browse.projects.offset;
            return (row < browse.rows.len()).then_some(Spot::Row(row));
        }
        self.details.spot(&browse.details, self.areas.details, at)
    }
}

impl BrowseScreen {
    /// Places the panes and breaks the names of the categories into rows, unless that is done already: it takes a
    /// twelfth of a step of the cursor.
    fn lay_out(&mut self, catalogue: &Catalogue, browse: &BrowseState, body: Body) {
        let laid_out_for = Some((body, browse.focus, browse.zoomed));
        if self.laid_out_for == laid_out_for {
            return;
        }
        self.laid_out_for = laid_out_for;
        let needs = *self.needs.get_or_insert_with(|| Needs::of(catalogue));
        let wrapped = |pane: Rect| {
            let columns = usize::from(pane.width.saturating_sub(needs.around_category));
            wrapped(catalogue, columns, height(inside(pane)))
        };
        let is_whole = |pane: Rect| wrapped(pane).is_some();
        self.areas = BrowseAreas::new(browse, needs, body.area, is_whole);
        self.areas.projects = body.uncovered(self.areas.projects);
        self.areas.legend = body.uncovered(self.areas.legend);
        let wrapped = Some(self.areas.categories).filter(|_| self.areas.wraps).and_then(wrapped);
        self.categories = wrapped.unwrap_or_else(|| one_row_each(catalogue));
    }
}

/// Draws the three panes.
struct BrowseView<'a> {
    world: &'a World,
    browse: &'a BrowseState,
    /// The terms of the query, to highlight.
    terms: Vec<SearchTerm>,
    areas: &'a BrowseAreas,
    look: &'a Look,
}

impl BrowseView<'_> {
    fn frame<'a>(
        &'a self,
        pane: Pane,
        title: &'a str,
        rows: usize,
        offset: usize,
    ) -> PaneFrame<'a> {
        PaneFrame { title, focused: self.browse.focus == pane, look: self.look, rows, offset }
    }

    fn row_style(&self, pane: Pane, selected: bool) -> RowStyle<'_> {
        RowStyle { look: self.look, selected, focused: self.browse.focus == pane }
    }

    /// ```text
    /// ╭ Categories ────────────╮
    /// │   All               29 │
    /// │ ❯ Air and missile    5 │
    /// │   defence              │
    /// ```
    fn categories(&self, rows: &[CategoryRow], buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let cursor = self.browse.categories;
        let title = title_of("Categories", self.browse.focus == Pane::Categories, self.look);
        let frame = self.frame(Pane::Categories, &title, rows.len(), cursor.offset);
        let area = frame.render(self.areas.categories, buffer);
        let hues = self.world.catalogue.categories.ids().map(|id| theme.category(id));
        let hues: Vec<Style> = std::iter::once(theme.text).chain(hues).collect();
        for (line, row) in (0..area.height).zip(rows.iter().skip(cursor.offset)) {
            let CategoryRow { place, text, is_first } = row;
            let style = self.row_style(Pane::Categories, *place == cursor.selected);
            let mut pen = if *is_first {
                style.start(area, line, buffer)
            } else {
                shade(buffer, area, line, style.text());
                let mut pen = Pen::new(buffer, area, line);
                pen.skip(2);
                pen
            };
            let hue = hues.get(*place).copied().unwrap_or(theme.text);
            let count = self.browse.counts.get(*place).filter(|_| *is_first);
            let count = count.map(ToString::to_string).unwrap_or_default();
            let room = pen.left().saturating_sub(width(&count) + 2);
            pen.write_in(text, room, glyphs.ellipsis, style.ink(hue));
            pen.skip(1);
            pen.write(&count, style.ink(theme.faint));
        }
    }

    fn projects_title(&self) -> String {
        let shown = self.browse.rows.len();
        let all = self.world.catalogue.projects.len();
        let dot = self.look.glyphs.dot;
        let order = self.browse.order;
        let order = if order == ProjectOrder::Catalogue.into() {
            String::new()
        } else {
            format!(" {dot} by {order}")
        };
        if shown == all {
            format!("Projects {dot} {all}{order}")
        } else {
            format!("Projects {dot} {shown} of {all}{order}")
        }
    }

    /// ```text
    /// ╭ Projects · 5 of 29 ───────────────────────────╮
    /// │ ❯ FST  First Test of a Rather Long Nam…    26 │
    /// ```
    fn projects(&self, acronyms: usize, buffer: &mut Buffer) {
        let cursor = self.browse.projects;
        let focused = self.browse.focus == Pane::Projects;
        let title = title_of(&self.projects_title(), focused, self.look);
        let frame = self.frame(Pane::Projects, &title, self.browse.rows.len(), cursor.offset);
        let area = frame.render(self.areas.projects, buffer);
        if self.browse.rows.is_empty() {
            self.empty_list(area, buffer);
            return;
        }
        let visible = || self.browse.rows.iter().skip(cursor.offset).take(usize::from(area.height));
        for (row, (place, &id)) in (0_u16..).zip((cursor.offset..).zip(visible())) {
            let style = self.row_style(Pane::Projects, place == cursor.selected);
            self.project(&mut style.start(area, row, buffer), id, acronyms, style);
        }
    }

    /// Writes stage, acronym, name and count of a project. Without an acronym the name starts in its place.
    fn project(&self, pen: &mut Pen<'_>, id: ProjectId, short: usize, style: RowStyle<'_>) {
        let project = &self.world.catalogue.projects[id];
        let Look { theme, glyphs, .. } = self.look;
        let count = project.participants.len().to_string();
        let catalogue = &self.world.catalogue;
        let stage = theme.stage(catalogue, project.stage);
        pen.write(stage::shape(catalogue, project.stage), style.ink(stage));
        pen.skip(1);
        let mut room = pen.left().saturating_sub(count.len() + 2);
        let strong = style.ink(theme.strong.patch(theme.category(project.category)));
        let acronym = project.acronym.as_deref();
        let names = [acronym.unwrap_or_default(), &project.name];
        let [acronym_hits, name_hits] = hits(names, &self.terms, self.world.selection.hit(id));
        if let Some(acronym) = acronym {
            let short = short.max(width(acronym)).min(room);
            let ranges = acronym_hits.as_slice();
            let text = MarkedText { text: acronym, ranges, style: strong, mark: style.hit() };
            pen.write_marked(text, short, glyphs.ellipsis);
            pen.skip(1);
            room = room.saturating_sub(short + 1);
        }
        let plain = if project.acronym.is_none() { strong } else { style.text() };
        let text =
            MarkedText { text: &project.name, ranges: &name_hits, style: plain, mark: style.hit() };
        pen.write_marked(text, room, glyphs.ellipsis);
        pen.skip(1);
        pen.write(&count, style.ink(theme.faint));
    }

    /// Writes why the list is empty.
    fn empty_list(&self, area: Rect, buffer: &mut Buffer) {
        let project = &self.world.catalogue.terms.project.singular;
        let [clear, search] = [Action::ClearQuery, Action::Search].map(|one| self.world.key(one));
        let text = if self.world.catalogue.projects.is_empty() {
            self.world.no_project()
        } else if self.world.query.chosen_category().is_some() {
            format!("None here matches the filter. Look under All, or {clear} shows everything.")
        } else {
            format!("No {project} matches. {clear} shows everything, {search} searches again.")
        };
        write_wrapped(buffer, margins(area), &text, "", self.look.theme.message);
    }

    fn details(&self, wrapping: &Wrapping, buffer: &mut Buffer) {
        let catalogue = &self.world.catalogue;
        let title = match self.browse.details.subject {
            Some(Target::Project(id)) => catalogue.projects[id].in_sentence(),
            Some(other) => other.name(catalogue),
            None => "Details",
        };
        let focused = self.browse.focus == Pane::Details;
        let (text, wrapped, look) = (&self.browse.details, &wrapping.wrapped, self.look);
        TextPaneView { title, text, wrapped, focused, look }.render(self.areas.details, buffer);
    }
}
