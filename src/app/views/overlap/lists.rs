//! The lists of Overlap: every two countries in order, and the groups of countries that recur.

use crate::catalogue::Catalogue;
use crate::query::analysis::groups::{Group, GroupKind, Groups};
use crate::query::analysis::pairs::Pair;
use crate::text::combination::{no_group, stopped_early, together};
use crate::text::list;

use crate::app::cursor::Cursor;
use crate::app::world::World;

/// The fewest projects of a group, unless another number is asked for.
pub(crate) const FEWEST: usize = 5;

/// Every two countries that share a project.
#[derive(Debug, Default)]
pub(crate) struct PairList {
    pub(crate) pairs: Vec<Pair>,
    pub(crate) cursor: Cursor,
    /// The revision of the selection that is counted, if the pairs are in the order of the measure.
    pub(super) built_for: Option<u64>,
}

/// The groups of countries that are together in at least some number of projects.
#[derive(Debug)]
pub(crate) struct GroupList {
    /// The fewest projects of a group.
    pub(crate) fewest: usize,
    pub(crate) groups: Groups,
    pub(crate) cursor: Cursor,
    /// The revision of the selection whose groups these are, and the fewest projects of a group.
    built_for: Option<(u64, usize)>,
}

impl Default for GroupList {
    fn default() -> Self {
        let groups = Groups { groups: Vec::new(), is_complete: true };
        Self { fewest: FEWEST, groups, cursor: Cursor::default(), built_for: None }
    }
}

impl GroupList {
    pub(crate) fn selected(&self) -> Option<&Group> {
        self.groups.groups.get(self.cursor.selected)
    }

    /// Lists the groups of the selected projects. The cursor stays on the same countries.
    pub(super) fn build(&mut self, world: &World) {
        let wanted = Some((world.revision, self.fewest));
        if self.built_for == wanted {
            return;
        }
        let before = self.selected().map(|group| group.countries.clone());
        let (catalogue, selection) = (&world.catalogue, &world.selection);
        self.groups = Groups::new(catalogue, selection, self.fewest, GroupKind::Maximal);
        let is_same = |group: &Group| Some(&group.countries) == before.as_ref();
        self.cursor.selected = self.groups.groups.iter().position(is_same).unwrap_or(0);
        self.built_for = wanted;
    }

    /// The group under the cursor with its projects, as text for the clipboard.
    pub(super) fn in_words(&self, catalogue: &Catalogue) -> Option<String> {
        let group = self.selected()?;
        let projects = group.projects.iter().map(|&id| catalogue.projects[id].in_sentence());
        let lines: Vec<&str> = projects.collect();
        Some(format!("{}\n{}\n", self.sentences(catalogue).join("; "), lines.join("\n")))
    }

    /// "2 countries together in 5 projects: A and B", or that there is no group; and whether some may be missing.
    pub(super) fn sentences(&self, catalogue: &Catalogue) -> Vec<String> {
        let about = match self.selected() {
            None => no_group(catalogue, self.fewest),
            Some(group) => {
                let names = list::country_names(catalogue, &group.countries);
                format!("{}: {}", together(catalogue, group), list::and(&names))
            }
        };
        let missing = (!self.groups.is_complete).then(|| stopped_early(catalogue));
        [about].into_iter().chain(missing).collect()
    }
}
