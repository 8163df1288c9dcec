//! The names along one side of a picture, and the groups they belong to.

use crate::catalogue::Project;
use crate::query::analysis::ratio::number;

use super::measure::{FittedText, estimated_width, fitted, wrapped};
use super::picture::{Anchor, INK, Lettering, Picture, Point, SOFT};

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
pub(crate) struct NameGroup {
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
    pub(crate) groups: Vec<NameGroup>,
    /// The length of a cell along the side.
    pub(crate) cell: f64,
}

impl Name {
    /// A name that is also its short form.
    pub(crate) fn only(name: &str) -> Self {
        Self { short: name.to_owned(), whole: name.to_owned() }
    }

    /// The name of a project, which its acronym shortens.
    pub(crate) fn of_project(project: &Project) -> Self {
        Self { short: project.in_sentence().to_owned(), whole: project.name.clone() }
    }

    fn fitted(&self) -> FittedText<'_> {
        let text = fitted(&self.short, NAME, LONGEST_NAME).text;
        let whole = (text != self.whole).then_some(self.whole.as_str());
        FittedText { text, whole }
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
        let widths =
            self.names.iter().map(|name| estimated_width(&name.short, NAME).min(LONGEST_NAME));
        widths.fold(0.0, f64::max) + GAP
    }

    fn groups_depth(&self) -> f64 {
        let lines = self.groups.iter().flat_map(|group| self.lines(group));
        let widest = lines.map(|line| estimated_width(&line.text, GROUP)).fold(0.0, f64::max);
        if widest > 0.0 { widest + 2.0 * GAP } else { 0.0 }
    }

    /// The name of a group, wrapped to the length of the group.
    fn lines<'a>(&self, group: &'a NameGroup) -> Vec<FittedText<'a>> {
        if group.name.is_empty() {
            return Vec::new();
        }
        let room = number(group.to - group.from) * self.cell;
        let lines = (1..=4).take_while(|&lines| number(lines) * GROUP_LINE <= room + 1.0).count();
        let most = if lines > 1 { LONGEST_GROUP } else { LONGEST_ONLY };
        wrapped(&group.name, GROUP, most, lines.max(1))
    }

    /// Writes the names upright above cells whose top left corner is here.
    pub(crate) fn above(&self, picture: &mut Picture<'_>, Point { x, y }: Point) {
        for (along, name) in self.positioned_names() {
            let at = Point { x: x + along, y: y - GAP };
            picture.upright(at, Lettering::new(NAME, INK), &name);
        }
        let bottom = y - self.names_depth() - GAP;
        for (along, line) in self.positioned_group_lines() {
            let at = Point { x: x + along, y: bottom };
            picture.upright(at, Lettering::new(GROUP, SOFT), &line);
        }
    }

    /// Writes the names to the left of cells whose top left corner is here.
    pub(crate) fn beside(&self, picture: &mut Picture<'_>, Point { x, y }: Point) {
        let left = x - self.names_depth();
        for (along, name) in self.positioned_names() {
            picture.text(Point { x: left, y: y + along }, Lettering::new(NAME, INK), name);
        }
        let lettering = Lettering::new(GROUP, SOFT).anchored(Anchor::End);
        for (along, line) in self.positioned_group_lines() {
            picture.text(Point { x: left - GAP, y: y + along }, lettering, line);
        }
    }

    /// Each name with its position along the side.
    fn positioned_names(&self) -> impl Iterator<Item = (f64, FittedText<'_>)> {
        let names = self.names.iter().enumerate();
        names.map(|(place, name)| ((number(place) + 0.5) * self.cell, name.fitted()))
    }

    /// Each line of the names of groups with its position along the side.
    fn positioned_group_lines(&self) -> impl Iterator<Item = (f64, FittedText<'_>)> {
        self.groups.iter().flat_map(|group| {
            let lines = self.lines(group);
            let middle = number(group.from + group.to) * self.cell / 2.0;
            let first = middle - (number(lines.len()) - 1.0) * GROUP_LINE / 2.0;
            let position = move |line| first + number(line) * GROUP_LINE;
            lines.into_iter().enumerate().map(move |(place, line)| (position(place), line))
        })
    }

    /// The positions of the borders between groups, and of both ends of the side.
    pub(crate) fn borders(&self) -> Vec<f64> {
        let last = self.names.len();
        let ends = self.groups.iter().map(|group| group.to).filter(|&to| to < last);
        [0].into_iter().chain(ends).chain([last]).map(|at| number(at) * self.cell).collect()
    }
}
