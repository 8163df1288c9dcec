//! `hvp stats`: figures on the selected projects, each with the query that selects what it counts.

use std::io::Write;

use serde::Serialize;

use crate::catalogue::{Catalogue, ProjectId};
use crate::query::analysis::statistics::{Extreme, Figure, Share, Statistics};
use crate::query::{Query, language};

use crate::cli::Answer;
use crate::cli::answer::Answered;
use crate::cli::args::choices::Format;
use crate::cli::args::verb::StatsArguments;
use crate::cli::output::figure::rounded;
use crate::cli::output::json;
use crate::cli::output::json::Sourced;
use crate::cli::output::sheet::Sheet;
use crate::cli::output::style::Style;

#[derive(Serialize)]
struct Document {
    query: String,
    statistics: Figures,
}

#[derive(Serialize)]
struct Figures {
    projects: usize,
    countries: usize,
    participations: usize,
    /// Nothing where no project is selected.
    sizes: Option<Sizes>,
    categories: Vec<Counted>,
    stages: Vec<Counted>,
    partners: Fraction,
    fill: Fraction,
}

/// How many countries projects have.
#[derive(Serialize)]
struct Sizes {
    fewest: End,
    median: f64,
    mean: f64,
    most: End,
}

#[derive(Serialize)]
struct End {
    countries: usize,
    projects: Vec<String>,
    query: String,
}

#[derive(Serialize)]
struct Counted {
    id: String,
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

/// Prints figures on the projects that a query selects.
pub(crate) fn stats(
    out: &mut impl Write,
    catalogue: &Catalogue,
    answered: &Answered,
    typed: &StatsArguments,
    style: Style,
) -> anyhow::Result<Answer> {
    let statistics = Statistics::new(catalogue, &answered.selection, &answered.query);
    let told = Told { catalogue, statistics: &statistics };
    match typed.output.format {
        Format::Json => {
            let query = answered.text(catalogue);
            let document = Document { query, statistics: told.figures() };
            json::write(out, &Sourced::new(catalogue, document))?;
        }
        _ if answered.selection.projects.is_empty() => {}
        Format::Table => {
            told.sheet(true).write_table(out, style)?;
            writeln!(out, "\n{}", answered.citation(catalogue))?;
        }
        Format::Csv => told.sheet(false).write_csv(out)?,
        Format::Markdown => told.sheet(true).write_markdown(out, &answered.citation(catalogue))?,
    }
    Ok(answered.finish(catalogue))
}

struct Told<'a> {
    catalogue: &'a Catalogue,
    statistics: &'a Statistics,
}

impl Told<'_> {
    fn query(&self, query: &Query) -> String {
        language::print(query, self.catalogue)
    }

    fn figures(&self) -> Figures {
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
        } = self.statistics;
        let categories = categories.iter().map(|figure| {
            let id = self.catalogue.categories[figure.of].id.clone();
            self.counted(id, figure)
        });
        let stages = stages
            .iter()
            .map(|figure| self.counted(self.catalogue.stages[figure.of].id.clone(), figure));
        Figures {
            projects: *projects,
            countries: *countries,
            participations: *participations,
            sizes: sizes.as_ref().map(|sizes| Sizes {
                fewest: self.end(&sizes.fewest),
                median: sizes.median,
                mean: rounded(sizes.mean),
                most: self.end(&sizes.most),
            }),
            categories: categories.collect(),
            stages: stages.collect(),
            partners: self.part(partners),
            fill: self.part(fill),
        }
    }

    fn end(&self, Extreme { countries, projects, query }: &Extreme) -> End {
        let id = |&id: &ProjectId| self.catalogue.projects[id].id.clone();
        let projects = projects.iter().map(id).collect();
        End { countries: *countries, projects, query: self.query(query) }
    }

    fn counted<I>(&self, id: String, figure: &Figure<I>) -> Counted {
        let Figure { of: _, projects, participations, query } = figure;
        let (projects, participations) = (*projects, *participations);
        Counted { id, projects, participations, query: self.query(query) }
    }

    fn part(&self, share: &Share) -> Fraction {
        let Share { part, whole, query } = share;
        let (part, whole) = (*part, *whole);
        Fraction { part, whole, share: rounded(share.ratio()), query: self.query(query) }
    }

    /// One figure a row. For people categories and stages have their names, for programs their ids.
    fn sheet(&self, names: bool) -> Sheet {
        let mut sheet = Sheet::new(&["figure", "of", "#value", "query"]);
        let mut row = |figure: &str, of: &str, value: String, query: &Query| {
            sheet.rows.push(vec![figure.to_owned(), of.to_owned(), value, self.query(query)]);
        };
        let Statistics { projects, countries, participations, query, .. } = self.statistics;
        row("projects", "", projects.to_string(), query);
        row("countries", "", countries.to_string(), query);
        row("participations", "", participations.to_string(), query);
        if let Some(sizes) = &self.statistics.sizes {
            let Extreme { countries, query: of, .. } = &sizes.fewest;
            row("countries a project", "fewest", countries.to_string(), of);
            row("countries a project", "median", sizes.median.to_string(), query);
            row("countries a project", "mean", format!("{:.2}", sizes.mean), query);
            let Extreme { countries, query: of, .. } = &sizes.most;
            row("countries a project", "most", countries.to_string(), of);
        }
        for figure in &self.statistics.categories {
            let category = &self.catalogue.categories[figure.of];
            let of = if names { &category.name } else { &category.id };
            row("projects in category", of, figure.projects.to_string(), &figure.query);
        }
        for figure in &self.statistics.categories {
            let category = &self.catalogue.categories[figure.of];
            let of = if names { &category.name } else { &category.id };
            row("participations in category", of, figure.participations.to_string(), &figure.query);
        }
        for figure in &self.statistics.stages {
            let stage = &self.catalogue.stages[figure.of];
            let of = if names { &stage.name } else { &stage.id };
            row("projects at stage", of, figure.projects.to_string(), &figure.query);
        }
        for (figure, share) in [
            ("share of partners", &self.statistics.partners),
            ("share of the matrix filled", &self.statistics.fill),
        ] {
            let of = format!("{} of {}", share.part, share.whole);
            let value = if names {
                format!("{:.1}%", share.ratio() * 100.0)
            } else {
                rounded(share.ratio()).to_string()
            };
            row(figure, &of, value, &share.query);
        }
        sheet
    }
}
