//! Changing the query, which filters every view.

use crate::catalogue::CountryId;
use crate::query::selection::country_marks::Marks;
use crate::query::{Query, language, meant_fields, no_match};
use crate::text::explanation;
use crate::text::marks::marks as in_words;
use crate::text::wording::capitalised;

use super::action::View;
use super::state::App;
use super::view_state::ViewState;

impl App {
    /// Filters by another query. The current project stays selected if the query keeps it.
    ///
    /// Browse holds the current project of the whole program, so it is refreshed at once; other views when
    /// they are shown.
    pub(super) fn select_by(&mut self, query: Query) {
        self.world.select_by(query);
        self.views.browse.refresh(&self.world);
        self.views.get_mut(self.view).refresh(&self.world);
        if let Some(overlay) = &mut self.overlay {
            overlay.get_mut().refresh(&self.world);
        }
    }

    pub(super) fn clear_query(&mut self) {
        if self.world.query.is_empty() {
            self.message = Some("There is no filter: everything is shown.".to_owned());
            return;
        }
        self.go(|app| app.select_by(Query::default()));
    }

    /// Makes the typed text the filter of every view.
    pub(super) fn keep_as_filter(&mut self, text: &str) {
        let before = self.world.query.clone();
        let mut result = Ok(());
        self.go(|app| result = app.set_query(text));
        match result {
            Ok(()) => {
                self.overlay = None;
                self.world.remember_query(text);
                self.walk_the_filter();
                self.explain_filter(&before);
            }
            Err(error) => self.message = Some(error.to_string()),
        }
    }

    /// Sets the message about the filter that the browser starts with, if it needs one.
    pub fn explain_first_filter(&mut self) {
        self.explain_filter(&Query::default());
    }

    /// Sets a message if the new filter selects nothing, could mean fields, or replaced another filter.
    fn explain_filter(&mut self, before: &Query) {
        let fields = meant_fields(&self.world.catalogue, &self.world.query);
        if self.selects_nothing() {
            self.explain_if_nothing();
        } else if !fields.is_empty() {
            let fields = language::print(&fields, &self.world.catalogue);
            self.message = Some(format!("Only the text was searched; try {fields}"));
        } else if !before.is_empty() && *before != self.world.query {
            let message = "The filter before it is gone; Backspace brings it back.";
            self.message = Some(message.to_owned());
        }
    }

    /// Sets the message why nothing is selected, if nothing is.
    pub(super) fn explain_if_nothing(&mut self) {
        if self.selects_nothing() {
            let why = no_match(&self.world.catalogue, &self.world.index, &self.world.query);
            self.message =
                Some(capitalised(&explanation::no_match_message(&self.world.catalogue, &why)));
        }
    }

    fn selects_nothing(&self) -> bool {
        self.world.selection.projects.is_empty()
    }

    /// Puts the next mark on a country: require, exclude, off. Marks are part of the query.
    pub(super) fn mark_country(&mut self, country: CountryId) {
        let query = self.world.query.clone().next_mark(country);
        // A mark changes the counts; the rows must not jump under the cursor.
        self.views.countries.keep_order_once = self.view == View::Countries;
        self.go(|app| app.select_by(query));
        // The matrix shows the marks in a line of its own.
        if self.view != View::Matrix {
            self.message = self.marks_in_words();
        }
    }

    /// The projects that the marks leave, in a sentence; none without marks.
    fn marks_in_words(&self) -> Option<String> {
        let marks = Marks::of(&self.world.query);
        let catalogue = &self.world.catalogue;
        if self.selects_nothing() {
            let term = &catalogue.terms.project.singular;
            return Some(format!(
                "No {term} matches: u clears the marks, Backspace undoes the last."
            ));
        }
        let count = self.world.selection.projects.len();
        (!marks.is_empty()).then(|| in_words(catalogue, &marks, count))
    }

    /// Clears all marks.
    pub(super) fn unmark_all(&mut self) {
        if Marks::of(&self.world.query).is_empty() {
            self.message = Some("No country is marked.".to_owned());
            return;
        }
        let query = self.world.query.clone().unmarked();
        self.go(|app| app.select_by(query));
    }
}
