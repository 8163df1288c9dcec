//! `hvp overlap --countries`: which combinations of countries take part in projects.

use std::io::{self, Write};

use serde::Serialize;

use crate::app::Measure;
use crate::catalogue::{CountryId, ProjectId};
use crate::query::analysis::combinations::Combinations;
use crate::query::{Query, language};
use crate::text::combination;
use crate::text::wrap::wrap;

use super::names::{codes, ids, project_names};
use super::overlap::countries_named;
use crate::cli::args::verb::OverlapArguments;
use crate::cli::border::Border;
use crate::cli::exit::Failure;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::table::TextTable;
use crate::cli::query_answer::{QueryAnswer, list_command};

/// Countries compared among the projects of a query.
pub(crate) struct ComparisonReport<'a> {
    answer: QueryAnswer<'a>,
    countries: Vec<CountryId>,
    /// The combinations of at least one project.
    combinations: Vec<Part>,
    /// The projects of none of the countries.
    none: Part,
}

/// The projects of exactly these countries and none of the others.
struct Part {
    wording: String,
    countries: Vec<CountryId>,
    projects: Vec<ProjectId>,
    query: String,
    /// None if there are no countries.
    at_least: Option<AtLeast>,
}

/// The projects of these countries, with or without the others.
struct AtLeast {
    wording: String,
    count: usize,
    query: String,
}

impl<'a> ComparisonReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>, typed: &OverlapArguments) -> Result<Self, Failure> {
        let catalogue = answer.catalogue;
        let countries = countries_named(catalogue, &typed.countries)?;
        refuse_map_flags(typed)?;
        let all = Combinations::new(catalogue, &answer.selection, &countries);
        let refused = |refused| Failure::Usage(combination::too_many_to_compare(refused));
        let all = all.map_err(refused)?;
        let print = |query: Query| language::print(&query, catalogue);
        let part = |part| Part {
            wording: combination::exactly(catalogue, &all, part),
            countries: all.countries(part),
            projects: part.projects.clone(),
            query: print(all.exact_query(&answer.query, part)),
            at_least: Some(AtLeast {
                wording: combination::at_least(catalogue, &all, part),
                count: all.at_least_count(part),
                query: print(all.at_least_query(&answer.query, part)),
            }),
        };
        let none = Part {
            wording: combination::without(catalogue, &all),
            countries: Vec::new(),
            projects: all.none.clone(),
            query: print(all.none_query(&answer.query)),
            at_least: None,
        };
        let combinations = all.combinations.iter().map(part).collect();
        Ok(Self { answer, countries, combinations, none })
    }

    fn parts(&self) -> impl Iterator<Item = &Part> {
        self.combinations.iter().chain([&self.none])
    }

    /// Prints the names of a part's projects, unbroken, and the command that lists them.
    fn write_projects(&self, out: &mut impl Write, part: &Part, style: Style) -> io::Result<()> {
        const COMFORTABLE: usize = 100;
        const NO_BREAK: &str = "\u{a0}";
        let columns = style.columns.unwrap_or(COMFORTABLE).min(COMFORTABLE);
        let names =
            part.projects.iter().map(|&id| self.answer.catalogue.projects[id].in_sentence());
        let names: Vec<String> = names.map(|name| name.replace(' ', NO_BREAK)).collect();
        for line in wrap(&names.join("; "), columns.saturating_sub(2)) {
            writeln!(out, "  {}", line.replace(NO_BREAK, " "))?;
        }
        writeln!(out, "  {}", list_command(&part.query))
    }
}

impl Report for ComparisonReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Projects(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        let catalogue = self.answer.catalogue;
        let combination = |Part { countries, projects, query, at_least, .. }: &Part| {
            object! {
                countries: codes(catalogue, countries),
                count: projects.len(),
                projects: ids(catalogue, projects),
                query: query.clone(),
                at_least: at_least.as_ref().map(|AtLeast { count, query, .. }| object! {
                    count: *count,
                    query: query.clone(),
                }),
            }
        };
        object! {
            query: self.answer.query_text(),
            countries: codes(catalogue, &self.countries),
            combinations: self.combinations.iter().map(combination).collect::<Vec<_>>(),
            none: object! {
                count: self.none.projects.len(),
                projects: ids(catalogue, &self.none.projects),
                query: &self.none.query,
            },
        }
    }

    /// One row per combination. The last row, without countries, is for the projects of none of them.
    fn records(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let headings =
            ["countries", "#exactly", "#at_least", "projects", "query", "at_least_query"];
        let row = |Part { countries, projects, query, at_least, .. }: &Part| {
            let at_least = at_least.as_ref();
            vec![
                codes(catalogue, countries).join(" "),
                projects.len().to_string(),
                at_least.map(|part| part.count.to_string()).unwrap_or_default(),
                ids(catalogue, projects).join(" "),
                query.clone(),
                at_least.map(|part| part.query.clone()).unwrap_or_default(),
            ]
        };
        TextTable::new(&headings, self.parts().map(row))
    }

    fn table(&self) -> TextTable {
        let catalogue = self.answer.catalogue;
        let row = |Part { countries, projects, query, at_least, .. }: &Part| {
            let names = countries.iter().map(|&id| catalogue.countries[id].name.as_str());
            let names = names.collect::<Vec<_>>().join(", ");
            vec![
                if countries.is_empty() { "none of them".to_owned() } else { names },
                projects.len().to_string(),
                at_least.as_ref().map(|part| part.count.to_string()).unwrap_or_default(),
                project_names(catalogue, projects),
                query.clone(),
            ]
        };
        let headings = ["countries", "#exactly", "#at least", "projects", "query"];
        TextTable::new(&headings, self.parts().map(row))
    }

    /// Prints one paragraph per combination.
    ///
    /// ```text
    /// exactly Alphaland and Betaland: 3; at least Alphaland and Betaland: 9
    ///   FST; SND; THRD
    ///   hvp list 'country:AAA country:BBB -country:CCC'
    /// ```
    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        for part in self.parts() {
            let at_least = part.at_least.as_ref().map(|part| format!("; {}", part.wording));
            out.heading(&part.wording, style)?;
            writeln!(out, "{}", at_least.unwrap_or_default())?;
            if !part.projects.is_empty() {
                self.write_projects(out, part, style)?;
            }
            writeln!(out)?;
        }
        Ok(())
    }
}

/// Refuses flags that only apply to the heat map of all countries.
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
