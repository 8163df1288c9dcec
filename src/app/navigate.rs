//! Navigation: following links and hits, back and forward, from hit to hit.

use crate::catalogue::CountryId;
use crate::query::{
    Facet, Mark, Query, QueryError, SearchResult, Selection, Target, deciding_in_text, find,
    language, no_match, search_terms,
};
use crate::text::explanation::no_match_reason;
use crate::text::wording::capitalised;

use super::action::{Action, View};
use super::history::Location;
use super::state::App;
use super::view_state::OpenedHit;
use super::walk::Walk;
use super::world::World;

impl App {
    pub(super) fn location(&self) -> Location {
        let places = View::ALL.map(|view| self.views.get(view).place());
        Location {
            view: self.view,
            query: self.world.query.clone(),
            current: self.world.current,
            places,
        }
    }

    /// Runs a change and, if it led to another location, remembers the one before.
    pub(super) fn go(&mut self, change: impl FnOnce(&mut Self)) {
        let here = self.location();
        change(self);
        if self.location() != here {
            self.history.leave(here);
        }
    }

    pub(super) fn back(&mut self) {
        match self.history.back(self.location()) {
            Some(location) => self.return_to(location),
            None => self.message = Some("There is nowhere to go back to.".to_owned()),
        }
    }

    pub(super) fn forward(&mut self) {
        match self.history.forward(self.location()) {
            Some(location) => self.return_to(location),
            None => self.message = Some("There is nowhere to go forward to.".to_owned()),
        }
    }

    fn return_to(&mut self, Location { view, query, current, places }: Location) {
        self.view = view;
        self.world.current = current;
        if self.world.query != query {
            self.select_by(query);
        }
        self.refresh_view();
        for (view, place) in View::ALL.into_iter().zip(&places) {
            self.views.get_mut(view).return_to(place, &self.world);
        }
    }

    /// Goes to a record, in the view for its kind.
    pub(super) fn go_to(&mut self, target: Target) {
        self.go(|app| app.show_record(target));
    }

    pub(super) fn show_record(&mut self, target: Target) {
        self.keep_page();
        self.make_current(target);
        match target {
            Target::Project(_) => {
                self.switch_to(View::Browse);
                self.views.browse.read_details();
            }
            Target::Country(_) => {
                self.switch_to(View::Countries);
                self.views.countries.read_profile();
            }
            Target::Category(id) => {
                self.select_by(self.world.query.clone().in_category(Some(id)));
                self.switch_to(View::Browse);
                self.views.browse.read_list();
                self.explain_if_nothing();
            }
            Target::Organisation(id) => {
                let supported = Facet::organisation(id);
                self.list_projects(Query::default().narrowed(supported, Mark::With));
            }
            Target::Term(_) | Target::Section(_) => {
                self.switch_to(View::Background);
                self.views.background.read(target);
            }
        }
    }

    /// Makes a project or a country the current one. If the filter hides the project, the chosen category
    /// changes or, if that does not help, the filter is cleared.
    fn make_current(&mut self, target: Target) {
        self.world.current.go_to(target);
        let World { catalogue, query, selection, .. } = &self.world;
        let index = self.world.index();
        let Some(id) = target.project().filter(|&id| !selection.set.contains(id)) else { return };
        let category = query.chosen_category().map(|_| catalogue.projects[id].category);
        let wider = query.clone().in_category(category);
        let project = &catalogue.terms.project.singular;
        let query = if Selection::new(catalogue, index, &wider).set.contains(id) {
            let what = if category.is_some() { "changed" } else { "cleared" };
            self.message = Some(format!("The category was {what} to show this {project}."));
            wider
        } else {
            let back = self.world.key(Action::Back);
            self.message = Some(format!(
                "The filter was cleared to show this {project}; {back} brings it back."
            ));
            Query::default()
        };
        self.select_by(query);
    }

    /// Filters by another query and lists all its projects.
    pub(super) fn list_projects(&mut self, query: Query) {
        self.keep_page();
        self.select_by(query);
        self.switch_to(View::Browse);
        self.views.browse.read_list();
        self.explain_if_nothing();
    }

    /// Runs a change for the country under the cursor. Without one, the message says how to select one.
    pub(super) fn on_country(&mut self, change: impl FnOnce(&mut Self, CountryId)) {
        match self.current_view().country() {
            Some(country) => change(self, country),
            None => self.message = Some(self.current_view().country_hint(&self.world)),
        }
    }

    /// Goes to a hit of the search box, and keeps all hits to walk through.
    pub(super) fn open_hit(&mut self, opened: OpenedHit) {
        let OpenedHit { walk, terms, typed } = opened;
        self.walk = walk;
        self.world.searched = terms;
        self.world.remember_query(&typed);
        self.overlay = None;
        if let Some(found) = self.walk.current() {
            self.go_to_found(found);
        }
    }

    /// Goes to the best hit of a search, as if it had been opened in the search box.
    ///
    /// # Errors
    /// Why the text is no query.
    pub fn find(&mut self, text: &str) -> Result<(), QueryError> {
        let (catalogue, index) = (&self.world.catalogue, self.world.index());
        let query = language::parse(text, catalogue)?;
        let hits = find(catalogue, index, &query);
        if hits.is_empty() {
            let why = no_match(catalogue, index, &query);
            self.message = Some(capitalised(&no_match_reason(catalogue, &why)));
            return Ok(());
        }
        self.message = Some(format!("Hit 1 of {}", hits.len()));
        let walk = Walk { hits, place: 0 };
        let opened = OpenedHit { walk, terms: search_terms(&query), typed: text.to_owned() };
        self.open_hit(opened);
        Ok(())
    }

    /// Goes to the next or previous hit of the last search. After the last comes the first.
    pub(super) fn walk_hits(&mut self, forward: bool) {
        let Some(found) = self.walk.step(forward) else {
            self.message =
                Some(format!("No search yet: press {} to search.", self.world.key(Action::Search)));
            return;
        };
        let hit = format!("Hit {} of {}", self.walk.place + 1, self.walk.hits.len());
        self.go_to_found(found);
        self.message = Some(match self.message.take() {
            Some(message) => format!("{hit}. {message}"),
            None => hit,
        });
    }

    pub(super) fn go_to_found(&mut self, found: SearchResult) {
        let World { catalogue, searched, .. } = &self.world;
        let scroll_to = deciding_in_text(catalogue, found.hit, searched);
        self.views.browse.scroll_to.clone_from(&scroll_to);
        self.views.background.scroll_to = scroll_to;
        self.go(|app| {
            app.make_current(found.target);
            let view = app.views.get_mut(app.view);
            if !view.go_to(found.target, &app.world.catalogue) {
                app.show_record(found.target);
            }
        });
    }

    /// Makes the filtered projects the hits to walk through.
    pub(super) fn walk_the_filter(&mut self) {
        let selection = &self.world.selection;
        let found =
            |&id| SearchResult { target: Target::Project(id), hit: selection.hit(id).copied() };
        let hits = selection.projects.iter().map(found).collect();
        let here = self.world.current.project;
        let place = selection.projects.iter().position(|&id| Some(id) == here).unwrap_or(0);
        self.walk = Walk { hits, place };
        self.world.searched = Vec::new();
    }
}
