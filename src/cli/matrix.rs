//! `hvp matrix`: the membership matrix as text, JSON, CSV or Markdown.

use std::io::{self, Write};

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::catalogue::{Catalogue, CountryId, ProjectId, Role};
use crate::query::matrix::{Line, Matrix, Options};
use crate::query::order::{CountryOrder, ProjectOrder};
use crate::ui::Glyphs;

use super::answer::Answered;
use super::args::Format;
use super::json::{self, Sourced};
use super::sheet::{citation, escape_markdown};
use super::style::Style;

#[derive(Serialize)]
struct Membership<'a> {
    query: String,
    /// Codes, in the order of the rows.
    countries: Vec<&'a str>,
    /// Ids, in the order of the columns.
    projects: Vec<&'a str>,
    /// A list for each country with a cell for each project.
    cells: Vec<Vec<Option<&'static str>>>,
}

/// What a cell says, in every format but the table.
fn word(role: Role) -> &'static str {
    match role {
        Role::Member => "member",
        Role::Partner => "partner",
        Role::Lead => "lead",
    }
}

/// Prints the matrix of all countries and the projects that a query selects.
pub(super) fn matrix(
    out: &mut impl Write,
    catalogue: &Catalogue,
    answered: &Answered,
    (rows, columns): (CountryOrder, ProjectOrder),
    format: Format,
    style: Style,
) -> anyhow::Result<()> {
    let (countries, projects) = (rows.into(), columns.into());
    let options = Options { countries, projects, ..Options::default() };
    let matrix = Matrix::new(catalogue, &answered.selection, &options);
    let printed = Printed { catalogue, matrix: &matrix };
    match format {
        Format::Json => {
            let membership = printed.membership(answered.text(catalogue));
            json::write(out, &Sourced::new(catalogue, membership))?;
        }
        _ if matrix.columns.is_empty() => {}
        Format::Table => printed.table(out, style)?,
        Format::Csv => printed.csv(out)?,
        Format::Markdown => printed.markdown(out)?,
    }
    Ok(())
}

struct Printed<'a> {
    catalogue: &'a Catalogue,
    matrix: &'a Matrix,
}

impl<'a> Printed<'a> {
    fn membership(&self, query: String) -> Membership<'a> {
        let catalogue = self.catalogue;
        let code = |id: CountryId| catalogue.countries[id].code.as_str();
        let id = |id: ProjectId| catalogue.projects[id].id.as_str();
        let row = |row| self.roles(row).map(|role| role.map(word)).collect();
        Membership {
            query,
            countries: self.countries().map(|(id, _)| code(id)).collect(),
            projects: self.projects().map(id).collect(),
            cells: (0..self.matrix.rows.len()).map(row).collect(),
        }
    }

    fn roles(&self, row: usize) -> impl Iterator<Item = Option<Role>> + '_ {
        (0..self.matrix.columns.len())
            .map(move |column| self.matrix.cell(self.catalogue, row, column)?.role())
    }

    /// The countries of the rows with their totals.
    fn countries(&self) -> impl Iterator<Item = (CountryId, usize)> + use<'a> {
        let country = |line: &'a Line| Some((line.subject.country()?, line.total));
        self.matrix.rows.iter().filter_map(country)
    }

    /// The projects of the columns.
    fn projects(&self) -> impl Iterator<Item = ProjectId> + use<'a> {
        self.matrix.columns.iter().filter_map(|line| line.subject.project())
    }

    /// Header `code,country,<project id>…,total`; the last row is the totals.
    fn csv(&self, out: &mut impl Write) -> anyhow::Result<()> {
        let mut csv = csv::Writer::from_writer(out);
        let ids = self.projects().map(|id| self.catalogue.projects[id].id.as_str());
        csv.write_record(["code", "country"].into_iter().chain(ids).chain(["total"]))?;
        for (row, (id, count)) in self.countries().enumerate() {
            let country = &self.catalogue.countries[id];
            let cells = self.roles(row).map(|role| role.map_or("", word));
            let names = [country.code.as_str(), &country.name];
            csv.write_record(names.into_iter().chain(cells).chain([count.to_string().as_str()]))?;
        }
        let totals = self.matrix.columns.iter().map(|line| line.total.to_string());
        let names = ["total".to_owned(), String::new()];
        csv.write_record(names.into_iter().chain(totals).chain([self.matrix.total.to_string()]))?;
        csv.flush()?;
        Ok(())
    }

    fn markdown(&self, out: &mut impl Write) -> io::Result<()> {
        let line = |cells: Vec<String>| {
            let cells: Vec<String> = cells.iter().map(|cell| escape_markdown(cell)).collect();
            format!("| {} |", cells.join(" | "))
        };
        let headings = self.projects().map(|id| self.heading(id));
        let head = ["country".to_owned()].into_iter().chain(headings).chain(["total".to_owned()]);
        writeln!(out, "{}", line(head.collect()))?;
        let rules = std::iter::repeat_n(":-:".to_owned(), self.matrix.columns.len());
        let rules = ["---".to_owned()].into_iter().chain(rules).chain(["--:".to_owned()]);
        writeln!(out, "{}", line(rules.collect()))?;
        for (row, (id, count)) in self.countries().enumerate() {
            let cells = self.roles(row).map(|role| role.map_or("", word).to_owned());
            let name = self.catalogue.countries[id].name.clone();
            writeln!(
                out,
                "{}",
                line([name].into_iter().chain(cells).chain([count.to_string()]).collect())
            )?;
        }
        let totals = self.matrix.columns.iter().map(|line| line.total.to_string());
        let last = ["total".to_owned()].into_iter().chain(totals);
        writeln!(out, "{}", line(last.chain([self.matrix.total.to_string()]).collect()))?;
        writeln!(out, "\n{}", citation(self.catalogue))
    }

    fn heading(&self, id: ProjectId) -> String {
        self.catalogue.projects[id].heading().to_owned()
    }

    /// Headings from top to bottom, two columns a project; totals on both edges; the legend.
    fn table(&self, out: &mut impl Write, style: Style) -> io::Result<()> {
        let glyphs = Glyphs::of(style.ascii);
        let names = self.countries().map(|(id, _)| self.catalogue.countries[id].name.width());
        let side = names.max().unwrap_or(0).max("total".len()) + 1;
        let headings: Vec<String> = self.projects().map(|id| self.heading(id)).collect();
        for letters in upright(&headings) {
            let line = format!("{:side$}{letters}", "");
            writeln!(out, "{}{}{}", style.heading_start(), line.trim_end(), style.heading_end())?;
        }
        for (row, (id, count)) in self.countries().enumerate() {
            let name = &self.catalogue.countries[id].name;
            write!(out, "{name}{:1$}", "", side - name.width())?;
            for role in self.roles(row) {
                write!(out, "{} ", role.map_or(" ", |role| glyphs.role(role)))?;
            }
            writeln!(out, "{count:>3}")?;
        }
        let totals: Vec<String> =
            self.matrix.columns.iter().map(|line| line.total.to_string()).collect();
        let lines = upright(&totals);
        for (row, digits) in lines.iter().enumerate() {
            if row + 1 < lines.len() {
                writeln!(out, "{}", format!("{:side$}{digits}", "").trim_end())?;
            } else {
                writeln!(out, "{:<side$}{digits}{:>3}", "total", self.matrix.total)?;
            }
        }
        writeln!(out, "\n{}", self.legend(&glyphs))?;
        writeln!(out, "{}", citation(self.catalogue))
    }

    fn legend(&self, glyphs: &Glyphs) -> String {
        let terms = &self.catalogue.terms;
        let roles = [
            (Role::Member, terms.member.singular.as_str()),
            (Role::Partner, &terms.partner.singular),
            (Role::Lead, "lead"),
        ];
        let roles = roles.map(|(role, name)| format!("{} {name}", glyphs.role(role)));
        format!("{}  blank: not listed by the source", roles.join("  "))
    }
}

/// Texts written from top to bottom and standing on the same line, two columns each.
fn upright(texts: &[String]) -> Vec<String> {
    let rows = texts.iter().map(|text| text.chars().count()).max().unwrap_or(0);
    let letter = |text: &String, row: usize| {
        let skipped = rows - text.chars().count();
        row.checked_sub(skipped).and_then(|at| text.chars().nth(at)).unwrap_or(' ')
    };
    (0..rows).map(|row| texts.iter().flat_map(|text| [letter(text, row), ' ']).collect()).collect()
}
