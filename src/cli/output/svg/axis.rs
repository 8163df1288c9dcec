//! The names along one side of a picture, and the groups they belong to.

use crate::query::analysis::ratio::number;

use super::frame::{Anchor, Frame, INK, Lettering, Point, SOFT};
use super::measure::{FittedText, cut, width, wrap};

/// The font size of names.
pub(crate) const NAME: f64 = 11.0;
/// The font size of the names of groups, and the distance of their lines.
const GROUP: f64 = 10.0;
const GROUP_LINE: f64 = 12.0;
/// The longest name, the longest line of a group's name, and the longest group's name of one line.
const LONGEST_NAME: f64 = 190.0;
const LONGEST_GROUP: f64 = 130.0;
const LONGEST_ONLY: f64 = 170.0;
/// The gap between names and cells, and on both sides of groups.
const GAP: f64 = 6.0;

/// A group of neighbouring names; `to` is excluded.
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// The name of a row or column.
pub(crate) struct Name {
    pub(crate) short: String,
    /// The whole name, for a tooltip.
    pub(crate) whole: String,
}

/// The names along one side.
pub(crate) struct Axis {
    pub(crate) names: Vec<Name>,
    /// The groups, which cover all names in order; or none.
    pub(crate) groups: Vec<Group>,
    /// The length of a cell along the side.
    pub(crate) cell: f64,
}

impl Name {
    /// A name that is also its short form.
    pub(crate) fn only(name: &str) -> Self {
        Self { short: name.to_owned(), whole: name.to_owned() }
    }

    /// The text to write, and the whole name if that is longer.
    fn written(&self) -> (String, Option<&str>) {
        let FittedText { text, was_cut: _ } = cut(&self.short, NAME, LONGEST_NAME);
        let whole = (text != self.whole).then_some(self.whole.as_str());
        (text, whole)
    }
}

impl Axis {
    pub(crate) fn length(&self) -> f64 {
        number(self.names.len()) * self.cell
    }

    /// The width of names and groups beside the cells.
    pub(crate) fn depth(&self) -> f64 {
        self.names_depth() + self.groups_depth()
    }

    fn names_depth(&self) -> f64 {
        let widths = self.names.iter().map(|name| width(&name.short, NAME).min(LONGEST_NAME));
        widths.fold(0.0, f64::max) + GAP
    }

    fn groups_depth(&self) -> f64 {
        let lines = self.groups.iter().flat_map(|group| self.lines(group));
        let widest = lines.map(|line| width(&line.text, GROUP)).fold(0.0, f64::max);
        if widest > 0.0 { widest + 2.0 * GAP } else { 0.0 }
    }

    /// The name of a group, wrapped to the length of the group.
    fn lines(&self, group: &Group) -> Vec<FittedText> {
        if group.name.is_empty() {
            return Vec::new();
        }
        let room = number(group.to - group.from) * self.cell;
        let lines = (1..=4).take_while(|&lines| number(lines) * GROUP_LINE <= room + 1.0).count();
        let most = if lines > 1 { LONGEST_GROUP } else { LONGEST_ONLY };
        wrap(&group.name, GROUP, most, lines.max(1))
    }

    /// Writes the names upright above cells whose top left corner is here.
    pub(crate) fn above(&self, frame: &mut Frame, left: f64, top: f64) {
        let bottom = top - self.names_depth() - GAP;
        self.each_name(|along, text, whole| {
            let at = Point { x: left + along, y: top - GAP };
            frame.upright(at, Lettering::new(NAME, INK), text, whole);
        });
        self.each_group_line(|along, text, whole| {
            let at = Point { x: left + along, y: bottom };
            frame.upright(at, Lettering::new(GROUP, SOFT), text, whole);
        });
    }

    /// Writes the names to the left of cells whose top left corner is here.
    pub(crate) fn beside(&self, frame: &mut Frame, left: f64, top: f64) {
        let from = left - self.names_depth();
        self.each_name(|along, text, whole| {
            let at = Point { x: from, y: top + along };
            frame.text(at, Lettering::new(NAME, INK), text, whole);
        });
        let lettering = Lettering::new(GROUP, SOFT).anchored(Anchor::End);
        self.each_group_line(|along, text, whole| {
            let at = Point { x: from - GAP, y: top + along };
            frame.text(at, lettering, text, whole);
        });
    }

    /// Calls `write` for each name: its position along the side, its text, and the whole name if cut.
    fn each_name(&self, mut write: impl FnMut(f64, &str, Option<&str>)) {
        for (place, name) in self.names.iter().enumerate() {
            let (text, whole) = name.written();
            write((number(place) + 0.5) * self.cell, &text, whole);
        }
    }

    /// Calls `write` for each line of a group's name: its position along the side, its text, and the whole
    /// name if cut.
    fn each_group_line(&self, mut write: impl FnMut(f64, &str, Option<&str>)) {
        for group in &self.groups {
            let lines = self.lines(group);
            let middle = number(group.from + group.to) * self.cell / 2.0;
            let first = middle - (number(lines.len()) - 1.0) * GROUP_LINE / 2.0;
            let whole = lines.iter().any(|line| line.was_cut).then_some(group.name.as_str());
            for (line, FittedText { text, .. }) in lines.iter().enumerate() {
                write(first + number(line) * GROUP_LINE, text, whole);
            }
        }
    }

    /// The positions of the borders between groups, and of both ends of the side.
    pub(crate) fn borders(&self) -> Vec<f64> {
        let last = self.names.len();
        let ends = self.groups.iter().map(|group| group.to).filter(|&to| to < last);
        [0].into_iter().chain(ends).chain([last]).map(|at| number(at) * self.cell).collect()
    }
}
