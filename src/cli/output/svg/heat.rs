//! Co-participation as a picture: a heat map with its numbers.

use crate::catalogue::Catalogue;
use crate::cli::args::choices::Measure;
use crate::cli::output::figure::{counted, narrow_ratio};
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::overlap::Overlap;
use crate::query::analysis::ratio::{number, ratio};
use crate::query::analysis::sorting::Sorting;

use super::axis::{Axis, Name};
use super::frame::{Anchor, Frame, Heading, INK, MARGIN, SOFT, Sign};
use super::measure::width;

/// The least size of a cell, the size of its number.
const CELL: f64 = 22.0;
const DIGITS: f64 = 10.0;
/// From this shade on white digits stand out more than dark ones: where both have the same contrast
/// (WCAG 2.2, relative luminance 0.18).
const LIGHT_INK_FROM: f64 = 0.6;
/// The lightest and the darkest shade.
const LIGHT: [f64; 3] = [236.0, 242.0, 249.0];
const DARK: [f64; 3] = [8.0, 48.0, 107.0];

/// What a map of countries says of how many projects, and in which order the countries stand.
pub(crate) struct Measured {
    pub(crate) measure: Measure,
    pub(crate) order: Sorting<CountryOrder>,
    pub(crate) projects: usize,
}

/// Draws how many projects every two countries share, or their Jaccard indices.
pub(crate) fn overlap(
    catalogue: &Catalogue,
    overlap: &Overlap,
    Measured { measure, order, projects }: Measured,
    query: &str,
) -> String {
    let heat = Heat { catalogue, overlap, measure, most: overlap.most_shared() };
    let axis = heat.axis();
    let heading = Heading::new(catalogue, heat.subtitle(order, projects), query);
    let beside = axis.depth();
    let (mut frame, top) = Frame::new(beside + axis.length(), &heading);
    let (left, top) = (MARGIN + beside, top + axis.depth());
    axis.above(&mut frame, left, top);
    axis.beside(&mut frame, left, top);
    for row in 0..heat.size() {
        for column in 0..heat.size() {
            let at = [left + number(column) * axis.cell, top + number(row) * axis.cell];
            heat.cell(&mut frame, row, column, at, axis.cell);
        }
    }
    let bottom = heat.scale(&mut frame, top + axis.length() + 12.0);
    frame.finish(catalogue, &heading, bottom)
}

struct Heat<'a> {
    catalogue: &'a Catalogue,
    overlap: &'a Overlap,
    measure: Measure,
    /// The end of the scale of counts.
    most: usize,
}

impl Heat<'_> {
    fn size(&self) -> usize {
        self.overlap.countries.len()
    }

    fn axis(&self) -> Axis {
        let name = |&id: &_| Name::only(&self.catalogue.countries[id].name);
        let most = (0..self.size()).map(|row| self.overlap.own(row)).max().unwrap_or(0);
        let widest = match self.measure {
            Measure::Count => width(&most.to_string(), DIGITS),
            Measure::Jaccard => width(".99", DIGITS),
        };
        Axis {
            names: self.overlap.countries.iter().map(name).collect(),
            groups: Vec::new(),
            cell: CELL.max((widest + 6.0).ceil()),
        }
    }

    /// "Overlap, in projects that both are in: 34 countries ordered by similarity, 29 projects"
    fn subtitle(&self, order: Sorting<CountryOrder>, projects: usize) -> String {
        let terms = &self.catalogue.terms.project;
        let what = match self.measure {
            Measure::Count => format!("Overlap, in {} that both are in", terms.plural),
            Measure::Jaccard => {
                format!("Overlap, {0} of both by {0} of either (Jaccard index)", terms.plural)
            }
        };
        let countries = counted(self.size(), "country", "countries");
        let projects = counted(projects, &terms.singular, &terms.plural);
        format!("{what}: {countries} ordered by {order}, {projects}")
    }

    /// The text of a cell, and how dark it is, from 0 to 1.
    fn value(&self, row: usize, column: usize) -> (String, f64) {
        match self.measure {
            Measure::Count => {
                let shared = self.overlap.shared(row, column);
                (shared.to_string(), ratio(shared, self.most))
            }
            Measure::Jaccard => {
                let index = self.overlap.jaccard(row, column);
                (narrow_ratio(index), index)
            }
        }
    }

    fn cell(&self, frame: &mut Frame, row: usize, column: usize, [x, y]: [f64; 2], size: f64) {
        let middle = (x + size / 2.0, y + size / 2.0);
        let (text, shade) = self.value(row, column);
        if row == column {
            boxed(frame, x, y, size);
            frame.text(middle, DIGITS, INK, Anchor::Middle, &text, None);
        } else if self.overlap.shared(row, column) == 0 {
            frame.rectangle([x + 0.5, y + 0.5, size - 1.0, size - 1.0], "#fafafa");
            frame.text(middle, DIGITS, SOFT, Anchor::Middle, &text, None);
        } else {
            frame.rectangle([x + 0.5, y + 0.5, size - 1.0, size - 1.0], &colour(shade));
            let ink = if shade > LIGHT_INK_FROM { "#ffffff" } else { INK };
            frame.text(middle, DIGITS, ink, Anchor::Middle, &text, None);
        }
    }

    /// What the shades mean, from the lightest to the darkest.
    fn scale(&self, frame: &mut Frame, top: f64) -> f64 {
        let most = self.most;
        let mut steps: Vec<(String, f64)> = match self.measure {
            Measure::Count => [1, most.div_ceil(4), most.div_ceil(2), most * 3 / 4, most]
                .into_iter()
                .filter(|&count| count > 0 && count <= most)
                .map(|count| (count.to_string(), ratio(count, most)))
                .collect(),
            Measure::Jaccard => [0.05, 0.25, 0.5, 0.75, 1.0]
                .map(|index| (narrow_ratio(index), index))
                .into_iter()
                .collect(),
        };
        steps.dedup_by(|one, other| one.0 == other.0);
        let drawn: Vec<_> = steps
            .iter()
            .map(|&(_, shade)| {
                move |frame: &mut Frame, x: f64, y: f64| {
                    frame.rectangle([x, y - 7.0, 22.0, 14.0], &colour(shade));
                }
            })
            .collect();
        let own = |frame: &mut Frame, x: f64, y: f64| boxed(frame, x, y - 7.0, 14.0);
        let mut signs: Vec<Sign<'_>> = steps
            .iter()
            .zip(&drawn)
            .map(|((text, _), draw)| Sign { draw, width: 22.0, meaning: text.clone() })
            .collect();
        let meaning = match self.measure {
            Measure::Count => format!("a country’s own {}", self.catalogue.terms.project.plural),
            Measure::Jaccard => "a country with itself".to_owned(),
        };
        signs.push(Sign { draw: &own, width: 14.0, meaning });
        frame.legend(&signs, top)
    }
}

/// The frame of a cell of the diagonal.
fn boxed(frame: &mut Frame, x: f64, y: f64, size: f64) {
    let attributes = [
        ("x", (x + 1.0).into()),
        ("y", (y + 1.0).into()),
        ("width", (size - 2.0).into()),
        ("height", (size - 2.0).into()),
        ("fill", "#ffffff".into()),
        ("stroke", SOFT.into()),
    ];
    frame.shape("rect", &attributes);
}

/// A shade from the lightest, 0, to the darkest, 1.
fn colour(shade: f64) -> String {
    let shade = shade.clamp(0.0, 1.0);
    let mut mixed = LIGHT.iter().zip(DARK).map(|(light, dark)| light + (dark - light) * shade);
    let mut next = || mixed.next().unwrap_or(0.0).round();
    format!("rgb({},{},{})", next(), next(), next())
}
