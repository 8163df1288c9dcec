//! `hvp overlap --countries`: which combinations of countries take part in projects.

use std::io::{self, Write};

use serde::Serialize;

use crate::app::Measure;
use crate::catalogue::{Catalogue, CountryId, ProjectId};
use crate::query::analysis::combinations::Combinations;
use crate::query::{Query, language};
use crate::text::combination;
use crate::text::wrap::wrap;

use super::names::{codes, ids, project_names};
use super::overlap::countries_named;
use crate::cli::args::verb::OverlapArguments;
use crate::cli::exit::Failure;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::table::Table;
use crate::cli::query_answer::{QueryAnswer, list_command};

/// Countries compared among the projects of a query.
pub(crate) struct ComparisonReport<'a> {
    answer: QueryAnswer<'a>,
    countries: Vec<CountryId>,
    /// The combinations of at least one project, and last the projects of none of the countries.
    parts: Vec<Part>,
}

/// The projects of exactly these countries and none of the others.
struct Part {
    wording: String,
    countries: Vec<CountryId>,
    projects: Vec<ProjectId>,
    query: String,
    /// None for no country.
    at_least: Option<AtLeast>,
}

/// The projects of these countries, with or without the others.
#[derive(Serialize)]
struct AtLeast {
    #[serde(skip)]
    wording: String,
    count: usize,
    query: String,
}

#[derive(Serialize)]
struct Document<'a> {
    query: String,
    /// Codes of the countries that are compared.
    countries: Vec<&'a str>,
    combinations: Vec<PartDocument<'a>>,
    none: Option<PartDocument<'a>>,
}

#[derive(Serialize)]
struct PartDocument<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    countries: Vec<&'a str>,
    count: usize,
    projects: Vec<&'a str>,
    query: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<&'a AtLeast>,
}

impl Part {
    fn document<'a>(&'a self, catalogue: &'a Catalogue) -> PartDocument<'a> {
        PartDocument {
            countries: codes(catalogue, &self.countries),
            count: self.projects.len(),
            projects: ids(catalogue, &self.projects),
            query: &self.query,
            at_least: self.at_least.as_ref(),
        }
    }
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
        let parts = all.combinations.iter().map(part).chain([none]).collect();
        Ok(Self { answer, countries, parts })
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
        let mut combinations: Vec<_> =
            self.parts.iter().map(|part| part.document(catalogue)).collect();
        Document {
            query: self.answer.query_text(),
            countries: codes(catalogue, &self.countries),
            none: combinations.pop(),
            combinations,
        }
    }

    /// One row per combination. The last row, without countries, is for the projects of none of them.
    fn records(&self) -> Table {
        let catalogue = self.answer.catalogue;
        let headings =
            ["countries", "#exactly", "#at_least", "projects", "query", "at_least_query"];
        let mut table = Table::new(&headings);
        for Part { countries, projects, query, at_least, .. } in &self.parts {
            table.rows.push(vec![
                codes(catalogue, countries).join(" "),
                projects.len().to_string(),
                at_least.as_ref().map(|part| part.count.to_string()).unwrap_or_default(),
                ids(catalogue, projects).join(" "),
                query.clone(),
                at_least.as_ref().map(|part| part.query.clone()).unwrap_or_default(),
            ]);
        }
        table
    }

    fn table(&self) -> Table {
        let catalogue = self.answer.catalogue;
        let mut table = Table::new(&["countries", "#exactly", "#at least", "projects", "query"]);
        for Part { countries, projects, query, at_least, .. } in &self.parts {
            let names = countries.iter().map(|&id| catalogue.countries[id].name.as_str());
            let names = names.collect::<Vec<_>>().join(", ");
            table.rows.push(vec![
                if countries.is_empty() { "none of them".to_owned() } else { names },
                projects.len().to_string(),
                at_least.as_ref().map(|part| part.count.to_string()).unwrap_or_default(),
                project_names(catalogue, projects),
                query.clone(),
            ]);
        }
        table
    }

    /// Prints one paragraph per combination.
    ///
    /// ```text
    /// exactly Alphaland and Betaland: 3; at least Alphaland and Betaland: 9
    ///   FST; SND; THRD
    ///   hvp list 'country:AAA country:BBB -country:CCC'
    /// ```
    fn write_text(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        let (bold, plain) = (style.heading_start(), style.heading_end());
        for part in &self.parts {
            write!(out, "{bold}{}{plain}", part.wording)?;
            match &part.at_least {
                Some(at_least) => writeln!(out, "; {}", at_least.wording)?,
                None => writeln!(out)?,
            }
            if !part.projects.is_empty() {
                self.write_projects(out, part, style)?;
            }
            writeln!(out)?;
        }
        Ok(())
    }
}

/// Refuses flags that only apply to the map of all countries.
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
