//! The names along one side of a picture, and the groups they belong to.

use crate::query::analysis::ratio::number;

use super::frame::{Anchor, Frame, INK, Lettering, SOFT};
use super::measure::{Fitted, cut, width, wrap};

/// The size of names.
pub(crate) const NAME: f64 = 11.0;
/// The size of the names of groups, and the distance of their lines.
const GROUP: f64 = 10.0;
const GROUP_LINE: f64 = 12.0;
/// The longest that a name may be, a line of a group's name, and a group's name of one line.
const LONGEST_NAME: f64 = 190.0;
const LONGEST_GROUP: f64 = 130.0;
const LONGEST_ONLY: f64 = 170.0;
/// Between names and cells, and on both sides of groups.
const GAP: f64 = 6.0;

/// Some neighbours that belong together: from the first to before the last.
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// What a row or column is called.
pub(crate) struct Name {
    pub(crate) short: String,
    /// The whole name: a tooltip, unless it is written in full.
    pub(crate) whole: String,
}

/// The names along one side.
pub(crate) struct Axis {
    pub(crate) names: Vec<Name>,
    /// Covering all names in their order, or none.
    pub(crate) groups: Vec<Group>,
    /// How much room a name has along the side.
    pub(crate) cell: f64,
}

impl Name {
    /// The name of something that has only one.
    pub(crate) fn only(name: &str) -> Self {
        Self { short: name.to_owned(), whole: name.to_owned() }
    }

    /// What is written of it, and the whole name where that is more.
    fn written(&self) -> (String, Option<&str>) {
        let Fitted { text, was_cut: _ } = cut(&self.short, NAME, LONGEST_NAME);
        let whole = (text != self.whole).then_some(self.whole.as_str());
        (text, whole)
    }
}

impl Axis {
    /// How long the side is.
    pub(crate) fn length(&self) -> f64 {
        number(self.names.len()) * self.cell
    }

    /// How much room names and groups take, away from the cells.
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

    /// The name of a group, where it has one, in as many lines as it is wide.
    fn lines(&self, group: &Group) -> Vec<Fitted> {
        if group.name.is_empty() {
            return Vec::new();
        }
        let room = number(group.to - group.from) * self.cell;
        let lines = (1..=4).take_while(|&lines| number(lines) * GROUP_LINE <= room + 1.0).count();
        let most = if lines > 1 { LONGEST_GROUP } else { LONGEST_ONLY };
        wrap(&group.name, GROUP, most, lines.max(1))
    }

    /// Writes the names upright above cells that begin at this place.
    pub(crate) fn above(&self, frame: &mut Frame, left: f64, top: f64) {
        for (place, name) in self.names.iter().enumerate() {
            let (text, whole) = name.written();
            let x = left + (number(place) + 0.5) * self.cell;
            frame.upright((x, top - GAP), Lettering::new(NAME, INK), &text, whole);
        }
        let bottom = top - self.names_depth() - GAP;
        for group in &self.groups {
            let lines = self.lines(group);
            let middle = left + number(group.from + group.to) * self.cell / 2.0;
            let first = middle - (number(lines.len()) - 1.0) * GROUP_LINE / 2.0;
            let whole = whole(&lines, &group.name);
            for (line, Fitted { text, .. }) in lines.iter().enumerate() {
                let x = first + number(line) * GROUP_LINE;
                frame.upright((x, bottom), Lettering::new(GROUP, SOFT), text, whole);
            }
        }
    }

    /// Writes the names left of cells that begin at this place.
    pub(crate) fn beside(&self, frame: &mut Frame, left: f64, top: f64) {
        let from = left - self.names_depth();
        for (place, name) in self.names.iter().enumerate() {
            let (text, whole) = name.written();
            let y = top + (number(place) + 0.5) * self.cell;
            frame.text((from, y), Lettering::new(NAME, INK), &text, whole);
        }
        let end = from - GAP;
        for group in &self.groups {
            let lines = self.lines(group);
            let middle = top + number(group.from + group.to) * self.cell / 2.0;
            let first = middle - (number(lines.len()) - 1.0) * GROUP_LINE / 2.0;
            let whole = whole(&lines, &group.name);
            let lettering = Lettering::new(GROUP, SOFT).anchored(Anchor::End);
            for (line, Fitted { text, .. }) in lines.iter().enumerate() {
                let y = first + number(line) * GROUP_LINE;
                frame.text((end, y), lettering, text, whole);
            }
        }
    }

    /// Where one group ends and another begins, and both ends of the side; cells from the first.
    pub(crate) fn borders(&self) -> Vec<f64> {
        let last = self.names.len();
        let ends = self.groups.iter().map(|group| group.to).filter(|&to| to < last);
        [0].into_iter().chain(ends).chain([last]).map(|at| number(at) * self.cell).collect()
    }
}

/// The whole wording of a name, where one of its lines was cut.
fn whole<'a>(lines: &[Fitted], name: &'a str) -> Option<&'a str> {
    lines.iter().any(|line| line.was_cut).then_some(name)
}
