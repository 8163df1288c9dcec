//! The overlap as a picture: a heat map with numbers.

use crate::app::Measure;
use crate::cli::query_answer::QueryAnswer;
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::overlap::Overlap;
use crate::query::analysis::ratio::{number, ratio};
use crate::query::analysis::sorting::Sorting;
use crate::text::noun;
use crate::text::number::narrow_decimals;

use super::axis::{Axis, Name};
use super::measure::estimated_width;
use super::picture::{Anchor, Area, INK, Lettering, MARGIN, Picture, Point, SOFT, Sign};
use super::shade::{DIGITS, ShadedText};

/// The least size of a cell.
const CELL: f64 = 22.0;
/// An overlap to draw: how many projects every two countries share, or their Jaccard indices.
pub(crate) struct OverlapPicture<'a> {
    pub(crate) answer: &'a QueryAnswer<'a>,
    pub(crate) overlap: &'a Overlap,
    pub(crate) measure: Measure,
    pub(crate) order: Sorting<CountryOrder>,
    /// The end of the scale of counts.
    pub(crate) most: usize,
}

impl OverlapPicture<'_> {
    /// Draws names on both sides, the cells, and the scale of shades.
    pub(crate) fn draw(&self) -> String {
        let axis = self.axis();
        let content = axis.depth() + axis.length();
        let (mut picture, top) = Picture::new(self.answer, self.subtitle(), content);
        let (left, top) = (MARGIN + axis.depth(), top + axis.depth());
        axis.above(&mut picture, Point { x: left, y: top });
        axis.beside(&mut picture, Point { x: left, y: top });
        for row in 0..self.size() {
            for column in 0..self.size() {
                let (x, y) = (left + number(column) * axis.cell, top + number(row) * axis.cell);
                let area = Area { x, y, width: axis.cell, height: axis.cell };
                self.cell(&mut picture, row, column, area);
            }
        }
        let bottom = self.scale(&mut picture, top + axis.length() + 12.0);
        picture.finish(bottom)
    }

    fn size(&self) -> usize {
        self.overlap.countries.len()
    }

    fn axis(&self) -> Axis {
        let name = |&id: &_| Name::only(&self.answer.catalogue.countries[id].name);
        let most = (0..self.size()).map(|row| self.overlap.own(row)).max().unwrap_or(0);
        let widest = match self.measure {
            Measure::Shared => estimated_width(&most.to_string(), DIGITS),
            Measure::Jaccard => estimated_width(".99", DIGITS),
        };
        Axis {
            names: self.overlap.countries.iter().map(name).collect(),
            groups: Vec::new(),
            cell: CELL.max((widest + 6.0).ceil()),
        }
    }

    /// "Overlap, in projects that both are in: 34 countries ordered by similarity, 29 projects"
    fn subtitle(&self) -> String {
        let term = &self.answer.catalogue.terms.project;
        let what = match self.measure {
            Measure::Shared => format!("Overlap, in {} that both are in", term.plural),
            Measure::Jaccard => {
                format!("Overlap, {0} of both by {0} of either (Jaccard index)", term.plural)
            }
        };
        let countries = noun::countries(self.size());
        let projects = noun::counted(self.answer.selection.projects.len(), term);
        format!("{what}: {countries} ordered by {}, {projects}", self.order)
    }

    /// The text and shade for `part` of `whole`, which is the largest count or the projects of either country.
    fn value(&self, part: usize, whole: usize) -> ShadedText {
        let text = match self.measure {
            Measure::Shared => part.to_string(),
            Measure::Jaccard => narrow_decimals(part, whole),
        };
        ShadedText { text, shade: ratio(part, whole) }
    }

    fn cell(&self, picture: &mut Picture<'_>, row: usize, column: usize, area: Area) {
        let shared = self.overlap.shared(row, column);
        let whole = match self.measure {
            Measure::Shared => self.most,
            Measure::Jaccard => self.overlap.either(row, column),
        };
        let value = self.value(shared, whole);
        if row != column && shared > 0 {
            return value.draw(picture, area);
        }
        let colour = if row == column {
            own_count(picture, area);
            INK
        } else {
            picture.rectangle(area.shrunk(0.5), "#fafafa");
            SOFT
        };
        let lettering = Lettering::new(DIGITS, colour).anchored(Anchor::Middle);
        let Area { x, y, width, height } = area;
        let middle = Point { x: x + width / 2.0, y: y + height / 2.0 };
        picture.text(middle, lettering, value.text.as_str());
    }

    /// Draws the legend of the shades. Returns its bottom.
    fn scale(&self, picture: &mut Picture<'_>, top: f64) -> f64 {
        let most = self.most;
        let mut steps: Vec<ShadedText> = match self.measure {
            Measure::Shared => [1, most.div_ceil(4), most.div_ceil(2), most * 3 / 4, most]
                .into_iter()
                .filter(|&count| count > 0 && count <= most)
                .map(|count| self.value(count, most))
                .collect(),
            Measure::Jaccard => [5, 25, 50, 75, 100].map(|part| self.value(part, 100)).into(),
        };
        steps.dedup_by(|one, other| one.text == other.text);
        let mut signs: Vec<Sign> = steps.into_iter().map(ShadedText::sign).collect();
        let meaning = match self.measure {
            Measure::Shared => {
                format!("a country’s own {}", self.answer.catalogue.terms.project.plural)
            }
            Measure::Jaccard => "a country with itself".to_owned(),
        };
        signs.push(Sign::new(14.0, meaning, |picture, Point { x, y }| {
            own_count(picture, Area { x, y: y - 7.0, width: 14.0, height: 14.0 });
        }));
        picture.legend(&signs, top)
    }
}

/// Draws the border of a cell of the diagonal.
fn own_count(picture: &mut Picture<'_>, area: Area) {
    picture.boxed(area.shrunk(1.0), "#ffffff", SOFT);
}
