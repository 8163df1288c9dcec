//! The state of Countries: the list with counts, and the profile of the selected country.

mod options;

use crate::catalogue::CountryId;
use crate::query::Target;
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::profile::Profile;
use crate::query::analysis::seriation::Method;
use crate::query::analysis::sorting::Sorting;
use crate::text::block::plain_text;
use crate::text::wording;
use crate::text::{country_page, participation, standing_out};

use crate::app::action::{Direction, Motion, Side, Spot};
use crate::app::cursor::Cursor;
use crate::app::text_pane::TextPane;
use crate::app::view_state::{Decision, ViewPlace, ViewState, Viewport};
use crate::app::world::{Current, World};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum CountriesPane {
    #[default]
    List,
    /// The profile of the selected country.
    Profile,
}

impl OptionValue for CountriesPane {
    const KEYS: &'static [(Self, &'static str)] =
        &[(Self::List, "list"), (Self::Profile, "profile")];
}

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
}

impl CountriesState {
    pub(crate) fn new(_world: &World) -> Self {
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

    /// Focuses the profile of the selected country.
    pub(crate) fn read_profile(&mut self) {
        self.focus = CountriesPane::Profile;
    }

    fn select(&mut self, country: CountryId) -> bool {
        let row = self.rows.iter().position(|&(id, _)| id == country);
        self.cursor.selected = row.unwrap_or(self.cursor.selected);
        row.is_some()
    }

    /// Follows a motion along the focused pane.
    fn follow(&mut self, motion: Motion) {
        match self.focus {
            CountriesPane::List => self.cursor.follow(motion, self.rows.len()),
            CountriesPane::Profile => self.profile.follow(motion),
        }
    }

    /// Focuses the profile, if there is a country to show in it.
    fn go_in(&mut self) {
        if self.selected().is_some() {
            self.focus = CountriesPane::Profile;
        }
    }

    fn open(&mut self, world: &World) -> Decision {
        if self.is_in_text() {
            return self.profile.open(world);
        }
        self.go_in();
        Decision::Nothing
    }

    /// Ends the zoom, or else leaves the link or the profile.
    fn close(&mut self) -> Decision {
        match self.focus {
            _ if self.zoomed => self.zoomed = false,
            CountriesPane::Profile if self.profile.link.take().is_some() => {}
            CountriesPane::Profile => self.focus = CountriesPane::List,
            CountriesPane::List => return Decision::Outermost,
        }
        Decision::Nothing
    }

    fn sort_by(&mut self, order: Sorting<CountryOrder>, world: &World) -> Decision {
        self.order = order;
        self.built_for_revision = None;
        self.refresh(world);
        Decision::Say(format!("Countries by {}", self.order))
    }

    fn point(&mut self, spot: Spot, world: &World) -> Decision {
        let before = (self.focus, self.cursor.selected);
        match spot {
            Spot::Row(row) => {
                self.focus = CountriesPane::List;
                self.cursor.select(row, self.rows.len());
            }
            Spot::Text { link } => {
                self.go_in();
                if !self.profile.point(link) {
                    return Decision::Nothing;
                }
            }
            Spot::Headings => return self.sort_by(self.order.next(), world),
            _ => return Decision::Nothing,
        }
        let again = (self.focus, self.cursor.selected) == before;
        if again { self.open(world) } else { Decision::Nothing }
    }

    fn scroll(&mut self, spot: Spot, rows: isize) {
        match spot {
            Spot::Row(_) => self.cursor.scroll(rows, self.rows.len()),
            Spot::Text { .. } => self.profile.scroll_by(rows),
            _ => {}
        }
    }
}

impl ViewState for CountriesState {
    fn refresh(&mut self, world: &World) {
        if self.built_for_revision == Some(world.revision) {
            return;
        }
        let keep = self.selected();
        let mut countries: Vec<CountryId> = world.catalogue.countries.ids().collect();
        self.method = self.order.sort_countries(&world.catalogue, &world.selection, &mut countries);
        let counted = |id| (id, world.selection.count_of_country(&world.catalogue, id));
        self.rows = countries.into_iter().map(counted).collect();
        self.built_for_revision = Some(world.revision);
        let row = keep.and_then(|keep| self.rows.iter().position(|&(id, _)| id == keep));
        self.cursor.select(row.unwrap_or(0), self.rows.len());
    }

    fn refresh_text(&mut self, world: &World) {
        let subject = self.selected().map(Target::Country);
        let version = self.built_for_revision.unwrap_or(0);
        if self.profile.subject == subject && self.profile.version == version {
            return;
        }
        let blocks = self.selected().map(|id| {
            let profile = Profile::new(&world.catalogue, &world.selection, id);
            let World { catalogue, query, selection, .. } = world;
            let index = world.index();
            country_page::country(catalogue, index, query, selection, &profile)
        });
        self.profile = TextPane::new(subject, version, blocks.unwrap_or_default());
    }

    fn is_in_text(&self) -> bool {
        self.focus == CountriesPane::Profile
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Step(Direction::Left) => self.focus = CountriesPane::List,
            Motion::Pane { .. } if self.is_in_text() => self.focus = CountriesPane::List,
            Motion::Step(Direction::Right) | Motion::Pane { .. } => self.go_in(),
            Motion::Zoom => self.zoomed = !self.zoomed,
            Motion::Scroll(spot, rows) => self.scroll(spot, rows),
            Motion::Open => return self.open(world),
            Motion::Close => return self.close(),
            Motion::Order(Side::Rows) => return self.sort_by(self.order.next(), world),
            Motion::Reverse(Side::Rows) => return self.sort_by(self.order.flipped(), world),
            Motion::Point(spot) => return self.point(spot, world),
            _ => self.follow(motion),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, _world: &World) -> bool {
        match motion {
            Motion::Open if self.is_in_text() => self.profile.link.is_none(),
            Motion::Open | Motion::Pane { .. } => self.selected().is_none(),
            Motion::Order(_) | Motion::Reverse(_) => self.zoomed && self.is_in_text(),
            Motion::Close => !self.is_in_text() && !self.zoomed,
            _ => false,
        }
    }

    fn fit(&mut self, viewport: Viewport) {
        self.cursor.fit(self.rows.len(), viewport.rows);
        self.profile.fit(viewport.lines);
    }

    fn place(&self) -> ViewPlace {
        ViewPlace {
            pane: self.focus as usize,
            on: [self.selected().map(Target::Country), None],
            text: self.profile.place(),
            countries: self.order,
            ..ViewPlace::default()
        }
    }

    fn return_to(&mut self, place: &ViewPlace, world: &World) {
        self.focus = CountriesPane::all().nth(place.pane).unwrap_or_default();
        self.order = place.countries;
        self.built_for_revision = None;
        self.refresh(world);
        if let Some(country) = place.on[0].and_then(Target::country) {
            self.select(country);
        }
        self.refresh_text(world);
        self.profile.return_to(place.text);
    }

    fn current(&self) -> Current {
        let link = self.profile.selected().filter(|_| self.is_in_text());
        Current { project: link.and_then(Target::project), country: self.selected() }
    }

    fn stand(&mut self, world: &World) {
        if let Some(country) = world.current.country {
            self.select(country);
        }
    }

    fn has_page(&self) -> bool {
        true
    }

    fn country(&self) -> Option<CountryId> {
        self.profile.country().filter(|_| self.is_in_text()).or(self.selected())
    }
    fn describe(&self, world: &World) -> Vec<String> {
        let all = world.selection.projects.len();
        let sentence = |&(id, count): &(CountryId, usize)| {
            participation::in_projects(&world.catalogue, id, count, all)
        };
        let selected = self.rows.get(self.cursor.selected).map(sentence);
        let busiest = standing_out::busiest(&world.catalogue, &world.selection);
        selected.into_iter().chain(busiest).map(wording::sentence).collect()
    }

    fn copy(&self, _world: &World) -> Option<String> {
        self.selected().map(|_| plain_text(&self.profile.blocks))
    }
}
