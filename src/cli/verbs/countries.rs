//! `hvp countries`: the countries with their numbers of selected projects.

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::{CountryId, CountryRecord};
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::ratio::ratio;
use crate::query::analysis::sorting::Sorting;
use crate::text::noun;
use crate::text::number::percent;
use crate::ui::Glyphs;

use super::names::{codes, standing_key};
use crate::cli::border::Border;
use crate::cli::output::json::object;
use crate::cli::output::number::four_decimals;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::table::{Align, TextColumn, TextTable, escape_markdown};
use crate::cli::query_answer::QueryAnswer;

/// Countries with their numbers of selected projects.
pub(crate) struct CountriesReport<'a> {
    answer: QueryAnswer<'a>,
    listed: Vec<(CountryId, usize)>,
    /// The countries without a selected project, which are not listed.
    absent: Vec<CountryId>,
}

impl<'a> CountriesReport<'a> {
    /// The countries of the selected projects; without a query, all countries.
    pub(crate) fn new(answer: QueryAnswer<'a>, order: Sorting<CountryOrder>) -> Self {
        let QueryAnswer { catalogue, query, selection, .. } = &answer;
        let mut all: Vec<CountryId> = catalogue.countries.ids().collect();
        order.sort_countries(catalogue, selection, &mut all);
        let (mut listed, mut absent) = (Vec::new(), Vec::new());
        for id in all {
            let count = selection.count_of_country(catalogue, id);
            if count > 0 || query.is_empty() {
                listed.push((id, count));
            } else {
                absent.push(id);
            }
        }
        Self { answer, listed, absent }
    }

    /// The number of selected projects.
    fn projects(&self) -> usize {
        self.answer.selection.projects.len()
    }

    fn rows(&self, row: impl Fn(&CountryRecord, usize) -> Vec<String>) -> Vec<Vec<String>> {
        let countries = &self.answer.catalogue.countries;
        self.listed.iter().map(|&(id, count)| row(&countries[id], count)).collect()
    }

    /// "8 of 34 countries in 1 project; 26 are in none of them and left out"
    fn summary(&self) -> String {
        let projects = noun::counted(self.projects(), &self.answer.catalogue.terms.project);
        let (listed, left_out) = (self.listed.len(), self.absent.len());
        if left_out == 0 {
            return format!("{} in {projects}", noun::countries(listed));
        }
        let all = noun::countries(listed + left_out);
        let verb = if left_out == 1 { "is" } else { "are" };
        format!("{listed} of {all} in {projects}; {left_out} {verb} in none of them and left out")
    }
}

impl Report for CountriesReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Countries(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        let catalogue = self.answer.catalogue;
        let country = |&(id, count): &(CountryId, usize)| {
            let CountryRecord { code, name, standing, aliases: _, tile: _ } =
                &catalogue.countries[id];
            object! { code: code, name: name, standing: *standing, count: count }
        };
        object! {
            query: self.answer.query_text(),
            countries: self.listed.iter().map(country).collect::<Vec<_>>(),
            absent: codes(catalogue, &self.absent),
        }
    }

    fn records(&self) -> TextTable {
        let rows = self.rows(|country, count| {
            vec![
                country.code.clone(),
                country.name.clone(),
                standing_key(country.standing).to_owned(),
                count.to_string(),
                four_decimals(ratio(count, self.projects())).to_string(),
            ]
        });
        TextTable::new(&["code", "country", "standing", "#count", "#share"], rows)
    }

    fn table(&self) -> TextTable {
        let terms = &self.answer.catalogue.terms;
        let rows = self.rows(|country, count| {
            vec![
                country.name.clone(),
                country.code.clone(),
                terms.standing(country.standing).singular.clone(),
                count.to_string(),
                percent(count, self.projects()),
            ]
        });
        TextTable::new(&["country", "code", "standing", "#count", "#share"], rows)
    }

    /// Prints the table with bars, unless the terminal is too narrow.
    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        const NARROWEST: usize = 72;
        const LONGEST: usize = 24;
        let mut table = self.table();
        if style.columns.is_none_or(|columns| columns >= NARROWEST) {
            let glyphs = Glyphs::of(style.ascii);
            table.columns.push(TextColumn::new("", Align::Start));
            for (row, &(_, count)) in table.rows.iter_mut().zip(&self.listed) {
                row.push(glyphs.bar_of(count, self.projects(), LONGEST));
            }
        }
        table.write_text(out, style)?;
        writeln!(out, "\n{}", self.summary())
    }

    fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        self.table().write_markdown(out)?;
        writeln!(out, "\n{}", escape_markdown(&self.summary()))
    }

    fn missing_from_records(&self) -> Option<String> {
        (!self.absent.is_empty()).then(|| self.summary())
    }
}
