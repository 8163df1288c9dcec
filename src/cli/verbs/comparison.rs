//! `hvp overlap --countries`: which of some countries are in a project together, and without which.

use std::io::Write;

use serde::Serialize;

use crate::catalogue::{Catalogue, CountryId, ProjectId};
use crate::query::analysis::combinations::{Combination, Combinations};
use crate::query::{Query, language};
use crate::text::combination;

use crate::cli::answer::{Answered, list_command};
use crate::cli::args::choices::Format;
use crate::cli::output::json;
use crate::cli::output::json::Sourced;
use crate::cli::output::sheet::{Sheet, short_names};
use crate::cli::output::style::Style;
use crate::cli::{Answer, WrongUse};

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

/// Prints the comparison of countries among the projects that a query selects.
pub(crate) fn compare(
    out: &mut impl Write,
    catalogue: &Catalogue,
    answered: &Answered,
    countries: &[CountryId],
    format: Format,
    style: Style,
) -> anyhow::Result<Answer> {
    let parts = Combinations::new(catalogue, &answered.selection, countries);
    let parts =
        parts.map_err(|refused| WrongUse::usage(combination::too_many_to_compare(refused)))?;
    let compared = Compared {
        catalogue,
        citation: answered.citation(catalogue),
        query: &answered.query,
        parts,
    };
    match format {
        Format::Json => {
            json::write(out, &Sourced::new(catalogue, compared.document()))?;
        }
        _ if answered.selection.projects.is_empty() => {}
        Format::Table => compared.table(out, style)?,
        Format::Csv => compared.csv().write_csv(out)?,
        Format::Markdown => compared.markdown().write_markdown(out, &compared.citation)?,
    }
    Ok(answered.finish(catalogue))
}

struct Compared<'a> {
    catalogue: &'a Catalogue,
    /// The line under the table.
    citation: String,
    query: &'a Query,
    parts: Combinations,
}

impl<'a> Compared<'a> {
    fn codes(&self, countries: &[CountryId]) -> Vec<&'a str> {
        countries.iter().map(|&id| self.catalogue.countries[id].code.as_str()).collect()
    }

    fn ids(&self, projects: &[ProjectId]) -> Vec<&'a str> {
        projects.iter().map(|&id| self.catalogue.projects[id].id.as_str()).collect()
    }

    fn exact_query(&self, part: &Combination) -> String {
        language::print(&self.parts.exact_query(self.query, part), self.catalogue)
    }

    fn at_least_query(&self, part: &Combination) -> String {
        language::print(&self.parts.at_least_query(self.query, part), self.catalogue)
    }

    fn none_query(&self) -> String {
        language::print(&self.parts.none_query(self.query), self.catalogue)
    }

    fn document(&self) -> Document<'a> {
        let together = |part: &Combination| Together {
            countries: self.codes(&self.parts.countries(part)),
            count: part.projects.len(),
            projects: self.ids(&part.projects),
            query: self.exact_query(part),
            at_least: AtLeast {
                count: self.parts.at_least_count(part),
                query: self.at_least_query(part),
            },
        };
        Document {
            query: language::print(self.query, self.catalogue),
            countries: self.codes(&self.parts.chosen),
            combinations: self.parts.combinations.iter().map(together).collect(),
            none: Without {
                count: self.parts.none.len(),
                projects: self.ids(&self.parts.none),
                query: self.none_query(),
            },
        }
    }

    /// In words, a paragraph a combination.
    ///
    /// ```text
    /// exactly Alphaland and Betaland: 3; at least Alphaland and Betaland: 9
    ///   FST, SND, THRD
    ///   hvp list 'country:AAA country:BBB -country:CCC'
    /// ```
    fn table(&self, out: &mut impl Write, style: Style) -> std::io::Result<()> {
        let (bold, plain) = (style.heading_start(), style.heading_end());
        for part in &self.parts.combinations {
            let exactly = combination::exactly(self.catalogue, &self.parts, part);
            let at_least = combination::at_least(self.catalogue, &self.parts, part);
            writeln!(out, "{bold}{exactly}{plain}; {at_least}")?;
            self.listed(out, &part.projects, &self.exact_query(part), style)?;
        }
        writeln!(out, "{bold}{}{plain}", combination::without(self.catalogue, &self.parts))?;
        self.listed(out, &self.parts.none, &self.none_query(), style)?;
        writeln!(out, "{}", self.citation)
    }

    fn listed(
        &self,
        out: &mut impl Write,
        projects: &[ProjectId],
        query: &str,
        style: Style,
    ) -> std::io::Result<()> {
        const COMFORTABLE: usize = 100;
        let columns = style.columns.unwrap_or(COMFORTABLE).min(COMFORTABLE);
        let mut line = String::from(" ");
        for (place, &id) in projects.iter().enumerate() {
            let comma = if place + 1 < projects.len() { "," } else { "" };
            let name = format!(" {}{comma}", self.catalogue.projects[id].short_name());
            if line.chars().count() + name.chars().count() > columns && line.len() > 1 {
                writeln!(out, "{line}")?;
                line = String::from(" ");
            }
            line.push_str(&name);
        }
        if !projects.is_empty() {
            writeln!(out, "{line}")?;
            writeln!(out, "  {}", list_command(query))?;
        }
        writeln!(out)
    }

    /// A row a combination; the last one, of no country, is the projects that none of them is in.
    fn csv(&self) -> Sheet {
        let keys = ["countries", "#exactly", "#at_least", "projects", "query", "at_least_query"];
        let mut sheet = Sheet::new(&keys);
        for part in &self.parts.combinations {
            sheet.rows.push(vec![
                self.codes(&self.parts.countries(part)).join(" "),
                part.projects.len().to_string(),
                self.parts.at_least_count(part).to_string(),
                self.ids(&part.projects).join(" "),
                self.exact_query(part),
                self.at_least_query(part),
            ]);
        }
        sheet.rows.push(vec![
            String::new(),
            self.parts.none.len().to_string(),
            String::new(),
            self.ids(&self.parts.none).join(" "),
            self.none_query(),
            String::new(),
        ]);
        sheet
    }

    fn markdown(&self) -> Sheet {
        let mut sheet = Sheet::new(&["countries", "#exactly", "#at least", "projects", "query"]);
        for part in &self.parts.combinations {
            let countries = self.parts.countries(part).into_iter();
            let names = countries.map(|id| self.catalogue.countries[id].name.as_str());
            sheet.rows.push(vec![
                names.collect::<Vec<_>>().join(", "),
                part.projects.len().to_string(),
                self.parts.at_least_count(part).to_string(),
                short_names(self.catalogue, &part.projects),
                self.exact_query(part),
            ]);
        }
        sheet.rows.push(vec![
            "none of them".to_owned(),
            self.parts.none.len().to_string(),
            String::new(),
            short_names(self.catalogue, &self.parts.none),
            self.none_query(),
        ]);
        sheet
    }
}
