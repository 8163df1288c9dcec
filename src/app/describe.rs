//! The present view in plain sentences, for reading aloud and for logs.

use crate::query::language::print;
use crate::text::noun::counted;

use super::state::App;

impl App {
    /// The view, its projects and its filter; then what is selected and what stands out.
    pub fn description(&self) -> Vec<String> {
        let world = &self.world;
        let projects = counted(world.selection.projects.len(), &world.catalogue.terms.project);
        let filter = if world.query.is_empty() {
            String::new()
        } else {
            let query = print(&world.query, &world.catalogue);
            format!(" of {}, filtered by {query}", world.catalogue.projects.len())
        };
        let first = format!("{}: {projects}{filter}.", self.view.name());
        std::iter::once(first).chain(self.current_view().describe(world)).collect()
    }
}
