//! The running text of a catalogue, folded into one piece.

use crate::catalogue::Catalogue;

use super::super::fold::fold_into;
use super::{Target, length};

/// Running text of all entries, one after the other, with where each entry's part ends.
#[derive(Debug, Default)]
pub(in crate::query) struct Bodies {
    pub(in crate::query) text: String,
    pub(in crate::query) ends: Vec<u32>,
}

impl Bodies {
    /// Folds the running text of everything, in the order of [`Index::new`].
    pub(super) fn new(catalogue: &Catalogue) -> Self {
        let targets = (catalogue.projects.ids().map(Target::Project))
            .chain(catalogue.countries.ids().map(Target::Country))
            .chain(catalogue.categories.ids().map(Target::Category))
            .chain(catalogue.organisations.ids().map(Target::Organisation))
            .chain(catalogue.glossary.ids().map(Target::Term));
        let mut bodies = Self::default();
        let mut unused = Vec::new();
        for target in targets {
            each_text(catalogue, target, |text| {
                fold_into(text, &mut bodies.text, &mut unused);
                bodies.text.push('\n');
                unused.clear();
            });
            bodies.ends.push(length(&bodies.text));
        }
        bodies
    }

    /// The running text of an entry.
    pub(in crate::query) fn of(&self, entry: usize) -> &str {
        let start = entry.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = start.map_or(0, |start| *start as usize);
        let end = self.ends.get(entry).map_or(start, |end| *end as usize);
        self.text.get(start..end).unwrap_or_default()
    }
}

/// Takes each running text of what a target leads to, in the order it is shown.
fn each_text(catalogue: &Catalogue, target: Target, mut take: impl FnMut(&str)) {
    match target {
        Target::Project(id) => {
            let project = &catalogue.projects[id];
            take(&project.purpose);
            take(&project.status);
            project.participation_note.as_deref().into_iter().for_each(&mut take);
            project.milestones.iter().for_each(|milestone| take(&milestone.text));
        }
        Target::Category(id) => take(&catalogue.categories[id].summary),
        Target::Term(id) => catalogue.glossary[id].note.as_deref().into_iter().for_each(take),
        Target::Country(_) | Target::Organisation(_) => {}
    }
}
