//! The timeline as a picture: a row for each project on a scale of years, and the launches of each year.

use crate::catalogue::{Milestone, MilestoneKind, PartialDate, ProjectId, When};
use crate::cli::query_answer::QueryAnswer;
use crate::query::analysis::order::{Sorting, TimelineOrder};
use crate::query::analysis::ratio::number;
use crate::query::analysis::timeline::{Event, Timeline, events_by_project};
use crate::text::noun::counted;

use super::axis::{Axis, Name};
use super::measure::estimated_width;
use super::picture::{
    Anchor, Area, FAINT, INK, Lettering, MARGIN, Picture, Point, RULE, SOFT, Sign,
};

/// The height of a row, the widest and the narrowest year, and the width of all years where a year is not narrower.
const ROW: f64 = 18.0;
const WIDEST_YEAR: f64 = 30.0;
const NARROWEST_YEAR: f64 = 0.1;
const ALL_YEARS: f64 = 780.0;
/// The least distance between two labels of years.
const LABEL: f64 = 34.0;
const SMALL: f64 = 10.0;
/// The gap before the scale.
const GAP: f64 = 6.0;

const LAUNCHED: &str = "#1f4e79";
const REACHED: &str = "#2b6b3f";
const EXPECTED: &str = "#b35900";
const SINCE: &str = "#9db2c9";

pub(crate) struct TimelinePicture<'a> {
    pub(crate) answer: &'a QueryAnswer<'a>,
    pub(crate) timeline: &'a Timeline,
    /// Only milestones that end later are drawn.
    pub(crate) after: Option<PartialDate>,
    pub(crate) order: Sorting<TimelineOrder>,
}

/// Where the years are.
struct Scale {
    left: f64,
    first: i16,
    last: i16,
    /// The width of a year.
    year: f64,
}

impl Scale {
    /// The position of a day as (year, month, day); with `end`, of its end.
    fn x(&self, (year, month, day): (i16, i8, i8), end: bool) -> f64 {
        let days = f64::from(month - 1) * 31.0 + f64::from(day - i8::from(!end));
        self.left + self.year * (f64::from(year - self.first) + days / 372.0)
    }

    fn right(&self) -> f64 {
        self.left + self.year * (f64::from(self.last - self.first) + 1.0)
    }

    fn of_year(&self, year: i16) -> f64 {
        self.x((year, 1, 1), false)
    }

    /// The years that are labelled.
    fn labelled(&self) -> impl Iterator<Item = i16> + use<> {
        let step = [1, 2, 5, 10, 50, 100, 500].into_iter();
        let fits = |&step: &i16| f64::from(step) * self.year >= LABEL;
        let step = step.into_iter().find(fits).unwrap_or(1000);
        (self.first..=self.last).filter(move |year| year % step == 0)
    }
}

impl TimelinePicture<'_> {
    /// Draws names, years, milestones as shapes, launches with their running total, legend and source.
    pub(crate) fn draw(&self) -> String {
        let catalogue = self.answer.catalogue;
        let mut projects = self.answer.selection.projects.clone();
        self.order.sort_projects(catalogue, catalogue.updated, &mut projects);
        if self.after.is_some() {
            projects.retain(|&id| !self.events(id).is_empty());
        }
        let names = projects.iter().map(|&id| Name::of_project(&catalogue.projects[id])).collect();
        let axis = Axis { names, groups: Vec::new(), cell: ROW };
        let page = catalogue.updated.year();
        let dates = projects.iter().flat_map(|&id| self.events(id));
        let (first, last) = dates.fold((page, page), |(first, last), event| {
            let date = event.milestone.date;
            (first.min(date.from().year()), last.max(date.to().year()))
        });
        let years = f64::from(last - first) + 1.0;
        let year = (ALL_YEARS / years).clamp(NARROWEST_YEAR, WIDEST_YEAR);
        let titles = self.titles();
        let widths = titles.iter().map(|title| estimated_width(title, SMALL));
        let depth = widths.fold(axis.depth(), f64::max) + GAP;
        let content = depth + year * years + MARGIN;
        let (mut picture, top) = Picture::new(self.answer, self.subtitle(), content);
        let scale = Scale { left: MARGIN + depth, first, last, year };
        let rows = Area {
            x: scale.left,
            y: top + 20.0,
            width: scale.right() - scale.left,
            height: axis.length(),
        };
        self.ground(&mut picture, &scale, rows, projects.len());
        axis.beside(&mut picture, Point { x: rows.x, y: rows.y });
        for (row, &id) in projects.iter().enumerate() {
            let y = rows.y + (number(row) + 0.5) * ROW;
            self.row(&mut picture, &scale, y, id);
        }
        let below = rows.y + rows.height + 8.0;
        let bottom =
            if self.after.is_some() { below } else { self.launches(&mut picture, &scale, below) };
        let bottom = self.legend(&mut picture, bottom + 10.0);
        picture.finish(bottom)
    }

    fn subtitle(&self) -> String {
        let projects = &self.answer.catalogue.terms.project;
        let count = counted(self.answer.selection.projects.len(), projects);
        let after = self.after.map(|after| format!(", milestones after {}", after.in_words()));
        format!("Timeline: {count} by {}{}", self.order, after.unwrap_or_default())
    }

    /// The milestones of a project that are drawn.
    fn events(&self, project: ProjectId) -> Vec<Event<'_>> {
        events_by_project(self.answer.catalogue, &[project], self.after)
    }

    /// Draws stripes, the labels of years, and the line of the date of the source.
    fn ground(&self, picture: &mut Picture<'_>, scale: &Scale, rows: Area, count: usize) {
        for row in (0..count).step_by(2) {
            picture.rectangle(Area { y: rows.y + number(row) * ROW, height: ROW, ..rows }, FAINT);
        }
        for year in scale.labelled() {
            let x = scale.of_year(year);
            picture.line(Point { x, y: rows.y - 4.0 }, Point { x, y: rows.y });
            let text = year.to_string();
            picture.text(Point { x, y: rows.y - 11.0 }, Lettering::new(SMALL, SOFT), text.as_str());
        }
        let x = scale.x(self.answer.catalogue.updated.last_day(), true);
        let (from, to) = (Point { x, y: rows.y }, Point { x, y: rows.y + rows.height });
        picture.broken_line(from, to);
    }

    fn row(&self, picture: &mut Picture<'_>, scale: &Scale, y: f64, id: ProjectId) {
        let project = &self.answer.catalogue.projects[id];
        if let Some(date) = project.launched() {
            let x = scale.x(date.span().0, false).max(scale.left);
            let width = scale.x(self.answer.catalogue.updated.last_day(), true) - x;
            if width > 0.0 {
                picture.rectangle(Area { x, y: y - 1.0, width, height: 2.0 }, SINCE);
            }
        }
        for Event { milestone: Milestone { date, kind, text: _ }, .. } in self.events(id) {
            event(picture, scale, y, *date, *kind);
        }
        if project.milestones.is_empty() {
            let at = Point { x: scale.left + 4.0, y };
            picture.text(at, Lettering::new(SMALL, SOFT), "no date given");
        }
    }

    /// The titles of the figures below the rows.
    fn titles(&self) -> [String; 2] {
        let undated = self.timeline.undated_launches;
        let undated = if undated > 0 { format!(", {undated} unknown") } else { String::new() };
        [format!("launches a year{undated}"), "running total".to_owned()]
    }

    /// Writes the launches of each year with their running total. Returns the bottom.
    fn launches(&self, picture: &mut Picture<'_>, scale: &Scale, top: f64) -> f64 {
        let lettering = Lettering::new(SMALL, SOFT);
        let mut after = f64::INFINITY;
        for (line, text) in self.titles().iter().enumerate() {
            let at = Point { x: scale.left - GAP, y: top + number(line) * 14.0 + 7.0 };
            picture.text(at, lettering.anchored(Anchor::End), text.as_str());
        }
        // From the last year, whose total is that of all, so that it is never left out.
        for year in self.timeline.launches.iter().rev() {
            let x = scale.of_year(year.year) + scale.year / 2.0;
            if after - x < 16.0 {
                continue;
            }
            after = x;
            for (line, count) in [year.launches, year.total].into_iter().enumerate() {
                let at = Point { x, y: top + number(line) * 14.0 + 7.0 };
                let lettering = Lettering::new(SMALL, INK).anchored(Anchor::Middle);
                picture.text(at, lettering, count.to_string().as_str());
            }
        }
        top + 28.0
    }

    fn legend(&self, picture: &mut Picture<'_>, top: f64) -> f64 {
        let sign = |kind, meaning| {
            Sign::new(12.0, meaning, move |picture, Point { x, y }| {
                shape(picture, kind, Point { x: x + 6.0, y });
            })
        };
        let bar = |colour, meaning, high: f64| {
            Sign::new(20.0, meaning, move |picture: &mut Picture<'_>, Point { x, y }| {
                picture.rectangle(Area { x, y: y - high / 2.0, width: 20.0, height: high }, colour);
            })
        };
        let page = format!("as of {}", self.answer.catalogue.updated.in_words());
        let signs = [
            sign(MilestoneKind::Launched, "launched"),
            sign(MilestoneKind::Reached, "reached"),
            sign(MilestoneKind::Expected, "expected"),
            bar(RULE, "some time within the bar", 6.0),
            bar(SINCE, "since the launch", 2.0),
            Sign::new(4.0, page, |picture, Point { x, y }| {
                let (from, to) =
                    (Point { x: x + 2.0, y: y - 7.0 }, Point { x: x + 2.0, y: y + 7.0 });
                picture.broken_line(from, to);
            }),
        ];
        picture.legend(&signs, top)
    }
}

/// Draws a milestone: its shape, on a bar where its date is wider than a month.
fn event(picture: &mut Picture<'_>, scale: &Scale, y: f64, date: When, kind: MilestoneKind) {
    let (from, to) = date.span();
    let (from, to) = (scale.x(from, false), scale.x(to, true));
    if to - from > scale.year / 11.0 {
        let bar = Area { x: from, y: y - 3.0, width: to - from, height: 6.0 };
        picture.rectangle(bar, colour(kind));
        shape(picture, kind, Point { x: from + 5.0, y });
    } else {
        shape(picture, kind, Point { x: f64::midpoint(from, to), y });
    }
}

fn colour(kind: MilestoneKind) -> &'static str {
    match kind {
        MilestoneKind::Launched => LAUNCHED,
        MilestoneKind::Reached => REACHED,
        MilestoneKind::Expected => EXPECTED,
    }
}

/// Draws the shape of a kind of milestone: a disc, a diamond, or a ring.
fn shape(picture: &mut Picture<'_>, kind: MilestoneKind, at: Point) {
    match kind {
        MilestoneKind::Launched => picture.disc(at, LAUNCHED),
        MilestoneKind::Expected => picture.ring(at, EXPECTED),
        MilestoneKind::Reached => picture.diamond(at, 6.0, REACHED),
    }
}
