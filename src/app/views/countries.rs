//! The countries with their counts, and the profile of the selected one.

use crate::catalogue::{Catalogue, CountryId};
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::profile::Profile;
use crate::query::analysis::seriation::Method;
use crate::query::analysis::sorting::Sorting;
use crate::query::{Selection, Target};

use crate::app::App;
use crate::app::action::Direction;
use crate::app::action::View;
use crate::app::cursor::Cursor;
use crate::app::text_pane::Reading;
use crate::text::block;
use crate::text::country_page::account;

/// A pane of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum CountriesPane {
    /// The countries.
    #[default]
    List,
    /// Everything about the selected one.
    Profile,
}

/// The state of the view.
#[derive(Debug)]
pub(crate) struct CountriesState {
    pub(crate) focus: CountriesPane,
    pub(crate) zoomed: bool,
    pub(crate) order: Sorting<CountryOrder>,
    /// How the countries were put in order, if by similarity.
    pub(crate) method: Option<Method>,
    /// Each country with its number of selected projects, in order.
    pub(crate) rows: Vec<(CountryId, usize)>,
    pub(crate) cursor: Cursor,
    pub(crate) reading: Reading,
    /// The revision of the selection that the rows tell of.
    made_for: Option<u64>,
    /// Whether the countries stay where they are although the selection changes: while one marks them, the
    /// next is to be where it was.
    pub(crate) holds_still: bool,
}

impl CountriesState {
    pub(crate) fn new() -> Self {
        Self {
            focus: CountriesPane::default(),
            zoomed: false,
            order: CountryOrder::Count.into(),
            method: None,
            rows: Vec::new(),
            cursor: Cursor::default(),
            reading: Reading::default(),
            made_for: None,
            holds_still: false,
        }
    }

    /// The country under the cursor.
    pub(crate) fn selected(&self) -> Option<CountryId> {
        self.rows.get(self.cursor.selected).map(|&(id, _)| id)
    }

    /// The largest count: the end of a scale.
    pub(crate) fn most(&self) -> usize {
        self.rows.iter().map(|&(_, count)| count).max().unwrap_or(0)
    }

    /// Makes the list anew if the selection changed, and stays on the same country.
    fn settle(&mut self, catalogue: &Catalogue, selection: &Selection, revision: u64) {
        if self.made_for == Some(revision) {
            return;
        }
        let keep = self.selected();
        let countries: Vec<CountryId> = if std::mem::take(&mut self.holds_still) {
            self.rows.iter().map(|&(id, _)| id).collect()
        } else {
            let mut countries: Vec<CountryId> = catalogue.countries.ids().collect();
            self.method = self.order.sort_countries(catalogue, selection, &mut countries);
            countries
        };
        let counted = |id: CountryId| (id, catalogue.countries[id].projects.shared(&selection.set));
        self.rows = countries.into_iter().map(counted).collect();
        self.made_for = Some(revision);
        let row = keep.and_then(|keep| self.rows.iter().position(|&(id, _)| id == keep));
        self.cursor.select(row.unwrap_or(0), self.rows.len());
    }

    /// Makes the text that of the selected country.
    pub(crate) fn show_profile(&mut self, catalogue: &Catalogue, selection: &Selection) {
        let subject = self.selected().map(Target::Country);
        let version = self.made_for.unwrap_or(0);
        if self.reading.subject == subject && self.reading.version == version {
            return;
        }
        let blocks = self.selected().map(|id| {
            let profile = Profile::new(catalogue, selection, id);
            account(catalogue, selection.projects.len(), &profile)
        });
        self.reading = Reading::new(subject, version, blocks.unwrap_or_default());
    }
}

impl App {
    pub(crate) fn settle_countries(&mut self) {
        self.countries.settle(&self.catalogue, &self.selection, self.revision);
    }

    pub(crate) fn select_country_row(&mut self, row: usize) {
        self.countries.cursor.select(row, self.countries.rows.len());
    }

    /// Shows the profile of a country.
    pub(crate) fn go_to_country(&mut self, country: CountryId) {
        self.view = View::Countries;
        self.countries.focus = CountriesPane::Profile;
        self.select_country(country);
    }

    /// Selects a country of the list.
    pub(crate) fn select_country(&mut self, country: CountryId) {
        self.settle_countries();
        let row = self.countries.rows.iter().position(|&(id, _)| id == country);
        if let Some(row) = row {
            self.select_country_row(row);
        }
    }

    /// Goes to the profile of the country that is pointed at.
    pub(crate) fn open_profile(&mut self) {
        match self.country_under_cursor() {
            Some(country) => self.go(|app| app.go_to_country(country)),
            None => self.message = Some(self.way_to_a_country().to_owned()),
        }
    }

    pub(crate) fn step_in_countries(&mut self, direction: Direction) {
        match (direction, self.countries.focus) {
            (Direction::Left, _) => self.countries.focus = CountriesPane::List,
            (Direction::Right, _) => self.turn_countries_pane(CountriesPane::Profile),
            (Direction::Up, CountriesPane::List) => self.move_in_countries(-1),
            (Direction::Down, CountriesPane::List) => self.move_in_countries(1),
            (Direction::Up, CountriesPane::Profile) => self.countries.reading.step(false),
            (Direction::Down, CountriesPane::Profile) => self.countries.reading.step(true),
        }
    }

    /// To a pane; there is no profile of no country.
    pub(crate) fn turn_countries_pane(&mut self, pane: CountriesPane) {
        if self.countries.selected().is_some() {
            self.countries.focus = pane;
        }
    }

    pub(crate) fn move_in_countries(&mut self, rows: isize) {
        match self.countries.focus {
            CountriesPane::List => {
                let row = self.countries.cursor.selected.saturating_add_signed(rows);
                self.select_country_row(row);
            }
            CountriesPane::Profile => self.countries.reading.scroll_by(rows),
        }
    }

    pub(crate) fn jump_in_countries(&mut self, last: bool) {
        match self.countries.focus {
            CountriesPane::List => self.select_country_row(if last { usize::MAX } else { 0 }),
            CountriesPane::Profile => self.countries.reading.jump_to_end(last),
        }
    }

    pub(crate) fn open_in_countries(&mut self) {
        match self.countries.focus {
            CountriesPane::List => self.turn_countries_pane(CountriesPane::Profile),
            CountriesPane::Profile => self.open_link(),
        }
    }

    /// Goes out: of the zoom, the link, the profile, the view.
    pub(crate) fn close_countries(&mut self) {
        let countries = &mut self.countries;
        if countries.zoomed {
            countries.zoomed = false;
            return;
        }
        match countries.focus {
            CountriesPane::Profile if countries.reading.link.take().is_some() => {}
            CountriesPane::Profile => countries.focus = CountriesPane::List,
            CountriesPane::List => self.go(|app| app.view = View::Browse),
        }
    }

    /// Puts the countries in the next order.
    pub(crate) fn order_countries(&mut self) {
        self.put_countries_in(self.countries.order.by.next().into());
    }

    /// Turns the order of the countries round.
    pub(crate) fn reverse_countries(&mut self) {
        self.put_countries_in(self.countries.order.flipped());
    }

    fn put_countries_in(&mut self, order: Sorting<CountryOrder>) {
        self.countries.order = order;
        self.countries.made_for = None;
        self.settle_countries();
        self.message = Some(format!("Countries by {}", self.countries.order));
    }

    pub(crate) fn point_at_country(&mut self, row: usize) {
        let again =
            self.countries.focus == CountriesPane::List && self.countries.cursor.selected == row;
        self.countries.focus = CountriesPane::List;
        self.select_country_row(row);
        if again {
            self.open();
        }
    }

    pub(crate) fn scroll_countries(&mut self, rows: isize) {
        let count = self.countries.rows.len();
        self.countries.cursor.scroll(rows, count, self.viewport.countries);
    }

    /// The profile as text.
    pub(crate) fn copy_of_countries(&self) -> Option<String> {
        self.countries.selected().map(|_| block::plain_text(&self.countries.reading.blocks))
    }
}
