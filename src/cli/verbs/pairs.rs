//! `hvp overlap --pairs`: every two countries that share projects, in order.

use std::io::{self, Write};

use serde::Serialize;

use crate::app::Measure;
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::pairs::{Pair, most_alike_first, most_shared_first};
use crate::query::analysis::ratio::number;
use crate::text::number::{short_lift, two_decimals};

use super::country::text::MEASURES;
use super::overlap::overlap_of;
use crate::cli::args::overlap::OverlapArguments;
use crate::cli::border::Border;
use crate::cli::exit::Failure;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::table::{TextTable, escape_markdown};
use crate::cli::query_answer::QueryAnswer;
use crate::text::number::four_decimals;

/// Every two countries among the projects of a query.
pub(crate) struct PairsReport<'a> {
    answer: QueryAnswer<'a>,
    pairs: Vec<Pair>,
    /// The least number of shared projects or Jaccard index that was asked for.
    least: Option<f64>,
}

impl<'a> PairsReport<'a> {
    pub(crate) fn new(answer: QueryAnswer<'a>, typed: &OverlapArguments) -> Result<Self, Failure> {
        let overlap = overlap_of(&answer, typed, CountryOrder::Catalogue.into())?;
        let projects = answer.selection.projects.len();
        let (mut pairs, value): (_, fn(&Pair) -> f64) = match typed.measure {
            Measure::Shared => (most_shared_first(&overlap, projects), |pair| number(pair.shared)),
            Measure::Jaccard => (most_alike_first(&overlap, projects), Pair::jaccard),
        };
        // Unless zero is asked for, two countries without a shared project are no pair.
        let least = typed.min.unwrap_or(f64::MIN_POSITIVE);
        pairs.retain(|pair| value(pair) >= least);
        pairs.truncate(typed.top.unwrap_or(usize::MAX));
        Ok(Self { answer, pairs, least: typed.min })
    }
}

impl Report for PairsReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Countries(&self.answer)
    }

    fn notice(&self) -> Option<String> {
        self.answer.notice(["--countries"; 2])
    }

    fn document(&self) -> impl Serialize {
        let countries = &self.answer.catalogue.countries;
        let pair = |pair: &Pair| {
            object! {
                a: &countries[pair.one].code,
                b: &countries[pair.other].code,
                shared: pair.shared,
                either: pair.either,
                jaccard: four_decimals(pair.jaccard()),
                lift: four_decimals(pair.lift),
            }
        };
        object! {
            query: self.answer.query_text(),
            pairs: self.pairs.iter().map(pair).collect::<Vec<_>>(),
        }
    }

    fn records(&self) -> TextTable {
        let countries = &self.answer.catalogue.countries;
        let row = |pair: &Pair| {
            vec![
                countries[pair.one].code.clone(),
                countries[pair.other].code.clone(),
                pair.shared.to_string(),
                pair.either.to_string(),
                four_decimals(pair.jaccard()).to_string(),
                four_decimals(pair.lift).to_string(),
            ]
        };
        let headings = ["a", "b", "#shared", "#either", "#jaccard", "#lift"];
        TextTable::new(&headings, self.pairs.iter().map(row))
    }

    fn table(&self) -> TextTable {
        let countries = &self.answer.catalogue.countries;
        let row = |pair: &Pair| {
            vec![
                countries[pair.one].name.clone(),
                countries[pair.other].name.clone(),
                pair.shared.to_string(),
                pair.either.to_string(),
                two_decimals(pair.shared, pair.either),
                short_lift(pair.lift),
            ]
        };
        let headings = ["country", "country", "#shared", "#either", "#jaccard", "#lift"];
        TextTable::new(&headings, self.pairs.iter().map(row))
    }

    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        self.table().write_text(out, style)?;
        writeln!(out, "\n{}\n", style.plain(&MEASURES.replace(". lift", ".\nlift")))
    }

    fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        self.table().write_markdown(out)?;
        writeln!(out, "\n{}", escape_markdown(MEASURES))
    }

    fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    fn nothing(&self) -> Option<String> {
        let project = &self.answer.catalogue.terms.project.singular;
        Some(match self.least {
            Some(least) => format!("no two of the countries reach {least}; lower --min"),
            None => format!(
                "no two of the countries share a {project}; --min 0 lists them all the same"
            ),
        })
    }
}
