//! `hvp stats`: figures on the selected projects, each with the query that selects what it counts.

use serde::Serialize;

use crate::catalogue::{CategoryId, StageId};
use crate::query::analysis::statistics::{Extreme, Figure, Share, Statistics};
use crate::query::{Query, language};

use crate::cli::output::number::four_decimals;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::table::Table;
use crate::cli::query_answer::QueryAnswer;
use crate::text::number::{fine_percent, one_decimal};

use super::names::ids;

/// Figures on the projects of a query.
pub(crate) struct StatsReport<'a> {
    answer: QueryAnswer<'a>,
    statistics: Statistics,
}

#[derive(Serialize)]
struct Document<'a> {
    query: String,
    statistics: Figures<'a>,
}

#[derive(Serialize)]
struct Figures<'a> {
    projects: usize,
    countries: usize,
    participations: usize,
    /// None if no project is selected.
    sizes: Option<Sizes<'a>>,
    categories: Vec<Count<'a>>,
    stages: Vec<Count<'a>>,
    partners: Fraction,
    fill: Fraction,
}

/// The numbers of countries in a project.
#[derive(Serialize)]
struct Sizes<'a> {
    fewest: End<'a>,
    median: f64,
    mean: f64,
    most: End<'a>,
}

#[derive(Serialize)]
struct End<'a> {
    countries: usize,
    projects: Vec<&'a str>,
    query: String,
}

#[derive(Serialize)]
struct Count<'a> {
    id: &'a str,
    projects: usize,
    participations: usize,
    query: String,
}

/// A part of a whole, both in participations.
#[derive(Serialize)]
struct Fraction {
    part: usize,
    whole: usize,
    share: f64,
    query: String,
}

impl<'a> StatsReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>) -> Self {
        let statistics = Statistics::new(answer.catalogue, &answer.selection, &answer.query);
        Self { answer, statistics }
    }

    fn query(&self, query: &Query) -> String {
        language::print(query, self.answer.catalogue)
    }

    fn figures(&self) -> Figures<'a> {
        let Statistics {
            projects,
            countries,
            participations,
            query: _,
            sizes,
            categories,
            stages,
            partners,
            fill,
        } = &self.statistics;
        let catalogue = self.answer.catalogue;
        let category = |figure| self.count(|id| &catalogue.categories[id].id, figure);
        let stage = |figure| self.count(|id| &catalogue.stages[id].id, figure);
        Figures {
            projects: *projects,
            countries: *countries,
            participations: *participations,
            sizes: sizes.as_ref().map(|sizes| Sizes {
                fewest: self.end(&sizes.fewest),
                median: sizes.median,
                mean: four_decimals(sizes.mean),
                most: self.end(&sizes.most),
            }),
            categories: categories.iter().map(category).collect(),
            stages: stages.iter().map(stage).collect(),
            partners: self.fraction(partners),
            fill: self.fraction(fill),
        }
    }

    fn end(&self, Extreme { countries, projects, query }: &Extreme) -> End<'a> {
        let projects = ids(self.answer.catalogue, projects);
        End { countries: *countries, projects, query: self.query(query) }
    }

    fn count<I: Copy>(&self, id: impl Fn(I) -> &'a str, figure: &Figure<I>) -> Count<'a> {
        let Figure { of, projects, participations, query } = figure;
        let (projects, participations) = (*projects, *participations);
        Count { id: id(*of), projects, participations, query: self.query(query) }
    }

    fn fraction(&self, share: &Share) -> Fraction {
        let Share { part, whole, query } = share;
        let (part, whole) = (*part, *whole);
        Fraction { part, whole, share: four_decimals(share.ratio()), query: self.query(query) }
    }

    /// One figure per row. The functions format categories, stages and shares.
    fn rows(
        &self,
        category: impl Fn(CategoryId) -> &'a str,
        stage: impl Fn(StageId) -> &'a str,
        share: impl Fn(&Share) -> String,
    ) -> Table {
        let mut table = Table::new(&["figure", "of", "#value", "query"]);
        let mut row = |figure: &str, of: &str, value: String, query: &Query| {
            table.rows.push(vec![figure.to_owned(), of.to_owned(), value, self.query(query)]);
        };
        let Statistics { projects, countries, participations, query, .. } = &self.statistics;
        row("projects", "", projects.to_string(), query);
        row("countries", "", countries.to_string(), query);
        row("participations", "", participations.to_string(), query);
        if let Some(sizes) = &self.statistics.sizes {
            let Extreme { countries, query: of, .. } = &sizes.fewest;
            row("countries a project", "fewest", countries.to_string(), of);
            row("countries a project", "median", one_decimal(sizes.median), query);
            row("countries a project", "mean", one_decimal(sizes.mean), query);
            let Extreme { countries, query: of, .. } = &sizes.most;
            row("countries a project", "most", countries.to_string(), of);
        }
        for Figure { of, projects, query, .. } in &self.statistics.categories {
            row("projects in category", category(*of), projects.to_string(), query);
        }
        for Figure { of, participations, query, .. } in &self.statistics.categories {
            let of = category(*of);
            row("participations in category", of, participations.to_string(), query);
        }
        for Figure { of, projects, query, .. } in &self.statistics.stages {
            row("projects at stage", stage(*of), projects.to_string(), query);
        }
        for (figure, one) in [
            ("share of partners", &self.statistics.partners),
            ("share of the matrix filled", &self.statistics.fill),
        ] {
            row(figure, &format!("{} of {}", one.part, one.whole), share(one), &one.query);
        }
        table
    }
}

impl Report for StatsReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Projects(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        Document { query: self.answer.query_text(), statistics: self.figures() }
    }

    fn records(&self) -> Table {
        let catalogue = self.answer.catalogue;
        self.rows(
            |id| &catalogue.categories[id].id,
            |id| &catalogue.stages[id].id,
            |share| four_decimals(share.ratio()).to_string(),
        )
    }

    fn table(&self) -> Table {
        let catalogue = self.answer.catalogue;
        self.rows(
            |id| &catalogue.categories[id].name,
            |id| &catalogue.stages[id].name,
            |share| fine_percent(share.part, share.whole),
        )
    }
}
