//! Drawing the browse view: categories, projects, details.

pub(crate) mod areas;
pub(crate) mod screen;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::app::views::browse::{BrowseState, Pane};
use crate::catalogue::{Catalogue, ProjectId};
use crate::query::analysis::order::ProjectOrder;
use crate::query::{SearchTerm, Selection};
use crate::text::stage;
use crate::text::width::width;
use crate::text::wrap::wrap;
use crate::text::wrapped_text::WrappedText;
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::margins;
use crate::ui::widgets::labels::{acronyms_width, hits};
use crate::ui::widgets::pane::Frame;
use crate::ui::widgets::pen::{MarkedText, Pen};
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_pane::TextPaneView;
use areas::BrowseAreas;

/// Draws the three panes.
pub(crate) struct BrowseView<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) browse: &'a BrowseState,
    pub(crate) selection: &'a Selection,
    /// The terms of the query, to highlight.
    pub(crate) terms: &'a [SearchTerm],
    pub(crate) areas: &'a BrowseAreas,
    pub(crate) wrapped: &'a WrappedText,
    pub(crate) look: &'a Look,
}

impl Widget for &BrowseView<'_> {
    fn render(self, _area: Rect, buffer: &mut Buffer) {
        if !self.areas.categories.is_empty() {
            self.categories(buffer);
        }
        if !self.areas.projects.is_empty() {
            self.projects(buffer);
        }
        if !self.areas.details.is_empty() {
            self.details(buffer);
        }
    }
}

impl BrowseView<'_> {
    fn frame<'a>(&'a self, pane: Pane, title: &'a str, rows: usize, offset: usize) -> Frame<'a> {
        Frame { title, focused: self.browse.focus == pane, look: self.look, rows, offset }
    }

    fn row_style(&self, pane: Pane, selected: bool) -> RowStyle<'_> {
        RowStyle { look: self.look, selected, focused: self.browse.focus == pane }
    }

    /// ```text
    /// ╭ Categories ────────────╮
    /// │   All               29 │
    /// │ ❯ Air                5 │
    /// ```
    fn categories(&self, buffer: &mut Buffer) {
        let cursor = self.browse.categories;
        let names = std::iter::once("All")
            .chain(self.catalogue.categories.iter().map(|(_, category)| category.name.as_str()));
        let counts = std::iter::once(self.selection.projects.len())
            .chain(self.browse.counts.iter().copied());
        let rows = self.catalogue.categories.len() + 1;
        let frame = self.frame(Pane::Categories, "Categories", rows, cursor.offset);
        let area = frame.render(self.areas.categories, buffer);
        let visible = names.zip(counts).enumerate().skip(cursor.offset);
        for (row, (place, (name, count))) in (0..area.height).zip(visible) {
            let style = self.row_style(Pane::Categories, place == cursor.selected);
            let mut pen = style.start(area, row, buffer);
            let count = count.to_string();
            let room = pen.left().saturating_sub(width(&count) + 2);
            pen.write_in(name, room, self.look.glyphs.ellipsis, style.text());
            pen.skip(1);
            pen.write(&count, style.ink(self.look.theme.faint));
        }
    }

    fn projects_title(&self) -> String {
        let shown = self.browse.rows.len();
        let all = self.catalogue.projects.len();
        let dot = self.look.glyphs.dot;
        let order = match self.browse.order {
            ProjectOrder::Catalogue => String::new(),
            order => format!(" {dot} by {}", order.name()),
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
    fn projects(&self, buffer: &mut Buffer) {
        let cursor = self.browse.projects;
        let title = self.projects_title();
        let frame = self.frame(Pane::Projects, &title, self.browse.rows.len(), cursor.offset);
        let area = frame.render(self.areas.projects, buffer);
        if self.browse.rows.is_empty() {
            self.empty_list(area, buffer);
            return;
        }
        let visible = || self.browse.rows.iter().skip(cursor.offset).take(usize::from(area.height));
        let short = acronyms_width(visible().map(|&id| &self.catalogue.projects[id]));
        for (row, (place, &id)) in (0_u16..).zip((cursor.offset..).zip(visible())) {
            let style = self.row_style(Pane::Projects, place == cursor.selected);
            self.project(&mut style.start(area, row, buffer), id, short, style);
        }
    }

    /// Writes stage, acronym, name and count of a project. Without an acronym the name starts in its place.
    fn project(&self, pen: &mut Pen<'_>, id: ProjectId, short: usize, style: RowStyle<'_>) {
        let project = &self.catalogue.projects[id];
        let Look { theme, glyphs } = self.look;
        let count = project.participants.len().to_string();
        pen.write(stage::shape(self.catalogue, project.stage), style.ink(theme.stage));
        pen.skip(1);
        let mut room = pen.left().saturating_sub(count.len() + 2);
        let strong = style.ink(style.text().patch(theme.strong));
        let acronym = project.acronym.as_deref();
        let [acronym_hits, name_hits] =
            hits([acronym.unwrap_or_default(), &project.name], self.terms, self.selection.hit(id));
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
        let theme = &self.look.theme;
        let project = &self.catalogue.terms.project.singular;
        let text = if self.catalogue.projects.is_empty() {
            format!("This catalogue has no {project}.")
        } else if self.selection.projects.is_empty() {
            format!("No {project} matches. F shows everything, / searches again.")
        } else {
            "None here matches the filter. Look under All, or F shows everything.".to_owned()
        };
        let area = margins(area);
        let lines = wrap(&text, usize::from(area.width));
        for (row, line) in (0..area.height).zip(&lines) {
            Pen::new(buffer, area, row).write(line, theme.message);
        }
    }

    fn details(&self, buffer: &mut Buffer) {
        let project = self.browse.selected().map(|id| &self.catalogue.projects[id]);
        let title = project.map_or("Details", |project| project.in_sentence());
        let focused = self.browse.focus == Pane::Details;
        let (text, wrapped, look) = (&self.browse.details, self.wrapped, self.look);
        TextPaneView { title, text, wrapped, focused, look }.render(self.areas.details, buffer);
    }
}
