//! Going to what a hit or a link leads to.

use crate::catalogue::ProjectId;
use crate::query::{Facet, Mark, Query, Target};

use super::App;
use super::action::View;
use super::views::browse::Pane;

impl App {
    /// Goes to what a hit or a link leads to.
    pub(crate) fn go_to(&mut self, target: Target) {
        self.go(|app| match target {
            Target::Project(id) => app.go_to_project(id),
            Target::Country(id) => app.go_to_country(id),
            Target::Category(id) => {
                app.view = View::Browse;
                app.select_category(Some(id));
                app.browse.refresh(&app.catalogue, None);
                app.browse.focus = Pane::Projects;
            }
            Target::Organisation(id) => {
                let supported = Facet::organisation(id);
                app.select_category(None);
                app.select_by(Query::default().narrowed(supported, Mark::With));
                app.view = View::Browse;
                app.say_if_nothing();
            }
            // Terms have no place of their own: the search box leads to projects that have them.
            Target::Term(_) => {}
        });
    }

    /// Selects a project in the browse view, whatever category or filter hides it.
    fn go_to_project(&mut self, id: ProjectId) {
        self.view = View::Browse;
        if !self.selection.set.contains(id) {
            self.select_by(Query::default());
            let project = &self.catalogue.terms.project.singular;
            self.message = Some(format!("The filter was cleared to show this {project}."));
        }
        let category = self.catalogue.projects[id].category;
        if self.browse.category(&self.catalogue).is_some_and(|shown| shown != category) {
            self.select_category(Some(category));
        }
        self.browse.refresh(&self.catalogue, Some(id));
        self.browse.focus = self.browse.focus.max(Pane::Projects);
    }
}
