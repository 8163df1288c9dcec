//! The lists of Overlap and the map beside them: which has the focus, and what is under its cursor.

use crate::catalogue::{Catalogue, CountryId, ProjectId};
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::pairs::{Pair, most_alike_first, most_shared_first};

use super::comparison::Comparison;
use super::{Measure, OverlapPane, OverlapState};
use crate::app::action::{Direction, Motion};
use crate::app::cursor::Cursor;
use crate::app::world::World;

impl OverlapState {
    /// Builds the list that has the focus. Where that is the list of pairs, its cursor and the map's are on the
    /// same two countries.
    pub(super) fn build_list(&mut self, world: &World) {
        match self.focus {
            OverlapPane::Map | OverlapPane::Comparison => {}
            OverlapPane::Groups => self.groups.build(world),
            OverlapPane::Pairs => {
                self.build_pairs(world.revision);
                self.pairs.cursor.selected = self.place_in_pairs().unwrap_or(0);
                self.go_to_listed_pair();
            }
        }
    }

    /// Measures what countries share in another way.
    pub(super) fn set_measure(&mut self, measure: Measure) {
        self.measure = measure;
        self.pairs.built_for = None;
    }

    fn build_pairs(&mut self, revision: u64) {
        if self.pairs.built_for == Some(revision) {
            return;
        }
        let mut pairs = match self.measure {
            Measure::Shared => most_shared_first(&self.overlap, self.projects),
            Measure::Jaccard => most_alike_first(&self.overlap, self.projects),
        };
        pairs.retain(|pair| pair.shared > 0);
        self.pairs.pairs = pairs;
        self.pairs.built_for = Some(revision);
    }

    /// The place in the list of the pair under the cursor of the map.
    fn place_in_pairs(&self) -> Option<usize> {
        let (row, column) = self.selected_pair()?;
        let (one, other) = (row.min(column), row.max(column));
        self.pairs.pairs.iter().position(|pair| (pair.one, pair.other) == (one, other))
    }

    /// Moves the cursor of the map to the pair under the cursor of the list.
    fn go_to_listed_pair(&mut self) {
        if let Some(&Pair { one, other, .. }) = self.pairs.pairs.get(self.pairs.cursor.selected) {
            self.go_to_pair(one, other);
        }
    }

    /// The panes that can have the focus; without a comparison there are three.
    pub(super) fn panes(&self) -> impl Iterator<Item = OverlapPane> + use<> {
        let has_comparison = self.comparison.is_some();
        let panes = OverlapPane::all();
        panes.filter(move |&pane| has_comparison || pane != OverlapPane::Comparison)
    }

    /// The list on the screen, beside the map or instead of it: the one with the focus, else the comparison.
    pub(crate) fn visible_list(&self) -> Option<OverlapPane> {
        match self.focus {
            OverlapPane::Map => self.comparison.is_some().then_some(OverlapPane::Comparison),
            list => Some(list),
        }
    }

    pub(crate) fn rows_of(&self, list: OverlapPane) -> usize {
        match list {
            OverlapPane::Map => 0,
            OverlapPane::Pairs => self.pairs.pairs.len(),
            OverlapPane::Comparison => self.comparison.as_ref().map_or(0, Comparison::rows),
            OverlapPane::Groups => self.groups.groups.groups.len(),
        }
    }

    pub(crate) fn cursor_of(&self, list: OverlapPane) -> Cursor {
        match list {
            OverlapPane::Map => Cursor::default(),
            OverlapPane::Pairs => self.pairs.cursor,
            OverlapPane::Comparison => {
                self.comparison.as_ref().map_or_else(Cursor::default, |list| list.cursor)
            }
            OverlapPane::Groups => self.groups.cursor,
        }
    }

    /// Changes the cursor of a list, given its number of rows.
    pub(super) fn move_in(&mut self, list: OverlapPane, change: impl FnOnce(&mut Cursor, usize)) {
        let rows = self.rows_of(list);
        match (list, &mut self.comparison) {
            (OverlapPane::Pairs, _) => change(&mut self.pairs.cursor, rows),
            (OverlapPane::Groups, _) => change(&mut self.groups.cursor, rows),
            (OverlapPane::Comparison, Some(comparison)) => change(&mut comparison.cursor, rows),
            (OverlapPane::Comparison, None) | (OverlapPane::Map, _) => {}
        }
        if list == OverlapPane::Pairs {
            self.go_to_listed_pair();
        }
    }

    /// Follows a motion along the list with the focus. It has no columns; to its left is the map.
    pub(super) fn follow_in(&mut self, list: OverlapPane, motion: Motion) {
        let is_groups = list == OverlapPane::Groups;
        match motion {
            Motion::Step(Direction::Left) => self.focus = OverlapPane::Map,
            Motion::Page(Direction::Right) if is_groups => {
                self.groups.fewest += usize::from(self.groups.selected().is_some());
            }
            Motion::Page(Direction::Left) if is_groups => {
                self.groups.fewest = self.groups.fewest.saturating_sub(1).max(1);
            }
            _ => self.move_in(list, |cursor, rows| cursor.follow(motion, rows)),
        }
    }

    /// The sentences about what is under the cursor of a list.
    pub(crate) fn sentences_of(&self, list: OverlapPane, catalogue: &Catalogue) -> Vec<String> {
        let comparison = self.comparison.as_ref();
        match list {
            OverlapPane::Map | OverlapPane::Pairs => self.sentence(catalogue).into_iter().collect(),
            OverlapPane::Comparison => {
                comparison.map_or_else(Vec::new, |comparison| comparison.sentences(catalogue))
            }
            OverlapPane::Groups => self.groups.sentences(catalogue),
        }
    }

    /// The projects of what is under the cursor of a list.
    pub(crate) fn projects_of(&self, list: OverlapPane, world: &World) -> Vec<ProjectId> {
        match list {
            OverlapPane::Map | OverlapPane::Pairs => self.shared_projects(world),
            OverlapPane::Comparison => {
                self.comparison.as_ref().map_or_else(Vec::new, Comparison::projects)
            }
            OverlapPane::Groups => {
                self.groups.selected().map_or_else(Vec::new, |group| group.projects.clone())
            }
        }
    }

    /// The projects that both countries under the cursor of the map are in.
    fn shared_projects(&self, world: &World) -> Vec<ProjectId> {
        let counted = self.base.as_ref().map_or(&world.selection, |base| &base.selection);
        let of = |country: CountryId| counted.of_country(&world.catalogue, country);
        let pair = self.selected_pair();
        pair.map_or_else(Vec::new, |(one, other)| of(one).intersection(&of(other)).iter().collect())
    }
}
