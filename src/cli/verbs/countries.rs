//! `hvp countries`: the countries of the selected projects, with how many each is in.

use std::io::Write;

use serde::Serialize;

use crate::catalogue::{Catalogue, CountryId, Standing};
use crate::query::analysis::ratio::ratio;
use crate::ui::Glyphs;

use crate::cli::answer::Answered;
use crate::cli::args::choices::Format;
use crate::cli::args::verb::CountriesArguments;
use crate::cli::output::figure::{counted, percent, rounded};
use crate::cli::output::json;
use crate::cli::output::json::Sourced;
use crate::cli::output::sheet::Sheet;
use crate::cli::output::style::Style;
use crate::cli::{Answer, tell};

#[derive(Serialize)]
struct Counts<'a> {
    query: String,
    countries: Vec<Counted<'a>>,
    /// Codes of the countries that are in none of the projects and therefore not listed.
    absent: Vec<&'a str>,
}

#[derive(Serialize)]
struct Counted<'a> {
    code: &'a str,
    name: &'a str,
    standing: Standing,
    count: usize,
}

/// Prints the countries of the projects that a query selects; where everything is asked for, all.
pub(crate) fn countries(
    out: &mut impl Write,
    catalogue: &Catalogue,
    answered: &Answered,
    typed: &CountriesArguments,
    style: Style,
) -> anyhow::Result<Answer> {
    let selection = &answered.selection;
    let mut all: Vec<CountryId> = catalogue.countries.ids().collect();
    typed.order.sort_countries(catalogue, selection, &mut all);
    let count = |id: CountryId| catalogue.countries[id].projects.shared(&selection.set);
    let counted = all.into_iter().map(|id| (id, count(id)));
    let (listed, absent): (Vec<_>, Vec<_>) =
        counted.partition(|&(_, count)| count > 0 || answered.query.is_empty());
    let listing = Listing { catalogue, listed, absent, projects: selection.projects.len() };
    match typed.output.format {
        Format::Json => {
            json::write(out, &Sourced::new(catalogue, listing.document(answered)))?;
        }
        _ if listing.projects == 0 || catalogue.countries.is_empty() => {}
        Format::Table => {
            listing.table(style).write_table(out, style)?;
            writeln!(out, "\n{}", listing.summary())?;
            writeln!(out, "{}", answered.citation(catalogue))?;
        }
        Format::Csv => {
            listing.csv().write_csv(out)?;
            if !listing.absent.is_empty() {
                tell(&listing.summary());
            }
        }
        Format::Markdown => {
            let origin = format!("{}\n\n{}", listing.summary(), answered.citation(catalogue));
            listing.sheet().write_markdown(out, &origin)?;
        }
    }
    Ok(answered.finish_with_countries(catalogue))
}

struct Listing<'a> {
    catalogue: &'a Catalogue,
    listed: Vec<(CountryId, usize)>,
    absent: Vec<(CountryId, usize)>,
    /// How many projects are selected.
    projects: usize,
}

impl<'a> Listing<'a> {
    fn document(&self, answered: &Answered) -> Counts<'a> {
        let countries = &self.catalogue.countries;
        let counted = |&(id, count): &(CountryId, usize)| Counted {
            code: &countries[id].code,
            name: &countries[id].name,
            standing: countries[id].standing,
            count,
        };
        Counts {
            query: answered.text(self.catalogue),
            countries: self.listed.iter().map(counted).collect(),
            absent: self.absent.iter().map(|&(id, _)| countries[id].code.as_str()).collect(),
        }
    }

    fn sheet(&self) -> Sheet {
        let mut sheet = Sheet::new(&["country", "code", "standing", "#count", "#share"]);
        for &(id, count) in &self.listed {
            let country = &self.catalogue.countries[id];
            sheet.rows.push(vec![
                country.name.clone(),
                country.code.clone(),
                standing(self.catalogue, country.standing).to_owned(),
                count.to_string(),
                percent(ratio(count, self.projects)),
            ]);
        }
        sheet
    }

    /// With bars where they leave the names their room.
    fn table(&self, style: Style) -> Sheet {
        const NARROWEST: usize = 72;
        const LONGEST: usize = 24;
        let mut sheet = self.sheet();
        if style.columns.is_some_and(|columns| columns < NARROWEST) {
            return sheet;
        }
        let glyphs = Glyphs::of(style.ascii);
        let mut with_bars = Sheet::new(&["country", "code", "standing", "#count", "#share", ""]);
        for (mut row, &(_, count)) in sheet.rows.drain(..).zip(&self.listed) {
            row.push(glyphs.bar_of(count, self.projects, LONGEST));
            with_bars.rows.push(row);
        }
        with_bars
    }

    fn csv(&self) -> Sheet {
        let mut sheet = Sheet::new(&["code", "country", "standing", "#count", "#share"]);
        for &(id, count) in &self.listed {
            let country = &self.catalogue.countries[id];
            sheet.rows.push(vec![
                country.code.clone(),
                country.name.clone(),
                written(country.standing).to_owned(),
                count.to_string(),
                rounded(ratio(count, self.projects)).to_string(),
            ]);
        }
        sheet
    }

    /// "8 of 34 countries, in 1 project; 26 are in none of them and left out"
    fn summary(&self) -> String {
        let terms = &self.catalogue.terms.project;
        let projects = counted(self.projects, &terms.singular, &terms.plural);
        let (listed, left_out) = (self.listed.len(), self.absent.len());
        if left_out == 0 {
            return format!("{} in {projects}", counted(listed, "country", "countries"));
        }
        let all = counted(listed + left_out, "country", "countries");
        let verb = if left_out == 1 { "is" } else { "are" };
        format!("{listed} of {all} in {projects}; {left_out} {verb} in none of them and left out")
    }
}

/// What the catalogue calls a standing.
pub(crate) fn standing(catalogue: &Catalogue, standing: Standing) -> &str {
    match standing {
        Standing::Member => &catalogue.terms.member.singular,
        Standing::Partner => &catalogue.terms.partner.singular,
    }
}

/// A standing as the file writes it.
fn written(standing: Standing) -> &'static str {
    match standing {
        Standing::Member => "Member",
        Standing::Partner => "Partner",
    }
}
