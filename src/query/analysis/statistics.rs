//! Figures on a selection, each with the query for the projects it counts.

use crate::catalogue::{Catalogue, CategoryId, CountryId, ProjectId, StageId, Standing, When};

use super::ratio::{number, ratio};
use crate::query::language::field::Field;
use crate::query::language::query::{Clause, Query, Test};
use crate::query::language::range::RangeTest;
use crate::query::language::value::Value;
use crate::query::selection::facet::{Facet, Mark};
use crate::query::selection::select::Selection;

/// Figures on the selected projects.
#[derive(Debug, Clone, PartialEq)]
pub struct Statistics {
    /// How many projects are selected.
    pub projects: usize,
    /// How many countries take part in at least one of them.
    pub countries: usize,
    /// How many participations (a country in a project) they have.
    pub participations: usize,
    /// The query for all of them.
    pub query: Query,
    /// The sizes of the projects; none if no project is selected.
    pub sizes: Option<Sizes>,
    /// Each category with selected projects, in catalogue order.
    pub categories: Vec<Figure<CategoryId>>,
    /// Each stage, from the earliest to the last; then, without a stage, the projects that have none, if there
    /// are any.
    pub stages: Vec<Figure<Option<StageId>>>,
    /// Each year of launch of selected projects, or range of years where the date is one, from the earliest; the
    /// last, without a year, is for projects whose launch is not dated.
    pub launches: Vec<Figure<Option<When>>>,
    /// The participations of partners as a part of all.
    pub partners: Share,
    /// The participations as a part of all possible ones: countries × projects.
    pub fill: Share,
}

/// The sizes of projects, in countries.
#[derive(Debug, Clone, PartialEq)]
pub struct Sizes {
    /// The smallest projects.
    pub fewest: Extreme,
    /// The median size.
    pub median: f64,
    /// The mean size.
    pub mean: f64,
    /// The largest projects.
    pub most: Extreme,
}

/// The smallest or largest projects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extreme {
    /// How many countries each of them has.
    pub countries: usize,
    /// The projects, in catalogue order.
    pub projects: Vec<ProjectId>,
    /// The query for these projects.
    pub query: Query,
}

/// A count of projects of one kind and of the participations in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure<I> {
    /// The category, stage or year that is counted.
    pub of: I,
    /// How many projects.
    pub projects: usize,
    /// How many participations.
    pub participations: usize,
    /// The query for these projects.
    pub query: Query,
}

/// A part of a whole, both counted in participations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub part: usize,
    /// The whole.
    pub whole: usize,
    /// The query for the projects that have the part.
    pub query: Query,
}

impl<I> Figure<I> {
    /// The mean number of countries in a project; 0 if there is no project.
    pub fn mean(&self) -> f64 {
        ratio(self.participations, self.projects)
    }
}

impl Share {
    /// The part divided by the whole, 0 to 1; 0 if the whole is 0.
    pub fn ratio(&self) -> f64 {
        ratio(self.part, self.whole)
    }
}

impl Statistics {
    /// The figures on what a query selected.
    pub fn new(catalogue: &Catalogue, selection: &Selection, query: &Query) -> Self {
        let counting = Counting { catalogue, selection, query };
        let participations = counting.participations(|_| true);
        let projects = selection.set.len();
        let possible = catalogue.countries.len() * projects;
        Self {
            projects,
            countries: counting.countries(),
            participations,
            query: query.clone(),
            sizes: counting.sizes(),
            categories: counting.categories(),
            stages: counting.stages(),
            launches: counting.launches(),
            partners: counting.partners(participations),
            fill: Share { part: participations, whole: possible, query: query.clone() },
        }
    }
}

struct Counting<'a> {
    catalogue: &'a Catalogue,
    selection: &'a Selection,
    query: &'a Query,
}

impl Counting<'_> {
    fn size(&self, project: ProjectId) -> usize {
        self.catalogue.projects[project].participants.len()
    }

    fn participations(&self, wanted: impl Fn(CountryId) -> bool) -> usize {
        let countries = self.catalogue.countries.ids().filter(|&id| wanted(id));
        countries.map(|id| self.selection.count_of_country(self.catalogue, id)).sum()
    }

    fn countries(&self) -> usize {
        let takes_part = |&id: &CountryId| self.selection.count_of_country(self.catalogue, id) > 0;
        self.catalogue.countries.ids().filter(takes_part).count()
    }

    fn sizes(&self) -> Option<Sizes> {
        let mut sizes: Vec<usize> = self.selection.set.iter().map(|id| self.size(id)).collect();
        sizes.sort_unstable();
        let (&fewest, &most) = (sizes.first()?, sizes.last()?);
        let (low, high) = (sizes.get((sizes.len() - 1) / 2)?, sizes.get(sizes.len() / 2)?);
        Some(Sizes {
            fewest: self.extreme(fewest),
            median: number(low + high) / 2.0,
            mean: ratio(sizes.iter().sum(), sizes.len()),
            most: self.extreme(most),
        })
    }

    fn extreme(&self, countries: usize) -> Extreme {
        let projects = self.selection.set.iter().filter(|&id| self.size(id) == countries);
        let count = RangeTest::Is(u32::try_from(countries).unwrap_or(u32::MAX));
        let facet = Facet { field: Field::COUNT, value: Value::Count(count) };
        let query = self.query.clone().narrowed(facet, Mark::With);
        Extreme { countries, projects: projects.collect(), query }
    }

    /// The figure on the projects that the test is true of. The clauses select the same projects.
    fn figure<I>(
        &self,
        of: I,
        clauses: impl IntoIterator<Item = Clause>,
        wanted: impl Fn(ProjectId) -> bool,
    ) -> Figure<I> {
        let query = clauses.into_iter().fold(self.query.clone(), Query::with_clause);
        let projects: Vec<ProjectId> = self.selection.set.iter().filter(|&id| wanted(id)).collect();
        Figure {
            of,
            projects: projects.len(),
            participations: projects.iter().map(|&id| self.size(id)).sum(),
            query,
        }
    }

    fn categories(&self) -> Vec<Figure<CategoryId>> {
        let projects = &self.catalogue.projects;
        let figure = |id| {
            let clause = Facet::category(id).clause(Mark::With);
            self.figure(id, clause, |one| projects[one].category == id)
        };
        let figures = self.catalogue.categories.ids().map(figure);
        figures.filter(|figure| figure.projects > 0).collect()
    }

    fn stages(&self) -> Vec<Figure<Option<StageId>>> {
        let Catalogue { projects, stages, .. } = self.catalogue;
        let figure = |of: Option<StageId>| {
            let values = of.map_or_else(|| stages.ids().collect(), |id| vec![id]);
            let values = values.into_iter().map(Value::Stage).collect();
            let clause = Clause { negated: of.is_none(), test: Test::Field(Field::STAGE, values) };
            self.figure(of, [clause], |one| projects[one].stage == of)
        };
        let mut figures: Vec<_> = stages.ids().map(|id| figure(Some(id))).collect();
        if !stages.is_empty() {
            figures.extend(Some(figure(None)).filter(|figure| figure.projects > 0));
        }
        figures
    }

    fn launches(&self) -> Vec<Figure<Option<When>>> {
        let years = |id| self.catalogue.projects[id].launched().map(When::years);
        let mut all: Vec<_> = self.selection.set.iter().map(years).collect();
        all.sort_by_key(|years| (years.is_none(), years.map(When::span)));
        all.dedup();
        let figure = |of| self.figure(of, launched_in(of), |id| years(id) == of);
        all.into_iter().map(figure).collect()
    }

    fn partners(&self, participations: usize) -> Share {
        let countries = &self.catalogue.countries;
        let query = self.query.clone().narrowed(Facet::standing(Standing::Partner), Mark::With);
        Share {
            part: self.participations(|id| countries[id].standing == Standing::Partner),
            whole: participations,
            query,
        }
    }
}

/// The clauses for projects launched in a year. Those for a range of years leave out what was launched in a part
/// of it: `launched:2013..2014 -launched:>2013 -launched:<2014`.
fn launched_in(years: Option<When>) -> Vec<Clause> {
    let clause = |negated, range| {
        let test = Test::Field(Field::LAUNCHED, vec![Value::Date(range)]);
        Clause { negated, test }
    };
    match years.map(|years| (years.from(), years.to())) {
        None => vec![clause(false, RangeTest::Unknown)],
        Some((year, last)) if year == last => vec![clause(false, RangeTest::Is(year))],
        Some((first, last)) => vec![
            clause(false, RangeTest::Between(first, last)),
            clause(true, RangeTest::Above(first)),
            clause(true, RangeTest::Below(last)),
        ],
    }
}
