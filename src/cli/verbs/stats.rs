//! `hvp stats`: figures on the selected projects, each with the query that selects what it counts.

use serde::Serialize;

use crate::catalogue::{CategoryId, StageId, When};
use crate::query::analysis::statistics::{Extreme, Figure, Share, Sizes, Statistics};
use crate::query::{Query, language};

use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::table::TextTable;
use crate::cli::query_answer::QueryAnswer;
use crate::text::number::four_decimals;
use crate::text::number::{fine_percent, mean, median, tenths};
use crate::text::wording::{stage_or_none, years_of_launch};

use super::names::ids;

/// Figures on the projects of a query.
pub(crate) struct StatsReport<'a> {
    answer: QueryAnswer<'a>,
    statistics: Statistics,
}

impl<'a> StatsReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>) -> Self {
        let statistics = Statistics::new(answer.catalogue, &answer.selection, &answer.query);
        Self { answer, statistics }
    }

    fn query(&self, query: &Query) -> String {
        language::print(query, self.answer.catalogue)
    }

    /// The figures of the JSON document.
    fn figures(&self) -> impl Serialize {
        let Statistics {
            projects,
            countries,
            participations,
            query: _,
            sizes: all_sizes,
            categories,
            stages,
            launches,
            partners,
            fill,
        } = &self.statistics;
        let catalogue = self.answer.catalogue;
        let extreme = |Extreme { countries, projects, query }: &Extreme| {
            object! {
                countries: *countries,
                projects: ids(catalogue, projects),
                query: self.query(query),
            }
        };
        let sizes = |Sizes { fewest, median, mean, most }: &Sizes| {
            object! {
                fewest: extreme(fewest),
                median: *median,
                mean: tenths(*mean),
                most: extreme(most),
            }
        };
        object! {
            projects: *projects,
            countries: *countries,
            participations: *participations,
            sizes: all_sizes.as_ref().map(sizes),
            categories: self.counts(categories, |id| Some(&catalogue.categories[id].id)),
            stages: self.counts(stages, |of| Some(&catalogue.stages[of?].id)),
            launches: launches.iter().map(|figure| self.launch(figure)).collect::<Vec<_>>(),
            partners: self.share(partners),
            fill: self.share(fill),
        }
    }

    fn counts<I: Copy>(
        &self,
        all: &[Figure<I>],
        id: impl Fn(I) -> Option<&'a String>,
    ) -> impl Serialize {
        let count = |figure: &Figure<I>| {
            let Figure { of, projects, participations, query } = figure;
            object! {
                id: id(*of),
                projects: *projects,
                participations: *participations,
                mean: tenths(figure.mean()),
                query: self.query(query),
            }
        };
        all.iter().map(count).collect::<Vec<_>>()
    }

    fn launch(&self, figure: &Figure<Option<When>>) -> impl Serialize {
        let Figure { of, projects, participations, query } = figure;
        object! {
            year: of.map(|years| years.from().first_day().0),
            last_year: of.map(|years| years.to().first_day().0),
            projects: *projects,
            participations: *participations,
            mean: tenths(figure.mean()),
            query: self.query(query),
        }
    }

    fn share(&self, share: &Share) -> impl Serialize {
        let Share { part, whole, query } = share;
        object! {
            part: *part,
            whole: *whole,
            share: four_decimals(share.ratio()),
            query: self.query(query),
        }
    }

    /// One figure per row. The functions format categories, stages and shares.
    fn rows(
        &self,
        category: impl Fn(CategoryId) -> &'a str,
        stage: impl Fn(Option<StageId>) -> &'a str,
        years: impl Fn(Option<When>) -> String,
        share: impl Fn(&Share) -> String,
    ) -> TextTable {
        let mut rows = Vec::new();
        let mut row = |figure: &str, of: &str, value: String, query: &Query| {
            rows.push(vec![figure.to_owned(), of.to_owned(), value, self.query(query)]);
        };
        let Statistics { projects, countries, participations, query, .. } = &self.statistics;
        row("projects", "", projects.to_string(), query);
        row("countries", "", countries.to_string(), query);
        row("participations", "", participations.to_string(), query);
        if let Some(sizes) = &self.statistics.sizes {
            let Extreme { countries, query: of, .. } = &sizes.fewest;
            row("countries a project", "fewest", countries.to_string(), of);
            row("countries a project", "median", median(sizes.median), query);
            row("countries a project", "mean", mean(sizes.mean), query);
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
        for figure in &self.statistics.categories {
            row(
                "mean countries in category",
                category(figure.of),
                mean(figure.mean()),
                &figure.query,
            );
        }
        for Figure { of, projects, query, .. } in &self.statistics.stages {
            row("projects at stage", stage(*of), projects.to_string(), query);
        }
        for Figure { of, projects, query, .. } in &self.statistics.launches {
            row("projects launched", &years(*of), projects.to_string(), query);
        }
        for (figure, one) in [
            ("share of partners", &self.statistics.partners),
            ("share of the matrix filled", &self.statistics.fill),
        ] {
            row(figure, &format!("{} of {}", one.part, one.whole), share(one), &one.query);
        }
        TextTable::new(&["figure", "of", "#value", "query"], rows)
    }
}

impl Report for StatsReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Projects(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        object! { query: self.answer.query_text(), statistics: self.figures() }
    }

    fn records(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        self.rows(
            |id| &catalogue.categories[id].id,
            |of| of.map_or("", |id| &catalogue.stages[id].id),
            |years| years.map_or_else(|| "unknown".to_owned(), |years| years.to_string()),
            |share| four_decimals(share.ratio()).to_string(),
        )
    }

    fn table(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        self.rows(
            |id| &catalogue.categories[id].name,
            |of| stage_or_none(catalogue, of),
            years_of_launch,
            |share| fine_percent(share.part, share.whole),
        )
    }
}
