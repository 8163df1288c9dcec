//! `hvp overlap --countries`: which combinations of countries take part in projects.

use std::io::{self, Write};

use serde::Serialize;

use crate::app::OverlapOrder;
use crate::catalogue::{CountryId, ProjectId};
use crate::query::analysis::combinations::{Combination, Combinations};
use crate::query::analysis::ratio::number;
use crate::query::{Query, language};
use crate::text::combination;

use super::names::{codes, ids, project_names, write_names};
use super::overlap::countries_named;
use crate::cli::args::overlap::OverlapArguments;
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
    /// The projects of at least one of the countries, at least two, and so on.
    some: Vec<AtLeast>,
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

/// The projects of these countries, with or without the others, or of any so many of the compared countries.
struct AtLeast {
    wording: String,
    count: usize,
    query: String,
}

impl<'a> ComparisonReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>, typed: &OverlapArguments) -> Result<Self, Failure> {
        let catalogue = answer.catalogue;
        let countries = countries_named(catalogue, &typed.countries)?;
        let refused = |refused| Failure::Usage(combination::too_many_to_compare(refused));
        let all = Combinations::new(catalogue, &answer.selection, &countries);
        let mut all = all.map_err(refused)?;
        if typed.empty {
            all = all.with_empty().map_err(|refused| {
                Failure::Usage(format!(
                    "{} with --empty",
                    combination::too_many_to_compare(refused)
                ))
            })?;
        }
        if let Some(OverlapOrder::Combinations(order)) = typed.order {
            all.sort(order);
        }
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
        let some = |least| AtLeast {
            wording: combination::some(&all, least),
            count: all.some_count(least),
            query: print(all.some_query(&answer.query, least)),
        };
        let some = (1..=all.chosen.len()).map(some).collect();
        let is_large = |part: &&Combination| {
            typed.min.is_none_or(|least| number(part.projects.len()) >= least)
        };
        let listed = all.combinations.iter().filter(is_large);
        let combinations = listed.take(typed.top.unwrap_or(usize::MAX)).map(part).collect();
        Ok(Self { answer, countries, combinations, none, some })
    }

    fn parts(&self) -> impl Iterator<Item = &Part> {
        self.combinations.iter().chain([&self.none])
    }

    /// Prints the names of a part's projects, and the command that lists them.
    fn write_projects(&self, out: &mut impl Write, part: &Part, style: Style) -> io::Result<()> {
        let catalogue = self.answer.catalogue;
        let names = part.projects.iter().map(|&id| catalogue.projects[id].in_sentence());
        write_names(out, names, "; ", style)?;
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
        let some = |(place, AtLeast { count, query, .. }): (usize, &AtLeast)| {
            object! { countries: place + 1, count: *count, query: query.clone() }
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
            at_least: self.some.iter().enumerate().map(some).collect::<Vec<_>>(),
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

    /// Prints one paragraph per combination, then how many projects have some of the countries, whichever.
    ///
    /// ```text
    /// exactly Alphaland and Betaland: 3; at least Alphaland and Betaland: 9
    ///   FST; SND; THRD
    ///   hvp list 'country:AAA country:BBB -country:CCC'
    ///
    /// at least 2 of the 3: 9  hvp list 'country:2of:AAA|BBB|CCC'
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
        for AtLeast { wording, query, .. } in &self.some {
            writeln!(out, "{wording}  {}", list_command(query))?;
        }
        writeln!(out)
    }

    fn missing_from_records(&self) -> Option<String> {
        let some: Vec<&str> = self.some.iter().map(|some| some.wording.as_str()).collect();
        (self.countries.len() > 2).then(|| some.join("; "))
    }
}
