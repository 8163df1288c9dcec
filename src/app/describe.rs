//! The present view in plain sentences, for reading aloud and for logs.

use crate::query::language::print;
use crate::text::noun::counted;
use crate::text::wording;

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
        let mut sentences = vec![first];
        sentences.extend(self.scope().map(wording::sentence));
        sentences.extend(self.current_view().describe(world));
        sentences
    }

    /// Which projects the current view counts, in a sentence, where they are not those of the filter.
    pub(crate) fn scope(&self) -> Option<String> {
        self.current_view().scope(&self.world)
    }
}
