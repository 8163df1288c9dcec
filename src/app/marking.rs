//! Marking countries `+` and `−`. The marks are the query, so a mark is an edit of it.

use crate::catalogue::CountryId;
use crate::query::marks::Marks;

use super::App;
use super::action::{Link, View};
use super::reading::Reading;

impl App {
    /// The country under the cursor of the view, if there is one.
    pub fn country_under_cursor(&self) -> Option<CountryId> {
        let linked = |reading: &Reading| match reading.selected()? {
            Link::Country(id) => Some(id),
            Link::Project(_) | Link::Category(_) => None,
        };
        match self.view {
            View::Browse => linked(&self.browse.details),
            View::Matrix => self.grid.country(),
            View::Countries => linked(&self.countries.reading).or(self.countries.selected()),
            View::Overlap => self.overlap.selected_pair().map(|(row, _)| row),
        }
    }

    /// The next mark on a country: wanted, excluded, neither.
    pub fn mark_country(&mut self, country: CountryId) {
        let query = self.query.clone().next_mark(country);
        self.go(|app| app.select_by(query));
        // The matrix says so itself.
        if self.selects_nothing() && self.view != View::Matrix {
            self.message = Some(
                "No project is left: u takes the marks away, Backspace the last one.".to_owned(),
            );
        }
    }

    /// The next mark on the country under the cursor.
    pub(super) fn mark_here(&mut self) {
        match self.country_under_cursor() {
            Some(country) => self.mark_country(country),
            None => self.message = Some("Go to a country, then mark it.".to_owned()),
        }
    }

    /// Takes the marks of all countries away.
    pub(super) fn unmark_all(&mut self) {
        if Marks::of(&self.query).is_empty() {
            self.message = Some("No country is marked.".to_owned());
            return;
        }
        let query = self.query.clone().unmarked();
        self.go(|app| app.select_by(query));
    }
}
