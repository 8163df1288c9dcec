//! `hvp overlap --countries`: which of some countries are in a project together, and without which.

use std::io::{self, Write};

use serde::Serialize;

use crate::app::Measure;
use crate::catalogue::ProjectId;
use crate::query::analysis::combinations::{Combination, Combinations};
use crate::query::{Query, language};
use crate::text::wrap::wrap;

use super::names::{codes, ids, short_names};
use super::overlap::countries_named;
use crate::cli::args::verb::OverlapArguments;
use crate::cli::exit::{Conclusion, Failure};
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::table::Table;
use crate::cli::query_answer::{QueryAnswer, list_command};

/// Countries compared among the projects of a query.
pub(crate) struct ComparisonReport<'a> {
    answer: QueryAnswer<'a>,
    parts: Combinations,
}

#[derive(Serialize)]
struct Document<'a> {
    query: String,
    /// Codes of the countries that are compared.
    countries: Vec<&'a str>,
    /// Each combination that some project has.
    combinations: Vec<Together<'a>>,
    none: Without<'a>,
}

/// Exactly these of the countries.
#[derive(Serialize)]
struct Together<'a> {
    countries: Vec<&'a str>,
    count: usize,
    projects: Vec<&'a str>,
    query: String,
    at_least: AtLeast,
}

/// These, with or without the others.
#[derive(Serialize)]
struct AtLeast {
    count: usize,
    query: String,
}

#[derive(Serialize)]
struct Without<'a> {
    count: usize,
    projects: Vec<&'a str>,
    query: String,
}

impl<'a> ComparisonReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>, typed: &OverlapArguments) -> Result<Self, Failure> {
        let countries = countries_named(answer.catalogue, &typed.countries)?;
        refuse_map_flags(typed)?;
        let parts = Combinations::new(answer.catalogue, &answer.selection, &countries);
        Ok(Self { parts: parts.map_err(Failure::Usage)?, answer })
    }

    fn print(&self, query: &Query) -> String {
        language::print(query, self.answer.catalogue)
    }

    fn exact_query(&self, part: &Combination) -> String {
        self.print(&self.parts.exact_query(&self.answer.query, part))
    }

    fn at_least_query(&self, part: &Combination) -> String {
        self.print(&self.parts.at_least_query(&self.answer.query, part))
    }

    fn none_query(&self) -> String {
        self.print(&self.parts.none_query(&self.answer.query))
    }

    fn together(&self, part: &Combination) -> Together<'a> {
        let catalogue = self.answer.catalogue;
        Together {
            countries: codes(catalogue, &self.parts.countries(part)),
            count: part.projects.len(),
            projects: ids(catalogue, &part.projects),
            query: self.exact_query(part),
            at_least: AtLeast {
                count: self.parts.at_least_count(part),
                query: self.at_least_query(part),
            },
        }
    }

    /// Projects with the command that lists them; names are kept whole.
    fn write_projects(
        &self,
        out: &mut impl Write,
        projects: &[ProjectId],
        query: &str,
        style: Style,
    ) -> io::Result<()> {
        const COMFORTABLE: usize = 100;
        const NO_BREAK: &str = "\u{a0}";
        if !projects.is_empty() {
            let columns = style.columns.unwrap_or(COMFORTABLE).min(COMFORTABLE);
            let names = projects.iter().map(|&id| self.answer.catalogue.projects[id].short_name());
            let names: Vec<String> = names.map(|name| name.replace(' ', NO_BREAK)).collect();
            for line in wrap(&names.join(", "), columns.saturating_sub(2)) {
                writeln!(out, "  {}", line.replace(NO_BREAK, " "))?;
            }
            writeln!(out, "  {}", list_command(query))?;
        }
        writeln!(out)
    }
}

impl Report for ComparisonReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Query(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        Document {
            query: self.answer.query_text(),
            countries: codes(self.answer.catalogue, &self.parts.chosen),
            combinations: self.parts.combinations.iter().map(|part| self.together(part)).collect(),
            none: Without {
                count: self.parts.none.len(),
                projects: ids(self.answer.catalogue, &self.parts.none),
                query: self.none_query(),
            },
        }
    }

    /// A row a combination; the last one, of no country, is the projects that none of them is in.
    fn records(&self) -> Table {
        let headings =
            ["countries", "#exactly", "#at_least", "projects", "query", "at_least_query"];
        let mut table = Table::new(&headings);
        for part in &self.parts.combinations {
            let Together { countries, count, projects, query, at_least } = self.together(part);
            let AtLeast { count: at_least, query: at_least_query } = at_least;
            table.rows.push(vec![
                countries.join(" "),
                count.to_string(),
                at_least.to_string(),
                projects.join(" "),
                query,
                at_least_query,
            ]);
        }
        table.rows.push(vec![
            String::new(),
            self.parts.none.len().to_string(),
            String::new(),
            ids(self.answer.catalogue, &self.parts.none).join(" "),
            self.none_query(),
            String::new(),
        ]);
        table
    }

    fn table(&self) -> Table {
        let catalogue = self.answer.catalogue;
        let mut table = Table::new(&["countries", "#exactly", "#at least", "projects", "query"]);
        for part in &self.parts.combinations {
            let countries = self.parts.countries(part).into_iter();
            let names = countries.map(|id| catalogue.countries[id].name.as_str());
            table.rows.push(vec![
                names.collect::<Vec<_>>().join(", "),
                part.projects.len().to_string(),
                self.parts.at_least_count(part).to_string(),
                short_names(catalogue, &part.projects),
                self.exact_query(part),
            ]);
        }
        table.rows.push(vec![
            "none of them".to_owned(),
            self.parts.none.len().to_string(),
            String::new(),
            short_names(catalogue, &self.parts.none),
            self.none_query(),
        ]);
        table
    }

    /// In words, a paragraph a combination.
    ///
    /// ```text
    /// exactly Alphaland and Betaland: 3; at least Alphaland and Betaland: 9
    ///   FST, SND, THRD
    ///   hvp list 'country:AAA country:BBB -country:CCC'
    /// ```
    fn write_text(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        let (bold, plain) = (style.heading_start(), style.heading_end());
        let catalogue = self.answer.catalogue;
        for part in &self.parts.combinations {
            let exactly = self.parts.exactly(catalogue, part);
            let at_least = self.parts.at_least(catalogue, part);
            writeln!(out, "{bold}{exactly}{plain}; {at_least}")?;
            self.write_projects(out, &part.projects, &self.exact_query(part), style)?;
        }
        writeln!(out, "{bold}{}{plain}", self.parts.without(catalogue))?;
        self.write_projects(out, &self.parts.none, &self.none_query(), style)
    }

    fn is_empty(&self) -> bool {
        self.answer.is_empty()
    }

    fn conclusion(&self) -> Conclusion {
        self.answer.conclusion()
    }
}

/// The flags of the map of all countries mean nothing to a comparison.
fn refuse_map_flags(typed: &OverlapArguments) -> Result<(), Failure> {
    let flag = match typed {
        OverlapArguments { measure: Measure::Jaccard, .. } => "--measure",
        OverlapArguments { order: Some(_), .. } => "--order",
        OverlapArguments { hide_empty: true, .. } => "--hide-empty",
        OverlapArguments {
            measure: Measure::Shared,
            order: None,
            hide_empty: false,
            query: _,
            output: _,
            countries: _,
        } => return Ok(()),
    };
    let message = format!("{flag} is not for a comparison; leave it or --countries out");
    Err(Failure::Usage(message))
}
