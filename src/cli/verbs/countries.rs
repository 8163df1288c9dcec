//! `hvp countries`: the countries with their numbers of selected projects.

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::{CountryId, CountryRecord, Standing};
use crate::query::analysis::ratio::ratio;
use crate::query::language::range::RangeTest;
use crate::query::standing_named;
use crate::text::command::Command;
use crate::text::number::percent;
use crate::text::{list, noun};
use crate::ui::Glyphs;

use super::names::{codes, standing_key};
use crate::cli::args::verb::CountriesArguments;
use crate::cli::border::Border;
use crate::cli::exit::Failure;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::{COMFORTABLE_NOTE, Style};
use crate::cli::output::table::{Align, TextColumn, TextTable, escape_markdown};
use crate::cli::query_answer::QueryAnswer;
use crate::text::number::four_decimals;

/// The most countries without a selected project that are all named under the table.
const MOST_NAMED: usize = 40;

/// Countries with their numbers of selected projects.
pub(crate) struct CountriesReport<'a> {
    answer: QueryAnswer<'a>,
    /// Only countries of this standing, if one was chosen.
    standing: Option<Standing>,
    /// Only countries with such a count, if a range was chosen.
    range: Option<RangeTest<u32>>,
    listed: Vec<(CountryId, usize)>,
    /// How many would be listed without `--top`.
    count: usize,
    /// The countries without a selected project that are not listed.
    absent: Vec<CountryId>,
}

impl<'a> CountriesReport<'a> {
    /// The countries of the selected projects; without a query, all countries.
    pub(crate) fn new(
        answer: QueryAnswer<'a>,
        typed: &CountriesArguments,
    ) -> Result<Self, Failure> {
        let QueryAnswer { catalogue, query, selection, .. } = &answer;
        let standing = typed.standing.as_deref().map(|text| standing_named(catalogue, text));
        let standing = standing.transpose().map_err(Failure::usage)?;
        let mut all: Vec<CountryId> = catalogue.countries.ids().collect();
        typed.order.sort_countries(catalogue, selection, &mut all);
        all.retain(|&id| standing.is_none_or(|of| catalogue.countries[id].standing == of));
        let is_listed = |count: usize| match typed.count {
            Some(range) => {
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                range.holds(Some((count, count)))
            }
            None => count > 0 || query.is_empty(),
        };
        let (mut listed, mut absent) = (Vec::new(), Vec::new());
        for id in all {
            let count = selection.count_of_country(catalogue, id);
            if is_listed(count) {
                listed.push((id, count));
            } else if count == 0 {
                absent.push(id);
            }
        }
        let count = listed.len();
        listed.truncate(typed.top.unwrap_or(usize::MAX));
        Ok(Self { standing, range: typed.count, listed, count, absent, answer })
    }

    /// The number of selected projects.
    fn projects(&self) -> usize {
        self.answer.selection.projects.len()
    }

    fn rows(&self, row: impl Fn(&CountryRecord, usize) -> Vec<String>) -> Vec<Vec<String>> {
        let countries = &self.answer.catalogue.countries;
        self.listed.iter().map(|&(id, count)| row(&countries[id], count)).collect()
    }

    /// "8 of 34 countries in 1 project; in none of them: Alphaland and Betaland"
    fn summary(&self) -> String {
        let catalogue = self.answer.catalogue;
        let (listed, all) = (self.count, catalogue.countries.len());
        let countries = noun::countries(all);
        let countries = if listed < all { format!("{listed} of {countries}") } else { countries };
        let mut summary =
            format!("{countries} in {}", noun::counted(self.projects(), &catalogue.terms.project));
        if let Some(standing) = self.standing {
            summary = format!("{summary}; only {}", catalogue.terms.standing(standing).plural);
        }
        if let Some(range) = self.range {
            summary = format!("{summary}; only those in {range} of them");
        }
        if self.listed.len() < self.count {
            summary = format!("{summary}; only the first {}", self.listed.len());
        }
        if self.absent.is_empty() {
            return summary;
        }
        let (first, others) = list::first(&self.absent, MOST_NAMED);
        let names = list::country_names(catalogue, first);
        let names = if others == 0 {
            list::and(&names)
        } else {
            format!("{} {}", names.join(", "), list::and_more(others, &self.command_for_absent()))
        };
        format!("{summary}; in none of them: {names}")
    }

    /// The command that lists the countries in none of the projects.
    fn command_for_absent(&self) -> String {
        let command = Command::new(None).with("countries").with_query(&self.answer.query_text());
        let command = match self.standing {
            Some(standing) => {
                command.with("--standing").with(standing_key(standing).to_lowercase())
            }
            None => command,
        };
        command.with("--in").with("0").to_string()
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
        writeln!(out)?;
        style.write_wrapped(out, &self.summary(), COMFORTABLE_NOTE)
    }

    fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        self.table().write_markdown(out)?;
        writeln!(out, "\n{}", escape_markdown(&self.summary()))
    }

    fn is_empty(&self) -> bool {
        self.answer.is_empty() || self.listed.is_empty()
    }

    fn notice(&self) -> Option<String> {
        self.answer.notice(["--standing partner or --standing member", "--in 1 or --in '>=5'"])
    }

    fn nothing(&self) -> Option<String> {
        Some(format!("no country matches: {}", self.summary()))
    }

    fn missing_from_records(&self) -> Option<String> {
        (!self.absent.is_empty()).then(|| self.summary())
    }
}
