//! Marking countries `+` and `−`. The marks are the query, so a mark is an edit of it.

use crate::catalogue::CountryId;
use crate::query::Target;
use crate::query::selection::country_marks::Marks;

use super::App;
use super::action::View;
use super::text_pane::Reading;
use super::views::overlap::OverlapPane;

impl App {
    /// The country under the cursor of the view, if there is one.
    pub fn country_under_cursor(&self) -> Option<CountryId> {
        let linked = self.focused_reading().and_then(Reading::selected).and_then(Target::country);
        match self.view {
            View::Browse => linked,
            View::Matrix => self.grid.country(),
            View::Countries => linked.or(self.countries.selected()),
            View::Overlap => match self.overlap.focus {
                OverlapPane::Map => self.overlap.selected_pair().map(|(row, _)| row),
                OverlapPane::Comparison => None,
            },
        }
    }

    /// How to come to a country from where there is none.
    pub(super) fn way_to_a_country(&self) -> &'static str {
        match (self.view, self.overlap.focus) {
            (View::Overlap, OverlapPane::Comparison) => {
                "It takes a country of the map: Tab leads there."
            }
            (View::Overlap, OverlapPane::Map)
            | (View::Browse | View::Matrix | View::Countries, _) => {
                "Move to a country first: 3 lists all, Tab leads into the details."
            }
        }
    }

    /// The next mark on a country: wanted, excluded, neither.
    pub fn mark_country(&mut self, country: CountryId) {
        let query = self.query.clone().next_mark(country);
        self.countries.holds_still = self.view == View::Countries;
        self.go(|app| app.select_by(query));
        // The matrix says so itself.
        if self.view != View::Matrix {
            self.message = self.marks_in_words();
        }
    }

    /// What the marks leave, in a sentence; nothing where there are none.
    fn marks_in_words(&self) -> Option<String> {
        let marks = Marks::of(&self.query);
        if self.selects_nothing() {
            let term = &self.catalogue.terms.project.singular;
            return Some(format!(
                "No {term} is left: u takes the marks away, Backspace the last one."
            ));
        }
        let count = self.selection.projects.len();
        (!marks.is_empty()).then(|| marks.sentence(&self.catalogue, count))
    }

    /// The next mark on the country under the cursor.
    pub(super) fn mark_here(&mut self) {
        match self.country_under_cursor() {
            Some(country) => self.mark_country(country),
            None => self.message = Some(self.way_to_a_country().to_owned()),
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
