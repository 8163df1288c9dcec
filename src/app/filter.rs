//! Changing the query, which filters every view.

use crate::catalogue::{CategoryId, CountryId};
use crate::query::selection::country_marks::Marks;
use crate::query::{NoMatch, Query, Reading, interpret, language, no_match};
use crate::text::explanation;
use crate::text::marks::marks as in_words;
use crate::text::wording::capitalised;

use super::action::{Action, View};
use super::state::App;
use super::world::{Current, World};

impl App {
    /// Filters by another query. The cursor stays on the current project and country if the query keeps
    /// them.
    pub(crate) fn select_by(&mut self, query: Query) {
        self.world.select_by(query);
        self.stand();
        if let Some(overlay) = &mut self.overlay {
            overlay.get_mut().refresh(&self.world);
        }
    }

    /// Requires another category, or none.
    pub(super) fn choose_category(&mut self, category: Option<CategoryId>) {
        let here = self.location();
        self.select_by(self.world.query.clone().in_category(category));
        self.history.leave_category(here);
    }

    pub(super) fn clear_query(&mut self) {
        if self.world.query.is_empty() {
            self.message = Some("There is no filter: everything is shown.".to_owned());
            return;
        }
        self.go(|app| app.select_by(Query::default()));
        let back = self.world.key(Action::Back);
        self.message = Some(format!("The filter was cleared; {back} brings it back."));
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
                self.explain_filter(&before, text);
            }
            Err(error) => self.message = Some(error.to_string()),
        }
    }

    /// Sets the message about the filter that the browser starts with, if it needs one.
    pub fn explain_first_filter(&mut self, text: &str) {
        self.explain_filter(&Query::default(), text);
    }

    /// Sets a message if the new filter selects nothing, is a reading of the text, could mean fields, or replaced
    /// another filter.
    fn explain_filter(&mut self, before: &Query, text: &str) {
        let recall = self.world.recall_keys();
        let World { catalogue, query, .. } = &self.world;
        let index = self.world.index();
        let interpretation = interpret(text, catalogue).ok();
        if interpretation.as_ref().is_some_and(|interpretation| interpretation.is_read) {
            let read = explanation::read_as(text, &language::print(query, catalogue));
            self.message = Some(capitalised(&read));
        } else if let Some(Reading::Partial(read)) = interpretation.and_then(|one| one.reading) {
            let offer = explanation::with_count(catalogue, index, &read);
            self.message = Some(format!("Only the text was searched; {recall} finds {offer}"));
        } else if self.selects_nothing() {
            self.explain_if_nothing();
        } else if !before.is_empty() && before != query {
            let back = self.world.key(Action::Back);
            self.message = Some(format!("The filter before it is gone; {back} brings it back."));
        }
    }

    /// Sets the message why nothing is selected, if nothing is.
    pub(super) fn explain_if_nothing(&mut self) {
        if self.selects_nothing() {
            let recall = self.world.recall_keys();
            let World { catalogue, query, .. } = &self.world;
            let index = self.world.index();
            let why = no_match(catalogue, index, query);
            let reason = capitalised(&explanation::no_match_reason(catalogue, &why));
            self.message = Some(match why {
                NoMatch::EmptyCatalogue => reason,
                // The view itself says that nothing matches.
                NoMatch::Unmet | NoMatch::UnmetTogether => {
                    format!("Drop a condition: {recall} edits the filter.")
                }
                NoMatch::UnknownWord { .. } => format!("{reason}; {recall} edits it"),
                // The search box lists what has the words, and takes the query that is meant.
                NoMatch::Meant(_) | NoMatch::Elsewhere(_) => {
                    format!("{recall} finds it. {reason}")
                }
            });
        }
    }

    fn selects_nothing(&self) -> bool {
        self.world.selection.projects.is_empty()
    }

    /// Puts the next mark on a country: require, exclude, off. Marks are part of the query.
    pub(super) fn mark_country(&mut self, country: CountryId) {
        let query = self.world.query.clone().next_mark(country);
        // The cursor stays on the row that was marked, even if it has not moved there.
        let marked = self.current_view().current();
        self.world.current.follow(Current::default(), marked);
        self.go(|app| app.select_by(query));
        self.message = self.marks_in_words();
    }

    /// The projects that the marks leave, in a sentence; none without marks.
    fn marks_in_words(&self) -> Option<String> {
        let marks = Marks::of(&self.world.query);
        let catalogue = &self.world.catalogue;
        // The sentence of the matrix says it where nothing is left.
        if self.selects_nothing() && self.view == View::Matrix {
            return None;
        }
        if self.selects_nothing() {
            let term = &catalogue.terms.project.singular;
            let [unmark, back] = [Action::UnmarkAll, Action::Back].map(|one| self.world.key(one));
            return Some(format!(
                "No {term} matches: {unmark} clears the marks, {back} undoes the last."
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
        let back = self.world.key(Action::Back);
        self.message = Some(format!("No country is marked now; {back} brings the marks back."));
    }
}
