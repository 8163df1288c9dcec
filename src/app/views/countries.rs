//! The state of Countries: the list with counts, and the profile of the selected country.

use crate::catalogue::CountryId;
use crate::query::Target;
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::profile::Profile;
use crate::query::analysis::seriation::Method;
use crate::query::analysis::sorting::Sorting;
use crate::text::block::plain_text;
use crate::text::country_page;

use crate::app::action::{Direction, Motion, Side, Spot};
use crate::app::cursor::Cursor;
use crate::app::text_pane::TextPane;
use crate::app::view_state::{Decision, Place, ViewState, Viewport, page};
use crate::app::world::Data;

/// A pane of Countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum CountriesPane {
    #[default]
    List,
    /// The profile of the selected country.
    Profile,
}

/// The state of Countries.
#[derive(Debug, Default)]
pub(crate) struct CountriesState {
    pub(crate) focus: CountriesPane,
    pub(crate) zoomed: bool,
    pub(crate) order: Sorting<CountryOrder>,
    /// How the countries were sorted, if by similarity.
    pub(crate) method: Option<Method>,
    /// Each country with its number of selected projects, in order.
    pub(crate) rows: Vec<(CountryId, usize)>,
    pub(crate) cursor: Cursor,
    pub(crate) profile: TextPane,
    /// The revision of the selection that the rows count.
    built_for_revision: Option<u64>,
    /// Keep the order of the rows at the next refresh: marking a country changes the counts, and without
    /// this the rows would jump under the cursor.
    keep_order_once: bool,
    viewport: Viewport,
}

impl CountriesState {
    pub(crate) fn new(_data: &Data<'_>) -> Self {
        Self { order: CountryOrder::Count.into(), ..Self::default() }
    }

    /// The country of the selected row.
    pub(crate) fn selected(&self) -> Option<CountryId> {
        self.rows.get(self.cursor.selected).map(|&(id, _)| id)
    }

    /// The largest count: the end of a scale.
    pub(crate) fn most(&self) -> usize {
        self.rows.iter().map(|&(_, count)| count).max().unwrap_or(0)
    }

    /// Selects a country and goes to its profile.
    pub(crate) fn show_country(&mut self, country: CountryId, data: &Data<'_>) {
        self.focus = CountriesPane::Profile;
        self.refresh(data);
        self.select(country);
    }

    fn select(&mut self, country: CountryId) {
        if let Some(row) = self.rows.iter().position(|&(id, _)| id == country) {
            self.cursor.select(row, self.rows.len());
        }
    }

    fn step(&mut self, direction: Direction) {
        match (direction, self.focus) {
            (Direction::Left, _) => self.focus = CountriesPane::List,
            (Direction::Right, _) => self.turn_to(CountriesPane::Profile),
            (Direction::Up, CountriesPane::List) => self.move_by(-1),
            (Direction::Down, CountriesPane::List) => self.move_by(1),
            (Direction::Up, CountriesPane::Profile) => self.profile.step(false),
            (Direction::Down, CountriesPane::Profile) => self.profile.step(true),
        }
    }

    /// Focuses a pane, if there is a country to show in it.
    fn turn_to(&mut self, pane: CountriesPane) {
        if self.selected().is_some() {
            self.focus = pane;
        }
    }

    fn turn_pane(&mut self) {
        self.turn_to(match self.focus {
            CountriesPane::List => CountriesPane::Profile,
            CountriesPane::Profile => CountriesPane::List,
        });
    }

    fn move_by(&mut self, rows: isize) {
        match self.focus {
            CountriesPane::List => self.cursor.step(rows, self.rows.len()),
            CountriesPane::Profile => self.profile.scroll_by(rows),
        }
    }

    fn go_to_end(&mut self, last: bool) {
        match self.focus {
            CountriesPane::List => {
                self.cursor.select(if last { usize::MAX } else { 0 }, self.rows.len());
            }
            CountriesPane::Profile => self.profile.jump_to_end(last),
        }
    }

    fn page(&self, down: bool) -> isize {
        let visible = match self.focus {
            CountriesPane::List => self.viewport.rows,
            CountriesPane::Profile => self.viewport.lines,
        };
        page(visible, down)
    }

    fn open(&mut self, data: &Data<'_>) -> Decision {
        match self.focus {
            CountriesPane::List => {
                self.turn_to(CountriesPane::Profile);
                Decision::Nothing
            }
            CountriesPane::Profile => self.profile.open(data),
        }
    }

    /// Ends the zoom, or else leaves the link, the profile or the view.
    fn close(&mut self) -> Decision {
        match self.focus {
            _ if self.zoomed => self.zoomed = false,
            CountriesPane::Profile if self.profile.link.take().is_some() => {}
            CountriesPane::Profile => self.focus = CountriesPane::List,
            CountriesPane::List => return Decision::Leave,
        }
        Decision::Nothing
    }

    fn sort_by(&mut self, order: Sorting<CountryOrder>, data: &Data<'_>) -> Decision {
        self.order = order;
        self.built_for_revision = None;
        self.refresh(data);
        Decision::Say(format!("Countries by {}", self.order))
    }

    fn point(&mut self, spot: Spot, data: &Data<'_>) -> Decision {
        let before = (self.focus, self.cursor.selected);
        let again = match spot {
            Spot::Row(row) => {
                self.focus = CountriesPane::List;
                self.cursor.select(row, self.rows.len());
                before == (CountriesPane::List, row)
            }
            Spot::Text { link } => {
                self.turn_to(CountriesPane::Profile);
                self.profile.point(link) && before.0 == CountriesPane::Profile
            }
            Spot::Headings => return self.sort_by(self.order.next(), data),
            _ => false,
        };
        if again { self.open(data) } else { Decision::Nothing }
    }

    fn scroll(&mut self, spot: Spot, rows: isize) {
        match spot {
            Spot::Row(_) => self.cursor.scroll(rows, self.rows.len(), self.viewport.rows),
            Spot::Text { .. } => self.profile.scroll_by(rows),
            _ => {}
        }
    }
}

impl ViewState for CountriesState {
    fn refresh(&mut self, data: &Data<'_>) {
        if self.built_for_revision == Some(data.revision) {
            return;
        }
        let keep = self.selected();
        let countries: Vec<CountryId> = if std::mem::take(&mut self.keep_order_once) {
            self.rows.iter().map(|&(id, _)| id).collect()
        } else {
            let mut countries: Vec<CountryId> = data.catalogue.countries.ids().collect();
            self.method = self.order.sort_countries(data.catalogue, data.selection, &mut countries);
            countries
        };
        let counted = |id: CountryId| (id, data.selection.count_of_country(data.catalogue, id));
        self.rows = countries.into_iter().map(counted).collect();
        self.built_for_revision = Some(data.revision);
        let row = keep.and_then(|keep| self.rows.iter().position(|&(id, _)| id == keep));
        self.cursor.select(row.unwrap_or(0), self.rows.len());
    }

    fn refresh_text(&mut self, data: &Data<'_>) {
        let subject = self.selected().map(Target::Country);
        let version = self.built_for_revision.unwrap_or(0);
        if self.profile.subject == subject && self.profile.version == version {
            return;
        }
        let blocks = self.selected().map(|id| {
            let profile = Profile::new(data.catalogue, data.selection, id);
            country_page::country(data.catalogue, data.selection.projects.len(), &profile)
        });
        self.profile = TextPane::new(subject, version, blocks.unwrap_or_default());
    }

    fn is_in_text(&self) -> bool {
        self.focus == CountriesPane::Profile
    }

    fn update(&mut self, motion: Motion, data: &Data<'_>) -> Decision {
        match motion {
            Motion::Step(direction) => self.step(direction),
            Motion::End { last } => self.go_to_end(last),
            Motion::Page { down } => self.move_by(self.page(down)),
            Motion::Pane { .. } => self.turn_pane(),
            Motion::Zoom => self.zoomed = !self.zoomed,
            Motion::Scroll(spot, rows) => self.scroll(spot, rows.into()),
            Motion::Open => return self.open(data),
            Motion::Close => return self.close(),
            Motion::Order(Side::Rows) => return self.sort_by(self.order.next(), data),
            Motion::Reverse(Side::Rows) => return self.sort_by(self.order.flipped(), data),
            Motion::Point(spot) => return self.point(spot, data),
            Motion::MarkCountry => {
                self.keep_order_once = self.country().is_some();
                return Decision::mark(self.country(), self.country_hint());
            }
            _ => {}
        }
        Decision::Nothing
    }

    fn fit(&mut self, viewport: Viewport) {
        self.viewport = viewport;
        self.cursor.fit(self.rows.len(), viewport.rows);
        self.profile.fit(viewport.lines);
    }

    fn place(&self) -> Place {
        Place { on: [self.selected().map(Target::Country), None], ..Place::default() }
    }

    fn return_to(&mut self, place: &Place, data: &Data<'_>) {
        self.refresh(data);
        if let Some(country) = place.on[0].and_then(Target::country) {
            self.select(country);
        }
    }

    fn country(&self) -> Option<CountryId> {
        self.profile.country().filter(|_| self.is_in_text()).or(self.selected())
    }

    fn copy(&self, _data: &Data<'_>) -> Option<String> {
        self.selected().map(|_| plain_text(&self.profile.blocks))
    }
}
