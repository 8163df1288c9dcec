//! Drawing the countries and the profile of the selected one.

pub(crate) mod areas;
pub(crate) mod screen;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::app::views::countries::{CountriesPane, CountriesState};
use crate::catalogue::{Catalogue, CountryId, Role, Standing};
use crate::query::Query;
use crate::text::number::percent;
use crate::text::width::width;
use crate::text::wording::with_method;
use crate::text::wrap::wrap;
use crate::text::wrapped_text::WrappedText;
use crate::ui::style::look::Look;
use crate::ui::widgets::geometry::margins;
use crate::ui::widgets::pane::Frame;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_pane::TextPaneView;
use areas::CountriesAreas;

/// Draws the two panes.
pub(crate) struct CountriesView<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) state: &'a CountriesState,
    /// The query with the marks of countries.
    pub(crate) query: &'a Query,
    /// The number of selected projects.
    pub(crate) projects: usize,
    /// The width of the longest name.
    pub(crate) names: usize,
    pub(crate) areas: &'a CountriesAreas,
    pub(crate) wrapped: &'a WrappedText,
    pub(crate) look: &'a Look,
}

impl Widget for &CountriesView<'_> {
    fn render(self, _area: Rect, buffer: &mut Buffer) {
        if !self.areas.list.is_empty() {
            self.list(buffer);
        }
        if !self.areas.profile.is_empty() {
            let selected = self.state.selected().map(|id| &self.catalogue.countries[id]);
            let title = selected.map_or("Profile", |country| country.name.as_str());
            let focused = self.state.focus == CountriesPane::Profile;
            let (text, wrapped, look) = (&self.state.profile, self.wrapped, self.look);
            TextPaneView { title, text, wrapped, focused, look }.render(self.areas.profile, buffer);
        }
    }
}

impl CountriesView<'_> {
    /// The title of the list: "Countries · 34 · by count", or only "by count" if there is little room.
    fn title(&self, room: usize) -> String {
        let dot = self.look.glyphs.dot;
        let order = self.state.order;
        let by = with_method(order, self.state.method);
        let title = format!("Countries {dot} {} {dot} by {by}", self.state.rows.len());
        if width(&title) <= room { title } else { format!("by {by}") }
    }

    /// ```text
    /// ╭ Countries · 34 · by count ─────────╮
    /// │ ❯ ● Alphaland     22   76% ██████ │
    /// ```
    fn list(&self, buffer: &mut Buffer) {
        let (rows, cursor) = (&self.state.rows, self.state.cursor);
        let focused = self.state.focus == CountriesPane::List;
        let title = self.title(usize::from(self.areas.list.width.saturating_sub(4)));
        let frame = Frame {
            title: &title,
            focused,
            look: self.look,
            rows: rows.len(),
            offset: cursor.offset,
        };
        let area = frame.render(self.areas.list, buffer);
        if rows.is_empty() {
            let area = margins(area);
            let text = wrap("This catalogue names no country.", usize::from(area.width));
            for (row, line) in (0..area.height).zip(&text) {
                Pen::new(buffer, area, row).write(line, self.look.theme.message);
            }
            return;
        }
        let most = self.state.most();
        let visible = rows.iter().enumerate().skip(cursor.offset);
        for (row, (place, &(country, count))) in (0..area.height).zip(visible) {
            let selected = place == cursor.selected;
            let style = RowStyle { look: self.look, selected, focused };
            let mut pen = style.start(area, row, buffer);
            self.country(&mut pen, country, count, style);
            let bar = pen.left().saturating_sub(1);
            if bar >= 4 {
                pen.write(&self.look.glyphs.bar_of(count, most, bar), style.bar());
            }
        }
    }

    /// Writes standing, name, count and share of a country.
    fn country(&self, pen: &mut Pen<'_>, id: CountryId, count: usize, style: RowStyle<'_>) {
        let Look { theme, glyphs } = self.look;
        let country = &self.catalogue.countries[id];
        let (role, mark) = match country.standing {
            Standing::Member => (Role::Member, theme.member),
            Standing::Partner => (Role::Partner, theme.partner),
        };
        pen.write(glyphs.role(role), style.ink(mark));
        let (sign, sign_ink) = self.look.mark(self.query.country_mark(id));
        pen.write(sign, style.ink(sign_ink));
        let digits = self.projects.to_string().len().max(2);
        let numbers = format!("{count:>digits$} {:>4}", percent(count, self.projects));
        let room = pen.left().saturating_sub(width(&numbers) + 2);
        // Names are no wider than needed; the bars get the rest.
        let name = room.min(self.names.max(8));
        pen.write_in(&country.name, name, glyphs.ellipsis, style.text());
        pen.skip(1);
        pen.write(&numbers, style.ink(if count == 0 { theme.faint } else { theme.total }));
        pen.skip(1);
    }
}
