//! Navigation: following links and hits, back and forward, from hit to hit.

use crate::catalogue::{CountryId, ProjectId};
use crate::query::{Facet, Mark, Query, SearchResult, Target, Tier, deciding};

use super::action::View;
use super::history::Location;
use super::state::App;
use super::view_state::OpenedHit;
use super::walk::Walk;

impl App {
    fn location(&self) -> Location {
        let places = View::ALL.map(|view| self.views.get(view).place());
        Location { view: self.view, query: self.world.query.clone(), places }
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

    fn return_to(&mut self, Location { view, query, places }: Location) {
        if self.world.query != query {
            self.select_by(query);
        }
        self.view = view;
        self.refresh_view();
        for (view, place) in View::ALL.into_iter().zip(&places) {
            self.views.get_mut(view).return_to(place, &self.world);
        }
    }

    /// Goes to a record, in the view for its kind.
    pub(super) fn go_to(&mut self, target: Target) {
        self.go(|app| match target {
            Target::Project(id) => app.go_to_project(id),
            Target::Country(id) => app.go_to_country(id),
            Target::Category(id) => {
                app.view = View::Browse;
                app.views.browse.show_category(Some(id), &app.world.catalogue);
            }
            Target::Organisation(id) => {
                let supported = Facet::organisation(id);
                app.list_projects(Query::default().narrowed(supported, Mark::With));
            }
            // Terms have no screen of their own; the search box leads to the projects that name them.
            Target::Term(_) => {}
        });
    }

    /// Filters by another query and lists all its projects.
    pub(super) fn list_projects(&mut self, query: Query) {
        self.select_by(query);
        self.view = View::Browse;
        self.views.browse.show_category(None, &self.world.catalogue);
        self.explain_if_nothing();
    }

    /// Selects a project in Browse. Clears the filter if that hides the project.
    fn go_to_project(&mut self, id: ProjectId) {
        self.view = View::Browse;
        if !self.world.selection.set.contains(id) {
            self.select_by(Query::default());
            let project = &self.world.catalogue.terms.project.singular;
            self.message = Some(format!("The filter was cleared to show this {project}."));
        }
        self.views.browse.show_project(id, &self.world.catalogue);
    }

    /// Shows the profile of a country.
    pub(super) fn go_to_country(&mut self, country: CountryId) {
        self.view = View::Countries;
        self.views.countries.show_country(country, &self.world);
    }

    /// Runs a change for the country under the cursor. Without one, the message says how to select one.
    pub(super) fn on_country(&mut self, change: impl FnOnce(&mut Self, CountryId)) {
        match self.current_view().country() {
            Some(country) => change(self, country),
            None => self.message = Some(self.current_view().country_hint().to_owned()),
        }
    }

    /// Goes to a hit of the search box, and keeps all hits to walk through.
    pub(super) fn open_hit(&mut self, opened: OpenedHit) {
        let OpenedHit { walk, terms, typed, message } = opened;
        self.walk = walk;
        self.world.searched = terms;
        self.world.remember_query(&typed);
        self.overlay = None;
        if let Some(found) = self.walk.current() {
            self.go_to_found(found);
        }
        if self.message.is_none() {
            self.message = message;
        }
    }

    /// Goes to the next or previous hit of the last search. After the last comes the first.
    pub(super) fn walk_hits(&mut self, forward: bool) {
        let Some(found) = self.walk.step(forward) else {
            self.message = Some("No search yet: press / to search.".to_owned());
            return;
        };
        let (number, count) = (self.walk.place + 1, self.walk.hits.len());
        self.go_to_found(found);
        self.message.get_or_insert_with(|| format!("Hit {number} of {count}"));
    }

    fn go_to_found(&mut self, found: SearchResult) {
        // A hit in running text is scrolled to; a hit in a name is visible already.
        self.views.browse.scroll_to = match found.hit {
            Some(hit) if hit.tier == Tier::Body => {
                deciding(&self.world.catalogue, &hit, &self.world.searched)
            }
            Some(_) | None => Vec::new(),
        };
        self.go_to(found.target);
    }

    /// Makes the filtered projects the hits to walk through.
    pub(super) fn walk_the_filter(&mut self) {
        let selection = &self.world.selection;
        let found =
            |&id| SearchResult { target: Target::Project(id), hit: selection.hit(id).copied() };
        let hits = selection.projects.iter().map(found).collect();
        let shown = self.views.browse.selected();
        let place = selection.projects.iter().position(|&id| Some(id) == shown).unwrap_or(0);
        self.walk = Walk { hits, place };
        self.world.searched = Vec::new();
    }
}
