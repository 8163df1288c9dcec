//! Countries on the screen: the list, and the profile of the selected one.

mod areas;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use crate::app::view_state::Viewport;
use crate::app::views::countries::{CountriesPane, CountriesState};
use crate::app::world::{NO_COUNTRY, World};
use crate::app::{App, Spot};
use crate::catalogue::{CountryId, Role, Standing};
use crate::text::noun;
use crate::text::number::percent;
use crate::text::width::width;
use crate::text::wording::with_method;
use crate::ui::style::look::Look;
use crate::ui::view_screen::{Body, ViewScreen};
use crate::ui::widgets::filter_line::{beside, clauses_width, filter_line};
use crate::ui::widgets::geometry::{height, inside, margins, row_in};
use crate::ui::widgets::labels::country_names_width;
use crate::ui::widgets::pane::{PaneFrame, title_of};
use crate::ui::widgets::pen::{Pen, cells, write_wrapped};
use crate::ui::widgets::row_style::RowStyle;
use crate::ui::widgets::text_pane::{TextPaneView, Wrapping};
use areas::CountriesAreas;

/// The longest bar; a longer one would not be easier to compare.
const LONGEST_BAR: usize = 24;

/// Countries, laid out for a screen.
#[derive(Debug, Default)]
pub(crate) struct CountriesScreen {
    areas: CountriesAreas,
    profile: Wrapping,
    /// The width of the longest name of a country, which never changes.
    names: Option<u16>,
}

impl ViewScreen for CountriesScreen {
    fn fit(&mut self, app: &mut App, body: Body) -> Viewport {
        let names = *self.names.get_or_insert_with(|| country_names_width(&app.world.catalogue));
        let state = &mut app.views.countries;
        self.areas = CountriesAreas::new(state, names, body.area);
        Viewport {
            rows: height(inside(self.areas.list)),
            lines: self.profile.fit(&mut state.profile, self.areas.profile),
            ..Viewport::default()
        }
    }

    fn draw(&self, app: &App, look: &Look, buffer: &mut Buffer) {
        let (world, state) = (&app.world, &app.views.countries);
        let CountriesAreas { list, profile } = self.areas;
        let filter = self.filter(app, look);
        if !list.is_empty() {
            let names = usize::from(self.names.unwrap_or_default());
            let end = if list.intersects(filter) { filter.x } else { list.right() };
            let title_room = usize::from(end.saturating_sub(list.x + 5));
            CountriesList { world, state, names, title_room, look }.render(list, buffer);
        }
        if !profile.is_empty() {
            let selected = state.selected().map(|id| &world.catalogue.countries[id]);
            let title = selected.map_or("Profile", |country| country.name.as_str());
            let focused = state.focus == CountriesPane::Profile;
            let (text, wrapped) = (&state.profile, &self.profile.wrapped);
            TextPaneView { title, text, wrapped, focused, look }.render(profile, buffer);
        }
        if !filter.is_empty() {
            let around = Rect { x: filter.x - 1, width: filter.width + 2, ..filter };
            Clear.render(around.intersection(buffer.area), buffer);
            filter_line(world, look, filter, buffer);
        }
    }

    fn panes(&self) -> Vec<Rect> {
        vec![self.areas.list, self.areas.profile]
    }

    fn spot(&self, app: &App, at: Position) -> Option<Spot> {
        let CountriesAreas { list, profile } = self.areas;
        let state = &app.views.countries;
        if list.contains(at) && at.y == list.y {
            return Some(Spot::Headings);
        }
        if let Some(row) = row_in(inside(list), at) {
            let row = row + state.cursor.offset;
            return (row < state.rows.len()).then_some(Spot::Row(row));
        }
        self.profile.spot(&state.profile, profile, at)
    }
}

impl CountriesScreen {
    /// The place of the filter behind the title of a pane: of the list if all of it fits there, else of the profile.
    fn filter(&self, app: &App, look: &Look) -> Rect {
        let CountriesAreas { list, profile } = self.areas;
        let state = &app.views.countries;
        let place = |pane: Rect, title: usize| {
            // The corner of the frame stays.
            let width = pane.width.saturating_sub(1);
            let line = Rect { height: pane.height.min(1), width, ..pane };
            let [_, filter] = beside(&app.world, look, line, cells(title + 4));
            filter
        };
        let [_, _, title] = titles_of_list(state, look);
        let in_list = place(list, width(&title));
        if profile.is_empty() || in_list.width >= clauses_width(&app.world, look) {
            return in_list;
        }
        let selected = state.selected().map(|id| &app.world.catalogue.countries[id]);
        place(profile, selected.map_or(0, |country| width(&country.name)))
    }
}

/// The titles of the list, from the longest on.
fn titles_of_list(state: &CountriesState, look: &Look) -> [String; 3] {
    let dot = look.glyphs.dot;
    let (count, order) = (state.rows.len(), state.order);
    let by = with_method(order, state.method);
    [
        format!("Countries {dot} {count} {dot} by {by}"),
        format!("Countries {dot} by {by}"),
        format!("Countries {dot} by {order}"),
    ]
}

struct CountriesList<'a> {
    world: &'a World,
    state: &'a CountriesState,
    /// The width of the longest name.
    names: usize,
    /// The columns for the title.
    title_room: usize,
    look: &'a Look,
}

impl Widget for &CountriesList<'_> {
    /// ```text
    /// ╭ Countries · 34 · by count ─────────╮
    /// │ ❯ ● Alphaland     22   76% ██████ │
    /// ```
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let (rows, cursor) = (&self.state.rows, self.state.cursor);
        let focused = self.state.focus == CountriesPane::List;
        let titles = titles_of_list(self.state, self.look).into_iter();
        let title = titles.clone().find(|title| width(title) <= self.title_room);
        let title = title_of(&title.or(titles.last()).unwrap_or_default(), focused, self.look);
        let (count, offset) = (rows.len(), cursor.offset);
        let frame = PaneFrame { title: &title, focused, look: self.look, rows: count, offset };
        let area = frame.render(area, buffer);
        if rows.is_empty() {
            write_wrapped(buffer, margins(area), NO_COUNTRY, "", self.look.theme.message);
            return;
        }
        self.roles(area, buffer);
        let most = self.state.most();
        let visible = rows.iter().enumerate().skip(offset);
        for (row, (place, &(country, count))) in (0..area.height).zip(visible) {
            let selected = place == cursor.selected;
            let style = RowStyle { look: self.look, selected, focused };
            let mut pen = style.start(area, row, buffer);
            self.country(&mut pen, country, count, style);
            let bar = pen.left().saturating_sub(1).min(LONGEST_BAR);
            if bar >= 4 {
                style.draw_bar(&self.look.glyphs.bar_of(count, most, bar), bar, &mut pen);
            }
        }
    }
}

impl CountriesList<'_> {
    /// Writes what the signs before the names mean into the lower edge of the frame, if there is room.
    ///
    /// ```text
    /// ╰ ● member  ○ partner ───────────────╯
    /// ```
    fn roles(&self, list: Rect, buffer: &mut Buffer) {
        let Look { theme, glyphs, .. } = self.look;
        let edge = Rect { y: list.bottom(), height: 1, ..list };
        let roles = [Role::Member, Role::Partner]
            .map(|role| (role, noun::role(&self.world.catalogue.terms, role)));
        let needed: usize = roles.iter().map(|(_, meaning)| width(meaning) + 4).sum();
        let mut pen = Pen::new(buffer, edge, 0);
        if pen.left() < needed {
            return;
        }
        for (role, meaning) in roles {
            pen.write(&format!(" {}", glyphs.role(role)), theme.role(role));
            pen.write(&format!(" {meaning} "), theme.faint);
        }
    }

    /// Writes standing, name, count and share of a country.
    fn country(&self, pen: &mut Pen<'_>, id: CountryId, count: usize, style: RowStyle<'_>) {
        let Look { theme, glyphs, .. } = self.look;
        let country = &self.world.catalogue.countries[id];
        let role = match country.standing {
            Standing::Member => Role::Member,
            Standing::Partner => Role::Partner,
        };
        pen.write(glyphs.role(role), style.ink(theme.role(role)));
        let (sign, sign_ink) = self.look.mark(self.world.query.country_mark(id));
        pen.write(sign, style.ink(sign_ink));
        let projects = self.world.selection.projects.len();
        let digits = projects.to_string().len().max(2);
        let numbers = format!("{count:>digits$} {:>4}", percent(count, projects));
        let room = pen.left().saturating_sub(width(&numbers) + 2);
        // Names are no wider than needed; the bars get the rest.
        let name = room.min(self.names.max(8));
        pen.write_in(&country.name, name, glyphs.ellipsis, style.text());
        pen.skip(1);
        pen.write(&numbers, style.ink(if count == 0 { theme.faint } else { theme.total }));
        pen.skip(1);
    }
}
